import { describe, expect, test } from 'vitest'
import { amendmentWords, inOrder, rewriteOf } from '../../shared/desk/amendments.ts'
import { closingFindings } from '../../shared/desk/completeness.ts'
import { Amendment } from '../../shared/model/amendment.ts'
import { parse } from '../../shared/model/explain.ts'
import { AgendaItem, Clause, Resolution } from '../../shared/model/meeting.ts'
import { paragraph } from '../../shared/model/prose.ts'
import { emptyMeeting } from '../documents/kinds/office.ts'

const stamps = (id: string) => ({ id, created: '', updated: '', revision: 1 })
const asked = (more: object = {}): Amendment => ({
  ...parse(Amendment.draft, { meetingId: 'm', received: '2026-11-20', from: 'เดิม', to: 'ใหม่', ...more }),
  ...stamps('a'),
})
const item = (id: string, more: object = {}): AgendaItem => ({
  ...parse(AgendaItem.draft, { meetingId: 'm', ...more }),
  ...stamps(id),
})
const file = (more: object = {}) => ({
  ...emptyMeeting(),
  items: [
    item('i1', { title: 'เรื่องงบ 2564', minutes: [paragraph('ข้อความเดิมของวาระหนึ่ง')] }),
    item('i2', { position: 1, title: 'เรื่องสอง', minutes: [paragraph('ข้อความเดิมของวาระสอง')] }),
  ],
  resolutions: [{ ...parse(Resolution.draft, { itemId: 'i2', text: 'เห็นชอบแผน' }), ...stamps('r') }],
  clauses: [{ ...parse(Clause.draft, { resolutionId: 'r', text: 'ให้สำนักงานจังหวัดดำเนินการ' }), ...stamps('c') }],
  ...more,
})

test('a correction is cited by page and line, from what to what', () => {
  expect(amendmentWords(asked({ page: 3, line: 12 }))).toBe('หน้า 3 บรรทัดที่ 12 จากเดิม “เดิม” แก้ไขเป็น “ใหม่”')
  expect(amendmentWords(asked({ from: 'สอง\nบรรทัด' }))).toBe('จากเดิม “สอง บรรทัด” แก้ไขเป็น “ใหม่”')
})

test('corrections stand as the pages go, those without a page last', () => {
  const places = [
    { page: null, line: null },
    { page: 2, line: 9 },
    { page: 2, line: 1 },
    { page: 1, line: null },
  ]
  expect(inOrder(places)).toEqual([places[3], places[2], places[1], places[0]])
})

describe('what puts a correction into the text', () => {
  test('is the one place where its words stand: minutes, title, resolution or clause, in either digits', () => {
    expect(rewriteOf(file(), asked({ from: 'เดิมของวาระหนึ่ง', to: 'ใหม่' }))).toEqual({
      list: 'agendaItems',
      id: 'i1',
      change: { minutes: [paragraph('ข้อความใหม่')] },
    })
    expect(rewriteOf(file(), asked({ from: 'งบ\u00a0๒๕๖๔', to: 'งบ 2565' }))).toEqual({
      list: 'agendaItems',
      id: 'i1',
      change: { title: 'เรื่องงบ 2565' },
    })
    expect(rewriteOf(file(), asked({ from: 'แผน', to: 'โครงการ' }))).toMatchObject({ list: 'resolutions', id: 'r' })
    expect(rewriteOf(file(), asked({ from: 'สำนักงานจังหวัด', to: 'ที่ทำการปกครอง' }))).toEqual({
      list: 'clauses',
      id: 'c',
      change: { text: 'ให้ที่ทำการปกครองดำเนินการ' },
    })
  })

  test('is nothing where they stand twice or not at all; the item they stand under tells them apart', () => {
    expect(rewriteOf(file(), asked({ from: 'ข้อความเดิม' }))).toContain('พบข้อความเดิม ๒ แห่ง')
    expect(rewriteOf(file(), asked({ from: 'ข้อความเดิม', itemId: 'i2' }))).toMatchObject({ id: 'i2' })
    expect(rewriteOf(file(), asked({ from: 'ไม่มี' }))).toContain('ไม่พบข้อความเดิม')
    expect(rewriteOf(file(), asked({ from: 'แผน', itemId: 'i1' }))).toContain('ไม่พบข้อความเดิม')
  })
})

test('minutes that are out still lack what nobody decided or put in', () => {
  const { meeting } = emptyMeeting()
  const amendments = [asked(), asked({ state: 'accepted' }), asked({ state: 'rejected' })]
  const said = (state: string) =>
    closingFindings({ ...file({ amendments }), meeting: { ...meeting, state: state as 'circulated' } })
      .filter(({ section }) => section === 'minutes/corrections')
      .map(({ sentence }) => sentence)
  expect(said('circulated')).toEqual(['คำขอแก้ไข 1 รายการยังไม่ได้พิจารณา', 'คำขอแก้ไขที่รับ 1 รายการยังไม่ได้แก้ในรายงาน'])
  expect(said('certified')).toEqual([])
})
