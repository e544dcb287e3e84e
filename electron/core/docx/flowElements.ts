import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  type ISpacingProperties,
  type ITableBordersOptions,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { Cell, Flow, Grid, Para, Tab } from '../../../shared/layout/flow.ts'
import { pictureRun } from './picture.ts'
import { textRuns } from './thaiRun.ts'

/** docx writes decimals as they come, which is invalid: every length is a whole number of twentieths of a point. */
export const twips = (points: number): number => Math.round(points * 20)

const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  thai: AlignmentType.THAI_DISTRIBUTE,
} as const

const TAB = { left: TabStopType.LEFT, center: TabStopType.CENTER, right: TabStopType.RIGHT } as const

const tabStop = (tab: Tab) => ({ type: TAB[tab.align], position: twips(tab.at) })

const spacing = (para: Para): ISpacingProperties => ({
  before: twips(para.before),
  after: 0,
  line: twips(para.pitch),
  lineRule: LineRuleType.EXACT,
})

export function paragraph(para: Para): Paragraph {
  const { left, right, first } = para
  return new Paragraph({
    alignment: ALIGN[para.align],
    indent: {
      left: twips(left),
      right: twips(right),
      ...(first > 0 && { firstLine: twips(first) }),
      ...(first < 0 && { hanging: twips(-first) }),
    },
    spacing: spacing(para),
    tabStops: para.tabs.map(tabStop),
    ...(para.keepNext && { keepNext: true }),
    ...(para.keepLines && { keepLines: true }),
    ...(para.pageBreakBefore && { pageBreakBefore: true }),
    widowControl: true,
    children: [...(para.picture ? [pictureRun(para.picture)] : []), ...para.runs.flatMap(textRuns)],
  })
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const thin = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const borders = (drawn: boolean): ITableBordersOptions => {
  const side = drawn ? thin : none
  return { top: side, bottom: side, left: side, right: side, insideHorizontal: side, insideVertical: side }
}

const cell = (content: Cell, width: number, padding: number): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { left: padding, right: padding, top: 0, bottom: 0 },
    verticalAlign: content.align === 'middle' ? VerticalAlign.CENTER : VerticalAlign.TOP,
    children: content.paras.map(paragraph),
  })

export function grid(flow: Grid): Table {
  const widths = flow.columns.map(twips)
  const padding = twips(flow.padding)
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    indent: { size: twips(flow.left), type: WidthType.DXA },
    borders: borders(flow.borders),
    margins: { left: padding, right: padding, top: 0, bottom: 0 },
    rows: flow.rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          ...(row.header && { tableHeader: true }),
          height: { value: 0, rule: HeightRule.AUTO },
          children: row.cells.map((content, index) => cell(content, widths[index] ?? 0, padding)),
        }),
    ),
  })
}

export const element = (flow: Flow): Paragraph | Table => (flow.type === 'para' ? paragraph(flow) : grid(flow))
