import type { AgencyType, ItaImport, ResultField } from '../../model/ita.ts'
import { plainName, readName } from '../agencyType.ts'

import { INSTRUMENTS, type Instruments } from '../score.ts'
import { readRank, readScore, readYear } from './cell.ts'
import { type Column, headed, indicatorOf, titledYear } from './columns.ts'
import { addressOf, filled, type Grid } from './grid.ts'

/** Tables in all the layouts of ita.md §6.2 to one row for each agency and year, each figure with the cell it is from. */

export type Layout = ItaImport['layout']

export interface FileRow {
  /** Row of the sheet, from 1. */
  at: number
  /** As the file writes it. */
  text: string
  /** Written in full. */
  name: string
  type: AgencyType | null
  district: string
  province: string
  year: number | null
  total: number | null
  /** As the file has them: the base is not settled here. */
  instruments: Instruments<number | null>
  indicators: Array<number | null>
  grade: string
  rank: number | null
  cells: Array<{ field: ResultField; cell: string }>
  problems: string[]
}

export interface FileTable {
  sheet: string
  layout: Layout
  /** The year its title tells, for rows without one. */
  year: number | null
  rows: FileRow[]
}

const NO_INDICATORS: Array<number | null> = Array.from({ length: 10 }, () => null)

/** Reads a table, or says in Thai why it is none of the known layouts. */
export function readTable(grid: Grid): FileTable | string {
  const whole = filled(grid)
  const found = headed(whole)
  if (found?.columns.includes('indicatorName')) return long(whole, found.from, found.columns)
  if (found) return wide(whole, found.from, found.columns)
  const one = single(whole)
  if (one) return one
  return whole.rows.every((row) => row.every((cell) => cell.trim() === ''))
    ? 'แผ่นงานนี้ว่าง'
    : 'ไม่พบหัวตาราง ต้องมีคอลัมน์ “หน่วยงาน” (หรือ “จังหวัด”) และ “คะแนน ITA” หรือตัวชี้วัด'
}

const emptyRow = (at: number, text: string): FileRow => ({
  at,
  text,
  ...readName(text),
  year: null,
  total: null,
  instruments: { iit: null, eit: null, oit: null },
  indicators: [...NO_INDICATORS],
  grade: '',
  rank: null,
  cells: [],
  problems: [],
})

/** Rows that sum up what is above them, and notes below a table. */
const NOT_AGENCY = /^(?:รวม|เฉลี่ย|ค่าเฉลี่ย|คะแนนเฉลี่ย|สูงสุด|ต่ำสุด|ค่าสูงสุด|ค่าต่ำสุด|หมายเหตุ|ที่มา|ภาพรวม|ส่วนเบี่ยงเบน)/

function wide({ rows, sheet }: Grid, from: number, columns: ReadonlyArray<Column | null>): FileTable {
  const column = (of: Column): number => columns.indexOf(of)
  // In a matrix of provinces the province is the agency.
  const who = column('agency') >= 0 ? 'agency' : 'province'
  const out: FileRow[] = []
  for (let index = from; index < rows.length; index++) {
    const cells = rows[index] ?? []
    const cell = (of: Column): string => plainName(cells[column(of)] ?? '')
    const text = cell(who)
    if (text === '' || NOT_AGENCY.test(text) || columns.every((of, at) => !of || of === who || !cells[at]?.trim()))
      continue
    const row = emptyRow(index + 1, who === 'province' && !text.startsWith('จังหวัด') ? `จังหวัด${text}` : text)
    row.district = cell('district').replace(/^(?:อำเภอ|อ\.)\s*/, '') || row.district
    if (who === 'agency') row.province = cell('province').replace(/^(?:จังหวัด|จ\.)\s*/, '') || row.province
    row.type ??= readName(cell('type')).type
    row.year = column('year') >= 0 ? readYear(cell('year')) : null
    for (const [at, of] of columns.entries()) if (of) take(row, of, cells[at] ?? '', addressOf(index, at))
    out.push(row)
  }
  const fields = new Set(columns.filter(Boolean))
  const layout: Layout = who === 'province' ? 'matrix' : fields.has('i1') || fields.has('iit') ? 'agencies' : 'minimal'
  return { sheet, layout, year: titledYear({ rows, sheet, merges: [] }, from), rows: out }
}

