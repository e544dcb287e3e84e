import type { Committee } from '../model/committee.ts'
import type { Attendance } from '../model/meeting.ts'
import { clock } from '../thai/date.ts'

/** Who was there, and from when to when there were enough of them. */

/** Rule: at least half unless the committee's law says otherwise (พ.ร.บ.วิธีปฏิบัติราชการทางปกครอง ม.๗๙). */
export function quorumOf(committee: Pick<Committee, 'quorum'> | null, members: number): number {
  const { rule, count } = committee?.quorum ?? { rule: 'half', count: 0 }
  if (rule === 'count') return count
  return Math.ceil(members / (rule === 'third' ? 3 : 2))
}

/** `ไม่น้อยกว่ากึ่งหนึ่งของทั้งหมด` and so on. */
export function quorumRule(committee: Pick<Committee, 'quorum'> | null): string {
  const { rule, count } = committee?.quorum ?? { rule: 'half', count: 0 }
  if (rule === 'count') return `ไม่น้อยกว่า ${count} คนตามที่กฎหมายกำหนด`
  return rule === 'third' ? 'ไม่น้อยกว่าหนึ่งในสามของทั้งหมด' : 'ไม่น้อยกว่ากึ่งหนึ่งของทั้งหมด'
}

/** A member in person or whoever came in the member's stead. */
export const came = ({ status }: Pick<Attendance, 'status'>): boolean => status === 'present' || status === 'substitute'

export const inRoom = (row: Pick<Attendance, 'status' | 'left'>): boolean => came(row) && row.left === null

export type RollList = 'came' | 'absent' | 'guests' | 'unmarked' | 'away'

/**
 * The one list a row stands in: the lists of minutes are disjoint and leave nobody out because each row is asked once.
 * A guest who was expected and did not come stands in none of the three that are printed.
 */
export function rollListOf(row: Pick<Attendance, 'list' | 'status'>): RollList {
  if (row.list === 'guest') return row.status === 'absent' ? 'away' : 'guests'
  if (came(row)) return 'came'
  return row.status === 'absent' ? 'absent' : 'unmarked'
}

export function rollOf(rows: readonly Attendance[]): Record<RollList, Attendance[]> {
  const roll: Record<RollList, Attendance[]> = { came: [], absent: [], guests: [], unmarked: [], away: [] }
  for (const row of rows) roll[rollListOf(row)].push(row)
  return roll
}

export interface QuorumMoment {
  /** Null for those who were there before anyone wrote down the time. */
  time: string | null
  reached: boolean
  count: number
}

/** Each time the quorum was reached or lost, from when members came and went. */
export function quorumMoments(rows: readonly Attendance[], needed: number): QuorumMoment[] {
  const steps = rows
    .filter((row) => row.list === 'member' && came(row))
    .flatMap(({ arrived, left, outings }) => [
      { time: arrived, by: 1 },
      ...outings.flatMap(({ from, to }) => [
        { time: from, by: -1 },
        { time: to, by: 1 },
      ]),
      ...(left ? [{ time: left, by: -1 }] : []),
    ])
    // Who comes as another goes is counted first: the room was not empty between them.
    .sort((a, b) => (a.time ?? '').localeCompare(b.time ?? '') || b.by - a.by)
  const moments: QuorumMoment[] = []
  let count = 0
  for (const { time, by } of steps) {
    const before = count
    count += by
    if (before < needed && count >= needed) moments.push({ time, reached: true, count })
    if (before >= needed && count < needed) moments.push({ time, reached: false, count })
  }
  return moments
}

/** `ครบองค์ประชุมเวลา 09.02 น. มา 17 จาก 32 คน`: a sentence for the minutes. */
export function momentWords({ time, reached, count }: QuorumMoment, members: number): string {
  const when = time ? `เวลา ${clock(time)} ` : ''
  return reached
    ? `ครบองค์ประชุม${when || ' '}มา ${count} จาก ${members} คน`
    : `ไม่ครบองค์ประชุม${when ? `ตั้งแต่${when}` : ' '}เหลือ ${count} จาก ${members} คน`
}
