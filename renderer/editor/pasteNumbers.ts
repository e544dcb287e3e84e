import { outlineProse } from '../../shared/model/numbering.ts'
import { type Mark, type ProseBlock, paragraph } from '../../shared/model/prose.ts'
import { toArabicDigits } from '../../shared/thai/digits.ts'

/** A line that was pasted: where it stands, and the number that stood before it. */
export interface Line {
  /** Null: no paragraph (a heading, a table), which ends the lists before it. */
  level: number | null
  mark: Mark | null
  /** The number as it was printed, or null when there was none or it is not known. */
  label: string | null
  start: number | null
}

const FORMS: ReadonlyArray<[RegExp, Mark]> = [
  [/^\((\d{1,3})\)$/, 'parens'],
  [/^(\d{1,3})\)$/, 'paren'],
  [/^(\d{1,3})\.$/, 'dot'],
  [/^\d{1,3}(?:\.\d{1,3})+\.?$/, 'outline'],
  [/^[-–—•·●○▪■o§\uf0b7\uf0a7\uf0d8]$/, 'dash'],
]
const plain = (label: string): string => toArabicDigits(label).replace(/[\s\u00a0]/g, '')

/** ๑. ๑) (๑) ๑.๑ or a bullet; null for what our numbering cannot write (ก. a. iv). */
export const markOf = (label: string): Mark | null => FORMS.find(([form]) => form.test(plain(label)))?.[1] ?? null

const TYPED =
  /^[\s\u00a0]*(\([๐-๙\d]{1,3}\)|[๐-๙\d]{1,3}[.)]|[๐-๙\d]{1,3}(?:\.[๐-๙\d]{1,3})+\.?|[-–•●])[\s\u00a0]+(?=\S)/

/** The number typed in front of a line, with the space behind it; null when there is none. */
export function typedLabel(text: string): { label: string; length: number } | null {
  const found = TYPED.exec(text)
  // - ไม่มี - is no item of a list.
  if (!found || (/^\s*[-–]/.test(text) && /[-–]\s*$/.test(text))) return null
  return { label: found[1] ?? '', length: found[0].length }
}

/** Levels of numbers that were typed: each new kind of number stands below the one before it. */
export function levelsOf(lines: Line[]): void {
  let open: Mark[] = []
  for (const line of lines) {
    if (line.level === null || !line.mark) {
      open = []
      continue
    }
    const at = open.indexOf(line.mark)
    open = at >= 0 ? open.slice(0, at + 1) : [...open, line.mark]
    line.level = open.length - 1
  }
}

/**
 * Numbers follow from mark and level here, so each list begins where it began there; a line whose number would come
 * out another keeps its own as words.
 */
export function settleNumbers(lines: Line[]): void {
  for (let tries = 0; tries <= lines.length * 2; tries++) {
    const numbers = outlineProse(lines.map(shapeOf))
    const line = lines.find(({ mark, label }, at) => {
      const printed = numbers[at]?.number
      return mark && mark !== 'dash' && label !== null && bare(printed ?? '') !== bare(label)
    })
    if (!line) return
    const first = Number(/\d+/.exec(plain(line.label ?? ''))?.[0] ?? 0)
    if (line.mark !== 'outline' && line.start === null && first >= 1) line.start = first
    else Object.assign(line, { mark: null, start: null })
  }
}

const bare = (label: string): string => plain(label).replace(/\.$/, '')

const shapeOf = ({ level, mark, start }: Line): ProseBlock =>
  level === null
    ? { type: 'heading', level: 0, numbered: false, text: [] }
    : paragraph('', { level, mark, ...(start !== null && { start }) })
