import { beforeEach, expect, test } from 'vitest'
import type { Api } from '../../shared/api.ts'
import type { Block } from '../../shared/documents/block.ts'
import { openTestOffice, type TestOffice } from '../helpers/testOffice.ts'

let office: TestOffice
let api: Api
let officeId: string
let meetingId: string

beforeEach(async () => {
  office = await openTestOffice()
  api = office.api
  officeId = (await api.store.begin({ name: 'จังหวัดแพร่', province: 'แพร่' })).id
  const draft = {
    officeId,
    title: ['คณะกรรมการ'],
    number: 1,
    year: 2569,
    date: '2026-07-10',
    start: '09:00',
    place: 'ห้อง',
  }
  meetingId = (await api.meetings.create(draft)).id
})

const add = (title: string, more: object = {}) =>
  api.agendaItems.create({ meetingId, title, section: 'information', ...more })
const issue = (note = '') => api.agendaVersions.issue({ meetingId, note })
const rename = async (id: string, title: string) => {
  const { revision } = await api.agendaItems.get({ id })
  await api.agendaItems.update({ id, revision, change: { title } })
}

/** The head and the items of the agenda as it would be printed now. */
async function printed(id: string): Promise<{ head: string[]; items: string[] }> {
  const { blocks } = await api.documents.compose({ id })
  const head = blocks.find((block): block is Extract<Block, { type: 'centered' }> => block.type === 'centered')
  const items = blocks.flatMap((block) => (block.type === 'item' ? [`${block.label} ${block.text}`] : []))
  return { head: head?.lines ?? [], items }
}

test('the first agenda is number 0, revisions count up, and none is changed by what comes after', async () => {
  const { id } = await add('เรื่องเดิม', { minutesNeeded: 10 })
  await expect(
    api.agendaVersions.create({ meetingId, number: 7, issued: office.ports.clock.now, items: [] }),
  ).rejects.toThrow('เกิดจากการออกระเบียบวาระเท่านั้น')
  const first = await issue()
  expect(first).toMatchObject({ number: 0, issued: office.ports.clock.now })
  await expect(issue()).rejects.toThrow('ยังเหมือนฉบับแรกที่ออกไปแล้ว')
  await rename(id, 'เรื่องใหม่')
  const second = await issue(' เพิ่มตามคำขอ ')
  expect(second).toMatchObject({ number: 1, note: 'เพิ่มตามคำขอ' })
  expect(await api.agendaVersions.get({ id: first.id })).toEqual(first)
  expect(first.items).toEqual([
    { id, parentId: null, number: '1', title: 'เรื่องเดิม', owner: '', minutes: 10, brief: '', attachments: [] },
  ])
  expect((await api.meetings.read({ id: meetingId })).agendaVersions).toEqual([first, second])
})

test('an agenda without an item is not sent out, nor one of a locked meeting', async () => {
  await expect(issue()).rejects.toThrow('ยังไม่มีระเบียบวาระให้ออก')
  await add('เรื่อง')
  const { revision } = await api.meetings.get({ id: meetingId })
  await api.meetings.update({ id: meetingId, revision, change: { state: 'closed' } })
  await expect(issue()).rejects.toThrow('รับรองแล้ว จึงแก้ไม่ได้')
})

test('what was sent out is not rewritten; the newest can be taken back, an older one not', async () => {
  await add('หนึ่ง')
  const first = await issue()
  await add('สอง', { position: 1 })
  const second = await issue()
  const forged = { id: first.id, revision: 1, change: { items: [] } }
  await expect(api.agendaVersions.update(forged)).rejects.toThrow('ออกแล้วแก้ไม่ได้')
  await api.agendaVersions.update({ id: first.id, revision: 1, change: { note: 'ส่งทางไลน์' } })
  await expect(api.agendaVersions.remove({ id: first.id, revision: 2 })).rejects.toThrow('ถอนได้เฉพาะฉบับล่าสุด')
  await api.agendaVersions.remove({ id: second.id, revision: 1 })
  expect(await issue()).toMatchObject({ number: 1 })
})

test('the paper says which revision it is and marks what was added and changed; what was taken out is gone', async () => {
  const [one, two] = [await add('หนึ่ง'), await add('สอง', { position: 1 })]
  await add('สาม', { position: 2 })
  const paper = await api.documents.create({ officeId, kind: 'agenda', meetingId })
  await issue()
  const before = await printed(paper.id)
  expect(before.head.join()).not.toContain('ฉบับแก้ไข')
  await rename(one.id, 'หนึ่ง (ปรับปรุง)')
  await api.agendaItems.remove({ id: two.id, revision: 1 })
  await add('สี่', { position: 3 })
  expect((await printed(paper.id)).head).toEqual(before.head)
  await issue()
  const after = await printed(paper.id)
  expect(after.head).toContain('ฉบับแก้ไข ครั้งที่ 1')
  expect(after.items).toEqual(['ระเบียบวาระที่ 1 หนึ่ง (ปรับปรุง) (แก้ไข)', 'ระเบียบวาระที่ 2 สาม', 'ระเบียบวาระที่ 3 สี่ (เพิ่ม)'])
  await api.templates.create({ officeId, kind: 'agenda', chosen: { showMarks: false, revised: '(แก้ไขครั้งที่ {ครั้งที่})' } })
  const plain = await printed(paper.id)
  expect(plain.head).toContain('(แก้ไขครั้งที่ 1)')
  expect(plain.items.join()).not.toMatch(/\((เพิ่ม|แก้ไข)\)/)
})
