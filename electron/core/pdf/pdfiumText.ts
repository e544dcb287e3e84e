import type { WrappedPdfiumModule } from '@embedpdf/pdfium'

/**
 * The words of a page as PDFium reads them. Browsers (Skia) draw the letters and marks of a Thai cluster one by one
 * under one ActualText; where a mark reaches over the next letter, PDFium says the cluster twice and guesses at gaps
 * from its first part alone. So a cluster is taken once, and the gap behind it is measured from its last part.
 */

/** Less is no space between words, at any size that is read (points). */
const SPACE = 1.5
/** Two letters stand on one line if they are no further apart than this (points). */
const SAME_LINE = 4
const LINE_FEED = 10
const DOUBLE = 8
const FLOAT = 4

interface Letter {
  code: number
  /** PDFium put it in between two letters; it is not on the page. */
  generated: boolean
  object: number
  x: number
  y: number
}

export function createPageText(library: WrappedPdfiumModule): (page: number) => string {
  const { pdfium } = library
  const room = pdfium.wasmExports.malloc(4 * DOUBLE)

  /** The innermost mark, whose ActualText covers the object; 0 for none. */
  const clusters = new Map<number, number>()
  function clusterOf(object: number): number {
    const known = clusters.get(object)
    if (known !== undefined) return known
    const mark = object ? library.FPDFPageObj_GetMark(object, library.FPDFPageObj_CountMarks(object) - 1) : 0
    const said = mark && library.FPDFPageObjMark_GetParamStringValue(mark, 'ActualText', 0, 0, room)
    const cluster = said ? mark : 0
    clusters.set(object, cluster)
    return cluster
  }

  /** Where the last part of each cluster ends. */
  function clusterEnds(page: number): Map<number, number> {
    const ends = new Map<number, number>()
    const objects = library.FPDFPage_CountObjects(page)
    for (let at = 0; at < objects; at += 1) {
      const object = library.FPDFPage_GetObject(page, at)
      const cluster = clusterOf(object)
      if (!cluster || !library.FPDFPageObj_GetBounds(object, room, room + FLOAT, room + 2 * FLOAT, room + 3 * FLOAT))
        continue
      ends.set(cluster, Math.max(ends.get(cluster) ?? 0, pdfium.getValue(room + 2 * FLOAT, 'float')))
    }
    return ends
  }

  function letterAt(text: number, at: number): Letter {
    const generated = library.FPDFText_IsGenerated(text, at) === 1
    library.FPDFText_GetCharOrigin(text, at, room, room + DOUBLE)
    return {
      code: library.FPDFText_GetUnicode(text, at),
      generated,
      object: generated ? 0 : library.FPDFText_GetTextObject(text, at),
      x: pdfium.getValue(room, 'double'),
      y: pdfium.getValue(room + DOUBLE, 'double'),
    }
  }

  function endOf(text: number, at: number): number {
    library.FPDFText_GetCharBox(text, at, room, room + DOUBLE, room + 2 * DOUBLE, room + 3 * DOUBLE)
    return pdfium.getValue(room + DOUBLE, 'double')
  }

  function between(before: Letter, end: number, next: Letter): string {
    if (Math.abs(before.y - next.y) > SAME_LINE) return '\n'
    return next.x - end > SPACE ? ' ' : ''
  }

  return (page) => {
    clusters.clear()
    const ends = clusterEnds(page)
    const text = library.FPDFText_LoadPage(page)
    const many = library.FPDFText_CountChars(text)
    /** The object by which each cluster was read. */
    const readBy = new Map<number, number>()
    let words = ''
    /** What PDFium put in since the last letter. */
    let guess = ''
    let skipped = false
    let before: (Letter & { at: number }) | null = null
    for (let at = 0; at < many; at += 1) {
      const letter = letterAt(text, at)
      if (letter.generated) {
        if (letter.code >= LINE_FEED) guess += String.fromCodePoint(letter.code)
        continue
      }
      const cluster = clusterOf(letter.object)
      const by = readBy.get(cluster)
      if (cluster && by !== undefined && by !== letter.object) {
        skipped = true
        continue
      }
      if (cluster) readBy.set(cluster, letter.object)
      if (guess && before) {
        const end = ends.get(clusterOf(before.object))
        const measured = end !== undefined || skipped
        words += measured ? between(before, end ?? endOf(text, before.at), letter) : guess
      }
      words += String.fromCodePoint(letter.code)
      guess = ''
      skipped = false
      before = { ...letter, at }
    }
    library.FPDFText_ClosePage(text)
    return words
  }
}
