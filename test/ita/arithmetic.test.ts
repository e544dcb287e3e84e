import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { levelOf, SCALES, scaleOf } from '../../shared/ita/level.ts'
import {
  fromWeighted,
  instrumentScore,
  meanOf,
  oitScore,
  totalOfIndicators,
  totalOfInstruments,
} from '../../shared/ita/score.ts'
import { shareChange, shareOf, shares } from '../../shared/ita/share.ts'

const total = (share: ReadonlyArray<number | null>): number => share.reduce<number>((all, one) => all + (one ?? 0), 0)
const score = fc.integer({ min: 0, max: 10_000 })

describe('shares (ita.md §5.3, §5.4)', () => {
  test.each([
    [55, 63, 8730],
    [40, 63, 6349],
    [57, 63, 9048],
    [8, 8, 10_000],
    [0, 13, 0],
    [7832, 8317, 9417],
    [5855, 8303, 7052],
    [2448, 8303, 2948],
    [63, 104, 6058],
    [208, 1484, 1402],
    [755, 878, 8599],
    [459, 879, 5222],
    [420, 879, 4778],
    [10, 43, 2326],
    [4, 84, 476],
    [5, 84, 595],
  ])('%i of %i', (count, of, expected) => {
    expect(shareOf(count, of)).toBe(expected)
  })

  test('of nothing there is none', () => {
    expect(shareOf(0, 0)).toBeNull()
    expect(shares([0, 0])).toEqual([null, null])
    expect(shareChange({ count: 1, of: 2 }, { count: 0, of: 0 })).toBeNull()
  })

  test("Phrae's six bands come out as the seed prints them, and plainly", () => {
    const counts = [4, 5, 10, 35, 26, 4]
    expect(shares(counts)).toEqual([476, 595, 1191, 4167, 3095, 476])
    expect(shares(counts, 'plain')).toEqual([476, 595, 1190, 4167, 3095, 476])
    expect(total(shares(counts))).toBe(10_000)
    expect(total(shares(counts, 'plain'))).toBe(9999)
  })

  test('a change comes from the counts', () => {
    expect(shareChange({ count: 55, of: 63 }, { count: 40, of: 63 })).toBe(2381)
    expect(shareChange({ count: 57, of: 63 }, { count: 55, of: 63 })).toBe(317)
    expect(shareChange({ count: 55, of: 63 }, { count: 57, of: 63 })).toBe(-317)
  })

  test('balanced shares add up to 100.00, each within a hundredth of its own', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9000), { minLength: 1, maxLength: 12 }), (counts) => {
        const of = counts.reduce((all, one) => all + one, 0)
        fc.pre(of > 0)
        const found = shares(counts)
        expect(total(found)).toBe(10_000)
        for (const [at, count] of counts.entries())
          expect(Math.abs((found[at] ?? 0) - (count * 10_000) / of)).toBeLessThan(1)
      }),
    )
  })
})

