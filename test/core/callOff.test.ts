import { beforeEach, describe, expect, test } from 'vitest'
import type { Api, MeetingFile } from '../../shared/api.ts'
import { calendarFile } from '../../shared/desk/calendar.ts'
import { paragraph } from '../../shared/model/prose.ts'
import { certified } from '../helpers/certified.ts'
import { openSampleOffice } from '../helpers/testOffice.ts'

const CERTIFIED = 'phrae-meeting-3-2563'
const LOCKED = 'รายงานการประชุมนี้รับรองแล้ว จึงแก้ไม่ได้ หากต้องแก้ให้เปิดใหม่พร้อมบอกเหตุผล'

let api: Api
let id: string
beforeEach(async () => {
  ;({ api } = await openSampleOffice())
  const { officeId, committeeId, title } = await api.meetings.get({ id: 'phrae-meeting-4-2563' })
  const draft = {
    officeId,
    committeeId,
    title,
    number: 1,
    year: 2569,
    date: '2026-12-10',
    start: '09:00',
    place: 'ห้องประชุม ๑',
  }
  id = (await api.meetings.follow({ draft: { ...draft, state: 'scheduled' }, agenda: true, carry: false })).meeting.id
})

const revisionOf = async (meeting = id) => (await api.meetings.get({ id: meeting })).revision
const callOff = async (input: object): Promise<MeetingFile> =>
  api.meetings.callOff({ id, revision: await revisionOf(), reason: 'ผู้ว่าราชการจังหวัดติดราชการด่วน', ...input } as never)
const said = async (kind: string) => {
  const { officeId } = await api.meetings.get({ id })
  const made = await api.documents.create({ officeId, kind, meetingId: id })
  const { blocks } = await api.documents.compose({ id: made.id })
  return JSON.stringify(blocks)
}

test('a meeting moved to another room has a letter with both rooms, offered once it was called by letter', async () => {
  const { officeId, revision } = await api.meetings.get({ id })
  const offered = async () => (await api.documents.ofMeeting({ meetingId: id })).possible.map(({ kind }) => kind)
  expect(await offered()).not.toContain('placeChange')
  const invitation = { officeId, meetingId: id, subject: 'ขอเชิญประชุม', number: 'พร 0017/ว 55', date: '2026-11-30' }
  await api.letters.create(invitation)
  expect(await offered()).toContain('placeChange')
  await api.meetings.update({ id, revision, change: { place: 'ห้องประชุม ๙' } })
  const values = { oldPlace: 'ห้องประชุม ๑', reason: 'ห้องเดิมปิดปรับปรุง' }
  const made = await api.documents.create({ officeId, kind: 'placeChange', meetingId: id, values })
  const letter = JSON.stringify((await api.documents.compose({ id: made.id })).blocks)
  expect(letter).toContain('ขอเปลี่ยนแปลงสถานที่ประชุม')
  expect(letter).toContain('หนังสือจังหวัดแพร่ ที่ พร 0017/ว 55')
  expect(letter).toMatch(/วันพฤหัสบดีที่ 10 ธันวาคม 2569 เวลา 09\.00 น\. ณ ห้องประชุม ๑ นั้น/)
  expect(letter).toContain('จากเดิม ณ ห้องประชุม ๑ เป็น ณ ห้องประชุม ๙ ทั้งนี้ วันและเวลาประชุมคงเดิม')
})

