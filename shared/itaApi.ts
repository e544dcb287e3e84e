import * as v from 'valibot'
import { answers } from './contract.ts'
import type { YearClaims } from './ita/claims.ts'
import type { SetMeans } from './ita/facts.ts'
import type { Comparison, Result, YearFigures } from './ita/figures.ts'
import type { FileTable } from './ita/import/fileRow.ts'
import type { Agency } from './model/directory.ts'
import type { Document } from './model/document.ts'
import { BuddhistYear, Hundredths, Id, Line, nullable, Required } from './model/fields.ts'
import {
  AgencyType,
  type Award,
  ItaCorrection,
  ItaImport,
  type ItaName,
  ItaScore,
  type ItaTarget,
  type ItaWindow,
  type ItaYear,
  type OitItem,
  type Plan,
  ResultField,
} from './model/ita.ts'

/** A part of the contract (api.ts): results of the Integrity and Transparency Assessment. */

/** Larger than any file of results, smaller than what a door takes in one message. */
export const MOST_TABLE_BYTES = 40 * 1024 * 1024
const MOST_ROWS = 20_000

const byOffice = v.strictObject({ officeId: Id })
const ofYear = v.strictObject({ officeId: Id, fiscalYear: BuddhistYear })

/** The figures of one fiscal year: sets apart, each beside the year before. */
export interface YearLine {
  fiscalYear: number
  main: Comparison
  /** The local authorities of the main set alone. */
  local: YearFigures
  district: Comparison | null
  policeStation: Comparison | null
  awards: number
  targets: ItaTarget[]
}

/** One agency's result with what its row holds. */
export interface ResultLine {
  score: ItaScore
  agency: string
}

/** One agency's result as tables and figures use it: where its figures were read is asked for with the agency. */
export interface ResultRow extends Result {
  id: string
  /** The level as it was printed. */
  grade: string
  rank: number | null
}

export interface YearResults {
  stamp: string
  /** Null where they are those of the stamp that was named: a whole country need not be sent again. */
  rows: ResultRow[] | null
}

/** Everything of one year. */
export interface ItaYearFile {
  fiscalYear: number
  line: YearLine
  years: ItaYear[]
  results: ResultLine[]
  /** Totals of the year before by agency, for what rose and fell. */
  before: Record<string, number>
  oit: OitItem[]
  awards: Award[]
  windows: ItaWindow[]
  targets: ItaTarget[]
  corrections: Record<string, string>
  imports: ItaImport[]
}

export interface AgencyFile {
  agency: Agency
  names: ItaName[]
  results: Array<SetMeans & { fiscalYear: number; score: ItaScore }>
  oit: OitItem[]
}

/** What rows are matched with. */
export interface KnownAgencies {
  names: KnownName[]
  scores: Array<{ fiscalYear: number; score: ItaScore }>
  /** What was told of these years as a whole. */
  years: ItaYear[]
  imports: ItaImport[]
  /** The office's own province without the word for it; empty where it has none. */
  province: string
  /** The fiscal year of today; 0 until it is known. */
  thisYear: number
}

/** A name that an agency has in the directory, or has or had in the assessment. */
export interface KnownName extends Pick<ItaName, 'agencyId' | 'name' | 'district' | 'from' | 'to' | 'variant'> {
  /** The one of the directory. */
  directory: boolean
}

export interface ReadTable extends FileTable {
  /** The scheme it belongs to instead; its rows are not for us. */
  otherScheme: string | null
  /** Something in it, its sheet or its file says that it is of this assessment. */
  named: boolean
  /** Why it was not read; empty where it was. */
  problem: string
}

const figures = {
  total: nullable(Hundredths),
  iit: nullable(Hundredths),
  eit: nullable(Hundredths),
  oit: nullable(Hundredths),
}
const ImportRow = v.strictObject({
  /** The agency, or null for a new one of this name. */
  agencyId: nullable(Id),
  name: Required,
  /** What a name is to a known agency: one it has, another way of writing that, or the one it bears from this year on. */
  naming: v.optional(v.picklist(['known', 'variant', 'renamed']), 'known'),
  type: nullable(AgencyType),
  district: Line,
  ...figures,
  indicators: ItaScore.fields.indicators,
  grade: Line,
  rank: ItaScore.fields.rank,
  cells: v.pipe(v.array(v.strictObject({ field: ResultField, cell: Line })), v.maxLength(20)),
  /** Revision of the result that was compared; null where there was none. */
  revision: nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
})
export type ImportRow = v.InferOutput<typeof ImportRow>

