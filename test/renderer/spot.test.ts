import { expect, test } from 'vitest'
import { spotsOf } from '../../renderer/screens/papers/spot.ts'
import type { Block } from '../../shared/documents/block.ts'
import type { Finding } from '../../shared/lint/lint.ts'
import { blockLines } from '../../shared/lint/sheets.ts'
import { paragraph } from '../../shared/model/prose.ts'

const FIRST = 'รวมทั้งสิ้น 80 หน่วยงาน แบ่งเป็น สำนักงานจังหวัด 1 แห่ง และ อปท. 79 แห่ง'
const SECOND = 'เข้ารับการประเมินรวม 79 หน่วยงาน'
const page = { digits: 'thai' } as never

/** A summary whose body is these paragraphs, with a table that no field holds. */
function paper(...texts: string[]) {
  const body = texts.map((text) => paragraph(text))
  const blocks: Block[] = [
    { type: 'centered', lines: ['สรุปผล'] },
    { type: 'prose', prose: body },
    { type: 'table', columns: [], rows: [[['๒๕๖๘'], ['๗๙']]] },
  ]
  return { kind: 'itaSummary', blocks, page, values: { heading: ['สรุปผล'], body, more: [] } }
}
const found = (one: ReturnType<typeof paper>, paragraph: number, text: string): Finding => {
  const line = blockLines(one.blocks, 'thai')[paragraph] ?? ''
  const start = line.indexOf(text)
  return { text, place: { paragraph, start, end: start + text.length } } as Finding
}

test('the number of the second paragraph is put right there, though the first has the same number', () => {
  const one = paper(FIRST, SECOND)
  const spot = spotsOf(one)(found(one, 2, '๗๙'))
  expect(spot).toMatchObject({ line: SECOND, nth: 0, of: 1 })
  expect(SECOND.slice(spot?.start, spot?.end)).toBe('79')
})

test('of two paragraphs that say the same the one that was found is meant', () => {
  const one = paper(SECOND, FIRST, SECOND)
  expect(spotsOf(one)(found(one, 1, '๗๙'))).toMatchObject({ nth: 0, of: 2 })
  expect(spotsOf(one)(found(one, 3, '๗๙'))).toMatchObject({ nth: 1, of: 2 })
})

test('words that no field holds, or that have changed since they were read, are mended nowhere', () => {
  const one = paper(FIRST, SECOND)
  expect(spotsOf(one)(found(one, 3, '๗๙'))).toBeNull()
  const stale = found(one, 2, '๗๙')
  expect(spotsOf(paper(FIRST, `${SECOND.replace('79', '80')}`))(stale)).toBeNull()
  // A paragraph that the form holds once more than the paper prints it.
  const { values } = paper(FIRST, SECOND, SECOND)
  expect(spotsOf({ ...one, values })(stale)).toBeNull()
})

test('a label that the paper prints before the words of a field does not hide them', () => {
  const blocks: Block[] = [{ type: 'labelled', label: 'เรื่อง', entries: ['แจ้งผลปี 2568'] }]
  const letter = { kind: 'itaLetter', blocks, page, values: { subject: 'แจ้งผลปี 2568' } }
  const text = '๒๕๖๘'
  const start = blockLines(blocks, 'thai')[0]?.indexOf(text) ?? -1
  const place = { paragraph: 0, start, end: start + 4 }
  expect(spotsOf(letter)({ text, place } as Finding)).toMatchObject({ line: 'แจ้งผลปี 2568', start: 9, end: 13 })
})
