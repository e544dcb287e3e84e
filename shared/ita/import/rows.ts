import { plainName, readName } from '../agencyType.ts'
import { INSTRUMENTS } from '../score.ts'
import { readEra } from './cell.ts'
import { type Column, headed, whoOf } from './columns.ts'
import { bareDistrict, emptyRow, type FileRow, type FileTable, figureOf, type Layout, titleOf } from './fileRow.ts'
import { outOfFractions } from './fractions.ts'
import { addressOf, filled, type Grid } from './grid.ts'
import { single } from './single.ts'
import { type Skipped, skipped } from './skips.ts'
import { take } from './take.ts'

/** Tables in all the layouts of ita.md §6.2 to one row for each agency and year, each figure with the cell it is from. */

/** Reads a table, or says in Thai why it is none of the known layouts. */
export function readTable(grid: Grid): FileTable | string {
  const whole = filled(grid)
  const table = tableOf(whole)
  if (typeof table === 'string') return table
  const hundred = outOfFractions(whole, table)
  const again = hundred && tableOf(hundred.grid)
  return again && typeof again !== 'string' ? { ...again, remarks: [...again.remarks, hundred.remark] } : table
}

function tableOf(whole: Grid): FileTable | string {
  const found = headed(whole)
  if (found?.columns.includes('indicatorName')) return long(whole, found.from, found.columns)
  if (found) return wide(whole, found.from, found.columns)
  const one = single(whole)
  if (one) return one
  return whole.rows.every((row) => row.every((cell) => cell.trim() === ''))
    ? 'แผ่นงานนี้ว่าง'
    : 'ไม่พบหัวตาราง ต้องมีคอลัมน์ “หน่วยงาน” (หรือ “จังหวัด”) และ “คะแนน ITA” หรือตัวชี้วัด'
}

function wide(grid: Grid, from: number, columns: ReadonlyArray<Column | null>): FileTable {
  const { rows, sheet } = grid
  const column = (of: Column): number => columns.indexOf(of)
  const who = whoOf(columns)
  const out: FileRow[] = []
  const left: Skipped[] = []
  for (let index = from; index < rows.length; index++) {
    const cells = rows[index] ?? []
    if (cells.every((cell) => cell.trim() === '')) continue
    const skip = skipped(cells, columns, index + 1)
    if (skip) {
      left.push(skip)
      continue
    }
    const cell = (of: Column): string => plainName(cells[column(of)] ?? '')
    const text = cell(who)
    const row = emptyRow(index + 1, who === 'province' && !text.startsWith('จังหวัด') ? `จังหวัด${text}` : text)
    row.district = bareDistrict(cell('district')) || row.district
    if (who === 'agency') row.province = cell('province').replace(/^(?:จังหวัด|จ\.)\s*/, '') || row.province
    row.type ??= readName(cell('type')).type
    for (const [at, of] of columns.entries()) if (of) take(row, of, cells[at] ?? '', addressOf(index, at))
    sayWhatLacks(row, columns)
    out.push(row)
  }
  const fields = new Set(columns.filter(Boolean))
  const layout: Layout = who === 'province' ? 'matrix' : fields.has('i1') || fields.has('iit') ? 'agencies' : 'minimal'
  return { sheet, layout, ...titleOf(grid, from), rows: out, skipped: left }
}

/** A row without a score is an agency that was not scored, or a slip: both are worth a look. */
function sayWhatLacks(row: FileRow, columns: ReadonlyArray<Column | null>): void {
  const has = row.indicators.flatMap((score, at) => (score === null ? [] : [at]))
  const lacks = row.indicators.flatMap((score, at) =>
    score === null && columns.includes(`i${at + 1}` as Column) ? [at + 1] : [],
  )
  if (row.problems.length > 0) return
  if (row.total === null && has.length === 0 && INSTRUMENTS.every((one) => row.instruments[one] === null))
    row.doubts.push('ไม่มีคะแนนในแถวนี้')
  else if (has.length > 0 && lacks.length > 0) row.doubts.push(`ไม่มีคะแนนตัวชี้วัดที่ ${lacks.join(', ')}`)
}

/** One row for each figure: agency, what it is of, score. Rows of one agency and year go together in any order. */
function long(grid: Grid, from: number, columns: ReadonlyArray<Column | null>): FileTable {
  const { rows, sheet } = grid
  const cellOf = (cells: readonly string[], of: Column): string => plainName(cells[columns.indexOf(of)] ?? '')
  const known = new Map<string, FileRow>()
  const left: Skipped[] = []
  for (let index = from; index < rows.length; index++) {
    const cells = rows[index] ?? []
    if (cells.every((cell) => cell.trim() === '')) continue
    const [text, what] = [cellOf(cells, 'agency') || cellOf(cells, 'province'), cellOf(cells, 'indicatorName')]
    const skip =
      skipped(cells, columns, index + 1) ??
      (what === '' ? { at: index + 1, text, why: 'heading' as const, value: null } : null)
    if (skip) {
      left.push(skip)
      continue
    }
    const year = columns.includes('year') ? (readEra(cellOf(cells, 'year'))?.year ?? null) : null
    const key = `${text} ${cellOf(cells, 'district')} ${year}`
    const before = known.get(key)
    const row = before ?? emptyRow(index + 1, text)
    known.set(key, row)
    const yearAt = columns.indexOf('year')
    if (!before && yearAt >= 0) take(row, 'year', cells[yearAt] ?? '', addressOf(index, yearAt))
    row.district = bareDistrict(cellOf(cells, 'district')) || row.district
    const of = figureOf(what)
    const at = columns.indexOf('total')
    if (!of) row.problems.push(`แถวที่ ${index + 1} “${what.slice(0, 60)}” ไม่ใช่ตัวชี้วัดหรือแบบวัดของ ITA`)
    else if (row.cells.some(({ field }) => field === of))
      row.problems.push(`แถวที่ ${index + 1} มี “${what.slice(0, 60)}” ซ้ำกับแถวก่อนหน้า`)
    else take(row, of, cells[at] ?? '', addressOf(index, at))
  }
  return { sheet, layout: 'long', ...titleOf(grid, from), rows: [...known.values()], skipped: left }
}
