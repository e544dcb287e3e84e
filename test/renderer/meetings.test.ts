import { describe, expect, test } from 'vitest'
import { agendaNodes, dropOf, moveOf, zoneAt } from '../../renderer/screens/meetings/agendaTree.ts'
import { changeOfMark, markOfKey, totals } from '../../renderer/screens/meetings/attendance.ts'
import { groupMeetings, searchMeetings } from '../../renderer/screens/meetings/meetingGroups.ts'
import { quorumOf } from '../../shared/desk/quorum.ts'
import type { Committee } from '../../shared/model/committee.ts'
import type { AgendaItem, Attendance, Meeting } from '../../shared/model/meeting.ts'

const item = (id: string, parentId: string | null, position: number): AgendaItem =>
  ({ id, parentId, position, title: id, minutes: [], created: '2026-11-22T00:00:00.000Z' }) as unknown as AgendaItem
const agenda = [item('b', null, 1), item('a', null, 0), item('a1', 'a', 0), item('a2', 'a', 1), item('a11', 'a1', 0)]

describe('the agenda', () => {
  test('is numbered in reading order', () => {
    expect(agendaNodes(agenda).map(({ item: { id }, label }) => `${id} ${label}`)).toEqual([
      'a ระเบียบวาระที่ 1',
      'a1 1.1',
      'a11 1.1.1',
      'a2 1.2',
      'b ระเบียบวาระที่ 2',
    ])
  })

  test('moves an item one step, or not at all where there is nowhere to go', () => {
    const nodes = agendaNodes(agenda)
    expect(moveOf(nodes, 'a2', 'up')).toEqual({ parentId: 'a', position: 0 })
    expect(moveOf(nodes, 'a2', 'down')).toBeNull()
    expect(moveOf(nodes, 'a', 'up')).toBeNull()
    expect(moveOf(nodes, 'a2', 'in')).toEqual({ parentId: 'a1', position: 1 })
    expect(moveOf(nodes, 'a1', 'in')).toBeNull()
    expect(moveOf(nodes, 'a11', 'out')).toEqual({ parentId: 'a', position: 1 })
    expect(moveOf(nodes, 'a', 'out')).toBeNull()
  })
})

describe('an item let go over another', () => {
  const nodes = agendaNodes(agenda)

  test('goes before, below or after it', () => {
    expect(dropOf(nodes, 'b', 'a2', 'before')).toEqual({ parentId: 'a', position: 1 })
    expect(dropOf(nodes, 'b', 'a2', 'inside')).toEqual({ parentId: 'a2', position: 0 })
    expect(dropOf(nodes, 'b', 'a2', 'after')).toEqual({ parentId: 'a', position: 2 })
    expect(dropOf(nodes, 'a1', 'a2', 'after')).toEqual({ parentId: 'a', position: 1 })
    expect(dropOf(nodes, 'a11', 'b', 'before')).toEqual({ parentId: null, position: 1 })
  })

  test('after an item with others below it becomes the first of them', () => {
    expect(dropOf(nodes, 'b', 'a', 'after')).toEqual({ parentId: 'a', position: 0 })
    expect(dropOf(nodes, 'b', 'a', 'inside')).toEqual({ parentId: 'a', position: 2 })
  })

  test('goes nowhere into itself, below itself, or where it stands', () => {
    for (const over of ['a', 'a1', 'a11', 'a2']) expect(dropOf(nodes, 'a', over, 'inside')).toBeNull()
    expect(dropOf(nodes, 'a1', 'a2', 'before')).toBeNull()
    expect(dropOf(nodes, 'b', 'a', 'before')).toEqual({ parentId: null, position: 0 })
    expect(dropOf(nodes, 'gone', 'a', 'before')).toBeNull()
  })

  test('the middle of a row takes it in', () => {
    expect([2, 15, 28].map((from) => zoneAt(from, 30))).toEqual(['before', 'inside', 'after'])
  })
})

const row = (list: 'member' | 'guest', status: Attendance['status']) => ({ list, status, online: false }) as Attendance

describe('the roster', () => {
  test('is marked by the place of the keys, on either keyboard layout', () => {
    expect(markOfKey({ code: 'Comma', key: 'ม' })).toBe('present')
    expect(markOfKey({ code: 'Comma', key: ',' })).toBe('present')
    expect(markOfKey({ code: 'KeyM', key: 'ท' })).toBe('substitute')
    expect(markOfKey({ code: 'KeyV', key: 'อ' })).toBe('online')
    expect(markOfKey({ code: 'BracketRight', key: 'ล' })).toBe('absent')
    expect(markOfKey({ code: 'KeyA', key: 'ฟ' })).toBeUndefined()
  })

  test('counts a substitute as present and a guest not at all', () => {
    const sum = totals([
      row('member', 'present'),
      row('member', 'substitute'),
      row('member', 'absent'),
      row('guest', 'present'),
    ])
    expect(sum).toEqual({ members: 3, present: 1, substitutes: 1, absent: 1, unknown: 0, guests: 1 })
  })

  test('needs half of all members, rounded up, unless the committee says otherwise', () => {
    const committee = (rule: 'half' | 'third' | 'count', count = 0) => ({ quorum: { rule, count } }) as Committee
    expect(quorumOf(null, 5)).toBe(3)
    expect(quorumOf(committee('third'), 10)).toBe(4)
    expect(quorumOf(committee('count', 7), 30)).toBe(7)
  })

  test('forgets the reason of an absence when the member comes after all', () => {
    expect(changeOfMark('present')).toMatchObject({ status: 'present', reason: '', substitute: null })
    expect(changeOfMark('online')).toMatchObject({ status: 'present', online: true })
  })
})

const meeting = (id: string, committeeId: string | null, number: number, year: number, date: string): Meeting =>
  ({ id, committeeId, number, year, date, title: ['การประชุม'], place: 'ห้อง', state: 'draft' }) as unknown as Meeting
const committees = [
  { id: 'k', name: 'คณะกรรมการ ก', shortName: '' },
  { id: 'z', name: 'คณะกรรมการ ฮ', shortName: 'ฮ' },
] as Committee[]

describe('the list of meetings', () => {
  const all = [
    meeting('1', 'z', 1, 2564, '2021-01-05'),
    meeting('2', 'k', 3, 2563, '2020-09-28'),
    meeting('3', 'k', 4, 2563, '2020-11-24'),
  ]

  test('stands by committee and year, the newest first', () => {
    expect(
      groupMeetings(all, committees).map(({ name, year, meetings }) => [name, year, meetings.map(({ id }) => id)]),
    ).toEqual([
      ['คณะกรรมการ ก', 2563, ['3', '2']],
      ['ฮ', 2564, ['1']],
    ])
  })

  test('finds a number whichever digits it is typed in, and a month by its name', () => {
    expect(searchMeetings(all, committees, '๔/๒๕๖๓').map(({ id }) => id)).toEqual(['3'])
    expect(searchMeetings(all, committees, '4/2563').map(({ id }) => id)).toEqual(['3'])
    expect(searchMeetings(all, committees, 'มกราคม').map(({ id }) => id)).toEqual(['1'])
    expect(searchMeetings(all, committees, 'ไม่มี')).toEqual([])
  })
})
