import { describe, expect, test } from 'vitest'
import type { Block } from '../../shared/documents/block.ts'
import { pageOf } from '../../shared/documents/compose.ts'
import { para } from '../../shared/layout/flow.ts'
import { breakLines, breakOffsets, lineCount, paraText } from '../../shared/layout/lines.ts'
import { lower, pagesOf } from '../../shared/layout/lower.ts'
import { textWidthOf } from '../../shared/layout/measure.ts'
import { parse } from '../../shared/model/explain.ts'
import { numberProse, outlineProse } from '../../shared/model/numbering.ts'
import { Office } from '../../shared/model/office.ts'
import { type ProseBlock, paragraph } from '../../shared/model/prose.ts'

const office = { ...parse(Office.draft, { name: 'ก', province: 'ก' }), id: 'o', created: '', updated: '', revision: 1 }
const page = pageOf(office, {}, null)

describe('numbers follow from mark and level', () => {
  const heading = (level: number): ProseBlock => ({ type: 'heading', level, numbered: true, text: [] })

  test('lists nest, and a plain paragraph at its level ends a list', () => {
    const blocks = [
      paragraph('', { mark: 'dot' }),
      paragraph('', { mark: 'outline', level: 1 }),
      paragraph('', { mark: 'outline', level: 1 }),
      paragraph('', { level: 1 }),
      paragraph('', { mark: 'dot' }),
      paragraph('', { mark: 'outline', level: 1 }),
      paragraph(''),
      paragraph('', { mark: 'dot' }),
      paragraph('', { mark: 'paren', level: 1 }),
      paragraph('', { mark: 'parens', level: 2 }),
      paragraph('', { mark: 'dash', level: 3 }),
      paragraph('', { mark: 'dot', start: 7 }),
    ]
    expect(numberProse(blocks)).toEqual(['1.', '1.1', '1.2', null, '2.', '2.1', null, '1.', '1)', '(1)', '-', '7.'])
  })

  test('outline numbers stand below a numbered heading', () => {
    const blocks = [
      heading(0),
      heading(0),
      paragraph('', { mark: 'outline', level: 1 }),
      paragraph('', { mark: 'outline', level: 2 }),
      heading(1),
      heading(0),
    ]
    expect(numberProse(blocks)).toEqual(['1.', '2.', '2.1', '2.1.1', '2.1', '3.'])
    expect(outlineProse(blocks).map(({ depth }) => depth)).toEqual([0, 0, 0, 1, 0, 0])
  })
})

describe('widths and lines', () => {
  test('a full text line of the seed is as wide as the typist’s ruler', () => {
    // The typist of seed 001 ended this line here: it fits 16 cm and the next word would not.
    const line = 'การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA) ประจำปีงบประมาณ'
    expect(textWidthOf(line, 16)).toBeLessThan(453.6)
    expect(textWidthOf(`${line} พ.ศ. ๒๕๖๘ (ตัวชี้วัด`, 16)).toBeGreaterThan(453.6)
  })

  test('marks above and below take no width', () => {
    expect(textWidthOf('กี่', 16)).toBe(textWidthOf('ก', 16))
  })

  test('a line never begins with ๆ, never parts a number, a token or what a bracket opens', () => {
    const pieces = (text: string) => [0, ...breakOffsets(text)].map((at, index, all) => text.slice(at, all[index + 1]))
    expect(pieces('ต่าง ๆ ของ')).toEqual(['ต่าง ๆ ', 'ของ'])
    expect(pieces('จ่าย ๑๐,๐๐๐.๕๐ บาท')).toEqual(['จ่าย ', '๑๐,๐๐๐.๕๐ ', 'บาท'])
    expect(pieces('สำนักงาน ป.ป.ช. (ชั้น ๓)').at(-2)).toBe('(ชั้น ')
    expect(pieces('ก\u00a0ข')).toEqual(['ก\u00a0ข'])
  })

  test('line counts agree with LibreOffice on the letter of seed 001', () => {
    const text =
      'ด้วยสำนักงานปลัดกระทรวงมหาดไทย แจ้งแนวทางการประเมินผลการปฏิบัติราชการของข้าราชการสำนักงานปลัดกระทรวงมหาดไทย สำหรับรอบการประเมินวันที่ ๑ ตุลาคม ๒๕๖๗ ถึงวันที่ ๓๑ มีนาคม ๒๕๖๘ โดยกำหนดตัวชี้วัดระดับความสำเร็จในการขับเคลื่อนเพื่อพัฒนาและยกระดับคะแนนการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA) ประจำปีงบประมาณ พ.ศ. ๒๕๖๘ (ตัวชี้วัดของรองผู้ว่าราชการจังหวัด : ตัวชี้วัดบังคับ)'
    expect(lineCount(para([{ text, size: 16 }], 18, { first: 70.9 }), 453.54)).toBe(5)
  })
})

