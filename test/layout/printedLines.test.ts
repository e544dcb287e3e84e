import { describe, expect, test } from 'vitest'
import type { Block } from '../../shared/documents/block.ts'
import { pageOf } from '../../shared/documents/compose.ts'
import { kindOf } from '../../shared/documents/kinds/index.ts'
import {
  findWords,
  headingAbove,
  lineOfLetter,
  type PrintedPara,
  printedParas,
  wordsOfLine,
} from '../../shared/layout/printedLines.ts'
import { paragraph } from '../../shared/model/prose.ts'
import { emptyMeeting } from '../documents/kinds/office.ts'

const page = pageOf(emptyMeeting().office, kindOf('minutes'), null)
const LONG = 'ที่ประชุมพิจารณาแล้วเห็นว่าควรดำเนินการตามแนวทางที่ฝ่ายเลขานุการเสนอ '.repeat(6).trim()
const printed = (...blocks: Block[]): PrintedPara[] => printedParas(blocks, page)
const prose = (...texts: string[]): Block => ({ type: 'prose', prose: texts.map((text) => paragraph(text)) })
const linesOf = (paras: readonly PrintedPara[]) =>
  paras.flatMap(({ lines }) => lines.map(({ page: at, line }) => [at, line]))

describe('lines of a page', () => {
  test('are counted from the first words down; what is empty is no line', () => {
    const paras = printed(
      { type: 'centered', lines: ['รายงานการประชุม', 'ครั้งที่ 4/2563'] },
      { type: 'line', text: '' },
      prose('หนึ่ง', LONG),
    )
    const lines = linesOf(paras)
    expect(lines[0]).toEqual([1, 1])
    expect(lines).toEqual(lines.map((_, at) => [1, at + 1]))
    expect(wordsOfLine(paras, { page: 1, line: 2 })).toBe('ครั้งที่ ๔/๒๕๖๓')
    expect(wordsOfLine(paras, { page: 1, line: 3 })).toBe('หนึ่ง')
    expect(lines.length).toBeGreaterThan(6)
  })

  test('begin anew on each page, and คำต่อ is none of them', () => {
    const paras = printed(...Array.from({ length: 12 }, (_, at) => prose(`ข้อ ${at + 1} ${LONG}`)))
    const lines = linesOf(paras)
    const second = lines.filter(([at]) => at === 2)
    expect(second[0]).toEqual([2, 1])
    expect(paras.some(({ text }) => /^\/.+\.\.\.$/.test(text))).toBe(false)
    // Every word is on a line, and on one only.
    const all = paras.map(({ text }) => text.replace(/\s/g, '')).join('')
    const byLine = lines.map(([at = 0, line = 0]) => wordsOfLine(paras, { page: at, line })).join('')
    expect(byLine.replace(/\s/g, '')).toBe(all)
  })

  test('of a table stand beside each other in their row', () => {
    const table: Block = {
      type: 'table',
      columns: [
        { label: 'ก', width: 1, align: 'left' },
        { label: 'ข', width: 1, align: 'left' },
      ],
      rows: [
        [['หนึ่ง', 'สอง'], ['สาม']],
        [['สี่'], ['ห้า']],
      ],
    }
    const paras = printed(prose('ก่อน'), table, prose('หลัง'))
    expect(wordsOfLine(paras, { page: 1, line: 2 })).toBe('ก ข')
    expect(wordsOfLine(paras, { page: 1, line: 3 })).toBe('หนึ่ง สาม')
    expect(wordsOfLine(paras, { page: 1, line: 4 })).toBe('สอง')
    expect(wordsOfLine(paras, { page: 1, line: 5 })).toBe('สี่ ห้า')
    expect(wordsOfLine(paras, { page: 1, line: 6 })).toBe('หลัง')
  })
})

describe('words', () => {
  test('are found across line ends, in either digits, wherever they stand', () => {
    const paras = printed(prose('หนึ่ง'), prose(`${LONG} งบประมาณ 45,000 บาท`), prose('งบประมาณ ๔๕,๐๐๐ บาท'))
    const found = findWords(paras, 'งบประมาณ  ๔๕,000 บาท')
    expect(found).toHaveLength(2)
    expect(wordsOfLine(paras, found[1] ?? { page: 0, line: 0 })).toBe('งบประมาณ ๔๕,๐๐๐ บาท')
    const whole = findWords(paras, LONG)
    expect(whole).toMatchObject([{ page: 1, line: 2 }])
    expect(findWords(paras, ' ')).toEqual([])
    expect(findWords(paras, 'ไม่มีคำนี้')).toEqual([])
  })

  test('are found across the end of a page, at the line they begin on', () => {
    const paras = printed(...Array.from({ length: 12 }, (_, at) => prose(`ข้อ ${at + 1} ${LONG}`)))
    const at = paras.findIndex(({ lines }) => lines[0]?.page === 2)
    const [before, after] = [paras[at - 1], paras[at]]
    const words = `${before?.text.slice(-12)}${after?.text.slice(0, 12)}`
    const line = before?.lines.at(-1)?.line
    expect(findWords(paras, words)).toContainEqual({ page: 1, line, para: at - 1 })
  })

  test('that were picked on the page know their line, though a tab is no letter there', () => {
    const paras = printed({ type: 'speech', speaker: 'ประธาน', prose: [paragraph(LONG)] })
    const para = paras[0] as PrintedPara
    expect(para.text.startsWith('ประธาน\t')).toBe(true)
    const second = para.lines[1]
    expect(lineOfLetter(para, 0)?.line).toBe(1)
    expect(lineOfLetter(para, (second?.start ?? 0) - 1)?.line).toBe(2)
    expect(lineOfLetter(para, (second?.start ?? 0) - 2)?.line).toBe(1)
    expect(lineOfLetter(para, 99_999)?.line).toBe(para.lines.at(-1)?.line)
  })

  test('know the item they stand under', () => {
    const paras = printed(
      { type: 'item', label: 'ระเบียบวาระที่ 1', text: 'เรื่องแจ้งเพื่อทราบ', depth: 0 },
      prose('ก'),
      { type: 'item', label: '1.1', text: 'งบ 2564', depth: 1 },
      prose('ข'),
    )
    const headings = [
      { id: 'one', words: 'ระเบียบวาระที่ 1เรื่องแจ้งเพื่อทราบ' },
      { id: 'two', words: '1.1งบ 2564' },
    ]
    expect(paras.map((_, at) => headingAbove(paras, at, headings))).toEqual(['one', 'one', 'two', 'two'])
    expect(headingAbove(paras, 3, [])).toBeNull()
  })
})
