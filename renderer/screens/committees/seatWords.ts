import type { SeatRow } from '../../../shared/directory/seating.ts'
import { type Committee, roleWords, type Seat, SeatRole } from '../../../shared/model/committee.ts'
import type { PersonName } from '../../../shared/model/fields.ts'
import { cellsOf, guessList, type ListColumn, recordsOf } from '../../../shared/paste/columns.ts'
import { isPersonName } from '../../../shared/paste/guests.ts'
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

type Column = 'name' | 'post' | 'role'

/** Role words of an appointment order, and nothing else in the cell. */
const ROLE =
  /^(?:(?:รอง)?ประธาน(?:กรรมการ|อนุกรรมการ|คณะทำงาน)?|(?:อนุ)?กรรมการ(?:และ(?:ผู้ช่วย)?เลขานุการ)?|คณะทำงาน(?:และ(?:ผู้ช่วย)?เลขานุการ)?|(?:ผู้ช่วย)?เลขานุการ(?:คณะ\S*)?|ที่ปรึกษา(?:คณะ\S*)?)$/

/** What the columns of a list of members are, by their headings, else by what stands in them. */
export const SEAT_COLUMNS: ReadonlyArray<ListColumn<Column>> = [
  {
    id: 'role',
    label: 'บทบาท',
    heading: /^(?:บทบาท|หน้าที่|ตำแหน่งใน|ฐานะ|สถานะใน)/,
    is: (value) => ROLE.test(value.replace(/\s/g, '')),
  },
  { id: 'name', label: 'ชื่อ สกุล', heading: /^(?:ราย)?ชื่อ/, is: isPersonName },
  { id: 'post', label: 'ตำแหน่ง', heading: /^ตำแหน่ง/ },
]

/** Rows of a list of members, with what each of their columns says. */
export function seatsOf(
  rows: ReadonlyArray<readonly string[]>,
  fields: ReadonlyArray<Column | ''>,
  body: Committee['body'],
): SeatRow[] {
  return recordsOf(rows, fields).map(({ name: named = '', post = '', role: words = '' }) => {
    const role = readRole(words)
    // What holds no letter is nobody's name.
    const name: PersonName | null = /\p{L}/u.test(named) ? readName(named) : null
    return { name, post, role, roleWords: words && words !== roleWords(body, role) ? words : '' }
  })
}

/** Rows copied from Excel, read as they stand. */
export function readSeats(text: string, body: Committee['body']): SeatRow[] {
  const cells = cellsOf(text)
  const { fields, header } = guessList(SEAT_COLUMNS, cells)
  return seatsOf(header ? cells.slice(1) : cells, fields, body)
}
