import * as v from 'valibot'
import { answers } from './contract.ts'
import type { Document } from './model/document.ts'
import { BuddhistYear, Day, Id, Line, nullable, Required, Text, Time } from './model/fields.ts'
import { type Letter, type NumberBlock, Register, Secrecy, Urgency } from './model/letter.ts'

/** A part of the contract (api.ts): numbers, receipt, and letters that follow from others. */

const byId = v.strictObject({ id: Id })
const Revision = v.pipe(v.number(), v.integer(), v.minValue(1))
const named = { id: Id, revision: Revision }

/** A reason that stays on record. */
export const Reason = v.pipe(
  Text,
  v.check((text) => text.trim() !== '', 'ต้องบอกเหตุผล'),
)
/** Registers of outgoing letters. */
export const Outgoing = v.picklist(['letter', 'circular', 'order', 'announcement'])

/** A draft made from a letter, with its paper where there is one. */
export interface Following {
  letter: Letter | null
  document: Document | null
}

/** As many numbers as one sets apart at a time; a slip of the hand does not take the year with it. */
const BlockSize = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(1, 'ต้องกันอย่างน้อย ๑ เลข'),
  v.maxValue(500, 'กันได้ครั้งละไม่เกิน ๕๐๐ เลข'),
)

export const letterMethods = {
  /**
   * Gives the next number of a register for the year of the letter's day; a number given is never given again. A
   * machine that holds a block takes it from there, and is refused when the block is used up.
   */
  number: answers<Letter>()(v.strictObject({ ...named, register: Outgoing })),
  /** Takes a numbered or received letter out of use; its number and the reason stay in the register. */
  void: answers<Letter>()(v.strictObject({ ...named, reason: Reason })),
  /** A draft with all that a voided letter said, to go out under a number of its own; made once. */
  replace: answers<Following>()(byId),
  /** A draft that answers an incoming letter, with it under อ้างถึง. */
  answer: answers<Following>()(byId),
  /** Enters an incoming letter under the next receipt number of the year; no number is left out or given twice. */
  receive: answers<Letter>()(
    v.strictObject({
      officeId: Id,
      meetingId: nullable(Id),
      from: Required,
      number: v.optional(Line, ''),
      date: nullable(Day),
      to: v.optional(Line, ''),
      subject: v.pipe(
        Text,
        v.check((text) => text.trim() !== '', 'ต้องกรอก'),
      ),
      urgency: nullable(Urgency),
      secrecy: nullable(Secrecy),
      action: v.optional(Line, ''),
      note: v.optional(Line, ''),
      receivedDate: Day,
      receivedTime: nullable(Time),
    }),
  ),
}

export const blockMethods = {
  /** Sets the next numbers of a register apart; the series goes on after them. */
  reserve: answers<NumberBlock>()(
    v.strictObject({
      officeId: Id,
      register: Register,
      year: BuddhistYear,
      count: BlockSize,
      holder: Required,
      note: v.optional(Line, ''),
    }),
  ),
  /** Lets this machine give the numbers of a block, or no longer. */
  hold: answers<NumberBlock>()(v.strictObject({ ...named, here: v.boolean() })),
  /** Ends a block; numbers it did not use stay in the register as unused, with the reason. */
  giveBack: answers<NumberBlock>()(v.strictObject({ ...named, reason: Reason })),
  /** What this machine is called. */
  machine: answers<{ name: string }>()(v.optional(v.strictObject({}), {})),
}
