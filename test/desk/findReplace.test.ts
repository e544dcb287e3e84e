import { expect, test } from 'vitest'
import { hitsIn, replaceIn, replaceText, startsIn } from '../../shared/desk/findReplace.ts'
import { type Prose, paragraph } from '../../shared/model/prose.ts'

const prose: Prose = [
  paragraph('ประชุมครั้งที่ ๔ และครั้งที่ 4'),
  { type: 'heading', level: 0, numbered: false, text: ['การประชุม ITA'] },
  { type: 'table', columns: [1, 1], header: true, rows: [[['ครั้งที่ ๔'], ['ว่าง']]] },
  { type: 'resolution', resolutionId: 'r' },
]

test('๑ is 1 and A is a, in paragraphs, headings and tables', () => {
  expect(hitsIn(prose, 'ครั้งที่ 4')).toEqual([
    { block: 0, start: 6, end: 16 },
    { block: 0, start: 20, end: 30 },
    { block: 2, start: null, end: null },
  ])
  expect(hitsIn(prose, 'ita')).toEqual([{ block: 1, start: 10, end: 13 }])
  expect(hitsIn(prose, '')).toEqual([])
})

test('all places are replaced and nothing else is touched', () => {
  const { prose: after, count } = replaceIn(prose, 'ครั้งที่ 4', 'ครั้งที่ ๕')
  expect(count).toBe(3)
  expect(after[0]).toEqual(paragraph('ประชุมครั้งที่ ๕ และครั้งที่ ๕'))
  expect(after[1]).toEqual(prose[1])
  expect(after[3]).toEqual(prose[3])
  expect(hitsIn(after, 'ครั้งที่ 4')).toEqual([])
  expect(replaceIn(prose, 'ไม่มี', 'x')).toEqual({ prose, count: 0 })
})

test('marks stay; words over a change of marks take those they begin with', () => {
  const marked: Prose = [{ ...paragraph(''), text: ['มอบ', { text: 'หมายให้', bold: true }, 'ทำ'] }]
  expect(replaceIn(marked, 'มอบหมาย', 'ขอ').prose).toEqual([
    { ...paragraph(''), text: ['ขอ', { text: 'ให้', bold: true }, 'ทำ'] },
  ])
  expect(replaceIn(marked, 'หมายให้', '').prose).toEqual([{ ...paragraph(''), text: ['มอบ', 'ทำ'] }])
})

test('plain text of a resolution or a clause is counted and replaced alike', () => {
  expect(startsIn('ครั้งที่ ๔ และครั้งที่ 4', 'ครั้งที่ 4')).toEqual([0, 14])
  expect(replaceText('ครั้งที่ ๔ และครั้งที่ 4', 'ครั้งที่ 4', 'ครั้งที่ ๕')).toEqual({ text: 'ครั้งที่ ๕ และครั้งที่ ๕', count: 2 })
  expect(replaceText('ITA', 'ita', '')).toEqual({ text: '', count: 1 })
  expect(replaceText('', 'x', 'y')).toEqual({ text: '', count: 0 })
})
