import type { Attendance, Meeting } from '../model/meeting.ts'
import { fullName } from '../thai/name.ts'
import { came } from './quorum.ts'

/** How often each member came. The denominator is the sittings held while the member had the seat, never all of them. */

/** A sitting with its roster as it stood. */
export interface Sitting {
  meeting: Meeting
  attendances: Attendance[]
}

export interface AttendanceLine {
  key: string
  name: string
  post: string
  /** Sittings held while in the seat. */
  held: number
  came: number
  substitutes: number
  /** Stayed away and said why. */
  excused: number
  absent: number
  /** In the roster without a word on whether they came. */
  unmarked: number
  /** Hundredths of a percent that the seat was filled, in person or by a substitute; rounded half up. */
  share: number
}

const HELD: ReadonlySet<Meeting['state']> = new Set([
  'adjourned',
  'drafted',
  'checked',
  'circulated',
  'certified',
  'closed',
])

export const wasHeld = ({ state }: Pick<Meeting, 'state'>): boolean => HELD.has(state)

/** Held, and somebody wrote down who was to be there: what can be counted at all. */
export const isCounted = ({ meeting, attendances }: Sitting): boolean =>
  wasHeld(meeting) && attendances.some(({ list }) => list === 'member')

/** In whole numbers, so that no binary fraction decides a rounding. */
export const shareOf = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.floor((part * 20_000 + whole) / (2 * whole))

/** 8750 → 87.50. */
export const shareWords = (share: number): string =>
  `${Math.floor(share / 100)}.${String(share % 100).padStart(2, '0')}`

/** One seat under two holders is two lines: nobody answers for the days of another. */
function keyOf({ seatId, personId, name, post }: Attendance): string {
  return [seatId ?? post, personId ?? (name ? fullName(name) : '')].join('|')
}

function fateOf(row: Attendance): 'came' | 'substitutes' | 'excused' | 'absent' | 'unmarked' {
  if (came(row)) return row.status === 'present' ? 'came' : 'substitutes'
  if (row.status === 'expected') return 'unmarked'
  return row.reason.trim() === '' ? 'absent' : 'excused'
}

/** Lines in the order of the newest roster; those who have left the committee stand after it. */
export function attendanceStats(sittings: readonly Sitting[]): AttendanceLine[] {
  const newestFirst = sittings.filter(isCounted).sort((a, b) => (a.meeting.date < b.meeting.date ? 1 : -1))
  const lines = new Map<string, AttendanceLine>()
  for (const { attendances } of newestFirst) {
    const members = attendances.filter(({ list }) => list === 'member').sort((a, b) => a.position - b.position)
    for (const row of members) {
      const key = keyOf(row)
      const line = lines.get(key) ?? {
        key,
        name: row.name ? fullName(row.name) : '',
        post: row.post,
        held: 0,
        came: 0,
        substitutes: 0,
        excused: 0,
        absent: 0,
        unmarked: 0,
        share: 0,
      }
      line.held += 1
      line[fateOf(row)] += 1
      line.share = shareOf(line.came + line.substitutes, line.held)
      lines.set(key, line)
    }
  }
  return [...lines.values()]
}
