import type { Block } from '../documents/block.ts'
import { cm } from '../documents/page.ts'
import { type Flow, para } from './flow.ts'
import { breakLines, paraText } from './lines.ts'
import type { Style } from './style.ts'

type Contents = Extract<Block, { type: 'contents' }>

const STEP = cm(0.75)
/** Dots of the face that stands in for TH Sarabun are a fiftieth wider: a row of them must not push the number away. */
const STAND_IN = 1.02
/** Room for the number of a page, and the least that the dots take. */
const NUMBER = cm(1.2)
const DOTS = cm(0.8)

/** Dots run from the end of the words to the page; words too long for a line go on below, the dots after the last. */
export function contents(block: Contents, style: Style): Flow[] {
  const dot = style.measure('.')
  return block.rows.flatMap((row) => {
    const left = row.depth * STEP
    const face = row.bold ? { bold: true as const } : {}
    const words = style.line(row.text, {}, face)
    const whole = paraText(words)
    const lines = breakLines(words, style.width - left - NUMBER - DOTS)
    const texts = lines.map(({ start }, index) => whole.slice(start, lines[index + 1]?.start).trim())
    const last = texts.at(-1) ?? ''
    const number = ` ${row.page}`
    const room = style.width - left - style.measure(`${last} `, face) - style.measure(number, face)
    const at = (index: number) => ({
      left,
      before: row.bold && index === 0 ? style.gap.block : 0,
      keepLines: true as const,
    })
    return [
      ...texts.slice(0, -1).map((text, index) => style.line(text, { ...at(index), keepNext: true }, face)),
      para(
        // Dots as letters: each renderer and each reader of the file sees the same ones.
        [
          style.run(`${last}\t`, face),
          style.run('.'.repeat(Math.max(0, Math.floor(room / (dot * STAND_IN))))),
          style.run(number, face),
        ],
        style.pitch,
        { ...at(texts.length - 1), tabs: [{ at: style.width, align: 'right' }] },
      ),
    ]
  })
}
