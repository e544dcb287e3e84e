import { plainName, readName } from '../agencyType.ts'
import { readEra, readNumber, readScore } from './cell.ts'
import { columnOf } from './columns.ts'
import { bareDistrict, emptyRow, type FileRow, type FileTable, figureOf, titleOf } from './fileRow.ts'
import { addressOf, type Grid } from './grid.ts'
import type { Skipped } from './skips.ts'
import { take } from './take.ts'

/** One agency alone: names of indicators with a score beside each, or one for each year; its name, year and level. */
export function single(grid: Grid): FileTable | null {
  const { rows, sheet } = grid
  const found = rows.flatMap((cells, index) => {
    const at = cells.findIndex((cell) => figureOf(cell) !== null)
    const score = cells.findIndex(
      (cell, place) => place > at && readScore(cell).is === 'score' && /\d|[๐-๙]/.test(cell),
    )
    const of = at >= 0 ? figureOf(cells[at] ?? '') : null
    return of && score >= 0 ? [{ of, index, score }] : []
  })
  if (new Set(found.map(({ of }) => of)).size < 3) return null
  const first = found[0]?.index ?? 0
  const named = rows
    .slice(0, first)
    .flat()
    .map((cell) => plainName(cell).replace(/^(?:ชื่อ)?หน่วยงาน\s*:?\s*/, ''))
    .find((cell) => readName(cell).type !== null)
  const sides = yearsBeside(rows.slice(0, first))
  const scores = new Set(found.map(({ index }) => index))
  const read = new Set(scores)
  const out = (sides.length > 0 ? sides : [null]).map((side) => {
    const row = emptyRow(first + 1, named ?? '')
    if (side) Object.assign(row, { id: row.at * 10_000 + side.year, year: side.year, ce: side.ce })
    for (const { of, index, score } of found)
      if (row.cells.some(({ field }) => field === of))
        row.problems.push(`แถวที่ ${index + 1} มี “${plainName(rows[index]?.join(' ') ?? '').slice(0, 60)}” ซ้ำกับแถวก่อนหน้า`)
      else take(row, of, rows[index]?.[side?.at ?? score] ?? '', addressOf(index, side?.at ?? score))
    return row
  })
  for (const [at, row] of out.entries()) {
    takeLabelled(rows, row, { scores, read, side: sides[at] ?? null })
    if (!named) row.problems.push('ไม่พบชื่อหน่วยงานเหนือตาราง ให้เลือกหน่วยงานเอง')
  }
  const left = rows.flatMap((cells, index): Skipped[] => {
    const text = cells.map(plainName).find((cell) => cell !== '')
    return index <= first || read.has(index) || text === undefined
      ? []
      : [{ at: index + 1, text, why: 'note', sums: [] }]
  })
  const title = titleOf(grid, first)
  return {
    sheet,
    layout: 'single',
    ...title,
    remarks: [...(sides.length > 0 ? [] : title.remarks), ...unreadFigures(found, rows, sides)],
    rows: out,
    skipped: left,
  }
}

interface Side {
  /** The column that is of this year. */
  at: number
  year: number
  ce: number | null
}

/** Columns of several years above the scores; a year alone is the table's. */
function yearsBeside(above: ReadonlyArray<readonly string[]>): Side[] {
  const sides = above.map((cells) =>
    cells.flatMap((cell, at): Side[] => {
      const era = readEra(cell)
      return era ? [{ at, ...era }] : []
    }),
  )
  return sides.findLast((row) => new Set(row.map(({ year }) => year)).size > 1) ?? []
}

/** Figures beside those that were read say something that nobody was told of. */
function unreadFigures(
  found: ReadonlyArray<{ index: number; score: number }>,
  rows: ReadonlyArray<readonly string[]>,
  sides: readonly Side[],
): string[] {
  const read = new Set([...found.map(({ score }) => score), ...sides.map(({ at }) => at)])
  const left = new Set(
    found.flatMap(({ index, score }) =>
      (rows[index] ?? []).flatMap((cell, at) => {
        const other = readNumber(cell)
        // A score that stands there once more says nothing else.
        return at > score && !read.has(at) && other !== null && other !== readNumber(rows[index]?.[score] ?? '')
          ? [at]
          : []
      }),
    ),
  )
  const letters = [...left].toSorted((a, b) => a - b).map((at) => addressOf(0, at).slice(0, -1))
  return letters.length > 0 ? [`อ่านคะแนนจากคอลัมน์แรกที่มีตัวเลข ไม่ได้อ่านคอลัมน์ ${letters.join(' ')}`] : []
}

/** What stands beside a label anywhere, the year below the scores as well as above them. */
function takeLabelled(
  rows: ReadonlyArray<readonly string[]>,
  row: FileRow,
  { scores, read, side }: { scores: ReadonlySet<number>; read: Set<number>; side: Side | null },
): void {
  for (const [index, cells] of rows.entries()) {
    if (scores.has(index)) continue
    const at = cells.findIndex((cell) => cell.trim() !== '')
    const beside =
      side && (cells[side.at] ?? '').trim() !== ''
        ? side.at
        : cells.findIndex((cell, place) => place > at && cell.trim() !== '')
    const of = at >= 0 && beside >= 0 ? columnOf([cells[at] ?? '']) : null
    if (of !== 'year' && of !== 'grade' && of !== 'rank' && of !== 'district') continue
    if (of === 'district') row.district ||= bareDistrict(plainName(cells[beside] ?? ''))
    else if (of === 'year' && (row.year !== null || readEra(cells[beside] ?? '') === null)) continue
    else take(row, of, cells[beside] ?? '', addressOf(index, beside))
    read.add(index)
  }
}
