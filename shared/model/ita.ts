import * as v from 'valibot'
import {
  BuddhistYear,
  Count,
  Day,
  Hundredths,
  Id,
  Instant,
  Line,
  Month,
  nullable,
  Position,
  Required,
  Text,
} from './fields.ts'
import { noun, type RecordOf } from './noun.ts'

/** Integrity and Transparency Assessment: results, disclosure items, awards, and the yearly plan of work. */

/** Populations are kept apart: a mean over all 85 units is not a mean over the 84 local authorities. */
export const Population = v.picklist(['province', 'localAuthority', 'all', 'district', 'policeStation'])

export const ItaYear = noun('itaYear', 'ปีประเมิน ITA', {
  officeId: Id,
  fiscalYear: BuddhistYear,
  population: v.optional(Population, 'all'),
  /** How many units were assessed. */
  units: v.optional(Count, 0),
  mean: nullable(Hundredths),
  grade: v.optional(Line, ''),
  rank: nullable(Count),
  rankOf: nullable(Count),
  /** Bands with inclusive edges in hundredths and how many units fell in each. */
  bands: v.optional(v.array(v.strictObject({ grade: Required, from: Hundredths, to: Hundredths, count: Count })), []),
  source: v.optional(Line, ''),
})
export type ItaYear = RecordOf<typeof ItaYear>

/** Types of agencies as the assessment names them (ita.md §3); shared/ita/agencyType.ts has their Thai names. */
export const AgencyType = v.picklist([
  'PROV',
  'PAO',
  'CITY',
  'TOWN',
  'SUBD',
  'SAO',
  'SPEC',
  'DIST',
  'POL',
  'BKKD',
  'NAT',
])
export type AgencyType = v.InferOutput<typeof AgencyType>

/** Figures of a result that have a place of their own in a file. */
export const ResultField = v.picklist([
  'total',
  'iit',
  'eit',
  'oit',
  'i1',
  'i2',
  'i3',
  'i4',
  'i5',
  'i6',
  'i7',
  'i8',
  'i9',
  'i10',
  'grade',
  'rank',
])
export type ResultField = v.InferOutput<typeof ResultField>

/** One agency's result of one year: its total with what it is made of, all on the 0–100 base. */
export const ItaScore = noun('itaScore', 'คะแนน ITA', {
  itaYearId: Id,
  agencyId: Id,
  /** Null is the whole result; otherwise the code of a part that has no field here (9.1). */
  indicator: nullable(Line),
  /** Null where the agency was assessed and no total is known: that is not 0. */
  score: nullable(Hundredths),
  /** The level as it was printed; the one that follows from the scores is counted (ita/level.ts). */
  grade: v.optional(Line, ''),
  rank: nullable(Count),
  rankOf: nullable(Count),
  /** Where it was read when no file was imported. */
  source: v.optional(Line, ''),
  /** What the agency was called in that year, what it was, and in which district. */
  name: v.optional(Line, ''),
  type: nullable(AgencyType),
  district: v.optional(Line, ''),
  iit: nullable(Hundredths),
  eit: nullable(Hundredths),
  oit: nullable(Hundredths),
  /** Indicators 1–10; empty where none is known. */
  indicators: v.optional(v.pipe(v.array(v.nullable(Hundredths)), v.maxLength(10)), []),
  /** The first sheet that figures of it were read from. */
  importId: nullable(Id),
  /** The cell of each figure in the sheet it was read in; a sheet that is not named is that of the whole result. */
  cells: v.optional(
    v.pipe(v.array(v.strictObject({ field: ResultField, cell: Line, importId: nullable(Id) })), v.maxLength(20)),
    [],
  ),
  /** What was put right by hand, or by the import that is named: the old value stays, with the cell it was read in. */
  corrections: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          field: ResultField,
          was: Line,
          at: Instant,
          reason: Line,
          importId: nullable(Id),
          cell: v.optional(Line, ''),
        }),
      ),
      v.maxLength(200, 'แก้คะแนนของหน่วยงานนี้เกิน ๒๐๐ ครั้งแล้ว'),
    ),
    [],
  ),
})
export type ItaScore = RecordOf<typeof ItaScore>

/** One sheet of a file that results were read from. */
export const ItaImport = noun('itaImport', 'การนำเข้าผล ITA', {
  officeId: Id,
  file: Required,
  sheet: v.optional(Line, ''),
  /** SHA-256 of the file's bytes in hexadecimal, or of the pasted text. */
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'ต้องเป็นค่าแฮช SHA-256')),
  /** How the sheet was laid out (ita.md §6.2). */
  layout: v.picklist(['agencies', 'matrix', 'long', 'single', 'minimal']),
  fiscalYears: v.optional(v.pipe(v.array(BuddhistYear), v.maxLength(50)), []),
  rows: v.optional(Count, 0),
})
export type ItaImport = RecordOf<typeof ItaImport>

