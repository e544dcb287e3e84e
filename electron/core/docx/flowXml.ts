import type { Cell, Flow, Grid, Para, Picture } from '../../../shared/layout/flow.ts'
import { runXml } from './runXml.ts'

// The page flow as WordprocessingML, written as strings: a paper of 500 pages as objects of the docx library takes
// ten times as long and a gigabyte. Elements stand in the order of the schema.

/** The run that shows a picture. */
export type Draw = (picture: Picture) => string

/** Every length is a whole number of twentieths of a point: decimals are invalid. */
export const twips = (points: number): number => Math.round(points * 20)

const ALIGN = { left: 'left', center: 'center', right: 'right', thai: 'thaiDistribute' } as const

/** `section`: properties of the section that ends with this paragraph. */
export function paragraphXml(para: Para, draw: Draw, section = ''): string {
  const { first } = para
  const tabs = para.tabs.map((tab) => `<w:tab w:val="${tab.align}" w:pos="${twips(tab.at)}"/>`).join('')
  const from = first > 0 ? ` w:firstLine="${twips(first)}"` : first < 0 ? ` w:hanging="${twips(-first)}"` : ''
  const properties = [
    para.keepNext ? '<w:keepNext/>' : '',
    para.keepLines ? '<w:keepLines/>' : '',
    para.pageBreakBefore ? '<w:pageBreakBefore/>' : '',
    '<w:widowControl/>',
    tabs && `<w:tabs>${tabs}</w:tabs>`,
    `<w:spacing w:after="0" w:before="${twips(para.before)}" w:line="${twips(para.pitch)}" w:lineRule="exact"/>`,
    `<w:ind w:left="${twips(para.left)}" w:right="${twips(para.right)}"${from}/>`,
    `<w:jc w:val="${ALIGN[para.align]}"/>`,
    section,
  ].join('')
  const content = (para.picture ? draw(para.picture) : '') + para.runs.map(runXml).join('')
  return `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`
}

const measure = (name: string, size: number): string => `<w:${name} w:type="dxa" w:w="${size}"/>`

const margins = (name: string, side: number): string =>
  `<w:${name}>${measure('top', 0)}${measure('left', side)}${measure('bottom', 0)}${measure('right', side)}</w:${name}>`

const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
const borders = (drawn: boolean): string => {
  const line = drawn ? 'w:val="single" w:color="000000" w:sz="4"' : 'w:val="none" w:color="auto" w:sz="0"'
  return `<w:tblBorders>${SIDES.map((side) => `<w:${side} ${line}/>`).join('')}</w:tblBorders>`
}

function gridXml(grid: Grid, draw: Draw): string {
  const widths = grid.columns.map(twips)
  const padding = twips(grid.padding)
  const total = widths.reduce((sum, width) => sum + width, 0)
  const cellXml = (cell: Cell, index: number): string =>
    `<w:tc><w:tcPr>${measure('tcW', widths[index] ?? 0)}${
      cell.fill ? `<w:shd w:val="clear" w:color="auto" w:fill="${cell.fill}"/>` : ''
    }${margins('tcMar', padding)}<w:vAlign w:val="${
      cell.align === 'middle' ? 'center' : 'top'
    }"/></w:tcPr>${cell.paras.map((para) => paragraphXml(para, draw)).join('')}</w:tc>`
  const rows = grid.rows.map(
    (row) =>
      `<w:tr><w:trPr><w:cantSplit/>${row.header ? '<w:tblHeader/>' : ''}<w:trHeight w:val="0" w:hRule="auto"/></w:trPr>${row.cells
        .map(cellXml)
        .join('')}</w:tr>`,
  )
  return `<w:tbl><w:tblPr>${measure('tblW', total)}${measure('tblInd', twips(grid.left))}${borders(
    grid.borders,
  )}<w:tblLayout w:type="fixed"/>${margins('tblCellMar', padding)}</w:tblPr><w:tblGrid>${widths
    .map((width) => `<w:gridCol w:w="${width}"/>`)
    .join('')}</w:tblGrid>${rows.join('')}</w:tbl>`
}

export const flowXml = (flow: Flow, draw: Draw): string =>
  flow.type === 'para' ? paragraphXml(flow, draw) : gridXml(flow, draw)
