import { describe, expect, test } from 'vitest'
import { readBackOf } from '../../renderer/screens/live/readBack.ts'
import { type Check, changeOfCheck, checkOfKey } from '../../renderer/screens/meetings/checkin/marks.ts'
import type { MeetingFile } from '../../shared/api.ts'
import { closingFindings, findingsNow } from '../../shared/desk/completeness.ts'
import { lintMeeting } from '../../shared/lint/lint.ts'
import { parse } from '../../shared/model/explain.ts'
import { AgendaItem, Attendance, Clause, Resolution } from '../../shared/model/meeting.ts'
import { paragraph } from '../../shared/model/prose.ts'
import { emptyMeeting } from '../documents/kinds/office.ts'

const stamps = (id: string) => ({ id, created: '', updated: '', revision: 1 })
const row = (more: object = {}): Attendance => ({
  ...parse(Attendance.draft, { meetingId: 'm', ...more }),
  ...stamps('a'),
})
const item = (id: string, more: object = {}): AgendaItem => ({
  ...parse(AgendaItem.draft, { meetingId: 'o', ...more }),
  ...stamps(id),
})

describe('the board at the door', () => {
  function pressed(start: Attendance, ...steps: Array<[Check, string]>): Attendance {
    let at = start
    for (const [check, time] of steps) at = { ...at, ...changeOfCheck(check, at, { time, itemId: 'i1' }) }
    return at
  }

  test('keys go by their place, whatever layout is on', () => {
    expect(
      ['Comma', 'KeyM', 'KeyV', 'BracketRight', 'KeyD', 'KeyP'].map((code) => checkOfKey({ code, key: '?' })),
    ).toEqual(['present', 'substitute', 'online', 'absent', 'left', 'unmarked'])
  })

  test('who comes is stamped with the time and the item, once', () => {
    const here = pressed(row(), ['present', '09:05'], ['online', '09:40'])
    expect(here).toMatchObject({ status: 'present', online: true, arrived: '09:05', arrivedItemId: 'i1' })
  })

  test('a substitute comes as the reply slip said, and the seat keeps its member', () => {
    const slip = { name: { title: 'นาง', given: 'ข', family: '' }, post: 'ผู้ช่วย' }
    const name = { title: 'นาย', given: 'ก', family: '' }
    const here = pressed(row({ name, replySubstitute: slip }), ['substitute', '09:00'])
    expect(here).toMatchObject({ status: 'substitute', substitute: slip, name, arrived: '09:00' })
  })

  test('who leaves and comes back was out between; who never came cannot leave', () => {
    const out = pressed(row(), ['present', '09:00'], ['left', '09:30'])
    expect(out).toMatchObject({ left: '09:30', leftItemId: 'i1' })
    expect(pressed(out, ['present', '09:45'])).toMatchObject({
      arrived: '09:00',
      left: null,
      outings: [{ from: '09:30', to: '09:45' }],
    })
    expect(changeOfCheck('left', row(), { time: '09:00', itemId: null })).toBeNull()
    expect(changeOfCheck('left', out, { time: '09:50', itemId: null })).toBeNull()
  })

  test('marked absent or taken back, nothing is left of having been there', () => {
    const never = { arrived: null, arrivedItemId: null, left: null, outings: [], substitute: null }
    const here = pressed(row(), ['present', '09:00'], ['left', '09:30'], ['present', '09:40'])
    expect(pressed(here, ['absent', '10:00'])).toMatchObject({ status: 'absent', ...never })
    expect(pressed(here, ['unmarked', '10:00'])).toMatchObject({ status: 'expected', ...never })
  })
})

const resolution = (itemId: string, position: number, text: string): Resolution => ({
  ...parse(Resolution.draft, { itemId, position, text }),
  ...stamps(`r-${position}`),
})

