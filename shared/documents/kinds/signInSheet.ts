import type { Attendance } from '../../model/meeting.ts'
import type { Block } from '../block.ts'
import { defineKind } from '../kind.ts'
import { part, words } from '../setting.ts'
import type { Template } from '../template.ts'
import { dateLine, placeLine, titled } from './meetingHead.ts'
import { personAt } from './meetingWords.ts'

const settings = {
  title: words('ชื่อเอกสาร', 'บัญชีลงลายมือชื่อผู้เข้าประชุม'),
  members: words('หัวข้อ ผู้มาประชุม', 'ผู้มาประชุม'),
  guests: words('หัวข้อ ผู้เข้าร่วมประชุม', 'ผู้เข้าร่วมประชุม'),
  columnNumber: words('ช่อง ที่', 'ที่'),
  columnName: words('ช่อง ชื่อ - สกุล', 'ชื่อ - สกุล'),
  columnPost: words('ช่อง ตำแหน่ง', 'ตำแหน่ง'),
  columnSign: words('ช่อง ลายมือชื่อ', 'ลายมือชื่อ'),
  columnNote: words('ช่อง หมายเหตุ', 'หมายเหตุ'),
  role: words('หน้าที่ในคณะ ใต้ตำแหน่ง', '({หน้าที่})'),
  showRole: part('พิมพ์หน้าที่ในคณะใต้ตำแหน่ง'),
} as const
type Words = Template<typeof settings>

/** The sheet signed at the door: every seat in its order, then guests, then rows for those nobody expected. */
export const signInSheet = defineKind({
  id: 'signInSheet',
  label: 'บัญชีลงลายมือชื่อผู้เข้าประชุม',
  from: 'meeting',
  stage: 'day',
  settings,
  fields: {
    heading: { input: 'lines', label: 'หัวเรื่อง' },
    date: { input: 'line', label: 'วันและเวลา' },
    place: { input: 'line', label: 'สถานที่' },
    blanks: { input: 'line', label: 'จำนวนแถวว่างท้ายบัญชี', hint: 'ว่างไว้ = ๕ แถว', optional: true },
  },
  prefill: ({ meeting }, template) => ({
    heading: titled(template.say('title'), meeting),
    date: dateLine(meeting),
    place: placeLine(meeting),
    blanks: '',
  }),
  compose: (values, { attendances }, template) => {
    const members = attendances.filter((row) => row.list === 'member')
    const guests = attendances.filter((row) => row.list === 'guest')
    const wanted = Number.parseInt(
      values.blanks.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50)),
      10,
    )
    const blanks = Number.isNaN(wanted) ? (attendances.length > 0 ? 5 : 20) : Math.min(Math.max(wanted, 0), 200)
    return [
      { type: 'centered', lines: [...values.heading, values.date, values.place], bold: true },
      ...(members.length > 0 ? sheet('members', members, 0, template) : []),
      ...(guests.length > 0 || blanks > 0 ? sheet('guests', guests, blanks, template) : []),
    ]
  },
})

/** Two lines a row, so that a pen has room. */
const sheet = (
  heading: 'members' | 'guests',
  rows: readonly Attendance[],
  blanks: number,
  template: Words,
): Block[] => [
  { type: 'heading', text: template.say(heading) },
  {
    type: 'table',
    columns: [
      { label: template.say('columnNumber'), width: 1, align: 'center' },
      { label: template.say('columnName'), width: 4.6, align: 'left' },
      { label: template.say('columnPost'), width: 5, align: 'left' },
      { label: template.say('columnSign'), width: 3.4, align: 'center' },
      { label: template.say('columnNote'), width: 2, align: 'center' },
    ],
    rows: [
      ...rows.map((row, index) => [
        [String(index + 1)],
        [personAt(row)],
        [row.post, row.role && template.get('showRole') ? template.say('role', { หน้าที่: row.role }) : ''].filter(
          Boolean,
        ),
        ['', ''],
        [note(row)].filter(Boolean),
      ]),
      ...Array.from({ length: blanks }, (_, index) => [[String(rows.length + index + 1)], [], [], ['', ''], []]),
    ],
  },
]

const note = (row: Attendance): string =>
  row.status === 'substitute' ? 'แทน' : row.status === 'absent' ? row.reason || 'ไม่มา' : row.online ? 'ออนไลน์' : ''
