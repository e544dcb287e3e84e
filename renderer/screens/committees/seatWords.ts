import type { SeatRow } from '../../../shared/directory/seating.ts'
import { type Committee, roleWords, type Seat, SeatRole } from '../../../shared/model/committee.ts'
import type { PersonName } from '../../../shared/model/fields.ts'
import { readName } from '../../components/fields/nameText.ts'

export const roleOptions = (body: Committee['body']): ReadonlyArray<{ id: Seat['role']; label: string }> =>
  SeatRole.options.map((id) => ({ id, label: roleWords(body, id) }))

export const seatRole = (committee: Committee, seat: Seat): string =>
  seat.roleWords || roleWords(committee.body, seat.role)

/** The role behind the words of an appointment order, whatever the body calls its members. */
export function readRole(words: string): Seat['role'] {
  const text = words.replace(/\s+/g, '')
  if (text.includes('รองประธาน')) return 'viceChair'
  if (text.includes('ประธาน')) return 'chair'
  if (text.includes('ผู้ช่วยเลขา')) return 'assistantSecretary'
  if (/และเลขา/.test(text)) return 'memberSecretary'
  return text.includes('เลขา') ? 'secretary' : 'member'
}

const HEADINGS = new Set(['ชื่อ', 'ชื่อ-สกุล', 'ชื่อ - สกุล', 'ชื่อ-นามสกุล', 'ชื่อและสกุล'])

/** Rows copied from Excel: name, post, role. A row of headings is passed over. */
export function readSeats(text: string, body: Committee['body']): SeatRow[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.split('\t').map((cell) => cell.replace(/\s+/g, ' ').trim()))
    .filter(([name = '', post = '']) => (name || post) && !HEADINGS.has(name))
    .map(([named = '', post = '', words = '']) => {
      const name: PersonName | null = readName(named)
      const role = readRole(words)
      return { name, post, role, roleWords: words && words !== roleWords(body, role) ? words : '' }
    })
}
