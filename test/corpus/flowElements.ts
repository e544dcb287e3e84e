import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  LineRuleType,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx'
import { twips } from '../../electron/core/docx/flowXml.ts'
import type { Cell, Flow, Grid, Para, Run } from '../../shared/layout/flow.ts'
import { breakOffsets, paraText } from '../../shared/layout/lines.ts'

// The page flow as objects of the docx library, for its layout engine to lay out. A copy for layout only: Thai has
// a zero-width space wherever our own rules let a line end, because the engine has no dictionary, and stands left.

const ZERO_WIDTH = '\u200b'

/** The runs with a mark at each offset where a line may begin; after a space the engine breaks by itself. */
function marked(para: Para): Run[] {
  const text = paraText(para)
  const offsets = new Set(breakOffsets(text).filter((at) => !/[ \t]/.test(text[at - 1] ?? '')))
  let at = 0
  return para.runs.map((run) => {
    const units = run.text.split('').map((unit) => (offsets.has(at++) ? ZERO_WIDTH + unit : unit))
    return { ...run, text: units.join('') }
  })
}

const textRuns = (run: Run): TextRun[] =>
  run.text
    .split(/(\t)/)
    .filter((part) => part !== '')
    .map(
      (part) =>
        new TextRun({
          size: Math.round(run.size * 2),
          ...(run.bold && { bold: true }),
          ...(run.italic && { italics: true }),
          ...(part === '\t' ? { children: [new Tab()] } : { text: part }),
        }),
    )

const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  thai: AlignmentType.LEFT,
} as const

const TAB = { left: TabStopType.LEFT, center: TabStopType.CENTER, right: TabStopType.RIGHT } as const

function paragraph(para: Para): Paragraph {
  const { left, right, first } = para
  return new Paragraph({
    alignment: ALIGN[para.align],
    indent: {
      left: twips(left),
      right: twips(right),
      ...(first > 0 && { firstLine: twips(first) }),
      ...(first < 0 && { hanging: twips(-first) }),
    },
    spacing: { before: twips(para.before), after: 0, line: twips(para.pitch), lineRule: LineRuleType.EXACT },
    tabStops: para.tabs.map((tab) => ({ type: TAB[tab.align], position: twips(tab.at) })),
    ...(para.keepNext && { keepNext: true }),
    ...(para.keepLines && { keepLines: true }),
    ...(para.pageBreakBefore && { pageBreakBefore: true }),
    widowControl: true,
    children: marked(para).flatMap(textRuns),
  })
}

const cell = (content: Cell, width: number, padding: number): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { left: padding, right: padding, top: 0, bottom: 0 },
    children: content.paras.map(paragraph),
  })

function table(grid: Grid): Table {
  const widths = grid.columns.map(twips)
  const padding = twips(grid.padding)
  const side = { style: grid.borders ? BorderStyle.SINGLE : BorderStyle.NONE, size: grid.borders ? 4 : 0 }
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    indent: { size: twips(grid.left), type: WidthType.DXA },
    borders: { top: side, bottom: side, left: side, right: side, insideHorizontal: side, insideVertical: side },
    margins: { left: padding, right: padding, top: 0, bottom: 0 },
    rows: grid.rows.map(
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

export const element = (flow: Flow): Paragraph | Table => (flow.type === 'para' ? paragraph(flow) : table(flow))
