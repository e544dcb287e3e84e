import { isLocal, type PopulationSet, setOf } from '../../../shared/ita/agencyType.ts'
import type { AgencyFacts, ItaFacts as PaperFacts, SetMeans } from '../../../shared/ita/facts.ts'
import { type Comparison, compared, figuresOf, type Result, type YearFigures } from '../../../shared/ita/figures.ts'
import { frameworkOf } from '../../../shared/ita/framework/framework.ts'
import { distinctNames } from '../../../shared/ita/population.ts'
import { ratio, rounded } from '../../../shared/ita/ratio.ts'
import type { ResultRow, YearLine } from '../../../shared/itaApi.ts'
import type { ItaScore, ItaTarget, ItaYear } from '../../../shared/model/ita.ts'
import { records } from '../db/records.ts'
import type { Reader } from './facts.ts'
import { resultOf, resultRows, type YearRows } from './itaResults.ts'

/** Results of an office read together, and what follows of them: screens, papers and the proof-reader ask here. */

export interface ItaStore {
  /** The newest first. */
  years: ItaYear[]
  /** Whole results of each year's record, best first. */
  results: YearRows
  targets: ItaTarget[]
  awards: Map<string, number>
}

export async function itaStore(reader: Reader, officeId: string): Promise<ItaStore> {
  const { db, ports } = reader
  const years = (await records(db, 'itaYears', ports).list({ where: { officeId } })).toSorted(
    (a, b) => b.fiscalYear - a.fiscalYear,
  )
  const awards = new Map<string, number>()
  for (const { id } of years)
    awards.set(id, (await records(db, 'awards', ports).list({ where: { itaYearId: id } })).length)
  return {
    years,
    results: await resultRows(
      reader,
      years.map(({ id }) => id),
    ),
    targets: await records(db, 'itaTargets', ports).list({ where: { officeId } }),
    awards,
  }
}

type Population = ItaYear['population']

const yearOf = ({ years }: ItaStore, fiscalYear: number, population: Population): ItaYear | undefined =>
  years.find((one) => one.fiscalYear === fiscalYear && one.population === population)

/** Results of one set of a year, best first. */
export function resultsOf(store: ItaStore, fiscalYear: number, population: Population): ResultRow[] {
  const year = yearOf(store, fiscalYear, population)
  return year ? (store.results.get(year.id) ?? []) : []
}

/** Counted last from these results, and from what else: ten years of the whole country take a moment to walk through. */
const counted = new WeakMap<YearRows, { from: string; lines: readonly YearLine[] }>()

/** Figures of each year with those of the year before, the newest first. The same object as long as they are the same. */
export function yearLines(store: ItaStore): readonly YearLine[] {
  const from = JSON.stringify([store.years, store.targets, [...store.awards]])
  const last = counted.get(store.results)
  if (last?.from === from) return last.lines
  const lines = countLines(store)
  counted.set(store.results, { from, lines })
  return lines
}

function countLines(store: ItaStore): YearLine[] {
  const { years, targets, awards } = store
  const of = (fiscalYear: number, population: Population) => yearOf(store, fiscalYear, population)
  const results = (fiscalYear: number, population: Population) => resultsOf(store, fiscalYear, population)
  const figures = (fiscalYear: number, population: Population): YearFigures | null => {
    const year = of(fiscalYear, population)
    return year ? figuresOf(fiscalYear, results(fiscalYear, population), year) : null
  }
  // Some results of a set are no table of it: what was told of all of them says more.
  const mains = new Map<number, YearFigures>()
  const main = (fiscalYear: number): YearFigures => {
    const told = of(fiscalYear, 'all')
    const known = results(fiscalYear, 'all')
    const found =
      mains.get(fiscalYear) ?? figuresOf(fiscalYear, told && known.length < told.units ? [] : known, told ?? null)
    mains.set(fiscalYear, found)
    return found
  }
  const local = (fiscalYear: number): YearFigures => {
    const told = of(fiscalYear, 'localAuthority')
    const own = results(fiscalYear, 'localAuthority')
    const counted = results(fiscalYear, 'all').filter(({ type }) => isLocal(type))
    return figuresOf(fiscalYear, told && counted.length < told.units ? own : [...counted, ...own], told ?? null)
  }
  const beside = (fiscalYear: number, population: Population): Comparison | null => {
    const now = figures(fiscalYear, population)
    return now && compared(now, figures(fiscalYear - 1, population))
  }
  const all = [...new Set(years.map(({ fiscalYear }) => fiscalYear))]
  return all.map((fiscalYear) => ({
    fiscalYear,
    main: compared(main(fiscalYear), all.includes(fiscalYear - 1) ? main(fiscalYear - 1) : null),
    local: local(fiscalYear),
    district: beside(fiscalYear, 'district'),
    policeStation: beside(fiscalYear, 'policeStation'),
    awards: years.reduce((sum, one) => sum + (one.fiscalYear === fiscalYear ? (awards.get(one.id) ?? 0) : 0), 0),
    targets: targets.filter((one) => one.fiscalYear === fiscalYear),
  }))
}

export const emptyLine = (fiscalYear: number): YearLine => ({
  fiscalYear,
  main: compared(figuresOf(fiscalYear, [], null), null),
  local: figuresOf(fiscalYear, [], null),
  district: null,
  policeStation: null,
  awards: 0,
  targets: [],
})

/** Totals of the year before by agency. */
export const totalsBefore = (store: ItaStore, fiscalYear: number): Record<string, number> =>
  Object.fromEntries(
    store.years
      .filter((one) => one.fiscalYear === fiscalYear - 1)
      .flatMap(({ id }) => store.results.get(id) ?? [])
      .flatMap(({ agencyId, total }) => (total === null ? [] : [[agencyId, total]])),
  )

