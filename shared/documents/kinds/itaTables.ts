import { AGENCY_TYPES, type AgencyType } from '../../ita/agencyType.ts'
import type { ItaFacts } from '../../ita/facts.ts'
import { byTotal, figuresOf, levelOfResult, type Result, type YearFigures } from '../../ita/figures.ts'
import { INDICATOR_TITLES } from '../../ita/framework/framework.ts'
import { scaleOf } from '../../ita/level.ts'
import { meanOf } from '../../ita/score.ts'
import { printed } from '../../ita/words.ts'
import type { YearLine } from '../../itaApi.ts'
import type { OitItem } from '../../model/ita.ts'
import type { Block, TableColumn } from '../block.ts'

/** The standard tables of results (ita.md §5.2). What is not known is a dash, never 0. */

type Table = Extract<Block, { type: 'table' }>
const NONE = '–'
const column = (label: string, width: number, align: TableColumn['align'] = 'center'): TableColumn => ({
  label,
  width,
  align,
})
const score = (value: number | null | undefined): string =>
  value === null || value === undefined ? NONE : printed(value)
const signed = (value: number | null | undefined): string =>
  value === null || value === undefined ? NONE : value > 0 ? `+${printed(value)}` : printed(value)
const count = (value: number | null | undefined): string =>
  value === null || value === undefined ? NONE : String(value)
const cells = (...texts: string[]): string[][] => texts.map((text) => [text])

/** T1: years side by side. */
export const yearsTable = (lines: readonly YearLine[]): Table => ({
  type: 'table',
  columns: [
    column('ปี', 1.3),
    column('หน่วยงาน', 1.8),
    column('คะแนนเฉลี่ย', 2.2),
    column('เพิ่ม/ลด', 1.6),
    column('ผ่านเกณฑ์', 2),
    column('ร้อยละ', 1.5),
    column('เพิ่ม/ลด (จุดร้อยละ)', 2.6),
    column('ลำดับ', 1.6),
  ],
  rows: lines.map(({ main: { now, mean, share } }) =>
    cells(
      String(now.fiscalYear),
      now.units > 0 ? String(now.units) : NONE,
      score(now.mean),
      signed(mean),
      count(now.pass?.count),
      score(now.share),
      signed(share),
      now.rank === null ? NONE : now.rankOf === null ? String(now.rank) : `${now.rank}/${now.rankOf}`,
    ),
  ),
})

/** T2: agencies by level, with their total. */
export function levelsTable({ bands, pass, scored, units }: YearFigures): Table {
  const overlap = bands.some((one, at) =>
    bands.slice(at + 1).some((other) => one.from <= other.to && other.from <= one.to),
  )
  const all = bands.reduce((sum, one) => sum + one.count, 0)
  return {
    type: 'table',
    columns: [column('ระดับ', 3, 'left'), column('ช่วงคะแนน', 3), column('จำนวน (แห่ง)', 2), column('ร้อยละ', 2)],
    rows: [
      ...bands.map((one) =>
        cells(
          one.level,
          overlap && one.passes ? `${printed(one.from)} ขึ้นไป` : `${printed(one.from)} - ${printed(one.to)}`,
          String(one.count),
          score(one.share),
        ),
      ),
      cells('รวม', '', String(all), all > 0 && all === (scored || (pass?.of ?? units)) ? '100.00' : NONE),
    ],
  }
}

/** T3: local authorities by type. */
export function typesTable(fiscalYear: number, results: readonly Result[]): Table {
  const groups = Map.groupBy(
    results.filter(({ type }) => type !== null),
    ({ type }) => type as AgencyType,
  )
  const types = (Object.keys(AGENCY_TYPES) as AgencyType[]).filter((type) => groups.has(type))
  return {
    type: 'table',
    columns: [
      column('ประเภท', 4.4, 'left'),
      column('จำนวน', 1.5),
      column('คะแนนเฉลี่ย', 2),
      column('ผ่าน ๘๕ คะแนน', 2),
      column('ร้อยละ', 1.8),
    ],
    rows: types.map((type) => {
      const figures = figuresOf(fiscalYear, groups.get(type) ?? [], null)
      return cells(
        AGENCY_TYPES[type].label,
        String(figures.units),
        score(figures.mean),
        count(figures.pass?.count),
        score(figures.share),
      )
    }),
  }
}

