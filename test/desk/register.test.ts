import { describe, expect, test } from 'vitest'
import { receivedBefore } from '../../shared/desk/receipt.ts'
import { type RegisterRow, registerRows, registerWarnings, spanWords, yearsOf } from '../../shared/desk/register.ts'
import { followedBy, registerCells } from '../../shared/desk/registerCells.ts'
import { registerOf, runningOf } from '../../shared/desk/registerNumber.ts'
import { parse } from '../../shared/model/explain.ts'
import { Letter, NumberBlock } from '../../shared/model/letter.ts'

let count = 0
const stamps = () => ({
  id: `r${++count}`,
  created: '2026-01-02T00:00:00.000Z',
  updated: '2026-01-02T00:00:00.000Z',
  revision: 1,
})
const letter = (more: object): Letter => ({ ...parse(Letter.draft, { officeId: 'o', ...more }, 'หนังสือ'), ...stamps() })
const block = (more: object): NumberBlock => ({
  ...parse(NumberBlock.draft, { officeId: 'o', register: 'letter', year: 2569, holder: 'โน้ตบุ๊ก', ...more }, 'ช่วงเลข'),
  ...stamps(),
})
const out = (running: number, more: object = {}): Letter =>
  letter({ number: `พร ๐๐๑๗.๕/${running}`, date: '2026-03-01', state: 'numbered', ...more })
const said = (row: RegisterRow): string =>
  row.type === 'letter' ? String(row.running) : `${row.type} ${spanWords(row)}`
const rowsOf = (letters: Letter[], blocks: NumberBlock[] = []) =>
  registerRows({ letters, blocks }, 'letter', 2569).map(said)

describe('a running number', () => {
  test.each([
    [{ number: 'กบ ๐๐๑๗.๕/ว ๕๔๔' }, 544, 'circular'],
    [{ number: 'พร 0017.5/812' }, 812, 'letter'],
    [{ number: '๑๒๓/๒๕๖๘', kind: 'order' }, 123, 'order'],
    [{ number: '7/2569', kind: 'announcement' }, 7, 'announcement'],
    [{ number: 'มท ๐๘๐๙/ว ๙', direction: 'in', receivedNumber: '๗๗/๒๕๖๙' }, 77, 'received'],
    [{ number: 'มท ๐๘๐๙/ว ๙', direction: 'in' }, 0, 'received'],
    [{ number: '' }, 0, 'letter'],
  ] as const)('%j is %i of %s', (given, running, register) => {
    expect(runningOf(letter(given))).toBe(running)
    expect(registerOf(letter(given))).toBe(register)
  })
})

describe('a register of a year', () => {
  test('stands in the order of its numbers, says what is missing, and is read from its first number here', () => {
    expect(rowsOf([out(9), out(5), out(6)])).toEqual(['5', '6', 'gap 7–8', '9'])
    expect(rowsOf([out(5044), out(5615)])).toEqual(['5044', 'gap 5045–5614', '5615'])
    expect(rowsOf([])).toEqual([])
  })

  test('holds neither drafts nor other registers nor other years', () => {
    expect(
      rowsOf([out(1), letter({}), out(2, { date: '2025-12-31' }), letter({ number: 'พร ๑/ว 2', date: '2026-01-01' })]),
    ).toEqual(['1'])
    expect(yearsOf({ letters: [out(1), out(1, { date: '2024-05-05' }), letter({})], blocks: [] })).toEqual([2569, 2567])
  })

  test('a void number is no gap', () => {
    expect(rowsOf([out(1), out(2, { state: 'void' }), out(3)])).toEqual(['1', '2', '3'])
  })

  test('numbers set apart are accounted for, before, between and after letters; those used are letters', () => {
    const apart = block({ first: 11, last: 20, used: 12 })
    expect(rowsOf([out(10), out(21)], [apart])).toEqual(['10', 'gap 11–12', 'block 13–20', '21'])
    expect(rowsOf([out(10), out(11), out(12)], [apart])).toEqual(['10', '11', '12', 'block 13–20'])
    expect(rowsOf([out(9), out(15), out(22)], [block({ first: 11, last: 20 })])).toEqual([
      '9',
      'gap 10',
      'block 11–14',
      '15',
      'block 16–20',
      'gap 21',
      '22',
    ])
  })

  test('of a block that came back, what was not used is said with the reason and is no gap', () => {
    const back = block({ first: 3, last: 6, used: 3, state: 'returned', reason: 'งานเลิกก่อน' })
    expect(rowsOf([out(1), out(2), out(3), out(7)], [back])).toEqual(['1', '2', '3', 'block 4–6', '7'])
    expect(
      registerWarnings(registerRows({ letters: [out(2), out(3), out(7)], blocks: [back] }, 'letter', 2569)),
    ).toEqual([])
  })

  test('a number of seven digits typed by a slip costs no time', () => {
    expect(rowsOf([out(1), out(9_999_999)])).toEqual(['1', 'gap 2–9999998', '9999999'])
  })

  test('warns of gaps, doubles once, other years, missing days and letters dated after their receipt', () => {
    const words = (letters: Letter[], register: 'letter' | 'order' | 'received') =>
      registerWarnings(registerRows({ letters, blocks: [] }, register, 2569)).map(({ sentence }) => sentence)
    expect(words([out(1), out(2), out(2), out(5)], 'letter')).toEqual(['เลข 2 เลขซ้ำ', 'เลข 3–4 ขาด (2 เลข)'])
    expect(words([letter({ kind: 'order', number: '4/2568', date: '2026-02-02' })], 'order')).toEqual([
      'เลข 4 ปีในเลขไม่ตรงกับวันที่',
    ])
    expect(words([out(3, { date: null })], 'letter')).toEqual(['เลข 3 ไม่มีวันที่'])
    const late = { direction: 'in', receivedNumber: '1', date: '2026-05-05', receivedDate: '2026-05-01' }
    expect(words([letter(late)], 'received')).toEqual(['เลข 1 ลงวันที่หลังวันรับ'])
  })
})

