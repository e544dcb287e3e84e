import { plainName } from '../agencyType.ts'
import { readNumber } from './cell.ts'
import { type Column, columnOf, isNamed, whoOf } from './columns.ts'
import type { Part } from './parts.ts'

/** Rows of a table that are no agency's: they are left out, and each of them is told. */

export interface Skipped {
  /** Row of the sheet, from 1. */
  at: number
  /** What stands there first. */
  text: string
  why: 'sum' | 'note' | 'heading' | 'nameless'
  /** What such a row has for the totals, in hundredths, each with the year its header names. */
  sums: Array<{ year: number | null; value: number }>
}

const SUM =
  /^(?:รวม|ผลรวม|เฉลี่ย|ค่าเฉลี่ย|คะแนนเฉลี่ย|สูงสุด|ต่ำสุด|ค่าสูงสุด|ค่าต่ำสุด|ภาพรวม|ส่วนเบี่ยงเบน|(?:total|average|mean|sum)\b)/i
const NOTE = /^(?:หมายเหตุ|ที่มา|แหล่งที่มา|ข้อมูล ณ|\*)/

/** Why a row is no agency's, or null where it is one. A row where nothing stands is not asked about. */
export function skipped(
  cells: readonly string[],
  { columns, parts }: { columns: ReadonlyArray<Column | null>; parts: readonly Part[] },
  at: number,
): Skipped | null {
  const texts = cells.map(plainName)
  const said = texts.filter((text) => text !== '')
  const [first = ''] = said
  const name = texts[columns.indexOf(whoOf(columns))] ?? ''
  const one = (why: Skipped['why'], text = first): Skipped => ({
    at,
    text,
    why,
    sums: parts.flatMap((part) => {
      const value = readNumber(texts[part.columns.indexOf('total')] ?? '')
      return value === null ? [] : [{ year: part.year, value }]
    }),
  })
  const label = [name, first].find((text) => SUM.test(text))
  // An order number may stand before รวม, and รวม in the place of an order number.
  if (label !== undefined && !isNamed(name)) return one('sum', label)
  if (NOTE.test(first) || NOTE.test(name)) return one('note')
  if (isHeading(texts, said, name, columns)) return one('heading')
  if (name === '') return one(said.some((text) => readNumber(text) !== null) ? 'nameless' : 'note')
  return null
}

/** Headers said again on a later page, one text across the table, or the name of a district over its agencies. */
function isHeading(
  texts: readonly string[],
  said: readonly string[],
  name: string,
  columns: ReadonlyArray<Column | null>,
): boolean {
  // Thousands of rows are asked: what a cell means as a header is looked up where the name's cell is one.
  if (name !== '' && !isNamed(name) && columnOf([name]) !== null) {
    const again = columns.filter((column, at) => column !== null && columnOf([texts[at] ?? '']) === column).length
    if (again >= 2) return true
  }
  if (said.length > 1 && said.every((text) => text === said[0])) return true
  return said.length === 1 && name !== '' && (!isNamed(name) || /^(?:อำเภอ|จังหวัด)/.test(name))
}
