import * as v from 'valibot'
import { answers } from './contract.ts'
import { type Attachment, PART_BYTES, Sha256 } from './model/attachment.ts'
import { Id, Line, nullable, Required } from './model/fields.ts'

/** A part of the contract (api.ts): how files come into the store and out of it, never whole in one call. */

/**
 * An attachment, whether its content is here (a record that came with an exchange file came without it), and what is
 * to be said where the content is not what the name says.
 */
export type HeldAttachment = Attachment & { held: boolean; warning: string }

const Base64 = v.pipe(
  v.string(),
  v.maxLength(Math.ceil(PART_BYTES / 3) * 4, 'ส่วนของไฟล์ใหญ่เกินไป'),
  v.regex(/^[A-Za-z0-9+/]+={0,2}$/, 'ต้องเป็นข้อมูล base64'),
)
const ofUpload = v.strictObject({ upload: Id })
const Place = v.pipe(v.number(), v.integer(), v.minValue(0))
/** One of the three: whose files they are. */
const owner = { itemId: nullable(Id), letterId: nullable(Id), progressId: nullable(Id) }

export const attachmentMethods = {
  /** Those of an item, a letter or a report of progress in their order. */
  of: answers<HeldAttachment[]>()(v.strictObject(owner)),
  /** Opens an upload; what is refused for its name or size is refused here, before anything is sent. */
  begin: answers<{ upload: string }>()(
    v.strictObject({ ...owner, fileName: Required, mediaType: v.optional(Line, ''), size: v.number() }),
  ),
  /** The next part, counted from 0, with its SHA-256; every part but the last is PART_BYTES long. */
  append: answers<{ received: number }>()(v.strictObject({ upload: Id, part: Place, base64: Base64, hash: Sha256 })),
  /** Closes an upload that is whole; only now is there an attachment. The same content is not attached twice. */
  finish: answers<Attachment>()(ofUpload),
  cancel: answers<{ upload: string }>()(ofUpload),
  /** One part of the content. */
  content: answers<{ base64: string; parts: number }>()(v.strictObject({ id: Id, part: Place })),
  /** Puts one at a place among the others of its item or letter. */
  place: answers<HeldAttachment[]>()(v.strictObject({ id: Id, position: Place })),
  /** Takes a removal back, until the program is closed. */
  restore: answers<Attachment>()(v.strictObject({ id: Id })),
}
