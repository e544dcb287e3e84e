import type { Block } from '../documents/block.ts'
import { cm } from '../documents/page.ts'
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

/** A ruled table whose heading row comes again on each page. Cells hold one paragraph a line. */
export function table(block: Of<'table'>, style: Style): Flow[] {
  const total = block.columns.reduce((sum, column) => sum + column.width, 0)
  const cellLines = (lines: readonly string[], align: 'left' | 'center' | 'right') =>
    (lines.length > 0 ? lines : ['']).map((text) => style.line(text, { align }))
  return [
    { ...style.line('', { keepNext: true }), pitch: style.gap.block },
    {
      type: 'grid',
      columns: block.columns.map((column) => (column.width / total) * style.width),
      left: 0,
      borders: true,
      padding: 4,
      rows: [
        {
          header: true,
          cells: block.columns.map((column) => ({
            align: 'middle',
            paras: [style.line(column.label, { align: 'center' }, { bold: true })],
          })),
        },
        ...block.rows.map((row) => ({
          cells: block.columns.map((column, index) => ({ paras: cellLines(row[index] ?? [], column.align) })),
        })),
      ],
    },
  ]
}
