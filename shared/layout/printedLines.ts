import type { Block } from '../documents/block.ts'
import { type PageSetup, textWidth } from '../documents/page.ts'
import { toArabicDigits } from '../thai/digits.ts'
import type { Flow, Para } from './flow.ts'
import { breakLines, paraText } from './lines.ts'
import { pagesOf } from './lower.ts'
import { cellWidth } from './paginate.ts'

/**
 * Page and line of every word, as one counts them on the printed sheet (rulebook §5.3: หน้า … บรรทัดที่ …): lines with
 * words on them from the top of the text, whatever they hold. The page number above and คำต่อ below are not of the text.
 */
export interface PrintedLine {
  page: number
  line: number
  /** Offsets in the paragraph's text. */
  start: number
  end: number
}

export interface PrintedPara {
  /** Its place in the flow, as the preview draws it one element each. */
  flow: number
  /** In a table: row, cell and paragraph of the cell; else empty. */
  path: string
  text: string
  lines: PrintedLine[]
}

export interface Place {
  page: number
  line: number
}

const hasWords = (text: string): boolean => /[^\s\u00a0]/.test(text)

export function printedParas(blocks: readonly Block[], page: PageSetup): PrintedPara[] {
  const width = textWidth(page)
  const out: PrintedPara[] = []
  let flow = 0
  const pages = pagesOf(blocks, page)
  for (const [index, sheet] of pages.entries()) {
    let line = 0
    const goesOn = page.continuation && index < pages.length - 1
    for (const [at, one] of sheet.entries()) {
      if (!(goesOn && at === sheet.length - 1 && isCatchword(one))) {
        const { paras, lines } = one.type === 'para' ? ofPara(one, width) : ofGrid(one)
        for (const para of paras)
          out.push({
            ...para,
            flow,
            lines: para.lines.map((own) => ({ ...own, page: index + 1, line: line + own.line })),
          })
        line += lines
      }
      flow++
    }
  }
  return out
}

const isCatchword = (one: Flow): boolean =>
  one.type === 'para' && one.align === 'right' && /^\/.+\.\.\.$/.test(paraText(one))

/** Its paragraphs with lines counted from 1 within it, and how many lines it takes. */
interface Counted {
  paras: Array<{ path: string; text: string; lines: Array<Omit<PrintedLine, 'page'>> }>
  lines: number
}

function ofPara(para: Para, width: number): Counted {
  const text = paraText(para)
  if (!hasWords(text)) return { paras: [], lines: 0 }
  const lines = breakLines(para, width).map(({ start, end }, at) => ({ line: at + 1, start, end }))
  return { paras: [{ path: '', text, lines }], lines: lines.length }
}

/** The lines of a row's cells stand beside each other. */
function ofGrid(grid: Extract<Flow, { type: 'grid' }>): Counted {
  const paras: Counted['paras'] = []
  let before = 0
  for (const [row, { cells }] of grid.rows.entries()) {
    let most = 0
    for (const [column, cell] of cells.entries()) {
      let down = 0
      for (const [at, para] of cell.paras.entries()) {
        const counted = ofPara(para, cellWidth(grid, column))
        for (const one of counted.paras)
          paras.push({
            ...one,
            path: `${row}.${column}.${at}`,
            lines: one.lines.map((own) => ({ ...own, line: before + down + own.line })),
          })
        down += counted.lines
      }
      most = Math.max(most, down)
    }
    before += most
  }
  return { paras, lines: before }
}

/** The line of a letter that was picked in the preview, where a tab is no letter but a gap. */
export function lineOfLetter({ text, lines }: PrintedPara, letter: number): PrintedLine | undefined {
  let left = letter
  let offset = 0
  while (offset < text.length - 1 && (left > 0 || text[offset] === '\t')) {
    if (text[offset] !== '\t') left--
    offset++
  }
  return lines.find(({ end }) => offset < end) ?? lines.at(-1)
}

/** The words of a line, cells of a row after each other. */
export const wordsOfLine = (paras: readonly PrintedPara[], place: Place): string =>
  paras
    .flatMap(({ text, lines }) =>
      lines
        .filter(({ page, line }) => page === place.page && line === place.line)
        .map(({ start, end }) => plainWords(text.slice(start, end))),
    )
    .join(' ')

/** As one types it: every gap one space. */
export const plainWords = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim()

const bare = (text: string): string => toArabicDigits(text).replace(/[\s\u00a0]/g, '')

/** Every place where the words begin, in reading order; gaps, line ends and the kind of digits make no difference. */
export function findWords(paras: readonly PrintedPara[], words: string): Array<Place & { para: number }> {
  const wanted = bare(words)
  if (wanted === '') return []
  const letters: Array<{ para: number; offset: number }> = []
  let all = ''
  for (const [para, { text }] of paras.entries())
    for (let offset = 0; offset < text.length; offset++) {
      const letter = bare(text[offset] ?? '')
      if (letter === '') continue
      all += letter
      letters.push({ para, offset })
    }
  const found: Array<Place & { para: number }> = []
  for (let at = all.indexOf(wanted); at >= 0; at = all.indexOf(wanted, at + wanted.length)) {
    const { para, offset } = letters[at] ?? { para: 0, offset: 0 }
    const lines = paras[para]?.lines ?? []
    const line = lines.find(({ end }) => offset < end) ?? lines.at(-1)
    if (line) found.push({ page: line.page, line: line.line, para })
  }
  return found
}

/** The agenda item under which a paragraph stands: the nearest heading above it. `headings` are number and title. */
export function headingAbove(
  paras: readonly PrintedPara[],
  at: number,
  headings: ReadonlyArray<{ id: string; words: string }>,
): string | null {
  const wanted = headings.map(({ id, words }) => ({ id, words: bare(words) }))
  for (let index = at; index >= 0; index--) {
    const text = bare(paras[index]?.text ?? '')
    const found = wanted.find(({ words }) => words !== '' && words === text)
    if (found) return found.id
  }
  return null
}
