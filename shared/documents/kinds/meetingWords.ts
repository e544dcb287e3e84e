import type { MeetingFile } from '../../api.ts'
import type { Signatory } from '../../model/fields.ts'
import type { Attendance } from '../../model/meeting.ts'
import { signatory } from '../../saraban/signatory.ts'
import { longDate, weekdayName } from '../../thai/date.ts'
import { fullName } from '../../thai/name.ts'
import { PROVINCE } from '../../thai/provinces.ts'
import { placeLine } from './meetingHead.ts'

/** What the papers of a meeting call it, who sits in it, and who signs for it. */

/** Where a title's printed line ends in a name, a figure or a bracket, running text has a space. */
const ENDS_APART = new RegExp(`(?:[\\d๐-๙)ฯ]|${PROVINCE.source})$`)

/** The meeting's name in running text: the printed lines of a title join as Thai does, mostly without a space. */
export const meetingName = ({ committee, meeting }: Pick<MeetingFile, 'committee' | 'meeting'>): string =>
  committee?.name || meeting.title.reduce((name, line) => `${name}${ENDS_APART.test(name) ? ' ' : ''}${line}`)

/** `ประชุมคณะอนุกรรมการ… ครั้งที่ 4/2563`, to follow ขอเชิญ, กำหนดจัด, ได้จัด. */
export function sitting(file: Pick<MeetingFile, 'committee' | 'meeting'>): string {
  const { number, year } = file.meeting
  const name = `ประชุม${meetingName(file).replace(/^(?:การ)?ประชุม/, '')}`
  return number ? `${name} ครั้งที่ ${number}/${year}` : name
}

/** `เมื่อวันอังคารที่ 24 พฤศจิกายน 2563 ณ ห้องประชุม…` */
export const heldAt = ({ meeting }: Pick<MeetingFile, 'meeting'>): string =>
  `เมื่อ${weekdayName(meeting.date)}ที่ ${longDate(meeting.date)} ${placeLine(meeting)}`

export const signatoryOf = (row: Attendance | undefined): Signatory | null =>
  row?.name ? signatory(row.personId, row.name, row.post ? [row.post] : []) : null

export const chairOf = ({ attendances }: MeetingFile): Signatory | null =>
  signatoryOf(attendances.find((row) => row.chair))

const MEMBER = { committee: 'กรรมการ', subcommittee: 'อนุกรรมการ', workingGroup: 'คณะทำงาน' } as const

/** กรรมการ, อนุกรรมการ, คณะทำงาน by the body; ผู้เข้าร่วมประชุม when it is no committee. */
export const memberWord = ({ committee }: Pick<MeetingFile, 'committee'>): string =>
  committee ? MEMBER[committee.body] : 'ผู้เข้าร่วมประชุม'

/** Who is at the seat: the member, or the one who comes instead. */
export const personAt = (row: Attendance): string => {
  const name = row.status === 'substitute' ? row.substitute?.name : row.name
  return name ? fullName(name) : ''
}
