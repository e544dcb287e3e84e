import { describe, expect, test } from 'vitest'
import { claimsOf, type YearClaims } from '../../shared/ita/claims.ts'
import { compared, figuresOf, type Result, type Told } from '../../shared/ita/figures.ts'
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
    ['ร้อยละ 11.91', 'ร้อยละ 11.90'],
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
