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
export const isOverdue = (clause: Clause, asOf: string | null): boolean =>
  isOpen(clause) && clause.due !== null && asOf !== null && clause.due < asOf

/** When the next report of a rhythm is due after the last; null where it goes by meetings, or there is no rhythm. */
export function nextReport(last: string, rhythm: Clause['rhythm']): string | null {
  switch (rhythm) {
    case 'weekly':
      return addDays(last, 7)
    case 'monthly':
      return addMonths(last, 1)
    case 'quarterly':
      return addMonths(last, 3)
    default:
      return null
  }
}

/** An open clause that nothing was ever reported of, that has fallen due, or whose next report is due. */
export function awaitsReport(clause: Clause, last: Progress | null, asOf: string | null): boolean {
  if (!isOpen(clause)) return false
  if (!last || (clause.due !== null && (asOf === null || clause.due < asOf))) return true
  const next = nextReport(last.date, clause.rhythm)
  return next !== null && (asOf === null || next < asOf)
}
