import { PageSizes, PDFName, type PDFPage } from '@cantoo/pdf-lib'
import { matrix, wrapContent } from './content.ts'
import { boxOf, seenSize } from './pageBox.ts'

const [SHORT, LONG] = PageSizes.A4

/** Paper cut a little off A4 is A4. */
const SAME = 9

const BOXES = ['MediaBox', 'CropBox', 'BleedBox', 'TrimBox', 'ArtBox'] as const

export interface Size {
  width: number
  height: number
}

export const isA4 = ({ width, height }: Size): boolean =>
  Math.abs(Math.min(width, height) - SHORT) <= SAME && Math.abs(Math.max(width, height) - LONG) <= SAME

/**
 * A page of another size brought to A4, lying ones to lying A4; answers what it was, or null when it was A4.
 * A page in units of its own is brought to points as well, which not every reader and printer does.
 */
export function fitA4(page: PDFPage): Size | null {
  const box = boxOf(page)
  const seen = seenSize(box)
  if (isA4(seen) && box.unit === 1) return null
  const [across, down] = seen.width > seen.height ? [LONG, SHORT] : [SHORT, LONG]
  const scale = Math.min(across / seen.width, down / seen.height) * box.unit
  wrapContent(page, matrix([scale, 0, 0, scale, 0, 0]), '')
  page.scaleAnnotations(scale, scale)
  // The sheet is laid around the middle of what was seen, so nothing has to be moved.
  const [width, height] = box.turned % 180 === 0 ? [across, down] : [down, across]
  const left = (box.x + box.width / 2) * scale - width / 2
  const bottom = (box.y + box.height / 2) * scale - height / 2
  for (const name of [...BOXES, 'UserUnit']) page.node.delete(PDFName.of(name))
  page.node.set(PDFName.of('MediaBox'), page.node.context.obj([left, bottom, left + width, bottom + height]))
  return isA4(seen) ? null : seen
}
