import type { Attendance } from '../../model/meeting.ts'
import type { Block, TableColumn } from '../block.ts'
import { defineKind } from '../kind.ts'
import { dateLine, placeLine, titled } from './meetingHead.ts'
import { personAt } from './meetingWords.ts'

/** The sheet signed at the door: every seat in its order, then guests, then rows for those nobody expected. */
export const signInSheet = defineKind({
  id: 'signInSheet',
  label: 'บัญชีลงลายมือชื่อผู้เข้าประชุม',
  from: 'meeting',
  fields: {
    heading: { input: 'lines', label: 'หัวเรื่อง' },
    date: { input: 'line', label: 'วันและเวลา' },
    place: { input: 'line', label: 'สถานที่' },
    blanks: { input: 'line', label: 'จำนวนแถวว่างท้ายบัญชี', hint: 'ว่างไว้ = ๕ แถว', optional: true },
  },
  prefill: ({ meeting }) => ({
    heading: titled('บัญชีลงลายมือชื่อผู้เข้าประชุม', meeting),
    date: dateLine(meeting),
    place: placeLine(meeting),
    blanks: '',
  }),
  compose: (values, { attendances }) => {
    const members = attendances.filter((row) => row.list === 'member')
    const guests = attendances.filter((row) => row.list === 'guest')
    const wanted = Number.parseInt(
      values.blanks.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50)),
      10,
    )
    const blanks = Number.isNaN(wanted) ? (attendances.length > 0 ? 5 : 20) : Math.min(Math.max(wanted, 0), 200)
    return [
      { type: 'centered', lines: [...values.heading, values.date, values.place], bold: true },
      ...(members.length > 0 ? sheet('ผู้มาประชุม', members, 0) : []),
      ...(guests.length > 0 || blanks > 0 ? sheet('ผู้เข้าร่วมประชุม', guests, blanks) : []),
    ]
  },
})

const COLUMNS: TableColumn[] = [
  { label: 'ที่', width: 1, align: 'center' },
  { label: 'ชื่อ - สกุล', width: 4.6, align: 'left' },
  { label: 'ตำแหน่ง', width: 5, align: 'left' },
  { label: 'ลายมือชื่อ', width: 3.4, align: 'center' },
  { label: 'หมายเหตุ', width: 2, align: 'center' },
]

/** Two lines a row, so that a pen has room. */
const sheet = (heading: string, rows: readonly Attendance[], blanks: number): Block[] => [
  { type: 'heading', text: heading },
  {
    type: 'table',
    columns: COLUMNS,
    rows: [
      ...rows.map((row, index) => [
        [String(index + 1)],
        [personAt(row)],
        [row.post, row.role && `(${row.role})`].filter(Boolean),
        ['', ''],
        [note(row)].filter(Boolean),
      ]),
      ...Array.from({ length: blanks }, (_, index) => [[String(rows.length + index + 1)], [], [], ['', ''], []]),
    ],
  },
]

const note = (row: Attendance): string =>
  row.status === 'substitute' ? 'แทน' : row.status === 'absent' ? row.reason || 'ไม่มา' : row.online ? 'ออนไลน์' : ''
