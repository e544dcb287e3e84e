import type { ResultField } from '../../model/ita.ts'
import { toArabicDigits } from '../../thai/digits.ts'
import { provinceNamed } from '../../thai/provinces.ts'
import { bareKey, plainName, readName } from '../agencyType.ts'
import { INDICATOR_TITLES, OTHER_INDICATOR_TITLES } from '../framework/framework.ts'
import { type ReadYear, readEra, readScore } from './cell.ts'
import type { Grid } from './grid.ts'

/** Which column of a table is what: headers of one to four rows, merged or not, in the words files use (ita.md §6.3). */

export type Column = ResultField | 'agency' | 'province' | 'district' | 'type' | 'year' | 'order' | 'indicatorName'

export interface Headed {
  /** First row below the headers. */
  from: number
  columns: Array<Column | null>
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
    /^(?:คะแนนita|คะแนนรวม|ค่าคะแนน|ผลคะแนน|คะแนน|คะแนนเฉลี่ย|คะแนนผลการประเมิน|ผลการประเมินita|คะแนนการประเมิน|ita|total|score|all|รวม)/,
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
export function headed({ rows }: Grid): Headed | null {
  let best: (Headed & { known: number }) | null = null
  const wide = Math.max(0, ...rows.slice(0, DEEPEST).map((row) => row.length))
  for (let top = 0; top < Math.min(rows.length, DEEPEST); top++)
    for (let tall = 1; tall <= TALLEST && top + tall < rows.length; tall++) {
      const columns = Array.from({ length: wide }, (_, at) =>
        columnOf(rows.slice(top, top + tall).map((row) => row[at] ?? '')),
      ).map((column, at, all) => (column && all.indexOf(column) < at ? null : column))
      const known = columns.filter(Boolean).length
      if (!isTable(columns) || !hasData(rows[top + tall] ?? [], columns)) continue
      // Whatever stands where its score should be, a row of an agency is no header: it would be gone without a word.
      if (rows.slice(top + 1, top + tall).some((row) => isOfAgency(row, columns))) continue
      if (known > (best?.known ?? 0)) best = { from: top + tall, columns, known }
    }
  return best && { from: best.from, columns: best.columns }
}

const FIGURES: ReadonlySet<Column> = new Set([
  'total',
  'iit',
  'eit',
  'oit',
  ...INDICATOR_TITLES.map((_, at) => `i${at + 1}` as Column),
])

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
