import { PageSizes, type PDFDocument, PDFPage } from '@cantoo/pdf-lib'
import { matrix } from './content.ts'
import { orientationOf } from './exif.ts'
import { Unreadable, WORDS } from './unreadable.ts'

/** Room left around a picture, and at the head for the stamp. */
const MARGIN = 42
/** A PNG is unpacked whole, four bytes a pixel. */
const MOST_PIXELS = 60_000_000

/** As it lies in the file. */
const UPRIGHT = [1, 0, 0, 1, 0, 0] as const
/** Each way a picture may lie, as the corners of a unit square: x and y of the new axes, then of the origin. */
const TURNS: Record<number, readonly [number, number, number, number, number, number]> = {
  2: [-1, 0, 0, 1, 1, 0],
  3: [-1, 0, 0, -1, 1, 1],
  4: [1, 0, 0, -1, 0, 1],
  5: [0, -1, -1, 0, 1, 1],
  6: [0, -1, 1, 0, 0, 1],
  7: [0, 1, 1, 0, 0, 0],
  8: [0, 1, -1, 0, 1, 0],
}

/** One picture on a sheet of A4 of its own, as large as fits and never enlarged beyond its own size at 96 to the inch. */
export async function picturePage(document: PDFDocument, bytes: Uint8Array, type: 'png' | 'jpg'): Promise<PDFPage> {
  const png = type === 'png'
  if (png && pixelsOf(bytes) > MOST_PIXELS) throw new Unreadable(WORDS.largePicture)
  const image = await (png ? document.embedPng(bytes) : document.embedJpg(bytes)).catch((cause: unknown) => {
    throw new Unreadable(WORDS.picture, { cause })
  })
  const turn = png ? 1 : orientationOf(bytes)
  const [width, height] = turn > 4 ? [image.height, image.width] : [image.width, image.height]
  if (!(width > 0 && height > 0)) throw new Unreadable(WORDS.picture)
  const [short, long] = PageSizes.A4
  const [across, down] = width > height ? [long, short] : [short, long]
  const scale = Math.min((across - MARGIN * 2) / width, (down - MARGIN * 2) / height, 72 / 96)
  const page = PDFPage.create(document)
  page.setSize(across, down)
  const w = width * scale
  const h = height * scale
  const [a, b, c, d, e, f] = TURNS[turn] ?? UPRIGHT
  const place = matrix([a * w, b * h, c * w, d * h, e * w + (across - w) / 2, f * h + (down - h) / 2])
  const name = page.node.newXObject('Image', image.ref)
  const stream = document.context.register(document.context.stream(`q ${place} ${name.toString()} Do Q`))
  page.node.addContentStream(stream)
  return page
}

/** Rule: width and height stand at fixed places of the head (PNG, IHDR). */
function pixelsOf(png: Uint8Array): number {
  if (png.length < 24) return 0
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  return view.getUint32(16) * view.getUint32(20)
}
