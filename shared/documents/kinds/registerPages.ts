import type { Letter } from '../../model/letter.ts'
import { buddhistYear, longDate, shortDate } from '../../thai/date.ts'
import { toArabicDigits } from '../../thai/digits.ts'
import type { TableColumn } from '../block.ts'
import { defineKind } from '../kind.ts'
import { words } from '../setting.ts'

const REGISTERS = { out: 'ทะเบียนหนังสือส่ง', in: 'ทะเบียนหนังสือรับ' } as const
type Direction = keyof typeof REGISTERS

/** Rule: ทะเบียนหนังสือรับ แบบที่ ๑๓, ทะเบียนหนังสือส่ง แบบที่ ๑๔: the columns in their order (rulebook §3.5). */
export const registerPages = defineKind({
  id: 'registerPages',
  label: 'หน้าทะเบียนหนังสือ',
  from: 'register',
  rules: { turned: 'landscape', left: 1.5, right: 1.5, top: 1.5, bottom: 1.5 },
  settings: {
    titleOut: words('หัวทะเบียนส่ง', REGISTERS.out),
    titleIn: words('หัวทะเบียนรับ', REGISTERS.in),
    span: words('บรรทัดช่วงวันที่', 'ตั้งแต่วันที่ {วันแรก} ถึงวันที่ {วันสุดท้าย}'),
    none: words('เมื่อไม่มีรายการ', 'ไม่มีหนังสือในช่วงนี้'),
  },
  fields: {
    register: { input: 'line', label: 'ทะเบียน' },
    from: { input: 'date', label: 'ตั้งแต่วันที่', optional: true },
    to: { input: 'date', label: 'ถึงวันที่', optional: true },
  },
  choices: () => ({ register: Object.values(REGISTERS) }),
  prefill: ({ today }) => ({ register: REGISTERS.out, from: `${today.slice(0, 4)}-01-01`, to: today }),
  compose: (values, { letters, office }, template) => {
    const direction: Direction = values.register === REGISTERS.in ? 'in' : 'out'
    const within = letters
      .filter((one) => one.direction === direction && inSpan(dayOf(one), values.from, values.to))
      .sort(compare)
    const { from, to } = values
    return [
      { type: 'centered', lines: [template.say(direction === 'in' ? 'titleIn' : 'titleOut')], bold: true },
      ...(from && to
        ? [
            {
              type: 'centered' as const,
              lines: [template.say('span', { วันแรก: longDate(from), วันสุดท้าย: longDate(to) })],
            },
          ]
        : []),
      within.length > 0
        ? { type: 'table', columns: columnsOf(direction), rows: within.map((one) => rowOf(one, office.name)) }
        : { type: 'line', text: template.say('none'), align: 'center' },
    ]
  },
})

const columnsOf = (direction: Direction): TableColumn[] => [
  { label: direction === 'in' ? 'เลขทะเบียนรับ' : 'เลขทะเบียนส่ง', width: 2.1, align: 'center' },
  { label: 'ที่', width: 4.4, align: 'left' },
  { label: 'ลงวันที่', width: 2.2, align: 'center' },
  { label: 'จาก', width: 3.2, align: 'left' },
  { label: 'ถึง', width: 3.9, align: 'left' },
  { label: 'เรื่อง', width: 6.4, align: 'left' },
  { label: 'การปฏิบัติ', width: 2.4, align: 'left' },
  { label: 'หมายเหตุ', width: 2.2, align: 'left' },
]

const STATES: Partial<Record<Letter['state'], string>> = { sent: 'ส่งแล้ว', answered: 'ตอบแล้ว', void: 'ยกเลิก' }

function rowOf(letter: Letter, office: string): string[][] {
  const { number, date, from, addressees, subject, heading, urgency, state, voidReason } = letter
  return [
    [letter.direction === 'in' ? letter.receivedNumber : runningOf(number)],
    [number],
    [date ? shortDate(date) : ''],
    [from || (letter.direction === 'out' ? office : '')],
    [addressees.map(({ text }) => text).join(' ')],
    [(subject || heading).replaceAll('\n', ' ')],
    [[STATES[state] ?? '', voidReason].filter(Boolean).join(' ')],
    [urgency ?? ''],
  ]
}

/** Rule: letters of one year stand in the order of their register number; the numbers begin anew each 1 January. */
function compare(a: Letter, b: Letter): number {
  const key = (one: Letter) => {
    const day = dayOf(one)
    return [
      day ? buddhistYear(day) : 0,
      Number(runningOf(one.direction === 'in' ? one.receivedNumber : one.number) || 0),
      day ?? '',
    ]
  }
  const [x, y] = [key(a), key(b)]
  for (const [at, value] of x.entries()) {
    const other = y[at] ?? 0
    if (value !== other) return value < other ? -1 : 1
  }
  return a.id < b.id ? -1 : 1
}

/** The running number alone: กบ ๐๐๑๗.๕/ว ๕๔๔ has 544. */
const runningOf = (number: string): string => /(\d+)\D*$/.exec(toArabicDigits(number))?.[1] ?? ''

const dayOf = (letter: Letter): string | null =>
  letter.direction === 'in' ? (letter.receivedDate ?? letter.date) : letter.date

const inSpan = (day: string | null, from: string | null, to: string | null): boolean =>
  day === null ? from === null && to === null : (from === null || day >= from) && (to === null || day <= to)
