import { KINDS } from '../documents/kinds/index.ts'
import type { Amendment } from '../model/amendment.ts'
import type { Document } from '../model/document.ts'
import type { Letter } from '../model/letter.ts'
import { type Clause, type Meeting, MeetingState, type Progress, type Resolution } from '../model/meeting.ts'
import { addDays, daysBetween } from '../thai/date.ts'
import { waitOf } from './clauseAge.ts'
import { type CORRECTIONS, correctionsDue } from './correctionsDue.ts'
import { INVITATIONS, STEPS, type Step, TELL_CHANGES } from './steps.ts'

/** What there is to do today, read from the records; nothing of it is stored. */

export interface DeskFacts {
  today: string
  meetings: readonly Meeting[]
  documents: readonly Document[]
  /** Meetings with a roster. */
  seated: ReadonlySet<string>
  /** Papers that the records have left behind, by id. */
  behind: readonly string[]
  letters: readonly Letter[]
  resolutions: ReadonlyArray<Resolution & { meetingId: string }>
  clauses: readonly Clause[]
  progress: readonly Progress[]
  amendments: readonly Amendment[]
  /** Short names of the committees, and names of the agencies, by id. */
  committees: Readonly<Record<string, string>>
  agencies: Readonly<Record<string, string>>
}

export type DueKind = 'step' | 'letter' | 'clause' | 'minutes' | 'behind' | 'amendment'

export interface Due {
  kind: DueKind
  /** What is to be done, as a verb. */
  label: string
  /** Of what: the meeting, the letter, the agency. */
  about: string
  /** The day it is due; null when only its age tells. */
  day: string | null
  late: boolean
  /** Days since it began to wait, for what has no due day. */
  age: number | null
  meetingId: string | null
  documentId: string | null
  letterId: string | null
  /** The paper that does it, when one can be made, and what is known of it. */
  make: string | null
  values: Record<string, string>
  section: Step['section'] | typeof CORRECTIONS | null
}

export interface StepMark extends Step {
  day: string
  state: 'done' | 'late' | 'due' | 'ahead'
  documentId: string | null
}

export interface Today {
  due: Due[]
  /** The next meeting with what leads to it and follows it; of a meeting just held until its minutes are out. */
  next: { meeting: Meeting; steps: StepMark[] } | null
}

/** The states a meeting passes through, in their order; what was put off or called off stands on no road. */
const ROAD: readonly MeetingState[] = MeetingState.options.filter(
  (state) => state !== 'postponed' && state !== 'cancelled',
)
const reached = (meeting: Meeting, state: MeetingState): boolean => ROAD.indexOf(meeting.state) >= ROAD.indexOf(state)
const open = ({ state }: Meeting): boolean => state !== 'postponed' && state !== 'cancelled' && state !== 'closed'

/** Its day is over, or it was closed on its own day. */
const isHeld = (meeting: Meeting, today: string): boolean => meeting.date < today || reached(meeting, 'adjourned')

/** A step is worth a line this many days before it is due. */
const AHEAD = 7
/** A meeting's steps are asked for from its first lead time on, and not for ever after it. */
const BEFORE = 35
const AFTER = 45

export function todayOf(facts: DeskFacts): Today {
  const { today, meetings } = facts
  const near = meetings.filter((meeting) => isNear(meeting, today))
  const due = [
    ...near.flatMap((meeting) => stepsDue(meeting, facts)),
    ...behindDue(facts),
    ...facts.letters.flatMap((letter) => letterDue(letter)),
    ...clausesDue(facts),
    ...minutesDue(facts),
    ...correctionsDue(facts, AFTER, (meeting) => meetingWords(meeting, facts.committees)).map((due) => ({
      ...NOTHING,
      ...due,
    })),
  ].sort(byDay)
  const coming = meetings
    .filter((meeting) => open(meeting) && !isHeld(meeting, today))
    .sort((a, b) => (a.date < b.date ? -1 : 1))[0]
  const last = near.filter((meeting) => isHeld(meeting, today) && !reached(meeting, 'circulated')).at(-1)
  const meeting = coming ?? last ?? null
  return { due, next: meeting && { meeting, steps: stepsOf(meeting, facts) } }
}

