import { assertNever } from '../assertNever.ts'
import { type Numbered, outlineProse } from '../model/numbering.ts'
import { type Inline, inlineText, type Prose, type ProseBlock, type ProseTable } from '../model/prose.ts'
import { fittedColumns } from './columns.ts'
import { type Flow, type Grid, type Para, para, type Run } from './flow.ts'
import type { Style } from './style.ts'
import { inlineRuns } from './text.ts'

/**
 * Where a column of prose stands: `left` is where its lines wrap to, `first` the indent of a plain paragraph's
 * first line, `step` what each deeper level adds.
 */
export interface Column {
  left: number
  first: number
  step: number
  before: number
  width: number
}

const PADDING = 4
const ABOVE_TABLE = 4

export const bodyColumn = (style: Style): Column => ({
  left: 0,
  first: style.ruler.paragraph,
  step: style.ruler.step,
  before: style.gap.block,
  width: style.width,
})

/** Rule: numbered paragraphs begin at the paragraph indent and wrap to the margin, not hanging (rulebook §2.3). */
export function lowerProse(prose: Prose, style: Style, column: Column = bodyColumn(style)): Flow[] {
  const outline = outlineProse(prose)
  return prose.flatMap((block, index) => [
    // The rule of a table does not touch the line above it.
    ...(block.type === 'table' && index > 0 ? [{ ...style.line('', { keepNext: true }), pitch: ABOVE_TABLE }] : []),
    ...lowerOne(block, outline[index] ?? { number: null, depth: 0 }, style, column),
  ])
}

function lowerOne(block: ProseBlock, { number, depth }: Numbered, style: Style, column: Column): Flow[] {
  switch (block.type) {
    case 'heading': {
      const runs = numbered(number, block.text, style, { bold: true })
      const left = column.left + (block.level > 0 ? column.first : 0)
      return [para(runs, style.pitch, { left, before: column.before, keepNext: true })]
    }
    case 'paragraph': {
      const runs = numbered(number, block.text, style)
      // Rule: what follows a tab stands at the right margin: the roles in an order's composition (rulebook §7).
      const parted = runs.some((run) => run.text.includes('\t'))
      return [
        para(runs, style.pitch, {
          align: parted ? 'left' : style.rules.justify,
          ...(parted && { tabs: [{ at: column.width, align: 'right' as const }] }),
          left: column.left,
          first: column.first + depth * column.step,
          // Rows of a composition stand close, as a list does.
          before: parted ? 0 : column.before,
        }),
      ]
    }
    case 'table':
      return [proseTable(block, style, column)]
    case 'resolution':
      // Composers put the resolution's own blocks here; a place whose record is gone prints nothing.
      return []
    default:
      return assertNever(block)
  }
}

function numbered(number: string | null, text: readonly Inline[], style: Style, more: Partial<Run> = {}): Run[] {
  const runs = inlineRuns(text, style.size, style.page.digits, more)
  return number ? [style.run(`${number}\u00a0`, more), ...runs] : runs
}

function proseTable(table: ProseTable, style: Style, column: Column): Grid {
  const textsOf = (rows: ProseTable['rows']) =>
    table.columns.map((_, at) => rows.map((row) => inlineText(row[at] ?? [])))
  const heads = table.header ? 1 : 0
  const cellPara = (text: Inline[], header: boolean): Para =>
    para(inlineRuns(text, style.size, style.page.digits, header ? { bold: true } : {}), style.pitch, {
      align: header ? 'center' : 'left',
    })
  return {
    type: 'grid',
    columns: fittedColumns(
      {
        shares: table.columns,
        heads: textsOf(table.rows.slice(0, heads)),
        cells: textsOf(table.rows.slice(heads)),
        width: column.width - column.left,
        padding: PADDING,
      },
      style,
    ),
    left: column.left,
    borders: true,
    padding: PADDING,
    rows: table.rows.map((row, index) => {
      const header = table.header && index === 0
      const cells = table.columns.map((_, at) => ({ paras: [cellPara(row[at] ?? [], header)] }))
      return header ? { cells, header: true as const } : { cells }
    }),
  }
}
