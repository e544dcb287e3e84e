import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Office, openOffice } from '../../electron/core/openOffice.ts'
import { createClient } from '../../renderer/api/client.ts'
import { isContained } from '../../renderer/stores/contained.ts'
import { createStores } from '../../renderer/stores/createStores.ts'
import { unsentText } from '../../renderer/stores/unsent.ts'
import { paragraph } from '../../shared/model/prose.ts'

let folder: string
let office: Office
let alive: boolean

/** A page of the program, whose host may be gone. */
const page = () =>
  createStores(
    createClient((method, input) =>
      alive
        ? office.dispatch(method, input)
        : Promise.resolve({ ok: false, error: { code: 'unreachable', message: 'โปรแกรมเลขาปิดไปแล้ว' } }),
    ),
  )

/** What a browser keeps of one origin, as far as it is used here. */
function memory(): Storage {
  const store: Record<string, string> = {}
  const methods = {
    getItem: (name: string) => store[name] ?? null,
    setItem: (name: string, value: string) => {
      store[name] = value
    },
    removeItem: (name: string) => {
      delete store[name]
    },
  }
  for (const [name, value] of Object.entries(methods)) Object.defineProperty(store, name, { value, enumerable: false })
  return store as unknown as Storage
}

beforeEach(async () => {
  vi.stubGlobal('localStorage', memory())
  folder = await mkdtemp(join(tmpdir(), 'lekha-unsent-'))
  office = await openOffice({ file: join(folder, 'office.lekha') })
  alive = true
})

afterEach(async () => {
  vi.unstubAllGlobals()
  await office.close()
  await rm(folder, { recursive: true, force: true })
})

async function writing() {
  const stores = page()
  await stores.office.open()
  await stores.office.begin('จังหวัดแพร่', 'แพร่')
  const officeId = stores.office.store.getState().office?.id ?? ''
  const draft = { officeId, title: ['คณะกรรมการ'], date: '2026-11-24', start: '09:00', place: 'ห้องประชุม' }
  const meeting = await stores.meetings.addMeeting(draft, { agenda: false, carry: false })
  await stores.meeting.open(meeting.id)
  const item = await stores.meeting.add('items', { meetingId: meeting.id, section: 'chair', title: 'เรื่องแจ้ง' })
  return { stores, meeting, item }
}

const minutesOf = async (id: string) => {
  const reply = await office.dispatch('agendaItems.get', { id })
  return reply.ok ? (reply.value as { minutes: unknown }).minutes : undefined
}

