import type { ItaScore, ResultField } from '../../model/ita.ts'
import { INSTRUMENTS, TOLERANCE } from '../score.ts'
import { printed } from '../words.ts'
import type { SettledRow } from './settle.ts'

/** What a row says otherwise than the result that is there. */

export interface FieldChange {
  field: ResultField
  was: string
  now: string
}

const shown = (value: number | null): string => (value === null ? '' : printed(value))

export type RowFigures = Pick<SettledRow, 'total' | 'instruments' | 'indicators' | 'grade' | 'rank'>

/** What a row does not speak of stays. */
export function changesOf(score: ItaScore, row: RowFigures): FieldChange[] {
  const out: FieldChange[] = []
  const compare = (field: ResultField, was: number | null, now: number | null) => {
    if (now !== null && now !== was) out.push({ field, was: shown(was), now: shown(now) })
  }
  compare('total', score.score, row.total)
  for (const one of INSTRUMENTS) compare(one, score[one], row.instruments[one])
  for (const [at, now] of row.indicators.entries())
    compare(`i${at + 1}` as ResultField, score.indicators[at] ?? null, now)
  if (row.grade && row.grade !== score.grade) out.push({ field: 'grade', was: score.grade, now: row.grade })
  if (row.rank !== null && row.rank !== score.rank)
    out.push({ field: 'rank', was: score.rank === null ? '' : String(score.rank), now: String(row.rank) })
  return out
}

/** A total that was worked out covers no printed one that it agrees with: the two part by rounding. */
export const withoutReckoned = (row: SettledRow, score: ItaScore | null): SettledRow =>
  row.reckoned && row.total !== null && score && score.score !== null && Math.abs(row.total - score.score) <= TOLERANCE
    ? { ...row, total: null }
    : row

/** The result as it would be with the row in it. */
export function merged(score: ItaScore | null, row: RowFigures): RowFigures {
  const { instruments } = row
  return {
    total: row.total ?? score?.score ?? null,
    instruments: {
      iit: instruments.iit ?? score?.iit ?? null,
      eit: instruments.eit ?? score?.eit ?? null,
      oit: instruments.oit ?? score?.oit ?? null,
    },
    indicators: row.indicators.map((now, at) => now ?? score?.indicators[at] ?? null),
    grade: row.grade || (score?.grade ?? ''),
    rank: row.rank ?? score?.rank ?? null,
  }
}
