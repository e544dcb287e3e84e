import { inflateRawSync } from 'node:zlib'
import { AppError } from '../../../shared/errors.ts'

/**
 * Parts of a DOCX or XLSX from elsewhere. It is a zip that anyone may have made, so it is read with bounds: by its
 * directory, one entry at a time, inflated no further than a limit, and never with a DTD.
 */
const MB = 1024 * 1024
export const LIMITS = { entry: 40 * MB, total: 80 * MB }

export interface Package {
  /** As it is called in sentences. */
  name: 'DOCX' | 'XLSX'
  limits: typeof LIMITS
}
const DOCX: Package = { name: 'DOCX', limits: LIMITS }

export const refuse = (thai: string, english: string): never => {
  throw new AppError('badInput', `${thai} (${english})`)
}

export const damaged = ({ name }: Package = DOCX): never =>
  refuse(`เปิดไฟล์ ${name} ไม่ได้ ไฟล์อาจเสียหรือไม่ใช่ ${name}`, `not a ${name} file`)

export function utf8Of(bytes: Uint8Array, what: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return refuse(`${what}ไม่ได้เข้ารหัสแบบ UTF-8 ให้บันทึกเป็น UTF-8 แล้วลองใหม่`, 'not UTF-8')
  }
}

/** The main part, which every DOCX has. */
export const documentXml = (zip: Buffer): string => partXml(zip, 'word/document.xml') ?? damaged()

/** A part by the zip's directory; null when the package has none of that name. */
export function partXml(zip: Buffer, part: string, of: Package = DOCX): string | null {
  const entry = entriesOf(zip, of).get(part)
  if (!entry) return null
  const xml = utf8Of(bytesOf(zip, entry, of), `เนื้อหาของ ${of.name} `)
  if (/<!DOCTYPE|<!ENTITY/i.test(xml)) return refuse(`ไฟล์ ${of.name} มีการประกาศ DTD ซึ่งไม่รับ`, 'DTD refused')
  return xml
}

/** Parts whose names fit, with their bytes. */
export const partsLike = (zip: Buffer, name: RegExp, of: Package = DOCX): Array<{ name: string; bytes: Buffer }> =>
  [...entriesOf(zip, of)]
    .filter(([part]) => name.test(part))
    .map(([part, entry]) => ({ name: part, bytes: bytesOf(zip, entry, of) }))

interface Entry {
  from: number
  packed: number
  size: number
  method: number
}

/** The zip's directory (APPNOTE 4.3.12), refused as a whole where it says too much. */
function entriesOf(zip: Buffer, of: Package): Map<string, Entry> {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0 || end + 22 > zip.length) return damaged(of)
  let at = zip.readUInt32LE(end + 16)
  let total = 0
  const found = new Map<string, Entry>()
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== 0x02014b50) return damaged(of)
    const size = zip.readUInt32LE(at + 24)
    const nameLength = zip.readUInt16LE(at + 28)
    total += size
    if (size > of.limits.entry || total > of.limits.total)
      return refuse(`ไฟล์ ${of.name} ขยายแล้วใหญ่เกินกว่าที่อ่านได้`, `${of.name} too large`)
    found.set(zip.toString('utf8', at + 46, at + 46 + nameLength), {
      from: zip.readUInt32LE(at + 42),
      packed: zip.readUInt32LE(at + 20),
      size,
      method: zip.readUInt16LE(at + 10),
    })
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return found
}

/** One entry (APPNOTE 4.3.7), stored or deflated. */
function bytesOf(zip: Buffer, { from, packed, size, method }: Entry, of: Package): Buffer {
  if (from + 30 > zip.length || zip.readUInt32LE(from) !== 0x04034b50) return damaged(of)
  const start = from + 30 + zip.readUInt16LE(from + 26) + zip.readUInt16LE(from + 28)
  const data = zip.subarray(start, start + packed)
  if (data.length !== packed || (method !== 0 && method !== 8)) return damaged(of)
  return method === 0 ? data : inflated(data, size, of)
}

/** A directory may say less than is packed: the limit holds while inflating. */
function inflated(data: Buffer, size: number, of: Package): Buffer {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, Math.min(size, of.limits.entry)) })
  } catch {
    return damaged(of)
  }
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

export const decoded = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi,
    (all, hex?: string, decimal?: string, name?: string) => {
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
      return name ? (ENTITIES[name] ?? all) : code <= 0x10ffff ? String.fromCodePoint(code) : all
    },
  )
