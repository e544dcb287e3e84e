import * as v from 'valibot'
import { Day, Id, Instant, Line, nullable, Required } from './fields.ts'
import { noun, type RecordOf } from './noun.ts'

/**
 * A paper. A draft keeps values and is composed anew each time it is opened; an issued one keeps its blocks
 * frozen, so that no later change of template, seat or name rewrites it.
 */
export const Document = noun('document', 'เอกสาร', {
  officeId: Id,
  /** Id of the kind in shared/documents/kinds. */
  kind: Required,
  title: v.optional(Line, ''),
  meetingId: nullable(Id),
  letterId: nullable(Id),
  planId: nullable(Id),
  state: v.optional(v.picklist(['draft', 'issued']), 'draft'),
  /** What the officer typed over the facts, by field of the kind. */
  values: v.optional(v.record(v.string(), v.unknown()), {}),
  /** Frozen blocks of an issued paper, and their SHA-256. */
  blocks: nullable(v.array(v.unknown())),
  /** The page setup it was issued on. */
  page: nullable(v.record(v.string(), v.unknown())),
  hash: v.optional(Line, ''),
  number: v.optional(Line, ''),
  date: nullable(Day),
  issued: nullable(Instant),
  committeeId: nullable(Id),
  /** By field, what the officer's own value was typed over. */
  bases: v.optional(v.record(v.string(), v.unknown()), {}),
  /** The officer's own values of an issued paper; `values` then holds every value it was printed with. */
  typed: nullable(v.record(v.string(), v.unknown())),
  /** For papers of an assessment: its year, and the agency where it is of one alone. */
  itaYearId: nullable(Id),
  agencyId: nullable(Id),
})
export type Document = RecordOf<typeof Document>
