import { describe, expect, test } from 'vitest'
import {
  type AgencyFilter,
  agencyLines,
  comparedYears,
  EVERY_AGENCY,
  matchingAgencies,
  sortedAgencies,
} from '../../shared/ita/agencyTable.ts'
import { disagreements } from '../../shared/ita/disagreements.ts'
import { compared, figuresOf } from '../../shared/ita/figures.ts'
import { goalsOf } from '../../shared/ita/goals.ts'
import { heatMeans, heatRows, heatStep, sortedHeat } from '../../shared/ita/heat.ts'
import { monthOfYear, monthsOfYear, planOf } from '../../shared/ita/planTemplate.ts'
import type { ResultRow, YearLine } from '../../shared/itaApi.ts'
import { parse } from '../../shared/model/explain.ts'
import { type ItaTarget, ItaYear } from '../../shared/model/ita.ts'

const row = (agencyId: string, total: number | null, more: Partial<ResultRow> = {}): ResultRow => ({
  id: `${agencyId}-score`,
  agencyId,
  name: `องค์การบริหารส่วนตำบล${agencyId}`,
  type: 'SAO',
  district: 'ลอง',
  total,
  instruments: { iit: null, eit: null, oit: null },
  indicators: [],
  grade: '',
  rank: null,
  ...more,
})

const ROWS = [
  row('ก', 9000),
  row('ข', 8500, { district: 'สอง' }),
  row('ค', 8500),
  row('ง', 7000, { type: 'SUBD', name: 'เทศบาลตำบลง' }),
  row('จ', null),
  row('ฉ', 6000, { type: 'POL', name: 'สถานีตำรวจภูธรฉ' }),
]
const LINES = agencyLines(2564, ROWS, new Map([['ก', 8000]]))
const ids = (lines: ReadonlyArray<{ id: string }>) => lines.map(({ id }) => id).join('')
const matching = (part: Partial<AgencyFilter>) => ids(matchingAgencies(LINES, { ...EVERY_AGENCY, ...part }))

describe('the table of agencies', () => {
  test('equal totals share a place, and every set is counted for itself', () => {
    expect(LINES.map(({ place }) => place)).toEqual([1, 2, 2, 4, null, 1])
    expect(LINES[0]).toMatchObject({ before: 8000, change: 1000, level: 'A' })
  })

  test('is filtered by set, type, district, level, pass and words', () => {
    expect(matching({ set: 'main' })).toBe('กขคงจ')
    expect(matching({ set: 'policeStation' })).toBe('ฉ')
    expect(matching({ type: 'SUBD' })).toBe('ง')
    expect(matching({ district: 'สอง' })).toBe('ข')
    expect(matching({ level: 'A' })).toBe('กขค')
    expect(matching({ passed: 'no' })).toBe('งฉ')
    expect(matching({ passed: 'unknown' })).toBe('จ')
    expect(matching({ search: 'เทศบาล' })).toBe('ง')
  })

  test('what is not known stands last whichever way it is sorted; levels go by their own order', () => {
    expect(ids(sortedAgencies(LINES, { by: 'total', down: true }, 2564))).toBe('กขคงฉจ')
    expect(ids(sortedAgencies(LINES, { by: 'total', down: false }, 2564))).toBe('ฉงขคกจ')
    expect(ids(sortedAgencies(LINES, { by: 'level', down: false }, 2564)).at(0)).toBe('ฉ')
    expect(ids(sortedAgencies(LINES, { by: 'place', down: false }, 2564))).toBe('กขคงฉจ')
  })

  test('two years are compared by agency, not by name', () => {
    const later = [row('ก', 9100, { name: 'เทศบาลตำบลก' }), row('ใ', 8000)]
    const { added, gone, renamed } = comparedYears(later, ROWS.slice(0, 2))
    expect([added, gone].map((list) => list.map(({ agencyId }) => agencyId))).toEqual([['ใ'], ['ข']])
    expect(renamed).toEqual([{ agencyId: 'ก', was: 'องค์การบริหารส่วนตำบลก', now: 'เทศบาลตำบลก' }])
  })
})

describe('the map of scores', () => {
  const indicators = (first: number | null) => [first, ...Array.from({ length: 9 }, () => 8000)]
  const rows = [
    row('ก', 8000, { indicators: indicators(9500) }),
    row('ข', 8100, { indicators: indicators(null) }),
    row('ค', 7900, { indicators: indicators(9499) }),
    row('ง', 9000),
  ]

  test('steps begin at the edges of the levels; nothing known has none', () => {
    expect([10_000, 9500, 9499, 8500, 8499, 6500, 5000, 4999, 0, null].map(heatStep)).toEqual([
      0,
      0,
      1,
      1,
      2,
      3,
      4,
      5,
      5,
      null,
    ])
  })

  test('agencies without indicators have no row; means leave out what is not known', () => {
    const known = heatRows(rows)
    expect(known.map(({ agencyId }) => agencyId)).toEqual(['ก', 'ข', 'ค'])
    expect(heatMeans(known)).toMatchObject({ indicators: [9500, 8000, 8000, ...Array(7).fill(8000)], total: 8000 })
    expect(sortedHeat(known, 0, false).map(({ agencyId }) => agencyId)).toEqual(['ค', 'ก', 'ข'])
  })
})

