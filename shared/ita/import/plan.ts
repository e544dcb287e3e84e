import type { AgencyType, ItaScore, ResultField } from '../../model/ita.ts'
import { setOf } from '../agencyType.ts'
import { INSTRUMENTS } from '../score.ts'
import { printed } from '../words.ts'
import type { Match, Matcher } from './match.ts'
import type { SettledRow } from './settle.ts'

/** What an import would do, row by row, before it does anything. */

export interface FieldChange {
  field: ResultField
  was: string
  now: string
}

export type RowState = 'new' | 'changed' | 'same' | 'unmatched' | 'unreadable' | 'twice'

export interface PlannedRow {
  row: SettledRow
  match: Match
  state: RowState
  /** The result that is there already. */
  score: ItaScore | null
  changes: FieldChange[]
}

/** Who a person said a row is of: an agency, or a new one; by the row's number in the sheet. */
export type Choices = ReadonlyMap<number, string | 'new'>

/** Sets a row is kept under; a file's rows of several sets go to several (ita.md §0.5). */
export const populationOf = (type: AgencyType | null): 'all' | 'district' | 'policeStation' => {
  const set = setOf(type)
  return set === 'district' || set === 'policeStation' ? set : 'all'
}

/** By fiscal year and agency: one result each. */
export type KnownScores = ReadonlyMap<string, ItaScore>
export const scoreKey = (fiscalYear: number, agencyId: string): string => `${fiscalYear} ${agencyId}`

export function planned(
  rows: readonly SettledRow[],
  match: Matcher,
  scores: KnownScores,
  choices: Choices,
): PlannedRow[] {
  const taken = new Set<string>()
  const matches = rows.map(match)
  // Who stands in the file under the very name is not offered for another row.
  const sure = new Set(
    matches.flatMap(({ agencyId }, at) => (agencyId ? [scoreKey(rows[at]?.year ?? 0, agencyId)] : [])),
  )
  return rows.map((row, at) => {
    const first = matches[at] ?? { agencyId: null, candidates: [] }
    const found = {
      ...first,
      candidates: first.candidates.filter((id) => id === first.agencyId || !sure.has(scoreKey(row.year, id))),
    }
    const chosen = choices.get(row.at)
    const agencyId = chosen === undefined ? found.agencyId : chosen === 'new' ? null : chosen
    // Someone who could be nobody known is new without being asked.
    const isNew = chosen === 'new' || (chosen === undefined && agencyId === null && found.candidates.length === 0)
    const one = (state: RowState, score: ItaScore | null = null, changes: FieldChange[] = []): PlannedRow => ({
      row,
      match: { ...found, agencyId },
      state,
      score,
      changes,
    })
    if (row.name === '' && !agencyId) return one('unmatched')
    if (row.problems.length > 0 && row.cells.length === 0) return one('unreadable')
    if (!agencyId && !isNew) return one('unmatched')
    const key = agencyId ? scoreKey(row.year, agencyId) : `${row.year} ${row.name} ${row.district}`
    if (taken.has(key)) return one('twice')
    taken.add(key)
    const score = (agencyId && scores.get(scoreKey(row.year, agencyId))) || null
    if (!score) return one('new')
    const changes = changesOf(score, row)
    return one(changes.length > 0 ? 'changed' : 'same', score, changes)
  })
}

const shown = (value: number | null): string => (value === null ? '' : printed(value))

type Figures = Pick<SettledRow, 'total' | 'instruments' | 'indicators' | 'grade' | 'rank'>

/** What a row says otherwise; what it does not speak of stays. */
export function changesOf(score: ItaScore, row: Figures): FieldChange[] {
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