/** The mean of the whole province as a table of provinces has it: told of the year, and no agency's score. */
const ToldMean = v.strictObject({ mean: Hundredths, grade: Line, rank: ItaScore.fields.rank, cell: Line })

export const agencyLetterMethods = {
  /** A draft of one kind for each of these agencies of a year, all or none; who has one already is left out. */
  forAgencies: answers<Document[]>()(
    v.strictObject({
      itaYearId: Id,
      kind: v.picklist(['itaLetter', 'itaAgencySheet']),
      agencyIds: v.pipe(
        v.array(Id),
        v.minLength(1, 'ยังไม่ได้เลือกหน่วยงาน'),
        v.maxLength(500, 'สร้างได้คราวละไม่เกิน ๕๐๐ ฉบับ'),
      ),
    }),
  ),
}

export const itaMethods = {
  /** Every year the office knows of, the newest first. */
  overview: answers<readonly YearLine[]>()(byOffice),
  year: answers<ItaYearFile>()(ofYear),
  /** What the records say of each year, for holding sentences against while they are written. */
  claims: answers<YearClaims[]>()(byOffice),
  /** Every result of one year, its sets one after another; `known` is the stamp of those that are there already. */
  results: answers<YearResults>()(v.strictObject({ ...ofYear.entries, known: v.optional(Line, '') })),
  /** One agency over the years, beside the mean of its set. */
  agency: answers<AgencyFile>()(v.strictObject({ officeId: Id, agencyId: Id })),
  /** The tables of a file or of pasted text; nothing is stored. */
  read: answers<{ hash: string; tables: ReadTable[]; notes: string[] }>()(
    v.variant('from', [
      v.strictObject({
        from: v.literal('file'),
        name: Required,
        base64: v.pipe(
          v.string(),
          v.maxLength(Math.ceil(MOST_TABLE_BYTES / 3) * 4, 'ไฟล์ใหญ่เกิน 40 เมกะไบต์ ให้ตัดเหลือเฉพาะแผ่นงานผลการประเมิน'),
          v.regex(/^[A-Za-z0-9+/]*={0,2}$/, 'ต้องเป็นข้อมูล base64'),
        ),
      }),
      v.strictObject({
        from: v.literal('text'),
        text: v.pipe(v.string(), v.maxLength(20_000_000, 'ข้อความยาวเกินกว่าที่อ่านได้ในครั้งเดียว')),
      }),
    ]),
  ),
  /** Names, results and imports that rows of these years are compared with. */
  known: answers<KnownAgencies>()(
    v.strictObject({ officeId: Id, fiscalYears: v.pipe(v.array(BuddhistYear), v.maxLength(50)) }),
  ),
  /** Rows of one fiscal year, all of them or none; what is there already and says the same stays untouched. */
  import: answers<{ created: number; changed: number; agencies: number }>()(
    v.strictObject({
      officeId: Id,
      fiscalYear: BuddhistYear,
      file: ItaImport.fields.file,
      sheet: Line,
      hash: ItaImport.fields.hash,
      layout: ItaImport.fields.layout,
      rows: v.pipe(v.array(ImportRow), v.maxLength(MOST_ROWS)),
      told: nullable(ToldMean),
    }),
  ),
  /** Puts one figure right by hand; the old one stays beside it with the reason. */
  correct: answers<ItaScore>()(
    v.strictObject({
      id: Id,
      revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
      field: ResultField,
      value: Line,
      reason: v.pipe(
        Line,
        v.check((text) => text.trim() !== '', 'ต้องบอกเหตุผลที่แก้'),
      ),
    }),
  ),
  /** The items of disclosure of a year for the province, from the framework of that year; none where there are some. */
  beginOit: answers<{ created: number }>()(ofYear),
  /** Puts a title (O2) or a count of questions (iit) of the year's framework right, in the items as well. */
  amend: answers<ItaCorrection>()(
    v.strictObject({
      officeId: Id,
      fiscalYear: BuddhistYear,
      what: ItaCorrection.fields.what,
      value: Required,
      source: Line,
    }),
  ),
  /** A plan of the year's work made of the sixteen activities that a year of it takes. */
  beginPlan: answers<Plan>()(ofYear),
}
