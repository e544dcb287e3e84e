import { describe, expect, test } from 'vitest'
import type { Block } from '../../shared/documents/block.ts'
import { pageOf } from '../../shared/documents/compose.ts'
import type { Flow } from '../../shared/layout/flow.ts'
import { breakLines, paraText } from '../../shared/layout/lines.ts'
import { pagesOf } from '../../shared/layout/lower.ts'
import { parse } from '../../shared/model/explain.ts'
import { Office } from '../../shared/model/office.ts'
import { paragraph } from '../../shared/model/prose.ts'

const office = { ...parse(Office.draft, { name: 'ก', province: 'ก' }), id: 'o', created: '', updated: '', revision: 1 }
const page = pageOf(office, {}, null)

/** So many lines of text, then a table under its heading. */
const paper = (lines: number, rows: number, together?: 'all' | 'last'): Block[] => [
  { type: 'prose', prose: Array.from({ length: lines }, () => paragraph('ข้อความหนึ่งบรรทัด')) },
  { type: 'heading', text: 'หัวข้อ' },
  {
    type: 'table',
    columns: [{ label: 'ระดับ', width: 1, align: 'left' }],
    rows: Array.from({ length: rows }, (_, at) => [[`แถว ${at + 1}`]]),
    ...(together && { together }),
  },
]
const rowsOf = (flow: readonly Flow[]): number =>
  flow.flatMap((one) => (one.type === 'grid' ? one.rows : [])).filter(({ header }) => !header).length
const split = (blocks: readonly Block[]): number[] => pagesOf(blocks, page).map(rowsOf)

describe('rows of a table', () => {
  test('stand on one page with their heading, though the first of them would fit on the page before', () => {
    for (let lines = 10; lines < 34; lines++) {
      const counts = split(paper(lines, 6, 'all'))
      expect([0, 6]).toContain(counts[0])
      expect(counts.reduce((all, one) => all + one, 0)).toBe(6)
    }
    // It is the wish that does it.
    expect(Array.from({ length: 24 }, (_, at) => split(paper(at + 10, 6))[0])).toContain(4)
  })

  test('go over to the last page four at a time or more', () => {
    for (let rows = 20; rows < 60; rows++) {
      const counts = split(paper(3, rows, 'last'))
      if (counts.length > 1) expect(counts.at(-1)).toBeGreaterThanOrEqual(4)
      expect(counts.reduce((all, one) => all + one, 0)).toBe(rows)
    }
  })

  test('part where a whole sheet cannot hold them, and no sheet is overfull', () => {
    const tall = paper(0, 12, 'all').map((block) =>
      block.type === 'table' ? { ...block, rows: block.rows.map(() => [Array.from({ length: 8 }, () => 'ก')]) } : block,
    )
    const pages = pagesOf(tall, page)
    expect(pages.length).toBeGreaterThan(2)
    const room = page.height - page.top - page.bottom
    for (const flow of pages) {
      const used = flow.flatMap((one) => (one.type === 'grid' ? one.rows : [])).length * page.pitch
      expect(used).toBeLessThan(room)
      expect(rowsOf(flow)).toBeLessThanOrEqual(6)
    }
  })

  test('have heads of several lines where their words say so', () => {
    const blocks: Block[] = [
      { type: 'table', columns: [{ label: 'เพิ่ม/ลด\n(จุดร้อยละ)', width: 1, align: 'center' }], rows: [[['๑']]] },
    ]
    const grid = pagesOf(blocks, page)[0]?.find((one) => one.type === 'grid')
    expect(grid?.rows[0]?.cells[0]?.paras.map(paraText)).toEqual(['เพิ่ม/ลด', '(จุดร้อยละ)'])
  })
})

test('จุดร้อยละ and ร้อยละ are never parted at the end of a line', () => {
  const text = 'สูงขึ้นกว่าปีที่ผ่านมา ๑๐.๙๐ จุดร้อยละ หรือคิดเป็นร้อยละ ๗๒.๑๕'
  const blocks: Block[] = [{ type: 'prose', prose: [paragraph(text)] }]
  const flow = pagesOf(blocks, page)[0]?.find((one) => one.type === 'para')
  if (flow?.type !== 'para') throw new Error('no paragraph')
  for (let width = 60; width < 400; width += 3) {
    const whole = paraText(flow)
    const lines = breakLines(flow, width).map(({ start, end }) => whole.slice(start, end).trim())
    for (const line of lines) expect(line).not.toMatch(/จุด$|ร้อย$|^ละ/)
  }
})
