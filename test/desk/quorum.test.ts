import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { momentWords, quorumMoments, quorumOf, quorumRule, rollOf } from '../../shared/desk/quorum.ts'
import { parse } from '../../shared/model/explain.ts'
import { Attendance } from '../../shared/model/meeting.ts'

let count = 0
const row = (more: object = {}): Attendance => ({
  ...parse(Attendance.draft, { meetingId: 'm', position: ++count, ...more }, 'ผู้เข้าประชุม'),
  id: `a${count}`,
  created: '2026-01-01T00:00:00.000Z',
  updated: '2026-01-01T00:00:00.000Z',
  revision: 1,
})
const at = (arrived: string | null, more: object = {}) => row({ status: 'present', arrived, ...more })

describe('the quorum', () => {
  test.each([
    ['half', 0, 32, 16],
    ['half', 0, 33, 17],
    ['third', 0, 32, 11],
    ['count', 5, 32, 5],
  ] as const)('%s (%i) of %i members is %i', (rule, number, members, needed) => {
    expect(quorumOf({ quorum: { rule, count: number } }, members)).toBe(needed)
  })

  test('says its rule in words, half where no committee says otherwise', () => {
    expect(quorumRule(null)).toBe('ไม่น้อยกว่ากึ่งหนึ่งของทั้งหมด')
    expect(quorumRule({ quorum: { rule: 'count', count: 7 } })).toBe('ไม่น้อยกว่า 7 คนตามที่กฎหมายกำหนด')
  })

  test('is reached when the last one needed comes, and lost when too many leave', () => {
    const rows = [
      at('08:50'),
      at('08:55', { left: '10:00' }),
      at('09:02'),
      at('09:20', { left: '10:30' }),
      row({ status: 'absent' }),
      at('08:00', { list: 'guest' }),
    ]
    const moments = quorumMoments(rows, 3)
    expect(moments).toEqual([
      { time: '09:02', reached: true, count: 3 },
      { time: '10:30', reached: false, count: 2 },
    ])
    expect(moments.map((moment) => momentWords(moment, 5))).toEqual([
      'ครบองค์ประชุมเวลา 09.02 น. มา 3 จาก 5 คน',
      'ไม่ครบองค์ประชุมตั้งแต่เวลา 10.30 น. เหลือ 2 จาก 5 คน',
    ])
  })

  test('counts those without a time as there from the beginning, and says no time for them', () => {
    const [moment] = quorumMoments([at(null), at(null)], 2)
    expect(moment).toEqual({ time: null, reached: true, count: 2 })
    expect(moment && momentWords(moment, 3)).toBe('ครบองค์ประชุม มา 2 จาก 3 คน')
  })

  test('is lost and reached again by who goes out and comes back, not by one who changes places with another', () => {
    const out = at('09:00', { outings: [{ from: '09:30', to: '09:40' }] })
    expect(quorumMoments([out, at('09:00')], 2).map(({ time, reached }) => [time, reached])).toEqual([
      ['09:00', true],
      ['09:30', false],
      ['09:40', true],
    ])
    expect(quorumMoments([at('09:00', { left: '09:30' }), at('09:00'), at('09:30')], 2)).toHaveLength(1)
  })
})

test('the lists are disjoint and leave nobody out, whatever stands in a row', () => {
  const any = fc.record({
    list: fc.constantFrom('member', 'guest'),
    status: fc.constantFrom('expected', 'present', 'substitute', 'absent'),
    left: fc.constantFrom(null, '10:00'),
    online: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(any, { maxLength: 40 }), (drafts) => {
      const rows = drafts.map(row)
      const roll = Object.values(rollOf(rows)).flat()
      expect(roll.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort())
    }),
  )
})
