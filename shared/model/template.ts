import * as v from 'valibot'
import { Count, Id, Line } from './fields.ts'
import { noun, type RecordOf } from './noun.ts'

/**
 * One version of what an office set for a kind of paper, or for all its papers (`kind` empty). Versions are only
 * ever added; the highest is in force, and going back adds the older one anew.
 */
export const Template = noun('template', 'แม่แบบเอกสาร', {
  officeId: Id,
  kind: v.optional(Line, ''),
  version: v.pipe(Count, v.minValue(1)),
  /** By id of the setting, only what differs from its default. */
  chosen: v.optional(v.record(Line, v.union([v.string(), v.number(), v.boolean()])), {}),
  note: v.optional(Line, ''),
})
export type Template = RecordOf<typeof Template>
