import type { Cell, Column, Sheet } from '../../../shared/export/sheet.ts'

/**
 * Rule: parts of a workbook by ECMA-376 part 1, §18. A text is always a text cell (`inlineStr`), never a formula: what
 * begins as a formula would also carries `quotePrefix`, by which Excel leaves it a text when someone edits the cell. No
 * library of the registry that writes XLSX can set it.
 */

/** Rule: Excel's own limits (32,767 letters of a cell, 1,048,576 rows, 31 letters of a sheet's name). */
const MOST_LETTERS = 32_767
export const MOST_ROWS = 1_048_575
const MOST_NAME = 31

export const CUT = '… (ยาวเกินช่องของ Excel ข้อความเต็มอยู่ใน office.lekha.json)'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** Places in cellXfs below. */
const STYLE = { head: 1, text: 2, quoted: 3, whole: 4, hundredths: 5 } as const

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Rule: ST_Xstring reads `_x000D_` as the letter of that code, so a text that says it is marked (§22.9.2.19). */
const MARKED = /_(?=x[0-9A-Fa-f]{4}_)/g

/** A control character, which no XML can carry, becomes the sign of one that is missing; a return is written by its code. */
export const xmlText = (text: string): string =>
  text
    .toWellFormed()
    .replace(MARKED, '_x005F_')
    .replace(/\r\n/g, '\n')
    .replace(/\r/g, '_x000D_')
    .replace(/[\ufffe\uffff]|(?![\t\n\r])\p{Cc}/gu, '\ufffd')
    .replace(/[&<>"]/g, (found) => ESCAPED[found] ?? '')

/** What a spreadsheet would reckon with, were it typed in. */
const FORMULA_LIKE = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/

const column = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : column(Math.floor(index / 26) - 1) + column(index % 26)

function cut(text: string): string {
  if (text.length <= MOST_LETTERS) return text
  return text.slice(0, MOST_LETTERS - CUT.length).toWellFormed() + CUT
}

function cellXml(cell: Cell, place: string): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'string') {
    const style = FORMULA_LIKE.test(cell) ? STYLE.quoted : STYLE.text
    return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(cut(cell))}</t></is></c>`
  }
  const [value, style] = typeof cell === 'number' ? [cell, STYLE.whole] : [cell.hundredths / 100, STYLE.hundredths]
  return Number.isFinite(value) ? `<c r="${place}" s="${style}"><v>${value}</v></c>` : ''
}

/** `number` counts from 1. */
export const rowXml = (cells: readonly Cell[], number: number): string =>
  `<row r="${number}">${cells.map((cell, at) => cellXml(cell, `${column(at)}${number}`)).join('')}</row>`

export function sheetBegin(columns: readonly Column[]): string {
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  )
  const heads = columns.map(
    ({ title }, at) =>
      `<c r="${column(at)}1" s="${STYLE.head}" t="inlineStr"><is><t xml:space="preserve">${xmlText(title)}</t></is></c>`,
  )
  return (
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<sheetFormatPr defaultRowHeight="15"/><cols>${widths.join('')}</cols><sheetData><row r="1">${heads.join('')}</row>`
  )
}

/** `rows` without the head. */
export const sheetEnd = (columns: readonly Column[], rows: number): string =>
  `</sheetData><autoFilter ref="A1:${column(columns.length - 1)}${rows + 1}"/>` +
  '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>' +
  '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>'

/** Names that Excel takes, each once whatever its case. */
export function sheetNames(sheets: readonly Pick<Sheet, 'name'>[]): string[] {
  const taken = new Set<string>()
  return sheets.map(({ name }) => {
    const plain = name.replace(/[[\]:*?/\\]/g, '-').replace(/^'+|'+$/g, '') || 'ตาราง'
    let free = plain.slice(0, MOST_NAME)
    for (let count = 2; taken.has(free.toLowerCase()); count++)
      free = `${plain.slice(0, MOST_NAME - String(count).length - 3)} (${count})`
    taken.add(free.toLowerCase())
    return free
  })
}

const font = (more: string): string => `<font>${more}<sz val="10"/><name val="Tahoma"/><family val="2"/></font>`
const xf = (format: number, more: string): string =>
  `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"${more}><alignment vertical="top" wrapText="1"/></xf>`

/** Rule: format 49 is text and 2 is `0.00` (§18.8.30). */
const styles = (): string =>
  `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2">${font('')}${font('<b/>')}</fonts>` +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8E4DA"/><bgColor indexed="64"/></patternFill></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6">' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>' +
  `${xf(49, '')}${xf(49, ' quotePrefix="1"')}${xf(1, '')}${xf(2, '')}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'

export interface WrittenSheet {
  name: string
  columns: number
  /** Without the head. */
  rows: number
}

/** Rule: the range of a filter and the row repeated on each printed page are hidden names of the book (§18.2.5). */
const definedNames = (written: readonly WrittenSheet[], names: readonly string[]): string =>
  written
    .map(({ columns, rows }, at) => {
      const sheet = xmlText(`'${(names[at] ?? '').replaceAll("'", "''")}'`)
      const filter = `${sheet}!$A$1:$${column(columns - 1)}$${rows + 1}`
      return (
        `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${filter}</definedName>` +
        `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${sheet}!$1:$1</definedName>`
      )
    })
    .join('')

/** Every part but the sheets themselves. */
export function bookParts(written: readonly WrittenSheet[]): Array<[name: string, xml: string]> {
  const names = sheetNames(written)
  const sheets = names.map((name, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
  const relation = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/relationships/${type}" Target="${target}"/>`
  const overrides = names.map(
    (_, at) =>
      `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
  )
  return [
    [
      '[Content_Types].xml',
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>' +
        `<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${overrides.join('')}</Types>`,
    ],
    [
      '_rels/.rels',
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships"><bookViews><workbookView/></bookViews><sheets>${sheets.join('')}</sheets><definedNames>${definedNames(written, names)}</definedNames></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${names.map((_, at) => relation(at + 1, 'worksheet', `worksheets/sheet${at + 1}.xml`)).join('')}${relation(names.length + 1, 'styles', 'styles.xml')}</Relationships>`,
    ],
    ['xl/styles.xml', styles()],
  ]
}
