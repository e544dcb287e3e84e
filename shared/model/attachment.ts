import * as v from 'valibot'
import { Count, Id, Line, nullable, Position, Required } from './fields.ts'
import { noun, type RecordOf } from './noun.ts'

/** A file is kept inside the store and goes into every copy of it: larger ones belong on a shared folder. */
export const MAX_FILE_BYTES = 200 * 1024 * 1024

/** How much of a file travels in one call and lies in one row. */
export const PART_BYTES = 1024 * 1024

export const Sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'ต้องเป็นค่าแฮช SHA-256'))
export const FileSize = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_FILE_BYTES))

/**
 * A file that belongs to an item of an agenda, to a letter or, as its evidence, to a report of progress. The record travels in the exchange file; the content
 * lies in parts beside it in the store and does not.
 */
export const Attachment = noun('attachment', 'เอกสารแนบ', {
  officeId: Id,
  itemId: nullable(Id),
  letterId: nullable(Id),
  position: v.optional(Position, 0),
  /** What it is called on paper and in lists; begins as the name of the file. */
  title: v.optional(Line, ''),
  fileName: Required,
  mediaType: v.optional(Line, ''),
  size: FileSize,
  /** Of the whole content. */
  hash: Sha256,
  /** Null where it is not known. */
  pages: nullable(Count),
  note: v.optional(Line, ''),
  progressId: nullable(Id),
})
export type Attachment = RecordOf<typeof Attachment>
