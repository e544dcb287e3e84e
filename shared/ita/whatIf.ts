import type { Result } from './figures.ts'
import { INDICATOR_TITLES, INSTRUMENT_LABELS } from './framework/framework.ts'
import { PASS } from './level.ts'
import { INDICATORS, INSTRUMENTS, type Instrument, meanOf, WEIGHT } from './score.ts'
import { shareOf } from './share.ts'

/**
 * What would bring an agency over a mark, and a province to its goal: the fewest points raised. A point of an indicator
 * counts in the total by its instrument's weight over its number of indicators (6, 10 or 20 hundredths), so the dearest
 * come first, and among equals the one with most room. With every raise capped at 100 this is the least there is.
 */

export interface Lever {
  /** `i9` or `oit`, where only instruments are known. */
  id: string
  title: string
  /** Hundredths before and after. */
  from: number
  to: number
  /** What a whole point of it adds to the total, in hundredths. */
  weight: number
  /** What this raise adds to the total, in hundredths of a hundredth. */
  adds: number
}

export interface Rise {
  agencyId: string
  name: string
  from: number
  to: number
  levers: Lever[]
  /** Points raised over all levers, in hundredths: what it costs. */
  cost: number
}

interface Part {
  id: string
  title: string
  score: number
  /** Hundredths of the total for a point, times 1: 6, 10, 20; 30 or 40 for an instrument. */
  weight: number
}

const HIGHEST = 10_000

const instrumentOf = (at: number): Instrument => INSTRUMENTS.find((one) => INDICATORS[one].includes(at)) ?? 'oit'

/** What an agency's total is made of, as finely as it is known; null where it is not. */
function partsOf({ indicators, instruments }: Result): Part[] | null {
  if (indicators.length === 10 && indicators.every((score) => score !== null))
    return indicators.map((score, at) => {
      const of = instrumentOf(at)
      return {
        id: `i${at + 1}`,
        title: `ตัวชี้วัดที่ ${at + 1} ${INDICATOR_TITLES[at]}`,
        score: score ?? 0,
        weight: WEIGHT[of] / INDICATORS[of].length,
      }
    })
  const known = INSTRUMENTS.flatMap((one) => {
    const score = instruments[one]
    return score === null
      ? []
      : [{ id: one, title: `${INSTRUMENT_LABELS[one]} (${one.toUpperCase()})`, score, weight: WEIGHT[one] }]
  })
  return known.length === INSTRUMENTS.length ? known : null
}

const sumOf = (parts: readonly Part[]): number => parts.reduce((all, { score, weight }) => all + score * weight, 0)

/** The total of parts, half-up: weights add up to a hundred. */
const totalOf = (sum: number): number => Math.floor((2 * sum + 100) / 200)

/** What was published may differ from what its parts add up to by the rounding before: the published one counts. */
const gapOf = (parts: readonly Part[], total: number): number => totalOf(sumOf(parts)) - total

/** The least that brings an agency to a mark; null where its parts are not known or it is there already. */
export function riseTo(result: Result, mark = PASS): Rise | null {
  const parts = partsOf(result)
  const total = result.total
  if (!parts || total === null || total >= mark) return null
  // The mark itself, not what is rounded up to it: nobody has told that levels are given by rounded totals.
  return raised(result, parts, (mark + gapOf(parts, total)) * 100 - sumOf(parts))
}

/** Raises parts until `missing` (hundredths of a hundredth of the total) is there. */
function raised(result: Result, raisable: readonly Part[], missing: number): Rise | null {
  const parts = partsOf(result)
  if (!parts) return null
  let left = missing
  const levers: Lever[] = []
  for (const part of raisable.toSorted((a, b) => b.weight - a.weight || a.score - b.score)) {
    if (left <= 0) break
    const by = Math.min(HIGHEST - part.score, Math.ceil(left / part.weight))
    if (by <= 0) continue
    left -= by * part.weight
    levers.push({ ...part, from: part.score, to: part.score + by, adds: by * part.weight })
  }
  const from = result.total ?? 0
  const gained = levers.reduce((all, { adds }) => all + adds, 0)
  return {
    agencyId: result.agencyId,
    name: result.name,
    from,
    to: Math.min(HIGHEST, totalOf(sumOf(parts) + gained) - gapOf(parts, from)),
    levers: levers.map(({ id, title, from: was, to, weight, adds }) => ({ id, title, from: was, to, weight, adds })),
    cost: levers.reduce((all, { from: was, to }) => all + to - was, 0),
  }
}

