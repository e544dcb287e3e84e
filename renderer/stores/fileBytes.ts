import type { Api } from '../../shared/api.ts'
import { PART_BYTES } from '../../shared/model/attachment.ts'

/** Files go over the door in parts, so that neither side ever holds a whole one in one message. */

/** Whoever waits can be told how far it is, and can give up between two parts. */
export interface Work {
  told: (bytes: number) => void
  stopped: () => boolean
}

/** What can be attached: a File of the browser, or the like of it in a test. */
export type Source = Pick<Blob, 'size' | 'slice' | 'type'> & { name: string }

export class Unreadable extends Error {
  readonly code = 'unreadable'
  constructor(name: string) {
    super(`อ่าน “${name}” ไม่ได้ อาจเป็นโฟลเดอร์ หรือไฟล์ถูกย้ายหรือลบไปแล้ว ให้เลือกไฟล์ใหม่`)
  }
}

/** Small pieces: the arguments of one call are limited. */
export function toBase64(bytes: Uint8Array): string {
  let binary = ''
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(binary)
}

export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text)
  const bytes = new Uint8Array(binary.length)
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at)
  return bytes
}

const hex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')

async function sendParts(api: Api, upload: string, file: Source, { told, stopped }: Work): Promise<boolean> {
  for (let part = 0; part * PART_BYTES < file.size; part++) {
    if (stopped()) return false
    const slice = file.slice(part * PART_BYTES, (part + 1) * PART_BYTES)
    const bytes = await slice.arrayBuffer().catch(() => {
      throw new Unreadable(file.name)
    })
    const hash = hex(await crypto.subtle.digest('SHA-256', bytes))
    const { received } = await api.attachments.append({ upload, part, base64: toBase64(new Uint8Array(bytes)), hash })
    told(received)
  }
  return !stopped()
}

/** Answers whether it arrived whole; what was given up or failed leaves nothing behind. */
export async function sendFile(
  api: Api,
  owner: { itemId: string | null; letterId: string | null; progressId: string | null },
  file: Source,
  work: Work,
): Promise<boolean> {
  const { name: fileName, type: mediaType, size } = file
  const { upload } = await api.attachments.begin({ ...owner, fileName, mediaType, size })
  const drop = () => api.attachments.cancel({ upload }).catch(() => undefined)
  try {
    const whole = await sendParts(api, upload, file, work)
    await (whole ? api.attachments.finish({ upload }) : drop())
    return whole
  } catch (error) {
    await drop()
    throw error
  }
}

/** The content as a file to save; null when it was given up. */
export async function fetchFile(api: Api, id: string, type: string, { told, stopped }: Work): Promise<Blob | null> {
  const pieces: BlobPart[] = []
  let bytes = 0
  for (let part = 0, parts = 1; part < parts; part++) {
    if (stopped()) return null
    const answer = await api.attachments.content({ id, part })
    parts = answer.parts
    const piece = fromBase64(answer.base64)
    bytes += piece.length
    // A Blob of its own: the browser may keep it on the disk instead of in memory.
    pieces.push(new Blob([piece]))
    told(bytes)
  }
  return stopped() ? null : new Blob(pieces, { type })
}
