import type { ScheduleEntry } from '../../../shared/model/meeting.ts'

/** A new row begins when the last one ends, the first with the meeting. */
export function nextEntry(rows: readonly ScheduleEntry[], start: string): ScheduleEntry {
  const last = rows.at(-1)
  return { start: last ? last.end : start, end: null, title: '', by: [] }
}

/** Rule: the lines below an activity begin with โดย (rulebook §6). */
export const byLines = (lines: readonly string[]): string[] =>
  lines.map((line, index) => (index === 0 && line.trim() && !line.startsWith('โดย') ? `โดย${line.trim()}` : line))

/** One row a step up or down. */
export function moved<T>(rows: readonly T[], at: number, step: -1 | 1): T[] {
  const next = [...rows]
  next.splice(at + step, 0, ...next.splice(at, 1))
  return next
}
