import { readCells } from '../directory/cells.ts'
import { toArabicDigits } from '../thai/digits.ts'

/** Short lists from Excel or Word: which column says what, by its heading, else by what stands in it. */

export interface ListColumn<F extends string> {
  id: F
  label: string
  /** Of a heading without spaces and stops. */
  heading: RegExp
  /** Of a value: what stands in the column tells it. */
  is?: (value: string) => boolean
}

/** Rows of cells. A plain list keeps its lines as they are: its numbers may be of several levels. */
export const cellsOf = (text: string): string[][] =>
  text.includes('\t')
    ? readCells(text)
    : text
        .split(/\r?\n/)
        .map((line) => [line.replace(/\s+/g, ' ').trim()])
        .filter(([line]) => line !== '')

const plain = (cell: string): string => cell.replace(/\([^)]*\)|[\s.:]/g, '')
const NUMBER = /^(?:ลำดับ(?:ที่)?|ที่|no|#)$/i
const isNumber = (value: string): boolean => /^\(?\d+(?:\.\d+)*[.)]?$/.test(toArabicDigits(value))
/** A heading is short. */
const LONGEST = 40

const mostly = (values: readonly string[], test: (value: string) => boolean): boolean => {
  const said = values.filter(Boolean)
  return said.length > 0 && said.filter(test).length * 5 >= said.length * 3
}

export interface Guess<F extends string> {
  /** What each column says; empty for one that is passed over. */
  fields: Array<F | ''>
  /** The first row is one of headings. */
  header: boolean
}

export function guessList<F extends string>(
  columns: ReadonlyArray<ListColumn<F>>,
  rows: ReadonlyArray<readonly string[]>,
): Guess<F> {
  const width = Math.max(0, ...rows.map((row) => row.length))
  const every = Array.from({ length: width }, (_, at) => at)
  const [first = []] = rows
  const taken = new Set<F>()
  const named = every.map((at): F | '' => {
    const cell = plain(first[at] ?? '')
    const found = columns.find(({ id, heading }) => !taken.has(id) && heading.test(cell))
    if (found) taken.add(found.id)
    return found?.id ?? ''
  })
  const said = first.filter(Boolean)
  const known = every.filter((at) => named[at] !== '' || NUMBER.test(plain(first[at] ?? ''))).length
  const header = taken.size > 0 && known * 2 >= said.length && said.every((cell) => cell.length <= LONGEST)
  return header ? { fields: named, header } : { fields: byContent(columns, rows, every), header }
}

function byContent<F extends string>(
  columns: ReadonlyArray<ListColumn<F>>,
  rows: ReadonlyArray<readonly string[]>,
  every: readonly number[],
): Array<F | ''> {
  const valuesOf = (at: number) => rows.slice(0, 50).map((row) => row[at] ?? '')
  const taken = new Set<F>()
  const fields = every.map((at): F | '' | null => {
    const values = valuesOf(at)
    if (values.every((value) => value === '')) return ''
    // The number of the row; alone it would be all there is.
    if (at === 0 && every.length > 1 && mostly(values, isNumber)) return ''
    const found = columns.find(({ id, is }) => is && !taken.has(id) && mostly(values, is))
    if (found) taken.add(found.id)
    return found?.id ?? null
  })
  return fields.map((field) => {
    if (field !== null) return field
    const next = columns.find(({ id }) => !taken.has(id))
    if (next) taken.add(next.id)
    return next?.id ?? ''
  })
}

/** The rows as records of their fields. */
export const recordsOf = <F extends string>(
  rows: ReadonlyArray<readonly string[]>,
  fields: ReadonlyArray<F | ''>,
): Array<Partial<Record<F, string>>> =>
  rows.map((row) => {
    const record: Partial<Record<F, string>> = {}
    for (const [at, field] of fields.entries()) if (field !== '') record[field] = row[at] ?? ''
    return record
  })

/** What a pasted row would do. */
export type RowState = 'new' | 'same' | 'changed' | 'unreadable'

/** A row as its preview shows it: its cells in the order of the preview's columns, and why where it is not plain. */
export interface Preview {
  state: RowState
  cells: string[]
  note?: string
}
