import { INSTRUMENTS, type Instruments } from './score.ts'

/** Levels of a total, by fiscal year (ita.md §2). A level is never kept without the scale it is of. */

export type ScaleId = 'words5' | 'letters' | 'levels5'

export interface Level {
  name: string
  /** Inclusive edges in hundredths. */
  from: number
  to: number
  /** What each instrument must reach as well. */
  instruments?: number
  passes: boolean
}

export interface Scale {
  id: ScaleId
  /** Best first; without a gap or an overlap but for levels that instruments tell apart. */
  levels: readonly Level[]
}

const level = (name: string, from: number, to: number, instruments?: number): Level => ({
  name,
  from,
  to,
  passes: from >= PASS,
  ...(instruments !== undefined && { instruments }),
})

/** Rule: 85 passes in every year (ita.md §2.3). */
export const PASS = 8500

export const SCALES: Record<ScaleId, Scale> = {
  /** FY2557–2561, five indices; nothing there is a pass of today's kind. */
  words5: {
    id: 'words5',
    levels: [
      { name: 'สูงมาก', from: 8000, to: 10_000, passes: false },
      { name: 'สูง', from: 6000, to: 7999, passes: false },
      { name: 'ปานกลาง', from: 4000, to: 5999, passes: false },
      { name: 'ต่ำ', from: 2000, to: 3999, passes: false },
      { name: 'ต่ำมาก', from: 0, to: 1999, passes: false },
    ],
  },
  /** FY2562–2565, by the total alone. */
  letters: {
    id: 'letters',
    levels: [
      level('AA', 9500, 10_000),
      level('A', 8500, 9499),
      level('B', 7500, 8499),
      level('C', 6500, 7499),
      level('D', 5500, 6499),
      level('E', 5000, 5499),
      level('F', 0, 4999),
    ],
  },
  /** FY2566 on: the two upper levels ask every instrument as well. */
  levels5: {
    id: 'levels5',
    levels: [
      level('ผ่านดีเยี่ยม', 9500, 10_000, 9500),
      level('ผ่านดี', 8500, 10_000, 8500),
      level('ผ่าน', 8500, 10_000),
      level('ต้องปรับปรุง', 7000, 8499),
      level('ต้องปรับปรุงโดยด่วน', 0, 6999),
    ],
  },
}

export const scaleOf = (fiscalYear: number): Scale =>
  SCALES[fiscalYear < 2562 ? 'words5' : fiscalYear < 2566 ? 'letters' : 'levels5']

export const passes = (total: number): boolean => total >= PASS

/**
 * The level of a total, or null where it hangs on instrument scores that are not known: 96 alone passes, and no more can
 * be said (ita.md §0.3).
 */
export function levelOf(scale: Scale, total: number, instruments: Instruments<number | null> | null): Level | null {
  const fitting = scale.levels.filter(({ from, to }) => total >= from && total <= to)
  for (const one of fitting) {
    const asked = one.instruments
    if (asked === undefined) return one
    const known = INSTRUMENTS.map((name) => instruments?.[name] ?? null)
    // One that is known to fall short settles it, whatever the others are.
    if (known.some((score) => score !== null && score < asked)) continue
    if (known.some((score) => score === null)) return null
    return one
  }
  return null
}
