import { protocol } from 'electron'
import { SECURITY_HEADERS } from '../csp.ts'
import { openRendererFiles } from '../rendererFiles.ts'

export const SCHEME = 'app'
const HOST = 'lekha'

export const APP_URL = `${SCHEME}://${HOST}/index.html`

/** Must run before the application is ready: only then does the scheme count as a secure origin with storage. */
export function registerAppScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges }])
}

/** Serves the built renderer as app://lekha/, under the page policy of the loopback door. */
export async function serveApp(root: string): Promise<void> {
  const readFile = await openRendererFiles(root)
  protocol.handle(SCHEME, async (request) => {
    const file = isAppUrl(request.url) ? await readFile(new URL(request.url).pathname) : undefined
    if (!file) return new Response(null, { status: 404, headers: SECURITY_HEADERS })
    return new Response(file.body, { headers: { ...SECURITY_HEADERS, 'Content-Type': file.type } })
  })
}

/** Compares parts, not a prefix: `app://lekha.example/` begins like ours. */
export function isAppUrl(address: string): boolean {
  const url = URL.parse(address)
  return url !== null && url.protocol === `${SCHEME}:` && url.host === HOST
}
