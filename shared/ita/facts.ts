import type { YearLine } from '../itaApi.ts'
import type { Award, OitItem } from '../model/ita.ts'
import type { Office } from '../model/office.ts'
import type { Result } from './figures.ts'
import type { Framework } from './framework/framework.ts'
import { INDICATOR_TITLES } from './framework/framework.ts'
import { distinctNames } from './population.ts'

/** What papers of an assessment are written from: one year of one office, and one agency of it where it is asked for. */
export interface ItaFacts {
  office: Office
  /** As sentences name it: จังหวัดแพร่. */
  province: string
  fiscalYear: number
  line: YearLine
  /** Every year the office knows of, the newest first. */
  lines: YearLine[]
  /** The main set, best first. */
  results: Result[]
  /** Totals of the year before by agency. */
  before: Record<string, number>
  framework: Framework
  oit: OitItem[]
  awards: Award[]
  /** Names of agencies by id. */
  agencies: Record<string, string>
  /** The agency a paper is about. */
  agency: AgencyFacts | null
}

export interface AgencyFacts {
  name: string
  /** The newest year first. */
  years: Array<SetMeans & { fiscalYear: number; result: Result }>
}

/** Means of the set an agency stands in. */
export interface SetMeans {
  meanTotal: number | null
  /** How many agencies the mean is of, where that is not the whole set. */
  meanOf: number | null
  meanIndicators: Array<number | null>
  indicatorsOf: number | null
}

/** What a paper calls its agency: with the district where another of that year has the same name. */
export function nameOf({ fiscalYear, results }: ItaFacts, { name, years }: AgencyFacts): string {
  const district = years.find((one) => one.fiscalYear === fiscalYear)?.result.district ?? ''
  return distinctNames(results)({ name, district })
}

export interface WeakIndicator {
  /** From 1. */
  number: number
  title: string
  score: number
  /** Against the mean of its set; null where there is none. */
  against: number | null
}

/** Indicators of a result, the lowest first; equal ones in their order. */
export function weakest(result: Result, means: ReadonlyArray<number | null>, most: number): WeakIndicator[] {
  return result.indicators
    .flatMap((score, at) => {
      const mean = means[at] ?? null
      return score === null
        ? []
        : [{ number: at + 1, title: INDICATOR_TITLES[at] ?? '', score, against: mean === null ? null : score - mean }]
    })
    .toSorted((a, b) => a.score - b.score || a.number - b.number)
    .slice(0, most)
}