export interface Goal {
  kind: 'share' | 'mean'
  /** Hundredths of a percent, or of a score. */
  value: number
}

export interface Way {
  goal: Goal
  /** The figure now, and as it would be. */
  from: number | null
  to: number | null
  /** The agencies to raise, the cheapest first. */
  rises: Rise[]
  /** Whether they are enough. */
  reached: boolean
  /** Below the mark, and nothing is known of what they are made of. */
  unknown: string[]
}

/** The cheapest agencies to raise for a goal of the set. */
export function wayTo(goal: Goal, results: readonly Result[]): Way {
  const scored = results.filter(({ total }) => total !== null)
  return goal.kind === 'share' ? wayToShare(goal, scored) : wayToMean(goal, scored)
}

function wayToShare(goal: Goal, scored: readonly Result[]): Way {
  const passed = scored.filter(({ total }) => (total ?? 0) >= PASS).length
  const needed = Math.max(0, Math.ceil((goal.value * scored.length) / 10_000) - passed)
  const below = scored.filter(({ total }) => (total ?? 0) < PASS)
  const rises = below
    .flatMap((one) => riseTo(one) ?? [])
    .filter(({ to }) => to >= PASS)
    .toSorted((a, b) => a.cost - b.cost || b.from - a.from)
    .slice(0, needed)
  return {
    goal,
    from: shareOf(passed, scored.length),
    to: shareOf(passed + rises.length, scored.length),
    rises,
    reached: rises.length >= needed,
    unknown: below.filter((one) => partsOf(one) === null).map(({ name }) => name),
  }
}

/** A mean rises wherever a total does: the dearest levers of all agencies first, and among equals those of the lowest. */
function wayToMean(goal: Goal, scored: readonly Result[]): Way {
  const totals = scored.map(({ total }) => total ?? 0)
  const sum = totals.reduce((all, one) => all + one, 0)
  let left = goal.value * scored.length - sum
  const known = scored.flatMap((one) => {
    const parts = partsOf(one)
    return parts ? [{ one, parts }] : []
  })
  const lowest = known.toSorted((a, b) => (a.one.total ?? 0) - (b.one.total ?? 0))
  const weights = [...new Set(known.flatMap(({ parts }) => parts.map(({ weight }) => weight)))].sort((a, b) => b - a)
  const found = new Map<Result, Rise>()
  for (const least of weights)
    for (const { one, parts } of lowest) {
      if (left <= 0) break
      // What weighs more is raised to the full by now.
      const done = parts.reduce((all, { score, weight }) => all + (weight > least ? (HIGHEST - score) * weight : 0), 0)
      const rise = raised(
        one,
        parts.filter(({ weight }) => weight >= least),
        done + left * 100,
      )
      if (!rise || rise.levers.length === 0) continue
      const before = found.get(one)
      left -= rise.to - (before?.to ?? rise.from)
      found.set(one, rise)
    }
  const rises = [...found.values()]
  const gained = rises.reduce((all, { from, to }) => all + to - from, 0)
  return {
    goal,
    from: meanOf(totals),
    to: scored.length > 0 ? Math.floor((2 * (sum + gained) + scored.length) / (2 * scored.length)) : null,
    rises: rises.toSorted((a, b) => a.cost - b.cost),
    reached: left <= 0,
    unknown: scored.filter((one) => partsOf(one) === null).map(({ name }) => name),
  }
}
