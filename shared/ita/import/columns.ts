import type { ResultField } from '../../model/ita.ts'
import { toArabicDigits } from '../../thai/digits.ts'
import { provinceNamed } from '../../thai/provinces.ts'
import { bareKey, plainName, readName } from '../agencyType.ts'
import { INDICATOR_TITLES, OTHER_INDICATOR_TITLES } from '../framework/framework.ts'
import { type ReadYear, readEra, readScore } from './cell.ts'
import type { Grid } from './grid.ts'
import { isOtherScheme } from './lookAlike.ts'
import { yearHeads } from './yearHeads.ts'

/** Which column of a table is what: headers of one to four rows, merged or not, in the words files use (ita.md §6.3). */

export type Column = ResultField | 'agency' | 'province' | 'district' | 'type' | 'year' | 'order' | 'indicatorName'

export interface Headed {
  /** First row of the headers. */
  top: number
  /** First row below the headers. */
  from: number
  columns: Array<Column | null>
  /** What each column would be, were it not there already. */
  kinds: Array<Column | null>
  /** The year a column's own header names, beside those of other years. */
  years: Array<ReadYear | null>
  /** Places of figures that stand there once more, of the same year or of none. */
  again: number[]
}

/** No letter case, no spaces, no brackets, Arabic digits: what headers are compared by. */
export const headerKey = (text: string): string =>
  toArabicDigits(plainName(text))
    .toLowerCase()
    .replace(/[\s().:“”"'/_\-–]/g, '')

const TITLES = new Map<string, ResultField>([
  ...INDICATOR_TITLES.map((title, at) => [headerKey(title), `i${at + 1}` as ResultField] as const),
  ...Object.entries(OTHER_INDICATOR_TITLES).map(
    ([title, at]) => [headerKey(title), `i${at + 1}` as ResultField] as const,
  ),
])

/** The indicator a text names, by its number or its title. */
export function indicatorOf(text: string): ResultField | null {
  const key = headerKey(text)
  const number = /(?:ตัวชี้วัดที่|ตัวชี้วัด|indicator|^i)0?(10|[1-9])(?!\d)/.exec(key)?.[1]
  if (number) return `i${number}` as ResultField
  // การเปิดเผยข้อมูลสาธารณะ is the instrument, การเปิดเผยข้อมูล its ninth indicator.
  for (const [title, field] of TITLES) if (key.includes(title) && !key.includes(`${title}สาธารณะ`)) return field
  return null
}

const SHAPES: ReadonlyArray<[Column, RegExp]> = [
  ['order', /^(?:ลำดับ|ลำดับที่|ที่|no|#|n)$/],
  ['rank', /^(?:อันดับ|อันดับที่|rank|ลำดับ(?:ที่)?ของ(?:ประเทศ|จังหวัด)|ลำดับประเทศ)/],
  ['year', /^(?:ปีงบประมาณ|ปีงบประมาณพศ|ปี|พศ|year|fiscalyear)/],
  ['province', /^จังหวัด$/],
  ['district', /^อำเภอ$/],
  ['type', /^(?:ประเภท|ประเภทหน่วยงาน|ประเภทอปท|ประเภทองค์กร)$/],
  ['grade', /^(?:ระดับ|ระดับผล(?:การประเมิน|คะแนน).*|rating|ratingscore|ผลการประเมินระดับ|ผลการประเมิน|grade|ผลระดับ)$/],
  ['iit', /iit|ผู้มีส่วนได้ส่วนเสียภายใน/],
  ['eit', /eit|ผู้มีส่วนได้ส่วนเสียภายนอก/],
  ['oit', /oit|การเปิดเผยข้อมูลสาธารณะ/],
  [
    'total',
    /^(?:คะแนนita|คะแนนรวม|ค่าคะแนน|ผลคะแนน|คะแนน(?!เต็ม)|คะแนนผลการประเมิน|ผลการประเมินita|คะแนนการประเมิน|ita|total|score|all|รวม)/,
  ],
  [
    'agency',
    /^(?:ชื่อ)?(?:หน่วยงาน|หน่วยงานภาครัฐ|อปท|องค์กรปกครองส่วนท้องถิ่น|ชื่อ|ส่วนราชการ|สถานีตำรวจ|agency|name|รายชื่อหน่วยงาน|รายชื่อ|รายการ)/,
  ],
]

/** What the words of one column's headers mean, the lowest row first, then all of them together. */
export function columnOf(words: readonly string[]): Column | null {
  const texts = [...words].reverse().filter((word) => word !== '')
  for (const text of [...texts, words.join('')]) {
    const key = headerKey(text)
    if (key === '') continue
    // คะแนน LPA beside คะแนน ITA is no figure of ours.
    if (isOtherScheme(text)) return null
    const indicator = indicatorOf(text)
    if (indicator) return indicator
    if (key === 'ตัวชี้วัด' || key === 'indicator' || key === 'ชื่อตัวชี้วัด') return 'indicatorName'
    const shape = SHAPES.find(([, pattern]) => pattern.test(key))
    if (shape) return shape[0]
  }
  // Figures 1 to 10 below one header that speaks of indicators.
  const bare = headerKey(texts[0] ?? '')
  return /^(?:10|[1-9])$/.test(bare) && headerKey(words.join('')).includes('ตัวชี้วัด') ? (`i${bare}` as ResultField) : null
}

/** Headers stand within the first rows, and take no more than these. */
const DEEPEST = 40
const TALLEST = 4

/** Finds the headers of a table, or null when no row tells what its columns are. */
export function headed({ rows, merges }: Grid): Headed | null {
  let best: (Headed & { known: number }) | null = null
  const wide = Math.max(0, ...rows.slice(0, DEEPEST).map((row) => row.length))
  for (let top = 0; top < Math.min(rows.length, DEEPEST); top++)
    for (let tall = 1; tall <= TALLEST && top + tall < rows.length; tall++) {
      const from = top + tall
      const read = columnsOf(rows, { top, from, wide, merged: merges.length > 0 })
      const { columns } = read
      const known = columns.filter(Boolean).length
      if (!isTable(columns) || !hasData(rows[from] ?? [], columns)) continue
      // Whatever stands where its score should be, a row of an agency is no header: it would be gone without a word.
      if (rows.slice(top + 1, from).some((row) => isOfAgency(row, columns))) continue
      if (known > (best?.known ?? 0)) best = { top, from, ...read, known }
    }
  return best
}

/** What the columns below some rows of headers are: a figure once for each year that headers name. */
function columnsOf(
  rows: readonly string[][],
  { top, from, wide, merged }: { top: number; from: number; wide: number; merged: boolean },
): Omit<Headed, 'top' | 'from'> {
  const heads = yearHeads(rows.slice(top, from), wide, merged)
  const first = rows[from] ?? []
  const all = heads.map(({ words, year, several }, at): Column | null => {
    if (several) return null
    const column = underGroup(words, columnOf(words))
    if (!year) return column
    if (column !== 'year' && words.some((word) => word !== '')) return column
    // Below a year alone stand the scores of that year, or years.
    const cell = first[at] ?? ''
    return readScore(cell).is === 'unreadable' && readEra(cell) !== null ? 'year' : 'total'
  })
  const years = heads.map(({ year }, at) => (ofResult(all[at] ?? null) ? year : null))
  const scored = all.map((column, at) => {
    const total = (one: Column | null, place: number) => one === 'total' && years[place]?.year === years[at]?.year
    if (column !== 'grade' || all.some(total)) return column
    // ผลการประเมิน heads levels or scores.
    const cell = rows.slice(from, from + DEEPEST).find((row) => (row[at] ?? '').trim() !== '')?.[at] ?? ''
    return readScore(cell).is === 'score' ? 'total' : 'grade'
  })
  const keys = scored.map((column, at) => `${column} ${years[at]?.year ?? ''}`)
  const isAgain = keys.map((key, at) => scored[at] !== null && keys.indexOf(key) < at)
  return {
    columns: scored.map((column, at) => (isAgain[at] ? null : column)),
    kinds: scored,
    years,
    again: scored.flatMap((column, at) => (isAgain[at] && column && FIGURES.has(column) ? [at] : [])),
  }
}

/** คะแนน below แบบวัด IIT is the score of that instrument. */
function underGroup(words: readonly string[], column: Column | null): Column | null {
  const said = words.filter((word) => word !== '')
  if (column !== 'total' || said.length < 2 || !GENERIC.test(headerKey(said.at(-1) ?? ''))) return column
  const group = columnOf(said.slice(0, -1))
  return group && group !== 'total' && FIGURES.has(group) ? group : column
}
const GENERIC = /^(?:คะแนน|ค่าคะแนน|ผลคะแนน|คะแนนเฉลี่ย|คะแนนรวม|คะแนนที่ได้|รวม|score|total)$/

export const FIGURES: ReadonlySet<Column> = new Set([
  'total',
  'iit',
  'eit',
  'oit',
  ...INDICATOR_TITLES.map((_, at) => `i${at + 1}` as Column),
])

/** A column that is of one year's result, and so once for each year. */
export const ofResult = (column: Column | null): boolean =>
  column !== null && (FIGURES.has(column) || column === 'grade' || column === 'rank')

const isTable = (columns: ReadonlyArray<Column | null>): boolean =>
  columns.some((one) => one === 'agency' || one === 'province') && columns.some((one) => one && FIGURES.has(one))

/** The column that says whose a row is; in a matrix of provinces the province is the agency. */
export const whoOf = (columns: ReadonlyArray<Column | null>): 'agency' | 'province' =>
  columns.includes('agency') ? 'agency' : 'province'

/** The row below headers has something to read in a column of figures, or is an agency's whatever stands there. */
function hasData(row: readonly string[], columns: ReadonlyArray<Column | null>): boolean {
  if (isOfAgency(row, columns)) return true
  // A name may be misspelt where its type stands; what is no header's word and has a figure's place filled is one.
  const name = plainName(row[columns.indexOf(whoOf(columns))] ?? '')
  const named = /[ก-ฮa-z]{2}/i.test(name) && columnOf([name]) === null
  return columns.some((column, at) => {
    if (!column || !FIGURES.has(column)) return false
    const cell = (row[at] ?? '').trim()
    return readScore(cell).is === 'score' || /^[-–]$/.test(cell) || (named && cell !== '' && columnOf([cell]) === null)
  })
}

/** It names an agency, by the words such names begin with or by its type. Words of headers name none. */
export function isOfAgency(row: readonly string[], columns: ReadonlyArray<Column | null>): boolean {
  const cell = (of: Column): string => plainName(row[columns.indexOf(of)] ?? '')
  const who = whoOf(columns)
  const name = cell(who)
  if (name === '' || columnOf([name]) !== null) return false
  if (who === 'province') return provinceNamed(name.replace(/^(?:จังหวัด|จ\.)\s*/, '')) !== undefined
  return isNamed(name) || readName(cell('type')).type !== null
}

/** More than the bare word of a type: องค์การบริหารส่วนตำบล alone is a heading. */
export const isNamed = (name: string): boolean => readName(name).type !== null && bareKey(name) !== ''

const YEAR_LABEL = /^(?:ประจำ)?(?:ปี)?(?:งบประมาณ)?(?:พศ)?$/

/** The year a table's title tells, in the rows above its data: in one cell, or in the one beside its label. */
export function titledYear({ rows, sheet }: Grid, before: number): ReadYear | null {
  const cells = rows.slice(0, before).map((row) => row.filter((cell) => cell.trim() !== ''))
  const beside = cells.flatMap((row) =>
    row.flatMap((cell, at) => {
      const key = headerKey(cell)
      return key !== '' && YEAR_LABEL.test(key) && /^\D*\d{4}\D*$/.test(toArabicDigits(row[at + 1] ?? ''))
        ? [`ปี ${row[at + 1]}`]
        : []
    }),
  )
  for (const text of [...beside, ...cells.flat(), sheet]) {
    const year = /ปี|พ\.?ศ|ita|fy/i.test(text) ? readEra(text) : null
    if (year) return year
  }
  return null
}
