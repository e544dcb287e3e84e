import { readName } from '../agencyType.ts'
import { FIRST_YEAR } from '../framework/framework.ts'
import type { FileRow } from './fileRow.ts'

/** Rows that do not come in of themselves: of another province, or of a year that nothing was assessed in. */

/** The assessment began then, in another form (ita.md §1.3). */
const BEGAN = 2557

/** Why a year cannot be one of the assessment; empty where it can. Until today is known every year can. */
export function impossibleYear(year: number, thisYear: number): string {
  if (thisYear === 0 || (year >= BEGAN && year <= thisYear + 1)) return ''
  return year < BEGAN
    ? `ปี ${year} ยังไม่มีการประเมิน ITA ตรวจปีในไฟล์`
    : `ปี ${year} ยังมาไม่ถึง (ปีงบประมาณนี้คือ ${thisYear}) ตรวจปีในไฟล์`
}

/** A year that was assessed in the form before this one is no slip for sure, and no common case. */
export const earlierForm = (year: number): string =>
  year >= BEGAN && year < FIRST_YEAR ? `ปี ${year} อยู่ก่อนกรอบการประเมินที่เริ่มปี ${FIRST_YEAR} เลือกนำเข้าได้เมื่อตรวจแล้วว่าถูกปี` : ''

/** Names of types that are of a whole province, so that the name tells which. */
const OF_PROVINCE = /^(?:(?:สำนักงาน)?จังหวัด|องค์การบริหารส่วนจังหวัด)\s*([ก-๎]+)/

/** The province a row is of, where it or its table tells; empty where neither does. */
export function provinceOf(row: FileRow, titled: readonly string[], own: string): string {
  if (row.province) return row.province
  const named = OF_PROVINCE.exec(readName(row.name).name)?.[1]
  if (named) return named
  const [only] = titled
  return titled.length === 1 && only !== undefined && !titled.includes(own) ? only : ''
}
