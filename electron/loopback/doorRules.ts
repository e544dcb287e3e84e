import type { IncomingMessage } from 'node:http'

/** A request the host does not answer, with the HTTP status that says so. */
export class DoorViolation extends Error {
  readonly status: number
  readonly code: string

  constructor(status: number, code: string, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}

const FORBIDDEN = 'คำขอนี้ไม่ได้มาจากหน้าต่างของโปรแกรม'

/**
 * Rule: a page of another site must neither read nor act, even when it resolves its own name to 127.0.0.1.
 * Comparing Origin with Host alone would not stop that (the attacker writes both), so each is compared with ours.
 */
export function checkCaller({ headers, method }: IncomingMessage, host: string): void {
  if (headers.host !== host) throw new DoorViolation(421, 'wrongHost', FORBIDDEN)
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') {
    throw new DoorViolation(403, 'crossSite', FORBIDDEN)
  }
  const origin = `http://${host}`
  const originNeeded = method === 'POST'
  if (headers.origin === undefined ? originNeeded : headers.origin !== origin) {
    throw new DoorViolation(403, 'wrongOrigin', FORBIDDEN)
  }
}

/** Reads a JSON body. The type is demanded because a form of another site cannot send it without asking first. */
export async function readJson(request: IncomingMessage, maxBytes: number): Promise<unknown> {
  const type = request.headers['content-type'] ?? ''
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    throw new DoorViolation(415, 'notJson', 'คำขอต้องเป็นข้อมูลชนิด JSON')
  }
  const text = await readBody(request, maxBytes)
  try {
    return text === '' ? undefined : JSON.parse(text)
  } catch {
    throw new DoorViolation(400, 'badJson', 'ข้อมูลในคำขออ่านไม่ได้')
  }
}

async function readBody(request: IncomingMessage, maxBytes: number): Promise<string> {
  const tooLarge = new DoorViolation(413, 'tooLarge', 'ข้อมูลที่ส่งมามีขนาดใหญ่เกินไป')
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw tooLarge
  const chunks: Buffer[] = []
  let size = 0
  // No `for await`: leaving that loop would destroy the socket before the refusal is sent.
  return new Promise((resolve, reject) => {
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= maxBytes) chunks.push(chunk)
      else reject(tooLarge)
    })
    request.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')))
    request.on('error', reject)
  })
}
