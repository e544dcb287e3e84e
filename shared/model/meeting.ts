import * as v from 'valibot'
import {
  BuddhistYear,
  Count,
  Day,
  Id,
  Instant,
  Line,
  Lines,
  nullable,
  PersonName,
  Position,
  Required,
  Signatory,
  Text,
  Time,
} from './fields.ts'
import { noun, type RecordOf } from './noun.ts'
import { Mark, Prose } from './prose.ts'

export const MeetingState = v.picklist([
  'draft',
  'scheduled',
  'convened',
  'running',
  'adjourned',
  'drafted',
  'checked',
  'circulated',
  'certified',
  'closed',
  'postponed',
  'cancelled',
])
export type MeetingState = v.InferOutput<typeof MeetingState>

/** A row of a programme (กำหนดการ): a time and what happens, each on its own lines. */
export const ScheduleEntry = v.strictObject({
  start: nullable(Time),
  end: nullable(Time),
  title: Text,
  /** `โดย …` lines below the activity. */
  by: v.optional(Lines, []),
})
export type ScheduleEntry = v.InferOutput<typeof ScheduleEntry>

export const Meeting = noun('meeting', 'การประชุม', {
  officeId: Id,
  /** Null for a meeting that is no sitting of a committee (a workshop that a resolution asked for). */
  committeeId: nullable(Id),
  /** The clause of an earlier meeting that this one carries out. */
  fromClauseId: nullable(Id),
  /** Name as printed after รายงานการประชุม / กำหนดการ, one printed line each. */
  title: v.pipe(Lines, v.minLength(1, 'ต้องมีชื่อการประชุม')),
  /** ครั้งที่ number/year; starts at 1 each calendar year. */
  number: nullable(Count),
  year: nullable(BuddhistYear),
  date: Day,
  start: Time,
  end: nullable(Time),
  /** When it really began and closed. */
  startedAt: nullable(Time),
  closedAt: nullable(Time),
  place: Required,
  mode: v.optional(v.picklist(['onSite', 'online', 'hybrid']), 'onSite'),
  onlineMeans: v.optional(Line, ''),
  /** Who holds it, printed under the title of a programme. */
  hosts: v.optional(Lines, []),
  state: v.optional(MeetingState, 'draft'),
  previousId: nullable(Id),
  schedule: v.optional(v.array(ScheduleEntry), []),
  scheduleNote: v.optional(Text, ''),
  recorder: nullable(Signatory),
  checker: nullable(Signatory),
  /** The last day to ask for corrections of the circulated minutes. */
  amendBy: nullable(Day),
  /** The issue of the minutes that was circulated, then the one that was certified, and its SHA-256 of that moment. */
  minutesId: nullable(Id),
  minutesHash: v.optional(Line, ''),
  /** When and at which meeting it was certified. */
  certified: nullable(Day),
  certifiedAtId: nullable(Id),
})
export type Meeting = RecordOf<typeof Meeting>

/** A meeting put off, called off or opened again: what its letters cite and what an inspector asks about. */
export const MeetingEvent = noun('meetingEvent', 'ประวัติการประชุม', {
  meetingId: Id,
  position: v.optional(Position, 0),
  what: v.picklist(['postponed', 'cancelled', 'reopened']),
  from: MeetingState,
  to: MeetingState,
  oldDate: nullable(Day),
  oldStart: nullable(Time),
  /** Null while the new day is not known. */
  newDate: nullable(Day),
  newStart: nullable(Time),
  reason: v.pipe(
    Text,
    v.check((text) => text.trim() !== '', 'ต้องบอกเหตุผล'),
  ),
})
export type MeetingEvent = RecordOf<typeof MeetingEvent>

