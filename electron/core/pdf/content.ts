import { PDFArray, PDFName, type PDFObject, type PDFPage, PDFRef, PDFStream } from '@cantoo/pdf-lib'

const contentsOf = ({ node }: PDFPage): PDFObject[] => {
  const contents = node.get(PDFName.Contents)
  const found = node.context.lookup(contents)
  if (found instanceof PDFArray) return found.asArray()
  return found instanceof PDFStream && contents instanceof PDFRef ? [contents] : []
}

const numbers = (values: readonly number[]): string => values.map((value) => Number(value.toFixed(4))).join(' ')

export const matrix = (values: readonly number[]): string => `${numbers(values)} cm`

/** What was drawn is closed off, so that what it left turned or coloured does not reach what is drawn after it. */
export function wrapContent(page: PDFPage, before: string, after: string): void {
  const { context } = page.node
  const opening =
    before === '' ? context.getPushGraphicsStateContentStream() : context.register(context.stream(`q ${before}`))
  const closing = context.getPopGraphicsStateContentStream()
  const added = after === '' ? [] : [context.register(context.stream(after))]
  page.node.set(PDFName.Contents, context.obj([opening, ...contentsOf(page), closing, ...added]))
}
