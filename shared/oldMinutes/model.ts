import * as v from 'valibot'
import {
  BuddhistYear,
  Count,
  Day,
  Id,
  Line,
  Lines,
  nullable,
  PersonName,
  Signatory,
  Text,
  Time,
} from '../model/fields.ts'
import { Clause, type MeetingState, Resolution, Section } from '../model/meeting.ts'
import { Mark } from '../model/prose.ts'

/**
 * Minutes of old as they were understood: a head, a list of who was there, and the rest as a flat list of pieces in
 * the order of the paper. Flat, because putting it right is then moving a piece or calling it something else; which
 * item a resolution belongs to follows from where it stands (items.ts).
 */

export const AttendeeList = v.picklist(['came', 'absent', 'guest'])
export type AttendeeList = v.InferOutput<typeof AttendeeList>

const attendee = {
  list: AttendeeList,
  name: nullable(PersonName),
  /** The post whose seat it is. */
  post: Line,
  role: Line,
  /** Who is named came in the stead of the holder of `post`; `ownPost` is then their own. */
  substitute: v.boolean(),
  ownPost: Line,
  reason: Line,
  online: v.boolean(),
}

const Level = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4))

const pieces = {
  item: { kind: v.literal('item'), level: Level, title: Line, section: nullable(Section) },
  /** `count` is the number it was printed with, where it has one. */
  text: {
    kind: v.literal('text'),
    speaker: Text,
    level: Level,
    mark: nullable(Mark),
    count: nullable(Count),
    text: Text,
  },
  resolution: {
    kind: v.literal('resolution'),
    label: Resolution.fields.label,
    decides: Resolution.fields.kind,
    text: Text,
  },
  clause: {
    kind: v.literal('clause'),
    level: Level,
    mark: Mark,
    text: Text,
    ownerIds: Clause.fields.ownerIds,
  },
  table: { kind: v.literal('table'), rows: v.pipe(v.array(v.array(Text)), v.minLength(1), v.maxLength(2000)) },
}

export const ConfirmedPiece = v.variant('kind', [
  v.strictObject(pieces.item),
  v.strictObject(pieces.text),
  v.strictObject(pieces.resolution),
  v.strictObject(pieces.clause),
  v.strictObject(pieces.table),
])
export type ConfirmedPiece = v.InferOutput<typeof ConfirmedPiece>

/** What an officer confirmed; the contract takes this and nothing less. */
export const ConfirmedMinutes = v.strictObject({
  officeId: Id,
  committeeId: nullable(Id),
  /** Old minutes were taken long ago: the meeting is over whatever else is known of it. */
  state: v.picklist(['checked', 'certified', 'closed'] satisfies MeetingState[]),
  title: v.pipe(Lines, v.minLength(1, 'ต้องมีชื่อการประชุม')),
  number: nullable(Count),
  year: nullable(BuddhistYear),
  date: Day,
  start: Time,
  closedAt: nullable(Time),
  place: v.pipe(
    Line,
    v.check((text) => text.trim() !== '', 'ต้องกรอกสถานที่'),
  ),
  mode: v.picklist(['onSite', 'online', 'hybrid']),
  onlineMeans: Line,
  recorder: nullable(Signatory),
  checker: nullable(Signatory),
  /** What was ordered then was done long since: it comes up nowhere as a matter still open. */
  carriedOut: v.boolean(),
  attendees: v.pipe(v.array(v.strictObject(attendee)), v.maxLength(1000)),
  pieces: v.pipe(v.array(ConfirmedPiece), v.maxLength(10_000)),
})
export type ConfirmedMinutes = v.InferOutput<typeof ConfirmedMinutes>

/** Where a thing was read: a name of its own on the screen, and the lines of the source. */
export interface Read {
  id: string
  line: number
  to: number
}

export type OldAttendee = v.InferOutput<v.StrictObjectSchema<typeof attendee, undefined>> & Read
export type Piece = ConfirmedPiece & Read
export type PieceOf<K extends Piece['kind']> = Extract<Piece, { kind: K }>

/** What the reader is not sure of, and of which thing (a field of the head by its name). */
export interface Doubt {
  line: number
  what: string
  of: string
}

/** What was read; what is not there is null or empty and is asked for on the screen. */
export interface OldMinutes {
  /** First line of the minutes in the source. */
  from: number
  title: string[]
  number: number | null
  year: number | null
  date: string | null
  start: string | null
  closedAt: string | null
  place: string
  mode: ConfirmedMinutes['mode']
  onlineMeans: string
  recorder: v.InferOutput<typeof Signatory> | null
  checker: v.InferOutput<typeof Signatory> | null
  /** Line of each field of the head that was found. */
  lines: Partial<Record<HeadField, number>>
  attendees: OldAttendee[]
  pieces: Piece[]
  doubts: Doubt[]
}
export type HeadField = 'title' | 'number' | 'date' | 'start' | 'closedAt' | 'place' | 'recorder' | 'checker'

/** An agency of the directory, for guessing who carries out a clause. */
export interface KnownAgency {
  id: string
  name: string
  shortName?: string
}
