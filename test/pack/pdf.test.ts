import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { describe, expect, test } from 'vitest'
import { bookletOf } from '../../electron/core/pdf/booklet.ts'
import { orientationOf } from '../../electron/core/pdf/exif.ts'
import { createPackFile } from '../../electron/core/pdf/packFile.ts'
import { boxOf, uprightMatrix } from '../../electron/core/pdf/pageBox.ts'
import type { PackPlan } from '../../shared/pack/plan.ts'
import * as files from '../helpers/packAttachments.ts'
import { readPack } from '../helpers/readPack.ts'

const rest = async (): Promise<void> => undefined

async function packOf(given: Record<string, Uint8Array>, { a4 = true, stamp = 'เอกสารประกอบวาระที่ ๓.๑ (๑)' } = {}) {
  const pack = await createPackFile()
  const pieces: PackPlan['pieces'] = []
  let from = 1
  for (const [id, bytes] of Object.entries(given)) {
    const pages = await pack.addPdf(id, bytes, rest)
    pieces.push({ id, from, pages })
    from += pages
  }
  const plan = { pieces, outline: [{ title: 'ทดสอบ', page: 1, children: [] }], pages: from - 1 }
  return pack.finish({
    ...{ plan, a4, rest, title: 'ชุดทดสอบ', author: 'จังหวัดแพร่', day: '2020-11-24' },
    stampOf: () => stamp,
    numberOf: (number) => `หน้า ${number}`,
    told: () => undefined,
  })
}

const refusal = async (bytes: Uint8Array): Promise<string> =>
  (await createPackFile()).addPdf('file', bytes, rest).then(
    () => '',
    (error: Error) => error.message,
  )

describe('files from outside', () => {
  test('one with a password says so; one that only restricts printing is taken', async () => {
    expect(await refusal(await files.locked())).toContain('ตั้งรหัสผ่านไว้')
    expect(await refusal(await files.restricted())).toBe('')
    expect((await readPack((await packOf({ a: await files.restricted() })).bytes)).pages[1]?.drawn).toContain('page 2')
  })

  test.each([0.1, 0.3, 0.5, 0.7, 0.9])('one cut off at %d of its length says so', async (part) => {
    const whole = await files.normal(6)
    expect(await refusal(whole.subarray(0, Math.floor(whole.length * part)))).toContain('เสียหาย')
  })

  test('what is no PDF at all says so, quickly', async () => {
    expect(await refusal(Buffer.from('<html>ไม่ใช่ PDF</html>'))).toContain('เสียหาย')
    expect(await refusal(Buffer.alloc(0))).toContain('เสียหาย')
  })

  test('pages that name each other are carried once', async () => {
    const linked = await files.pdfOf(
      Array.from({ length: 50 }, () => [595.28, 841.89] as const),
      (page) => {
        const { context } = page.doc
        const all = page.doc
          .getPages()
          .map(({ ref }) => context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], Dest: [ref, 'Fit'] }))
        page.node.set(PDFName.of('Annots'), context.obj(all))
      },
    )
    const { bytes } = await packOf({ a: linked })
    const objects = (await PDFDocument.load(bytes)).context.enumerateIndirectObjects()
    expect(objects.filter(([, object]) => String(object).includes('/Type /Page\n'))).toHaveLength(50)
  })
})

describe('pages of other sizes', () => {
  test('are brought to A4, lying ones to lying A4, and told', async () => {
    const { bytes, fitted } = await packOf({ odd: await files.oddSizes() })
    const { pages } = await readPack(bytes)
    expect(pages.map(({ width, height }) => [width, height])).toEqual(Array.from({ length: 4 }, () => [595, 842]))
    expect(fitted).toEqual([{ id: 'odd', pages: 3, size: { width: 842, height: 1191 } }])
  })

  test('or are left as they are', async () => {
    const { bytes } = await packOf({ odd: await files.oddSizes() }, { a4: false })
    expect((await readPack(bytes)).pages.map(({ width }) => width)).toEqual([842, 283, 700, 298])
  })

  test('lying pages stay lying', async () => {
    const { pages } = await readPack((await packOf({ a: await files.landscape() })).bytes)
    expect(pages.every(({ width, height }) => width > height)).toBe(true)
  })
})

test('a stamp stands upright at the upper right however the page is turned', async () => {
  const document = await PDFDocument.load(await files.rotated())
  const corners = document.getPages().map((page) => {
    const [a, b, c, d, e, f] = uprightMatrix(boxOf(page))
    const seen = boxOf(page).turned % 180 === 0 ? [595, 842] : [842, 595]
    const [x = 0, y = 0] = seen
    return [a * x + c * y + e, b * x + d * y + f].map((value) => Math.round(value / 10) + 0)
  })
  // The upper right of what is seen, in the page's own terms: turned by a quarter, a half, three quarters.
  expect(corners).toEqual([
    [0, 84],
    [0, 0],
    [60, 0],
  ])
})

test('the same files make the same bytes', async () => {
  const made = async () => Buffer.from((await packOf({ a: await files.normal(3), b: await files.rotated() })).bytes)
  expect((await made()).equals(await made())).toBe(true)
})

describe('pictures', () => {
  test.each([1, 3, 6, 8])('held in way %d lie as the camera says', async (way) => {
    expect(orientationOf(files.jpeg(way))).toBe(way)
    const pack = await createPackFile()
    expect(await pack.addPicture('a', files.jpeg(way), 'jpg')).toBe(1)
  })

  test('without a word of the camera lie as they are; broken ones say so', async () => {
    expect(orientationOf(Uint8Array.from([0xff, 0xd8, 0xff, 0xe1, 0, 0]))).toBe(1)
    const pack = await createPackFile()
    await expect(pack.addPicture('a', Buffer.from('nothing'), 'jpg')).rejects.toThrow('ภาพเสียหาย')
    await expect(pack.addPicture('a', files.png().subarray(0, 60), 'png')).rejects.toThrow('ภาพเสียหาย')
  })
})

test('a booklet has half as many lying sides, rounded up to whole sheets', async () => {
  const booklet = await PDFDocument.load(await bookletOf(await files.normal(6)))
  expect(booklet.getPages().map((page) => Math.round(page.getWidth()))).toEqual([842, 842, 842, 842])
})
