import * as v from 'valibot'
import { BuddhistYear, Count, Day, Hundredths, Id, Line, Month, nullable, Position, Required, Text } from './fields.ts'
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

export const ItaScore = noun('itaScore', 'คะแนน ITA', {
  itaYearId: Id,
  agencyId: Id,
  /** Null is the overall score; otherwise an indicator's code. */
  indicator: nullable(Line),
  score: Hundredths,
  grade: v.optional(Line, ''),
  rank: nullable(Count),
  rankOf: nullable(Count),
  /** File, sheet and cell it came from. */
  source: v.optional(Line, ''),
})
export type ItaScore = RecordOf<typeof ItaScore>

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
})
export type OitItem = RecordOf<typeof OitItem>

export const Award = noun('award', 'รางวัล', {
  itaYearId: Id,
  agencyId: nullable(Id),
  title: Required,
  date: nullable(Day),
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