describe('totals (ita.md §1.4, §6.2)', () => {
  const hundredths = (...all: number[]): number[] => all.map((one) => Math.round(one * 100))

  // Printed in a regional report of FY2563–2564, which rounded its indicators before: within a hundredth.
  test.each([
    [hundredths(93.55, 87.72, 91.01, 87.93, 89.52, 90.55, 88.68, 88.58, 72.89, 65.56), 8145],
    [hundredths(92.57, 86.13, 90.08, 85.98, 88.04, 83.67, 82.11, 79.29, 69.94, 52.78), 7562],
    [hundredths(92.84, 86.27, 89.21, 84.7, 87.51, 90.03, 87.99, 85.97, 75.39, 65.39), 8099],
    [hundredths(92.17, 85.44, 88.74, 84.05, 86.51, 84.62, 83.7, 81.88, 51.68, 29.82), 6754],
    [hundredths(94.65, 89.11, 91.95, 89.29, 89.86, 92.12, 89.9, 89.49, 65.89, 51.15), 7785],
  ])('of printed indicators %#', (indicators, printed) => {
    expect(Math.abs(totalOfIndicators(indicators) - printed)).toBeLessThanOrEqual(1)
  })

  test.each([
    // Exactly 86.685: a binary float prints 86.68.
    [hundredths(92.82, 86.53, 90.12, 86.43, 89.35, 90.79, 89.4, 88.53, 85.87, 79.62), 8669],
    [hundredths(85.21, 70.59, 75.1, 72.88, 73.24, 81.14, 83.12, 76.79, 100, 100), 8673],
  ])('of the ten indicators %#', (indicators, expected) => {
    expect(totalOfIndicators(indicators)).toBe(expected)
  })

  // Columns i9, i10, OIT of 40 of Phichit's first agencies, FY2564.
  test.each([
    [10_000, 10_000, 4000],
    [9350, 10_000, 3870],
    [9750, 10_000, 3950],
    [9778, 9375, 3831],
    [9714, 10_000, 3943],
    [9750, 8750, 3700],
    [9378, 10_000, 3876],
    [9600, 10_000, 3920],
    [9250, 9375, 3725],
    [9464, 10_000, 3893],
  ])('OIT of i9 %i and i10 %i', (i9, i10, weighted) => {
    const oit = instrumentScore([0, 0, 0, 0, 0, 0, 0, 0, i9, i10], 'oit')
    expect(Math.abs(fromWeighted(weighted, 'oit') - oit)).toBeLessThanOrEqual(2)
    expect(Math.round((oit * 40) / 100)).toBe(weighted)
  })

  test('the mean of totals is the total of the means within the tolerance', () => {
    const row = fc.array(score, { minLength: 10, maxLength: 10 })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 90 }), (rows) => {
        const means = Array.from({ length: 10 }, (_, at) => meanOf(rows.map((one) => one[at] ?? 0)) ?? 0)
        const mean = meanOf(rows.map(totalOfIndicators)) ?? 0
        expect(Math.abs(totalOfIndicators(means) - mean)).toBeLessThanOrEqual(2)
      }),
    )
  })

  test('a total of instruments lies between the least and the greatest of them', () => {
    fc.assert(
      fc.property(score, score, score, (iit, eit, oit) => {
        const found = totalOfInstruments({ iit, eit, oit })
        expect(found).toBeGreaterThanOrEqual(Math.min(iit, eit, oit))
        expect(found).toBeLessThanOrEqual(Math.max(iit, eit, oit))
      }),
    )
  })

  test('progress is not the score: ten items done in FY2564', () => {
    const subs = [
      { code: '9.1', items: 9, passed: 5 },
      { code: '9.2', items: 8, passed: 3 },
      { code: '9.3', items: 7, passed: 0 },
      { code: '9.4', items: 4, passed: 0 },
      { code: '9.5', items: 5, passed: 1 },
      { code: '10.1', items: 8, passed: 1 },
      { code: '10.2', items: 2, passed: 0 },
    ]
    expect(oitScore(subs)).toEqual({
      progress: 2326,
      subs: [
        { code: '9.1', score: 5556 },
        { code: '9.2', score: 3750 },
        { code: '9.3', score: 0 },
        { code: '9.4', score: 0 },
        { code: '9.5', score: 2000 },
        { code: '10.1', score: 1250 },
        { code: '10.2', score: 0 },
      ],
      i9: 2261,
      i10: 625,
      oit: 1443,
      weighted: 577,
    })
  })
})

describe('levels (ita.md §5.5)', () => {
  const instruments = (iit: number, eit: number, oit: number) => ({ iit, eit, oit })
  test.each([
    [2564, 9499, null, 'A'],
    [2564, 9500, null, 'AA'],
    [2564, 8499, null, 'B'],
    [2564, 8500, null, 'A'],
    [2564, 4999, null, 'F'],
    [2564, 5000, null, 'E'],
    [2563, 6064, null, 'D'],
    [2566, 9581, instruments(9400, 9700, 9600), 'ผ่านดี'],
    [2566, 9000, instruments(8500, 8500, 9500), 'ผ่านดี'],
    [2566, 8800, instruments(8499, 9000, 8900), 'ผ่าน'],
    [2566, 8499, instruments(9900, 9900, 6000), 'ต้องปรับปรุง'],
    [2566, 6999, null, 'ต้องปรับปรุงโดยด่วน'],
    [2561, 8650, null, 'สูงมาก'],
    [2561, 6679, null, 'สูง'],
  ])('FY%i %i', (year, found, known, name) => {
    expect(levelOf(scaleOf(year), found, known)?.name).toBe(name)
  })

  test('96 without instruments passes, and its level is not known', () => {
    expect(levelOf(scaleOf(2567), 9600, null)).toBeNull()
    expect(levelOf(scaleOf(2567), 9600, { iit: 8000, eit: null, oit: null })?.name).toBe('ผ่าน')
  })

  test('every total has exactly one level, once its instruments are known', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(SCALES)),
        score,
        score,
        score,
        score,
        (scale, all, iit, eit, oit) => {
          const found = levelOf(scale, all, { iit, eit, oit })
          expect(found).not.toBeNull()
          if (scale.id !== 'words5') expect(found?.passes).toBe(all >= 8500)
          const alone = scale.levels.filter(({ from, to }) => all >= from && all <= to)
          expect(alone.length).toBeGreaterThan(0)
          if (scale.id !== 'levels5') expect(alone).toHaveLength(1)
        },
      ),
    )
  })
})
