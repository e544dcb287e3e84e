import { type PageSetup, textWidth } from '../documents/page.ts'
import { catchwords } from './catchword.ts'
import { type Flow, type Grid, type Para, para } from './flow.ts'
import { breakLines, type Line, paraText } from './lines.ts'
import { rulesOf } from './style.ts'

/**
 * Cuts a flow into pages before Word sees it. Page breaks become hard ones, so DOCX, preview and PDF turn the page
 * at the same word; one line of each page stays free, so that an engine that breaks a line more still fits. In safe
 * mode lines are counted as if they were narrower, which holds where an engine measures 6 % wider (typesetting §3.3).
 * Rule: คำต่อ at the foot of each page that goes on (rulebook §2.4).
 */
const FEWEST_LINES = 2
/** Share of the width that safe mode counts lines by: 10 pt of 16 cm. */
const SAFE = 0.978
/** A ruled cell is counted a little narrower than it is: engines draw the rule inside or outside of it. */
export const CELL_SLACK = 1
/** Thickness a ruled row adds. */
const RULE = 0.5

/** A piece that is placed whole or, when it is a paragraph, cut between two of its lines. */
interface Piece {
  flow: Flow
  lines: readonly Line[]
  height: number
  keepNext: boolean
  /** A heading row to print again on top of a new page. */
  header?: Grid['rows']
}

/** The column of text, and the share of its width by which lines are counted. */
interface Column {
  width: number
  counted: number
}

/** Flow of each page, in order. The first element of every page but the first breaks the page. */
export function paginate(flow: readonly Flow[], page: PageSetup): Flow[][] {
  const { safe, slack, gap } = rulesOf(page)
  const column: Column = { width: textWidth(page), counted: safe ? SAFE : 1 }
  const pieces = flow.flatMap((one) => piecesOf(one, column))
  const height = page.height - page.top - page.bottom - page.pitch * slack
  const foot = page.continuation ? page.pitch + gap : 0
  const pages: Flow[][] = []
  let left = pieces
  while (left.length > 0) {
    const forced = left.findIndex((piece, index) => index > 0 && breaksPage(piece.flow))
    const upTo = forced < 0 ? left : left.slice(0, forced)
    const whole = upTo.reduce((sum, piece) => sum + piece.height, 0)
    if (whole <= height) {
      pages.push(joined(upTo))
      left = forced < 0 ? [] : left.slice(forced)
      continue
    }
    const [now, rest] = fill(upTo, height - foot, column)
    pages.push(joined(now))
    left = [...topOfPage(rest, column), ...left.slice(upTo.length)]
  }
  // A paper without a word is still one sheet.
  if (pages.length === 0) return [[]]
  return pages.map((one, index) => finished(one, pages[index + 1], index, page))
}

const breaksPage = (flow: Flow): boolean => flow.type === 'para' && flow.pageBreakBefore === true

/** Lines as they are printed, height as it is counted. */
function paraPiece(flow: Para, { width, counted }: Column): Piece {
  const lines = breakLines(flow, width)
  const count = counted === 1 ? lines.length : breakLines(flow, width * counted).length
  return { flow, lines, height: flow.before + count * flow.pitch, keepNext: flow.keepNext === true }
}

function piecesOf(flow: Flow, column: Column): Piece[] {
  if (flow.type === 'para') return [paraPiece(flow, column)]
  const header = flow.rows.filter((row) => row.header)
  return flow.rows.map((row) => ({
    flow: { ...flow, rows: [row] },
    lines: [],
    height: rowHeight(flow, row, column),
    keepNext: row.header === true || row.keepNext === true,
    ...(!row.header && { header }),
  }))
}

/** Room for the words of a cell. */
export const cellWidth = ({ columns, padding, borders }: Grid, index: number): number =>
  (columns[index] ?? 0) - padding * 2 - (borders ? CELL_SLACK : 0)

const rowHeight = (grid: Grid, row: Grid['rows'][number], { counted }: Column): number =>
  (grid.borders ? RULE : 0) +
  Math.max(
    0,
    ...row.cells.map((cell, index) => {
      const width = cellWidth(grid, index) * counted
      return cell.paras.reduce((sum, one) => sum + one.before + breakLines(one, width).length * one.pitch, 0)
    }),
  )

/** As much as fits, and the rest. At least one piece goes on the page, or nothing would ever end. */
function fill(pieces: readonly Piece[], room: number, column: Column): [Piece[], Piece[]] {
  let used = 0
  for (const [index, piece] of pieces.entries()) {
    if (used + piece.height <= room) {
      used += piece.height
      continue
    }
    const cut = cutPara(piece, room - used, column)
    if (cut)
      return [
        [...pieces.slice(0, index), cut[0]],
        [cut[1], ...pieces.slice(index + 1)],
      ]
    const at = keptTogether(pieces, index)
    return splitKept(pieces, at, index, column)
  }
  return [[...pieces], []]
}

