import { describe, expect, test } from 'vitest'
import { clashes, completed, reckonedTotal } from '../../shared/ita/completed.ts'
import { emptyRow } from '../../shared/ita/import/fileRow.ts'
import { apart, formerNames, namingOf } from '../../shared/ita/import/near.ts'
import { impossibleYear } from '../../shared/ita/import/screen.ts'
import { officialName } from '../../shared/ita/names.ts'
import type { KnownName } from '../../shared/itaApi.ts'

const NONE = { iit: null, eit: null, oit: null }
/** ita.md §6.2 L4. */
const TEN = [9282, 8653, 9012, 8643, 8935, 9079, 8940, 8853, 8587, 7962]

describe('what follows from ten indicators', () => {
  test('the three instruments, exactly, and marked as worked out', () => {
    expect(completed(2566, { instruments: NONE, indicators: TEN })).toEqual({
      instruments: { iit: 8905, eit: 8957, oit: 8275 },
      derived: ['iit', 'eit', 'oit'],
    })
    expect(reckonedTotal({ instruments: NONE, indicators: TEN })).toBe(8669)
  })
  test('one that was given stays, one whose indicators are not all known stays unknown', () => {
    const indicators = TEN.map((score, at) => (at === 9 ? null : score))
    expect(completed(2566, { instruments: { ...NONE, iit: 8900 }, indicators })).toEqual({
      instruments: { iit: 8900, eit: 8957, oit: null },
      derived: ['eit'],
    })
  })
  test('nothing before the ten indicators were', () => {
    expect(completed(2561, { instruments: NONE, indicators: TEN }).derived).toEqual([])
  })
})

test('figures that part are told, whichever of them is the slip', () => {
  const figures = { total: 9100, instruments: NONE, indicators: TEN }
  expect(clashes(2564, figures, 'A')).toEqual(['คะแนน ITA 91.00 ไม่ตรงกับที่คำนวณจากส่วนประกอบ 86.69'])
  expect(clashes(2566, { ...figures, total: 8669 }, 'A')).toEqual(['ระดับตามที่พิมพ์ “A” ไม่ตรงกับเกณฑ์ปี 2566 ซึ่งเป็น “ผ่าน”'])
  expect(clashes(2566, { ...figures, total: 8669, instruments: { iit: 8905, eit: 9857, oit: 8275 } }, '')).toEqual([
    'คะแนน EIT 98.57 ไม่ตรงกับที่คำนวณจากตัวชี้วัด 89.57',
  ])
  expect(clashes(2566, { total: 9000, instruments: NONE, indicators: [] }, '')).toEqual([])
})

test('a year is possible from the first assessment to the next one', () => {
  expect([2508, 2556, 2557, 2568, 2571, 2572, 2599].map((year) => impossibleYear(year, 2570) === '')).toEqual([
    false,
    false,
    true,
    true,
    true,
    false,
    false,
  ])
})

const named = (agencyId: string, name: string, part: Partial<KnownName> = {}): KnownName => ({
  agencyId,
  name,
  district: '',
  from: null,
  to: null,
  variant: false,
  directory: true,
  ...part,
})

describe('names', () => {
  const town = [named('1', 'เทศบาลตำบลแม่คำมี')]
  test('a near one of the same type is a way of writing, any other a new name', () => {
    expect(namingOf('ทต.แม่คำมี', town)).toBe('known')
    expect(namingOf('เทศบาลตำบลแม่ค่ำมี', town)).toBe('variant')
    expect(namingOf('องค์การบรหารส่วนตำบลแม่กวาง', [named('2', 'องค์การบริหารส่วนตำบลแม่กวาง')])).toBe('variant')
    expect(namingOf('องค์การบริหารส่วนตำบลแม่คำมี', town)).toBe('renamed')
    expect(namingOf('เทศบาลตำบลเวียงทอง', town)).toBe('renamed')
    expect(namingOf('เทศบาลตำบลแม่ค่ำมี', [...town, named('1', 'เทศบาลตำบลแม่ค่ำมี', { variant: true })])).toBe('variant')
  })

  test('a way of writing is never what an agency is called', () => {
    const names = [
      { name: 'องค์การบริหารส่วนตำบลก', from: 2562, to: 2564, variant: false },
      { name: 'เทศบาลตำบลก', from: 2565, to: null, variant: false },
      { name: 'เทศบาลตำบลกก', from: null, to: null, variant: true },
    ]
    expect([2563, 2565, 2570].map((year) => officialName(names, 'เทศบาลตำบลก', year))).toEqual([
      'องค์การบริหารส่วนตำบลก',
      'เทศบาลตำบลก',
      'เทศบาลตำบลก',
    ])
  })

  test('a new name that begins with one that is missing may be its later one', () => {
    const known = [named('1', 'เทศบาลตำบลแม่ลาน'), named('2', 'เทศบาลตำบลแม่ไร่'), named('3', 'องค์การบริหารส่วนตำบลแม่ลาน')]
    const row = emptyRow(1, 'ทต.แม่ลานนา')
    expect(formerNames([row], known, new Set(['2']))(row).map(({ agencyId }) => agencyId)).toEqual(['1'])
    expect(formerNames([row], known, new Set(['1', '2']))(row)).toEqual([])
  })

  test('two of one name are told apart, by district where that tells', () => {
    const names = { a: 'อบต.สรอย', b: 'อบต.สรอย', c: 'อบต.ลอง' }
    expect(apart(names, [])).toEqual({ a: 'อบต.สรอย (แห่งที่ 1/2)', b: 'อบต.สรอย (แห่งที่ 2/2)', c: 'อบต.ลอง' })
    expect(apart(names, [named('a', '', { district: 'วังชิ้น' }), named('b', '', { district: 'สอง' })])).toMatchObject({
      a: 'อบต.สรอย (อ.วังชิ้น)',
      b: 'อบต.สรอย (อ.สอง)',
    })
  })
})