describe('a meeting put off', () => {
  test('to a new day goes on under its number on that day, and keeps the old one with the reason', async () => {
    const file = await callOff({ what: 'postponed', date: '2027-01-14', start: '13:30' })
    expect(file.meeting).toMatchObject({
      state: 'scheduled',
      date: '2027-01-14',
      start: '13:30',
      number: 1,
      year: 2570,
    })
    expect(file.events).toMatchObject([
      { what: 'postponed', oldDate: '2026-12-10', oldStart: '09:00', newDate: '2027-01-14', newStart: '13:30' },
    ])
  })

  test('has a letter that cites the invitation in the register, the old day, the reason and the new day', async () => {
    const { officeId } = await api.meetings.get({ id })
    await api.letters.create({
      officeId,
      meetingId: id,
      subject: 'ขอเชิญประชุมคณะอนุกรรมการ',
      number: 'พร 0017/ว 55',
      date: '2026-11-30',
    })
    await callOff({ what: 'postponed', date: '2026-12-17' })
    const letter = await said('postponement')
    expect(letter).toMatch(/หนังสือจังหวัดแพร่ ที่ พร 0017\/ว 55 ลงวันที่ 30 พฤศจิกายน 2569/)
    expect(letter).toContain('ใน')
    expect(letter).toMatch(/วันพฤหัสบดีที่ 10 ธันวาคม 2569 เวลา 09\.00 น\. ณ ห้องประชุม ๑ นั้น/)
    expect(letter).toMatch(
      /เนื่องจากผู้ว่าราชการจังหวัดติดราชการด่วน จังหวัดแพร่จึงขอเลื่อนการประชุมดังกล่าวเป็นวันพฤหัสบดีที่ 17 ธันวาคม 2569 เวลา 09\.00 น\./,
    )
  })

  test('to no day yet waits, and the letter says that the day will be told', async () => {
    expect((await callOff({ what: 'postponed' })).meeting).toMatchObject({ state: 'postponed', date: '2026-12-10' })
    expect(await said('postponement')).toContain('ออกไปก่อน และจะแจ้งกำหนดวันประชุมให้ทราบต่อไป')
    // A day found later brings it back.
    expect((await callOff({ what: 'postponed', date: '2027-01-14' })).meeting.state).toBe('scheduled')
  })

  test('to the same time, or after it was held, is refused', async () => {
    await expect(callOff({ what: 'postponed', date: '2026-12-10' })).rejects.toThrow('วันและเวลาใหม่เหมือนเดิม')
    const meeting = await api.meetings.get({ id })
    await api.meetings.update({ id, revision: meeting.revision, change: { state: 'adjourned' } })
    await expect(callOff({ what: 'cancelled' })).rejects.toThrow('เฉพาะการประชุมที่ยังไม่ได้ประชุม')
    await expect(callOff({ what: 'cancelled', reason: ' ' })).rejects.toMatchObject({ code: 'badInput' })
  })

  test('offers its letter only then', async () => {
    const offered = async () => (await api.documents.ofMeeting({ meetingId: id })).possible.map(({ kind }) => kind)
    expect(await offered()).not.toContain('postponement')
    await callOff({ what: 'postponed', date: '2026-12-17' })
    expect(await offered()).toContain('postponement')
    expect(await offered()).not.toContain('cancellation')
  })
})

describe('a meeting called off', () => {
  test('is locked, says so in a letter, and is opened again with a reason', async () => {
    await callOff({ what: 'cancelled' })
    expect(await said('cancellation')).toContain('จึงขอยกเลิกการประชุมดังกล่าว')
    await expect(api.meetings.update({ id, revision: await revisionOf(), change: { place: 'ที่อื่น' } })).rejects.toThrow(
      'ยกเลิกแล้ว',
    )
    await expect(api.agendaItems.create({ meetingId: id, title: 'เรื่องใหม่' })).rejects.toThrow('ยกเลิกแล้ว')
    const file = await api.meetings.reopen({ id, revision: await revisionOf(), reason: 'มีเรื่องเร่งด่วน' })
    expect(file.meeting.state).toBe('scheduled')
    expect(file.events.map(({ what }) => what)).toEqual(['cancelled', 'reopened'])
  })
})

