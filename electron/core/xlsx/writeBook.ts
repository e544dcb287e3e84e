import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32, createDeflateRaw } from 'node:zlib'
import type { Cell, Sheet } from '../../../shared/export/sheet.ts'
import { type Packed, packed, zipOf } from '../docx/zip.ts'
import { bookParts, MOST_ROWS, rowXml, sheetBegin, sheetEnd, type WrittenSheet } from './bookXml.ts'

/** Sheets to the bytes of an XLSX file. Rows are compressed as they come: only the compressed sheet is ever whole. */

/** Rows between two rests: others have their turn, and the work can be stopped. */
const ROWS_AT_ONCE = 500

export async function writeBook(sheets: readonly Sheet[], rest: () => Promise<void>): Promise<Buffer> {
  const parts: Packed[] = []
  const written: WrittenSheet[] = []
  for (const { name, columns, rows } of sheets) {
    const left = rows[Symbol.iterator]()
    // A table longer than Excel's sheet goes on in another.
    for (let more = true; more; ) {
      const { part, count, ended } = await packedSheet(columns, left, rest)
      parts.push(part)
      written.push({ name, columns: columns.length, rows: count })
      more = !ended
    }
  }
  return zipOf([
    ...bookParts(written).map(([name, xml]) => [name, packed(Buffer.from(xml))] as const),
    ...parts.map((part, at) => [`xl/worksheets/sheet${at + 1}.xml`, part] as const),
  ])
}

async function packedSheet(
  columns: Sheet['columns'],
  rows: Iterator<readonly Cell[]>,
  rest: () => Promise<void>,
): Promise<{ part: Packed; count: number; ended: boolean }> {
  let count = 0
  let ended = false
  let size = 0
  let crc = 0
  const counted = (xml: string): Buffer => {
    const bytes = Buffer.from(xml)
    size += bytes.length
    crc = crc32(bytes, crc)
    return bytes
  }
  async function* written(): AsyncGenerator<Buffer> {
    yield counted(sheetBegin(columns))
    let lines: string[] = []
    while (count < MOST_ROWS) {
      const next = rows.next()
      if (next.done) {
        ended = true
        break
      }
      count++
      lines.push(rowXml(next.value, count + 1))
      if (lines.length < ROWS_AT_ONCE) continue
      yield counted(lines.join(''))
      lines = []
      await rest()
    }
    yield counted(lines.join('') + sheetEnd(columns, count))
  }
  const chunks: Buffer[] = []
  await pipeline(Readable.from(written(), { objectMode: false }), createDeflateRaw(), async (deflated) => {
    for await (const chunk of deflated) chunks.push(chunk as Buffer)
  })
  return { part: { bytes: Buffer.concat(chunks), size, crc }, count, ended }
}
