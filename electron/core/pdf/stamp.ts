import { readFileSync } from 'node:fs'
import fontkit from '@cantoo/fontkit'
import { PDFDict, type PDFDocument, type PDFFont, PDFHexString, PDFName, type PDFPage } from '@cantoo/pdf-lib'
import { fontFile } from '../resources.ts'
import { matrix, wrapContent } from './content.ts'
import { boxOf, seenSize, uprightMatrix } from './pageBox.ts'

/** Thai words on pages that are made elsewhere: the running number, and which paper of the agenda it is. */

export interface Stamp {
  text: string
  at: 'top' | 'foot'
}

const FACES = { thai: 'LekhaThai', latin: 'LekhaLatin' } as const
type Face = keyof typeof FACES

const SIZE = { top: 13, foot: 11 } as const
/** From the edge of the sheet: most printers leave a quarter of an inch blank. */
const EDGE = 20
const PADDING = 3
/** A line of Thai with a vowel and a tone above and a vowel below, in ems; the share that stands below the baseline. */
const TALL = 1.65
const BELOW = 0.34

/** The project's font comes in two files: Thai letters, and everything a Thai line borrows. */
const faceOf = (letter: string): Face => (letter >= '\u0e00' && letter <= '\u0e7f' ? 'thai' : 'latin')

function partsOf(text: string): Array<{ face: Face; text: string }> {
  const parts: Array<{ face: Face; text: string }> = []
  for (const letter of text) {
    const face = faceOf(letter)
    const last = parts.at(-1)
    if (last?.face === face) last.text += letter
    else parts.push({ face, text: letter })
  }
  return parts
}

export type Stamper = (page: PDFPage, stamps: readonly Stamp[]) => void

export async function createStamper(document: PDFDocument): Promise<Stamper> {
  document.registerFontkit(fontkit)
  const load = (face: Face): Promise<PDFFont> => document.embedFont(readFileSync(fontFile(face, 400)), { subset: true })
  const fonts = { thai: await load('thai'), latin: await load('latin') }
  /** Shaped once: the word before a thousand numbers is the same. */
  const shaped = new Map<string, { hex: string; width: number }>()
  const shape = ({ face, text }: { face: Face; text: string }): { hex: string; width: number } => {
    const found = shaped.get(text) ?? {
      hex: fonts[face].encodeText(text).toString(),
      width: fonts[face].widthOfTextAtSize(text, 1),
    }
    shaped.set(text, found)
    return found
  }

  /** A white ground, so that it can be read on a scan, and the words; marked with what they say for readers and search. */
  function drawn({ text, at }: Stamp, width: number, height: number): string {
    const size = SIZE[at]
    const parts = partsOf(text)
    const long = parts.reduce((sum, part) => sum + shape(part).width * size, 0)
    const x = width - EDGE - PADDING - long
    const y = at === 'top' ? height - EDGE - size * TALL : EDGE
    const words = parts.map((part) => `/${FACES[part.face]} ${size} Tf ${shape(part).hex} Tj`).join(' ')
    const ground = [x - PADDING, y, long + PADDING * 2, size * TALL].map((one) => one.toFixed(2)).join(' ')
    const box = at === 'top' ? `0.6 w ${ground} re B` : `${ground} re f`
    return [
      `q 1 g 0 G ${box} Q`,
      `/Span <</ActualText ${PDFHexString.fromText(text).toString()}>> BDC`,
      `BT 0 g ${x.toFixed(2)} ${(y + size * BELOW).toFixed(2)} Td ${words} ET EMC`,
    ].join('\n')
  }

  return (page, stamps) => {
    const box = boxOf(page)
    const { width, height } = seenSize(box)
    const drawing = stamps.map((stamp) => drawn(stamp, width, height)).join('\n')
    wrapContent(page, '', `q ${matrix(uprightMatrix(box))}\n${drawing}\nQ`)
    const resources = page.node.Resources() ?? page.node.context.obj({})
    page.node.set(PDFName.of('Resources'), resources)
    const found = resources.lookup(PDFName.of('Font'))
    const dict = found instanceof PDFDict ? found : page.node.context.obj({})
    resources.set(PDFName.of('Font'), dict)
    for (const face of Object.keys(FACES) as Face[]) dict.set(PDFName.of(FACES[face]), fonts[face].ref)
  }
}
