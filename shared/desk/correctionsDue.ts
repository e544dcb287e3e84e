import type { Meeting } from '../model/meeting.ts'
import { daysBetween } from '../thai/date.ts'
import { waiting } from './amendments.ts'
import type { DeskFacts, Due } from './today.ts'

/** The view of a meeting where corrections of its minutes are dealt with. */
export const CORRECTIONS = 'minutes/corrections'

type CorrectionDue = Pick<Due, 'kind' | 'label' | 'about' | 'day' | 'late' | 'age' | 'meetingId' | 'section'>

/**
 * Corrections that wait for a decision, one line for each meeting; and, for `fresh` days after the meeting, minutes
 * that nobody may correct any more and that wait to be certified. Older ones are told of as uncertified.
 */
export function correctionsDue(
  { today, meetings, amendments }: DeskFacts,
  fresh: number,
  nameOf: (meeting: Meeting) => string,
): CorrectionDue[] {
  const open = waiting(amendments)
  return meetings.flatMap((meeting): CorrectionDue[] => {
    const own = open.filter(({ meetingId }) => meetingId === meeting.id)
    const { state, amendBy, date, id: meetingId } = meeting
    const line = { about: nameOf(meeting), day: null, late: false, meetingId }
    if (own.length > 0) {
      const oldest = own.map(({ received }) => received).sort()[0] ?? today
      const label = `พิจารณาคำขอแก้ไขรายงานการประชุม ${own.length} รายการ`
      const age = Math.max(0, daysBetween(oldest, today))
      return [{ ...line, kind: 'amendment', label, age, section: CORRECTIONS }]
    }
    const over = state === 'circulated' && amendBy !== null && amendBy < today
    if (!over || daysBetween(date, today) > fresh) return []
    const label = 'พ้นกำหนดแจ้งแก้ไขรายงานการประชุมแล้ว รอรับรอง'
    return [{ ...line, kind: 'minutes', label, age: daysBetween(amendBy, today), section: CORRECTIONS }]
  })
}
