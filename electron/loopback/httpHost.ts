import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Capability, withCapabilities } from '../capabilities.ts'
import type { Dispatch } from '../core/dispatch.ts'
import { SECURITY_HEADERS } from '../csp.ts'
import { openRendererFiles } from '../rendererFiles.ts'
import { checkCaller, DoorViolation, readJson } from './doorRules.ts'
import { createSession } from './session.ts'

const ADDRESS = '127.0.0.1'
const MAX_BODY_BYTES = 64 * 1024 * 1024
const CLOSE_LIMIT_MS = 2000
const METHOD_PATH = /^\/api\/([A-Za-z][\w.]*)$/

export interface HttpHostOptions {
  dispatch: Dispatch
  /** Folder of the built renderer. */
  root: string
  /** A free port when left out. */
  port?: number
  capabilities?: readonly Capability[]
  /** Told the address that opens the next window, now and each time one was used. */
  told?: (url: string) => void
}

export interface HttpHost {
  /** Start address with the one-use token in its fragment, which browsers never send: keep it out of logs. */
  url: string
  port: number
  close(): Promise<void>
}

/** The browser's door to the office: the built renderer and `POST /api/<method>`, on this machine only. */
export async function startHttpHost(options: HttpHostOptions): Promise<HttpHost> {
  const dispatch = withCapabilities(options.dispatch, options.capabilities ?? [])
  const readFile = await openRendererFiles(options.root)
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000, maxHeaderSize: 8192 })
  server.maxConnections = 64
  const port = await listen(server, options.port ?? 0)
  const host = `${ADDRESS}:${port}`
  const addressOf = (token: string) => `http://${host}/#token=${token}`
  const session = createSession(port, (token) => options.told?.(addressOf(token)))
  options.told?.(addressOf(session.token))

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    checkCaller(request, host)
    const path = request.url?.split('?', 1)[0] ?? ''
    if (request.method === 'POST') return answerPost(path, request, response)
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      throw new DoorViolation(405, 'method', 'คำขอชนิดนี้ใช้ไม่ได้')
    }
    const file = await readFile(path)
    if (!file) throw new DoorViolation(404, 'notFound', 'ไม่พบไฟล์')
    send(response, 200, file.type, request.method === 'HEAD' ? '' : file.body)
  }

  async function answerPost(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = METHOD_PATH.exec(path)?.[1]
    if (path !== '/session' && method === undefined) throw new DoorViolation(404, 'notFound', 'ไม่พบคำสั่ง')
    // The cookie is asked for before the body: a stranger's 16 MB are not even read.
    if (method !== undefined && !session.isOpenFor(request.headers.cookie)) {
      throw new DoorViolation(401, 'noSession', 'หน้านี้ไม่ได้เปิดจากโปรแกรมเลขา กรุณาเปิดโปรแกรมใหม่')
    }
    const input = await readJson(request, MAX_BODY_BYTES)
    if (method !== undefined) return sendJson(response, 200, await dispatch(method, input))

    const cookie = session.open((input as { token?: unknown } | undefined)?.token)
    if (cookie) response.setHeader('Set-Cookie', cookie)
    // A reload has lost its token and keeps its cookie: the page asks here which of the two it is.
    else if (!session.isOpenFor(request.headers.cookie)) {
      throw new DoorViolation(401, 'noSession', 'ที่อยู่นี้ใช้ไปแล้วหรือไม่ถูกต้อง กรุณาเปิดโปรแกรมใหม่')
    }
    sendJson(response, 200, { ok: true, value: null })
  }

  server.on('request', (request, response) => {
    answer(request, response).catch((error: unknown) => refuse(response, error))
  })

  return {
    url: addressOf(session.token),
    port,
    close: () =>
      new Promise((resolve) => {
        // Saves under way may finish; a connection that stays open for other reasons may not hold us back.
        const timer = setTimeout(() => server.closeAllConnections(), CLOSE_LIMIT_MS)
        server.close(() => {
          clearTimeout(timer)
          resolve()
        })
      }),
  }
}

function listen(server: ReturnType<typeof createServer>, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host: ADDRESS, port, exclusive: true }, () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

function send(response: ServerResponse, status: number, type: string, body: string | Uint8Array): void {
  response.writeHead(status, { ...SECURITY_HEADERS, 'Content-Type': type })
  response.end(body)
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  send(response, status, 'application/json; charset=utf-8', JSON.stringify(value))
}

/** A refusal has the shape of any other Reply, so the page can show its sentence as it stands. */
function refuse(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  const known = error instanceof DoorViolation
  const status = known ? error.status : 500
  const code = known ? error.code : 'internal'
  const message = known ? error.message : 'เกิดข้อผิดพลาดภายในโปรแกรม'
  if (status === 405) response.setHeader('Allow', 'GET, HEAD, POST')
  // Node reads the rest of a refused body and drops it; closing at once would reset the line before the reply is read.
  sendJson(response, status, { ok: false, error: { code, message } })
}
