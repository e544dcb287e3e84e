import { deflateSync } from 'node:zlib'
import { degrees, PDFDocument, PDFName, type PDFPage, rgb } from '@cantoo/pdf-lib'
import { strToU8, zipSync } from 'fflate'

/** Files as they come in from the agencies of a province: good ones, odd ones and broken ones. */

const A4 = [595.28, 841.89] as const

/** Pages that say their number, with a frame, so that what is cut off or turned can be seen. */
export async function pdfOf(
  sizes: ReadonlyArray<readonly [number, number]>,
  each: (page: PDFPage, index: number) => void = () => undefined,
): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false })
  for (const [index, [width, height]] of sizes.entries()) {
    const page = document.addPage([width, height])
    page.drawRectangle({
      x: 8,
      y: 8,
      width: width - 16,
      height: height - 16,
      borderColor: rgb(0.2, 0.4, 0.8),
      borderWidth: 2,
    })
    page.drawText(`page ${index + 1}`, { x: 40, y: height / 2, size: Math.min(48, width / 8) })
    each(page, index)
  }
  return document.save()
}

export const normal = (pages = 3): Promise<Uint8Array> => pdfOf(Array.from({ length: pages }, () => A4))
export const landscape = (): Promise<Uint8Array> =>
  pdfOf([
    [A4[1], A4[0]],
    [A4[1], A4[0]],
  ])
/** Scanners lay a page on its side and say so. */
export const rotated = (): Promise<Uint8Array> =>
  pdfOf([A4, A4, A4], (page, index) => page.setRotation(degrees([90, 180, 270][index] ?? 0)))

/** A3, a slip of paper, a page of which only a part is shown, and one in units of two points. */
export const oddSizes = (): Promise<Uint8Array> =>
  pdfOf(
    [
      [842, 1191],
      [283, 425],
      [700, 900],
      [298, 421],
    ],
    (page, index) => {
      if (index === 2) page.setCropBox(100, 150, 400, 600)
      if (index === 3) page.node.set(PDFName.of('UserUnit'), page.doc.context.obj(2))
    },
  )

async function encrypted(userPassword: string): Promise<Uint8Array> {
  const document = await PDFDocument.load(await normal(2))
  document.encrypt({ userPassword, ownerPassword: 'owner', permissions: { printing: 'lowResolution' } })
  return document.save({ useObjectStreams: false })
}
export const locked = (): Promise<Uint8Array> => encrypted('secret')
/** Opens without a password; only what may be done with it is restricted. */
export const restricted = (): Promise<Uint8Array> => encrypted('')

/** Its second half never arrived. */
export async function damaged(): Promise<Uint8Array> {
  const whole = await normal(6)
  return whole.subarray(0, Math.floor(whole.length / 2))
}

const CRC = Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c >>> 0
})
const crc = (bytes: Uint8Array): number =>
  (bytes.reduce((sum, byte) => (CRC[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0

/** Lying, blue at the left and yellow at the right. */
export function png(width = 120, height = 60): Uint8Array {
  const chunk = (type: string, data: Uint8Array): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data])
    const out = Buffer.alloc(body.length + 8)
    out.writeUInt32BE(data.length, 0)
    body.copy(out, 4)
    out.writeUInt32BE(crc(body), body.length + 4)
    return out
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const row = Buffer.concat([
    Buffer.from([0]),
    ...Array.from({ length: width }, (_, x) => Buffer.from(x < width / 2 ? [30, 60, 160] : [240, 200, 40])),
  ])
  const data = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', head),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** Lying, black at the left and white at the right, in blocks of one colour; the camera says how it was held. */
export function jpeg(orientation = 1, across = 8, down = 4): Uint8Array {
  const segment = (marker: number, data: readonly number[]): number[] => [
    0xff,
    marker,
    (data.length + 2) >> 8,
    (data.length + 2) & 0xff,
    ...data,
  ]
  const exif = [
    ...Buffer.from('Exif\0\0MM\0*'),
    0,
    0,
    0,
    8,
    0,
    1,
    1,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  ]
  const codes = (lengths: readonly number[], symbols: readonly number[], id: number): number[] => [
    id,
    ...Array.from({ length: 16 }, (_, at) => lengths[at] ?? 0),
    ...symbols,
  ]
  let bits = ''
  for (let row = 0; row < down; row++)
    for (let column = 0; column < across; column++) {
      if (row === 0 && column === 0) bits += `01${'01111111'}`
      else if (column === across / 2) bits += `01${'11111111'}`
      else if (column === 0) bits += `01${'00000000'}`
      else bits += '00'
      bits += '0'
    }
  const padded = bits.padEnd(Math.ceil(bits.length / 8) * 8, '1')
  const data = (padded.match(/.{8}/g) ?? []).flatMap((byte) =>
    byte === '11111111' ? [0xff, 0] : [Number.parseInt(byte, 2)],
  )
  return Uint8Array.from([
    0xff,
    0xd8,
    ...segment(0xe1, exif),
    ...segment(0xdb, [0, ...Array.from({ length: 64 }, () => 8)]),
    ...segment(0xc0, [8, 0, down * 8, 0, across * 8, 1, 1, 0x11, 0]),
    ...segment(0xc4, codes([0, 2], [0, 8], 0)),
    ...segment(0xc4, codes([1], [0], 0x10)),
    ...segment(0xda, [1, 1, 0, 0, 63, 0]),
    ...data,
    0xff,
    0xd9,
  ])
}

/** The least that a spreadsheet is. */
export const xlsx = (): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        '[Content_Types].xml':
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
        '_rels/.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        'xl/workbook.xml':
          '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="ITA" sheetId="1" r:id="r1"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        'xl/worksheets/sheet1.xml':
          '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>จังหวัดแพร่</t></is></c><c r="B1"><v>87.3</v></c></row></sheetData></worksheet>',
      }).map(([name, text]) => [name, strToU8(text)]),
    ),
    { mtime: '2020-01-01T12:00:00' },
  )
