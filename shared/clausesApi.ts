import * as v from 'valibot'
import { answers } from './contract.ts'
import type { ClauseLine } from './desk/clauseLines.ts'
import type { MatterStep } from './desk/clauseMatter.ts'
import type { Document } from './model/document.ts'
import { Id, Text } from './model/fields.ts'
import { Clause, Progress } from './model/meeting.ts'

/** A part of the contract (api.ts): what becomes of resolutions after the meeting. */

const Revision = v.pipe(v.number(), v.integer(), v.minValue(1))
const { agencyId, date, percent, source, letterId, evidence } = Progress.fields

/** What was heard of an order: when, how far, in what words, from where. */
const Report = v.strictObject({
  agencyId,
  date,
  percent,
  text: v.pipe(
    Text,
    v.check((text) => text.trim() !== '', 'ต้องบอกผลการดำเนินงาน'),
  ),
  source,
  letterId,
  evidence,
})
export type Report = v.InferOutput<typeof Report>

export const clauseMethods = {
  /** Every clause of an office as a line with its reports, and the day it is. */
  lines: answers<{ date: string; lines: ClauseLine[]; reports: Progress[] }>()(v.strictObject({ officeId: Id })),
  /** The meetings one matter went through, the earliest first. */
  matter: answers<MatterStep[]>()(v.strictObject({ id: Id })),
  /** Enters a report and what it makes of the order, as one step. */
  report: answers<{ clause: Clause; report: Progress }>()(
    v.strictObject({ id: Id, revision: Revision, report: Report, state: Clause.fields.state }),
  ),
  /** The orders of a meeting that were only given so far are told to their owners now. */
  notify: answers<Clause[]>()(v.strictObject({ meetingId: Id })),
}

export const ownerLetterMethods = {
  /** A draft of one kind for each of these agencies of a meeting, all of them or none. */
  forOwners: answers<Document[]>()(
    v.strictObject({
      meetingId: Id,
      kind: v.picklist(['resolutionNotice', 'reminder']),
      agencyIds: v.pipe(
        v.array(Id),
        v.minLength(1, 'ยังไม่ได้เลือกหน่วยงาน'),
        v.maxLength(500, 'สร้างได้คราวละไม่เกิน ๕๐๐ ฉบับ'),
      ),
    }),
  ),
}
