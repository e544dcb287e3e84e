import type { Services } from '../../../shared/api.ts'
import { AppError } from '../../../shared/errors.ts'
import type { AgencyType } from '../../../shared/ita/agencyType.ts'
import { BROUGHT_ANEW } from '../../../shared/ita/corrections.ts'
import { fiscalYearOf } from '../../../shared/ita/fiscalYear.ts'
import { readScore } from '../../../shared/ita/import/cell.ts'
import { changesOf } from '../../../shared/ita/import/changes.ts'
import { populationOf } from '../../../shared/ita/import/plan.ts'
import { officialName, sameName } from '../../../shared/ita/names.ts'
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
      const directory = { district: '', from: null, to: null, variant: false, directory: true }
      const office = await records(db, 'offices', ports).get({ id: officeId })
      return {
        names: [
          ...agencies.map(({ id: agencyId, name }) => ({ agencyId, name, ...directory })),
          ...names.map(({ agencyId, name, district, from, to, variant }) => ({
            agencyId,
            name,
            district,
            from,
            to,
            variant,
            directory: false,
          })),
        ],
        scores: scores.flat(),
        years,
        imports: await records(db, 'itaImports', ports).list({ where: { officeId } }),
        province: office.province,
        thisYear: fiscalYearOf(ports.today()),
      }
    },

    import: ({ officeId, fiscalYear, rows, told, ...file }) =>
      db.transaction().execute(async (trx) => {
        if (rows.length === 0 && !told) throw new AppError('badInput', 'ไม่มีแถวที่จะนำเข้า')
        const sheet = await records(trx, 'itaImports', ports).create({
          officeId,
          ...file,
          fiscalYears: [fiscalYear],
          rows: rows.length + (told ? 1 : 0),
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
          const name = row.agencyId ? await rememberName(trx, agencyId, row, fiscalYear) : row.name
          const done = await put(trx, { row: { ...row, name }, agencyId, year, importId: sheet.id, file: file.file })
          if (done) report[done]++
        }
        if (told) {
          const year = years.get('all') ?? (await yearOf(trx, officeId, fiscalYear, 'all'))
          report[year.mean === null ? 'created' : 'changed']++
          await tellMean(trx, year, told, file)
        }
        return report
      }),

    correct: ({ id, revision, field, value, reason }) =>
      db.transaction().execute(async (trx) => {
        const scores = records(trx, 'itaScores', ports)
        const score = await scores.get({ id })
        const { change, was } = changeOf(score, field, value)
        const cell = score.cells.find((one) => one.field === field)?.cell ?? ''
        // What is typed stands in no cell any more.
        const cells = score.cells.filter((one) => one.field !== field)
        const corrections = [...score.corrections, { field, was, at: ports.now(), reason, importId: null, cell }]
        return scores.update({ id, revision, change: { ...change, cells, corrections } })
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

  /**
   * What a known agency is called in a year, with what a file teaches of it: a new name, another way of writing one, or
   * a district that nobody had told. A way of writing finds the agency in later files and is never its name.
   */
  async function rememberName(
    trx: Trx,
    agencyId: string,
    { name, naming, type, district }: ImportRow,
    fiscalYear: number,
  ): Promise<string> {
    const names = records(trx, 'itaNames', ports)
    const known = await names.list({ where: { agencyId } })
    const directory = (await records(trx, 'agencies', ports).get({ id: agencyId })).name
    if (naming === 'variant') {
      const official = officialName(known, directory, fiscalYear)
      if (!sameName(known, name) && !sameName([{ name: official }], name))
        await names.create({ agencyId, name, type, district, from: null, to: null, intoId: null, variant: true })
      return official
    }
    if (naming === 'renamed') {
      const before = known.filter(({ variant, to, from }) => !variant && to === null && (from ?? 0) < fiscalYear)
      for (const { id, revision } of before) await names.update({ id, revision, change: { to: fiscalYear - 1 } })
      await names.create({ agencyId, name, type, district, from: fiscalYear, to: null, intoId: null })
      return name
    }
    const borne = known.filter(({ variant }) => !variant)
    const own = sameName([...borne, { name: directory }], name)?.name ?? name
    if (!borne.some((one) => one.name === own && (one.district === district || district === '')))
      await names.create({ agencyId, name: own, type, district, from: fiscalYear, to: null, intoId: null })
    return own
  }

  async function tellMean(
    trx: Trx,
    { id, revision }: ItaYear,
    { mean, grade, rank, cell }: { mean: number; grade: string; rank: number | null; cell: string },
    { file, sheet }: { file: string; sheet: string },
  ): Promise<void> {
    const source = [file, sheet && `แผ่นงาน ${sheet}`, cell && `ช่อง ${cell}`].filter(Boolean).join(' ')
    const change = { mean, source, ...(grade !== '' && { grade }), ...(rank !== null && { rank }) }
    await records(trx, 'itaYears', ports).update({ id, revision, change })
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
        cells: cells.map((one) => ({ ...one, importId })),
        importId,
      }
      await scores.create(parse(NOUNS.itaScores.draft, draft))
      return 'created'
    }
    if (row.revision !== known.revision)
      throw new AppError('conflict', `คะแนนของ “${name}” ปี ${year.fiscalYear} ถูกแก้ไขไปแล้วระหว่างตรวจตาราง ให้อ่านไฟล์อีกครั้ง`)
    const changes = changesOf(known, { ...row, instruments: { iit, eit, oit } })
    if (changes.length === 0) return null
    const fields = new Set(changes.map(({ field }) => field))
    const cellOf = (field: ResultField): string => known.cells.find((one) => one.field === field)?.cell ?? ''
    // Figures that this file leaves as they were keep the cell and the file they were read in.
    const kept = known.cells
      .filter(({ field }) => !fields.has(field))
      .map((one) => ({ ...one, importId: one.importId ?? known.importId }))
    const read = cells.filter(({ field }) => fields.has(field)).map((one) => ({ ...one, importId }))
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
        cells: [...kept, ...read],
        importId: known.importId ?? importId,
        corrections: [
          ...known.corrections,
          ...changes.map(({ field, was }) => ({
            field,
            was,
            at: ports.now(),
            reason: BROUGHT_ANEW + file,
            importId,
            cell: cellOf(field),
          })),
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
