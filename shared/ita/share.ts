import { above, floored, minus, type Ratio, ratio, rounded } from './ratio.ts'

/** Shares of counts in hundredths of a percent: 8730 is ร้อยละ ๘๗.๓๐ (ita.md §5.4). */

const exact = (count: number, of: number): Ratio => ratio(count * 10_000, of)

/** A single share, plainly rounded; null where there is nothing to have a share of (printed as –). */
export const shareOf = (count: number, of: number): number | null => (of > 0 ? rounded(exact(count, of)) : null)

/**
 * Change between two shares in hundredths of a percentage point (จุดร้อยละ), from the counts: rounded shares would give
 * +3.18 where 55 → 57 of 63 are +3.17 (ita.md §5.3 K9).
 */
export const shareChange = (now: Counted, before: Counted): number | null =>
  now.of > 0 && before.of > 0 ? rounded(minus(exact(now.count, now.of), exact(before.count, before.of))) : null

export interface Counted {
  count: number
  of: number
}

/**
 * Shares of parts that stand in one table above their total. `balanced` gives the hundredths that rounding leaves over
 * to the largest remainders, so that the column adds up to 100.00 as the typist's does; `plain` rounds each alone.
 */
export function shares(counts: readonly number[], method: 'balanced' | 'plain' = 'balanced'): Array<number | null> {
  const of = counts.reduce((all, count) => all + count, 0)
  if (of === 0) return counts.map(() => null)
  if (method === 'plain') return counts.map((count) => shareOf(count, of))
  const whole = counts.map((count) => exact(count, of))
  const floors = whole.map(floored)
  const left = 10_000 - floors.reduce((all, one) => all + one, 0)
  const rest = whole.map((one, at) => ({ at, rest: minus(one, ratio(floors[at] ?? 0)) }))
  // Equal remainders go to the part that stands first.
  const first = rest.toSorted((a, b) => (above(b.rest, a.rest) ? 1 : above(a.rest, b.rest) ? -1 : a.at - b.at))
  const raised = new Set(first.slice(0, left).map(({ at }) => at))
  return floors.map((one, at) => one + (raised.has(at) ? 1 : 0))
}
