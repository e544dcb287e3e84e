import { expect, test } from 'vitest'
import type { Block } from '../../shared/documents/block.ts'
import { pageOf } from '../../shared/documents/compose.ts'
import { columnWidths } from '../../shared/layout/columns.ts'
import { para } from '../../shared/layout/flow.ts'
import { breakLines, paraText } from '../../shared/layout/lines.ts'
import { lower } from '../../shared/layout/lower.ts'
import { cellWidth } from '../../shared/layout/paginate.ts'
import { parse } from '../../shared/model/explain.ts'
import { Office } from '../../shared/model/office.ts'

const office = { ...parse(Office.draft, { name: 'ก', province: 'ก' }), id: 'o', created: '', updated: '', revision: 1 }
const page = pageOf(office, {}, null)

test('columns keep the shares asked for, but none gets less than it needs as long as there is room', () => {
  expect(columnWidths([1, 3], [10, 10], 100)).toEqual([25, 75])
  expect(columnWidths([1, 3], [40, 10], 100)).toEqual([40, 60])
  // What the first takes leaves the second short in its turn.
  expect(columnWidths([1, 2, 7], [30, 20, 10], 100)).toEqual([30, 20, 50])
  expect(columnWidths([1, 1], [150, 50], 100)).toEqual([75, 25])
})

test('no figure and no date of a table is parted between two lines, however narrow its column was asked for', () => {
  const rows = [
    ['๑', 'องค์การบริหารส่วนตำบลตำหนักธรรม อำเภอหนองม่วงไข่', '96.56', '+10.52', '๓๑ ธันวาคม ๒๕๖๙'],
    ['๑๐๐', 'เทศบาลเมืองแพร่', '100.00', '-3.08', '๑๕ มกราคม ๒๕๗๐'],
  ]
  const block: Block = {
    type: 'table',
    columns: [0.6, 9, 1, 1, 1].map((width) => ({ label: 'หัว', width, align: 'center' as const })),
    rows: rows.map((row) => row.map((text) => [text])),
  }
  const grid = lower([block], page).find((one) => one.type === 'grid')
  if (grid?.type !== 'grid') throw new Error('no grid')
  expect(grid.columns.reduce((sum, width) => sum + width, 0)).toBeCloseTo(page.width - page.left - page.right, 5)
  for (const { cells } of grid.rows)
    for (const [at, { paras }] of cells.entries())
      for (const one of paras) {
        const text = paraText(one)
        const starts = breakLines(one, cellWidth(grid, at)).map(({ start }) =>
          text.slice(Math.max(0, start - 1), start + 1),
        )
        expect(starts.filter((around) => /[\d๐-๙+.-]{2}/.test(around))).toEqual([])
      }
})

test('a word that no line holds goes on below, at a whole character, and is never printed over the next column', () => {
  const text = 'ก็น้ำ'.repeat(40)
  const lines = breakLines(para([{ text, size: 16 }], 18), 60)
  expect(lines.length).toBeGreaterThan(10)
  expect(lines.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
  for (const { start, end, width } of lines) {
    expect(width).toBeLessThanOrEqual(60.01)
    expect(text.slice(start, end)).not.toMatch(/^[\u0e31\u0e33-\u0e3a\u0e47-\u0e4e]/)
  }
  // A column narrower than one character still ends.
  expect(breakLines(para([{ text: 'กข', size: 16 }], 18), 1)).toHaveLength(2)
  expect(breakLines(para([{ text: 'https://www.example.go.th/a/b/c', size: 16 }], 18), 60).length).toBeGreaterThan(2)
})
