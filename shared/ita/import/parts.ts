import { plainName } from '../agencyType.ts'
import { readNumber, saidEra } from './cell.ts'
import { type Column, FIGURES, type Headed, ofResult } from './columns.ts'
import { addressOf, type Grid } from './grid.ts'
import { namesIta } from './lookAlike.ts'

/** What the columns of a table make of its rows: one result of each, or one for every year that stands side by side. */

export interface Part {
  year: number | null
  /** The table's columns with those of other years left out. */
  columns: Array<Column | null>
}

/**
 * The results that each row holds, the year of each told by headers. Figures whose header names no year stand apart
 * from those of a year; where there is one year alone and nothing stands twice, all of it is of that year.
 */
export function partsOf({ columns, years }: Pick<Headed, 'columns' | 'years'>): Part[] {
  const own = [...new Set(years.flatMap((year) => year?.year ?? []))]
  const only = (year: number | null): Part => ({
    year,
    columns: columns.map((column, at) => (ofResult(column) && (years[at]?.year ?? null) !== year ? null : column)),
  })
  const bare = only(null)
  const hasBare = bare.columns.some((column) => column && FIGURES.has(column))
  const twice = columns.some((column, at) => column && ofResult(column) && columns.indexOf(column) < at)
  const [first = null] = own
  if (own.length < 2 && !twice) return [{ year: first, columns: [...columns] }]
  // Whose year a row's own cell tells is not asked where headers tell another for each of its figures.
  return [...own.map(only), ...(hasBare ? [bare] : [])].map(({ year, columns: some }) => ({
    year,
    columns: some.map((column) => (column === 'year' && year !== null ? null : column)),
  }))
}

const letters = (at: number): string => addressOf(0, at).slice(0, -1)
const headOf = ({ rows }: Grid, { top, from }: Headed, at: number): string => {
  const words = rows.slice(top, from).map((row) => plainName(row[at] ?? ''))
  return [...new Set(words.filter((word) => word !== ''))].join(' ')
}
const named = (grid: Grid, found: Headed, at: number): string =>
  `คอลัมน์ ${letters(at)} “${headOf(grid, found, at).slice(0, 40)}”`

/**
 * The columns with every figure standing there once: of two that say the same or of which one alone is called ITA, that
 * one. Where nothing tells, the sentence that says so: none is taken for the other.
 */
export function settledColumns(grid: Grid, found: Headed): Headed | string {
  const columns = [...found.columns]
  for (const at of found.again) {
    const year = found.years[at]?.year
    const like = columns.findIndex(
      (column, place) =>
        column !== null && place < at && found.years[place]?.year === year && column === kindOf(found, at),
    )
    const cells = (place: number) => grid.rows.slice(found.from).map((row) => plainName(row[place] ?? ''))
    const [mine, other] = [namesIta(headOf(grid, found, at)), namesIta(headOf(grid, found, like))]
    if (like < 0 || cells(at).join('\n') === cells(like).join('\n') || (other && !mine)) continue
    if (!mine || other)
      return `${named(grid, found, like)} และ${named(grid, found, at)} เป็นคะแนนชนิดเดียวกัน จึงไม่ทราบว่าจะใช้คอลัมน์ใด ถ้าเป็นคนละปีให้เขียนปีไว้ในหัวคอลัมน์ ถ้าไม่ใช่ให้ลบคอลัมน์ที่ไม่ใช้ แล้วอ่านใหม่`
    columns[at] = columns[like] ?? null
    columns[like] = null
  }
  return { ...found, columns }
}

const kindOf = (found: Headed, at: number): Column | null => found.kinds[at] ?? null

/** What was made of the columns, where it is not what a reader would take for granted. */
export function columnRemarks(grid: Grid, found: Headed, parts: readonly Part[]): string[] {
  const eras = found.years.flatMap((year) => (year ? saidEra(year) : []))
  const places = ({ columns }: Part) => columns.flatMap((column, at) => (ofResult(column) ? [letters(at)] : []))
  const sides = parts.map((part) => `${part.year ? `ปี ${part.year}` : 'ไม่บอกปี'} คอลัมน์ ${places(part).join(' ')}`)
  const read = (at: number): boolean => parts.some(({ columns }) => columns[at])
  const wide = Math.max(0, ...grid.rows.slice(found.top, found.from).map((row) => row.length))
  const left = Array.from({ length: wide }, (_, at) => at).filter(
    (at) =>
      !read(at) &&
      headOf(grid, found, at) !== '' &&
      (ofResult(found.columns[at] ?? null) ||
        grid.rows.slice(found.from).some((row) => readNumber(row[at] ?? '') !== null)),
  )
  return [
    ...new Set(eras),
    ...(parts.length > 1 ? [`หลายปีอยู่คนละคอลัมน์: ${sides.join(', ')}`] : []),
    ...(left.length > 0 ? [`ไม่ได้อ่าน${left.map((at) => named(grid, found, at)).join(', ')}`] : []),
  ]
}
