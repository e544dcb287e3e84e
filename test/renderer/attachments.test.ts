import { beforeEach, expect, test } from 'vitest'
import { createClient } from '../../renderer/api/client.ts'
import { takeFiles } from '../../renderer/components/attachments/useFiles.ts'
import { createStores, type Stores } from '../../renderer/stores/createStores.ts'
import type { Source } from '../../renderer/stores/fileBytes.ts'
import type { Reply } from '../../shared/reply.ts'
import { openTestOffice } from '../helpers/testOffice.ts'

let stores: Stores
let owner: { itemId: string }
/** Stands between the page and the office: what a test wants to happen before a call. */
let before: (method: string) => void | Promise<void>

beforeEach(async () => {
  const office = await openTestOffice()
  before = () => undefined
  const call = async (method: string, input: unknown): Promise<Reply> => {
    await before(method)
    return office.dispatch(method, input)
  }
  stores = createStores(createClient(call))
  await stores.office.open()
  await stores.office.begin('จังหวัดแพร่', 'แพร่')
  const officeId = stores.office.store.getState().office?.id ?? ''
  const draft = { officeId, title: ['ประชุม'], date: '2026-07-01', start: '09:00', place: 'ห้อง' }
  const meeting = await stores.meetings.addMeeting(draft, { agenda: true, carry: false })
  await stores.meeting.open(meeting.id)
  owner = { itemId: stores.meeting.store.getState().file?.items[0]?.id ?? '' }
})

const file = (name: string, bytes: Uint8Array<ArrayBuffer> | string): Source => new File([bytes], name)
const big = (name: string) => file(name, new Uint8Array(2_500_000).fill(7))
const state = () => stores.attachments.store.getState()
const files = () => state().files[owner.itemId] ?? []

test('several files are attached one by one; the meeting that is open knows of them', async () => {
  const seen: number[] = []
  const savedAt = () => stores.saving.store.getState().savedAt
  const savedFirst = savedAt()
  const stop = stores.attachments.store.subscribe(({ jobs }) => seen.push(...jobs.map(({ done }) => done)))
  await stores.attachments.attach(owner, [big('หนึ่ง.pdf'), file('สอง.txt', 'ก')])
  stop()
  expect(files().map(({ title, held }) => [title, held])).toEqual([
    ['หนึ่ง', true],
    ['สอง', true],
  ])
  expect(seen).toContain(1024 * 1024)
  expect(savedAt()).not.toBe(savedFirst)
  expect(state().jobs).toEqual([])
  expect(stores.meeting.store.getState().file?.attachments.map(({ title }) => title)).toEqual(['หนึ่ง', 'สอง'])
})

test('what cannot be attached says why and waits to be put away; the others go on', async () => {
  await stores.attachments.attach(owner, [file('a.exe', 'x'), file('ว่าง.pdf', ''), file('ดี.pdf', 'x')])
  expect(files().map(({ title }) => title)).toEqual(['ดี'])
  expect(state().jobs.map(({ problem }) => problem)).toEqual([
    expect.stringContaining('เป็นโปรแกรม'),
    expect.stringContaining('ไฟล์ว่าง'),
  ])
  for (const { key } of state().jobs) stores.attachments.stop(key)
  expect(state().jobs).toEqual([])
})

test('a file given up on its way is not attached, and one whose line breaks is not either', async () => {
  let parts = 0
  before = (method) => {
    if (method === 'attachments.append' && ++parts === 2) stores.attachments.stop(state().jobs[0]?.key ?? 0)
  }
  await stores.attachments.attach(owner, [big('เลิก.pdf')])
  expect(state().jobs).toEqual([])
  before = (method) => {
    if (method === 'attachments.append') throw new Error('the line broke')
  }
  await stores.attachments.attach(owner, [big('ขาด.pdf')])
  expect(state().jobs).toMatchObject([{ name: 'ขาด.pdf', problem: expect.stringMatching(/[ก-๙]/) }])
  await stores.attachments.open(owner)
  expect(files()).toEqual([])
})

test('a file that is gone from the disk, or is a folder, is said by name', async () => {
  const gone = { ...file('หาย.pdf', 'xx'), name: 'หาย.pdf', size: 2, type: '' } as Source
  const slice = () => ({ arrayBuffer: () => Promise.reject(new Error('NotFoundError')) }) as unknown as Blob
  await stores.attachments.attach(owner, [{ ...gone, slice }])
  expect(state().jobs).toMatchObject([{ problem: expect.stringContaining('อ่าน “หาย.pdf” ไม่ได้') }])
})

test('what could not be taken is said until one tries again', async () => {
  const refused = () => state().jobs.map(({ name }) => name)
  await stores.attachments.attach(owner, [file('ว่าง.pdf', '')])
  expect(refused()).toEqual(['ว่าง.pdf'])
  stores.attachments.tidy({ itemId: 'elsewhere' })
  expect(refused()).toEqual(['ว่าง.pdf'])
  await takeFiles(stores.attachments, owner, { files: [file('ดี.txt', 'ข้อความ') as File], folders: ['โฟลเดอร์'] })
  // What is refused of this time is said, of the last time no longer.
  expect(refused()).toEqual(['โฟลเดอร์'])
  stores.attachments.tidy(owner)
  expect(refused()).toEqual([])
})

test('a file is fetched as it was sent, and named, moved, removed and brought back', async () => {
  await stores.attachments.attach(owner, [big('ใหญ่.pdf'), file('เล็ก.txt', 'ข้อความ')])
  const [large, small] = files()
  if (!large || !small) throw new Error('two files expected')
  const blob = await stores.attachments.fetch(owner, large)
  expect(new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer())).toEqual(new Uint8Array(2_500_000).fill(7))
  await stores.attachments.change(owner, small.id, { title: 'บัญชีรายชื่อ', pages: 2 })
  await stores.attachments.place(owner, small.id, 0)
  expect(files().map(({ title }) => title)).toEqual(['บัญชีรายชื่อ', 'ใหญ่'])
  await stores.attachments.remove(owner, large.id)
  expect(files().map(({ title }) => title)).toEqual(['บัญชีรายชื่อ'])
  await stores.attachments.restore(owner)
  expect(files().map(({ title }) => title)).toEqual(['บัญชีรายชื่อ', 'ใหญ่'])
  expect(state().removed[owner.itemId]).toBeUndefined()
})
