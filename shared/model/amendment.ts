import * as v from 'valibot'
import { Count, Day, Id, Line, nullable, Position, Text } from './fields.ts'
import { noun, type RecordOf } from './noun.ts'

const Words = v.pipe(
  Text,
  v.maxLength(4_000, 'ยาวเกิน ๔,๐๐๐ ตัวอักษร ให้แยกเป็นหลายข้อ'),
  v.check((text) => text.trim() !== '', 'ต้องกรอก'),
)

/**
 * A correction someone asked for in the minutes of a meeting: where, from what to what, and what became of it. Before
 * certification it is a part of the round of corrections; after it an erratum, which never touches the text.
 */
export const Amendment = noun('amendment', 'คำขอแก้ไขรายงาน', {
  meetingId: Id,
  position: v.optional(Position, 0),
  kind: v.optional(v.picklist(['correction', 'erratum']), 'correction'),
  /** The issue of the minutes whose pages and lines are meant. */
  documentId: nullable(Id),
  /** Who asked, by the roster and in words. */
  attendanceId: nullable(Id),
  by: v.optional(Line, ''),
  received: Day,
  source: v.optional(v.picklist(['slip', 'letter', 'phone', 'meeting', 'other']), 'slip'),
  letterId: nullable(Id),
  itemId: nullable(Id),
  page: nullable(Count),
  line: nullable(Count),
  from: Words,
  to: Words,
  state: v.optional(v.picklist(['open', 'accepted', 'rejected']), 'open'),
  /** Why it was rejected; a note on one accepted. */
  reason: v.optional(Text, ''),
  decided: nullable(Day),
  /** Its new words stand in the text. */
  applied: v.optional(v.boolean(), false),
})
export type Amendment = RecordOf<typeof Amendment>