describe('certified minutes', () => {
  test('are not changed by any door until the meeting is opened again, with a reason', async () => {
    const item =
      (await api.agendaItems.list({ where: { meetingId: CERTIFIED } }))[0] ??
      (await (async () => {
        await api.meetings.reopen({ id: CERTIFIED, revision: await revisionOf(CERTIFIED), reason: 'เตรียม' })
        const made = await api.agendaItems.create({ meetingId: CERTIFIED, title: 'เรื่องหนึ่ง' })
        await certified(api, CERTIFIED)
        return made
      })())
    const key = { id: item.id, revision: item.revision }
    await expect(api.agendaItems.update({ ...key, change: { minutes: [] } })).rejects.toThrow(LOCKED)
    const minutes = { at: 0, removed: 0, put: [paragraph('เติม')] }
    await expect(api.agendaItems.write({ ...key, minutes })).rejects.toThrow(LOCKED)
    await expect(api.agendaItems.move({ id: item.id, parentId: null, position: 0 })).rejects.toThrow(LOCKED)
    await expect(api.agendaItems.remove(key)).rejects.toThrow(LOCKED)
    await expect(api.resolutions.create({ itemId: item.id, text: 'มติใหม่' })).rejects.toThrow(LOCKED)
    await expect(api.attendances.create({ meetingId: CERTIFIED, post: 'ผู้มาทีหลัง' })).rejects.toThrow(LOCKED)
    await expect(
      api.meetings.update({ id: CERTIFIED, revision: await revisionOf(CERTIFIED), change: { place: 'อื่น' } }),
    ).rejects.toThrow(LOCKED)
    await expect(
      api.meetings.reopen({ id: CERTIFIED, revision: await revisionOf(CERTIFIED), reason: ' ' }),
    ).rejects.toMatchObject({ code: 'badInput' })

    const { meeting } = await api.meetings.reopen({
      id: CERTIFIED,
      revision: await revisionOf(CERTIFIED),
      reason: 'พบคำผิด',
    })
    expect(meeting.state).toBe('circulated')
    await api.agendaItems.update({ ...key, change: { minutes: [] } })
  })

  test('may still be closed, and what becomes of an order still told', async () => {
    const { meeting } = await api.meetings.read({ id: CERTIFIED })
    const item = await api.meetings
      .reopen({ id: CERTIFIED, revision: meeting.revision, reason: 'เตรียม' })
      .then(() => api.agendaItems.create({ meetingId: CERTIFIED, title: 'เรื่องหนึ่ง' }))
    const resolution = await api.resolutions.create({ itemId: item.id, text: 'มติ' })
    const clause = await api.clauses.create({ resolutionId: resolution.id, text: 'ให้ดำเนินการ' })
    await certified(api, CERTIFIED)
    const told = await api.clauses.update({ id: clause.id, revision: clause.revision, change: { state: 'done' } })
    await expect(
      api.clauses.update({ id: clause.id, revision: told.revision, change: { text: 'อื่น' } }),
    ).rejects.toThrow(LOCKED)
    await api.meetings.update({ id: CERTIFIED, revision: await revisionOf(CERTIFIED), change: { state: 'closed' } })
    await expect(
      api.meetings.update({ id: CERTIFIED, revision: await revisionOf(CERTIFIED), change: { state: 'draft' } }),
    ).rejects.toThrow(LOCKED)
  })
})

describe('the calendar file', () => {
  test('has the day and time of Thailand, words escaped, lines of 75 octets and never a cut character', async () => {
    const { meeting } = await api.meetings.read({ id })
    const text = calendarFile(
      { ...meeting, place: 'ห้อง ก; ชั้น 2, อาคาร 1' },
      'ประชุมคณะอนุกรรมการ '.repeat(9),
      '2026-11-22T01:02:03.456Z',
    )
    expect(text).toContain('DTSTART;TZID=Asia/Bangkok:20261210T090000\r\n')
    expect(text).toContain('DTEND;TZID=Asia/Bangkok:20261210T103000\r\n')
    expect(text).toContain('DTSTAMP:20261122T010203Z\r\n')
    expect(text).toContain('ห้อง ก\\; ชั้น 2\\, อาคาร 1')
    for (const line of text.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      expect(line).not.toContain('\ufffd')
    }
    expect(text.replaceAll('\r\n ', '')).toContain(`SUMMARY:${'ประชุมคณะอนุกรรมการ '.repeat(9)}`)
    const cancelled = calendarFile({ ...meeting, state: 'cancelled' }, 'ก', '2026-11-22T01:02:03.456Z')
    expect(cancelled).toContain('STATUS:CANCELLED')
  })
})
