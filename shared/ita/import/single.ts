import { plainName, readName } from '../agencyType.ts'
import { readEra, readScore } from './cell.ts'
import { columnOf } from './columns.ts'
import { bareDistrict, emptyRow, type FileTable, figureOf, titleOf } from './fileRow.ts'
import { addressOf, type Grid } from './grid.ts'
import type { Skipped } from './skips.ts'
import { take } from './take.ts'

/** One agency alone: names of indicators with a score beside each; its name, year and level beside their labels. */
export function single(grid: Grid): FileTable | null {
  const { rows, sheet } = grid
  const found = rows.flatMap((cells, index) => {
    const at = cells.findIndex((cell) => figureOf(cell) !== null)
    const score = cells.findIndex(
      (cell, place) => place > at && readScore(cell).is === 'score' && /\d|[๐-๙]/.test(cell),
    )
    const of = at >= 0 ? figureOf(cells[at] ?? '') : null
    return of && score >= 0 ? [{ of, index, score, text: cells[score] ?? '' }] : []
  })
  if (new Set(found.map(({ of }) => of)).size < 3) return null
  const first = found[0]?.index ?? 0
  const named = rows
    .slice(0, first)
    .flat()
    .map((cell) => plainName(cell).replace(/^(?:ชื่อ)?หน่วยงาน\s*:?\s*/, ''))
    .find((cell) => readName(cell).type !== null)
  const row = emptyRow(first + 1, named ?? '')
  const read = new Set<number>()
  for (const { of, index, score, text } of found) {
    read.add(index)
    if (row.cells.some(({ field }) => field === of))
      row.problems.push(`แถวที่ ${index + 1} มี “${plainName(rows[index]?.join(' ') ?? '').slice(0, 60)}” ซ้ำกับแถวก่อนหน้า`)
    else take(row, of, text, addressOf(index, score))
  }
  // What stands beside a label anywhere, the year below the scores as well as above them.
  for (const [index, cells] of rows.entries()) {
    if (read.has(index)) continue
    const at = cells.findIndex((cell) => cell.trim() !== '')
    const beside = cells.findIndex((cell, place) => place > at && cell.trim() !== '')
    const of = at >= 0 && beside >= 0 ? columnOf([cells[at] ?? '']) : null
    if (of !== 'year' && of !== 'grade' && of !== 'rank' && of !== 'district') continue
    if (of === 'district') row.district ||= bareDistrict(plainName(cells[beside] ?? ''))
    else if (of === 'year' && (row.year !== null || readEra(cells[beside] ?? '') === null)) continue
    else take(row, of, cells[beside] ?? '', addressOf(index, beside))
    read.add(index)
  }
  if (!named) row.problems.push('ไม่พบชื่อหน่วยงานเหนือตาราง ให้เลือกหน่วยงานเอง')
  const left = rows.flatMap((cells, index): Skipped[] => {
    const text = cells.map(plainName).find((cell) => cell !== '')
    return index <= first || read.has(index) || text === undefined
      ? []
      : [{ at: index + 1, text, why: 'note', value: null }]
  })
  return { sheet, layout: 'single', ...titleOf(grid, first), rows: [row], skipped: left }
}
