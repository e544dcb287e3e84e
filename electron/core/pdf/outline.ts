import { type PDFDict, type PDFDocument, PDFHexString, PDFName, PDFNull, type PDFRef } from '@cantoo/pdf-lib'
import type { Mark } from '../../../shared/pack/plan.ts'

/** Rule: bookmarks are a chain of entries on each level, counted by what is open below them (ISO 32000-1, 12.3.3). */
export function writeOutline(document: PDFDocument, marks: readonly Mark[]): void {
  if (marks.length === 0) return
  const { context } = document
  const pages = document.getPages()

  const level = (of: readonly Mark[], parent: PDFRef): { first: PDFRef; last: PDFRef; count: number } => {
    const refs = of.map(() => context.nextRef())
    let count = of.length
    for (const [index, mark] of of.entries()) {
      const ref = refs[index] as PDFRef
      const entry: PDFDict = context.obj({
        Title: PDFHexString.fromText(mark.title),
        Parent: parent,
        Dest: [pages[mark.page - 1]?.ref ?? PDFNull, PDFName.of('XYZ'), PDFNull, PDFNull, PDFNull],
      })
      const before = refs[index - 1]
      const after = refs[index + 1]
      if (before) entry.set(PDFName.of('Prev'), before)
      if (after) entry.set(PDFName.of('Next'), after)
      if (mark.children.length > 0) {
        const below = level(mark.children, ref)
        entry.set(PDFName.of('First'), below.first)
        entry.set(PDFName.of('Last'), below.last)
        entry.set(PDFName.of('Count'), context.obj(below.count))
        count += below.count
      }
      context.assign(ref, entry)
    }
    return { first: refs[0] as PDFRef, last: refs.at(-1) as PDFRef, count }
  }

  const root = context.nextRef()
  const { first, last, count } = level(marks, root)
  context.assign(root, context.obj({ Type: 'Outlines', First: first, Last: last, Count: count }))
  document.catalog.set(PDFName.of('Outlines'), root)
  document.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
}
