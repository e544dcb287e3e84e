import type { Para } from './flow.ts'
import { textWidthOf } from './measure.ts'

/**
 * Line breaking as the printed page will do it: dictionary words (Intl.Segmenter) and spaces, never before ๆ or a
 * closing mark, never at a no-break space.
 */
const segmenter = new Intl.Segmenter('th', { granularity: 'word' })

/** What may not begin a line. */
const CLINGS_BACK = /^[ๆฯ.,:;!?%)\]}”’"'/\u00a0-]/
/** What may not end a line. */
const CLINGS_ON = /[([{“‘\u00a0]$/

/** Text cut into pieces that a line may end after; trailing spaces belong to their piece. */
export function breakable(text: string): string[] {
  const pieces: string[] = []
  for (const { segment } of segmenter.segment(text)) {
    const last = pieces.at(-1)
    const joins = last !== undefined && (segment.trim() === '' || CLINGS_BACK.test(segment) || CLINGS_ON.test(last))
    const digits = last !== undefined && /[0-9๐-๙]$/.test(last) && /^[0-9๐-๙.,/]/.test(segment)
    // A dot or stroke inside a token (ป.ป.ช., ๐๐๑๗.๕/ว) holds it together.
    const token = last !== undefined && /[./]$/.test(last) && /^\S/.test(segment)
    if (joins || digits || token) pieces[pieces.length - 1] += segment
    else pieces.push(segment)
  }
  return pieces
}

/** Sums of fractions may miss by this much. */
const TOLERANCE = 0.01

/** How many lines a paragraph takes in a column of the given width. Its last tab begins the running text. */
export function lineCount(para: Para, width: number): number {
  const room = width - para.left - para.right
  let used = para.first
  let lines = 1
  for (const run of para.runs) {
    for (const [index, part] of run.text.split('\t').entries()) {
      if (index > 0) used = nextStop(para, used)
      for (const piece of breakable(part)) {
        const wide = textWidthOf(piece.trimEnd(), run.size, { bold: run.bold, italic: run.italic })
        if (used > 0 && used + wide > room + TOLERANCE) {
          lines++
          used = 0
        }
        used += textWidthOf(piece, run.size, { bold: run.bold, italic: run.italic })
      }
    }
  }
  return lines
}

function nextStop(para: Para, used: number): number {
  const stop = para.tabs.find((tab) => tab.at > para.left + used + 0.5)
  return stop ? (stop.align === 'left' ? stop.at - para.left : used) : used
}

/** Height of a paragraph with the space before it. */
export const paraHeight = (para: Para, width: number): number => para.before + para.pitch * lineCount(para, width)
