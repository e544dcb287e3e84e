import type { ResultRow } from '../itaApi.ts'
import { byThai } from '../thai/sort.ts'
import { meanOf } from './score.ts'

/** Agencies by indicators, each score in one of six steps that differ in lightness and not in hue alone. */

/** Lower edges of the steps, best first, in hundredths: those of the levels of a total. */
export const HEAT_EDGES: readonly number[] = [9500, 8500, 7500, 6500, 5000, 0]

/** 0 is the best step; null where no score is known. */
export const heatStep = (score: number | null | undefined): number | null =>
  score === null || score === undefined ? null : HEAT_EDGES.findIndex((edge) => score >= edge)

/** What is sorted by: an indicator from 0, or the total. */
export type HeatOrder = number | 'total' | 'name'

/** Only agencies of which an indicator is known have a place in the map. */
export const heatRows = (results: readonly ResultRow[]): ResultRow[] =>
  results.filter(({ indicators }) => indicators.some((score) => score !== null))

export function sortedHeat(rows: readonly ResultRow[], by: HeatOrder, down: boolean): ResultRow[] {
  const key = (row: ResultRow): number | null =>
    by === 'total' ? row.total : by === 'name' ? null : (row.indicators[by] ?? null)
  const byName = (a: ResultRow, b: ResultRow) => byThai(a.name, b.name)
  return rows.toSorted((a, b) => {
    if (by === 'name') return down ? byName(b, a) : byName(a, b)
    const [one, other] = [key(a), key(b)]
    if (one === null || other === null) return one === other ? byName(a, b) : one === null ? 1 : -1
    return (down ? other - one : one - other) || byName(a, b)
  })
}

/** The mean of each indicator and of the total over the rows that have it. */
export function heatMeans(rows: readonly ResultRow[]): { indicators: Array<number | null>; total: number | null } {
  const known = (pick: (row: ResultRow) => number | null | undefined) => meanOf(rows.flatMap((row) => pick(row) ?? []))
  return {
    indicators: Array.from({ length: 10 }, (_, at) => known(({ indicators }) => indicators[at])),
    total: known(({ total }) => total),
  }
}