export interface AgencyYear extends SetMeans {
  fiscalYear: number
  score: ItaScore
  agency: string
}

/** One agency over the years beside the mean of the set it stands in, the newest first. */
export async function agencyYears(reader: Reader, store: ItaStore, agencyId: string): Promise<AgencyYear[]> {
  const scores = await records(reader.db, 'itaScores', reader.ports).list({ where: { agencyId, indicator: null } })
  const lines = scores.length > 0 ? yearLines(store) : []
  return store.years
    .flatMap(({ id, fiscalYear }) => {
      const rows = store.results.get(id) ?? []
      const line = lines.find((one) => one.fiscalYear === fiscalYear)
      return scores
        .filter(({ itaYearId }) => itaYearId === id)
        .map((score) => {
          const own = rows.find((row) => row.id === score.id)
          const set = setOf(own?.type ?? null)
          const peers = rows.filter(({ type }) => setOf(type) === set)
          return { fiscalYear, score, agency: own?.name ?? score.name, ...meansOf(peers, figuresOfSet(line, set)) }
        })
    })
    .toSorted((a, b) => b.fiscalYear - a.fiscalYear)
}

/** What the overview says of the set. */
const figuresOfSet = (line: YearLine | undefined, set: PopulationSet): YearFigures | null =>
  (set === 'main' ? line?.main.now : set === 'district' || set === 'policeStation' ? line?.[set]?.now : null) ?? null

/**
 * The mean is the one the overview has: as it was told, or counted. Where it was not told and some results alone are
 * known, it is that of these, and says of how many. In one walk: ten years of the whole country are a million figures.
 */
function meansOf(results: readonly Result[], figures: YearFigures | null): SetMeans {
  const sums = Array.from({ length: 11 }, () => ({ sum: 0, count: 0 }))
  const take = (place: number, score: number | null | undefined) => {
    const at = sums[place]
    if (!at || score === null || score === undefined) return
    at.sum += score
    at.count++
  }
  for (const { total, indicators } of results) {
    take(10, total)
    for (let place = 0; place < 10; place++) take(place, indicators[place])
  }
  const means = sums.map(({ sum, count }) => (count > 0 ? rounded(ratio(sum, count)) : null))
  const units = Math.max(figures?.units ?? 0, results.length)
  const fewer = (count: number) => (count > 0 && count < units ? count : null)
  const known = sums[10]?.count ?? 0
  const told = figures !== null && figures.mean !== null
  return {
    meanTotal: told ? figures.mean : (means[10] ?? null),
    meanOf: !told ? fewer(known) : figures.counted ? fewer(figures.scored) : null,
    meanIndicators: means.slice(0, 10),
    indicatorsOf: fewer(Math.max(...sums.slice(0, 10).map(({ count }) => count))),
  }
}

/** What the office put right in the framework of a year. */
export async function correctionsOf({ db, ports }: Reader, officeId: string, fiscalYear: number) {
  const rows = await records(db, 'itaCorrections', ports).list({ where: { officeId, fiscalYear } })
  return Object.fromEntries(rows.map(({ what, value }) => [what, value]))
}

/** What a paper of one year, or of one agency in it, is written from. */
export async function itaPaperFacts(context: Reader, itaYearId: string, agencyId: string | null): Promise<PaperFacts> {
  const { db, ports } = context
  const { officeId, fiscalYear } = await records(db, 'itaYears', ports).get({ id: itaYearId })
  const office = await records(db, 'offices', ports).get({ id: officeId })
  const store = await itaStore(context, officeId)
  const lines = yearLines(store).filter((one) => one.fiscalYear <= fiscalYear)
  const own = store.years.filter((one) => one.fiscalYear === fiscalYear)
  const ofYear = async <N extends 'oitItems' | 'awards'>(name: N) =>
    (await Promise.all(own.map(({ id }) => records(db, name, ports).list({ where: { itaYearId: id } })))).flat()
  const agencies = await records(db, 'agencies', ports).list({})
  const results = resultsOf(store, fiscalYear, 'all')
  return {
    office,
    province: office.province ? `จังหวัด${office.province}` : office.name,
    fiscalYear,
    line: lines.find((one) => one.fiscalYear === fiscalYear) ?? emptyLine(fiscalYear),
    lines,
    results,
    before: totalsBefore(store, fiscalYear),
    framework: frameworkOf(fiscalYear, await correctionsOf(context, officeId, fiscalYear)),
    oit: await ofYear('oitItems'),
    awards: await ofYear('awards'),
    agencies: { ...Object.fromEntries(agencies.map(({ id, name }) => [id, name])), ...namesApart(results) },
    agency: agencyId
      ? agencyFacts(await agencyYears(context, store, agencyId), agencies.find(({ id }) => id === agencyId)?.name ?? '')
      : null,
  }
}

/** Agencies whose name another has too, each with its district. */
function namesApart(results: readonly ResultRow[]): Record<string, string> {
  const called = distinctNames(results)
  return Object.fromEntries(results.flatMap((one) => (called(one) === one.name ? [] : [[one.agencyId, called(one)]])))
}

function agencyFacts(years: readonly AgencyYear[], name: string): AgencyFacts {
  return {
    name: years[0]?.agency || name,
    years: years.map(({ score, agency, ...year }) => ({
      ...year,
      result: resultOf(year.fiscalYear, { score, agency }),
    })),
  }
}
