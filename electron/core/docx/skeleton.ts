import { Document, Footer, Header, NumberFormat, Packer, PageOrientation, Paragraph } from 'docx'
import { strFromU8, strToU8, unzipSync } from 'fflate'
import type { PageSetup } from '../../../shared/documents/page.ts'
import { type Picture, para } from '../../../shared/layout/flow.ts'
import { RED, rulesOf, SECRECY } from '../../../shared/layout/style.ts'
import { withDigits } from '../../../shared/thai/digits.ts'
import { paragraphXml, twips } from './flowXml.ts'
import { pictureRun } from './picture.ts'
import { runXml } from './runXml.ts'
import { type Packed, packed } from './zip.ts'

/** What the docx library makes of a paper: the whole package, but for the body and the title. */
export interface Skeleton {
  parts: ReadonlyArray<readonly [name: string, part: Packed]>
  /** Before and after the body. */
  document: readonly [Buffer, Buffer]
  /** Has a slot for the title. */
  properties: string
  /** The run of each picture, by the picture as JSON. */
  runs: ReadonlyMap<string, string>
}

/** A place the library leaves for our own words, and how it writes such a place. */
const slot = (name: string): Paragraph => new Paragraph(`slot:${name}`)
const slotXml = (name: string): string => `<w:p><w:r><w:t xml:space="preserve">slot:${name}</w:t></w:r></w:p>`

export const TITLE = 'slot:title'

/** Secrecy stands in red at head and foot of every page, in the middle of the sheet (rulebook §2.7). */
function secrecyLine({ secrecy, left, right }: PageSetup): string {
  const run = { text: secrecy ?? '', size: SECRECY.size, bold: true, color: RED } as const
  return paragraphXml(para([run], SECRECY.pitch, { align: 'center', left: right - left }), () => '')
}

/**
 * Rule: `- ๒ -` centred at the top from page two; the number follows the office's digits (rulebook §2.4). The field
 * carries its first result, because some readers show a field without one as damage.
 */
function pageNumber({ size, digits, secrecy, numberTop }: PageSetup): string {
  const words = (text: string): string => runXml({ text, size })
  const field = `<w:fldSimple w:instr="PAGE">${words(withDigits('2', digits))}</w:fldSimple>`
  // Below the line of secrecy the number keeps its place on the sheet.
  const before = secrecy ? Math.max(0, twips(numberTop - SECRECY.edge - SECRECY.pitch)) : 0
  const spacing = before > 0 ? `<w:spacing w:before="${before}"/>` : ''
  return `<w:p><w:pPr>${spacing}<w:jc w:val="center"/></w:pPr>${words('- ')}${field}${words(' -')}</w:p>`
}

function marks(page: PageSetup) {
  const secrecy = page.secrecy ? [slot('secrecy')] : []
  const number = rulesOf(page).pageNumbers ? [slot('number')] : []
  const orBlank = (lines: Paragraph[]) => ({ children: lines.length > 0 ? lines : [new Paragraph({})] })
  const foot = new Footer(orBlank(secrecy))
  return {
    headers: { default: new Header(orBlank([...secrecy, ...number])), first: new Header(orBlank(secrecy)) },
    footers: { default: foot, first: foot },
  }
}

/** The library takes the sheet upright and turns it itself. */
function sheet({ width, height }: PageSetup) {
  const [short, long] = [twips(Math.min(width, height)), twips(Math.max(width, height))]
  const orientation = width > height ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT
  return { width: short, height: long, orientation }
}

function packageOf(page: PageSetup, pictures: readonly Picture[]): Document {
  const font = { ascii: page.font, hAnsi: page.font, cs: page.font, eastAsia: page.font }
  return new Document({
    title: TITLE,
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
            size: sheet(page),
            margin: {
              top: twips(page.top),
              bottom: twips(page.bottom),
              left: twips(page.left),
              right: twips(page.right),
              header: twips(page.secrecy ? SECRECY.edge : page.numberTop),
              footer: twips(page.secrecy ? SECRECY.edge : page.bottom / 2),
              gutter: 0,
            },
            pageNumbers: {
              start: 1,
              formatType: page.digits === 'thai' ? NumberFormat.THAI_NUMBERS : NumberFormat.DECIMAL,
            },
          },
        },
        ...marks(page),
        children: [slot('body'), ...pictures.map((picture) => new Paragraph({ children: [pictureRun(picture)] }))],
      },
    ],
  })
}

const LANGUAGE = '<w:themeFontLang w:val="en-US" w:bidi="th-TH"/>'
const CLOCK = />\d{4}-\d\d-\d\dT[^<]*</g
const DRAWN = /<w:p>(<w:r><w:drawing>.*?<\/w:drawing><\/w:r>)<\/w:p>/g

async function makeSkeleton(page: PageSetup, pictures: readonly Picture[]): Promise<Skeleton> {
  const made = unzipSync(await Packer.toBuffer(packageOf(page, pictures)))
  const { 'word/document.xml': body, 'docProps/core.xml': properties, ...parts } = made
  const xml = strFromU8(body ?? new Uint8Array())
  const drawn = [...xml.matchAll(DRAWN)].map((match) => match[1] ?? '')
  const [before = '', after = ''] = xml.replace(DRAWN, '').split(slotXml('body'))
  return {
    parts: Object.entries(parts).map(([name, data]) => [name, packed(finished(name, data, page))]),
    document: [Buffer.from(before), Buffer.from(after)],
    // The same paper twice is the same file: no clock in its properties.
    properties: strFromU8(properties ?? new Uint8Array()).replace(CLOCK, '>1980-01-01T00:00:00Z<'),
    runs: new Map(pictures.map((picture, index) => [JSON.stringify(picture), drawn[index] ?? ''])),
  }
}

/** What the library has no option for. */
function finished(name: string, data: Uint8Array, page: PageSetup): Uint8Array {
  if (/\/(?:header|footer)\d+\.xml$/.test(name)) {
    const numbered = strFromU8(data).replace(slotXml('number'), () => pageNumber(page))
    return strToU8(numbered.replace(slotXml('secrecy'), () => secrecyLine(page)))
  }
  // Without it Word does not break Thai at words; by the schema it follows w:compat.
  if (name === 'word/settings.xml') return strToU8(strFromU8(data).replace('</w:compat>', `$&${LANGUAGE}`))
  return data
}

/** Skeletons of the pages last written: a hundred letters of one office need one. */
const kept = new Map<string, Promise<Skeleton>>()
const MOST_KEPT = 8

export function skeletonOf(page: PageSetup, pictures: readonly Picture[]): Promise<Skeleton> {
  const key = JSON.stringify([page, pictures])
  const known = kept.get(key)
  if (known) return known
  const made = makeSkeleton(page, pictures)
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(key, made)
  // A picture that cannot be read is refused each time anew.
  made.catch(() => kept.delete(key))
  return made
}
