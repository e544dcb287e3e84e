import { existsSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { unzipSync } from 'fflate'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Api } from '../../shared/api.ts'
import type { PackFile, PackJob } from '../../shared/packApi.ts'
import { attach } from '../helpers/attach.ts'
import * as files from '../helpers/packAttachments.ts'
import { readPack } from '../helpers/readPack.ts'
import { openTestOffice, refusalOf, type TestOffice } from '../helpers/testOffice.ts'
import { testPorts } from '../helpers/testPorts.ts'

const MEETING = 'phrae-meeting-4-2563'
const ITEM = 'phrae-item-4'

let office: TestOffice
let api: Api

/** A printer that makes an empty page for each sheet; that the browser makes as many is held by e2e/print.test.ts. */
const printer = async (html: string): Promise<Uint8Array> =>
  files.normal(html.match(/<div class="sheet /g)?.length ?? 0)

beforeEach(async () => {
  office = await openTestOffice({ ports: { ...testPorts(), pdf: printer, officePdf: async () => null } })
  api = office.api
  await api.store.sample({})
})

const wanted = async (set: 'members' | 'chair' | 'supplement'): Promise<string[]> =>
  (await api.packs.offer({ meetingId: MEETING })).parts
    .filter((part) => part.wanted.includes(set))
    .map(({ key }) => key)

async function make(set: 'members' | 'chair' | 'supplement', parts: string[]): Promise<PackJob & { id: string }> {
  const { job } = await api.packs.begin({ meetingId: MEETING, set, parts })
  for (;;) {
    const view = await api.packs.job({ job })
    if (view.state !== 'working') return { ...view, id: job }
    await wait(5)
  }
}

async function fetched(job: string, file: PackFile): Promise<Buffer> {
  const pieces: Buffer[] = []
  for (let part = 0, parts = 1; part < parts; part++) {
    const answer = await api.packs.content({ job, file, part })
    parts = answer.parts
    pieces.push(Buffer.from(answer.base64, 'base64'))
  }
  return Buffer.concat(pieces)
}

const folders = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('lekha-pack-'))

describe('a pack', () => {
  test('can be made of a meeting for which no paper was begun', async () => {
    const { parts } = await api.packs.offer({ meetingId: MEETING })
    expect(parts.map(({ key, state }) => [key, state])).toContainEqual(['paper:chairAgenda', 'made'])
    expect(await wanted('members')).not.toContain('paper:chairAgenda')
  })

  test('names what it could not take, in the report and on a slip, and puts the file beside it', async () => {
    await attach(api, { itemId: ITEM, fileName: 'ตาราง.xlsx', bytes: files.xlsx() })
    await attach(api, { itemId: ITEM, fileName: 'แบบแปลน.dwg', bytes: Buffer.from('AC1032') })
    await attach(api, { itemId: ITEM, fileName: 'ปลอม.docx', bytes: Buffer.from('not a document') })
    const { id, result } = await make('members', await wanted('members'))
    expect(result?.notes.map(({ title, left, text }) => [title, left, text.split(' ')[0]])).toEqual([
      ['เอกสารประกอบวาระที่ 4 (1) ตาราง', true, 'เครื่องนี้ไม่มี'],
      ['เอกสารประกอบวาระที่ 4 (2) แบบแปลน', true, 'ไฟล์ชนิดนี้ไม่มีหน้าที่พิมพ์รวมได้'],
      ['เอกสารประกอบวาระที่ 4 (3) ปลอม', true, 'ไฟล์ตั้งรหัสผ่านไว้'],
    ])
    const zip = unzipSync(await fetched(id, 'zip'))
    expect(Object.keys(zip)).toContain('04 เรื่องเพื่อพิจารณา/02 แบบแปลน.dwg')
    expect(Buffer.from(zip['04 เรื่องเพื่อพิจารณา/01 ตาราง.xlsx'] ?? []).equals(files.xlsx())).toBe(true)
    expect((await readPack(await fetched(id, 'pdf'))).pages).toHaveLength(result?.pages ?? 0)
  })

  test('remembers what was handed out, once for each that was made', async () => {
    await attach(api, { itemId: ITEM, fileName: 'เดิม.pdf', bytes: await files.normal(1) })
    const { id } = await make('members', await wanted('members'))
    const kept = await api.packs.keep({ job: id })
    expect(await api.packs.keep({ job: id })).toEqual(kept)
    expect(await wanted('supplement')).toEqual([])
    await attach(api, { itemId: ITEM, fileName: 'ใหม่.pdf', bytes: await files.normal(2) })
    const items = await api.agendaItems.list({ where: { meetingId: MEETING } })
    const item = items.find((one) => one.id === ITEM)
    await api.agendaItems.update({ id: ITEM, revision: item?.revision ?? 0, change: { title: 'เรื่องเสนอเพื่อพิจารณา' } })
    // The agenda says another word now, and a file was added.
    const { parts } = await api.packs.offer({ meetingId: MEETING })
    expect(parts.map(({ change }) => change)).toEqual(['changed', 'new', 'same', 'new'])
    expect((await wanted('supplement')).length).toBe(2)
  })

  test('is one at a time, can be stopped, and leaves nothing on the disk when the office closes', async () => {
    const before = folders()
    await attach(api, { itemId: ITEM, fileName: 'ยาว.pdf', bytes: await files.normal(200) })
    const parts = await wanted('members')
    const { job } = await api.packs.begin({ meetingId: MEETING, set: 'members', parts })
    const second = await refusalOf(office.dispatch('packs.begin', { meetingId: MEETING, set: 'members', parts }))
    expect(second.message).toContain('กำลังทำอีกงานหนึ่งอยู่')
    await api.packs.job({ job, stop: true })
    while ((await api.packs.job({ job })).state === 'working') await wait(5)
    expect((await api.packs.job({ job })).state).toBe('stopped')
    expect(folders()).toEqual(before)

    const done = await make('members', parts)
    expect(done.state).toBe('done')
    expect(folders()).toHaveLength(before.length + 1)
    await office.close()
    expect(folders()).toEqual(before)
  })

  test('says why where nothing can be printed, and when what was chosen is gone', async () => {
    const bare = await openTestOffice({ prefix: 'bare' })
    await bare.api.store.sample({})
    const input = { meetingId: MEETING, set: 'members', parts: ['paper:agenda'] }
    expect((await refusalOf(bare.dispatch('packs.begin', input))).message).toContain('ทำ PDF ไม่ได้')
    expect((await make('members', ['file:gone'])).message).toContain('ไม่มีในการประชุมนี้แล้ว')
    expect((await refusalOf(office.dispatch('packs.begin', { ...input, parts: [] }))).message).toContain(
      'ยังไม่ได้เลือกเอกสาร',
    )
  })

  test('a file that came with an exchange file alone gets a slip that asks for it', async () => {
    const { id } = await attach(api, { itemId: ITEM, fileName: 'รายงาน.pdf', bytes: await files.normal(1) })
    const { json } = await api.exchange.export({})
    const other = await openTestOffice({ prefix: 'other', ports: { ...testPorts('other'), pdf: printer } })
    await other.api.exchange.import({ json })
    const { parts } = await other.api.packs.offer({ meetingId: MEETING })
    expect(parts.find(({ key }) => key === `file:${id}`)?.state).toBe('gone')
    expect(existsSync(other.file)).toBe(true)
  })
})

test('a long paper becomes a booklet, and ready-printed paper has its test sheet', async () => {
  const booklet = await api.packs.booklet({ documentId: 'phrae-doc-minutes' })
  expect(booklet.fileName).toContain('(พับเป็นเล่ม).pdf')
  const office = await api.offices.get({ id: 'phrae' })
  await api.offices.update({ id: 'phrae', revision: office.revision, change: { shiftRight: 15, shiftDown: -20 } })
  expect((await api.packs.testSheet({ officeId: 'phrae' })).fileName).toContain('หน้าทดสอบ')
})
