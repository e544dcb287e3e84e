import type { Attendance } from '../../../shared/model/meeting.ts'
import { fullName } from '../../../shared/thai/name.ts'

export type Mark = 'present' | 'substitute' | 'online' | 'absent'

export const MARKS: ReadonlyArray<{ id: Mark; letter: string; code: string; label: string }> = [
  { id: 'present', letter: 'ม', code: 'Comma', label: 'มา' },
  { id: 'substitute', letter: 'ท', code: 'KeyM', label: 'ผู้แทน' },
  { id: 'online', letter: 'อ', code: 'KeyV', label: 'ออนไลน์' },
  { id: 'absent', letter: 'ล', code: 'BracketRight', label: 'ลา / ไม่มา' },
]

/** The mark a key sets. By place on the Thai (Kedmanee) keyboard, so it works while the other layout is on. */
export const markOfKey = (event: { code: string; key: string }): Mark | undefined =>
  MARKS.find((mark) => mark.code === event.code || mark.letter === event.key)?.id

type Promised = Pick<Attendance, 'substitute' | 'reason' | 'replySubstitute' | 'replyReason'>

/** What changes on the row when it is marked; what the reply slip said of a substitute or a reason is taken over. */
export function changeOfMark(
  mark: Mark,
  row?: Promised,
): Partial<Pick<Attendance, 'status' | 'online' | 'reason' | 'substitute'>> {
  switch (mark) {
    case 'present':
      return { status: 'present', online: false, reason: '', substitute: null }
    case 'online':
      return { status: 'present', online: true, reason: '', substitute: null }
    case 'substitute':
      return {
        status: 'substitute',
        reason: '',
        ...(row?.replySubstitute && !row.substitute && { substitute: row.replySubstitute }),
      }
    case 'absent':
      return {
        status: 'absent',
        online: false,
        substitute: null,
        ...(row?.replyReason && !row.reason && { reason: row.replyReason }),
      }
  }
}

export function statusWords(row: Attendance): { words: string; tone: string } {
  switch (row.status) {
    case 'present':
      return { words: row.online ? 'มา (ออนไลน์)' : 'มา', tone: 'done' }
    case 'substitute':
      return { words: row.online ? 'ผู้แทน (ออนไลน์)' : 'ผู้แทนมา', tone: 'done' }
    case 'absent':
      return { words: 'ไม่มา', tone: 'attention' }
    case 'expected':
      return { words: 'ยังไม่ระบุ', tone: '' }
  }
}

export const rowName = (row: Attendance): string => (row.name ? fullName(row.name) : row.post || 'ยังไม่มีชื่อ')

export interface Totals {
  members: number
  present: number
  substitutes: number
  absent: number
  unknown: number
  guests: number
}

export function totals(rows: readonly Attendance[]): Totals {
  const members = rows.filter((row) => row.list === 'member')
  const count = (status: Attendance['status']) => members.filter((row) => row.status === status).length
  return {
    members: members.length,
    present: count('present'),
    substitutes: count('substitute'),
    absent: count('absent'),
    unknown: count('expected'),
    guests: rows.filter((row) => row.list === 'guest').length,
  }
}