export const Attendance = noun('attendance', 'ผู้เข้าประชุม', {
  meetingId: Id,
  position: v.optional(Position, 0),
  /** Members are the roster; guests are ผู้เข้าร่วมประชุม. */
  list: v.optional(v.picklist(['member', 'guest']), 'member'),
  seatId: nullable(Id),
  personId: nullable(Id),
  /** The roster as it stood when the meeting was convened: later changes of seat or holder do not reach it. */
  name: nullable(PersonName),
  post: v.optional(Line, ''),
  role: v.optional(Line, ''),
  chair: v.optional(v.boolean(), false),
  status: v.optional(v.picklist(['expected', 'present', 'substitute', 'absent']), 'expected'),
  /** Who came in the member's stead; the seat stays the member's. */
  substitute: nullable(v.strictObject({ name: PersonName, post: v.optional(Line, '') })),
  reason: v.optional(Line, ''),
  online: v.optional(v.boolean(), false),
  arrived: nullable(Time),
  left: nullable(Time),
  /**
   * What the reply slip said, apart from what then happened (`status`): neither is rewritten by the other, so that who
   * said they would come and did not can still be told.
   */
  reply: nullable(v.picklist(['coming', 'substitute', 'declined'])),
  /** The day of the answer, and the day of the meeting it was an answer for: a meeting put off asks anew. */
  replied: nullable(Day),
  replyFor: nullable(Day),
  replySubstitute: nullable(v.strictObject({ name: PersonName, post: v.optional(Line, '') })),
  replyReason: v.optional(Line, ''),
  /** The letter it came with. */
  replyLetterId: nullable(Id),
  /** What was being dealt with as they came, and as they left. */
  arrivedItemId: nullable(Id),
  leftItemId: nullable(Id),
  /** Out of the room and back again; `left` is only for those who have not come back. */
  outings: v.optional(v.array(v.strictObject({ from: Time, to: Time })), []),
})
export type Attendance = RecordOf<typeof Attendance>

export const Section = v.picklist(['chair', 'minutes', 'followUp', 'information', 'consideration', 'other'])
export type Section = v.InferOutput<typeof Section>

export const AgendaItem = noun('agendaItem', 'ระเบียบวาระ', {
  meetingId: Id,
  parentId: nullable(Id),
  position: v.optional(Position, 0),
  /** Set on the top level only. */
  section: nullable(Section),
  title: v.optional(Line, ''),
  ownerId: nullable(Id),
  minutesNeeded: v.optional(Count, 0),
  brief: v.optional(Text, ''),
  /** The minutes of this item. */
  minutes: v.optional(Prose, []),
  /** The person or post who puts it before the meeting, where it is not the agency that owns it. */
  presenter: v.optional(Line, ''),
  /** When it first came up. */
  startedAt: nullable(Time),
  /** Seconds dealt with it so far, without the time that runs since `since`. */
  spent: v.optional(Count, 0),
  /** Where the meeting stands; at most one item of a meeting. Null `since` while it rests. */
  open: v.optional(v.boolean(), false),
  since: nullable(Instant),
  /** The order of an earlier meeting that comes back here, whatever this item is called by now. */
  fromClauseId: nullable(Id),
})
export type AgendaItem = RecordOf<typeof AgendaItem>

export const Resolution = noun('resolution', 'มติ', {
  itemId: Id,
  position: v.optional(Position, 0),
  label: v.optional(v.picklist(['ที่ประชุม', 'มติที่ประชุม']), 'ที่ประชุม'),
  kind: v.optional(
    v.picklist(['acknowledge', 'certify', 'approve', 'assign', 'reject', 'defer', 'other']),
    'acknowledge',
  ),
  text: v.optional(Text, ''),
})
export type Resolution = RecordOf<typeof Resolution>

export const Clause = noun('clause', 'ข้อสั่งการ', {
  resolutionId: Id,
  position: v.optional(Position, 0),
  level: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4)), 0),
  mark: v.optional(Mark, 'dot'),
  text: Text,
  ownerIds: v.optional(v.array(Id), []),
  due: nullable(Day),
  rhythm: nullable(v.picklist(['weekly', 'monthly', 'quarterly', 'everyMeeting'])),
  state: v.optional(v.picklist(['assigned', 'notified', 'underway', 'done', 'dropped']), 'assigned'),
})
export type Clause = RecordOf<typeof Clause>

export const Progress = noun('progress', 'รายงานความก้าวหน้า', {
  clauseId: Id,
  agencyId: nullable(Id),
  date: Day,
  percent: nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100))),
  text: Text,
  source: v.optional(v.picklist(['letter', 'phone', 'meeting', 'other']), 'other'),
  letterId: nullable(Id),
  evidence: v.optional(Line, ''),
})
export type Progress = RecordOf<typeof Progress>
