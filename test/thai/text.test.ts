import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toArabicDigits, toThaiDigits } from '../../shared/thai/digits.ts'
import { glue } from '../../shared/thai/glue.ts'
import { fullName, givenName } from '../../shared/thai/name.ts'
import { byThai } from '../../shared/thai/sort.ts'

const shown = (text: string): string => glue(text).replaceAll('\u00a0', '_')

describe('digits', () => {
  test('are Thai, but not in addresses, e-mail or Latin names', () => {
    expect(toThaiDigits('ครั้งที่ 4/2563 www.phrae2.go.th a1@b2.th COVID-19 เวลา 09.00 น.')).toBe(
      'ครั้งที่ ๔/๒๕๖๓ www.phrae2.go.th a1@b2.th COVID-19 เวลา ๐๙.๐๐ น.',
    )
    expect(toArabicDigits('๐๕๔ ๔๕๓')).toBe('054 453')
  })
})

describe('what must not part at a line end', () => {
  test.each([
    ['ประจำปีงบประมาณ พ.ศ. 2568', 'ประจำปีงบประมาณ พ.ศ._2568'],
    ['ที่ พร ๐๐๑๗.๕/ว ๕๐๔๔ ลง', 'ที่_พร_๐๐๑๗.๕/ว_๕๐๔๔ ลง'],
    ['๒๔ พฤศจิกายน ๒๕๖๓', '๒๔_พฤศจิกายน_๒๕๖๓'],
    ['จำนวน ๘๔ แห่ง ให้', 'จำนวน_๘๔_แห่ง ให้'],
    ['เวลา ๑๓.๐๐ น. ณ ห้อง', 'เวลา_๑๓.๐๐_น. ณ_ห้อง'],
    ['ต่าง ๆ ของ', 'ต่าง_ๆ ของ'],
    ['เรียก นายสมหวัง พ่วงบางโพ มา', 'เรียก นายสมหวัง_พ่วงบางโพ มา'],
  ])('%s', (text, expected) => expect(shown(text)).toBe(expected))

  test.each([
    'นายอำเภอ ทุกอำเภอ',
    'นายกเทศมนตรี เมืองแพร่',
    `${'พ.ศ. ๒๕๖๔'.replace(' ', '\u00a0')} จังหวัดแพร่`,
    'ร้อยละ ๔.๗๖',
  ])('%s stays as it is', (text) => expect(glue(text)).toBe(text))

  test('only spaces change', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (text) => glue(text).replaceAll('\u00a0', ' ') === text.replaceAll('\u00a0', ' '),
      ),
    )
  })
})

describe('names', () => {
  test('a civil title joins, a rank stands apart', () => {
    expect(fullName({ title: 'นาย', given: 'สมหวัง', family: 'พ่วงบางโพ' })).toBe('นายสมหวัง พ่วงบางโพ')
    expect(fullName({ title: 'พันตำรวจเอก', given: 'สมชาย', family: 'ใจดี' })).toBe('พันตำรวจเอก สมชาย ใจดี')
    expect(givenName({ title: 'ว่าที่ร้อยตรี', given: 'ก้อง', family: '' })).toBe('ว่าที่ร้อยตรี ก้อง')
  })

  test('sort by the Thai dictionary', () => {
    expect(['ฮ', 'แข', 'ไก่', 'ข', 'เก', 'กา'].sort(byThai)).toEqual(['กา', 'เก', 'ไก่', 'ข', 'แข', 'ฮ'])
  })
})
