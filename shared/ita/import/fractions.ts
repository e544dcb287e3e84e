import { toArabicDigits } from '../../thai/digits.ts'
import { plainName } from '../agencyType.ts'
import type { FileRow, FileTable } from './fileRow.ts'
import { addressOf, type Grid } from './grid.ts'

/** Tables whose scores are parts of one: what a spreadsheet showed as 91.50% leaves it as 0.915. */

/** Without the binary dust of a multiplication. */
export const hundredfold = (value: string): string => String(Number((Number(value) * 100).toPrecision(12)))

const SCORES = /^(?:total|iit|eit|oit|i\d+)$/
const PART = /^(?:0?\.\d+|1\.0+|[01])$/
/** One point, in hundredths. */
const ONE = 100
const scoresOf = ({ total, instruments, indicators }: FileRow) => [total, ...Object.values(instruments), ...indicators]
const plain = (text: string): string => toArabicDigits(plainName(text))

/** One part of one among scores of a hundred: what it was meant to be is for a person to look up. */
export function sayFractions(grid: Grid, { rows }: FileTable): void {
  if (!rows.some((row) => scoresOf(row).some((score) => (score ?? 0) > ONE))) return
  for (const row of rows)
    for (const { field, cell } of row.cells) {
      const text = textAt(grid, cell)
      const value = plain(text)
      if (SCORES.test(field) && PART.test(value) && Number(value) > 0)
        row.doubts.push(`ช่อง ${cell} “${text.trim()}” อาจเป็นเศษส่วนของหนึ่งซึ่งหมายถึง ${hundredfold(value)} ตรวจกับต้นฉบับ`)
    }
}

/** The text of a cell by its address. */
function textAt({ rows }: Grid, cell: string): string {
  const [, letters = '', number = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? []
  const column = [...letters].reduce((at, letter) => at * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return rows[Number(number) - 1]?.[column] ?? ''
}

/**
 * The table with its scores a hundred times as great; null where they are no parts of one. No province is known whose
 * agencies all stay at one point, so a table of nothing else was never on the base of 100.
 */
export function outOfFractions(grid: Grid, { rows, head }: FileTable): { grid: Grid; remark: string } | null {
  if (rows.some((row) => scoresOf(row).some((score) => (score ?? 0) > ONE))) return null
  const scores = new Set(
    rows.flatMap(({ cells }) => cells.filter(({ field }) => SCORES.test(field)).map(({ cell }) => cell)),
  )
  const columns = new Set([...scores].map((cell) => cell.replace(/\d+$/, '')))
  let example = ''
  let parts = true
  const out = grid.rows.map((cells, row) =>
    cells.map((text, column) => {
      const cell = addressOf(row, column)
      const own = scores.has(cell)
      // Sums below the table go along with their column.
      if (!own && (row < head || !columns.has(cell.replace(/\d+$/, '')))) return text
      const value = plain(text)
      if (!PART.test(value)) {
        if (own) parts = false
        return text
      }
      if (!own && !value.includes('.')) return text
      if (own && value.includes('.') && Number(value) < 1) example ||= text.trim()
      return hundredfold(value)
    }),
  )
  if (!parts || example === '') return null
  return {
    grid: { ...grid, rows: out },
    remark: `คะแนนในตารางนี้เป็นเศษส่วนของหนึ่ง “${example}” อ่านเป็น ${hundredfold(plain(example))}`,
  }
}
