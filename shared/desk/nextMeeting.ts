import type { AgendaItem, Meeting, Section } from '../model/meeting.ts'
import { buddhistYear, longDate } from '../thai/date.ts'
import { toArabicDigits } from '../thai/digits.ts'
import { STANDARD_AGENDA } from './standardAgenda.ts'

/** The year of its number; of a meeting without one the year it is held in. */
export const meetingYear = ({ year, date }: Pick<Meeting, 'year' | 'date'>): number => year ?? buddhistYear(date)

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

/** What the minutes say under a standing item that has nothing (rulebook §5.2). */
export const NOTHING_UNDER = '- ไม่มี -'

const CERTIFY = 'เรื่องรับรองรายงานการประชุม'

/** `เรื่องรับรองรายงานการประชุม ครั้งที่ 1/2569 เมื่อวันที่ …`; the very first meeting has none to certify and says so. */
export function certifyTitle(previous: Meeting | undefined, first = false): string {
  if (first) return `${CERTIFY} (ไม่มี เนื่องจากเป็นการประชุมครั้งแรก)`
  if (!previous) return CERTIFY
  const sitting = previous.number ? ` ครั้งที่ ${previous.number}/${meetingYear(previous)}` : ''
  return `${CERTIFY}${sitting} เมื่อวันที่ ${longDate(previous.date)}`
}

export interface AgendaSection {
  section: Section
  title: string
}

/** The standing items of the next meeting: those of the last one, else the standard ones. */
export function nextAgenda(
  previous: Meeting | undefined,
  items: readonly AgendaItem[],
  first = false,
): AgendaSection[] {
  const top = items.filter(({ parentId }) => parentId === null).sort((a, b) => a.position - b.position)
  const from: readonly AgendaSection[] =
    top.length > 0 ? top.map(({ section, title }) => ({ section: section ?? 'other', title })) : STANDARD_AGENDA
  return from.map((item) => (item.section === 'minutes' ? { ...item, title: certifyTitle(previous, first) } : item))
}

/** Matters carried over have a heading, whether the last agenda had one or not: after the minutes, as is the order. */
export function withFollowUp(agenda: readonly AgendaSection[], wanted: boolean): AgendaSection[] {
  const standing = STANDARD_AGENDA.find(({ section }) => section === 'followUp')
  if (!wanted || !standing || agenda.some(({ section }) => section === 'followUp')) return [...agenda]
  const at = agenda.findIndex(({ section }) => section === 'minutes') + 1
  return [...agenda.slice(0, at), standing, ...agenda.slice(at)]
}

/** 3, ครั้งที่ ๓, 3/2569 as everyone writes it; null when it is none of these. */
export function readSitting(text: string): { number: number; year: number | null } | null {
  const match = /^(?:ครั้งที่\s*)?(\d{1,4})(?:\s*\/\s*(2[4-8]\d{2}))?$/.exec(toArabicDigits(text).trim())
  return match && { number: Number(match[1]), year: match[2] ? Number(match[2]) : null }
}

/** Where a number stands among those of its year, as it is typed; null when there is nothing true to say of it. */
export function numberHint(
  meetings: readonly Meeting[],
  committeeId: string,
  { number, year, date }: { number: number; year: number; date: string },
): string | null {
  if (number !== nextNumber(meetings, committeeId, year)) return null
  if (number === 1) return `ครั้งแรกของปี ${year}`
  const before = meetings.find(
    (one) =>
      one.committeeId === committeeId && meetingYear(one) === year && one.number === number - 1 && one.date <= date,
  )
  return before ? `ต่อจากครั้งที่ ${before.number}/${year}` : null
}

/**
 * What is odd about a number, as a sentence; null when it follows. A warning, never a refusal: an office may have
 * sittings that this store does not know.
 */
export function numberWarning(
  meetings: readonly Meeting[],
  committeeId: string,
  { number, year, date, id }: { number: number; year: number; date: string; id?: string },
): string | null {
  const others = meetings.filter((one) => one.committeeId === committeeId && one.id !== id)
  if (year !== buddhistYear(date)) return `ปีของครั้งที่ (${year}) ไม่ตรงกับปีของวันที่ประชุม (${buddhistYear(date)})`
  const same = others.find((one) => meetingYear(one) === year && one.number === number)
  if (same) return `ครั้งที่ ${number}/${year} มีแล้ว เมื่อวันที่ ${longDate(same.date)}`
  const next = nextNumber(others, committeeId, year)
  if (number > next)
    return next === 1
      ? `ในโปรแกรมยังไม่มีการประชุมของคณะนี้ในปี ${year} หากครั้งก่อนหน้าจัดไว้นอกโปรแกรม ใช้ครั้งที่ ${number} ได้`
      : `ข้ามเลข: ครั้งถัดไปของปี ${year} คือครั้งที่ ${next}`
  const after = others.find((one) => meetingYear(one) === year && (one.number ?? 0) > number && one.date < date)
  if (after)
    return `วันที่ประชุมอยู่หลังครั้งที่ ${after.number}/${year} (${longDate(after.date)}) ครั้งถัดไปของปี ${year} คือครั้งที่ ${next}`
  const later = others.find((one) => meetingYear(one) === year && (one.number ?? 0) < number && one.date > date)
  if (later) return `วันที่ประชุมอยู่ก่อนครั้งที่ ${later.number}/${year} (${longDate(later.date)})`
  return null
}
