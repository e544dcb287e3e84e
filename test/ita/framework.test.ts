import { describe, expect, test } from 'vitest'
import { calendarOf } from '../../shared/ita/framework/calendar.ts'
import { frameworkOf, NEWEST_YEAR } from '../../shared/ita/framework/framework.ts'
import { NATIONAL_RESULTS } from '../../shared/ita/framework/targets.ts'
import { shareOf } from '../../shared/ita/share.ts'
import { isDay } from '../../shared/thai/date.ts'

const titleOf = (year: number, code: string) => frameworkOf(year).oit.find((one) => one.code === code)?.title

describe('the framework by fiscal year (ita.md §1)', () => {
  test.each([
    [2562, 48],
    [2563, 43],
    [2564, 43],
    [2565, 43],
    [2566, 43],
    [2567, 35],
    [2568, 28],
    [2569, 26],
  ])('FY%i has O1 to O%i, each once', (year, items) => {
    const { oit } = frameworkOf(year)
    expect(oit.map(({ code }) => code)).toEqual(Array.from({ length: items }, (_, at) => `O${at + 1}`))
    expect(new Set(oit.map(({ title }) => title)).size).toBe(items)
  })

  test('a code means what its year says', () => {
    expect(titleOf(2564, 'O24')).toBe('รายงานผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุประจำปี')
    expect(titleOf(2564, 'O29')).toBe('แนวปฏิบัติการจัดการเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ')
    expect(titleOf(2566, 'O24')).toBe('การดำเนินการตามนโยบายหรือแผนการบริหารทรัพยากรบุคคล')
    expect(titleOf(2564, 'O34')).toBe('เจตจำนงสุจริตของผู้บริหาร')
    expect(titleOf(2565, 'O34')).toBe('นโยบายไม่รับของขวัญ (No Gift Policy)')
    expect(titleOf(2562, 'O42')).toBe('มาตรการเผยแพร่ข้อมูลต่อสาธารณะ')
    expect(titleOf(2563, 'O42')).toBe('มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน')
  })

  test('the sizes that published scores were found to have (ita.md §1.4)', () => {
    const sizes = (year: number) =>
      Object.values(Object.groupBy(frameworkOf(year).oit, ({ sub }) => sub)).map((items = []) => items.length)
    for (const year of [2563, 2564, 2565]) expect(sizes(year)).toEqual([9, 8, 7, 4, 5, 8, 2])
  })

  test('what is not sure says so, and what the office put right is sure', () => {
    const doubt = (year: number, code: string, corrections = {}) =>
      frameworkOf(year, corrections).oit.find((one) => one.code === code)?.certainty
    expect(doubt(2569, 'O2')).toBe('uncertain')
    expect(doubt(2569, 'O2', { O2: 'ข้อมูลผู้บริหารสูงสุด' })).toBe('sourced')
    expect(frameworkOf(2569).questions).toEqual({ iit: null, eit: null, certainty: 'uncertain' })
    expect(frameworkOf(2569, { iit: '15', eit: '9' }).questions).toEqual({ iit: 15, eit: 9, certainty: 'sourced' })
    expect(frameworkOf(NEWEST_YEAR + 1).oit).toEqual([])
  })
})

test('national shares follow from their counts (ita.md §2.4)', () => {
  const share = (year: number) => {
    const found = NATIONAL_RESULTS.find(({ fiscalYear }) => fiscalYear === year)
    return shareOf(found?.passed ?? 0, found?.agencies ?? 0)
  }
  expect([2563, 2564, 2565, 2567, 2568].map(share)).toEqual([1319, 4995, 7052, 9244, 9417])
})

test('a calendar has real days in order, and a year nobody announced is a guess', () => {
  for (const year of [2564, 2565, 2566, 2567, 2568, 2571])
    for (const { from, to } of calendarOf(year)) {
      for (const day of [from, to]) if (day) expect(isDay(day)).toBe(true)
      if (from && to) expect(from <= to).toBe(true)
    }
  expect(calendarOf(2571).every(({ certainty }) => certainty === 'uncertain')).toBe(true)
  expect(calendarOf(2571)[0]?.from).toBe('2028-01-01')
  expect(calendarOf(2560)).toEqual([])
})
