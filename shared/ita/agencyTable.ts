import type { ResultRow } from '../itaApi.ts'
import { fold, searching } from '../thai/search.ts'
import { byThai } from '../thai/sort.ts'
import { AGENCY_TYPES, type AgencyType, isLocal, type PopulationSet, setOf } from './agencyType.ts'
import { levelOfResult } from './figures.ts'
import { passes, scaleOf } from './level.ts'

/** Agencies of one year as a table: what each row shows, which rows are asked for, and in what order. */

export interface AgencyLine {
  /** The agency's. */
  id: string
  result: ResultRow
  /** Place within its own set; equal totals share one. Null without a total. */
  place: number | null
  before: number | null
  change: number | null
  /** By the scale of its year; empty where there is no total or where it hangs on instruments that are not known. */
  level: string
}

/** A local authority is asked for as often as the whole set it stands in. */
export type AgencySet = PopulationSet | 'local'

export interface AgencyFilter {
  set: AgencySet | ''
  type: AgencyType | ''
  district: string
  level: string
  passed: 'yes' | 'no' | 'unknown' | ''
  search: string
}
export const EVERY_AGENCY: AgencyFilter = { set: '', type: '', district: '', level: '', passed: '', search: '' }

export type AgencyColumn =
  | 'place'
  | 'name'
  | 'type'
  | 'district'
  | 'before'
  | 'total'
  | 'change'
  | 'level'
  | 'iit'
  | 'eit'
  | 'oit'
export interface AgencyOrder {
  by: AgencyColumn
  down: boolean
}

export function agencyLines(
  fiscalYear: number,
  results: readonly ResultRow[],
  before: ReadonlyMap<string, number>,
): AgencyLine[] {
  const scale = scaleOf(fiscalYear)
  const places = placesOf(results)
  return results.map((result) => {
    const earlier = before.get(result.agencyId) ?? null
    return {
      id: result.agencyId,
      result,
      place: places.get(result.id) ?? null,
      before: earlier,
      change: result.total === null || earlier === null ? null : result.total - earlier,
      level: levelOfResult(scale, result)?.name ?? '',
    }
  })
}

function placesOf(results: readonly ResultRow[]): Map<string, number> {
  const places = new Map<string, number>()
  for (const set of Map.groupBy(results, ({ type }) => setOf(type)).values()) {
    const sorted = set.filter(({ total }) => total !== null).toSorted((a, b) => (b.total ?? 0) - (a.total ?? 0))
    let place = 0
    for (const [at, { id, total }] of sorted.entries()) {
      if (total !== sorted[at - 1]?.total) place = at + 1
      places.set(id, place)
    }
  }
  return places
}

const inSet = (type: AgencyType | null, set: AgencySet | ''): boolean =>
  set === '' || (set === 'local' ? isLocal(type) : setOf(type) === set)

export function matchingAgencies(lines: readonly AgencyLine[], filter: AgencyFilter): AgencyLine[] {
  const within = searching(filter.search)
  return lines.filter(({ result, level }) => {
    const { type, district, total } = result
    const passed = total === null ? 'unknown' : passes(total) ? 'yes' : 'no'
    return (
      inSet(type, filter.set) &&
      (filter.type === '' || type === filter.type) &&
      (filter.district === '' || district === filter.district) &&
      (filter.level === '' || level === filter.level) &&
      (filter.passed === '' || passed === filter.passed) &&
      (filter.search.trim() === '' || within(fold(`${result.name} ${district}`)))
    )
  })
}

type Key = string | number | null
/** Places are counted within a set, so the sets stand one after another: the province's own first. */
const SETS: readonly PopulationSet[] = ['main', 'district', 'policeStation', 'bangkokDistrict', 'national']
const MOST = 1_000_000

const KEYS: Record<AgencyColumn, (line: AgencyLine, rank: ReadonlyMap<string, number>) => Key> = {
  place: ({ place, result }) => (place === null ? null : SETS.indexOf(setOf(result.type)) * MOST + place),
  name: ({ result }) => result.name,
  type: ({ result }) => (result.type ? AGENCY_TYPES[result.type].label : null),
  district: ({ result }) => result.district || null,
  before: ({ before }) => before,
  total: ({ result }) => result.total,
  change: ({ change }) => change,
  // Levels stand in their own order, the lowest first, not in that of the dictionary.
  level: ({ level }, rank) => rank.get(level) ?? null,
  iit: ({ result }) => result.instruments.iit,
  eit: ({ result }) => result.instruments.eit,
  oit: ({ result }) => result.instruments.oit,
}

/** What is not known stands last whichever way the order runs; equal ones in the order of their names. */
export function sortedAgencies(
  lines: readonly AgencyLine[],
  { by, down }: AgencyOrder,
  fiscalYear: number,
): AgencyLine[] {
  const rank = new Map(scaleOf(fiscalYear).levels.map(({ name }, at) => [name, -at]))
  const keyed = lines.map((line) => ({ line, key: KEYS[by](line, rank) }))
  const turn = down ? -1 : 1
  return keyed
    .sort((a, b) => {
      if (a.key === null || b.key === null) return a.key === b.key ? 0 : a.key === null ? 1 : -1
      const apart = typeof a.key === 'string' ? byThai(a.key, String(b.key)) : a.key - Number(b.key)
      return apart * turn || byThai(a.line.result.name, b.line.result.name)
    })
    .map(({ line }) => line)
}

export interface YearComparison {
  added: ResultRow[]
  gone: ResultRow[]
  /** The same agency under another name or of another type. */
  renamed: Array<{ agencyId: string; was: string; now: string }>
}

/** Which agencies a year has that another has not: by the agency itself, whatever it was called. */
export function comparedYears(now: readonly ResultRow[], other: readonly ResultRow[]): YearComparison {
  const there = new Map(other.map((row) => [row.agencyId, row]))
  const here = new Set(now.map(({ agencyId }) => agencyId))
  return {
    added: now.filter(({ agencyId }) => !there.has(agencyId)),
    gone: other.filter(({ agencyId }) => !here.has(agencyId)),
    renamed: now.flatMap(({ agencyId, name }) => {
      const was = there.get(agencyId)?.name
      return was === undefined || was === name ? [] : [{ agencyId, was, now: name }]
    }),
  }
}
