import { expect, test } from 'vitest'
import { nameProblem } from '../../shared/thai/nameProblem.ts'

test.each(['จังหวัดแพร่', 'คณะกรรมการ ๔/๒๕๖๓', 'ก.บ.จ.', "O'Brien & Sons <2>", 'ที่ว่าการ\u200bอำเภอ'])(
  '%s is a name',
  (name) => expect(nameProblem(name)).toBeNull(),
)

test.each([
  ['12345 !!!', 'ต้องมีตัวอักษร'],
  ['๑๒๓', 'ต้องมีตัวอักษร'],
  ['สมหวัง 😀', 'สัญลักษณ์ภาพ (😀)'],
  ['😀', 'สัญลักษณ์ภาพ'],
  ['ไทย 🇹🇭', 'สัญลักษณ์ภาพ'],
  ['ก\u202eข', 'อักขระซ่อน'],
  ['ก\u0007', 'อักขระซ่อน'],
])('%j is none: %s', (name, why) => expect(nameProblem(name)).toContain(why))
