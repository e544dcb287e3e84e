import type { ResultField } from '../../model/ita.ts'
import { plainName } from '../agencyType.ts'
import { INSTRUMENTS } from '../score.ts'
import { readEra, readRank, readScore } from './cell.ts'
import type { Column } from './columns.ts'
import type { FileRow } from './fileRow.ts'

/** Puts the cell of a column into its row; what it says and cannot be read is said. */
export function take(row: FileRow, of: Column, text: string, cell: string): void {
  if (of === 'grade') {
    row.grade = plainName(text)
    if (row.grade) row.cells.push({ field: 'grade', cell })
    return
  }
  if (of === 'rank') {
    row.rank = readRank(text)
    if (row.rank !== null) row.cells.push({ field: 'rank', cell })
    return
  }
  if (of === 'year') {
    takeYear(row, text, cell)
    return
  }
  const place = /^i(\d+)$/.exec(of)?.[1]
  const instrument = INSTRUMENTS.find((one) => one === of)
  if (of !== 'total' && !place && !instrument) return
  const read = readScore(text)
  if (read.is === 'unreadable') {
    row.problems.push(`ช่อง ${cell} “${text.slice(0, 40)}” อ่านเป็นคะแนน 0–100 ไม่ได้`)
    return
  }
  if (read.is === 'blank') return
  if (of === 'total') row.total = read.value
  else if (instrument) row.instruments[instrument] = read.value
  else row.indicators[Number(place) - 1] = read.value
  row.cells.push({ field: of as ResultField, cell })
}

/** What is no year is a problem, because another would be put in its place. */
function takeYear(row: FileRow, text: string, cell: string): void {
  const read = readEra(text)
  if (read) {
    row.year = read.year
    row.ce = read.ce
  } else if (plainName(text) !== '') row.problems.push(`ช่อง ${cell} “${text.slice(0, 40)}” อ่านเป็นปีงบประมาณไม่ได้`)
}
