import { breakOffsets } from './lines.ts'
import { CELL_SLACK } from './paginate.ts'
import type { Style } from './style.ts'

/** A longer piece, such as an address of the web, is cut anywhere rather than pressing the other columns. */
const MOST_PIECE = 0.25

/** Other engines, and the face of a machine without the office's font, draw a word a little wider. */
const ENGINES = 1.03

interface Asked {
  /** Shares of the width. */
  shares: readonly number[]
  /** What stands in each column: in its head, which is bold, and below. */
  heads: ReadonlyArray<readonly string[]>
  cells: ReadonlyArray<readonly string[]>
  width: number
  padding: number
}

/** Columns of a ruled table in the shares asked for, none so narrow that a word, a figure or a date is parted in it. */
export function fittedColumns({ shares, heads, cells, width, padding }: Asked, style: Style): number[] {
  // As printed: a date holds together by spaces that are put in there.
  const need = (texts: readonly string[] = [], face: { bold?: true }) =>
    widestPiece(texts.map(style.text), (text) => style.measure(text, face) * ENGINES + padding * 2 + CELL_SLACK, width)
  const least = shares.map((_, at) => Math.max(need(heads[at], { bold: true }), need(cells[at], {})))
  return columnWidths(shares, least, width)
}

/** The widest piece of these texts that a line is not broken in, as long as it is none of the overlong. */
export function widestPiece(texts: Iterable<string>, measure: (text: string) => number, width: number): number {
  let widest = 0
  for (const text of texts) {
    let from = 0
    for (const to of [...breakOffsets(text), text.length]) {
      const piece = measure(text.slice(from, to).trimEnd())
      if (piece > widest && piece <= width * MOST_PIECE) widest = piece
      from = to
    }
  }
  return widest
}

/**
 * Widths that add up to `width`, in the shares that were asked for, but none below what its column needs: that is taken
 * from the others. Where even the needs do not fit, they share what there is.
 */
export function columnWidths(asked: readonly number[], least: readonly number[], width: number): number[] {
  const needed = least.reduce((sum, one) => sum + one, 0)
  if (needed >= width) return least.map((one) => (one / needed) * width)
  const held = new Set<number>()
  for (;;) {
    const free = asked.reduce((sum, one, at) => sum + (held.has(at) ? 0 : one), 0)
    const room = width - least.reduce((sum, one, at) => sum + (held.has(at) ? one : 0), 0)
    const widths = asked.map((one, at) => (held.has(at) ? (least[at] ?? 0) : (one / free) * room))
    const short = widths.findIndex((one, at) => !held.has(at) && one < (least[at] ?? 0))
    if (short < 0) return widths
    held.add(short)
  }
}
