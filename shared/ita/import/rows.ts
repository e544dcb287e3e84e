import { plainName, readName } from '../agencyType.ts'
import { INSTRUMENTS } from '../score.ts'
import { readEra, saidEra } from './cell.ts'
import { type Column, type Headed, headed, whoOf } from './columns.ts'
import { bareDistrict, emptyRow, type FileRow, type FileTable, figureOf, type Layout, titleOf } from './fileRow.ts'
import { outOfFractions, sayFractions } from './fractions.ts'
import { addressOf, filled, type Grid } from './grid.ts'
import { columnRemarks, type Part, partsOf, settledColumns } from './parts.ts'
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
  if (again && typeof again !== 'string') return withEras({ ...again, remarks: [...again.remarks, hundred.remark] })
  sayFractions(whole, table)
  return withEras(table)
}

/** Years of the common era: once for the table where all its rows have them, else on the rows that have one. */
function withEras(table: FileTable): FileTable {
  const dated = table.rows.filter(({ year }) => year !== null)
  const eras = table.rows.map(({ year, ce }) => (year === null ? [] : saidEra({ year, ce })))
  if (dated.length > 1 && dated.every(({ ce }) => ce !== null))
    return { ...table, remarks: [...new Set([...table.remarks, ...eras.flat()])] }
  for (const [at, row] of table.rows.entries()) row.doubts.push(...(eras[at] ?? []))
  return table
}

function tableOf(whole: Grid): FileTable | string {
  const first = headed(whole)
  const found = first && settledColumns(whole, first)
  if (typeof found === 'string') return found
  if (found) return (found.columns.includes('indicatorName') ? long : wide)(whole, found)
  const one = single(whole)
  if (one) return one
  return whole.rows.every((row) => row.every((cell) => cell.trim() === ''))
    ? 'แผ่นงานนี้ว่าง'
    : 'ไม่พบหัวตาราง ต้องมีคอลัมน์ “หน่วยงาน” (หรือ “จังหวัด”) และ “คะแนน ITA” หรือตัวชี้วัด'
}

function wide(grid: Grid, found: Headed): FileTable {
  const { columns, from } = found
  const column = (of: Column): number => columns.indexOf(of)
  const who = whoOf(columns)
  const parts = partsOf(found)
  const out: FileRow[] = []
  const left: Skipped[] = []
  for (let index = from; index < grid.rows.length; index++) {
    const cells = grid.rows[index] ?? []
    if (cells.every((cell) => cell.trim() === '')) continue
    const skip = skipped(cells, { columns, parts }, index + 1)
    if (skip) {
      left.push(skip)
      continue
    }
    const cell = (of: Column): string => plainName(cells[column(of)] ?? '')
    const text = cell(who)
    for (const part of parts) {
      const row = emptyRow(index + 1, who === 'province' && !text.startsWith('จังหวัด') ? `จังหวัด${text}` : text)
      if (parts.length > 1) row.id = idOf(row.at, part)
      row.district = bareDistrict(cell('district')) || row.district
      if (who === 'agency') row.province = cell('province').replace(/^(?:จังหวัด|จ\.)\s*/, '') || row.province
      row.type ??= readName(cell('type')).type
      for (const [at, of] of part.columns.entries()) if (of) take(row, of, cells[at] ?? '', addressOf(index, at))
      // A year of its own that cannot be read is not put right by another; a score that cannot be read has its year.
      if (!part.columns.includes('year') || row.problems.length === 0) row.year ??= part.year
      sayWhatLacks(row, part.columns)
      out.push(row)
    }
  }
  const fields = new Set(columns.filter(Boolean))
  const layout: Layout = who === 'province' ? 'matrix' : fields.has('i1') || fields.has('iit') ? 'agencies' : 'minimal'
  return { sheet: grid.sheet, layout, ...toldBy(grid, found, parts), rows: out, skipped: left }
}

/** Beside a sheet's rows no number of a row and a year stands for another. */
const idOf = (at: number, { year }: Part): number => at * 10_000 + (year ?? 0)

/** What title and headers tell; among headers of several years none is the table's, and a title may name any of them. */
function toldBy(grid: Grid, found: Headed, parts: readonly Part[]): ReturnType<typeof titleOf> {
  const title = titleOf(grid, found.from)
  const remarks = columnRemarks(grid, found, parts)
  return parts.length > 1
    ? { ...title, year: null, remarks }
    : { ...title, remarks: [...new Set([...title.remarks, ...remarks])] }
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
function long(grid: Grid, found: Headed): FileTable {
  const { columns, from } = found
  const cellOf = (cells: readonly string[], of: Column): string => plainName(cells[columns.indexOf(of)] ?? '')
  const parts = partsOf(found)
  const known = new Map<string, FileRow>()
  const left: Skipped[] = []
  for (let index = from; index < grid.rows.length; index++) {
    const cells = grid.rows[index] ?? []
    if (cells.every((cell) => cell.trim() === '')) continue
    const [text, what] = [cellOf(cells, 'agency') || cellOf(cells, 'province'), cellOf(cells, 'indicatorName')]
    const skip =
      skipped(cells, { columns, parts }, index + 1) ??
      (what === '' ? { at: index + 1, text, why: 'heading' as const, sums: [] } : null)
    if (skip) {
      left.push(skip)
      continue
    }
    for (const part of parts) {
      const yearAt = part.columns.indexOf('year')
      const year = (yearAt >= 0 ? readEra(plainName(cells[yearAt] ?? ''))?.year : null) ?? part.year
      const key = `${text} ${cellOf(cells, 'district')} ${year}`
      const before = known.get(key)
      const row = before ?? emptyRow(index + 1, text)
      known.set(key, row)
      if (!before && parts.length > 1) row.id = idOf(row.at, part)
      if (!before && yearAt >= 0) take(row, 'year', cells[yearAt] ?? '', addressOf(index, yearAt))
      if (yearAt < 0 || row.problems.length === 0) row.year ??= part.year
      row.district = bareDistrict(cellOf(cells, 'district')) || row.district
      const of = figureOf(what)
      const at = part.columns.indexOf('total')
      if (!of) row.problems.push(`แถวที่ ${index + 1} “${what.slice(0, 60)}” ไม่ใช่ตัวชี้วัดหรือแบบวัดของ ITA`)
      else if (row.cells.some(({ field }) => field === of))
        row.problems.push(`แถวที่ ${index + 1} มี “${what.slice(0, 60)}” ซ้ำกับแถวก่อนหน้า`)
      else take(row, of, cells[at] ?? '', addressOf(index, at))
    }
  }
  return {
    sheet: grid.sheet,
    layout: 'long',
    ...toldBy(grid, found, parts),
    rows: [...known.values()],
    skipped: left,
  }
}
