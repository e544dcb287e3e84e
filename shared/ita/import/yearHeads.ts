import { toArabicDigits } from '../../thai/digits.ts'
import { plainName } from '../agencyType.ts'
import { type ReadYear, readEra } from './cell.ts'

/** Years side by side: the year that the header of each column names, and what is left of its words without it. */

interface YearHead {
  /** The words of its headers from the top, without the year. */
  words: string[]
  year: ReadYear | null
  /** Words of two years are of their difference, or cannot be told. */
  several: boolean
}

const PHRASE =
  /(?:ประจำ)?(?:ปี)?\s*(?:งบประมาณ)?\s*(?:พ\.?\s*ศ\.?|ค\.?\s*ศ\.?|fy)?\s*(?<!\d)(2[45]\d{2}|20\d{2})(?!\d)|ปี\s*(?:งบประมาณ)?\s*(?:พ\.?\s*ศ\.?)?\s*['’]?([5-9]\d)(?![\d.])/gi

/** The years within a text and the text without them. */
function yearsIn(text: string): { years: ReadYear[]; rest: string } {
  const plain = toArabicDigits(plainName(text))
  const years = [...plain.matchAll(PHRASE)].flatMap(([, whole, short]) => {
    const read = readEra(whole ?? `25${short}`)
    return read ? [read] : []
  })
  return {
    years,
    rest: plain
      .replace(PHRASE, ' ')
      .replace(/\(\s*\)/g, ' ')
      .trim(),
  }
}

/** `merged` tells that the table knows which of its cells are one; text that was pasted does not. */
export function yearHeads(rows: ReadonlyArray<readonly string[]>, wide: number, merged: boolean): YearHead[] {
  const words = rows.map((row) => Array.from({ length: wide }, (_, at) => (row[at] ?? '').trim()))
  // One text over all is a title, and its year is the table's.
  const isTitle = words.map((row) => new Set(row.filter((word) => word !== '')).size < 2)
  const read = words.map((row, index) =>
    row.map((word) => (isTitle[index] ? { years: [], rest: word } : yearsIn(word))),
  )
  if (!merged)
    for (const [index, row] of read.entries())
      for (const at of isTitle[index] ? [] : row.keys()) {
        const left = row[at - 1]
        const under = (place: number) => words.slice(index + 1).some((below) => (below[place] ?? '') !== '')
        // What heads several columns stands over the first of them, the others are blank.
        if (words[index]?.[at] === '' && left && under(at - 1) && under(at)) row[at] = left
      }
  return Array.from({ length: wide }, (_, at) => {
    const column = read.map((row) => row[at] ?? { years: [], rest: '' })
    const lowest = column.findLast(({ years }) => years.length > 0)?.years ?? []
    const several = new Set(lowest.map(({ year }) => year)).size > 1
    return { words: column.map(({ rest }) => rest), year: several ? null : (lowest[0] ?? null), several }
  })
}