/** Meetings that are worked on these days. */
export const isNear = (meeting: Meeting, today: string): boolean =>
  open(meeting) && within(daysBetween(today, meeting.date), -AFTER, BEFORE)

const within = (days: number, from: number, to: number): boolean => days >= from && days <= to

/** Late first, then by day; what has no day after what has, the oldest first. */
function byDay(a: Due, b: Due): number {
  if (a.late !== b.late) return a.late ? -1 : 1
  if (a.day !== null && b.day !== null && a.day !== b.day) return a.day < b.day ? -1 : 1
  if ((a.day === null) !== (b.day === null)) return a.day === null ? 1 : -1
  return (b.age ?? 0) - (a.age ?? 0)
}

export function stepsOf(
  meeting: Meeting,
  { today, documents, seated }: Pick<DeskFacts, 'today' | 'documents' | 'seated'>,
): StepMark[] {
  return STEPS.map((step) => {
    const paper = documents.find(({ meetingId, kind }) => meetingId === meeting.id && step.kinds?.includes(kind))
    const day = addDays(meeting.date, step.days)
    const made = paper !== undefined && (!step.sent || paper.state === 'issued' || paper.number !== '')
    const come = step.reached !== undefined && reached(meeting, step.reached)
    const done = come || made || (step.seated === true && seated.has(meeting.id))
    const wait = daysBetween(today, day)
    // What follows a meeting cannot be done before it, however near its day is.
    const early = step.days > 0 && !isHeld(meeting, today)
    const state = done ? 'done' : wait < 0 ? 'late' : wait <= AHEAD && !early ? 'due' : 'ahead'
    return { ...step, day, state, documentId: paper?.id ?? null }
  })
}

const NOTHING = {
  meetingId: null,
  documentId: null,
  letterId: null,
  make: null,
  values: {},
  section: null,
  age: null,
} as const

/** As the office calls it among its own: the committee's short name and the number of the sitting. */
export const meetingWords = (
  { committeeId, title, number, year }: Meeting,
  committees: Readonly<Record<string, string>> = {},
): string =>
  [committees[committeeId ?? ''] || title.join(' '), number && `ครั้งที่ ${number}/${year}`].filter(Boolean).join(' ')

function stepsDue(meeting: Meeting, facts: DeskFacts): Due[] {
  const held = isHeld(meeting, facts.today)
  return (
    stepsOf(meeting, facts)
      .filter(({ state }) => state === 'late' || state === 'due')
      // What leads to a meeting is no use once it is held; what follows it is not asked for before.
      .filter(({ days }) => (held ? days > 0 : days <= 0))
      .map((step) => ({
        ...NOTHING,
        kind: 'step',
        label: step.label,
        about: meetingWords(meeting, facts.committees),
        day: step.day,
        late: step.state === 'late',
        meetingId: meeting.id,
        documentId: step.documentId,
        make: step.kinds?.[0] ?? null,
        section: step.section,
      }))
  )
}

/** What was issued and is no longer so was told by a later paper: another of its kind, or one that tells the change. */
function isSettled({ kind, meetingId, issued, values }: Document, documents: readonly Document[]): boolean {
  if (issued === null) return false
  const oneFor = KINDS.find(({ id }) => id === kind)?.oneFor
  return documents.some((later) => {
    if (later.meetingId !== meetingId || later.created <= issued) return false
    const again = later.kind === kind && (!oneFor || later.values[oneFor] === values[oneFor])
    return again || (INVITATIONS.includes(kind) && TELL_CHANGES.includes(later.kind) && later.state === 'issued')
  })
}

