import { dueNext, isOpen } from '../documents/kinds/progressWords.ts'
import type { Clause, Meeting } from '../model/meeting.ts'
import { daysBetween } from '../thai/date.ts'

/** How long an order has waited and what it waits for: once, for the day's list, the table of orders and its letters. */

/** Ages at which a secretariat looks again (survey §4.3: ageing 30/60/90 days). */
export const BANDS = [30, 60, 90] as const
export type Band = 0 | (typeof BANDS)[number]
/** An order without a day is asked after when nothing has been heard for so long. */
const SILENT = BANDS[0]
/** An order is reminded of this many days before it is due. */
const SOON = 7

export interface Wait {
  /** What is due next: the order itself or its next report. */
  day: string | null
  late: boolean
  /** Days past that day; of an order without one, days since anything was heard of it. */
  age: number
  /** To be asked after now. */
  pressing: boolean
}

type Sitting = Pick<Meeting, 'committeeId' | 'date' | 'state'>

interface Known {
  /** The meeting that gave the order, among those of its office. */
  meeting: Pick<Meeting, 'committeeId' | 'date'>
  meetings: readonly Sitting[]
  /** The day of the last report. */
  heard: string | null
}

export function waitOf(clause: Clause, { meeting, meetings, heard }: Known, today: string): Wait {
  if (!isOpen(clause)) return { day: clause.due, late: false, age: 0, pressing: false }
  const since = heard ?? meeting.date
  const sitting = clause.rhythm === 'everyMeeting' ? sittingAfter(meetings, meeting, since) : null
  const day = dueNext(clause, heard, meeting.date) ?? sitting
  const age = Math.max(0, daysBetween(day ?? since, today))
  return {
    day,
    late: day !== null && day < today,
    age,
    pressing: day === null ? age >= SILENT : daysBetween(today, day) <= SOON,
  }
}

export const bandOf = (age: number): Band => BANDS.findLast((band) => age >= band) ?? 0

/** The first sitting of the same committee after a day, held or to be held. */
function sittingAfter(
  meetings: readonly Sitting[],
  { committeeId }: Pick<Meeting, 'committeeId'>,
  day: string,
): string | null {
  const days = meetings
    .filter((one) => committeeId !== null && one.committeeId === committeeId && one.date > day)
    .filter(({ state }) => state !== 'cancelled' && state !== 'postponed')
    .map(({ date }) => date)
  return days.sort()[0] ?? null
}