describe('a change from the year before', () => {
  const of = (count: number) =>
    figuresOf(
      2567,
      Array.from({ length: count }, () => ROWS[0] as ResultRow),
      null,
    )
  test('is not told where a fifth of the agencies or more is missing in one of the two years', () => {
    expect(compared(of(79), of(80))).toMatchObject({ mean: 0, partial: false })
    expect(compared(of(5), of(80))).toMatchObject({ mean: null, passed: null, share: null, partial: true })
    expect(compared(of(80), of(5))).toMatchObject({ mean: null, partial: true })
  })
})

describe('goals', () => {
  const line = (fiscalYear: number, targets: Array<Partial<ItaTarget>>): YearLine => ({
    fiscalYear,
    main: compared(figuresOf(fiscalYear, ROWS.slice(0, 4), null), null),
    local: figuresOf(fiscalYear, [], null),
    district: null,
    policeStation: null,
    awards: 0,
    targets: targets.map((one, at) => ({ id: `t${at}`, agencyId: null, words: '', source: '', ...one }) as ItaTarget),
  })

  test('the country’s and the province’s own, each with what stands against it', () => {
    const goals = goalsOf(
      line(2567, [
        { kind: 'least', value: 8500 },
        { kind: 'least', value: 9000, agencyId: 'ก' },
        { kind: 'rank', value: 10 },
      ]),
      ROWS,
      { ก: 'อบต.ก' },
    )
    expect(goals.map(({ results }) => results.map(({ of, actual, reached }) => [of, actual, reached]))).toEqual([
      // The country's goals are met or missed by the country.
      [
        ['ประเทศ', '92.44', false],
        ['จังหวัด', '75.00', false],
      ],
      [
        ['ประเทศ', '93.05 คะแนน', true],
        ['จังหวัด', '82.50 คะแนน', false],
      ],
      [['', '70.00 คะแนน', false]],
      [['', '90.00 คะแนน', true]],
      [['', '', null]],
    ])
    expect(goals[3]?.words).toBe('อบต.ก ได้ไม่น้อยกว่า 90.00 คะแนน')
  })

  test('a year has the goals of its own time', () => {
    expect(goalsOf(line(2564, []), ROWS, {}).map(({ words }) => words)).toEqual([
      'หน่วยงานที่มีคะแนน ITA ๘๕ คะแนนขึ้นไป ไม่น้อยกว่าร้อยละ ๘๐',
    ])
  })
})

describe('what was told against what is counted', () => {
  const told = (more: object) =>
    ({ ...parse(ItaYear.draft, { officeId: 'o', fiscalYear: 2567, ...more }), id: 'y' }) as ItaYear

  test('a mean that equals the share to the digit is a slip worth a look (Krabi 2567)', () => {
    const bands = [
      { grade: 'ผ่าน', from: 8500, to: 10_000, count: 57 },
      { grade: 'ไม่ผ่าน', from: 0, to: 8499, count: 6 },
    ]
    expect(disagreements(told({ units: 63, mean: 9048, bands }), [])).toEqual([
      expect.stringContaining('เท่ากับร้อยละของหน่วยงานที่ผ่านพอดี'),
    ])
    expect(disagreements(told({ units: 63, mean: 9047, bands }), [])).toEqual([])
  })

  test('parts that do not add up, results that are few, and figures that part are said', () => {
    const bands = [{ grade: 'A', from: 8500, to: 9499, count: 2 }]
    expect(disagreements(told({ fiscalYear: 2564, units: 4, bands }), ROWS.slice(0, 4))).toEqual([
      'จำนวนในแต่ละระดับรวมกันได้ 2 แห่ง แต่บันทึกจำนวนหน่วยงานไว้ 4 แห่ง',
      'ระดับ A บันทึกไว้ 2 แห่ง นับจากคะแนนรายหน่วยงานได้ 3 แห่ง',
    ])
    expect(disagreements(told({ units: 85 }), ROWS.slice(0, 4))[0]).toContain('4 จาก 85 แห่ง')
    expect(disagreements(told({ units: 4, mean: 8255 }), ROWS.slice(0, 4))).toEqual([
      'คะแนนเฉลี่ยที่บันทึกไว้ 82.55 นับจากคะแนนรายหน่วยงานได้ 82.50',
    ])
    expect(disagreements(told({ units: 4, mean: 8251 }), ROWS.slice(0, 4))).toEqual([])
  })
})

describe('the plan of a year', () => {
  test('months count from October of the year before', () => {
    expect(monthsOfYear(2568)).toEqual([
      '2024-10',
      '2024-11',
      '2024-12',
      ...Array.from({ length: 9 }, (_, at) => `2025-0${at + 1}`),
    ])
    expect(monthOfYear(2569, 4)).toBe('2026-01')
  })

  test('is the sixteen activities in the province’s own name', () => {
    const { title, activities } = planOf(2570, 'จังหวัดน่าน')
    expect(title).toContain('พ.ศ. 2570 จังหวัดน่าน')
    expect(activities).toHaveLength(16)
    expect(activities[2]).toMatchObject({
      from: '2026-12',
      to: '2026-12',
      owners: ['สำนักงานจังหวัดน่าน', 'สำนักงาน ป.ป.ช. ประจำจังหวัดน่าน'],
    })
    expect(activities.at(-1)).toMatchObject({ from: '2027-01', to: '2027-04' })
    expect(JSON.stringify(activities)).not.toMatch(/[{}]ปี|กระบี่/)
  })
})
