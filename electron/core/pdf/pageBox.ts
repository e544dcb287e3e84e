import { PDFName, PDFNumber, type PDFPage } from '@cantoo/pdf-lib'

/** A page as it is seen: what a reader shows of it, and how it lies. */
export interface PageBox {
  x: number
  y: number
  /** Before it is turned. */
  width: number
  height: number
  /** Clockwise: 0, 90, 180 or 270. */
  turned: number
  /** Points of a reader in one unit of the page. */
  unit: number
}

/** The least side that can be a page; a box that is nothing falls back to the whole sheet. */
const LEAST = 1

export function boxOf(page: PDFPage): PageBox {
  const media = page.getMediaBox()
  const crop = page.getCropBox()
  const x = Math.max(media.x, crop.x)
  const y = Math.max(media.y, crop.y)
  const width = Math.min(media.x + media.width, crop.x + crop.width) - x
  const height = Math.min(media.y + media.height, crop.y + crop.height) - y
  const seen = width > LEAST && height > LEAST ? { x, y, width, height } : media
  const unit = page.node.lookup(PDFName.of('UserUnit'))
  return {
    ...seen,
    turned: (((Math.round(page.getRotation().angle / 90) * 90) % 360) + 360) % 360,
    unit: unit instanceof PDFNumber && unit.asNumber() > 0 ? unit.asNumber() : 1,
  }
}

/** Width and height as seen, in points. */
export const seenSize = ({ width, height, turned, unit }: PageBox): { width: number; height: number } =>
  turned % 180 === 0 ? { width: width * unit, height: height * unit } : { width: height * unit, height: width * unit }

/**
 * The matrix that brings a drawing to the page as it is seen: its origin at the lower left of what is seen, one unit a
 * point, upright.
 */
export function uprightMatrix({
  x,
  y,
  width,
  height,
  turned,
  unit,
}: PageBox): [number, number, number, number, number, number] {
  const s = 1 / unit
  switch (turned) {
    case 90:
      return [0, s, -s, 0, x + width, y]
    case 180:
      return [-s, 0, 0, -s, x + width, y + height]
    case 270:
      return [0, -s, s, 0, x, y + height]
    default:
      return [s, 0, 0, s, x, y]
  }
}
