import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Office, openOffice } from '../../electron/core/openOffice.ts'
import { createClient } from '../../renderer/api/client.ts'
import { createStores, type Stores } from '../../renderer/stores/createStores.ts'
import { nextItem, openItem } from '../../shared/desk/sitting.ts'
import { paragraph } from '../../shared/model/prose.ts'

let folder: string
let office: Office
let stores: Stores

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lekha-stores-'))
  office = await openOffice({ file: join(folder, 'office.lekha') })
  stores = createStores(createClient(office.dispatch))
  await stores.office.open()
})

afterEach(async () => {
  await office.close()
  await rm(folder, { recursive: true, force: true })
})

async function newMeeting() {
  await stores.office.begin('จังหวัดแพร่', 'แพร่')
  const officeId = stores.office.store.getState().office?.id ?? ''
  await stores.meetings.open(officeId)
  const meeting = await stores.meetings.addMeeting(
    {
      officeId,
      title: ['คณะกรรมการ'],
      date: '2026-11-24',
      start: '09:00',
      place: 'ห้องประชุม',
    },
    { agenda: false, carry: false },
  )
  await stores.meeting.open(meeting.id)
  return meeting
}

const file = () => {
  const { file: open } = stores.meeting.store.getState()
  if (!open) throw new Error('no meeting is open')
  return open
}

