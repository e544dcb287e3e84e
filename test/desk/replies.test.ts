import { describe, expect, test } from 'vitest'
import { changeOfMark } from '../../renderer/screens/meetings/attendance.ts'
import { changeOfReply, replyOfKey } from '../../renderer/screens/meetings/replies.ts'
import { forecastOf, forecastWords, replyOf, silentText } from '../../shared/desk/replies.ts'
import { parse } from '../../shared/model/explain.ts'
import { Attendance } from '../../shared/model/meeting.ts'

const DAY = '2026-08-20'
let count = 0
const row = (more: object = {}): Attendance => ({
  ...parse(Attendance.draft, { meetingId: 'm', position: ++count, ...more }, 'ผู้เข้าประชุม'),
  id: `a${count}`,
  created: '2026-01-01T00:00:00.000Z',
  updated: '2026-01-01T00:00:00.000Z',
  revision: 1,
})
const answered = (reply: string, more: object = {}) => row({ reply, replied: '2026-08-01', replyFor: DAY, ...more })
const many = (times: number, make: () => Attendance) => Array.from({ length: times }, make)

describe('the forecast', () => {
  test('counts who will come in person or by another, and says whether it is a quorum', () => {
    const rows = [
      ...many(12, () => answered('coming')),
      ...many(6, () => answered('substitute')),
      ...many(3, () => answered('declined')),
      ...many(11, row),
    ]
    const forecast = forecastOf(rows, DAY, 17)
    expect(forecast).toMatchObject({ members: 32, coming: 12, substitutes: 6, declined: 3, silent: 11, expected: 18 })
    expect(forecastWords(forecast)).toBe('ตอบว่ามา 18 จาก 32 คน องค์ประชุม 17 คน — ครบ')
  })

  test('says how many are still wanted, and when it cannot be reached any more', () => {
    const rows = [answered('coming'), answered('declined'), answered('declined'), row()]
    expect(forecastWords(forecastOf(rows, DAY, 2))).toContain('ยังขาดอีก 1 คน')
    expect(forecastWords(forecastOf(rows, DAY, 3))).toContain('ไม่ครบ แม้ผู้ที่ยังไม่ตอบจะมาทุกคนก็ขาดอีก 1 คน')
  })

  test('leaves guests out, and answers for the day before the meeting was put off', () => {
    const rows = [
      answered('coming', { list: 'guest' }),
      answered('coming', { replyFor: '2026-08-13' }),
      answered('coming'),
    ]
    expect(forecastOf(rows, DAY, 1)).toMatchObject({ members: 2, coming: 1, silent: 1 })
  })

  test('lists those who have not answered, members first, to be copied', () => {
    const name = { title: 'นาย', given: 'ก', family: 'ข' }
    const rows = [row({ list: 'guest', post: 'ผู้สังเกตการณ์' }), answered('coming'), row({ name, post: 'นายอำเภอสอง' })]
    expect(silentText(rows, DAY)).toBe('1. นายก ข นายอำเภอสอง\n2. ผู้สังเกตการณ์')
  })
})

describe('ticking a slip off', () => {
  test('a key sets the answer by its place on the keyboard', () => {
    expect(replyOfKey({ code: 'Comma', key: ',' })).toBe('coming')
    expect(replyOfKey({ code: 'KeyP', key: 'ย' })).toBe('silent')
    expect(replyOfKey({ code: 'KeyA', key: 'a' })).toBeUndefined()
  })

  test('says nothing of who was there, keeps the day of the slip, and asks anew for another day', () => {
    const change = changeOfReply('coming', row(), '2026-08-05', DAY)
    expect(change).toEqual({
      reply: 'coming',
      replied: '2026-08-05',
      replyFor: DAY,
      replySubstitute: null,
      replyReason: '',
    })
    expect(changeOfReply('declined', answered('coming'), '2026-08-09', DAY).replied).toBe('2026-08-01')
    const old = answered('coming', { replyFor: '2026-08-13' })
    expect(replyOf(old, DAY)).toBeNull()
    expect(changeOfReply('coming', old, '2026-08-15', DAY)).toMatchObject({ replied: '2026-08-15', replyFor: DAY })
    expect(replyOf({ ...old, ...changeOfReply('silent', old, '2026-08-15', DAY) }, DAY)).toBeNull()
  })

  test('on the day the substitute and the reason of the slip are taken over, and what was entered already is kept', () => {
    const substitute = { name: { title: 'นาง', given: 'ค', family: 'ง' }, post: 'ปลัดอำเภอ' }
    const slip = answered('substitute', { replySubstitute: substitute })
    expect(changeOfMark('substitute', slip)).toMatchObject({ status: 'substitute', substitute })
    expect(changeOfMark('substitute', { ...slip, substitute })).not.toHaveProperty('substitute')
    expect(changeOfMark('absent', answered('declined', { replyReason: 'ติดราชการ' }))).toMatchObject({
      reason: 'ติดราชการ',
    })
    expect(changeOfMark('present', slip)).not.toHaveProperty('reply')
  })
})