/** Puts a cell into its row. */
function take(row: FileRow, of: Column, text: string, cell: string): void {
  if (of === 'grade') {
    row.grade = plainName(text)
    if (row.grade) row.cells.push({ field: 'grade', cell })
    return
  }
  if (of === 'rank') {
    row.rank = readRank(text)
    if (row.rank !== null) row.cells.push({ field: 'rank', cell })
    return
  }
  const place = /^i(\d+)$/.exec(of)?.[1]
  const instrument = INSTRUMENTS.find((one) => one === of)
  if (of !== 'total' && !place && !instrument) return
  const read = readScore(text)
  if (read.is === 'unreadable') {
    row.problems.push(`ช่อง ${cell} “${text.slice(0, 40)}” อ่านเป็นคะแนน ๐–๑๐๐ ไม่ได้`)
    return
  }
  if (read.is === 'blank') return
  if (of === 'total') row.total = read.value
  else if (instrument) row.instruments[instrument] = read.value
  else row.indicators[Number(place) - 1] = read.value
  row.cells.push({ field: of as ResultField, cell })
}

/** One row for each figure: agency, what it is of, score. Rows of one agency and year go together in any order. */
function long({ rows, sheet }: Grid, from: number, columns: ReadonlyArray<Column | null>): FileTable {
  const cellOf = (cells: readonly string[], of: Column): string => plainName(cells[columns.indexOf(of)] ?? '')
  const known = new Map<string, FileRow>()
  for (let index = from; index < rows.length; index++) {
    const cells = rows[index] ?? []
    const [text, what] = [cellOf(cells, 'agency') || cellOf(cells, 'province'), cellOf(cells, 'indicatorName')]
    if (text === '' || what === '' || NOT_AGENCY.test(text)) continue
    const year = columns.includes('year') ? readYear(cellOf(cells, 'year')) : null
    const key = `${text} ${cellOf(cells, 'district')} ${year}`
    const row = known.get(key) ?? emptyRow(index + 1, text)
    known.set(key, row)
    row.year = year
    row.district = cellOf(cells, 'district').replace(/^(?:อำเภอ|อ\.)\s*/, '') || row.district
    const of = figureOf(what)
    const at = columns.indexOf('total')
    if (!of) row.problems.push(`แถวที่ ${index + 1} “${what.slice(0, 60)}” ไม่ใช่ตัวชี้วัดหรือแบบวัดของ ITA`)
    else if (row.cells.some(({ field }) => field === of))
      row.problems.push(`แถวที่ ${index + 1} มี “${what.slice(0, 60)}” ซ้ำกับแถวก่อนหน้า`)
    else take(row, of, cells[at] ?? '', addressOf(index, at))
  }
  return { sheet, layout: 'long', year: titledYear({ rows, sheet, merges: [] }, from), rows: [...known.values()] }
}

/** A figure by its name: an indicator, an instrument or the total. */
function figureOf(text: string): ResultField | null {
  const indicator = indicatorOf(text)
  if (indicator) return indicator
  const key = plainName(text).toLowerCase()
  return (
    INSTRUMENTS.find((one) => key.includes(one)) ??
    (/(?:คะแนน\s*ita|คะแนนรวม|^ita$|^รวม|ภาพรวม|total|^คะแนน$)/.test(key) ? 'total' : null)
  )
}

/** One agency alone: names of indicators with a score beside each, its name somewhere above. */
function single({ rows, sheet }: Grid): FileTable | null {
  const found = rows.flatMap((cells, index) => {
    const at = cells.findIndex((cell) => figureOf(cell) !== null)
    const score = cells.findIndex(
      (cell, place) => place > at && readScore(cell).is === 'score' && /\d|[๐-๙]/.test(cell),
    )
    const of = at >= 0 ? figureOf(cells[at] ?? '') : null
    return of && score >= 0 ? [{ of, index, score, text: cells[score] ?? '' }] : []
  })
  if (new Set(found.map(({ of }) => of)).size < 3) return null
  const first = found[0]?.index ?? 0
  const named = rows
    .slice(0, first)
    .flat()
    .map((cell) => plainName(cell).replace(/^(?:ชื่อ)?หน่วยงาน\s*:?\s*/, ''))
    .find((cell) => readName(cell).type !== null)
  const row = emptyRow(first + 1, named ?? '')
  for (const { of, index, score, text } of found)
    if (!row.cells.some(({ field }) => field === of)) take(row, of, text, addressOf(index, score))
  if (!named) row.problems.push('ไม่พบชื่อหน่วยงานเหนือตาราง ให้เลือกหน่วยงานเอง')
  return { sheet, layout: 'single', year: titledYear({ rows, sheet, merges: [] }, first), rows: [row] }
}