describe('the end of a meeting', () => {
  test('names items that were written and came to no resolution, where one is to be expected', () => {
    const empty = emptyMeeting()
    const minutes = [paragraph('ฝ่ายเลขานุการเสนอ')]
    const file: MeetingFile = {
      ...empty,
      meeting: { ...empty.meeting, state: 'adjourned' },
      items: [
        item('one', { position: 0, section: 'chair', minutes }),
        item('two', { position: 1, section: 'consideration', minutes }),
        item('three', { position: 2, section: 'information', minutes }),
        item('four', { position: 3, section: 'other' }),
      ],
      resolutions: [resolution('three', 0, 'รับทราบ')],
    }
    const said = closingFindings(file).map(({ sentence }) => sentence)
    expect(said.filter((sentence) => sentence.includes('มติ'))).toEqual([
      'ระเบียบวาระที่ 1 จดแล้วแต่ยังไม่มีมติ',
      'ระเบียบวาระที่ 2 จดแล้วแต่ยังไม่มีมติ',
    ])
    // The proof-reader asks for the very same once the minutes are made.
    const drafted = { ...file, meeting: { ...file.meeting, state: 'drafted' as const } }
    const refused = lintMeeting(drafted).filter(({ rule }) => rule === 'MIN-03')
    expect(refused.map(({ place }) => place.path)).toEqual(['items[0]', 'items[1]'])
    expect(said).toContain('ระเบียบวาระที่ 4 ยังไม่มีรายงาน')
    for (const one of ['ยังไม่มีชื่อผู้จดรายงานการประชุม', 'ยังไม่มีเวลาเริ่มประชุมจริง', 'ยังไม่มีเวลาเลิกประชุมจริง'])
      expect(said).toContain(one)
    // What the next step will ask is told beside the meeting as well.
    expect(findingsNow(file)).toEqual(closingFindings(file))
  })

  test('asks about an order that is due before it was given', () => {
    const empty = emptyMeeting()
    const due = (day: string | null) => ({
      ...empty,
      items: [item('one', { position: 0, section: 'consideration' })],
      resolutions: [resolution('one', 0, 'มอบหมาย')],
      clauses: [
        {
          ...parse(Clause.draft, { resolutionId: 'r-0', text: 'รายงานผล', ownerIds: ['a'], due: day }),
          ...stamps('c'),
        },
      ],
    })
    const said = (file: MeetingFile) => findingsNow(file).map(({ sentence }) => sentence)
    const asked = 'ระเบียบวาระที่ 1 มีข้อสั่งการ 1 ข้อที่กำหนดเสร็จก่อนวันประชุม ตรวจวันที่กำหนดเสร็จ'
    expect(said(due('2026-11-21'))).toContain(asked)
    for (const day of ['2026-11-22', null]) expect(said(due(day))).not.toContain(asked)
  })

  test('somebody who came and has no name would be printed as a post alone', () => {
    const empty = emptyMeeting()
    const row = (position: number, more: object) => ({
      ...parse(Attendance.draft, { meetingId: 'm', position, status: 'present', ...more }),
      ...stamps(`a${position}`),
    })
    const file = {
      ...empty,
      meeting: { ...empty.meeting, state: 'adjourned' as const },
      attendances: [
        row(0, { post: 'ปลัดจังหวัด' }),
        row(1, { post: 'คลังจังหวัด', name: { title: 'นาย', given: 'ก', family: 'ข' } }),
        row(2, { post: 'ท้องถิ่นจังหวัด', status: 'substitute' }),
      ],
    }
    const said = findingsNow(file).map(({ sentence }) => sentence)
    expect(said).toContain('ผู้มาประชุม 2 คนยังไม่มีชื่อ: ปลัดจังหวัด, ท้องถิ่นจังหวัด')
  })
})

describe('the chair’s screen', () => {
  const minutes = [paragraph('หนึ่ง'), paragraph('สอง', { speaker: 'ประธาน' }), paragraph(''), paragraph('สาม')]

  test('reads back the last of what was written until there is a resolution', () => {
    const { resolution: none, written } = readBackOf(emptyMeeting(), item('one', { minutes }))
    expect(none).toBeNull()
    expect(written.map(({ speaker, text }) => [speaker, text])).toEqual([
      ['ประธาน', 'สอง'],
      ['', 'สาม'],
    ])
  })

  test('then the last resolution with its clauses, their numbers and owners', () => {
    const clause = (position: number, text: string, ownerIds: string[] = []): Clause => ({
      ...parse(Clause.draft, { resolutionId: 'r-1', position, text, ownerIds }),
      ...stamps(`c${position}`),
    })
    const file: MeetingFile = {
      ...emptyMeeting(),
      resolutions: [resolution('one', 0, 'รับทราบ'), resolution('one', 1, 'เห็นชอบ')],
      clauses: [clause(1, 'ข'), clause(0, 'ก', ['g1', 'gone'])],
      agencies: { g1: 'คลังจังหวัด' },
    }
    const back = readBackOf(file, item('one', { minutes }))
    expect(back.resolution?.text).toBe('เห็นชอบ')
    expect(back.clauses.map(({ number, clause: { text }, owners }) => [number, text, owners])).toEqual([
      ['1.', 'ก', ['คลังจังหวัด']],
      ['2.', 'ข', []],
    ])
    expect(back.written).toEqual([])
  })
})
