import { PDFDocument, type PDFPage } from '@cantoo/pdf-lib'
import type { PackPlan } from '../../../shared/pack/plan.ts'
import { copyPages, openPdf } from './copyPdf.ts'
import { fitA4, isA4 } from './fitPage.ts'
import { writeOutline } from './outline.ts'
import { boxOf, seenSize } from './pageBox.ts'
import { picturePage } from './picturePage.ts'
import { createStamper } from './stamp.ts'

/** How many pages are stamped between two rests. */
const AT_ONCE = 25
/** Objects written between two rests of the library. */
const OBJECTS = 500

type Rest = () => Promise<void>

export interface Finishing {
  plan: PackPlan
  /** Words for the first page of a piece, by its id. */
  stampOf: (piece: string) => string
  /** The running number of a page; empty where none is printed. */
  numberOf: (page: number) => string
  a4: boolean
  title: string
  author: string
  /** The day written into the file: the same pack is the same bytes whenever it is made. */
  day: string
  rest: Rest
  told: (pages: number) => void
}

/** What was done to pages of a piece. */
export interface Fitted {
  id: string
  pages: number
  size: { width: number; height: number }
}

/** Pages gathered by the piece they belong to, then put in order, numbered and stamped. */
export async function createPackFile() {
  const document = await PDFDocument.create({ updateMetadata: false })
  const gathered = new Map<string, PDFPage[]>()

  return {
    /** Answers how many pages it is. Throws Unreadable. */
    async addPdf(id: string, bytes: Uint8Array, rest: Rest): Promise<number> {
      const pages = await copyPages(document, await openPdf(bytes), rest)
      gathered.set(id, pages)
      return pages.length
    },
    async addPicture(id: string, bytes: Uint8Array, type: 'png' | 'jpg'): Promise<number> {
      gathered.set(id, [await picturePage(document, bytes, type)])
      return 1
    },
    /** One print of many papers, shared out among the pieces it was made for. Answers whether it has their pages. */
    async addPrinted(print: PDFDocument, pieces: ReadonlyArray<{ id: string; pages: number }>, rest: Rest) {
      const pages = await copyPages(document, print, rest)
      let at = 0
      for (const piece of pieces) {
        gathered.set(piece.id, pages.slice(at, at + piece.pages))
        at += piece.pages
      }
    },
    async finish(how: Finishing): Promise<{ bytes: Uint8Array; fitted: Fitted[] }> {
      const stamp = await createStamper(document)
      const fitted: Fitted[] = []
      let number = 0
      for (const { id } of how.plan.pieces) {
        for (const [index, page] of (gathered.get(id) ?? []).entries()) {
          number++
          const odd = how.a4 ? fitA4(page) : oddSize(page)
          if (odd) noteOdd(fitted, id, odd)
          const words = index === 0 ? how.stampOf(id) : ''
          const count = how.numberOf(number)
          stamp(page, [
            ...(words ? [{ text: words, at: 'top' as const }] : []),
            ...(count ? [{ text: count, at: 'foot' as const }] : []),
          ])
          document.addPage(page)
          if (number % AT_ONCE === 0) {
            how.told(number)
            await how.rest()
          }
        }
      }
      writeOutline(document, how.plan.outline)
      describe(document, how)
      await how.rest()
      const bytes = await document.save({
        addDefaultPage: false,
        updateFieldAppearances: false,
        objectsPerTick: OBJECTS,
      })
      return { bytes, fitted }
    },
  }
}

export type PackFileMaker = Awaited<ReturnType<typeof createPackFile>>

function oddSize(page: PDFPage): { width: number; height: number } | null {
  const size = seenSize(boxOf(page))
  return isA4(size) ? null : size
}

function noteOdd(fitted: Fitted[], id: string, size: Fitted['size']): void {
  const known = fitted.find((one) => one.id === id)
  if (known) known.pages++
  else fitted.push({ id, pages: 1, size })
}

function describe(document: PDFDocument, { title, author, day }: Pick<Finishing, 'title' | 'author' | 'day'>): void {
  const instant = new Date(`${day}T00:00:00Z`)
  document.setTitle(title, { showInWindowTitleBar: true })
  document.setAuthor(author)
  document.setCreator('Lekha')
  document.setProducer('Lekha')
  document.setLanguage('th')
  document.setCreationDate(instant)
  document.setModificationDate(instant)
}

/** Some pages of a print as a file of their own. */
export async function partOf(
  print: PDFDocument,
  from: number,
  pages: number,
  title: string,
  day: string,
): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false })
  const indices = Array.from({ length: pages }, (_, index) => from + index)
  for (const page of await document.copyPages(print, indices)) document.addPage(page)
  describe(document, { title, author: '', day })
  return document.save({ addDefaultPage: false, updateFieldAppearances: false })
}
