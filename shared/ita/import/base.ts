import { INSTRUMENTS, type Instruments, TOLERANCE, totalOfInstruments, WEIGHT } from '../score.ts'

/** Scores of instruments come of 30, 30 and 40 or each of 100: arithmetic tells, and where it cannot, a person does. */

export type Base = 'weighted' | 'hundred'

interface Whole {
  instruments: Instruments
  total: number
}

/** Rows that may disagree (a slip of the typist) without changing what the table is. */
const SURE = 0.9

/** The base of a table's instruments, or null where both or neither fit. */
export function baseOf(rows: readonly Whole[]): Base | null {
  if (rows.length === 0) return null
  const fitting = (fits: (row: Whole) => boolean): number => rows.filter(fits).length / rows.length
  const within = INSTRUMENTS.every((one) => rows.every(({ instruments }) => instruments[one] <= WEIGHT[one] * 100))
  const weighted =
    within &&
    fitting(({ instruments: { iit, eit, oit }, total }) => Math.abs(iit + eit + oit - total) <= TOLERANCE) >= SURE
  const hundred =
    fitting(({ instruments, total }) => Math.abs(totalOfInstruments(instruments) - total) <= TOLERANCE) >= SURE
  return weighted === hundred ? null : weighted ? 'weighted' : 'hundred'
}
