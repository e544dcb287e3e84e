import { randomUUID } from 'node:crypto'
import { BrowserWindow, type Session, session } from 'electron'
import { SCHEME } from './appProtocol.ts'

const HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'",
}

/** Pages on their way to the printer, by address: a data: address holds two megabytes, a circular more. */
const pages = new Map<string, string>()

/** A session in memory that knows those pages and nothing else. */
function printSession(): Session {
  const own = session.fromPartition('print')
  if (!own.protocol.isProtocolHandled(SCHEME)) {
    own.protocol.handle(SCHEME, ({ url }) => new Response(pages.get(url) ?? null, { headers: HEADERS }))
    own.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !pages.has(url) && !url.startsWith('data:') }))
  }
  return own
}

/** PDF from a window nobody sees: the same sheets that the preview shows. */
export async function windowPdf(html: string, stop?: AbortSignal): Promise<Uint8Array> {
  stop?.throwIfAborted()
  const address = `${SCHEME}://print/${randomUUID()}`
  pages.set(address, html)
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: printSession(),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      javascript: false,
      spellcheck: false,
    },
  })
  const end = () => {
    if (!window.isDestroyed()) window.destroy()
  }
  stop?.addEventListener('abort', end, { once: true })
  try {
    await window.loadURL(address)
    return await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true })
  } finally {
    pages.delete(address)
    stop?.removeEventListener('abort', end)
    end()
  }
}
