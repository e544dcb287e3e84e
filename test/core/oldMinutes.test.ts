import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { confirmedOf, guessCommittee } from '../../shared/oldMinutes/confirm.ts'
import type { ConfirmedMinutes } from '../../shared/oldMinutes/model.ts'
import { readOldMinutes } from '../../shared/oldMinutes/read.ts'
import { openSampleOffice, refusalOf, type TestOffice } from '../helpers/testOffice.ts'
import { squeeze } from '../sample/seeds.ts'

const TEXT = readFileSync(resolve(import.meta.dirname, '../fixtures/seeds/002.txt'), 'utf8')

let office: TestOffice
let confirmed: ConfirmedMinutes
beforeEach(async () => {
  office = await openSampleOffice()
  const { lines } = await office.api.meetings.readOld({
    fileName: 'รายงาน.txt',
    base64: Buffer.from(TEXT).toString('base64'),
  })
  const minutes = readOldMinutes(lines, await office.api.agencies.list({}))
  const committees = await office.api.committees.list({})
  const read = confirmedOf({ ...minutes, number: 9 })
  if (!read) throw new Error('something is lacking')
  const committeeId = guessCommittee(committees, minutes.title)?.id ?? null
  confirmed = { ...read, officeId: 'phrae', committeeId, state: 'certified', carriedOut: true }
})

describe('bringing old minutes in', () => {
  test('makes the meeting with everything in it, and its minutes print the same words', async () => {
    const { api } = office
    const { meeting } = await api.meetings.bringIn(confirmed)
    expect(meeting).toMatchObject({
      committeeId: 'phrae-committee',
      number: 9,
      year: 2563,
      state: 'certified',
      startedAt: '09:00',
      closedAt: '09:45',
    })
    const file = await api.meetings.read({ id: meeting.id })
    expect([file.attendances.length, file.items.length, file.resolutions.length, file.clauses.length]).toEqual([
      32, 9, 4, 12,
    ])
    expect(file.attendances.filter(({ chair }) => chair).map(({ post }) => post)).toEqual(['ผู้ว่าราชการจังหวัดแพร่'])
    expect(file.previous?.number).toBe(3)
    expect(file.clauses.every(({ state }) => state === 'done')).toBe(true)
    const paper = await api.documents.create({ officeId: 'phrae', kind: 'minutes', meetingId: meeting.id })
    const { blocks } = await api.documents.compose({ id: paper.id })
    const printed = squeeze(JSON.stringify(blocks))
    for (const { text } of confirmed.pieces.flatMap((piece) => (piece.kind === 'clause' ? [piece] : [])))
      expect(printed).toContain(squeeze(JSON.stringify(text).slice(1, -1)))
    expect(await api.store.check({})).toMatchObject({ ok: true })
  })

  test('links people of the directory by their exact name, and nobody by a near one', async () => {
    const { api } = office
    const file = await api.meetings.bringIn(confirmed)
    const known = (await api.people.list({})).find(({ given }) => given === 'ฉัตรชัย')
    expect(file.attendances.find(({ name }) => name?.given === 'ฉัตรชัย')?.personId).toBe(known?.id)
    // The scan read ฟ่วงบางโพ where the directory has พ่วงบางโพ.
    expect(file.attendances[0]?.personId).toBeNull()
    expect(file.meeting.recorder).toMatchObject({ personId: 'phrae-person-chuchat', name: 'นายชูชาติ ไทยภักดี' })
  })

  test('is one step that is taken back whole, though the minutes are certified, and done again', async () => {
    const { api } = office
    const before = { meetings: await api.meetings.list({}), items: await api.agendaItems.list({}) }
    const { meeting } = await api.meetings.bringIn(confirmed)
    await api.history.undo({ officeId: 'phrae' })
    expect(await api.meetings.list({})).toEqual(before.meetings)
    expect(await api.agendaItems.list({})).toEqual(before.items)
    expect((await api.attendances.list({})).filter(({ meetingId }) => meetingId === meeting.id)).toEqual([])
    await api.history.redo({ officeId: 'phrae' })
    expect(await api.meetings.get({ id: meeting.id })).toMatchObject({ state: 'certified', number: 9 })
    expect(await api.store.check({})).toMatchObject({ ok: true })
    // And it is found by its words again.
    const { hits } = await api.desk.search({ officeId: 'phrae', words: 'ถ่ายทอดสด', of: 'clauses' })
    expect(hits.map(({ meetingId }) => meetingId)).toContain(meeting.id)
  })

  test('orders not yet carried out stay open', async () => {
    const file = await office.api.meetings.bringIn({ ...confirmed, carriedOut: false, state: 'checked' })
    expect(new Set(file.clauses.map(({ state }) => state))).toEqual(new Set(['assigned']))
  })

  test('the printed numbers of what was said are kept', async () => {
    const { items } = await office.api.meetings.bringIn(confirmed)
    const first = items.find(({ section }) => section === 'chair')
    expect(first?.minutes[1]).toMatchObject({ mark: 'dot', start: 2 })
    expect(items.find(({ title }) => title.startsWith('ผลการดำเนิน'))?.minutes).toEqual([])
  })

  test('refuses a number the committee has, and writes nothing', async () => {
    const before = await office.api.meetings.list({})
    const refusal = await refusalOf(office.dispatch('meetings.bringIn', { ...confirmed, number: 4 }))
    expect(refusal.code).toBe('refused')
    expect(refusal.message).toContain('ครั้งที่ ๔/๒๕๖๓')
    expect(await office.api.meetings.list({})).toEqual(before)
  })

  test('a piece that the store cannot take leaves nothing behind', async () => {
    const before = await office.api.meetings.list({})
    const pieces = confirmed.pieces.map((piece) =>
      piece.kind === 'clause' ? { ...piece, ownerIds: ['x'.repeat(90)] } : piece,
    )
    expect((await refusalOf(office.dispatch('meetings.bringIn', { ...confirmed, pieces }))).code).toBe('badInput')
    expect((await refusalOf(office.dispatch('meetings.bringIn', { ...confirmed, committeeId: 'nobody' }))).code).toBe(
      'refused',
    )
    expect(await office.api.meetings.list({})).toEqual(before)
    expect((await office.api.agendaItems.list({})).length).toBe(9)
  })
})
