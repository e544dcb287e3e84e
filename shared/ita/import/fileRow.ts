import type { AgencyType, ItaImport, ResultField } from '../../model/ita.ts'
import { PROVINCE } from '../../thai/provinces.ts'
import { plainName, readName } from '../agencyType.ts'
import { INSTRUMENTS, type Instruments } from '../score.ts'
import { saidEra } from './cell.ts'
import { indicatorOf, titledYear } from './columns.ts'
import type { Grid } from './grid.ts'
import type { Skipped } from './skips.ts'

/** What is read from a file: one row for each agency and year, and what its table tells of all of them. */

export type Layout = ItaImport['layout']

export interface FileRow {
  /** Row of the sheet, from 1. */
  at: number
  /** The row among all of its table: the row of the sheet, or that and the year where one row holds several. */
  id: number
  /** As the file writes it. */
  text: string
  /** Written in full. */
  name: string
  type: AgencyType | null
  district: string
  province: string
  year: number | null
  /** The year as it stood there, where it was of the common era. */
  ce: number | null
  total: number | null
  /** As the file has them: the base is not settled here. */
  instruments: Instruments<number | null>
  indicators: Array<number | null>
  grade: string
  rank: number | null
  cells: Array<{ field: ResultField; cell: string }>
  /** What could not be read. */
  problems: string[]
  /** What was read, and is worth a look. */
  doubts: string[]
}

export interface FileTable {
  sheet: string
  layout: Layout
  /** The year its title tells, for rows without one. */
  year: number | null
  rows: FileRow[]
  /** The last row of its title and headers. */
  head: number
  /** Rows below the headers that are no agency's. */
  skipped: Skipped[]
  /** Provinces that the title and the headers speak of. */
  provinces: string[]
  /** What was made of its title, where it is not what stands there. */
  remarks: string[]
}

const NO_INDICATORS: Array<number | null> = Array.from({ length: 10 }, () => null)

export const emptyRow = (at: number, text: string): FileRow => ({
  at,
  id: at,
  text,
  ...readName(text),
  year: null,
  ce: null,
  total: null,
  instruments: { iit: null, eit: null, oit: null },
  indicators: [...NO_INDICATORS],
  grade: '',
  rank: null,
  cells: [],
  problems: [],
  doubts: [],
})

export const bareDistrict = (text: string): string => text.replace(/^(?:อำเภอ|อ\.)\s*/, '')

/** What a table's title and headers tell of all its rows. */
export function titleOf(grid: Grid, head: number): Pick<FileTable, 'year' | 'head' | 'provinces' | 'remarks'> {
  const year = titledYear(grid, head)
  const words = [grid.sheet, ...grid.rows.slice(0, head).flat()].join(' ')
  return {
    year: year?.year ?? null,
    head,
    provinces: [...new Set([...words.matchAll(PROVINCE)].flatMap(([, name]) => name ?? []))],
    remarks: year ? saidEra(year) : [],
  }
}

/** A figure by its name: an indicator, an instrument or the total. */
export function figureOf(text: string): ResultField | null {
  const indicator = indicatorOf(text)
  if (indicator) return indicator
  const key = plainName(text).toLowerCase()
  return (
    INSTRUMENTS.find((one) => key.includes(one)) ??
    (/(?:คะแนน\s*ita|คะแนนรวม|^ita$|^รวม|ภาพรวม|total|^คะแนน$)/.test(key) ? 'total' : null)
  )
}
