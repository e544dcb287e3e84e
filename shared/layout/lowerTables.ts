import type { Block } from '../documents/block.ts'
import { cm } from '../documents/page.ts'
import { fittedColumns } from './columns.ts'
import { type Flow, para } from './flow.ts'
import { MOST_LABEL, type Style } from './style.ts'

type Of<T extends Block['type']> = Extract<Block, { type: T }>

/** Programme: times in a column of their own; what happens hangs beside its dash. */
export function programme(block: Of<'programme'>, style: Style): Flow[] {
  const widest = Math.max(cm(3), ...block.rows.map((row) => style.measure(`- ${row.time}  `)))
  const timeWidth = Math.min(widest, style.width * MOST_LABEL)
  const dash = style.measure('- ')
  return block.rows.flatMap((row) => {
    const [title = '', ...more] = row.title.split('\n')
    const lead = row.time ? `- ${row.time}\t` : '\t'
    const hung = {
      left: timeWidth + dash,
      tabs: [
        { at: timeWidth, align: 'left' as const },
        { at: timeWidth + dash, align: 'left' as const },
      ],
    }
    const below = [...more, ...row.by]
    return [
      para([style.run(`${lead}-\t${title}`)], style.pitch, {
        ...hung,
        first: -hung.left,
        before: style.gap.block,
        ...(below.length > 0 && { keepNext: true as const }),
      }),
      ...below.map((text, index) =>
        style.line(text, {
          left: hung.left,
          keepLines: true,
          ...(index < below.length - 1 && { keepNext: true as const }),
        }),
      ),
    ]
  })
}

/** Bars print in one grey: toner is saved and a copy of a copy still shows them. */
const BAR = '8C8C8C'
/** Parts of the line: words, bars with their figure behind. */
const BAR_LABEL = 0.42
const BAR_VALUE = 0.12
/** Room that a cell takes whatever is in it. */
const LEAST_BAR = 0.02

/** Lying bars: a table of its own for each, because each is cut at another place. */
export function bars(block: Of<'bars'>, style: Style): Flow[] {
  const room = style.width * (1 - BAR_LABEL - BAR_VALUE)
  return block.rows.flatMap(({ label, value, share }): Flow[] => {
    const length = Math.max(LEAST_BAR, Math.min(1, share)) * room
    return [
      {
        type: 'grid',
        columns: [style.width * BAR_LABEL, length, style.width - style.width * BAR_LABEL - length],
        left: 0,
        borders: false,
        padding: 2,
        rows: [
          {
            cells: [
              { paras: [style.line(label, { keepNext: true })], align: 'middle' },
              { paras: [style.line('', { keepNext: true })], ...(share > 0 && { fill: BAR }) },
              { paras: [style.line(value, { keepNext: true })], align: 'middle' },
            ],
          },
        ],
      },
      { ...style.line(''), pitch: 4 },
    ]
  })
}

/** A table of more rows is cut between two of them, whatever it asks for. */
const MOST_TOGETHER = 14
/** Rows that go over to the last page of a long table. */
const LAST_TOGETHER = 4

const PADDING = 4
/** A ruled table whose heading row comes again on each page. Cells and heads hold one paragraph a line. */
export function table(block: Of<'table'>, style: Style): Flow[] {
  const count = block.rows.length
  const whole = block.together === 'all' && count <= MOST_TOGETHER
  const keepFrom = !block.together ? count : whole ? 0 : count - LAST_TOGETHER
  const kept = (index: number) => index >= keepFrom && index < count - 1
  const cellLines = (lines: readonly string[], align: 'left' | 'center' | 'right', keepNext: boolean) =>
    (lines.length > 0 ? lines : ['']).map((text) =>
      style.line(text, { align, ...(keepNext && { keepNext: true as const }) }),
    )
  return [
    { ...style.line('', { keepNext: true }), pitch: style.gap.block },
    {
      type: 'grid',
      columns: fittedColumns(
        {
          shares: block.columns.map(({ width }) => width),
          heads: block.columns.map(({ label }) => label.split('\n')),
          cells: block.columns.map((_, at) => block.rows.flatMap((row) => row[at] ?? [])),
          width: style.width,
          padding: PADDING,
        },
        style,
      ),
      left: 0,
      borders: true,
      padding: PADDING,
      rows: [
        {
          header: true,
          cells: block.columns.map((column) => ({
            align: 'middle',
            paras: column.label.split('\n').map((text) => style.line(text, { align: 'center' }, { bold: true })),
          })),
        },
        ...block.rows.map((row, at) => ({
          cells: block.columns.map((column, index) => ({
            paras: cellLines(row[index] ?? [], column.align, kept(at)),
          })),
          ...(kept(at) && { keepNext: true as const }),
        })),
      ],
    },
  ]
}