describe('the columns', () => {
  test('say what was done: sent, voided with its reason, answered, gone out again under another number', () => {
    const received = letter({
      direction: 'in',
      receivedNumber: '8',
      from: 'กรมหนึ่ง',
      subject: 'ถาม',
      action: 'มอบกลุ่มงาน',
    })
    const gone = out(4, { state: 'void', voidReason: 'ผิดผู้รับ', urgency: 'ด่วน', note: 'ส่งไปแล้ว' })
    const answer = out(5, { state: 'sent', references: [{ letterId: received.id }], replacesId: gone.id })
    const followed = followedBy([received, gone, answer])
    expect(registerCells(received, 'จังหวัดแพร่', followed)).toMatchObject({
      running: '8',
      from: 'กรมหนึ่ง',
      action: 'มอบกลุ่มงาน ตอบแล้วที่ พร ๐๐๑๗.๕/5',
    })
    expect(registerCells(gone, 'จังหวัดแพร่', followed)).toMatchObject({
      from: 'จังหวัดแพร่',
      action: 'ยกเลิก ผิดผู้รับ',
      note: 'ด่วน ออกใหม่เป็นที่ พร ๐๐๑๗.๕/5 ส่งไปแล้ว',
    })
  })
})

describe('a letter received before', () => {
  const known = letter({
    direction: 'in',
    from: 'กรมส่งเสริมการปกครองท้องถิ่น',
    number: 'มท ๐๘๐๙.๔/ว ๑๒๓',
    receivedNumber: '7',
  })
  test.each([
    ['กรมส่งเสริมการปกครองท้องถิ่น', 'มท 0809.4/ว123', true],
    ['กรมส่งเสริม', 'มท.๐๘๐๙.๔/ว ๑๒๓', true],
    ['', 'มท ๐๘๐๙.๔/ว ๑๒๓', true],
    ['กรมการปกครอง', 'มท ๐๘๐๙.๔/ว ๑๒๓', false],
    ['กรมส่งเสริมการปกครองท้องถิ่น', 'มท ๐๘๐๙.๔/ว ๑๒๔', false],
    ['กรมส่งเสริมการปกครองท้องถิ่น', '', false],
  ])('from %j with number %j: %s', (from, number, again) => {
    expect(receivedBefore([known], { from, number })).toHaveLength(again ? 1 : 0)
  })

  test('is not one that was voided, nor one of ours', () => {
    const others = [
      { ...known, state: 'void' as const },
      { ...known, direction: 'out' as const },
    ]
    expect(receivedBefore(others, { from: '', number: known.number })).toEqual([])
  })
})
