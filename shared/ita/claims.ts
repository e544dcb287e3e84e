import type { YearLine } from '../itaApi.ts'
import type { Result, YearFigures } from './figures.ts'

/** How many of each level and their share, of one set. */
export type LevelClaims = Record<string, { count: number; share: number | null }>

/** What the records say of a year, in the form sentences can be held against: the proof-reader asks nothing else. */
export interface YearClaims {
  fiscalYear: number
  units: number | null
  /** How many of them have a total, where results are counted. */
  scored: number | null
  mean: number | null
  meanChange: number | null
  rank: number | null
  rankOf: number | null
  passed: number | null
  share: number | null
  shareChange: number | null
  /** Of the local authorities where they are told apart, then of all. */
  levels: LevelClaims[]
  /** Totals; two agencies may have one name. */
  agencies: Array<{ name: string; district: string; total: number }>
  /** Titles of disclosure items that the office put right. */
  titles: Record<string, string>
}

const levelsOf = ({ bands }: YearFigures): LevelClaims =>
  Object.fromEntries(bands.map(({ level, count, share }) => [level, { count, share }]))

export function claimsOf(
  line: YearLine,
  results: readonly Result[],
  titles: Readonly<Record<string, string>> = {},
): YearClaims {
  const { now, mean, share } = line.main
  return {
    fiscalYear: line.fiscalYear,
    units: now.units || null,
    scored: now.counted ? now.scored : null,
    mean: now.mean,
    meanChange: mean,
    rank: now.rank,
    rankOf: now.rankOf,
    passed: now.pass?.count ?? null,
    share: now.share,
    shareChange: share,
    levels: [line.local, now].filter(({ bands }) => bands.length > 0).map(levelsOf),
    agencies: results.flatMap(({ name, district, total }) => (total === null ? [] : [{ name, district, total }])),
    titles: { ...titles },
  }
}
