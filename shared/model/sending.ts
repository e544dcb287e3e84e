import * as v from 'valibot'
import { Day, Id, Line, nullable, Position, Required } from './fields.ts'
import { noun, type RecordOf } from './noun.ts'

/** By hand with สมุดส่งหนังสือ, by post, registered post, e-mail, an electronic saraban system. */
export const SendingWay = v.picklist(['hand', 'post', 'registered', 'email', 'system'])
export type SendingWay = v.InferOutput<typeof SendingWay>

/** What became of the copy of a paper that went to one addressee; kept from the first thing that is known of it. */
export const Sending = noun('sending', 'การส่งหนังสือ', {
  officeId: Id,
  documentId: Id,
  /** As the copy addresses them. */
  recipient: Required,
  position: v.optional(Position, 0),
  sent: nullable(Day),
  way: nullable(SendingWay),
  answered: nullable(Day),
  /** The incoming letter that answers it. */
  answerId: nullable(Id),
  note: v.optional(Line, ''),
})
export type Sending = RecordOf<typeof Sending>
