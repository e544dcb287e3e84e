import { describe, expect, test } from 'vitest'
import { claimsOf, type YearClaims } from '../../shared/ita/claims.ts'
import { compared, figuresOf, type Result, type Told } from '../../shared/ita/figures.ts'
import { FIRST_YEAR, frameworkOf, NEWEST_YEAR } from '../../shared/ita/framework/framework.ts'
import {
  bandSentences,
  compositionSentence,
  meanSentence,
  overallSentence,
  targetSentence,
} from '../../shared/ita/words.ts'
import { lintText } from '../../shared/lint/lint.ts'
import { toThaiDigits } from '../../shared/thai/digits.ts'

const told = (more: Partial<Told>): Told => ({
  units: 0,
  mean: null,
  grade: '',
  rank: null,
  rankOf: null,
  bands: [],
  ...more,
})
const levels = (counts: readonly number[]) =>
  ['AA', 'A', 'B', 'C', 'D', 'E', 'F'].map((grade, at) => ({
    grade,
    from: [9500, 8500, 7500, 6500, 5500, 5000, 0][at] ?? 0,
    to: [10_000, 9499, 8499, 7499, 6499, 5499, 4999][at] ?? 0,
    count: counts[at] ?? 0,
  }))
const before = figuresOf(2562, [], told({ units: 85, mean: 6348, rank: 54, bands: levels([0, 2, 5, 10, 40, 20, 8]) }))
const now = figuresOf(
  2563,
  [],
  told({ units: 85, mean: 6064, rank: 73, rankOf: 77, bands: levels([0, 5, 5, 10, 35, 26, 4]) }),
)
const local = figuresOf(2563, [], told({ units: 84, bands: levels([0, 4, 5, 10, 35, 26, 4]) }))
const line = {
  fiscalYear: 2563,
  main: compared(now, before),
  local,
  district: null,
  policeStation: null,
  awards: 0,
  targets: [],
}
const town: Result = {
  agencyId: 'a',
  name: 'เทศบาลตำบลห้วยอ้อ',
  type: 'SUBD',
  district: 'ลอง',
  total: 8763,
  instruments: { iit: null, eit: null, oit: null },
  indicators: [],
}
const RECORDS: YearClaims[] = [
  claimsOf(line, [town]),
  claimsOf({ ...line, fiscalYear: 2562, main: compared(before, null), local: before }, []),
]

const HEAD = 'ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2563'
const TEXT = [
  HEAD,
  compositionSentence('จังหวัดแพร่', 85, 84),
  overallSentence('จังหวัดแพร่', line.main),
  meanSentence('จังหวัดแพร่', line.main),
  targetSentence('จังหวัดแพร่', line.main),
  ...bandSentences(local),
  'เทศบาลตำบลห้วยอ้อ 87.63 คะแนน',
  'ทต.ห้วยอ้อ ได้ 87.63 คะแนน',
].join('\n\n')

const drift = (text: string) =>
  lintText(text, { ita: RECORDS })
    .filter(({ rule }) => rule === 'ITA-03')
    .map(({ text: found, suggestion }) => [found, suggestion])

