import {
  blockWords,
  REGISTERS,
  type RegisterRow,
  registerNamed,
  registerRows,
  spanWords,
  yearsOf,
} from '../../desk/register.ts'
import { type Followed, followedBy, registerCells } from '../../desk/registerCells.ts'
import { registerDay } from '../../desk/registerNumber.ts'
import type { Register } from '../../model/letter.ts'
import { buddhistYear, longDate } from '../../thai/date.ts'
import type { TableColumn } from '../block.ts'
import { defineKind, type Facts } from '../kind.ts'
import { words } from '../setting.ts'

const OUT = registerNamed('letter')
const IN = registerNamed('received')

/**
 * Rule: ทะเบียนหนังสือรับ แบบที่ ๑๓, ทะเบียนหนังสือส่ง แบบที่ ๑๔: the columns in their order (rulebook §3.5). Each series that
 * counts for itself is a register of its own; its numbers begin anew each 1 January.
 */
export const registerPages = defineKind({
  id: 'registerPages',
  label: 'หน้าทะเบียนหนังสือ',
  from: 'register',
  rules: { turned: 'landscape', left: 1.5, right: 1.5, top: 2.3, bottom: 1.5 },
  settings: {
    titleOut: words('หัวทะเบียนส่ง', OUT.label),
    titleIn: words('หัวทะเบียนรับ', IN.label),
    span: words('บรรทัดช่วงวันที่', 'ตั้งแต่วันที่ {วันแรก} ถึงวันที่ {วันสุดท้าย}'),
    none: words('เมื่อไม่มีรายการ', 'ไม่มีหนังสือในช่วงนี้'),
  },
  fields: {
    register: { input: 'line', label: 'ทะเบียน' },
    from: { input: 'date', label: 'ตั้งแต่วันที่', optional: true },
    to: { input: 'date', label: 'ถึงวันที่', optional: true },
  },
  choices: () => ({ register: REGISTERS.map(({ label }) => label) }),
  prefill: ({ today }) => ({ register: OUT.label, from: `${today.slice(0, 4)}-01-01`, to: today }),
  compose: ({ register: name, from, to }, facts, template) => {
    const { id, label, number } = REGISTERS.find((one) => one.label === name) ?? OUT
    const rows = rowsWithin(facts, id, from, to)
    const followed = followedBy(facts.letters)
    const title = id === 'letter' ? template.say('titleOut') : id === 'received' ? template.say('titleIn') : label
    return [
      { type: 'centered', lines: [title], bold: true },
      ...(from && to
        ? [
            {
              type: 'centered' as const,
              lines: [template.say('span', { วันแรก: longDate(from), วันสุดท้าย: longDate(to) })],
            },
          ]
        : []),
      rows.length > 0
        ? {
            type: 'table',
            columns: columnsOf(number),
            rows: rows.map((row) => printed(row, facts.office.name, followed)),
          }
        : { type: 'line', text: template.say('none'), align: 'center' },
    ]
  },
})

/** Letters of the span, and between them the numbers set apart that have none; what is missing is not for print. */
function rowsWithin(facts: Facts['register'], id: Register, from: string | null, to: string | null): RegisterRow[] {
  const within = (day: string | null) =>
    day === null ? from === null && to === null : (from === null || day >= from) && (to === null || day <= to)
  return yearsOf(facts)
    .sort((a, b) => a - b)
    .flatMap((year) => {
      const rows = registerRows(facts, id, year).filter(({ type }) => type !== 'gap')
      const days = rows.map((row) => row.type === 'letter' && within(registerDay(row.letter)))
      const first = days.indexOf(true)
      const last = days.lastIndexOf(true)
      // Up to today or the end of the year, what was set apart after the last letter belongs to the page as well.
      const open = to === null || to >= facts.today || to.endsWith('-12-31')
      const ofYear = (from === null || buddhistYear(from) <= year) && (to === null || buddhistYear(to) >= year)
      return rows.filter((row, at) => {
        if (row.type === 'letter') return days[at]
        return ofYear && (first >= 0 ? at > first && (at < last || open) : open)
      })
    })
}

const columnsOf = (number: string): TableColumn[] => [
  { label: number, width: 2.1, align: 'center' },
  { label: 'ที่', width: 4.4, align: 'left' },
  { label: 'ลงวันที่', width: 2.2, align: 'center' },
  { label: 'จาก', width: 3.2, align: 'left' },
  { label: 'ถึง', width: 3.9, align: 'left' },
  { label: 'เรื่อง', width: 6.4, align: 'left' },
  { label: 'การปฏิบัติ', width: 2.4, align: 'left' },
  { label: 'หมายเหตุ', width: 2.2, align: 'left' },
]

function printed(row: RegisterRow, office: string, followed: Followed): string[][] {
  if (row.type === 'letter') {
    const { running, number, date, from, to, subject, action, note } = registerCells(row.letter, office, followed)
    return [running, number, date, from, to, subject, action, note].map((cell) => [cell])
  }
  const said = row.type === 'block' ? blockWords(row.block) : ''
  return [spanWords(row), '', '', '', '', said, '', ''].map((cell) => [cell])
}