describe('blocks on the page', () => {
  test('a signature keeps the two paragraphs before it', () => {
    const flow = lower(
      [
        { type: 'prose', prose: [paragraph('หนึ่ง'), paragraph('สอง'), paragraph('สาม')] },
        { type: 'signature', rank: '', name: 'นายก ข', position: ['ตำแหน่ง'] },
      ],
      page,
    )
    expect(flow.map((one) => one.type === 'para' && one.keepNext === true)).toEqual([false, true, true, true, false])
  })

  test('tables never touch and never carry a page break themselves', () => {
    const table: Block = { type: 'table', columns: [{ label: 'ก', width: 1, align: 'left' }], rows: [] }
    const flow = lower([table, table, { type: 'pageBreak' }, table], page)
    for (const [index, one] of flow.entries()) {
      if (one.type === 'grid') expect(flow[index - 1]?.type).toBe('para')
    }
    expect(flow.filter((one) => one.type === 'para' && one.pageBreakBefore)).toHaveLength(1)
    expect(flow.at(-1)?.type).toBe('para')
  })

  test('a letter that is a little too long gives up gaps, never type size, and one that is far too long is left alone', () => {
    const letter = (paragraphs: number): Block[] => [
      { type: 'labelled', label: 'เรื่อง', entries: ['ทดสอบ'] },
      { type: 'prose', prose: Array.from({ length: paragraphs }, () => paragraph('ข้อความหนึ่งบรรทัด')) },
      { type: 'closing', text: 'ขอแสดงความนับถือ' },
      { type: 'signature', rank: '', name: 'นายก ข', position: ['ตำแหน่ง'] },
      { type: 'owner', lines: ['ส่วนราชการ', 'โทร. ๐'] },
    ]
    const gaps = (paragraphs: number) =>
      lower(letter(paragraphs), page).reduce((sum, one) => sum + (one.type === 'para' ? one.before : 0), 0)
    const counts = Array.from({ length: 30 }, (_, index) => index + 10)
    expect(counts.filter((count) => gaps(count + 1) < gaps(count)).length).toBeGreaterThan(0)
    expect(gaps(60) - gaps(59)).toBe(6)
  })
})

describe('pages', () => {
  const sheet = { ...page, continuation: true }
  const long = (count: number): Block[] => [
    {
      type: 'prose',
      prose: Array.from({ length: count }, (_, index) =>
        paragraph(`ข้อความย่อหน้าที่ ${index + 1} ${'ของรายงานการประชุม '.repeat(12)}`),
      ),
    },
    { type: 'signature', rank: '', name: 'นายก ข', position: ['ตำแหน่ง'] },
  ]
  const height = (flow: ReturnType<typeof pagesOf>[number]) =>
    flow.reduce((sum, one) => sum + (one.type === 'para' ? one.before + one.pitch * lineCount(one, 453.54) : 0), 0)

  test('hold every word once, fit the sheet and end with the first words of the next', () => {
    for (const count of [1, 5, 9, 20, 47]) {
      const pages = pagesOf(long(count), sheet)
      const room = sheet.height - sheet.top - sheet.bottom
      for (const [index, flow] of pages.entries()) {
        expect(height(flow)).toBeLessThanOrEqual(room)
        const last = flow.at(-1)
        const words = last?.type === 'para' ? paraText(last) : ''
        const next = pages[index + 1]
        if (!next) expect(words).not.toMatch(/^\//)
        else {
          expect(words).toMatch(/^\/.+\.\.\.$/)
          const first = next.find((one) => one.type === 'para' && paraText(one) !== '')
          expect(first?.type === 'para' ? paraText(first).replaceAll('\u00a0', ' ') : '').toContain(words.slice(1, -3))
          expect(next[0]?.type === 'para' && next[0].pageBreakBefore).toBe(true)
        }
      }
      const text = (flow: typeof pages) =>
        flow
          .flatMap((one) =>
            one.flatMap((para) => (para.type === 'para' && !paraText(para).startsWith('/') ? [paraText(para)] : [])),
          )
          .join('')
      expect(text(pages).match(/ย่อหน้าที่/g)).toHaveLength(count)
      expect(text(pages).match(/ของรายงานการประชุม/g)).toHaveLength(count * 12)
    }
  })

  test('leave two lines of a paragraph and more on each side', () => {
    const pages = pagesOf(long(20), sheet)
    expect(pages.length).toBeGreaterThan(2)
    for (const flow of pages.slice(1)) {
      const first = flow[0]
      if (first?.type === 'para' && !paraText(first).startsWith('ข้อความ'))
        expect(breakLines(first, 453.54).length).toBeGreaterThan(1)
    }
  })

  test('never leave a signature alone', () => {
    for (let count = 1; count < 30; count++) {
      const last = pagesOf(long(count), sheet).at(-1) ?? []
      expect(last.length).toBeGreaterThan(2)
    }
  })

  test('repeat the heading of a table and never part a row', () => {
    const table: Block = {
      type: 'table',
      columns: [
        { label: 'ลำดับ', width: 1, align: 'left' },
        { label: 'เรื่อง', width: 5, align: 'left' },
      ],
      rows: Array.from({ length: 90 }, (_, index) => [[String(index + 1)], ['เรื่อง']]),
    }
    const grids = pagesOf([table], page).map((flow) => flow.find((one) => one.type === 'grid'))
    expect(grids.length).toBeGreaterThan(1)
    for (const grid of grids) expect(grid?.type === 'grid' && grid.rows[0]?.header).toBe(true)
    expect(
      grids.reduce((sum, grid) => sum + (grid?.type === 'grid' ? grid.rows.filter((row) => !row.header).length : 0), 0),
    ).toBe(90)
  })

  test('end even when one row is taller than a sheet', () => {
    const table: Block = {
      type: 'table',
      columns: [{ label: 'ก', width: 1, align: 'left' }],
      rows: [[Array.from({ length: 200 }, () => 'บรรทัด')], [['ท้าย']]],
    }
    expect(pagesOf([table, { type: 'line', text: 'จบ' }], sheet).length).toBeGreaterThan(1)
  })
})

test('a syllable is not parted before the final consonant it asks for', () => {
  for (const text of ['ณ ห้องประชุมเวียงโกศัย', 'โกศัยนครกศัมยัพ', 'ชืยชื่นมืฮ']) {
    const cut = breakOffsets(text).map((at) => text.slice(0, at))
    expect(cut.filter((before) => /[\u0e31\u0e37][\u0e48-\u0e4b]?$/.test(before))).toEqual([])
  }
})
