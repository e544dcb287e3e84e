import { byThai } from '../thai/sort.ts'
import type { AgencyType } from './agencyType.ts'
import { type Level, levelOf, PASS, passes, type Scale, scaleOf } from './level.ts'
import type { Instruments } from './score.ts'
import { meanOf } from './score.ts'
import { type Counted, shareChange, shareOf, shares } from './share.ts'

/** What is said of one year of one population, once: screens, sentences, tables and the proof-reader read it here. */

/** One agency's result of one year. Scores are hundredths on the 0–100 base. */
export interface Result {
  agencyId: string
  name: string
  type: AgencyType | null
  district: string
  /** Null where it has no total: that is not a total of 0. */
  total: number | null
  instruments: Instruments<number | null>
  /** Indicators 1–10 by their place from 0; empty where none is known. */
  indicators: ReadonlyArray<number | null>
}

export interface Scored extends Result {
  total: number
}

export interface Band {
  level: string
  from: number
  to: number
  passes: boolean
  count: number
  /** Shares of one table, of those whose level is known: they add up to 100.00. */
  share: number | null
}

/** What an office wrote down of a year whose results by agency it does not have. */
export interface Told {
  units: number
  mean: number | null
  grade: string
  rank: number | null
  rankOf: number | null
  bands: ReadonlyArray<{ grade: string; from: number; to: number; count: number }>
}

export interface YearFigures {
  fiscalYear: number
  /** Assessed, of which `scored` have a total here. */
  units: number
  scored: number
  mean: number | null
  /** The level of the mean, where the total alone decides it. */
  meanLevel: string
  pass: Counted | null
  share: number | null
  bands: Band[]
  /** Passed, but to what level hangs on instruments that are not known. */
  unlevelled: number
  rank: number | null
  rankOf: number | null
  /** Counted from results, or as it was told. */
  counted: boolean
}

export const hasTotal = (one: Result): one is Scored => one.total !== null

/** How many stand in one of the levels; shares of levels are of these. */
export const levelledOf = ({ bands }: Pick<YearFigures, 'bands'>): number =>
  bands.reduce((all, { count }) => all + count, 0)

/** Some that were assessed have no total: mean and shares are of fewer than took part. */
export const someUnscored = ({ counted, scored, units }: YearFigures): boolean => counted && scored < units

/** Best first; equal totals stand in the order of their names. */
export const byTotal = (results: readonly Result[]): Scored[] =>
  results.filter(hasTotal).toSorted((a, b) => b.total - a.total || byThai(a.name, b.name))

export const levelOfResult = (scale: Scale, { total, instruments }: Result): Level | null =>
  total === null ? null : levelOf(scale, total, instruments)

/** Of results where there are any, else of what was told. */
export function figuresOf(fiscalYear: number, results: readonly Result[], told: Told | null): YearFigures {
  const scored = results.filter(hasTotal)
  const scale = scaleOf(fiscalYear)
  const { rank = null, rankOf = null } = told ?? {}
  if (scored.length === 0) return { ...toldFigures(fiscalYear, told), rank, rankOf }
  const levels = Map.groupBy(scored, (one) => levelOfResult(scale, one)?.name ?? '')
  const counts = scale.levels.map(({ name }) => levels.get(name)?.length ?? 0)
  const unlevelled = levels.get('')?.length ?? 0
  // Of those whose level is known: a share of all that have a total would leave out who has no level, and add up to less.
  const parts = shares(counts)
  const mean = meanOf(scored.map(({ total }) => total))
  const pass = { count: scored.filter(({ total }) => passes(total)).length, of: scored.length }
  return {
    fiscalYear,
    units: Math.max(told?.units ?? 0, results.length),
    scored: scored.length,
    mean,
    meanLevel: mean === null ? '' : (levelOf(scale, mean, null)?.name ?? ''),
    pass,
    share: shareOf(pass.count, pass.of),
    bands: scale.levels.map(({ name, from, to, passes }, at) => ({
      level: name,
      from,
      to,
      passes,
      count: counts[at] ?? 0,
      share: parts[at] ?? null,
    })),
    unlevelled,
    rank,
    rankOf,
    counted: true,
  }
}

function toldFigures(fiscalYear: number, told: Told | null): Omit<YearFigures, 'rank' | 'rankOf'> {
  const bands = told?.bands ?? []
  const counted = bands.reduce((all, { count }) => all + count, 0)
  const parts = shares(bands.map(({ count }) => count))
  const of = told?.units || counted
  const pass =
    counted > 0 ? { count: bands.reduce((all, one) => all + (one.from >= PASS ? one.count : 0), 0), of } : null
  const mean = told?.mean ?? null
  return {
    fiscalYear,
    units: of,
    scored: 0,
    mean,
    meanLevel: told?.grade || (mean === null ? '' : (levelOf(scaleOf(fiscalYear), mean, null)?.name ?? '')),
    pass,
    share: pass && shareOf(pass.count, pass.of),
    bands: bands.map(({ grade, from, to, count }, at) => ({
      level: grade,
      from,
      to,
      passes: from >= PASS,
      count,
      share: parts[at] ?? null,
    })),
    unlevelled: 0,
    counted: false,
  }
}

export interface Comparison {
  now: YearFigures
  before: YearFigures | null
  /** In hundredths of a score. */
  mean: number | null
  /** How many more pass. */
  passed: number | null
  /** In hundredths of a percentage point. */
  share: number | null
  /** Places won; below zero where they are lost. */
  rank: number | null
  /** Levels of the two years can be set beside each other. */
  sameScale: boolean
  /** Of one year so few are known that a change would be one of who was counted. */
  partial: boolean
}

/** Agencies come and go between two years; no year has lost a fifth of them. */
const ALIKE = 0.8
const sizeOf = ({ counted, scored, units }: YearFigures): number => (counted ? scored : units)

function isPartial(now: YearFigures, before: YearFigures): boolean {
  const [fewer = 0, more = 0] = [sizeOf(now), sizeOf(before)].sort((a, b) => a - b)
  return fewer > 0 && fewer < more * ALIKE
}

const between = (now: number | null, before: number | null): number | null =>
  now === null || before === null ? null : now - before

export function compared(now: YearFigures, before: YearFigures | null): Comparison {
  const partial = before !== null && isPartial(now, before)
  const last = partial ? null : before
  return {
    now,
    before,
    mean: between(now.mean, last?.mean ?? null),
    passed: between(now.pass?.count ?? null, last?.pass?.count ?? null),
    share: now.pass && last?.pass ? shareChange(now.pass, last.pass) : null,
    rank: between(before?.rank ?? null, now.rank),
    sameScale: before !== null && scaleOf(now.fiscalYear).id === scaleOf(before.fiscalYear).id,
    partial,
  }
}
