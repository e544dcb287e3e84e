import type { Attendance } from '../../model/meeting.ts'
import type { Block } from '../block.ts'
import { defineKind } from '../kind.ts'
import { part, words } from '../setting.ts'
import type { Template } from '../template.ts'
import { dateLine, placeLine, titled } from './meetingHead.ts'
import { personAt } from './meetingWords.ts'

const settings = {
  title: words('ชื่อเอกสาร', 'ผังรายชื่อที่นั่งการประชุม'),
  numbering: {
    type: 'choice',
    label: 'เลขที่นั่ง',
    value: 'running',
    choices: {
      running: 'เรียงตามบัญชี ประธานเป็นที่ 1',
      right: 'ประธานหัวโต๊ะ เริ่มด้านขวาของประธาน สลับขวา-ซ้าย',
      left: 'ประธานหัวโต๊ะ เริ่มด้านซ้ายของประธาน สลับซ้าย-ขวา',
    },
  },
  columnSeat: words('ช่อง ที่นั่ง', 'ที่นั่ง'),
  columnName: words('ช่อง ชื่อ - สกุล', 'ชื่อ - สกุล'),
  columnPost: words('ช่อง ตำแหน่ง', 'ตำแหน่ง'),
  columnNote: words('ช่อง หมายเหตุ', 'หมายเหตุ'),
  sideRight: words('หัวช่องด้านขวาของประธาน', 'ด้านขวาของประธาน'),
  sideLeft: words('หัวช่องด้านซ้ายของประธาน', 'ด้านซ้ายของประธาน'),
  chair: words('คำเหนือที่นั่งประธาน', 'ประธาน'),
  substitute: words('ผู้มาแทน', 'แทน {ตำแหน่ง}'),
  guests: words('หัวข้อ ผู้เข้าร่วมประชุม', 'ผู้เข้าร่วมประชุม'),
  none: words('เมื่อยังไม่มีรายชื่อ', 'ยังไม่มีรายชื่อผู้เข้าประชุม จึงยังจัดที่นั่งไม่ได้'),
  showGuests: part('จัดที่นั่งให้ผู้เข้าร่วมประชุมที่ไม่ใช่กรรมการ'),
} as const
type Words = Template<typeof settings>

/** Who sits where: the chair first, then in the order of the roster; whoever stays away has no seat. */
export const seatingList = defineKind({
  id: 'seatingList',
  label: 'ผังรายชื่อที่นั่ง',
  from: 'meeting',
  stage: 'day',
  // Thirty seats and their chair on one sheet.
  rules: { top: 2, bottom: 1 },
  settings,
  fields: {
    heading: { input: 'lines', label: 'หัวเรื่อง' },
    date: { input: 'line', label: 'วันและเวลา' },
    place: { input: 'line', label: 'สถานที่' },
  },
  prefill: ({ meeting }, template) => ({
    heading: titled(template.say('title'), meeting),
    date: dateLine(meeting),
    place: placeLine(meeting),
  }),
  compose: (values, { attendances }, template) => {
    // Whoever takes part from elsewhere needs no chair in the room.
    const here = attendances.filter((row) => row.status !== 'absent' && !row.online)
    const members = here.filter((row) => row.list === 'member').sort((a, b) => Number(b.chair) - Number(a.chair))
    const guests = template.get('showGuests') ? here.filter((row) => row.list === 'guest') : []
    return [
      { type: 'centered', lines: [...values.heading, values.date, values.place], bold: true },
      ...(members.length + guests.length === 0
        ? [{ type: 'line' as const, text: template.say('none'), align: 'center' as const }]
        : []),
      ...seated(members, template),
      ...(guests.length > 0 ? [{ type: 'heading' as const, text: template.say('guests') }] : []),
      ...(guests.length > 0 ? [list(guests, members.length, template)] : []),
    ]
  },
})

/** The post that a person sits for; a substitute says for whom. */
const postOf = (row: Attendance, template: Words): string =>
  row.status === 'substitute'
    ? [row.substitute?.post, template.say('substitute', { ตำแหน่ง: row.post })].filter(Boolean).join(' ')
    : row.post

const list = (rows: readonly Attendance[], from: number, template: Words): Block => ({
  type: 'table',
  columns: [
    { label: template.say('columnSeat'), width: 1.1, align: 'center' },
    { label: template.say('columnName'), width: 4.7, align: 'left' },
    { label: template.say('columnPost'), width: 8.2, align: 'left' },
    { label: template.say('columnNote'), width: 2, align: 'center' },
  ],
  rows: rows.map((row, index) => [
    [String(from + index + 1)],
    [personAt(row)],
    [postOf(row, template)],
    [row.role].filter(Boolean),
  ]),
})

function seated(members: readonly Attendance[], template: Words): Block[] {
  const [head, ...others] = members
  if (!head) return []
  const numbering = template.get('numbering')
  if (numbering === 'running') return [list(members, 0, template)]
  const first = others.filter((_, index) => index % 2 === 0)
  const second = others.filter((_, index) => index % 2 === 1)
  const number = { first: (index: number) => index * 2 + 1, second: (index: number) => index * 2 + 2 }
  const cells = (row: Attendance | undefined, seat: number): string[][] =>
    row ? [[String(seat)], [personAt(row), postOf(row, template)].filter(Boolean)] : [[], []]
  const rightFirst = numbering === 'right'
  return [
    {
      type: 'centered',
      lines: [template.say('chair'), personAt(head), postOf(head, template)].filter(Boolean),
      gap: true,
    },
    {
      type: 'table',
      // Seen from the room the chair sits at the top, so that the chair's right hand is at the left of the paper.
      columns: [
        { label: template.say('columnSeat'), width: 1.2, align: 'center' },
        { label: template.say('sideRight'), width: 6.8, align: 'left' },
        { label: template.say('columnSeat'), width: 1.2, align: 'center' },
        { label: template.say('sideLeft'), width: 6.8, align: 'left' },
      ],
      rows: first.map((row, index) => {
        const [one, two] = [cells(row, number.first(index)), cells(second[index], number.second(index))]
        return rightFirst ? [...one, ...two] : [...two, ...one]
      }),
    },
  ]
}