describe('figures in sentences against the records', () => {
  test('sentences made of the records agree with them, in either digits', () => {
    expect(drift(TEXT)).toEqual([])
    expect(drift(toThaiDigits(TEXT))).toEqual([])
  })

  test.each([
    ['60.64', '60.65'],
    ['63.48', '63.50'],
    ['ลำดับที่ 73', 'ลำดับที่ 72'],
    ['อันดับ 54', 'อันดับ 55'],
    ['รวมทั้งสิ้น 85', 'รวมทั้งสิ้น 86'],
    ['ลดลงกว่าปีที่ผ่านมา 2.84', 'ลดลงกว่าปีที่ผ่านมา 2.48'],
    ['จำนวน 35 แห่ง', 'จำนวน 36 แห่ง'],
    ['ร้อยละ 11.91', 'ร้อยละ 11.19'],
    ['87.63', '87.36'],
  ])('%s written as %s is found with what the records have', (right, wrong) => {
    const found = drift(TEXT.replace(right, wrong))
    const number = (text: string) => /[\d.]+(?=\D*$)/.exec(text)?.[0]
    expect(found).toContainEqual([number(wrong), number(right)])
    expect(new Set(found.map(([, suggestion]) => suggestion)).size).toBe(1)
  })

  test('what is proposed is in the digits it is written in', () => {
    expect(drift(toThaiDigits(TEXT.replaceAll('60.64', '60.65')))).toEqual([
      ['๖๐.๖๕', '๖๐.๖๔'],
      ['๖๐.๖๕', '๖๐.๖๔'],
    ])
  })

  test('a year the records do not know is left alone', () => {
    expect(drift(TEXT.replaceAll('2563', '2560').replaceAll('60.64', '70.00'))).toEqual([])
  })
})

describe('what is told of something else is left alone', () => {
  test.each([
    'ปี 2563 อำเภอลองมีคะแนนเฉลี่ย 70.12 คะแนน',
    'ปี 2563 คะแนนเฉลี่ยระดับประเทศ 67.90 คะแนน',
    'ปี 2563 ค่าเฉลี่ยของประเทศและคะแนนเฉลี่ย 67.90 คะแนน',
    'ปี 2563 ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล คะแนนเฉลี่ย 50.12 คะแนน',
    'ปี 2563 แบบวัด OIT ของเทศบาลตำบลห้วยอ้อ ได้ 50.00 คะแนน',
    'ปี 2563 จากปีที่ผ่านมา คะแนนเฉลี่ย 63.48 คะแนน',
    'ปี 2563 ตั้งเป้าหมายคะแนนเฉลี่ย 90.00 คะแนน',
    'ปี 2563 หน่วยงานที่ไม่ผ่านเกณฑ์ 80 หน่วยงาน คิดเป็นร้อยละ 94.12',
    'ปี 2563 อปท. ผ่านเกณฑ์ 4 หน่วยงาน คิดเป็นร้อยละ 4.76',
    'ปี 2563 เทศบาลตำบลห้วยอ้อ ได้คะแนนเพิ่มขึ้น 12.30 คะแนน',
    'ปี 2563 เทศบาลตำบลห้วยอ้อ ใช้งบประมาณ 12.30 ล้านบาท',
    'ปี 2563 คะแนนเฉลี่ย 60.6 คะแนน',
  ])('%s', (text) => expect(drift(text)).toEqual([]))
})

describe('figures in the words an officer types', () => {
  test.each([
    ['คะแนนเฉลี่ยอยู่ที่ 60.46 คะแนน', '60.46', '60.64'],
    ['คะแนนเฉลี่ยของจังหวัดแพร่ เท่ากับ 60.46', '60.46', '60.64'],
    ['คะแนนเฉลี่ย 60.7 คะแนน', '60.7', '60.64'],
    ['มีหน่วยงานผ่านเกณฑ์ 85 คะแนน จำนวน 6 หน่วยงาน', '6', '5'],
    ['บรรลุเป้าหมาย 5 หน่วยงาน คิดเป็นร้อยละ 5.95', '5.95', '5.88'],
    ['โดยเทศบาลตำบลห้วยอ้อได้คะแนน 86.73', '86.73', '87.63'],
    ['ทต. ห้วยอ้อ อ.ลอง มีผลคะแนนการประเมิน ITA รวม 86.73 คะแนน', '86.73', '87.63'],
    ['ห้วยอ้อได้ 86.73 คะแนน', '86.73', '87.63'],
  ])('%s', (text, wrong, right) => expect(drift(`ปี 2563 ${text}`)).toEqual([[wrong, right]]))

  test('levels are those of the local authorities or of all: a count goes with the share of its own set', () => {
    const all = claimsOf({ ...line, main: compared(now, before), local }, [])
    const told = (text: string) =>
      lintText(`ปี 2563 ${text}`, { ita: [all] })
        .filter(({ rule }) => rule === 'ITA-03')
        .map(({ text: found }) => found)
    expect(told('ได้ระดับ A จำนวน 4 แห่ง คิดเป็นร้อยละ 4.76')).toEqual([])
    expect(told('ได้ระดับ A จำนวน 5 แห่ง คิดเป็นร้อยละ 5.88')).toEqual([])
    expect(told('ได้ระดับ A จำนวน 5 แห่ง คิดเป็นร้อยละ 4.76')).toHaveLength(1)
    // Evened out to 100.00 with the others of its table, or rounded alone.
    expect(told('ได้ระดับ C จำนวน 10 แห่ง คิดเป็นร้อยละ 11.91')).toEqual([])
    expect(told('ได้ระดับ C จำนวน 10 แห่ง คิดเป็นร้อยละ 11.90')).toEqual([])
    expect(told('ได้ระดับ C จำนวน 10 แห่ง คิดเป็นร้อยละ 11.92')).toHaveLength(1)
  })
})

