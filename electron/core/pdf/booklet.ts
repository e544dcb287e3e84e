import { PageSizes, PDFDocument } from '@cantoo/pdf-lib'
import { bookletSides } from '../../../shared/pack/booklet.ts'

/** Two pages on each side of a lying A4, each as large as its half holds. */
export async function bookletOf(bytes: Uint8Array): Promise<Uint8Array> {
  const from = await PDFDocument.load(bytes, { updateMetadata: false })
  const document = await PDFDocument.create({ updateMetadata: false })
  const pages = await document.embedPdf(from, from.getPageIndices())
  const [short, long] = PageSizes.A4
  const half = long / 2
  for (const side of bookletSides(pages.length)) {
    const sheet = document.addPage([long, short])
    for (const [index, number] of side.entries()) {
      const page = pages[number - 1]
      if (!page) continue
      const scale = Math.min(half / page.width, short / page.height)
      sheet.drawPage(page, {
        x: index * half + (half - page.width * scale) / 2,
        y: (short - page.height * scale) / 2,
        xScale: scale,
        yScale: scale,
      })
    }
  }
  return document.save({ updateFieldAppearances: false })
}
