import {
  blockWords,
  FAULTS,
  type Fault,
  type RegisterFacts,
  type RegisterName,
  registerRows,
  spanWords,
  yearsOf,
} from '../desk/register.ts'
import { followedBy, registerCells } from '../desk/registerCells.ts'
import { registerDay } from '../desk/registerNumber.ts'
import type { Register } from '../model/letter.ts'
import { longDate } from '../thai/date.ts'
import type { Cell, Sheet } from './sheet.ts'

/** Rule: ทะเบียนหนังสือรับ แบบที่ ๑๓ and ทะเบียนหนังสือส่ง แบบที่ ๑๔ (rulebook §3.5), every year below the other. */
export function registerSheet(
  { id, short, number }: RegisterName,
  offices: ReadonlyArray<{ name: string } & RegisterFacts>,
): Sheet {
  const heads = ['สำนักงาน', 'ปี', number, 'ที่', 'ลงวันที่', 'จาก', 'ถึง', 'เรื่อง', 'การปฏิบัติ', 'หมายเหตุ', 'ข้อที่ควรตรวจ']
  const widths = [24, 8, 12, 24, 20, 30, 30, 60, 30, 30, 24]
  return {
    name: short,
    columns: heads.map((title, at) => ({ title, width: widths[at] ?? 20 })),
    rows: {
      *[Symbol.iterator]() {
        for (const office of offices) yield* rowsOf(id, office)
      },
    },
  }
}

function* rowsOf(register: Register, { name, ...facts }: { name: string } & RegisterFacts): Iterable<Cell[]> {
  const followed = followedBy(facts.letters)
  for (const year of yearsOf(facts).toReversed())
    for (const row of registerRows(facts, register, year)) {
      if (row.type !== 'letter') {
        const words = row.type === 'gap' ? 'เลขขาด' : blockWords(row.block)
        yield [name, year, spanWords(row), null, null, null, null, null, null, words, null]
        continue
      }
      const cells = registerCells(row.letter, name, followed)
      const day = registerDay(row.letter)
      const faults = row.faults.map((fault: Fault) => FAULTS[fault]).join(' ')
      yield [
        name,
        year,
        row.running,
        cells.number,
        row.letter.date ? longDate(row.letter.date) : day && longDate(day),
        cells.from,
        cells.to,
        cells.subject,
        cells.action,
        cells.note,
        faults,
      ]
    }
}
