import { toArabicDigits } from '../../thai/digits.ts'
import { levelOf, scaleOf } from '../level.ts'
import {
  fromWeighted,
  INSTRUMENTS,
  type Instruments,
  TOLERANCE,
  totalOfIndicators,
  totalOfInstruments,
} from '../score.ts'
import { printed } from '../words.ts'
import { type Base, baseOf } from './base.ts'
import type { FileRow } from './rows.ts'

/** Rows of a file with their instruments on the 0–100 base, totals worked out where there are none, and doubts said. */

export interface SettledRow extends FileRow {
  year: number
  /** Worth a look, but no reason to leave the row out. */
  doubts: string[]
}

type Complete = FileRow & { total: number; instruments: Instruments }
const isComplete = (row: FileRow): row is Complete =>
  row.total !== null && INSTRUMENTS.every((one) => row.instruments[one] !== null)

/** The base the whole table's arithmetic tells; null where a person must say. */
export const tableBase = (rows: readonly FileRow[]): Base | null => baseOf(rows.filter(isComplete))

/** Whether the question of the base arises at all. */
export const hasInstruments = (rows: readonly FileRow[]): boolean =>
  rows.some(({ instruments }) => INSTRUMENTS.some((one) => instruments[one] !== null))

const hasAll = (all: ReadonlyArray<number | null>): all is number[] =>
  all.length === 10 && all.every((one) => one !== null)

export function settle(row: FileRow, base: Base, year: number): SettledRow {
  const instruments = { ...row.instruments }
  const doubts: string[] = []
  for (const one of INSTRUMENTS) {
    const score = instruments[one]
    if (score !== null && base === 'weighted') instruments[one] = Math.min(10_000, fromWeighted(score, one))
  }
  const reckoned = reckonedTotal({ ...row, instruments })
  if (row.total !== null && reckoned !== null && Math.abs(row.total - reckoned) > TOLERANCE)
    doubts.push(`คะแนน ITA ${printed(row.total)} ไม่ตรงกับที่คำนวณจากส่วนประกอบ ${printed(reckoned)}`)
  const total = row.total ?? reckoned
  if (row.total === null && total !== null) doubts.push(`ไม่มีคะแนน ITA ในไฟล์ คำนวณจากส่วนประกอบได้ ${printed(total)}`)
  const level = total === null ? null : levelOf(scaleOf(year), total, instruments)
  if (row.grade && level && gradeKey(row.grade) !== gradeKey(level.name))
    doubts.push(`ระดับในไฟล์ “${row.grade}” ไม่ตรงกับเกณฑ์ปี ${year} ซึ่งเป็น “${level.name}”`)
  return { ...row, year, instruments, total, doubts }
}

function reckonedTotal({ indicators, instruments }: FileRow): number | null {
  if (hasAll(indicators)) return totalOfIndicators(indicators)
  const { iit, eit, oit } = instruments
  return iit === null || eit === null || oit === null ? null : totalOfInstruments({ iit, eit, oit })
}

const gradeKey = (grade: string): string =>
  toArabicDigits(grade)
    .replace(/^ระดับ/, '')
    .replace(/[\s"“”]/g, '')
    .toUpperCase()
