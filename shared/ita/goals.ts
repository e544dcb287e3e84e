import type { ResultRow, YearLine } from '../itaApi.ts'
import type { ItaTarget } from '../model/ita.ts'
import { setOf } from './agencyType.ts'
import type { Certainty } from './framework/certainty.ts'
import { NATIONAL_RESULTS, NATIONAL_TARGETS } from './framework/targets.ts'
import { shareOf } from './share.ts'
import { printed } from './words.ts'

/** Goals of a year, the country's and the province's own, and whether they were reached. */

export interface Goal {
  /** Of an own one; the country's cannot be changed here. */
  id: string | null
  words: string
  source: string
  certainty: Certainty
  /** What stands against it; the country's goal is measured by the country, and the province stands beside it. */
  results: GoalResult[]
}

export interface GoalResult {
  of: '' | 'ประเทศ' | 'จังหวัด'
  /** As it is printed; empty where it is not known. */
  actual: string
  /** Null where nothing is known to tell by. */
  reached: boolean | null
}

type Kind = ItaTarget['kind']

export const GOAL_KINDS: Record<Kind, string> = {
  share: 'ร้อยละของหน่วยงานที่ผ่าน ๘๕ คะแนน ไม่น้อยกว่า',
  mean: 'คะแนนเฉลี่ยไม่น้อยกว่า',
  least: 'ทุกหน่วยงานได้ไม่น้อยกว่า',
  rank: 'อันดับของประเทศไม่เกิน',
}
const UNIT: Record<Kind, string> = { share: '', mean: ' คะแนน', least: ' คะแนน', rank: '' }

const shown = (kind: Kind, value: number): string => (kind === 'rank' ? String(value) : printed(value)) + UNIT[kind]

/** What a goal is measured by: the main set, or the one agency it is set for. */
function measured(kind: Kind, agencyId: string | null, line: YearLine, results: readonly ResultRow[]): number | null {
  const { now } = line.main
  if (agencyId) {
    const own = results.find((one) => one.agencyId === agencyId)
    return (kind === 'rank' ? own?.rank : own?.total) ?? null
  }
  if (kind === 'share') return now.share
  if (kind === 'mean') return now.mean
  if (kind === 'rank') return now.rank
  const totals = results.flatMap(({ type, total }) => (setOf(type) === 'main' && total !== null ? [total] : []))
  // Of some agencies alone no lowest of all is known.
  return now.counted && totals.length > 0 ? Math.min(...totals) : null
}

function ofCountry(kind: 'share' | 'mean', fiscalYear: number): number | null {
  const found = NATIONAL_RESULTS.find((one) => one.fiscalYear === fiscalYear)
  if (!found) return null
  if (kind === 'mean') return found.mean
  return found.passed === null || found.agencies === null ? null : shareOf(found.passed, found.agencies)
}

const isReached = (kind: Kind, goal: number, actual: number): boolean =>
  kind === 'rank' ? actual <= goal : actual >= goal

export function goalsOf(
  line: YearLine,
  results: readonly ResultRow[],
  agencies: Readonly<Record<string, string>>,
): Goal[] {
  const against = (of: GoalResult['of'], kind: Kind, value: number, actual: number | null): GoalResult => ({
    of,
    actual: actual === null ? '' : shown(kind, actual),
    reached: actual === null ? null : isReached(kind, value, actual),
  })
  const national = NATIONAL_TARGETS.filter(({ from, to }) => line.fiscalYear >= from && line.fiscalYear <= to)
  return [
    ...national.map(
      ({ kind, value, words, source, certainty }): Goal => ({
        id: null,
        words,
        source,
        certainty,
        results: [
          against('ประเทศ', kind, value, ofCountry(kind, line.fiscalYear)),
          against('จังหวัด', kind, value, measured(kind, null, line, results)),
        ],
      }),
    ),
    ...line.targets.map(
      ({ id, kind, value, agencyId, words, source }): Goal => ({
        id,
        words: words || goalWords(kind, value, agencyId ? (agencies[agencyId] ?? '') : ''),
        source,
        certainty: 'sourced',
        results: [against('', kind, value, measured(kind, agencyId, line, results))],
      }),
    ),
  ]
}

function goalWords(kind: Kind, value: number, agency: string): string {
  if (agency === '') return `${GOAL_KINDS[kind]} ${shown(kind, value)}`
  return kind === 'rank' ? `${agency} ${GOAL_KINDS.rank} ${value}` : `${agency} ได้ไม่น้อยกว่า ${printed(value)} คะแนน`
}
