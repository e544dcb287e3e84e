import { clashes, completed, reckonedTotal } from '../completed.ts'
import { fromWeighted, INSTRUMENTS, type Instrument, type Instruments } from '../score.ts'
import { printed } from '../words.ts'
import { type Base, baseOf } from './base.ts'
import type { FileRow } from './fileRow.ts'

/** Rows of a file with their instruments on the 0–100 base, totals worked out where there are none, and doubts said. */

export interface SettledRow extends FileRow {
  year: number
  /** The instruments with those that follow from the indicators, which are never kept. */
  shown: Instruments<number | null>
  derived: Instrument[]
  /** The total is no figure of the file. */
  reckoned: boolean
}

type Complete = FileRow & { total: number; instruments: Instruments }
const isComplete = (row: FileRow): row is Complete =>
  row.total !== null && INSTRUMENTS.every((one) => row.instruments[one] !== null)

/** The base the whole table's arithmetic tells; null where a person must say. */
export const tableBase = (rows: readonly FileRow[]): Base | null => baseOf(rows.filter(isComplete))

/** Whether the question of the base arises at all. */
export const hasInstruments = (rows: readonly FileRow[]): boolean =>
  rows.some(({ instruments }) => INSTRUMENTS.some((one) => instruments[one] !== null))

export function settle(row: FileRow, base: Base, year: number): SettledRow {
  const instruments = { ...row.instruments }
  for (const one of INSTRUMENTS) {
    const score = instruments[one]
    if (score !== null && base === 'weighted') instruments[one] = Math.min(10_000, fromWeighted(score, one))
  }
  const { indicators, grade } = row
  const { instruments: shown, derived } = completed(year, { instruments, indicators })
  const reckoned = row.total === null ? reckonedTotal({ instruments: shown, indicators }) : null
  const total = row.total ?? reckoned
  const doubts = [
    ...row.doubts,
    ...(reckoned === null ? [] : [`ไม่มีคะแนน ITA ในไฟล์ คำนวณจากส่วนประกอบได้ ${printed(reckoned)}`]),
    ...clashes(year, { total, instruments, indicators }, grade),
  ]
  return { ...row, year, instruments, shown, derived, total, reckoned: reckoned !== null, doubts }
}
