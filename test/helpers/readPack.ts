import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFPage,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib'

/** A finished pack as a test reads it: what is stamped on each page, what was there, where the bookmarks lead. */
export interface ReadPack {
  pages: Array<{ stamps: string[]; drawn: string; width: number; height: number; turned: number }>
  /** `page title`, deeper ones with two spaces more. */
  bookmarks: string[]
  title: string
}

export async function readPack(bytes: Uint8Array): Promise<ReadPack> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  const pages = document.getPages()
  return {
    title: document.getTitle() ?? '',
    pages: pages.map((page) => {
      const content = contentOf(page)
      const { width, height } = page.getSize()
      return {
        // The browser marks words of its own in the same way, each in another form.
        stamps: [...content.matchAll(/ActualText <([0-9A-Fa-f]+)>>> BDC\nBT 0 g/g)].map(([, hex]) =>
          PDFHexString.of(hex ?? '').decodeText(),
        ),
        // Words of the library's own test pages are in hexadecimal.
        drawn: [...content.matchAll(/<([0-9A-F]+)> Tj/g)]
          .map(([, hex]) => Buffer.from(hex ?? '', 'hex').toString('latin1'))
          .join(' '),
        width: Math.round(width),
        height: Math.round(height),
        turned: page.getRotation().angle,
      }
    }),
    bookmarks: bookmarksOf(document, pages),
  }
}

function contentOf({ node }: PDFPage): string {
  const contents = node.Contents()
  const streams = contents instanceof PDFArray ? contents.asArray().map((one) => node.context.lookup(one)) : [contents]
  return streams
    .map((stream) =>
      stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1') : '',
    )
    .join('\n')
}

function bookmarksOf(document: PDFDocument, pages: readonly PDFPage[]): string[] {
  const { context, catalog } = document
  const found: string[] = []
  const walk = (first: unknown, depth: number): void => {
    for (let at = first; at instanceof PDFRef; ) {
      const entry = context.lookup(at, PDFDict)
      const dest = entry.lookup(PDFName.of('Dest'), PDFArray)
      const page = pages.findIndex(({ ref }) => ref === dest.get(0)) + 1
      found.push(`${'  '.repeat(depth)}${page} ${entry.lookup(PDFName.of('Title'), PDFHexString).decodeText()}`)
      walk(entry.get(PDFName.of('First')), depth + 1)
      at = entry.get(PDFName.of('Next'))
    }
  }
  const outlines = catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict)
  walk(outlines?.get(PDFName.of('First')), 0)
  return found
}