describe('the desk over a real store', () => {
  test('finds an empty store empty, and an office after it was begun', async () => {
    expect(stores.office.store.getState()).toMatchObject({ status: 'ready', office: null })
    await stores.office.begin('จังหวัดแพร่', 'แพร่')
    expect(stores.office.store.getState().office?.name).toBe('จังหวัดแพร่')
  })

  test('sends changes of one record in order, each with the revision the last one left', async () => {
    await newMeeting()
    await Promise.all([
      stores.meeting.changeMeeting({ place: 'ห้อง ๑' }),
      stores.meeting.changeMeeting({ place: 'ห้อง ๒' }),
      stores.meeting.changeMeeting({ number: 4, year: 2569 }),
    ])
    expect(file().meeting).toMatchObject({ place: 'ห้อง ๒', number: 4, revision: 4 })
    expect(stores.saving.store.getState()).toMatchObject({ pending: 0, trouble: null, conflict: null })
    expect(stores.meetings.store.getState().meetings[0]?.place).toBe('ห้อง ๒')
  })

  test('takes two presses of a sitting’s key as two steps, however fast they follow each other', async () => {
    const { id } = await newMeeting()
    for (const title of ['หนึ่ง', 'สอง', 'สาม'])
      await stores.meeting.add('items', { meetingId: id, section: 'chair', title, position: file().items.length })
    await stores.meeting.changeMeeting({ state: 'convened' })
    await stores.meeting.sit(({ items }) => ({ act: 'start', itemId: items[0]?.id ?? null }))
    const next = () => stores.meeting.sit(({ items }) => ({ act: 'item', itemId: nextItem(items)?.id ?? null }))
    await Promise.all([next(), next()])
    expect(openItem(file().items)?.title).toBe('สาม')
  })

  test('keeps both versions when another window wrote in between, and writes the one chosen', async () => {
    const { id } = await newMeeting()
    const item = await stores.meeting.add('items', { meetingId: id, section: 'chair', title: 'เรื่องแจ้ง' })
    const elsewhere = createStores(createClient(office.dispatch))
    await elsewhere.meeting.open(id)
    await elsewhere.meeting.writeMinutes(item.id, [paragraph('ฉบับ'), paragraph('ของเขา')])

    await stores.meeting.writeMinutes(item.id, [paragraph('ฉบับของฉัน')])
    const { conflict } = stores.saving.store.getState()
    expect(conflict?.what).toBe('ระเบียบวาระ')
    expect(conflict?.versions).toEqual([
      { field: 'minutes', mine: [paragraph('ฉบับของฉัน')], theirs: [paragraph('ฉบับ'), paragraph('ของเขา')] },
    ])
    await conflict?.keepMine()
    expect(stores.saving.store.getState().conflict).toBeNull()
    await elsewhere.meeting.open(id)
    expect(elsewhere.meeting.store.getState().file?.items[0]?.minutes).toEqual([paragraph('ฉบับของฉัน')])
  })

  test('takes the other version in when that one is chosen, and tells the editor', async () => {
    const { id } = await newMeeting()
    const item = await stores.meeting.add('items', { meetingId: id, section: 'chair', title: 'เรื่องแจ้ง' })
    const elsewhere = createStores(createClient(office.dispatch))
    await elsewhere.meeting.open(id)
    await elsewhere.meeting.writeMinutes(item.id, [paragraph('ฉบับของเขา')])

    await stores.meeting.writeMinutes(item.id, [paragraph('ฉบับของฉัน')])
    stores.saving.store.getState().conflict?.takeTheirs()
    expect(file().items[0]?.minutes).toEqual([paragraph('ฉบับของเขา')])
    expect(stores.meeting.store.getState().replaced[item.id]).toBe(1)
    await stores.meeting.change('items', item.id, { title: 'แก้ต่อได้' })
    expect(file().items[0]?.title).toBe('แก้ต่อได้')
  })

  test('does not cover a change made elsewhere when it reads the meeting again while something is being typed', async () => {
    const { id } = await newMeeting()
    const item = await stores.meeting.add('items', { meetingId: id, section: 'chair', title: 'เรื่องแจ้ง' })
    const other = await stores.meeting.add('items', { meetingId: id, section: 'other', title: 'เรื่องอื่น', position: 1 })
    const elsewhere = createStores(createClient(office.dispatch))
    await elsewhere.meeting.open(id)
    await elsewhere.meeting.writeMinutes(item.id, [paragraph('ฉบับของเขา')])

    stores.saving.typing(true)
    await stores.meeting.remove('items', other.id)
    await stores.meeting.writeMinutes(item.id, [paragraph('ฉบับของฉัน')])
    expect(stores.saving.store.getState().conflict?.what).toBe('ระเบียบวาระ')
  })

  test('an item that is opened again before its save has come back shows what was typed', async () => {
    const { id } = await newMeeting()
    const item = await stores.meeting.add('items', { meetingId: id, section: 'chair', title: 'เรื่องแจ้ง' })
    const stored = () => file().items[0] ?? item
    const written = stores.meeting.writeMinutes(item.id, [paragraph('เพิ่งพิมพ์')])
    void stores.meeting.change('items', item.id, { title: 'เรื่องแจ้งเพื่อทราบ' })
    expect(stored().minutes).toEqual([])
    expect(stores.meeting.minutesOf(stored())).toEqual([paragraph('เพิ่งพิมพ์')])
    await written
    expect(stores.meeting.minutesOf(stored())).toEqual([paragraph('เพิ่งพิมพ์')])
    await stores.meeting.writeMinutes(item.id, [])
    expect(stores.meeting.minutesOf(stored())).toEqual([])
  })

  test('gives a refused value back to its field and does not offer to send it again', async () => {
    await newMeeting()
    await expect(stores.meeting.changeMeeting({ place: ' ' })).rejects.toMatchObject({ code: 'badInput' })
    expect(stores.saving.store.getState().trouble).toBeNull()
  })

  test('keeps what could not be sent and sends it when the program answers again', async () => {
    const { id } = await newMeeting()
    let away = true
    const flaky = createStores(
      createClient((method, input) =>
        away && method === 'meetings.update'
          ? Promise.resolve({ ok: false, error: { code: 'unreachable', message: 'ติดต่อโปรแกรมไม่ได้' } })
          : office.dispatch(method, input),
      ),
    )
    await flaky.meeting.open(id)
    await expect(flaky.meeting.changeMeeting({ place: 'ห้องใหม่' })).rejects.toMatchObject({ code: 'unreachable' })
    expect(flaky.saving.store.getState().trouble?.message).toContain('ติดต่อโปรแกรมไม่ได้')
    away = false
    await flaky.saving.retry()
    expect(flaky.saving.store.getState().trouble).toBeNull()
    expect(flaky.meeting.store.getState().file?.meeting.place).toBe('ห้องใหม่')
  })

  test('moves an agenda item and reads the order back from the store', async () => {
    const { id } = await newMeeting()
    const first = await stores.meeting.add('items', { meetingId: id, section: 'chair', title: 'หนึ่ง', position: 0 })
    const second = await stores.meeting.add('items', { meetingId: id, section: 'other', title: 'สอง', position: 1 })
    await stores.meeting.moveItem(second.id, first.id, 0)
    expect(file().items.find((item) => item.id === second.id)).toMatchObject({ parentId: first.id, section: null })
    await stores.meeting.remove('items', first.id)
    expect(file().items).toEqual([])
  })

  test('changes a letter through its paper, and the paper says so at once', async () => {
    await stores.office.begin('จังหวัดแพร่', 'แพร่')
    const officeId = stores.office.store.getState().office?.id ?? ''
    await stores.papers.open(officeId)
    const document = await stores.papers.addLetter({ officeId, subject: 'ขอเชิญประชุม' }, 'letter')
    await stores.paper.open(document.id)
    await stores.paper.change({ subject: 'ขอเลื่อนการประชุม' })
    const { paper } = stores.paper.store.getState()
    expect(paper?.values.subject).toBe('ขอเลื่อนการประชุม')
    expect(JSON.stringify(paper?.blocks)).toContain('ขอเลื่อนการประชุม')
    const { fileName, base64 } = await stores.paper.file('docx')
    expect(fileName).toMatch(/\.docx$/)
    expect(Buffer.from(base64, 'base64').subarray(0, 2).toString()).toBe('PK')
  })
})
