import type { AgendaItem, Meeting, Section } from '../../../shared/model/meeting.ts'
import { longDate } from '../../../shared/thai/date.ts'
import { meetingYear } from './meetingWords.ts'
import { STANDARD_AGENDA } from './standardAgenda.ts'

const NOT_HELD = new Set(['postponed', 'cancelled'])

/** The last meeting of the same committee before a day that was not called off; before no day, the last of all. */
export function lastHeld(meetings: readonly Meeting[], committeeId: string | null, before = ''): Meeting | undefined {
  if (!committeeId) return undefined
  return meetings
    .filter(
      (one) => one.committeeId === committeeId && !NOT_HELD.has(one.state) && (before === '' || one.date < before),
    )
    .sort((a, b) => (a.date < b.date ? 1 : -1))[0]
}

export function previousOf(meetings: readonly Meeting[], meeting: Meeting): Meeting | undefined {
  return meetings.find(({ id }) => id === meeting.previousId) ?? lastHeld(meetings, meeting.committeeId, meeting.date)
}

/** Rule: numbers begin at 1 each calendar year. */
export function nextNumber(meetings: readonly Meeting[], committeeId: string, year: number): number {
  const used = meetings
    .filter((one) => one.committeeId === committeeId && meetingYear(one) === year)
    .map((one) => one.number ?? 0)
  return 1 + Math.max(0, ...used)
}

const CERTIFY = 'เรื่องรับรองรายงานการประชุม'

/** `เรื่องรับรองรายงานการประชุม ครั้งที่ 1/2569 เมื่อวันที่ …`; a first meeting has none to certify. */
export function certifyTitle(previous: Meeting | undefined): string {
  if (!previous) return CERTIFY
  const sitting = previous.number ? ` ครั้งที่ ${previous.number}/${meetingYear(previous)}` : ''
  return `${CERTIFY}${sitting} เมื่อวันที่ ${longDate(previous.date)}`
}

export interface AgendaSection {
  section: Section
  title: string
}

/** The standing items of the next meeting: those of the last one, else the standard ones. */
export function nextAgenda(previous: Meeting | undefined, items: readonly AgendaItem[]): AgendaSection[] {
  const top = items.filter(({ parentId }) => parentId === null).sort((a, b) => a.position - b.position)
  const from: readonly AgendaSection[] =
    top.length > 0 ? top.map(({ section, title }) => ({ section: section ?? 'other', title })) : STANDARD_AGENDA
  return from.map((item) => (item.section === 'minutes' ? { ...item, title: certifyTitle(previous) } : item))
}
