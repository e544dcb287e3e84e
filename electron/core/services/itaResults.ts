import { readName } from '../../../shared/ita/agencyType.ts'
import { completed } from '../../../shared/ita/completed.ts'
import type { ResultLine, ResultRow } from '../../../shared/itaApi.ts'
import type { AgencyType, ItaScore } from '../../../shared/model/ita.ts'
import { changeCount, type ItaStamps, itaStamps } from '../db/changeCount.ts'
import { records } from '../db/records.ts'
import type { Reader } from './facts.ts'

/**
 * Results as figures are counted from them, without where each was read: ten years of the whole country are 83,000 of
 * them, and a table of one year need not carry their cells.
 */

const COLUMNS = [
  'id',
  'ita_year_id',
  'agency_id',
  'name',
  'type',
  'district',
  'score',
  'iit',
  'eit',
  'oit',
  'indicators',
  'grade',
  'rank',
] as const

const best = (a: { total: number | null }, b: { total: number | null }): number => (b.total ?? -1) - (a.total ?? -1)

/** What a result that names no type is of, told by its name. */
const typeOf = (type: AgencyType | null, name: string): AgencyType | null => type ?? readName(name).type

/** Rows by the id of their year; the same object as long as they are the same. */
export type YearRows = ReadonlyMap<string, ResultRow[]>

interface Kept {
  /** Of the whole store. */
  count: number
  stamps: ItaStamps
  years: Map<string, ResultRow[]>
  names: Map<string, string> | null
  /** By the years that were asked for together. */
  answers: Map<string, YearRows>
}

/**
 * Rows read before, as long as neither they nor the names of agencies were written since: reading ten years of the
 * country takes half a second of the one thread there is, and every screen asks for them.
 */
const kept = new WeakMap<object, Kept>()

async function keptNow(reader: Reader): Promise<Kept> {
  const count = await changeCount(reader.db)
  const last = kept.get(reader.db)
  if (last?.count === count) return last
  const stamps = await itaStamps(reader.db)
  const sameNames = last?.stamps.agencies === stamps.agencies
  const years = [...(last?.years ?? [])].filter(
    ([id]) => sameNames && last?.stamps.years.get(id) === stamps.years.get(id),
  )
  const answers = last && years.length === last.years.size ? last.answers : new Map()
  const now = { count, stamps, years: new Map(years), names: sameNames ? (last?.names ?? null) : null, answers }
  kept.set(reader.db, now)
  return now
}

/** Differs as soon as the rows of these years do, whichever opening of the store it was told by. */
export async function resultStamp(reader: Reader, yearIds: readonly string[]): Promise<string> {
  const { stamps } = await keptNow(reader)
  return [stamps.agencies, ...yearIds.map((id) => `${id} ${stamps.years.get(id) ?? ''}`)].join(' · ')
}

export async function resultRows(reader: Reader, yearIds: readonly string[]): Promise<YearRows> {
  const now = await keptNow(reader)
  for (const yearId of yearIds) {
    if (now.years.has(yearId)) continue
    now.names ??= await agencyNames(reader)
    now.years.set(yearId, await rowsOf(reader, yearId, now.names))
  }
  const asked = yearIds.join(' ')
  const known = now.answers.get(asked)
  // What was read while somebody wrote may have been put there late: it counts only as long as its rows still stand.
  if (known && yearIds.every((yearId) => known.get(yearId) === now.years.get(yearId))) return known
  const answer = new Map(yearIds.map((yearId) => [yearId, now.years.get(yearId) ?? []]))
  now.answers.set(asked, answer)
  return answer
}

async function agencyNames({ db }: Reader): Promise<Map<string, string>> {
  const rows = await db.selectFrom('agency').select(['id', 'name']).execute()
  return new Map(rows.map(({ id, name }) => [String(id), String(name)]))
}

async function rowsOf({ db }: Reader, yearId: string, names: ReadonlyMap<string, string>): Promise<ResultRow[]> {
  const year = await db.selectFrom('ita_year').select('fiscal_year').where('id', '=', yearId).executeTakeFirst()
  const fiscalYear = Number(year?.fiscal_year ?? 0)
  const rows = await db
    .selectFrom('ita_score')
    .select(COLUMNS)
    .where('ita_year_id', '=', yearId)
    .where('indicator', 'is', null)
    .orderBy('created')
    .orderBy('id')
    .execute()
  return rows
    .map((row): ResultRow => {
      const agencyId = String(row.agency_id)
      const name = String(row.name) || (names.get(agencyId) ?? '')
      const indicators: Array<number | null> = row.indicators === '[]' ? [] : JSON.parse(String(row.indicators))
      const { iit, eit, oit } = row as Record<'iit' | 'eit' | 'oit', number | null>
      return {
        id: String(row.id),
        agencyId,
        name,
        type: typeOf(row.type as AgencyType | null, name),
        district: String(row.district),
        total: row.score as number | null,
        instruments: completed(fiscalYear, { instruments: { iit, eit, oit }, indicators }).instruments,
        indicators,
        grade: String(row.grade),
        rank: row.rank as number | null,
      }
    })
    .sort(best)
}

/** Whole results of one year with everything that is kept of them, best first. */
export async function resultLines({ db, ports }: Reader, yearId: string): Promise<ResultLine[]> {
  const names = await agencyNames({ db, ports })
  const scores = await records(db, 'itaScores', ports).list({ where: { itaYearId: yearId, indicator: null } })
  return scores
    .map((score) => ({ score, agency: score.name || (names.get(score.agencyId) ?? '') }))
    .toSorted((a, b) => (b.score.score ?? -1) - (a.score.score ?? -1))
}

export const resultOf = (fiscalYear: number, { score, agency }: { score: ItaScore; agency: string }): ResultRow => ({
  id: score.id,
  agencyId: score.agencyId,
  name: agency,
  type: typeOf(score.type, agency),
  district: score.district,
  total: score.score,
  instruments: completed(fiscalYear, {
    instruments: { iit: score.iit, eit: score.eit, oit: score.oit },
    indicators: score.indicators,
  }).instruments,
  indicators: score.indicators,
  grade: score.grade,
  rank: score.rank,
})
