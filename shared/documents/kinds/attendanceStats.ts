import {
  type AttendanceLine,
  attendanceStats,
  isCounted,
  type Sitting,
  shareWords,
} from '../../desk/attendanceStats.ts'
import { longDate } from '../../thai/date.ts'
import { defineKind } from '../kind.ts'
import { words } from '../setting.ts'
import type { Template } from '../template.ts'
import { nameLines } from './meetingHead.ts'

const settings = {
  title: words('ชื่อเอกสาร', 'สถิติการเข้าประชุม'),
  span: words('บรรทัดช่วงเวลา', 'ระหว่างวันที่ {เริ่ม} ถึงวันที่ {สิ้นสุด} รวม {ครั้ง} ครั้ง'),
  one: words('บรรทัดช่วงเวลา เมื่อประชุมครั้งเดียว', 'วันที่ {เริ่ม}'),
  columnNumber: words('ช่อง ที่', 'ที่'),
  columnMember: words('ช่อง ชื่อและตำแหน่ง', 'ชื่อ - สกุล / ตำแหน่ง'),
  columnHeld: words('ช่อง ประชุม', 'ประชุม'),
  columnCame: words('ช่อง มาเอง', 'มาเอง'),
  columnSubstitutes: words('ช่อง ผู้แทน', 'ผู้แทน'),
  columnExcused: words('ช่อง ลา', 'ลา'),
  columnAbsent: words('ช่อง ขาด', 'ขาด'),
  columnShare: words('ช่อง ร้อยละ', 'ร้อยละ'),
  note: words('หมายเหตุท้ายตาราง', 'หมายเหตุ: จำนวนครั้งที่ประชุมนับเฉพาะครั้งที่ผู้นั้นดำรงตำแหน่งในคณะ ร้อยละที่มานับรวมผู้มาประชุมแทน'),
  unmarked: words('หมายเหตุเมื่อมีผู้ไม่ได้ระบุ', 'ยังไม่ได้ระบุการมาประชุม {จำนวน} ราย จึงยังไม่นับว่ามา'),
  none: words('เมื่อยังไม่เคยประชุม', '- ยังไม่มีการประชุมในช่วงเวลานี้ -'),
} as const
type Words = Template<typeof settings>

/** How often each member of a committee came, counted over the sittings of a span of days. */
export const attendanceStatsPaper = defineKind({
  id: 'attendanceStats',
  label: 'สถิติการเข้าประชุม',
  from: 'committee',
  settings,
  fields: {
    heading: { input: 'lines', label: 'หัวเรื่อง' },
    from: { input: 'date', label: 'ตั้งแต่วันที่', hint: 'ว่างไว้ = ตั้งแต่ครั้งแรก', optional: true },
    to: { input: 'date', label: 'ถึงวันที่', hint: 'ว่างไว้ = ถึงครั้งล่าสุด', optional: true },
    note: { input: 'text', label: 'หมายเหตุ', optional: true },
  },
  prefill: ({ committee }, template) => ({
    heading: [template.say('title'), ...nameLines(committee.name)],
    from: null,
    to: null,
    note: template.say('note'),
  }),
  compose: (values, { sittings }, template) => {
    const within = sittings.filter(
      (sitting) =>
        isCounted(sitting) &&
        sitting.meeting.date >= (values.from ?? '') &&
        (!values.to || sitting.meeting.date <= values.to),
    )
    const lines = attendanceStats(within)
    const unmarked = lines.reduce((sum, line) => sum + line.unmarked, 0)
    return [
      { type: 'centered', lines: [...values.heading, ...spanLine(within, template)], bold: true },
      {
        type: 'table',
        columns: [
          { label: template.say('columnNumber'), width: 0.9, align: 'center' },
          { label: template.say('columnMember'), width: 7.3, align: 'left' },
          { label: template.say('columnHeld'), width: 1.6, align: 'center' },
          { label: template.say('columnCame'), width: 1.3, align: 'center' },
          { label: template.say('columnSubstitutes'), width: 1.3, align: 'center' },
          { label: template.say('columnExcused'), width: 1.1, align: 'center' },
          { label: template.say('columnAbsent'), width: 1.1, align: 'center' },
          { label: template.say('columnShare'), width: 1.8, align: 'center' },
        ],
        rows: lines.map((line, index) => cells(line, index)),
      },
      ...(lines.length === 0 ? [{ type: 'line' as const, text: template.say('none'), align: 'center' as const }] : []),
      ...(unmarked > 0
        ? [
            {
              type: 'line' as const,
              text: template.say('unmarked', { จำนวน: String(unmarked) }),
              align: 'left' as const,
            },
          ]
        : []),
      ...values.note
        .split('\n')
        .filter((text) => text.trim() !== '')
        .map((text) => ({ type: 'line' as const, text, align: 'left' as const })),
    ]
  },
})

function spanLine(sittings: readonly Sitting[], template: Words): string[] {
  const days = sittings.map(({ meeting }) => meeting.date).sort()
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return []
  if (days.length === 1) return [template.say('one', { เริ่ม: longDate(first) })]
  return [template.say('span', { เริ่ม: longDate(first), สิ้นสุด: longDate(last), ครั้ง: String(days.length) })]
}

const cells = (line: AttendanceLine, index: number): string[][] => [
  [String(index + 1)],
  [line.name, line.post].filter(Boolean),
  ...[line.held, line.came, line.substitutes, line.excused, line.absent].map((count) => [String(count)]),
  [shareWords(line.share)],
]
