import { type Row, rowsOf } from './furniture.ts'
import { markOf } from './marks.ts'
import { WHOLE_ROLE } from './rosterRow.ts'
import { looksLikeSpeaker } from './speakers.ts'
import { columnsOf, joinWrapped, squeezed } from './text.ts'
import { agendaHeading, closingTime, openingTime, resolutionStart, rosterHeading } from './words.ts'

/** Rows to paragraphs: lines that were broken at the width of the page belong together. */

export interface Para {
  line: number
  to: number
  text: string
  /** What stands left of a gap of its first line (a gutter, a column); empty when nothing does. */
  cells: string[]
  /** Tabs part the cells: somebody set them, where two spaces may be a habit. */
  tabbed: boolean
  /** Column that what stands beside the label begins at; 0 without one. */
  gutter: number
  indent: number
  apart: boolean
}

const GAP = /\t+| {2,}/
/** Beside tabs, which somebody set, two spaces are a slip of the thumb. */
const SET_GAP = /\t+| {3,}/

function cellsOf(line: string): string[] {
  const text = line.trim()
  // A name in brackets under a signature is one, however wide its blank.
  if (/^\([^()]*\)$/.test(text)) return [squeezed(text)]
  return text
    .split(text.includes('\t') ? SET_GAP : GAP)
    .map(squeezed)
    .filter(Boolean)
}

/** Widest line of paragraphs that a page broke; 0 when lines are whole paragraphs. */
export function pageWidth(rows: readonly Row[]): number {
  const long = rows
    .map(({ width }) => width)
    .filter((width) => width > 50)
    .sort((a, b) => a - b)
  const widest = long[Math.floor(long.length * 0.9)] ?? 0
  const near = long.filter((width) => width >= widest * 0.85).length
  return long.length >= 5 && widest <= 130 && near / long.length >= 0.5 ? widest : 0
}

/** How full a line is that the page broke: Thai has no hyphen, so a long word leaves a ragged end. */
const FULL = 0.78

const startsOwn = (text: string): boolean => {
  const words = text.trim()
  const resolution = resolutionStart(words)
  return (
    markOf(words) !== null ||
    agendaHeading(words) !== null ||
    rosterHeading(words) !== null ||
    openingTime(words) !== null ||
    closingTime(words) !== null ||
    /^\(.*\)$/.test(words) ||
    (resolution !== null && (resolution.bare || GAP.test(words) || resolution.text.length < 60))
  )
}

interface Gutter {
  label: string
  text: string
  /** Column the words beside it begin at. */
  at: number
}

const GUTTER = /^(\S(?:.{0,34}?\S)?)(\t+| {2,})(\S.*)?$/
const SET_GUTTER = /^(\S(?:.{0,34}?\S)?)(\t+| {3,})(\S.*)?$/

function gutterOf(row: Row): Gutter | null {
  const tabbed = row.text.trim().includes('\t')
  const found = (tabbed ? SET_GUTTER : GUTTER).exec(row.text)
  if (!found || row.indent > 0) return null
  const [, label = '', gap = '', text = ''] = found
  return { label, text, at: columnsOf(label + gap) }
}

/** A label of several lines in the gutter: its later lines stand above the same column of text. */
function labelGoesOn(row: Row, last: Para): Gutter | null {
  const gutter = last.cells.length === 2 ? gutterOf(row) : null
  return gutter && gutter.at === last.gutter && last.tabbed === row.text.includes('\t') ? gutter : null
}

export function paragraphsOf(lines: readonly string[]): Para[] {
  const rows = rowsOf(lines)
  const width = pageWidth(rows)
  const indented = rows.filter(({ indent }) => indent > 0).length > rows.length / 10
  const paras: Para[] = []
  let before: Row | null = null
  for (const row of rows) {
    const last = paras.at(-1)
    // A label goes on below itself with nothing beside it: `ประจำจังหวัดแพร่⇥`.
    const alone = /^(\S.{0,40}?)\t+$/.exec(row.text)?.[1]
    if (last && before && goesOn(row, before, last, { width, indented })) goOn(last, row)
    else if (alone && last?.tabbed && last.cells.length > 1 && !row.apart && !startsOwn(alone)) {
      last.cells[0] = `${last.cells[0]}\n${squeezed(alone)}`
      last.to = row.line
    } else paras.push(paraOf(row))
    before = row
  }
  return paras
}

function goOn(last: Para, row: Row): void {
  const label = labelGoesOn(row, last)
  const more = squeezed(label ? label.text : row.text)
  last.text = joinWrapped(last.text, more)
  last.to = row.line
  if (last.cells.length < 2) return
  const cells = label ? [`${last.cells[0]}\n${label.label}`, ...last.cells.slice(1)] : last.cells
  // The last column of a row may stand on a line of its own: its role.
  const own = cells.length > 2 && WHOLE_ROLE.test(more)
  last.cells = own ? [...cells, more] : [...cells.slice(0, -1), joinWrapped(cells.at(-1) ?? '', more)]
}

const paraOf = (row: Row): Para => ({
  line: row.line,
  to: row.line,
  text: squeezed(row.text),
  cells: cellsOf(row.text),
  tabbed: row.text.trim().includes('\t'),
  gutter: gutterOf(row)?.at ?? 0,
  indent: row.indent,
  apart: row.apart,
})

/** Words a paragraph ends with: over a page it does not go on after them. */
const ENDS = /(?:ดังนี้|ดังต่อไปนี้|นั้น|ต่อไป|ทราบ|พิจารณา|เป็นต้น|[)”"])$/

function goesOn(row: Row, before: Row, last: Para, { width, indented }: { width: number; indented: boolean }): boolean {
  if (row.apart || startsOwn(row.text)) return false
  const gutter = gutterOf(row)
  if (gutter && !labelGoesOn(row, last) && looksLikeSpeaker(gutter.label)) return false
  if (row.turned) {
    // Over a page: a paragraph begins with an indent where the paper has any.
    const tabs = row.text.trim().includes('\t') || last.cells.length > 3
    if (tabs || ENDS.test(last.text) || last.text.length < 40 || agendaHeading(last.text)) return false
    return indented ? row.indent === 0 : true
  }
  if (width === 0 || before.width < width * FULL || before.width > width * 1.4) return false
  const hangs = last.line === before.line && (last.cells.length > 1 || markOf(last.text) !== null)
  return row.indent < before.indent + 3 || hangs
}