/** Papers that say what their meeting no longer says; each waits since it was last touched. */
function behindDue({ today, behind, documents, meetings, committees }: DeskFacts): Due[] {
  return documents.flatMap((document): Due[] => {
    const meeting = meetings.find(({ id }) => id === document.meetingId)
    if (!meeting || !behind.includes(document.id) || isSettled(document, documents)) return []
    return [
      {
        ...NOTHING,
        kind: 'behind',
        label: document.state === 'issued' ? `ข้อมูลเปลี่ยนหลังออก${document.title}` : `ข้อมูลเปลี่ยนหลังพิมพ์แก้${document.title}`,
        about: meetingWords(meeting, committees),
        day: null,
        late: false,
        age: Math.max(0, daysBetween((document.issued ?? document.updated).slice(0, 10), today)),
        meetingId: meeting.id,
        documentId: document.id,
      },
    ]
  })
}

/** A letter that has its number and has not gone out. */
function letterDue(letter: Letter): Due[] {
  if (letter.direction !== 'out' || (letter.state !== 'signed' && letter.state !== 'numbered')) return []
  return [
    {
      ...NOTHING,
      kind: 'letter',
      label: letter.state === 'signed' ? 'ออกเลขหนังสือ' : 'ส่งหนังสือ',
      about: [letter.number && `ที่ ${letter.number}`, letter.subject.replaceAll('\n', ' ')].filter(Boolean).join(' '),
      day: letter.date,
      late: false,
      letterId: letter.id,
    },
  ]
}

/** Orders that are due, late, or silent too long, one line for each agency and meeting. */
function clausesDue({ today, meetings, resolutions, clauses, progress, agencies, committees }: DeskFacts): Due[] {
  const meetingOf = new Map(resolutions.map((resolution) => [resolution.id, resolution.meetingId]))
  const byId = new Map(meetings.map((meeting) => [meeting.id, meeting]))
  const heard = new Map<string, string>()
  for (const { clauseId, date } of progress) if (date > (heard.get(clauseId) ?? '')) heard.set(clauseId, date)
  const groups = new Map<string, { meeting: Meeting; ownerId: string; days: string[]; ages: number[] }>()
  for (const clause of clauses) {
    const meeting = byId.get(meetingOf.get(clause.resolutionId) ?? '')
    if (!meeting) continue
    const known = { meeting, meetings, heard: heard.get(clause.id) ?? null }
    const { day, age, pressing } = waitOf(clause, known, today)
    if (!pressing) continue
    for (const ownerId of clause.ownerIds) {
      const key = `${meeting.id} ${ownerId}`
      const group = groups.get(key) ?? { meeting, ownerId, days: [], ages: [] }
      if (day) group.days.push(day)
      else group.ages.push(age)
      groups.set(key, group)
    }
  }
  return [...groups.values()].map(({ meeting, ownerId, days, ages }) => {
    const day = days.sort()[0] ?? null
    return {
      ...NOTHING,
      kind: 'clause',
      label: `ติดตามข้อสั่งการ ${days.length + ages.length} ข้อ จาก${agencies[ownerId] ?? 'หน่วยงานที่ไม่รู้จัก'}`,
      about: meetingWords(meeting, committees),
      day,
      late: day !== null && day < today,
      age: ages.length > 0 ? Math.max(...ages) : null,
      meetingId: meeting.id,
      make: 'reminder',
      values: { agency: agencies[ownerId] ?? '' },
      section: 'papers',
    }
  })
}

/** Meetings held whose minutes are not certified; the steps speak of the fresh ones. */
function minutesDue({ today, meetings, committees }: DeskFacts): Due[] {
  return meetings
    .filter((meeting) => reached(meeting, 'adjourned') && !reached(meeting, 'certified'))
    .filter((meeting) => daysBetween(meeting.date, today) > AFTER)
    .map((meeting) => ({
      ...NOTHING,
      kind: 'minutes',
      label: 'รายงานการประชุมยังไม่รับรอง',
      about: meetingWords(meeting, committees),
      day: null,
      late: false,
      age: daysBetween(meeting.date, today),
      meetingId: meeting.id,
      section: 'minutes',
    }))
}
