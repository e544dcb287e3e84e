import * as v from 'valibot'
import {
  BuddhistYear,
  Count,
  Day,
  Id,
  Line,
  Lines,
  nullable,
  Required,
  Salutation,
  Signatory,
  Text,
  Time,
} from './fields.ts'
import { noun, type RecordOf } from './noun.ts'
import { Prose } from './prose.ts'

export const Urgency = v.picklist(['ด่วน', 'ด่วนมาก', 'ด่วนที่สุด'])
export const Secrecy = v.picklist(['ลับ', 'ลับมาก', 'ลับที่สุด'])

/** A letter referred to: picked from the register (`letterId`) or written for one that is not in it. */
export const Reference = v.strictObject({
  letterId: nullable(Id),
  from: v.optional(Line, ''),
  urgency: nullable(Urgency),
  number: v.optional(Line, ''),
  date: nullable(Day),
})
export type Reference = v.InferOutput<typeof Reference>

export const Enclosure = v.strictObject({
  title: Line,
  count: v.optional(Count, 1),
  unit: v.optional(Line, 'ฉบับ'),
  documentId: nullable(Id),
})
export type Enclosure = v.InferOutput<typeof Enclosure>

/** An official letter, memo or announcement with everything its paper prints; a row of the register as well. */
export const Letter = noun('letter', 'หนังสือ', {
  officeId: Id,
  meetingId: nullable(Id),
  direction: v.optional(v.picklist(['out', 'in']), 'out'),
  kind: v.optional(v.picklist(['external', 'memo', 'announcement', 'order', 'stamped', 'other']), 'external'),
  state: v.optional(v.picklist(['draft', 'checked', 'signed', 'numbered', 'sent', 'answered', 'void']), 'draft'),
  /** The full number as printed: กบ ๐๐๑๗.๕/ว ๕๔๔. Empty until it is given. */
  number: v.optional(Line, ''),
  date: nullable(Day),
  /** Register of incoming letters: our receipt number and day. */
  receivedNumber: v.optional(Line, ''),
  receivedDate: nullable(Day),
  /** Sender of an incoming letter. */
  from: v.optional(Line, ''),
  urgency: nullable(Urgency),
  secrecy: nullable(Secrecy),
  /** First centred line of an announcement or order: ประกาศเจตนารมณ์. */
  heading: v.optional(Line, ''),
  subject: v.optional(Text, ''),
  salutation: v.optional(Salutation, 'เรียน'),
  /** Addressees as printed, in order; a group keeps its link. */
  addressees: v.optional(v.array(v.strictObject({ groupId: nullable(Id), text: Line })), []),
  references: v.optional(v.array(Reference), []),
  enclosures: v.optional(v.array(Enclosure), []),
  body: v.optional(Prose, []),
  closing: v.optional(Line, 'ขอแสดงความนับถือ'),
  signatory: nullable(Signatory),
  /** Owner block when it differs from the office's. */
  owner: v.optional(Lines, []),
  copies: v.optional(Lines, []),
  /** Why a number given was taken out of use. */
  voidReason: v.optional(Line, ''),
  receivedTime: nullable(Time),
  /** การปฏิบัติ and หมายเหตุ of the register, in the officer's own words. */
  action: v.optional(Line, ''),
  note: v.optional(Line, ''),
  /** The voided letter this one goes out instead of. */
  replacesId: nullable(Id),
})
export type Letter = RecordOf<typeof Letter>

/** Each register counts for itself. */
export const Register = v.picklist(['letter', 'circular', 'order', 'announcement', 'received'])
export type Register = v.InferOutput<typeof Register>

/** Running numbers. Registers restart on 1 January, not with the fiscal year (rulebook §3.1). */
export const NumberSeries = noun('numberSeries', 'ชุดเลขหนังสือ', {
  officeId: Id,
  register: Register,
  year: BuddhistYear,
  last: v.optional(Count, 0),
})
export type NumberSeries = RecordOf<typeof NumberSeries>

/**
 * Numbers set apart for another machine. The series goes on after them, so that two machines without a connection
 * never give the same number; those that were not used stay accounted for.
 */
export const NumberBlock = noun('numberBlock', 'ช่วงเลขที่กันไว้', {
  officeId: Id,
  register: Register,
  year: BuddhistYear,
  first: Count,
  last: Count,
  /** For whom, in the office's words. */
  holder: Required,
  note: v.optional(Line, ''),
  state: v.optional(v.picklist(['reserved', 'returned']), 'reserved'),
  /** The last number its machine gave; 0 before the first. */
  used: v.optional(Count, 0),
  /** Name of the machine that gives these numbers; empty until one takes the block. */
  machine: v.optional(Line, ''),
  /** Why it came back, with numbers unused. */
  reason: v.optional(Line, ''),
})
export type NumberBlock = RecordOf<typeof NumberBlock>