/**
 * Where the page ends: before the piece that does not fit and what must stay with it. When that is all there is, rows
 * that were to stay together part; a row that is too tall alone goes on the page nevertheless, and a chain of
 * paragraphs is cut: a page must hold something.
 */
function keptTogether(pieces: readonly Piece[], index: number): number {
  let at = index
  while (at > 0 && pieces[at - 1]?.keepNext) at--
  if (at > 0) return at
  const before = pieces.slice(0, index)
  if (before.some(({ header }) => header)) return index
  return pieces[index]?.header || index === 0 ? index + 1 : index
}

/** A long paragraph that must stay with what follows gives it two lines, not itself. */
function splitKept(pieces: readonly Piece[], at: number, index: number, column: Column): [Piece[], Piece[]] {
  const first = pieces[at]
  const cut =
    first && at < index && first.lines.length >= FEWEST_LINES * 2 ? cutPara(first, first.height, column) : null
  if (!cut) return [pieces.slice(0, at), pieces.slice(at)]
  return [
    [...pieces.slice(0, at), cut[0]],
    [cut[1], ...pieces.slice(at + 1)],
  ]
}

/** Cuts a paragraph so that two lines and more stand on each side, or null. */
function cutPara(piece: Piece, room: number, column: Column): [Piece, Piece] | null {
  const { flow, lines } = piece
  if (flow.type !== 'para' || flow.keepLines) return null
  const most = Math.floor((room - flow.before) / flow.pitch)
  for (let count = Math.min(most, lines.length - FEWEST_LINES); count >= FEWEST_LINES; count--) {
    const parts = partedAt(flow, lines[count]?.start ?? 0, column)
    // Counted narrower, the same words may need a line more than they are printed on.
    if (parts[0].height <= room) return parts
  }
  return null
}

function partedAt(flow: Para, at: number, column: Column): [Piece, Piece] {
  const head = { ...sliced(flow, 0, at) }
  const { picture: _picture, ...tailFlow } = sliced(flow, at, paraText(flow).length)
  const tail: Para = { ...tailFlow, first: 0, before: 0, tabs: [] }
  delete head.keepNext
  return [paraPiece(head, column), paraPiece(tail, column)]
}

/** The same paragraph with only a part of its text; spaces at the cut are dropped. */
function sliced(flow: Para, start: number, end: number): Para {
  let at = 0
  const runs = flow.runs.flatMap((run) => {
    const text = run.text.slice(Math.max(0, start - at), Math.max(0, end - at))
    at += run.text.length
    return text === '' ? [] : [{ ...run, text }]
  })
  const last = runs.at(-1)
  if (last && end < paraText(flow).length) runs[runs.length - 1] = { ...last, text: last.text.trimEnd() }
  return { ...flow, runs }
}

/** What opens a page: no space before it, and a table's heading rows again. */
function topOfPage(rest: readonly Piece[], column: Column): Piece[] {
  const [first, ...others] = rest
  if (!first) return []
  if (first.flow.type === 'para') {
    const flow = { ...first.flow, before: 0 }
    return [{ ...first, flow, height: first.height - first.flow.before }, ...others]
  }
  const grid = first.flow
  const again = (first.header ?? []).map(
    (row): Piece => ({
      flow: { ...grid, rows: [row] },
      lines: [],
      height: rowHeight(grid, row, column),
      keepNext: true,
    }),
  )
  return [...again, first, ...others]
}

/** Pieces to flow again: rows of one table that stand together become one table. */
function joined(pieces: readonly Piece[]): Flow[] {
  const out: Flow[] = []
  for (const { flow } of pieces) {
    const last = out.at(-1)
    if (flow.type === 'grid' && last?.type === 'grid' && last.columns === flow.columns) last.rows.push(...flow.rows)
    else out.push(flow.type === 'grid' ? { ...flow, rows: [...flow.rows] } : flow)
  }
  return out
}

function finished(flow: Flow[], next: Flow[] | undefined, index: number, page: PageSetup): Flow[] {
  const [first, ...rest] = flow
  // Word ignores a page break inside a table's first cell, so a hair of a paragraph carries it.
  const opened: Flow[] =
    index === 0 || !first
      ? flow
      : first.type === 'para'
        ? [{ ...first, pageBreakBefore: true }, ...rest]
        : [para([], 1, { pageBreakBefore: true }), ...flow]
  const words = next && page.continuation ? catchwords(next) : ''
  if (!words) return opened
  const last = opened.at(-1)
  const kept: Flow[] = last?.type === 'para' ? [...opened.slice(0, -1), { ...last, keepNext: true }] : opened
  return [...kept, para([{ text: words, size: page.size }], page.pitch, { align: 'right', before: rulesOf(page).gap })]
}
