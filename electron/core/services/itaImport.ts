import type { Services } from '../../../shared/api.ts'
import { AppError } from '../../../shared/errors.ts'
import type { AgencyType } from '../../../shared/ita/agencyType.ts'
import { readScore } from '../../../shared/ita/import/cell.ts'
import { changesOf, populationOf } from '../../../shared/ita/import/plan.ts'
import { printed } from '../../../shared/ita/words.ts'
import type { ImportRow } from '../../../shared/itaApi.ts'
import type { Agency } from '../../../shared/model/directory.ts'
import { parse } from '../../../shared/model/explain.ts'
import type { ItaScore, ItaYear, ResultField } from '../../../shared/model/ita.ts'
import { NOUNS } from '../../../shared/model/nouns.ts'
import type { Context } from '../createServices.ts'
import { records, type Trx } from '../db/records.ts'

/** Results come in by files and are put right by hand; the figure that stood there before is never lost. */

const KINDS: Record<AgencyType, Agency['kind']> = {
  PROV: 'province',
  PAO: 'pao',
  CITY: 'municipality',
  TOWN: 'municipality',
  SUBD: 'municipality',
  SAO: 'sao',
  SPEC: 'municipality',
  DIST: 'district',
  POL: 'other',
  BKKD: 'other',
  NAT: 'central',
}

export function createItaImport({ db, ports }: Context): Pick<Services['ita'], 'known' | 'import' | 'correct'> {
  return {
    async known({ officeId, fiscalYears }) {
      const agencies = await records(db, 'agencies', ports).list({})
      const names = await records(db, 'itaNames', ports).list({})
      const years = (await records(db, 'itaYears', ports).list({ where: { officeId } })).filter(({ fiscalYear }) =>
        fiscalYears.includes(fiscalYear),
      )
      const scores = await Promise.all(
        years.map(async ({ id, fiscalYear }) =>
          (await records(db, 'itaScores', ports).list({ where: { itaYearId: id, indicator: null } })).map((score) => ({
            fiscalYear,
            score,
          })),
        ),
      )
      return {
        names: [
          ...agencies.map(({ id: agencyId, name }) => ({ agencyId, name, district: '' })),
          ...names.map(({ agencyId, name, district }) => ({ agencyId, name, district })),
        ],
        scores: scores.flat(),
        imports: await records(db, 'itaImports', ports).list({ where: { officeId } }),
      }
    },

    import: ({ officeId, fiscalYear, rows, ...file }) =>
      db.transaction().execute(async (trx) => {
        const sheet = await records(trx, 'itaImports', ports).create({
          officeId,
          ...file,
          fiscalYears: [fiscalYear],
          rows: rows.length,
        })
        const years = new Map<string, ItaYear>()
        for (const population of new Set(rows.map(({ type }) => populationOf(type))))
          years.set(population, await yearOf(trx, officeId, fiscalYear, population))
        const report = { created: 0, changed: 0, agencies: 0 }
        for (const row of rows) {
          const year = years.get(populationOf(row.type))
          if (!year) continue
          const agencyId = row.agencyId ?? (await newAgency(trx, row, fiscalYear))
          if (!row.agencyId) report.agencies++
          else await rememberName(trx, agencyId, row, fiscalYear)
          const done = await put(trx, { row, agencyId, year, importId: sheet.id, file: file.file })
          if (done) report[done]++
        }
        return report
      }),

    correct: ({ id, revision, field, value, reason }) =>
      db.transaction().execute(async (trx) => {
        const scores = records(trx, 'itaScores', ports)
        const score = await scores.get({ id })
        const { change, was } = changeOf(score, field, value)
        const corrections = [...score.corrections, { field, was, at: ports.now(), reason }]
        return scores.update({ id, revision, change: { ...change, corrections } })
      }),
  }

  async function yearOf(
    trx: Trx,
    officeId: string,
    fiscalYear: number,
    population: ItaYear['population'],
  ): Promise<ItaYear> {
    const years = records(trx, 'itaYears', ports)
    const [known] = await years.list({ where: { officeId, fiscalYear, population } })
    return known ?? years.create(parse(NOUNS.itaYears.draft, { officeId, fiscalYear, population }))
  }

  async function newAgency(trx: Trx, { name, type, district }: ImportRow, from: number): Promise<string> {
    const { id } = await records(trx, 'agencies', ports).create(
      parse(NOUNS.agencies.draft, { name, kind: type ? KINDS[type] : 'other' }),
    )
    await records(trx, 'itaNames', ports).create({ agencyId: id, name, type, district, from, to: null, intoId: null })
    return id
  }

  /** A name it was not known by, or a district nobody had told, is kept for the next file. */
  async function rememberName(trx: Trx, agencyId: string, { name, type, district }: ImportRow, fiscalYear: number) {
    const names = records(trx, 'itaNames', ports)
    const known = await names.list({ where: { agencyId } })
    if (known.some((one) => one.name === name && (one.district === district || district === ''))) return
    await names.create({ agencyId, name, type, district, from: fiscalYear, to: null, intoId: null })
  }

  async function put(
    trx: Trx,
    {
      row,
      agencyId,
      year,
      importId,
      file,
    }: { row: ImportRow; agencyId: string; year: ItaYear; importId: string; file: string },
  ): Promise<'created' | 'changed' | null> {
    const scores = records(trx, 'itaScores', ports)
    const { name, type, district, total: score, iit, eit, oit, indicators, grade, rank, cells } = row
    const [known] = await scores.list({ where: { itaYearId: year.id, agencyId, indicator: null } })
    if (!known) {
      const draft = {
        itaYearId: year.id,
        agencyId,
        name,
        type,
        district,
        score,
        iit,
        eit,
        oit,
        indicators,
        grade,
        rank,
        cells,
        importId,
      }
      await scores.create(parse(NOUNS.itaScores.draft, draft))
      return 'created'
    }
    if (row.revision !== known.revision)
      throw new AppError('conflict', `คะแนนของ “${name}” ปี ${year.fiscalYear} ถูกแก้ไขไปแล้วระหว่างตรวจตาราง ให้อ่านไฟล์อีกครั้ง`)
    const changes = changesOf(known, { ...row, instruments: { iit, eit, oit } })
    if (changes.length === 0) return null
    const merged = known.indicators.length === 10 ? known.indicators : Array.from({ length: 10 }, () => null)
    await scores.update({
      id: known.id,
      revision: known.revision,
      change: {
        name,
        type: type ?? known.type,
        district: district || known.district,
        score: score ?? known.score,
        iit: iit ?? known.iit,
        eit: eit ?? known.eit,
        oit: oit ?? known.oit,
        indicators: merged.map((was, at) => indicators[at] ?? was),
        grade: grade || known.grade,
        rank: rank ?? known.rank,
        cells,
        importId,
        corrections: [
          ...known.corrections,
          ...changes.map(({ field, was }) => ({ field, was, at: ports.now(), reason: `นำเข้าใหม่จาก ${file}` })),
        ],
      },
    })
    return 'changed'
  }
}

