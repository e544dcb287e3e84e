import * as v from 'valibot'
import type { MeetingFile } from './api.ts'
import { answers } from './contract.ts'
import type { Amendment } from './model/amendment.ts'
import { Day, Id, Line, nullable, Text } from './model/fields.ts'

/** A part of the contract (api.ts): minutes on their way from circulation to certification, and what is asked of them. */

const named = { id: Id, revision: v.pipe(v.number(), v.integer(), v.minValue(1)) }
/** Errors of the proof-reader that were seen and are let stand. */
const confirmed = v.optional(v.array(v.strictObject({ rule: Line, words: Text })), [])

/** Accepted corrections after a step of theirs: what now stands in the text, and why the others do not. */
export interface Applied {
  file: MeetingFile
  done: string[]
  left: Array<{ id: string; why: string }>
}

/** The certified paper held against its own hash, and against the records it was made of. */
export interface Verified {
  /** `unkept`: certified without this program, so there is nothing to compare. */
  verdict: 'same' | 'changed' | 'missing' | 'unkept'
  /** SHA-256 of the day it was certified, and of the paper as it lies in the store now. */
  kept: string
  now: string
  /** Places where the records say something else than the certified paper. */
  differing: number
}

export const amendmentMethods = {
  /** Accepts, rejects with a reason, or takes a decision back. */
  decide: answers<Amendment>()(
    v.strictObject({
      ...named,
      state: v.picklist(['open', 'accepted', 'rejected']),
      reason: v.optional(Text, ''),
    }),
  ),
  /** Puts every accepted correction into the text of the minutes whose words are found there once and unchanged. */
  apply: answers<Applied>()(v.strictObject({ meetingId: Id })),
}

export const minutesMethods = {
  /** Freezes the minutes as the issue that pages and lines of corrections refer to; the meeting is `circulated`. */
  circulate: answers<MeetingFile>()(v.strictObject({ ...named, amendBy: nullable(Day), confirmed })),
  /**
   * Applies the accepted corrections, freezes the minutes and keeps their hash; the meeting is `certified`. Refused while
   * a correction waits for its decision or cannot be applied.
   */
  certify: answers<MeetingFile>()(v.strictObject({ ...named, day: Day, atId: nullable(Id), confirmed })),
  /** Computes the hash of the certified minutes anew. */
  verify: answers<Verified>()(v.strictObject({ id: Id })),
}
