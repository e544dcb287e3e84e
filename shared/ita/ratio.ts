/**
 * Exact arithmetic of scores and shares. Scores are integer hundredths (8668 is ๘๖.๖๘) and no binary float ever stands
 * between: 86.685 must print 86.69 (ita.md §1.4, §6.2 L4). A ratio is any exact number, in hundredths where it is a
 * score or a share.
 */
export interface Ratio {
  over: bigint
  /** Above zero. */
  under: bigint
}

export const ratio = (over: number | bigint, under: number | bigint = 1): Ratio => {
  const below = BigInt(under)
  if (below === 0n) throw new RangeError('nothing is shared by none')
  return below < 0n ? { over: -BigInt(over), under: -below } : { over: BigInt(over), under: below }
}

export const plus = (a: Ratio, b: Ratio): Ratio => ratio(a.over * b.under + b.over * a.under, a.under * b.under)
export const minus = (a: Ratio, b: Ratio): Ratio => ratio(a.over * b.under - b.over * a.under, a.under * b.under)
export const times = (a: Ratio, by: number | bigint, under: number | bigint = 1): Ratio =>
  ratio(a.over * BigInt(by), a.under * BigInt(under))
export const sum = (all: readonly Ratio[]): Ratio => all.reduce(plus, ratio(0))
/** Of at least one. */
export const mean = (all: readonly Ratio[]): Ratio => times(sum(all), 1, all.length)

/** Rounded as the field prints: half away from zero, so a fall rounds as a rise does. */
export function rounded({ over, under }: Ratio): number {
  const size = over < 0n ? -over : over
  const whole = (2n * size + under) / (2n * under)
  return Number(over < 0n ? -whole : whole)
}

/** The largest whole number that is not above it; for numbers from zero. */
export const floored = ({ over, under }: Ratio): number => Number(over / under)

export const above = (a: Ratio, b: Ratio): boolean => a.over * b.under > b.over * a.under
