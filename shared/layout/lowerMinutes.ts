import type { Block } from '../documents/block.ts'
import { cm } from '../documents/page.ts'
import { type Flow, type Grid, type Para, para } from './flow.ts'
import { type Column, lowerProse } from './lowerProse.ts'
import { MOST_LABEL, type Style } from './style.ts'

type Of<T extends Block['type']> = Extract<Block, { type: T }>

const speechColumn = (style: Style): Column => ({
  left: style.ruler.gutter,
  first: cm(1),
  step: cm(0.6),
  before: 0,
  width: style.width,
})

/**
 * A speaker's label in the gutter, the words to its right. A label of one line stands in the paragraph, which so stays
 * editable and splits over pages; only a label of several lines needs two columns.
 */
export function speech(block: Of<'speech'>, style: Style): Flow[] {
  const flow = lowerProse(block.prose, style, speechColumn(style))
  const labels = block.speaker.split('\n').filter((line) => line !== '')
  const bold = block.bold ? { bold: true as const } : {}
  const first = flow[0]
  if (labels.length === 0) return withGap(flow, style)
  const oneLine = labels.length === 1
  const fits = oneLine && style.measure(labels[0] ?? '', bold) < style.ruler.gutter - 4
  if (oneLine || first?.type !== 'para') {
    // A label that reaches over the gutter is followed by its words; the next lines hang where all others do.
    const label = [style.run(labels.join(' '), bold), style.run(fits || first?.type !== 'para' ? '\t' : '  ')]
    const tabTo = (at: number) => [{ at, align: 'left' as const }]
    if (first?.type !== 'para')
      return [
        para(label, style.pitch, { tabs: tabTo(style.ruler.gutter), before: style.gap.block, keepNext: true }),
        ...flow,
      ]
    const hung: Para = {
      ...first,
      runs: [...label, ...first.runs],
      // The label stands at the margin however deep its words are.
      first: -first.left,
      tabs: tabTo(first.left),
      before: style.gap.block,
    }
    return [hung, ...flow.slice(1)]
  }
  return [twoColumns(labels, first, style, bold), ...flow.slice(1)]
}

/** Gutter and text side by side for a label of several lines; rows of a borderless table do not part. */
function twoColumns(labels: string[], first: Para, style: Style, bold: { bold?: true }): Grid {
  const widest = Math.max(style.ruler.gutter, ...labels.map((label) => style.measure(label, bold) + 6))
  const width = Math.min(widest, style.width * MOST_LABEL)
  return {
    type: 'grid',
    columns: [width, style.width - width],
    left: 0,
    borders: false,
    padding: 0,
    rows: [
      {
        cells: [
          {
            paras: labels.map((label, index) => style.line(label, { before: index === 0 ? style.gap.block : 0 }, bold)),
          },
          { paras: [{ ...first, left: 0, first: 0, before: style.gap.block }] },
        ],
      },
    ],
  }
}

function withGap(flow: Flow[], style: Style): Flow[] {
  const [first, ...rest] = flow
  return first?.type === 'para' ? [{ ...first, before: style.gap.block }, ...rest] : flow
}

/** ระเบียบวาระที่ ๓ at the margin; ๓.๑ and deeper indented; the title hangs beside its number. */
export function item(block: Of<'item'>, style: Style): Flow[] {
  const indent = block.depth === 0 ? 0 : style.ruler.gutter - cm(1.5) + Math.min(block.depth - 1, 4) * style.ruler.step
  const hang = Math.min(style.measure(`${block.label}  `, { bold: true }), style.width * MOST_LABEL)
  const run = { bold: true as const }
  const owner = block.owner ? ` (${block.owner})` : ''
  return [
    para([style.run(block.label, run), style.run(`\t${block.text}${owner}`, run)], style.pitch, {
      left: indent + hang,
      first: -hang,
      before: block.depth === 0 ? style.gap.closing : style.gap.block,
      tabs: [{ at: indent + hang, align: 'left' }],
      keepNext: true,
      keepLines: true,
    }),
  ]
}

export function heading(block: Of<'heading'>, style: Style): Flow[] {
  return [style.line(block.text, { before: style.gap.closing, keepNext: true }, { bold: true, underline: 'single' })]
}

/** Attendees: number, given name, family name, post, role: borderless columns, rows that do not part. */
export function roster(block: Of<'roster'>, style: Style): Flow[] {
  const roles = Math.max(0, ...block.rows.map((row) => style.measure(row.role)))
  const given = Math.max(cm(2.6), ...block.rows.map((row) => style.measure(row.given)))
  const family = Math.max(cm(2), ...block.rows.map((row) => style.measure(row.family)))
  const number = cm(0.9)
  const pad = 8
  const roleWidth = roles === 0 ? 0 : Math.min(roles + pad, cm(4))
  const name = Math.min(given + pad + family + pad, cm(8))
  const givenWidth = (name * (given + pad)) / (given + family + pad * 2)
  const post = style.width - number - name - roleWidth
  const columns = [number, givenWidth, name - givenWidth, post, ...(roleWidth > 0 ? [roleWidth] : [])]
  return [
    {
      type: 'grid',
      columns,
      left: 0,
      borders: false,
      padding: 0,
      rows: block.rows.map((row) => ({
        cells: [`${row.number}.`, row.given, row.family, row.post, row.role]
          .slice(0, columns.length)
          // A post that fills its column does not touch the role beside it.
          .map((text, at) => ({ paras: [style.line(text, at === 3 && roleWidth > 0 ? { right: pad } : {})] })),
      })),
    },
  ]
}
