import { readFileSync, statSync } from 'node:fs'
import { extname } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { AppError } from '../../shared/errors.ts'
import { type Finding, lintParagraphs, lintText } from '../../shared/lint/lint.ts'
import type { PageMeasures } from '../../shared/lint/types.ts'

/**
 * `lekha lint FILE`: the proof-reader over a paper from elsewhere. A DOCX is a zip that anyone may have made, so it is
 * read with bounds: by its directory, one entry only, inflated no further than a limit, and never with a DTD.
 */
const MB = 1024 * 1024
export const LIMITS = { entry: 40 * MB, total: 80 * MB }
const PART = 'word/document.xml'

const refuse = (thai: string, english: string): never => {
  throw new AppError('badInput', `${thai} (${english})`)
}

/** One finding a line. Returns 1 when there is an error among them. */
export function lint(file: string, out: (line: string) => void): number {
  const findings = read(file)
  for (const finding of findings) out(lineOf(finding))
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0
}

function lineOf({ severity, rule, place, text, message, suggestion }: Finding): string {
  const shown = text.replace(/\s+/g, ' ').trim()
  const found = shown.length > 60 ? `${shown.slice(0, 57)}…` : shown
  const better = suggestion && !message.includes(suggestion) ? ` → ${suggestion}` : ''
  // Nothing of the file may break the line or reach the terminal as a command.
  return [severity, rule, `${place.line}`, found, `${message}${better}`].join('\t').replace(/(?!\t)\p{Cc}/gu, ' ')
}

function read(file: string): Finding[] {
  const ending = extname(file).toLowerCase()
  if (ending !== '.txt' && ending !== '.docx')
    refuse(`ตรวจได้เฉพาะไฟล์ .txt และ .docx ไม่ใช่ "${ending || file}"`, 'only .txt and .docx')
  if (statSync(file).size > LIMITS.total) refuse('ไฟล์ใหญ่เกินกว่าที่ตรวจได้', 'file too large')
  const bytes = readFileSync(file)
  if (ending === '.txt') return lintText(textOf(bytes, 'ไฟล์ข้อความ'))
  const xml = documentXml(bytes)
  return lintParagraphs(paragraphsOf(xml), { page: pageOf(xml) })
}

/** Measures of the first section, from twentieths of a point; null when it does not say. */
function pageOf(xml: string): PageMeasures | null {
  const said = (tag: string, name: string): number | null => {
    const value = new RegExp(`<w:${tag}\\s[^<>]*w:${name}="(\\d+)"`).exec(xml)?.[1]
    return value === undefined ? null : Number(value) / 20
  }
  const [width, height, left, right] = [
    said('pgSz', 'w'),
    said('pgSz', 'h'),
    said('pgMar', 'left'),
    said('pgMar', 'right'),
  ]
  return width && height && left && right ? { width, height, left, right } : null
}

function textOf(bytes: Uint8Array, what: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return refuse(`${what}ไม่ได้เข้ารหัสแบบ UTF-8 ให้บันทึกเป็น UTF-8 แล้วลองใหม่`, 'not UTF-8')
  }
}

const damaged = (): never => refuse('เปิดไฟล์ DOCX ไม่ได้ ไฟล์อาจเสียหรือไม่ใช่ DOCX', 'not a DOCX file')

/** The main part by the zip's directory (APPNOTE 4.3.12 and 4.3.7). */
export function documentXml(zip: Buffer): string {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0 || end + 22 > zip.length) return damaged()
  let at = zip.readUInt32LE(end + 16)
  let total = 0
  let found: { from: number; packed: number; size: number; method: number } | null = null
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== 0x02014b50) return damaged()
    const size = zip.readUInt32LE(at + 24)
    const nameLength = zip.readUInt16LE(at + 28)
    total += size
    if (size > LIMITS.entry || total > LIMITS.total) return refuse('ไฟล์ DOCX ขยายแล้วใหญ่เกินกว่าที่ตรวจได้', 'DOCX too large')
    if (zip.toString('utf8', at + 46, at + 46 + nameLength) === PART)
      found = {
        from: zip.readUInt32LE(at + 42),
        packed: zip.readUInt32LE(at + 20),
        size,
        method: zip.readUInt16LE(at + 10),
      }
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return found ? entryOf(zip, found) : damaged()
}

function entryOf(
  zip: Buffer,
  { from, packed, size, method }: { from: number; packed: number; size: number; method: number },
): string {
  if (from + 30 > zip.length || zip.readUInt32LE(from) !== 0x04034b50) return damaged()
  const start = from + 30 + zip.readUInt16LE(from + 26) + zip.readUInt16LE(from + 28)
  const data = zip.subarray(start, start + packed)
  if (data.length !== packed || (method !== 0 && method !== 8)) return damaged()
  const bytes = method === 0 ? data : inflated(data, size)
  const xml = textOf(bytes, 'เนื้อหาของ DOCX ')
  if (/<!DOCTYPE|<!ENTITY/i.test(xml)) return refuse('ไฟล์ DOCX มีการประกาศ DTD ซึ่งไม่รับ', 'DTD refused')
  return xml
}

/** A directory may say less than is packed: the limit holds while inflating. */
function inflated(data: Buffer, size: number): Buffer {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, Math.min(size, LIMITS.entry)) })
  } catch {
    return damaged()
  }
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

const decoded = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi,
    (all, hex?: string, decimal?: string, name?: string) => {
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
      return name ? (ENTITIES[name] ?? all) : code <= 0x10ffff ? String.fromCodePoint(code) : all
    },
  )

const TOKEN =
  /<w:(tr|tc|p|t)(?:\s[^<>]*)?(\/)?>|<\/w:(tr|tc|p|t)>|<w:(?:tab|br|cr)(?:\s[^<>]*)?\/>|<w:noBreakHyphen\/>|([^<]+)|<[^>]*>/g

/**
 * Paragraphs in order, a table row as one with its cells parted by tabs. Field codes and deleted text are not w:t. The
 * no-break space is right in a DOCX (it keeps numbers with their units), so it is read as a space.
 */
export function paragraphsOf(xml: string): string[] {
  const out: string[] = []
  let line = ''
  let inText = false
  let row: string[] | null = null
  for (const [token, opened, empty, closed, text] of xml.matchAll(TOKEN)) {
    if (text !== undefined) line += inText ? decoded(text) : ''
    else if (opened === 't') inText = !empty
    else if (closed === 't') inText = false
    else if (opened === 'tr') row = []
    else if (opened === 'tc') row?.push('')
    else if (closed === 'tr') {
      if (row) out.push(row.join('\t'))
      row = null
    } else if (closed === 'p' || (opened === 'p' && empty)) {
      if (row) row[Math.max(0, row.length - 1)] = [row.at(-1), line].filter(Boolean).join(' ')
      else out.push(line)
      line = ''
    } else if (token.startsWith('<w:tab')) line += '  '
    else if (token.startsWith('<w:br') || token.startsWith('<w:cr')) line += ' '
    else if (token.startsWith('<w:noBreakHyphen')) line += '-'
  }
  return out.map((one) => one.replace(/\u00a0/g, ' '))
}