/** The change that a typed figure asks for, and what stood there. */
function changeOf(score: ItaScore, field: ResultField, value: string): { change: object; was: string } {
  if (field === 'grade') return { change: { grade: value.trim() }, was: score.grade }
  if (field === 'rank') {
    const rank = value.trim() === '' ? null : Number(value)
    if (rank !== null && (!Number.isInteger(rank) || rank < 1)) throw new AppError('badInput', 'ลำดับต้องเป็นจำนวนนับ')
    return { change: { rank }, was: score.rank === null ? '' : String(score.rank) }
  }
  const read = readScore(value)
  if (read.is === 'unreadable') throw new AppError('badInput', `“${value}” ไม่ใช่คะแนน ๐–๑๐๐`)
  const now = read.is === 'score' ? read.value : null
  const shown = (was: number | null | undefined): string => (was === null || was === undefined ? '' : printed(was))
  if (field === 'total') return { change: { score: now }, was: shown(score.score) }
  if (field === 'iit' || field === 'eit' || field === 'oit')
    return { change: { [field]: now }, was: shown(score[field]) }
  const at = Number(field.slice(1)) - 1
  const indicators = Array.from({ length: 10 }, (_, place) => (place === at ? now : (score.indicators[place] ?? null)))
  return { change: { indicators }, was: shown(score.indicators[at]) }
}
