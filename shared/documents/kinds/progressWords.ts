import type { MeetingFile } from '../../api.ts'
import type { Clause, Progress } from '../../model/meeting.ts'
import { addDays, addMonths } from '../../thai/date.ts'

/** What has become of a clause, as it was known on a day (`asOf`; null: everything known counts). */

const CLOSED: ReadonlySet<Clause['state']> = new Set(['done', 'dropped'])
export const isOpen = ({ state }: Clause): boolean => !CLOSED.has(state)

/** The last report of a clause; of one agency, or of any. */
export const lastReport = (
  { progress }: Pick<MeetingFile, 'progress'>,
  clause: Clause,
  asOf: string | null,
  agencyId: string | null = null,
): Progress | null =>
  progress
    .filter((report) => report.clauseId === clause.id && (asOf === null || report.date <= asOf))
    // A report that names no agency speaks for every owner.
    .filter((report) => agencyId === null || report.agencyId === null || report.agencyId === agencyId)
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .at(-1) ?? null

/** Its day has passed; without a day to count from nothing is overdue. */
export function isOverdue(clause: Clause, last: Progress | null, asOf: string | null): boolean {
  const day = clause.due && dueNext(clause, last?.date ?? null, clause.due)
  return isOpen(clause) && day !== null && asOf !== null && day < asOf
}

type Round = Exclude<Clause['rhythm'], 'everyMeeting' | null>
const ROUNDS: Record<Round, (day: string, count: number) => string> = {
  weekly: (day, count) => addDays(day, 7 * count),
  monthly: addMonths,
  quarterly: (day, count) => addMonths(day, 3 * count),
}
/** A report that comes so many days before its day is the report of that day. */
const EARLY: Record<Round | 'everyMeeting', number> = { weekly: 3, monthly: 7, quarterly: 7, everyMeeting: 7 }

/**
 * When the next report of a rhythm is due after the last; null where it goes by meetings, or there is no rhythm. Where
 * the order has a `first` day, on the same day of every round that follows it.
 */
export function nextReport(last: string, rhythm: Clause['rhythm'], first: string | null = null): string | null {
  if (rhythm === null || rhythm === 'everyMeeting') return null
  const round = ROUNDS[rhythm]
  if (first === null) return round(last, 1)
  const told = addDays(last, EARLY[rhythm])
  let count = 0
  while (round(first, count) <= told) count++
  return round(first, count)
}

/**
 * What is due next of an order by its days: its own day, which is the first of its rhythm where it has both, then the
 * next round after what was `heard`, or after it was `ordered`. Null where it goes by meetings, or has no day.
 */
export function dueNext(
  { due, rhythm }: Pick<Clause, 'due' | 'rhythm'>,
  heard: string | null,
  ordered: string,
): string | null {
  if (due !== null && (rhythm === null || heard === null || addDays(heard, EARLY[rhythm]) < due)) return due
  return nextReport(heard ?? ordered, rhythm, due)
}

/** An open clause that nothing was ever reported of, that has fallen due, or whose next report is due. */
export function awaitsReport(clause: Clause, last: Progress | null, asOf: string | null): boolean {
  if (!isOpen(clause)) return false
  if (!last) return true
  const next = dueNext(clause, last.date, last.date)
  return next !== null && (asOf === null || next < asOf)
}
