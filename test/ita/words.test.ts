import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compared, figuresOf, type Result, type Told } from '../../shared/ita/figures.ts'
import {
  awardSentence,
  bandSentences,
  belowSentence,
  changeWords,
  compositionSentence,
  levelSentences,
  meanSentence,
  noneSentence,
  overallSentence,
  progressSentence,
  targetSentence,
} from '../../shared/ita/words.ts'
import { toArabicDigits } from '../../shared/thai/digits.ts'

const FOLDER: Record<string, string> = { '002': '../fixtures/seeds' }
const seed = (number: string): string =>
  squeezed(readFileSync(resolve(import.meta.dirname, FOLDER[number] ?? '../lint/seeds', `${number}.txt`), 'utf8'))
/** Scanning moved line ends, hence spaces; digits of a letter are Thai. */
const squeezed = (text: string): string => toArabicDigits(text).replace(/\s+/g, '')
const said = (text: string | null): string => squeezed(text ?? 'nothing was said')

const told = (more: Partial<Told>): Told => ({
  units: 0,
  mean: null,
  grade: '',
  rank: null,
  rankOf: null,
  bands: [],
  ...more,
})
const result = (name: string, total: number | null, more: Partial<Result> = {}): Result => ({
  agencyId: name,
  name,
  type: null,
  district: '',
  total,
  instruments: { iit: null, eit: null, oit: null },
  indicators: [],
  ...more,
})
const passing = (year: number, pass: number, of: number, mean: number | null = null) =>
  figuresOf(
    year,
    [],
    told({
      units: of,
      mean,
      bands: [
        { grade: 'ผ่าน', from: 8500, to: 10_000, count: pass },
        { grade: 'ไม่ผ่าน', from: 0, to: 8499, count: of - pass },
      ],
    }),
  )

describe("Phrae's paragraphs of seed 002 out of its figures", () => {
  const text = seed('002')
  const before = figuresOf(2562, [], told({ mean: 6348, rank: 54 }))
  const now = figuresOf(2563, [], told({ units: 85, mean: 6064, grade: 'D', rank: 73, rankOf: 77 }))

  test('how many, the mean, its level and rank, and the year before', () => {
    expect(text).toContain(said(compositionSentence('จังหวัดแพร่', 85, 84)))
    expect(text).toContain(said(overallSentence('จังหวัดแพร่', compared(now, before))))
  })

  test('who is in A, best first', () => {
    const top = [
      result('จังหวัดแพร่ (ส่วนราชการบริหารส่วนภูมิภาค)', 8985),
      result('องค์การบริหารส่วนตำบลบ้านปาง', 8682),
      result('เทศบาลตำบลห้วยอ้อ', 8763),
      result('เทศบาลตำบลปางป่าหวาย', 8702),
      result('เทศบาลตำบลแม่คำมี', 8702),
    ]
    const found = levelSentences('A', top)
    expect(text).toContain(said(found?.lead ?? null))
    for (const [at, agency] of (found?.agencies ?? []).entries()) expect(text).toContain(said(`(${at + 1}) ${agency}`))
  })

  test('its six bands with their shares; E and F with the official edges, which the seed does not have', () => {
    const counts = [0, 4, 5, 10, 35, 26, 4]
    const middle = [9700, 9000, 8000, 7000, 6000, 5200, 1000]
    const results = counts.flatMap((count, at) =>
      Array.from({ length: count }, (_, one) => result(`${at}-${one}`, middle[at] ?? 0)),
    )
    const lines = bandSentences(figuresOf(2563, results, null))
    expect(lines).toHaveLength(6)
    for (const line of lines.slice(0, 4)) expect(text).toContain(said(line))
    expect(lines.slice(4)).toEqual([
      'ได้ระดับ E (50.00 - 54.99) จำนวน 26 แห่ง คิดเป็นร้อยละ 30.95',
      'ได้ระดับ F (0 - 49.99) จำนวน 4 แห่ง คิดเป็นร้อยละ 4.76',
    ])
    expect(text).toContain(said('ได้ระดับ E (45.00 - 54.99) จำนวน 26 แห่ง คิดเป็นร้อยละ 30.95'))
    expect(text).toContain(said('ได้ระดับ F (0 - 44.99) จำนวน 4 แห่ง คิดเป็นร้อยละ 4.76'))
  })

  test('nobody in AA is said with the edge of AA; the seed says 85, which five agencies have', () => {
    const line = noneSentence('จังหวัดแพร่', { level: 'AA หรือดีเด่น', from: 9500 })
    expect(text).not.toContain(said(line))
    expect(text).toContain(said(line.replace('95 คะแนนขึ้นไป', '85 คะแนนขึ้นไป')))
  })

  test('progress in two decimals; the seed cuts it to 23 and says the unit twice', () => {
    const line = progressSentence(10, 43, 2326)
    expect(text).not.toContain(said(line))
    expect(text).toContain(said(line.replace('23.26', '23%')))
  })
})

describe("Krabi's news of seed 000 out of its figures", () => {
  const text = seed('000')
  const [before, now] = [passing(2565, 40, 63, 8639), passing(2566, 55, 63, 9248)]

  test('the mean and how it rose; the seed names the wrong year', () => {
    const line = meanSentence('จังหวัดกระบี่', compared(now, before)) ?? ''
    expect(line).toBe(
      'ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2566 ในภาพรวมของจังหวัดกระบี่ มีผลคะแนนเฉลี่ย 92.48 คะแนน สูงขึ้นกว่าปีที่ผ่านมา 6.09 คะแนน',
    )
    expect(text).toContain(said('มีผลคะแนนเฉลี่ย 92.48 คะแนน สูงขึ้นกว่าปีที่ผ่านมา 6.09 คะแนน'))
  })

  test('how many reached the target, and the change in its own unit', () => {
    const line = targetSentence('จังหวัดกระบี่', compared(now, before)) ?? ''
    expect(line.endsWith(' 23.81 จุดร้อยละ')).toBe(true)
    expect(text).toContain(said(line.replace(' จุดร้อยละ', '')))
  })

  test('districts and police stations on their own', () => {
    const districts = belowSentence('districts', passing(2566, 8, 8))
    const stations = belowSentence('stations', passing(2566, 0, 13))
    expect(text).toContain(said((districts ?? '').replace('ร้อยละ 100', 'ร้อย 100')))
    expect(text).toContain(said(stations))
  })
})

test("Phrae's awards of seed 003", () => {
  expect(seed('003')).toContain(said(awardSentence('จังหวัดแพร่', 2564, 5, 2)))
})

test('a fall, a rise and no change, each in its unit', () => {
  expect(changeWords(-3297, 'คะแนน')).toBe(' ลดลงกว่าปีที่ผ่านมา 32.97 คะแนน')
  expect(changeWords(317, 'จุดร้อยละ')).toBe(' สูงขึ้นกว่าปีที่ผ่านมา 3.17 จุดร้อยละ')
  expect(changeWords(0, 'คะแนน')).toBe(' เท่ากับปีที่ผ่านมา')
  expect(changeWords(null, 'คะแนน')).toBe('')
})

test('a total that is not known is not a total of nought', () => {
  const figures = figuresOf(2567, [result('ก', 9000), result('ข', null), result('ค', 0)], null)
  expect(figures).toMatchObject({ units: 3, scored: 2, mean: 4500, pass: { count: 1, of: 2 }, share: 5000 })
  // 90 without its instruments passes, to a level that is not known.
  expect(figures.unlevelled).toBe(1)
})
