import { describe, expect, test } from 'vitest'
import { attendanceStats, type Sitting, shareOf, shareWords } from '../../shared/desk/attendanceStats.ts'
import { parse } from '../../shared/model/explain.ts'
import { Attendance, Meeting } from '../../shared/model/meeting.ts'

const stamps = { created: '2026-01-01T00:00:00.000Z', updated: '2026-01-01T00:00:00.000Z', revision: 1 }
let count = 0
const sitting = (date: string, rows: object[], state = 'certified'): Sitting => ({
  meeting: {
    ...parse(Meeting.draft, { officeId: 'o', title: ['คณะ'], date, start: '09:00', place: 'ห้อง', state }),
    id: `m${date}`,
    ...stamps,
  },
  attendances: rows.map((more, position) => ({
    ...parse(Attendance.draft, { meetingId: `m${date}`, position, ...more }),
    id: `a${++count}`,
    ...stamps,
  })),
})
const person = (given: string, id: string) => ({ name: { title: 'นาย', given, family: '' }, personId: id })
const chair = { seatId: 's1', post: 'ผู้ว่าราชการจังหวัด', ...person('หนึ่ง', 'p1') }
const before = { seatId: 's2', post: 'คลังจังหวัด', ...person('สอง', 'p2') }
const after = { seatId: 's2', post: 'คลังจังหวัด', ...person('สาม', 'p3') }

describe('attendance of a committee', () => {
  test('is counted over the sittings held while one had the seat; each holder of a seat has a line', () => {
    const lines = attendanceStats([
      sitting('2026-01-01', [
        { ...chair, status: 'present' },
        { ...before, status: 'substitute' },
      ]),
      sitting('2026-02-01', [
        { ...chair, status: 'present', online: true },
        { ...before, status: 'absent', reason: 'ติดราชการ' },
        { list: 'guest', status: 'present' },
      ]),
      sitting('2026-03-01', [
        { ...chair, status: 'absent' },
        { ...after, status: 'present' },
      ]),
      sitting('2026-04-01', [{ ...chair, status: 'expected' }], 'convened'),
    ])
    expect(
      lines.map(({ name, held, came, substitutes, excused, absent, share }) => [
        name,
        held,
        came,
        substitutes,
        excused,
        absent,
        shareWords(share),
      ]),
    ).toEqual([
      ['นายหนึ่ง', 3, 2, 0, 0, 1, '66.67'],
      ['นายสาม', 1, 1, 0, 0, 0, '100.00'],
      ['นายสอง', 2, 0, 1, 1, 0, '50.00'],
    ])
  })

  test('leaves nothing out: every sitting held is in exactly one column', () => {
    const [line] = attendanceStats([
      sitting('2026-01-01', [{ ...chair, status: 'expected' }]),
      sitting('2026-02-01', [{ ...chair, status: 'present' }]),
    ])
    expect(line).toMatchObject({ held: 2, came: 1, unmarked: 1, share: 5000 })
  })

  test('is rounded half up to hundredths of a percent', () => {
    expect([shareOf(1, 3), shareOf(2, 3), shareOf(1, 32), shareOf(1, 800), shareOf(0, 0), shareOf(8, 8)]).toEqual([
      3333, 6667, 313, 13, 0, 10_000,
    ])
    expect([5, 313, 10_000].map(shareWords)).toEqual(['0.05', '3.13', '100.00'])
  })
})
