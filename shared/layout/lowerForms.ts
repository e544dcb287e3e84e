import type { Block } from '../documents/block.ts'
import { cm } from '../documents/page.ts'
import { type Cell, type Flow, para, type Tab } from './flow.ts'
import { lineCount } from './lines.ts'
import type { Style } from './style.ts'

type Of<T extends Block['type']> = Extract<Block, { type: T }>

/** Words and dotted blanks by turns; each blank ends where the next words begin, the last at the margin. */
export function form(block: Of<'form'>, style: Style): Flow[] {
  const left = block.indent ? style.ruler.paragraph : 0
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
  return [para(runs, style.pitch, { left, before: style.gap.closing, tabs, keepLines: true })]
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

const LABEL_PADDING = 8

/** Labels cut from one sheet: every row as tall as the label, whatever stands in it. */
export function labels(block: Of<'labels'>, style: Style): Flow[] {
  const columns = Math.max(1, Math.round(block.columns))
  const width = style.width / columns
  const height = cm(block.height)
  const cell = (at: number): Cell => {
    const { lines, foot } = block.cells[at] ?? { lines: [], foot: '' }
    const paras = [...lines, ...(foot ? [foot] : [])].map((text, index) =>
      style.line(text, { before: index === 0 ? style.pitch / 2 : 0 }),
    )
    const used = paras.reduce((sum, one) => sum + one.before + one.pitch * lineCount(one, width - LABEL_PADDING * 2), 0)
    // What is left of the label is one empty line of just that height; a row taller than its label shows at once.
    return { paras: [...paras, { ...style.line(''), pitch: Math.max(1, height - used) }] }
  }
  const rows = Array.from({ length: Math.ceil(block.cells.length / columns) }, (_, row) => ({
    cells: Array.from({ length: columns }, (_, column) => cell(row * columns + column)),
  }))
  const widths = Array.from({ length: columns }, () => width)
  return [{ type: 'grid', columns: widths, left: 0, borders: false, padding: LABEL_PADDING, rows }]
}