describe('what is said of one score', () => {
  const unfit = (text: string) => lintText(text).flatMap(({ rule, text: found }) => (rule === 'ITA-05' ? [found] : []))
  const LETTER =
    'เทศบาลตำบลบ้านเวียงได้คะแนน ๘๓.๕๔ คะแนน อยู่ในระดับ ต้องปรับปรุง ลดลงจากปีที่ผ่านมา ๘.๙๐ คะแนน ต่ำกว่าเกณฑ์ ๘๕ คะแนน อยู่ ๑.๔๖ คะแนน'

  test('fits it: its level and how far it is from the mark', () => {
    expect(unfit(LETTER)).toEqual([])
    expect(unfit('ได้คะแนน 90.00 คะแนน อยู่ในระดับ ผ่าน')).toEqual([])
    expect(unfit('ได้คะแนน 95.01 คะแนน อยู่ในระดับ AA สูงกว่าเกณฑ์ 85 คะแนน อยู่ 10.01 คะแนน')).toEqual([])
  })
  test('or is found, each part by itself', () => {
    expect(unfit(LETTER.replace('๘๓.๕๔', '๘๘.๕๔'))).toEqual(['ต้องปรับปรุง', 'ต่ำกว่าเกณฑ์ ๘๕ คะแนน อยู่ ๑.๔๖'])
    expect(unfit('ได้คะแนน 84.99 คะแนน อยู่ในระดับ A')).toEqual(['A'])
    expect(unfit('ก ได้คะแนน 80.00 คะแนน และ ข ได้คะแนน 90.00 คะแนน อยู่ในระดับ ผ่านดี')).toEqual([])
  })
})

describe('codes of disclosure items', () => {
  const codes = (text: string) => lintText(text).flatMap(({ rule, text }) => (rule === 'ITA-01' ? [text] : []))
  const YEARS = Array.from({ length: NEWEST_YEAR - FIRST_YEAR + 1 }, (_, at) => FIRST_YEAR + at)

  test.each(YEARS)('every item of %i is right under its own code', (year) => {
    const { oit } = frameworkOf(year)
    const rows = oit.map(({ code, title }) => `ตัวชี้วัด ${code} ${title} ยังไม่ดำเนินการ`)
    expect(codes([`รายการ OIT ปีงบประมาณ พ.ศ. ${year}`, ...rows].join('\n\n'))).toEqual([])
  })

  test('the same code is another item in another year', () => {
    const title = 'รายงานผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุประจำปี'
    expect(codes(`ปี 2568 ตัวชี้วัด O13 ${title}`)).toEqual([])
    expect(codes(`ปี 2566 ตัวชี้วัด O13 ${title}`)).toEqual(['O13'])
  })
})
