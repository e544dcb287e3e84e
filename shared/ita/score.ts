import { mean, plus, type Ratio, ratio, rounded, sum, times } from './ratio.ts'

/**
 * How a total follows from what it is made of (ita.md §1.4, verified there on published results). All scores are integer
 * hundredths on the 0–100 base.
 */

export type Instrument = 'iit' | 'eit' | 'oit'
export const INSTRUMENTS: readonly Instrument[] = ['iit', 'eit', 'oit']

/** Weights in percent, FY2562 on. */
export const WEIGHT: Record<Instrument, number> = { iit: 30, eit: 30, oit: 40 }

/** Indicators 1–10 of each instrument, by their place from 0. */
export const INDICATORS: Record<Instrument, readonly number[]> = { iit: [0, 1, 2, 3, 4], eit: [5, 6, 7], oit: [8, 9] }

export type Instruments<T = number> = Record<Instrument, T>

const exactOf = (indicators: readonly number[], instrument: Instrument): Ratio =>
  mean(INDICATORS[instrument].map((at) => ratio(indicators[at] ?? 0)))

/** The score of an instrument from the ten indicators. */
export const instrumentScore = (indicators: readonly number[], instrument: Instrument): number =>
  rounded(exactOf(indicators, instrument))

/** The total from the ten indicators, rounded once. */
export const totalOfIndicators = (indicators: readonly number[]): number =>
  rounded(sum(INSTRUMENTS.map((one) => times(exactOf(indicators, one), WEIGHT[one], 100))))

/** The total from instrument scores that were rounded before. */
export const totalOfInstruments = (instruments: Instruments): number =>
  rounded(sum(INSTRUMENTS.map((one) => times(ratio(instruments[one]), WEIGHT[one], 100))))

/** A weighted score (IIT of 30, OIT of 40) on the 0–100 base. */
export const fromWeighted = (score: number, instrument: Instrument): number =>
  rounded(times(ratio(score), 100, WEIGHT[instrument]))

/** The mean of a set as the field prints it: every agency counts once. Null of none. */
export const meanOf = (scores: readonly number[]): number | null =>
  // Hundredths add up exactly as they are; thousands of them need no ratio each.
  scores.length > 0
    ? rounded(
        ratio(
          scores.reduce((all, score) => all + score, 0),
          scores.length,
        ),
      )
    : null

/** Published and recomputed totals may part by this much, in hundredths, because instruments were rounded before. */
export const TOLERANCE = 2

/** Done items of one sub-indicator: 9.1 … 9.5, 10.1, 10.2. */
export interface SubIndicator {
  code: string
  items: number
  passed: number
}

export interface OitScore {
  /** Done of all, in hundredths of a percent: progress, which is not the score. */
  progress: number
  subs: Array<{ code: string; score: number }>
  i9: number
  i10: number
  /** 0–100 and of 40. */
  oit: number
  weighted: number
}

/**
 * The score that done items would give: items count 0 or 100, an indicator is the mean of its sub-indicators, OIT the
 * mean of its two indicators. Sub-indicators without items are left out of the mean.
 */
export function oitScore(all: readonly SubIndicator[]): OitScore | null {
  const subs = all.filter(({ items }) => items > 0)
  const of = (indicator: string) => subs.filter(({ code }) => code.startsWith(`${indicator}.`))
  const [nine, ten] = [of('9'), of('10')]
  const items = subs.reduce((count, one) => count + one.items, 0)
  if (nine.length === 0 || ten.length === 0) return null
  const exact = ({ passed, items }: SubIndicator): Ratio => ratio(passed * 10_000, items)
  const [i9, i10] = [mean(nine.map(exact)), mean(ten.map(exact))]
  const oit = times(plus(i9, i10), 1, 2)
  const passed = subs.reduce((count, one) => count + one.passed, 0)
  return {
    progress: rounded(ratio(passed * 10_000, items)),
    subs: subs.map((one) => ({ code: one.code, score: rounded(exact(one)) })),
    i9: rounded(i9),
    i10: rounded(i10),
    oit: rounded(oit),
    weighted: rounded(times(oit, WEIGHT.oit, 100)),
  }
}
