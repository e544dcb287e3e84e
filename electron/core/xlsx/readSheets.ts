import { hundredfold } from '../../../shared/ita/import/fractions.ts'
import { addressOf, type Grid, type Merge } from '../../../shared/ita/import/grid.ts'
import { damaged, decoded, type Package, partXml, refuse } from '../docx/readPart.ts'

/**
 * Sheets of an XLSX from elsewhere (ECMA-376 part 1, §18): values as they were last reckoned, never a formula or a
 * macro run, with their places and merges, which no reader of the registry gives, within bounds.
 */
const MB = 1024 * 1024
const XLSX: Package = { name: 'XLSX', limits: { entry: 160 * MB, total: 240 * MB } }
const MOST = { rows: 100_000, columns: 400, cells: 2_000_000, sheets: 60 }

export interface Workbook {
  sheets: Grid[]
  /** What a person should know of how it was read. */
  notes: string[]
}

const part = (zip: Buffer, name: string): string | null => partXml(zip, name, XLSX)

export function readSheets(zip: Buffer): Workbook {
  const workbook = part(zip, 'xl/workbook.xml')
  if (!workbook)
    return part(zip, 'word/document.xml')
      ? refuse('ไฟล์นี้เป็น Word ไม่ใช่ตาราง ให้คัดลอกตารางในไฟล์แล้ววาง', 'a DOCX')
      : damaged(XLSX)
  const targets = relationsOf(part(zip, 'xl/_rels/workbook.xml.rels') ?? '')
  const strings = sharedStrings(part(zip, 'xl/sharedStrings.xml') ?? '')
  const percents = percentStyles(part(zip, 'xl/styles.xml') ?? '')
  const notes: string[] = []
  const named = [...workbook.matchAll(/<sheet\s([^<>]*)>/g)].map(([, attributes = '']) => ({
    name: decoded(attribute(attributes, 'name')),
    target: targets.get(attribute(attributes, 'r:id')) ?? '',
    hidden: attribute(attributes, 'state') !== '' && attribute(attributes, 'state') !== 'visible',
  }))
  if (named.length > MOST.sheets) return refuse(`ไฟล์มีแผ่นงานเกิน ${MOST.sheets} แผ่น`, 'too many sheets')
  const hidden = named.filter((one) => one.hidden)
  if (hidden.length > 0) notes.push(`ไม่ได้อ่านแผ่นงานที่ซ่อนไว้: ${hidden.map(({ name }) => name).join(', ')}`)
  if (part(zip, '[Content_Types].xml')?.includes('vnd.ms-office.vbaProject'))
    notes.push('ไฟล์มีมาโคร โปรแกรมอ่านเฉพาะค่า ไม่เรียกมาโคร')
  const sheets = named
    .filter((one) => !one.hidden && /(?:^|\/)worksheets\//.test(one.target))
    .map(({ name, target }) => sheetOf(name, part(zip, pathOf(target)) ?? damaged(XLSX), strings, percents, notes))
  return { sheets, notes }
}

const attribute = (attributes: string, name: string): string =>
  new RegExp(`(?:^|\\s)${name}\\s*=\\s*"([^"]*)"`).exec(attributes)?.[1] ?? ''

const pathOf = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`)

const relationsOf = (xml: string): Map<string, string> =>
  new Map(
    [...xml.matchAll(/<Relationship\s([^<>]*?)\/?>/g)].map(([, attributes = '']) => [
      attribute(attributes, 'Id'),
      attribute(attributes, 'Target'),
    ]),
  )

/** Text of runs; how it is to be read aloud (rPh) is not part of it. */
const textOf = (xml: string): string =>
  [...xml.replace(/<rPh\b[\s\S]*?<\/rPh>/g, '').matchAll(/<t(?:\s[^<>]*)?>([^<]*)<\/t>/g)]
    .map(([, text = '']) => decoded(text))
    .join('')

const sharedStrings = (xml: string): string[] =>
  [...xml.matchAll(/<si(?:\s[^<>]*)?(?:\/>|>([\s\S]*?)<\/si>)/g)].map(([, inner = '']) => textOf(inner))

/** Styles whose numbers are shown a hundred times as great, with a % behind. */
function percentStyles(xml: string): ReadonlySet<string> {
  const formats = new Set(['9', '10'])
  for (const [, attributes = ''] of xml.matchAll(/<numFmt\s([^<>]*?)\/?>/g))
    if (attribute(attributes, 'formatCode').includes('%')) formats.add(attribute(attributes, 'numFmtId'))
  const styles = /<cellXfs\b[^>]*>([\s\S]*?)<\/cellXfs>/.exec(xml)?.[1] ?? ''
  return new Set(
    [...styles.matchAll(/<xf\s([^<>]*?)\/?>/g)].flatMap(([, attributes = ''], at) =>
      formats.has(attribute(attributes, 'numFmtId')) ? [String(at)] : [],
    ),
  )
}

const CELL = /<c\s([^<>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g

function sheetOf(
  sheet: string,
  xml: string,
  strings: readonly string[],
  percents: ReadonlySet<string>,
  notes: string[],
): Grid {
  const rows: string[][] = []
  let cells = 0
  const uncounted: string[] = []
  for (const [, attributes = '', inner = ''] of xml.matchAll(CELL)) {
    const place = placeOf(attribute(attributes, 'r'))
    if (!place) continue
    cells++
    if (place.row >= MOST.rows || place.column >= MOST.columns || cells > MOST.cells)
      return refuse(
        `แผ่นงาน “${sheet}” ใหญ่เกินกว่าที่อ่านได้ (ไม่เกิน 100,000 แถว ${MOST.columns} คอลัมน์) ให้ตัดเหลือเฉพาะตารางผล`,
        'sheet too large',
      )
    const text = shownIn(attributes, inner, strings, percents)
    if (text === null) {
      uncounted.push(addressOf(place.row, place.column))
      continue
    }
    while (rows.length <= place.row) rows.push([])
    const row = rows[place.row]
    if (!row) continue
    while (row.length < place.column) row.push('')
    row[place.column] = text
  }
  if (uncounted.length > 0)
    notes.push(
      `แผ่นงาน “${sheet}” มีสูตรที่ยังไม่มีค่า ${uncounted.length} ช่อง (เช่น ${uncounted.slice(0, 3).join(', ')}) ให้เปิดใน Excel แล้วบันทึกใหม่`,
    )
  return { sheet, rows, merges: mergesOf(xml) }
}

function placeOf(reference: string): { row: number; column: number } | null {
  const [, letters = '', digits = ''] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(reference) ?? []
  if (!letters) return null
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return { row: Number(digits) - 1, column: column - 1 }
}

/** What the cell shows, roughly: null where a formula was never reckoned. */
function shownIn(
  attributes: string,
  inner: string,
  strings: readonly string[],
  percents: ReadonlySet<string>,
): string | null {
  const type = attribute(attributes, 't')
  if (type === 'inlineStr') return textOf(inner)
  const value = /<v(?:\s[^<>]*)?>([^<]*)<\/v>/.exec(inner)?.[1]
  if (value === undefined) return /<f[\s>/]/.test(inner) ? null : ''
  if (type === 's') return strings[Number(value)] ?? ''
  if (type === 'str' || type === 'e' || type === 'b' || type === 'd') return decoded(value)
  return percents.has(attribute(attributes, 's')) ? `${hundredfold(value)}%` : value
}

const mergesOf = (xml: string): Merge[] =>
  [...xml.matchAll(/<mergeCell\s[^<>]*ref="([A-Z]+\d+):([A-Z]+\d+)"/g)].flatMap(([, from = '', to = '']) => {
    const [first, last] = [placeOf(from), placeOf(to)]
    return first && last ? [{ top: first.row, left: first.column, bottom: last.row, right: last.column }] : []
  })
