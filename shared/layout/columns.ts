import { breakOffsets } from './lines.ts'

/** A longer piece, such as an address of the web, is cut anywhere rather than pressing the other columns. */
const MOST_PIECE = 0.25

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
