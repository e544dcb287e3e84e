import { readFile, realpath } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'

/** Only what a build of the renderer can contain; any other ending does not exist for the page. */
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
}

export interface RendererFile {
  body: Buffer<ArrayBuffer>
  type: string
}

/** Reads files of the built renderer for both doors. The answer is undefined for anything outside its folder. */
export async function openRendererFiles(
  root: string,
): Promise<(pathname: string) => Promise<RendererFile | undefined>> {
  const base = await realpath(root)
  return async (pathname) => {
    const path = decodePath(pathname === '/' ? '/index.html' : pathname)
    if (path === undefined) return undefined
    // The real path is judged, so neither `..` in any spelling nor a symbolic link leads out.
    const file = await realpath(join(base, path)).catch(() => undefined)
    if (!file?.startsWith(base + sep)) return undefined
    const type = TYPES[extname(file)]
    if (!type) return undefined
    const body = await readFile(file).catch(() => undefined)
    return body && { body, type }
  }
}

function decodePath(pathname: string): string | undefined {
  try {
    const path = decodeURIComponent(pathname)
    return path.includes('\0') || path.includes('\\') ? undefined : path
  } catch {
    return undefined
  }
}
