import * as v from 'valibot'
import { Count, Id, Instant, Line, Lines, nullable, Text } from './fields.ts'
import { noun, type RecordOf } from './noun.ts'

/** An item as it stood in an agenda that was sent out: in words, so that no later change reaches it. */
export const VersionItem = v.strictObject({
  id: Id,
  parentId: nullable(Id),
  /** Its number as printed: `3.1`. */
  number: Line,
  title: v.optional(Line, ''),
  owner: v.optional(Line, ''),
  minutes: v.optional(Count, 0),
  brief: v.optional(Text, ''),
  attachments: v.optional(Lines, []),
})
export type VersionItem = v.InferOutput<typeof VersionItem>

/** An agenda as it was sent out. Number 0 is the first one, 1 the first revision. */
export const AgendaVersion = noun('agendaVersion', 'ฉบับระเบียบวาระ', {
  meetingId: Id,
  number: Count,
  issued: Instant,
  /** Why it was sent again. */
  note: v.optional(Line, ''),
  /** In reading order. */
  items: v.array(VersionItem),
})
export type AgendaVersion = RecordOf<typeof AgendaVersion>
