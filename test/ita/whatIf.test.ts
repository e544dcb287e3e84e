import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Result } from '../../shared/ita/figures.ts'
import { totalOfIndicators, totalOfInstruments } from '../../shared/ita/score.ts'
import { riseTo, wayTo } from '../../shared/ita/whatIf.ts'

const agency = (name: string, indicators: readonly number[]): Result => ({
  agencyId: name,
  name,
  type: 'SAO',
  district: '',
  total: totalOfIndicators(indicators),
  instruments: { iit: null, eit: null, oit: null },
  indicators: [...indicators],
})
const score = fc.integer({ min: 0, max: 10_000 })
const ten = fc.array(score, { minLength: 10, maxLength: 10 })

/** The total unrounded, in hundredths of a hundredth. */
const exact = (indicators: readonly number[]): number =>
  indicators.reduce((sum, one, at) => sum + one * (at < 5 ? 6 : at < 8 ? 10 : 20), 0)

/** The ten indicators after a rise. */
const raisedTo = (indicators: readonly number[], levers: ReadonlyArray<{ id: string; to: number }>): number[] =>
  indicators.map((was, at) => levers.find(({ id }) => id === `i${at + 1}`)?.to ?? was)

describe('what brings an agency over 85', () => {
  test('the two indicators of disclosure first, by as little as will do', () => {
    const low = agency('ก', [9000, 9000, 9000, 9000, 9000, 9000, 9000, 9000, 7000, 8000])
    expect(low.total).toBe(8400)
    const rise = riseTo(low)
    // A point of i9 is 0.20 of the total.
    expect(rise).toMatchObject({ from: 8400, to: 8500, cost: 500 })
    expect(rise?.levers).toMatchObject([{ id: 'i9', from: 7000, to: 7500, weight: 20, adds: 10_000 }])
  })

  test('it suffices, and a hundredth less does not', () => {
    fc.assert(
      fc.property(ten, (indicators) => {
        const one = agency('ก', indicators)
        const rise = riseTo(one)
        if ((one.total ?? 0) >= 8500) {
          expect(rise).toBeNull()
          return
        }
        if (!rise) throw new Error('no rise')
        expect(exact(raisedTo(indicators, rise.levers))).toBeGreaterThanOrEqual(850_000)
        expect(rise.to).toBe(totalOfIndicators(raisedTo(indicators, rise.levers)))
        expect(rise.levers.every(({ to }) => to <= 10_000)).toBe(true)
        const last = rise.levers.at(-1)
        const less = rise.levers.map((lever) => (lever === last ? { ...lever, to: lever.to - 1 } : lever))
        expect(exact(raisedTo(indicators, less))).toBeLessThan(850_000)
      }),
    )
  })

  test('with instruments alone it is told of instruments', () => {
    const one: Result = {
      ...agency('ก', []),
      indicators: [],
      instruments: { iit: 9000, eit: 9000, oit: 7000 },
      total: 8200,
    }
    const rise = riseTo(one)
    expect(rise?.levers).toMatchObject([{ id: 'oit', from: 7000, weight: 40 }])
    expect(totalOfInstruments({ iit: 9000, eit: 9000, oit: rise?.levers[0]?.to ?? 0 })).toBe(8500)
    expect(riseTo({ ...one, instruments: { iit: 9000, eit: null, oit: 7000 } })).toBeNull()
  })
})

describe('the cheapest way to a goal of the province', () => {
  test('every agency whose parts are known can be raised, however its total was rounded', () => {
    fc.assert(
      fc.property(fc.array(ten, { minLength: 1, maxLength: 8 }), (rows) => {
        const results = rows.map((indicators, at) => agency(String(at), indicators))
        const way = wayTo({ kind: 'share', value: 10_000 }, results)
        expect(way.rises).toHaveLength(results.filter(({ total }) => (total ?? 0) < 8500).length)
        expect(way).toMatchObject({ reached: true, to: 10_000, unknown: [] })
      }),
    )
  })

  const all = [
    agency(
      'ผ่าน',
      Array.from({ length: 10 }, () => 9000),
    ),
    agency(
      'เกือบ',
      Array.from({ length: 10 }, () => 8490),
    ),
    agency(
      'ไกล',
      Array.from({ length: 10 }, () => 6000),
    ),
    agency(
      'กลาง',
      Array.from({ length: 10 }, () => 8000),
    ),
  ]
  test('a share: the nearest agencies, no more than are needed', () => {
    const way = wayTo({ kind: 'share', value: 7500 }, all)
    expect(way).toMatchObject({ from: 2500, to: 7500, reached: true, unknown: [] })
    expect(way.rises.map(({ name }) => name)).toEqual(['เกือบ', 'กลาง'])
    expect(wayTo({ kind: 'share', value: 10_000 }, all).rises).toHaveLength(3)
    expect(wayTo({ kind: 'share', value: 2000 }, all)).toMatchObject({ rises: [], reached: true })
  })

  test('a mean is reached, or said not to be', () => {
    const way = wayTo({ kind: 'mean', value: 8000 }, all)
    expect(way).toMatchObject({ reached: true })
    expect(way.to).toBeGreaterThanOrEqual(8000)
    expect(way.rises[0]?.name).toBe('ไกล')
    const bare = { ...agency('ไม่รู้', []), indicators: [], total: 5000 }
    expect(wayTo({ kind: 'mean', value: 9500 }, [...all, bare]).reached).toBe(false)
  })

  test('a mean is reached whenever it can be, and no lever is raised while a dearer one of any agency has room', () => {
    fc.assert(
      fc.property(fc.array(ten, { minLength: 1, maxLength: 6 }), score, (rows, value) => {
        const results = rows.map((indicators, at) => agency(String(at), indicators))
        const way = wayTo({ kind: 'mean', value }, results)
        expect(way.reached).toBe(true)
        expect(way.to).toBeGreaterThanOrEqual(value)
        const after = new Map(way.rises.map(({ agencyId, levers }) => [agencyId, levers]))
        const cheapest = Math.min(...way.rises.flatMap(({ levers }) => levers.map(({ weight }) => weight)))
        for (const { agencyId, indicators } of results)
          for (const [at, score] of raisedTo(indicators as number[], after.get(agencyId) ?? []).entries())
            if ((at < 5 ? 6 : at < 8 ? 10 : 20) > cheapest) expect(score).toBe(10_000)
      }),
    )
  })

  test('agencies whose parts are not known are named', () => {
    const bare = { ...agency('ไม่รู้', []), indicators: [], total: 5000 }
    expect(wayTo({ kind: 'share', value: 10_000 }, [...all, bare])).toMatchObject({ reached: false, unknown: ['ไม่รู้'] })
  })
})