describe('what was typed while the program was gone', () => {
  test('can be copied from the page, and goes out by itself when only one call was lost', async () => {
    const { stores, item } = await writing()
    alive = false
    const write = (words: string) => stores.meeting.writeMinutes(item.id, [paragraph(words)])
    await expect(write('ประธาน')).rejects.toMatchObject({ code: 'unreachable' })
    await expect(write('ประธานแจ้งว่า')).rejects.toMatchObject({ code: 'unreachable' })
    await expect(stores.meeting.changeMeeting({ place: 'ห้องใหม่' })).rejects.toThrow()
    expect(stores.saving.store.getState().trouble).toMatchObject({ gone: true })
    expect(unsentText(stores.saving.unsent.now())).toBe('ระเบียบวาระ\nประธานแจ้งว่า\n\nข้อมูลการประชุม\nห้องใหม่')
    alive = true
    await stores.saving.sendUnsent()
    expect(await minutesOf(item.id)).toEqual([paragraph('ประธานแจ้งว่า')])
    expect(stores.saving.store.getState().trouble).toBeNull()
    expect(stores.saving.unsent.now()).toEqual([])
    expect(stores.saving.unsent.left()).toEqual([])
  })

  test('is offered to the next page of the same origin and written when the officer says so', async () => {
    const { stores, meeting, item } = await writing()
    alive = false
    await stores.meeting.writeMinutes(item.id, [paragraph('ยังไม่ถึง')]).catch(() => undefined)
    alive = true
    const next = page()
    await next.meeting.open(meeting.id)
    await next.recovery.open()
    const [left] = next.recovery.store.getState().left
    expect(left).toMatchObject({ what: 'ระเบียบวาระ', id: item.id, revision: item.revision })
    expect(await minutesOf(item.id)).toEqual([])
    if (left) await next.recovery.restore(left)
    expect(await minutesOf(item.id)).toEqual([paragraph('ยังไม่ถึง')])
    expect(next.recovery.store.getState().left).toEqual([])
    await vi.waitFor(() => expect(next.meeting.store.getState().file?.items[0]?.minutes).toEqual([paragraph('ยังไม่ถึง')]))
    const again = page()
    await again.recovery.open()
    expect(again.recovery.store.getState().left).toEqual([])
  })

  test('does not cover what was written since: both versions are shown', async () => {
    const { stores, item } = await writing()
    alive = false
    await stores.meeting.writeMinutes(item.id, [paragraph('ของเดิม')]).catch(() => undefined)
    alive = true
    const change = { minutes: [paragraph('เขียนใหม่แล้ว')] }
    await office.dispatch('agendaItems.update', { id: item.id, revision: item.revision, change })
    const next = page()
    await next.recovery.open()
    const [left] = next.recovery.store.getState().left
    if (left) await next.recovery.restore(left)
    expect(next.saving.store.getState().conflict).toMatchObject({
      what: 'ระเบียบวาระ',
      versions: [{ field: 'minutes', mine: [paragraph('ของเดิม')], theirs: change.minutes }],
    })
    expect(await minutesOf(item.id)).toEqual(change.minutes)
    next.saving.store.getState().conflict?.takeTheirs()
    expect(next.saving.unsent.left()).toEqual([])
  })

  test('goes on from an earlier save of the same words that arrived without being heard of', async () => {
    const { stores, item } = await writing()
    alive = false
    const typed = [paragraph('ประธานแจ้งว่า'), paragraph('ที่ประชุมรับทราบ')]
    await stores.meeting.writeMinutes(item.id, typed).catch(() => undefined)
    alive = true
    // It stopped in the middle of a word.
    const change = { minutes: [paragraph('ประธานแจ้')] }
    await office.dispatch('agendaItems.update', { id: item.id, revision: item.revision, change })
    const next = page()
    await next.recovery.open()
    const [left] = next.recovery.store.getState().left
    if (left) await next.recovery.restore(left)
    expect(next.saving.store.getState().conflict).toBeNull()
    expect(await minutesOf(item.id)).toEqual(typed)
    expect(next.saving.unsent.left()).toEqual([])
  })

  test('waits to be compared however much is written there meanwhile', async () => {
    const { stores, item } = await writing()
    alive = false
    await stores.meeting.writeMinutes(item.id, [paragraph('ถ้อยคำสำคัญ')]).catch(() => undefined)
    alive = true
    const change = { minutes: [paragraph('เขียนใหม่แล้ว')] }
    await office.dispatch('agendaItems.update', { id: item.id, revision: item.revision, change })
    const next = page()
    await next.meeting.open(item.meetingId)
    await next.recovery.open()
    const [left] = next.recovery.store.getState().left
    if (left) await next.recovery.restore(left)
    expect(next.meeting.minutesOf({ ...item, ...change })).toEqual(change.minutes)
    await next.meeting.writeMinutes(item.id, [paragraph('เขียนใหม่แล้ว'), paragraph('ต่อ')])
    expect(next.saving.store.getState()).toMatchObject({ trouble: null, savedAt: expect.any(Date) })
    expect(next.saving.store.getState().conflict?.what).toBe('ระเบียบวาระ')

    // Nothing is gone with the page either.
    const again = page()
    await again.recovery.open()
    const [still] = again.recovery.store.getState().left
    expect(still?.change).toEqual({ minutes: [paragraph('ถ้อยคำสำคัญ')] })
    if (still) await again.recovery.restore(still)
    await again.saving.store.getState().conflict?.keepMine()
    expect(await minutesOf(item.id)).toEqual([paragraph('ถ้อยคำสำคัญ')])
    expect(again.saving.unsent.left()).toEqual([])
  })

  test('is forgotten when it did arrive, or when it is thrown away', async () => {
    const { stores, item } = await writing()
    alive = false
    await stores.meeting.change('items', item.id, { title: 'ถึงแล้ว' }).catch(() => undefined)
    alive = true
    await office.dispatch('agendaItems.update', { id: item.id, revision: item.revision, change: { title: 'ถึงแล้ว' } })
    const next = page()
    await next.recovery.open()
    expect(next.recovery.store.getState().left).toEqual([])
    expect(next.saving.unsent.left()).toEqual([])
  })
})

describe('what stands in the store', () => {
  test('is a part of what was typed when no word, table or place of it would go', () => {
    const place = { type: 'resolution', resolutionId: 'r1' }
    const kept: Array<[unknown, unknown]> = [
      [null, 'ใหม่'],
      ['ห้องประชุม', 'ห้องประชุมใหญ่'],
      [
        [paragraph('ประธานแจ้งว่า'), place],
        [paragraph('ประธานแจ้งที่ประชุมว่า'), place, paragraph('ต่อ')],
      ],
      [
        { name: 'นายวิทยา', position: [] },
        { name: 'นายวิทยา รอบรู้', position: ['นักวิชาการ'] },
      ],
    ]
    for (const [stored, typed] of kept) expect(isContained(stored, typed)).toBe(true)
    const lost: Array<[unknown, unknown]> = [
      ['เห็นชอบ', 'ไม่ชอบ'],
      ['held', 'draft'],
      [3, 4],
      [[paragraph('ก'), place], [paragraph('กข')]],
      [[paragraph('ประธานแจ้งว่า')], [paragraph('ประธานสอบถามว่า')]],
    ]
    for (const [stored, typed] of lost) expect(isContained(stored, typed)).toBe(false)
  })
})

test('what is copied to be pasted elsewhere keeps the numbers of its lists', () => {
  const minutes = [
    paragraph('ประธานสั่งการ', { speaker: 'ประธาน' }),
    paragraph('เร่งรัด', { mark: 'dot' }),
    paragraph('รายงาน', { mark: 'dot' }),
    paragraph('ทุกเดือน', { mark: 'paren', level: 1 }),
  ]
  const one = { noun: 'agendaItems' as const, id: 'a', what: 'ระเบียบวาระ', revision: 1, change: { minutes }, at: '' }
  expect(unsentText([one])).toBe('ระเบียบวาระ\nประธาน\tประธานสั่งการ\n1. เร่งรัด\n2. รายงาน\n1) ทุกเดือน')
})
