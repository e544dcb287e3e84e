import * as v from 'valibot'
import { Sha256 } from './attachment.ts'
import { Count, Id, Line, Position } from './fields.ts'
import { noun, type RecordOf } from './noun.ts'

export const PackSet = v.picklist(['members', 'chair', 'supplement'])
export type PackSet = v.InferOutput<typeof PackSet>

/**
 * A pack of papers that was handed out for a meeting: what it held, so that the next one can hold only what is new or
 * was changed since. The pack itself is made anew whenever it is wanted.
 */
export const Pack = noun('pack', 'ชุดเอกสารประชุม', {
  officeId: Id,
  meetingId: Id,
  position: v.optional(Position, 0),
  set: PackSet,
  parts: v.optional(v.array(v.strictObject({ key: Line, title: Line, hash: Sha256 })), []),
  pages: v.optional(Count, 0),
})
export type Pack = RecordOf<typeof Pack>