/** A name that an agency has or had in results, and what became of it: the stable id is the agency's own. */
export const ItaName = noun('itaName', 'ชื่อหน่วยงานในการประเมิน', {
  agencyId: Id,
  name: Required,
  type: nullable(AgencyType),
  district: v.optional(Line, ''),
  /** First and last fiscal year of that name; null is open. */
  from: nullable(BuddhistYear),
  to: nullable(BuddhistYear),
  /** The agency it was merged into after the last year. */
  intoId: nullable(Id),
  /** A slip or another way of writing it: files find the agency by it, papers never call it so. */
  variant: v.optional(v.boolean(), false),
})
export type ItaName = RecordOf<typeof ItaName>

/** A goal that the province or its committee set for a year. */
export const ItaTarget = noun('itaTarget', 'เป้าหมาย ITA', {
  officeId: Id,
  fiscalYear: BuddhistYear,
  /** Share of agencies that pass, mean of all, the least score of an agency, or the rank in the country. */
  kind: v.picklist(['share', 'mean', 'least', 'rank']),
  /** Hundredths of a percent or of a score; a rank as it is. */
  value: Count,
  /** The agency it is set for; null is all. */
  agencyId: nullable(Id),
  words: v.optional(Line, ''),
  source: v.optional(Line, ''),
})
export type ItaTarget = RecordOf<typeof ItaTarget>

/** A window of the year's calendar as it was announced; it stands before the built-in one. */
export const ItaWindow = noun('itaWindow', 'ช่วงเวลาในปฏิทิน ITA', {
  officeId: Id,
  fiscalYear: BuddhistYear,
  step: v.picklist(['register', 'survey', 'disclosure', 'scoring', 'explain', 'confirm', 'result', 'resultBelow']),
  from: nullable(Day),
  to: nullable(Day),
  announcedBy: v.optional(Line, ''),
})
export type ItaWindow = RecordOf<typeof ItaWindow>

/** What the office put right in the framework of a year: a title (`O2`) or a count of questions (`iit`). */
export const ItaCorrection = noun('itaCorrection', 'ข้อแก้ไขกรอบการประเมิน', {
  officeId: Id,
  fiscalYear: BuddhistYear,
  what: v.pipe(Required, v.regex(/^(?:O\d{1,2}|iit|eit)$/, 'ต้องเป็นรหัสรายการ OIT หรือแบบวัด')),
  value: Required,
  source: v.optional(Line, ''),
})
export type ItaCorrection = RecordOf<typeof ItaCorrection>

export const OitItem = noun('oitItem', 'รายการเปิดเผยข้อมูล OIT', {
  itaYearId: Id,
  agencyId: nullable(Id),
  code: Required,
  title: Required,
  state: v.optional(v.picklist(['open', 'underway', 'done']), 'open'),
  ownerId: nullable(Id),
  url: v.optional(Line, ''),
  evidence: v.optional(Text, ''),
  position: v.optional(Position, 0),
  due: nullable(Day),
  /** What the assessor gave for it, which is not whether the office is done with it. */
  result: nullable(v.picklist(['passed', 'failed'])),
  /** Why it was not given. */
  reason: v.optional(Text, ''),
})
export type OitItem = RecordOf<typeof OitItem>

export const Award = noun('award', 'รางวัล', {
  itaYearId: Id,
  agencyId: nullable(Id),
  title: Required,
  date: nullable(Day),
  /** สาขา of the award. */
  branch: v.optional(Line, ''),
})
export type Award = RecordOf<typeof Award>

export const Plan = noun('plan', 'แผนการดำเนินงาน', {
  officeId: Id,
  fiscalYear: BuddhistYear,
  title: Required,
})
export type Plan = RecordOf<typeof Plan>

export const Activity = noun('activity', 'กิจกรรมตามแผน', {
  planId: Id,
  position: v.optional(Position, 0),
  title: Text,
  /** Numbered steps below the title. */
  steps: v.optional(v.array(Line), []),
  from: Month,
  to: Month,
  ownerIds: v.optional(v.array(Id), []),
  /** Owners as printed when a group is meant rather than an agency (ส่วนราชการประจำจังหวัดกระบี่). */
  ownerWords: v.optional(v.array(Line), []),
  state: v.optional(v.picklist(['planned', 'underway', 'done', 'dropped']), 'planned'),
  evidence: v.optional(Text, ''),
})
export type Activity = RecordOf<typeof Activity>
