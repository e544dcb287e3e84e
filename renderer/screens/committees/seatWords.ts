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

/** Which column of a list of members says what, by its heading; a number of the row and a telephone are passed over. */
const HEADINGS = {
  role: /^(?:บทบาท|หน้าที่|ตำแหน่งใน|ฐานะ)/,
  post: /^ตำแหน่ง/,
  name: /^(?:ราย)?ชื่อ/,
} as const
type Column = keyof typeof HEADINGS

/** Rows copied from Excel: by their headings, else name, post, role; a first column of bare numbers is the row's. */
export function readSeats(text: string, body: Committee['body']): SeatRow[] {
  const rows = text
    .split(/\r?\n/)
    .map((line) => line.split('\t').map((cell) => cell.replace(/\s+/g, ' ').trim()))
    .filter((cells) => cells.some((cell) => cell !== ''))
  const heads = rows[0]?.map((cell) => columnOf(cell)) ?? []
  const headed = heads.includes('name') || heads.includes('post')
  const numbered = rows.length > 0 && rows.every(([first = '']) => /^[\d๐-๙]+\.?$/.test(first))
  const at = (column: Column): number =>
    headed ? heads.indexOf(column) : ['name', 'post', 'role'].indexOf(column) + Number(numbered)
  return rows.slice(headed ? 1 : 0).map((cells) => {
    const cell = (column: Column): string => cells[at(column)] ?? ''
    const [words, named] = [cell('role'), cell('name')]
    const role = readRole(words)
    // What holds no letter is nobody's name.
    const name: PersonName | null = /\p{L}/u.test(named) ? readName(named) : null
    return { name, post: cell('post'), role, roleWords: words && words !== roleWords(body, role) ? words : '' }
  })
}

const columnOf = (heading: string): Column | null =>
  (Object.keys(HEADINGS) as Column[]).find((column) => HEADINGS[column].test(heading)) ?? null