/** T4: every agency, best first; those without a total last. */
export function agenciesTable({
  fiscalYear,
  results,
  before,
}: Pick<ItaFacts, 'fiscalYear' | 'results' | 'before'>): Table {
  const scale = scaleOf(fiscalYear)
  const rest = results.filter(({ total }) => total === null)
  return {
    type: 'table',
    columns: [
      column('ลำดับ', 1.1),
      column('หน่วยงาน', 5, 'left'),
      column('อำเภอ', 2, 'left'),
      column('ปีก่อน', 1.4),
      column('ปีนี้', 1.4),
      column('ผลต่าง', 1.4),
      column('ระดับ', 2),
    ],
    rows: [...byTotal(results), ...rest].map((one, index) => {
      const earlier = before[one.agencyId]
      return cells(
        one.total === null ? NONE : String(index + 1),
        one.name,
        one.district,
        score(earlier),
        score(one.total),
        signed(one.total === null || earlier === undefined ? null : one.total - earlier),
        levelOfResult(scale, one)?.name ?? (one.total === null ? NONE : 'ไม่ทราบระดับ'),
      )
    }),
  }
}

/** T5: the ten indicators over the set. */
export const indicatorsTable = (results: readonly Result[]): Table => ({
  type: 'table',
  columns: [column('ตัวชี้วัด', 5.6, 'left'), column('เฉลี่ย', 1.6), column('ต่ำสุด', 1.6), column('สูงสุด', 1.6)],
  rows: INDICATOR_TITLES.map((title, at) => {
    const known = results.flatMap(({ indicators }) => indicators[at] ?? [])
    return cells(
      `${at + 1}. ${title}`,
      score(meanOf(known)),
      known.length > 0 ? printed(Math.min(...known)) : NONE,
      known.length > 0 ? printed(Math.max(...known)) : NONE,
    )
  }),
})

export const OIT_STATES: Record<OitItem['state'], string> = {
  open: 'ยังไม่ดำเนินการ',
  underway: 'กำลังดำเนินการ',
  done: 'เสร็จสิ้น',
}

/** T6: disclosure, item by item. */
export const progressTable = (oit: readonly OitItem[], agencies: Record<string, string>): Table => ({
  type: 'table',
  columns: [
    column('รายการ', 1.3),
    column('ชื่อ', 5.6, 'left'),
    column('ผู้รับผิดชอบ', 3, 'left'),
    column('สถานะ', 2),
    column('ที่เผยแพร่ (URL)', 3.6, 'left'),
  ],
  rows: oit.map(({ code, title, ownerId, state, url }) =>
    cells(code, title, ownerId ? (agencies[ownerId] ?? '') : NONE, OIT_STATES[state], url || NONE),
  ),
})

/** T7: districts and police stations, which stand in no mean of the province. */
export const belowTable = ({ district, policeStation }: Pick<YearLine, 'district' | 'policeStation'>): Table => ({
  type: 'table',
  columns: [
    column('ประเภท', 3.4, 'left'),
    column('จำนวน', 1.6),
    column('คะแนนเฉลี่ย', 2),
    column('ผ่าน ๘๕ คะแนน', 2),
    column('ร้อยละ', 1.8),
  ],
  rows: (
    [
      ['อำเภอ', district],
      ['สถานีตำรวจ', policeStation],
    ] as const
  ).flatMap(([label, set]) =>
    set
      ? [cells(label, String(set.now.units), score(set.now.mean), count(set.now.pass?.count), score(set.now.share))]
      : [],
  ),
})
