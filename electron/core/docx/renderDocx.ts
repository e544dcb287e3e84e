import { AlignmentType, Document, Footer, Header, NumberFormat, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Block } from '../../../shared/documents/block.ts'
import type { PageSetup } from '../../../shared/documents/page.ts'
import { para } from '../../../shared/layout/flow.ts'
import { lower } from '../../../shared/layout/lower.ts'
import { RED } from '../../../shared/layout/style.ts'
import { element, paragraph, twips } from './flowElements.ts'
import { ThemeFontLanguage } from './thaiRun.ts'

/** Secrecy stands in red at head and foot of every page (rulebook §2.7). */
const secrecyLine = (secrecy: string): Paragraph =>
  paragraph(para([{ text: secrecy, size: 20, bold: true, color: RED }], 24, { align: 'center' }))

/** Rule: `- ๒ -` centred at the top from page two; the number follows the office's digits (rulebook §2.4). */
const pageNumber = (): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: ['- ', PageNumber.CURRENT, ' -'] })],
  })

function marks(page: PageSetup) {
  const secrecy = page.secrecy ? [secrecyLine(page.secrecy)] : []
  const foot = new Footer({ children: secrecy.length > 0 ? secrecy : [new Paragraph({})] })
  return {
    headers: {
      default: new Header({ children: [...(page.secrecy ? [secrecyLine(page.secrecy)] : []), pageNumber()] }),
      first: new Header({ children: page.secrecy ? [secrecyLine(page.secrecy)] : [new Paragraph({})] }),
    },
    footers: { default: foot, first: foot },
  }
}

/** Blocks to the bytes of a DOCX file, in the regulation's form. */
export async function renderDocx({
  blocks,
  page,
  title,
}: {
  blocks: readonly Block[]
  page: PageSetup
  title: string
}): Promise<Buffer> {
  const font = { ascii: page.font, hAnsi: page.font, cs: page.font, eastAsia: page.font }
  const document = new Document({
    title,
    creator: 'Lekha',
    lastModifiedBy: 'Lekha',
    compatibility: { version: 15 },
    styles: {
      default: {
        document: {
          run: { font, size: page.size * 2, language: { value: 'en-US', eastAsia: 'en-US', bidirectional: 'th-TH' } },
          paragraph: { spacing: { before: 0, after: 0, line: 240 } },
        },
      },
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: twips(page.width), height: twips(page.height) },
            margin: {
              top: twips(page.top),
              bottom: twips(page.bottom),
              left: twips(page.left),
              right: twips(page.right),
              header: twips(page.numberTop),
              footer: twips(page.bottom / 2),
              gutter: 0,
            },
            pageNumbers: {
              start: 1,
              formatType: page.digits === 'thai' ? NumberFormat.THAI_NUMBERS : NumberFormat.DECIMAL,
            },
          },
        },
        ...marks(page),
        children: lower(blocks, page).map(element),
      },
    ],
  })
  // Schema order: w:themeFontLang follows w:compat, which docx writes last.
  ;(document.Settings as unknown as { root: unknown[] }).root.push(new ThemeFontLanguage())
  return timeless(await Packer.toBuffer(document))
}

/** The same paper twice is the same file: no clock in the package's entries nor in its properties. */
const EPOCH = new Date(1980, 0, 1)

function timeless(bytes: Buffer): Buffer {
  const parts = unzipSync(bytes)
  const core = strFromU8(parts['docProps/core.xml'] ?? new Uint8Array())
  parts['docProps/core.xml'] = strToU8(core.replace(/>\d{4}-\d\d-\d\dT[^<]*</g, '>1980-01-01T00:00:00Z<'))
  return Buffer.from(zipSync(parts, { mtime: EPOCH }))
}
