import type { YearLine } from '../itaApi.ts'
import { nameKey } from './agencyType.ts'
import type { Result } from './figures.ts'

/** What the records say of a year, in the form sentences can be held against: the proof-reader asks nothing else. */
export interface YearClaims {
  fiscalYear: number
  units: number | null
  mean: number | null
  meanChange: number | null
  rank: number | null
  rankOf: number | null
  passed: number | null
  share: number | null
  shareChange: number | null
  /** By level; of the local authorities where they are told apart. */
  bands: Record<string, { count: number; share: number | null }>
  /** Totals by the key of the agency's name. */
  totals: Record<string, number>
}

export function claimsOf(line: YearLine, results: readonly Result[]): YearClaims {
  const { now, mean, share } = line.main
  const bands = line.local.bands.length > 0 ? line.local.bands : now.bands
  return {
    fiscalYear: line.fiscalYear,
    units: now.units || null,
    mean: now.mean,
    meanChange: mean,
    rank: now.rank,
    rankOf: now.rankOf,
    passed: now.pass?.count ?? null,
    share: now.share,
    shareChange: share,
    bands: Object.fromEntries(bands.map(({ level, count, share: part }) => [level, { count, share: part }])),
    totals: Object.fromEntries(results.flatMap(({ name, total }) => (total === null ? [] : [[nameKey(name), total]]))),
  }
}
