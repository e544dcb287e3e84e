import { AGENCY_TYPES, type AgencyType } from '../../ita/agencyType.ts'
import type { ItaFacts } from '../../ita/facts.ts'
import {
  byTotal,
  figuresOf,
  levelledOf,
  levelOfResult,
  type Result,
  someUnscored,
  type YearFigures,
} from '../../ita/figures.ts'
import { INDICATOR_TITLES } from '../../ita/framework/framework.ts'
import { PASS, scaleOf } from '../../ita/level.ts'
import { meanOf } from '../../ita/score.ts'
import { printed } from '../../ita/words.ts'
import type { YearLine } from '../../itaApi.ts'
import type { OitItem } from '../../model/ita.ts'
import { shortDate } from '../../thai/date.ts'
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

/** How many agencies mean and share of a row are of, and of how many where not all have a total. */
const counted = (figures: YearFigures): string =>
  someUnscored(figures) ? partOf(figures.scored, figures.units) : figures.units > 0 ? String(figures.units) : NONE
const partOf = (scored: number, units: number): string => `${scored} จาก ${units}`
/** The head of such a column: what it counts is said once some are missing. */
const countedHead = (missing: boolean, head: string): string => (missing ? 'มีผลคะแนน\n(หน่วยงาน)' : head)
const PASSED = `ผ่าน ${PASS / 100} คะแนน`

/** A year of which anything is known; one that was only begun says nothing beside the others. */
export const isKnown = ({ main: { now } }: YearLine): boolean =>
  now.units > 0 || now.mean !== null || now.pass !== null || now.rank !== null

/** T1: years side by side. */
export const yearsTable = (lines: readonly YearLine[]): Table => ({
  type: 'table',
  together: 'all',
  columns: [
    column('ปี', 1.3),
    column(
      countedHead(
        lines.some(({ main }) => someUnscored(main.now)),
        'หน่วยงาน',
      ),
      2,
    ),
    column('คะแนนเฉลี่ย', 2.2),
    column('เพิ่ม/ลด', 1.6),
    column('ผ่านเกณฑ์', 2),
    column('ร้อยละ', 1.5),
    column('เพิ่ม/ลด\n(จุดร้อยละ)', 2.4),
    column('ลำดับ', 1.6),
  ],
  rows: lines.map(({ main: { now, mean, share } }) =>
    cells(
      String(now.fiscalYear),
      counted(now),
      score(now.mean),
      signed(mean),
      count(now.pass?.count),
      score(now.share),
      signed(share),
      now.rank === null ? NONE : now.rankOf === null ? String(now.rank) : `${now.rank}/${now.rankOf}`,
    ),
  ),
})

/** T2: agencies by level, with the total of those whose level is known: shares are of these. */
export function levelsTable(figures: YearFigures): Table {
  const { bands } = figures
  const overlap = bands.some((one, at) =>
    bands.slice(at + 1).some((other) => one.from <= other.to && other.from <= one.to),
  )
  const all = levelledOf(figures)
  return {
    type: 'table',
    together: 'all',
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
      cells('รวม', '', String(all), all > 0 ? '100.00' : NONE),
    ],
  }
}

/** T3: agencies by type, with all of them below. */
export function typesTable(fiscalYear: number, results: readonly Result[]): Table {
  const groups = Map.groupBy(results, ({ type }) => type)
  const types = [...(Object.keys(AGENCY_TYPES) as AgencyType[]), null].filter((type) => groups.has(type))
  const rows = types.map((type) => ({
    label: type === null ? 'ไม่ทราบประเภท' : AGENCY_TYPES[type].label,
    own: groups.get(type) ?? [],
  }))
  const missing = results.some(({ total }) => total === null)
  return {
    type: 'table',
    together: 'all',
    columns: [
      column('ประเภท', 4.4, 'left'),
      column(countedHead(missing, 'จำนวน'), 1.9),
      column('คะแนนเฉลี่ย', 2),
      column(PASSED, 2),
      column('ร้อยละ', 1.6),
    ],
    rows: [...rows, ...(rows.length > 1 ? [{ label: 'รวม', own: results }] : [])].map(({ label, own }) => {
      const { scored, mean, pass, share } = figuresOf(fiscalYear, own, null)
      const all = scored < own.length ? partOf(scored, own.length) : String(own.length)
      return cells(label, all, score(mean), count(pass?.count), score(share))
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
  const districts = results.some(({ district }) => district !== '')
  return {
    type: 'table',
    together: 'last',
    columns: [
      column('ลำดับ', 1.15),
      column('หน่วยงาน', 5.05, 'left'),
      ...(districts ? [column('อำเภอ', 1.9, 'left')] : []),
      column('ปีก่อน', 1.2),
      column('ปีนี้', 1.2),
      column('ผลต่าง', 1.2),
      column('ระดับ', 2.1),
    ],
    rows: [...byTotal(results), ...rest].map((one, index) => {
      const earlier = before[one.agencyId]
      return cells(
        one.total === null ? NONE : String(index + 1),
        one.name,
        ...(districts ? [one.district] : []),
        score(earlier),
        score(one.total),
        signed(one.total === null || earlier === undefined ? null : one.total - earlier),
        levelOfResult(scale, one)?.name ?? (one.total === null ? 'ไม่มีผลคะแนน' : 'ไม่ทราบระดับ'),
      )
    }),
  }
}

/** T5: the ten indicators over the set. */
export const indicatorsTable = (results: readonly Result[]): Table => ({
  type: 'table',
  together: 'all',
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

/** T6: disclosure, item by item; days where the office set any. */
export function progressTable(oit: readonly OitItem[], agencies: Record<string, string>): Table {
  const dated = oit.some(({ due }) => due !== null)
  return {
    type: 'table',
    together: 'last',
    columns: [
      column('รายการ', 1.3),
      column('ชื่อ', 5.6, 'left'),
      column('ผู้รับผิดชอบ', 3, 'left'),
      ...(dated ? [column('กำหนด', 2, 'left')] : []),
      column('สถานะ', 2),
      column('ที่เผยแพร่ (URL)', 3.6, 'left'),
    ],
    rows: oit.map(({ code, title, ownerId, state, url, due }) =>
      cells(
        code,
        title,
        ownerId ? (agencies[ownerId] ?? '') : NONE,
        ...(dated ? [due ? shortDate(due) : NONE] : []),
        OIT_STATES[state],
        url || NONE,
      ),
    ),
  }
}

/** T7: districts and police stations, which stand in no mean of the province. */
export function belowTable({ district, policeStation }: Pick<YearLine, 'district' | 'policeStation'>): Table {
  const rows = (
    [
      ['อำเภอ', district],
      ['สถานีตำรวจ', policeStation],
    ] as const
  ).flatMap(([label, set]) => (set ? [{ label, now: set.now }] : []))
  return {
    type: 'table',
    together: 'all',
    columns: [
      column('ประเภท', 3.4, 'left'),
      column(
        countedHead(
          rows.some(({ now }) => someUnscored(now)),
          'จำนวน',
        ),
        1.9,
      ),
      column('คะแนนเฉลี่ย', 2),
      column(PASSED, 2),
      column('ร้อยละ', 1.6),
    ],
    rows: rows.map(({ label, now }) =>
      cells(label, counted(now), score(now.mean), count(now.pass?.count), score(now.share)),
    ),
  }
}

/** What a table leaves out, below it. */
export const remark = (text: string | null): Block[] =>
  text === null ? [] : [{ type: 'line', text: `หมายเหตุ: ${text}`, align: 'left' }]
