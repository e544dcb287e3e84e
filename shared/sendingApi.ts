import * as v from 'valibot'
import { answers } from './contract.ts'
import type { Document } from './model/document.ts'
import { Day, Id, Line, nullable, Required } from './model/fields.ts'
import type { Letter } from './model/letter.ts'
import { type Sending, SendingWay } from './model/sending.ts'

/** A part of the contract (api.ts): what became of the copies of a paper to many. */

/** The copy of one addressee. */
export interface SentCopy {
  recipient: string
  /** The group through which it goes; empty for one named on its own. */
  group: string
  /** Null while nothing is known of it. */
  sending: Sending | null
  /** Addressed no more, but something was written down of it. */
  gone: boolean
  /** Incoming letters of this addressee since the paper's day, the newest first. */
  answers: Array<Pick<Letter, 'id' | 'number' | 'date' | 'receivedDate' | 'subject'>>
}

const change = v.strictObject({
  sent: v.exactOptional(v.nullable(Day)),
  way: v.exactOptional(v.nullable(SendingWay)),
  answered: v.exactOptional(v.nullable(Day)),
  answerId: v.exactOptional(v.nullable(Id)),
  note: v.exactOptional(Line),
})
export type SendingChange = v.InferOutput<typeof change>

const recipients = v.pipe(v.array(Required), v.minLength(1, 'ยังไม่ได้เลือกผู้รับ'), v.maxLength(5_000))

export const sendingMethods = {
  /** Each addressee of a paper with what is known of its copy, in the order of the letter. */
  copies: answers<SentCopy[]>()(v.strictObject({ id: Id })),
  /** Writes the same down for some of them, as one step. */
  tick: answers<SentCopy[]>()(v.strictObject({ id: Id, recipients, change })),
  /** A draft of a letter that asks them for the answer that has not come. */
  chase: answers<{ letter: Letter; document: Document }>()(
    v.strictObject({ id: Id, recipients, answerBy: nullable(Day) }),
  ),
}
