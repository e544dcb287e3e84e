import { FIRST_YEAR } from './framework/framework.ts'
import { levelOf, scaleOf } from './level.ts'
import {
  INDICATORS,
  INSTRUMENTS,
  type Instrument,
  type Instruments,
  meanOf,
  TOLERANCE,
  totalOfIndicators,
  totalOfInstruments,
} from './score.ts'
import { printed } from './words.ts'

/**
 * What follows from the figures of a result that were given, and where they part from each other. A score of an
 * instrument is the mean of its indicators (ita.md §1.4): a table that has the ten and not the three tells them all the
 * same. They are worked out wherever they are read and never kept, so that a corrected indicator cannot leave one behind.
 */

export interface Figures {
  total: number | null
  instruments: Instruments<number | null>
  indicators: ReadonlyArray<number | null>
}

const known = (all: ReadonlyArray<number | null | undefined>): all is number[] =>
  all.every((one) => one !== null && one !== undefined)

/** The instruments with those that follow from indicators, and which these are. */
export function completed(
  fiscalYear: number,
  { instruments, indicators }: Omit<Figures, 'total'>,
): { instruments: Instruments<number | null>; derived: Instrument[] } {
  if (fiscalYear < FIRST_YEAR || indicators.length < 10) return { instruments, derived: [] }
  const derived = INSTRUMENTS.filter(
    (one) => instruments[one] === null && known(INDICATORS[one].map((at) => indicators[at])),
  )
  if (derived.length === 0) return { instruments, derived }
  const out = { ...instruments }
  // Tables of the whole country are read by this: hundredths add up exactly, and one ratio rounds them.
  for (const one of derived) out[one] = meanOf(INDICATORS[one].map((at) => indicators[at] ?? 0))
  return { instruments: out, derived }
}

/** The total that the parts make, or null where too few of them are known. */
export function reckonedTotal({ indicators, instruments }: Omit<Figures, 'total'>): number | null {
  if (indicators.length === 10 && known(indicators)) return totalOfIndicators(indicators)
  const { iit, eit, oit } = instruments
  return iit === null || eit === null || oit === null ? null : totalOfInstruments({ iit, eit, oit })
}

/** Where the figures of one result part, in words; empty where they go together. */
export function clashes(fiscalYear: number, figures: Figures, grade: string): string[] {
  const said: string[] = []
  const { total, instruments, indicators } = figures
  for (const one of INSTRUMENTS) {
    const score = instruments[one]
    const own = completed(fiscalYear, { instruments: { ...instruments, [one]: null }, indicators }).instruments[one]
    if (score !== null && own !== null && Math.abs(score - own) > TOLERANCE)
      said.push(`คะแนน ${one.toUpperCase()} ${printed(score)} ไม่ตรงกับที่คำนวณจากตัวชี้วัด ${printed(own)}`)
  }
  const whole = completed(fiscalYear, figures).instruments
  const reckoned = reckonedTotal({ instruments: whole, indicators })
  if (total !== null && reckoned !== null && Math.abs(total - reckoned) > TOLERANCE)
    said.push(`คะแนน ITA ${printed(total)} ไม่ตรงกับที่คำนวณจากส่วนประกอบ ${printed(reckoned)}`)
  const level = total === null ? null : levelOf(scaleOf(fiscalYear), total, whole)
  if (grade && level && gradeKey(grade) !== gradeKey(level.name))
    said.push(`ระดับตามที่พิมพ์ “${grade}” ไม่ตรงกับเกณฑ์ปี ${fiscalYear} ซึ่งเป็น “${level.name}”`)
  return said
}

const gradeKey = (grade: string): string =>
  grade
    .replace(/^ระดับ/, '')
    .replace(/[\s"“”]/g, '')
    .toUpperCase()
