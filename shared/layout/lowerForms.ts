import type { Block } from '../documents/block.ts'
import { type Flow, para, type Tab } from './flow.ts'
import { GAP, RULER, type Style } from './style.ts'

type Of<T extends Block['type']> = Extract<Block, { type: T }>

/** Words and dotted blanks by turns; each blank ends where the next words begin, the last at the margin. */
export function form(block: Of<'form'>, style: Style): Flow[] {
  const left = block.indent ? RULER.paragraph : 0
  const total = block.fields.reduce((sum, field) => sum + field.share, 0) || 1
  const tabs: Tab[] = []
  let at = left
  const runs = block.fields.flatMap((field, index) => {
    at += (field.share / total) * (style.width - left)
    const last = index === block.fields.length - 1
    tabs.push({ at: last ? style.width : at, align: last ? 'right' : 'left' })
    const label = `${index > 0 ? ' ' : ''}${field.label} `
    return [style.run(label), style.run(`${field.value}\t`, { underline: 'dotted' })]
  })
  return [para(runs, style.pitch, { left, before: GAP.closing, tabs, keepLines: true })]
}

/** Largest first; a name that is longer than the widest line keeps the smallest. */
const NAME_SIZES = [60, 54, 48, 44, 40, 36, 32] as const
const POST_SIZES = [36, 32, 28, 24, 20] as const
const LINE = 1.3

/** Two cards a sheet, each in the middle of its half, so that one cut through the middle parts them. */
export function cards(block: Of<'cards'>, style: Style): Flow[] {
  const half = style.page.height / 2
  let used = 0
  return block.cards.flatMap((card, index) => {
    const upper = index % 2 === 0
    const name = sized(card.name, NAME_SIZES, style)
    const post = sized(card.post, POST_SIZES, style)
    const lines = [name, post].filter((line) => line.text !== '')
    const tall = lines.reduce((sum, line) => sum + line.height, 0)
    const gap = Math.max(0, (half - tall) / 2)
    const before = upper ? Math.max(0, gap - style.page.top) : Math.max(0, half - used + gap)
    used = upper ? gap + tall : 0
    return lines.map(({ text, size, bold }, at) =>
      para([style.run(text, { size, ...(bold && { bold }) })], size * LINE, {
        align: 'center',
        before: at === 0 ? before : 0,
        keepLines: true,
        ...(at < lines.length - 1 && { keepNext: true as const }),
        ...(upper && at === 0 && index > 0 && { pageBreakBefore: true as const }),
      }),
    )
  })
}

function sized(text: string, sizes: readonly number[], style: Style) {
  const bold = sizes === NAME_SIZES ? (true as const) : undefined
  const wide = (size: number) => style.measure(text, { size, ...(bold && { bold }) })
  const smallest = sizes.at(-1) ?? style.size
  const size = sizes.find((one) => wide(one) < style.width) ?? smallest
  return { text, size, bold, height: Math.max(1, Math.ceil(wide(size) / style.width)) * size * LINE }
}
