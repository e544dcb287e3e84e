import { describe, expect, test } from 'vitest'
import { dayEcho, dayText, readDay, readDayField } from '../../renderer/components/fields/dayText.ts'
import { readName } from '../../renderer/components/fields/nameText.ts'
import { Unreadable } from '../../renderer/components/useDraft.ts'
import { pictureProblem, reachesOut } from '../../renderer/screens/settings/picture.ts'
import { fullName } from '../../shared/thai/name.ts'

const today = new Date(2026, 10, 22, 21, 30)

describe('a date field', () => {
  test.each([
    ['๒๒/๑๑/๒๕๖๙', '2026-11-22'],
    ['22/11/2569', '2026-11-22'],
    ['22 พ.ย. 69', '2026-11-22'],
    ['๒๒ พฤศจิกายน ๒๕๖๙', '2026-11-22'],
    ['วันนี้', '2026-11-22'],
    ['พรุ่งนี้', '2026-11-23'],
    ['29/2/2567', '2024-02-29'],
  ])('reads %s', (typed, day) => {
    expect(readDay(typed, today)).toBe(day)
  })

  test.each(['31/2/2569', '29/2/2566', 'เมื่อไรก็ได้', '22/13/2569', '22'])('does not guess at %s', (typed) => {
    expect(readDay(typed, today)).toBeNull()
    expect(readDayField(typed, false, today)).toBeInstanceOf(Unreadable)
  })

  test.each([
    ['ภายใน 20 พ.ย. 69', '2026-11-20'],
    ['ภายในวันที่ ๒๐ พฤศจิกายน ๒๕๖๙', '2026-11-20'],
    ['ภายใน ๓๐ วัน', '2026-11-14'],
    ['ภายใน 2 สัปดาห์', '2026-10-29'],
    ['ภายใน 3 เดือน', '2027-01-15'],
    ['สิ้นเดือน', '2026-10-31'],
    ['สิ้นเดือนหน้า', '2026-11-30'],
    ['ภายในสิ้นเดือนธันวาคม 2569', '2026-12-31'],
    ['สิ้นเดือน ก.พ. 71', '2028-02-29'],
    ['สิ้นเดือนกันยายน', '2027-09-30'],
    ['พรุ่งนี้', '2026-11-23'],
  ])('reads %s from the day it was said', (typed, day) => {
    expect(readDay(typed, today, '2026-10-15')).toBe(day)
    expect(readDayField(typed, true, today, '2026-10-15')).toBe(day)
  })

  test.each(['ภายใน', 'ภายใน 30', 'ภายใน 7 วันทำการ', 'สิ้นเดือนอะไร', 'สิ้นเดือน 2569', '30 วัน'])(
    'does not guess until when %s is',
    (typed) => {
      expect(readDayField(typed, true, today, '2026-10-15')).toBeInstanceOf(Unreadable)
    },
  )

  test('shows what it read, and reads what it shows', () => {
    for (const day of ['2020-11-24', '2024-02-29', '2027-01-01']) expect(readDay(dayText(day), today)).toBe(day)
  })

  test('writes the long date beneath while typing, and nothing while it is no date', () => {
    expect(dayEcho('22/11/2569', today)).toBe('วันอาทิตย์ที่ 22 พฤศจิกายน 2569')
    expect(dayEcho('22/11/', today)).toBe('')
  })

  test('may be empty only where that is allowed', () => {
    expect(readDayField(' ', true, today)).toBeNull()
    expect(readDayField(' ', false, today)).toBeInstanceOf(Unreadable)
  })

  test('knows tomorrow on the last day of the year', () => {
    expect(readDay('พรุ่งนี้', new Date(2026, 11, 31))).toBe('2027-01-01')
  })
})

describe('a name field', () => {
  test.each([
    ['นายสมหวัง พ่วงบางโพ', { title: 'นาย', given: 'สมหวัง', family: 'พ่วงบางโพ' }],
    ['นางสาว สิริกุล เลี้ยงอนันต์', { title: 'นางสาว', given: 'สิริกุล', family: 'เลี้ยงอนันต์' }],
    ['พันตำรวจเอก สมชาย ณ อยุธยา', { title: 'พันตำรวจเอก', given: 'สมชาย', family: 'ณ อยุธยา' }],
    ['สมชาย', { title: '', given: 'สมชาย', family: '' }],
  ])('reads %s', (typed, name) => {
    expect(readName(typed)).toEqual(name)
  })

  test('shows a name so that it is read again as the same person', () => {
    for (const typed of ['นายสมหวัง พ่วงบางโพ', 'พันตำรวจเอก สมชาย ใจดี', 'ดร.สมหญิง ดีงาม']) {
      const name = readName(typed)
      expect(name && readName(fullName(name))).toEqual(name)
    }
  })

  test('is no name when only a title was typed or nothing', () => {
    expect(readName('  ')).toBeNull()
    expect(readName('นาย')).toEqual({ title: '', given: 'นาย', family: '' })
  })
})

describe('the emblem picture', () => {
  test('is refused with the reason and the way out', () => {
    expect(pictureProblem('image/gif', 10, 500, 500)).toContain('PNG')
    expect(pictureProblem('image/png', 10, 300, 353)).toContain('354')
    expect(pictureProblem('image/png', 3_000_000, 500, 500)).toContain('2 เมกะไบต์')
    expect(pictureProblem('image/jpeg', 10, 354, 354)).toBeNull()
  })

  test('that a drawing fetches from elsewhere is not let in', () => {
    expect(reachesOut('<svg><image width="9" xlink:href="file:///c/krut.png"/></svg>')).toBe(true)
    expect(reachesOut("<svg:image href = 'https://example.com/krut.png'>")).toBe(true)
    expect(reachesOut('<image href="data:image/png;base64,AA"/><use href="#krut"/><a href="https://x"/>')).toBe(false)
  })
})
