import { createHash, randomBytes } from 'node:crypto'
import Database from 'better-sqlite3'
import { beforeEach, expect, test } from 'vitest'
import { PART_BYTES } from '../../shared/model/attachment.ts'
import { certified } from '../helpers/certified.ts'
import { locked, normal } from '../helpers/packAttachments.ts'
import { openTestOffice, type TestOffice } from '../helpers/testOffice.ts'

let office: TestOffice
let officeId: string
let meetingId: string
let itemId: string

beforeEach(async () => {
  office = await openTestOffice()
  officeId = (await office.api.store.begin({ name: 'จังหวัดแพร่', province: 'แพร่' })).id
  const draft = { officeId, title: ['ประชุม'], date: '2026-07-01', start: '09:00', place: 'ห้อง' }
  meetingId = (await office.api.meetings.create(draft)).id
  itemId = (await office.api.agendaItems.create({ meetingId, title: 'เรื่องหนึ่ง', section: 'information' })).id
})

const sha = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

const ref = ({ id, revision }: { id: string; revision: number }) => ({ id, revision })

interface Part {
  part: number
  base64: string
  hash: string
}

/** The parts of a file as a page sends them. */
const partsOf = (bytes: Buffer): Part[] =>
  Array.from({ length: Math.ceil(bytes.length / PART_BYTES) }, (_, part) => {
    const data = bytes.subarray(part * PART_BYTES, (part + 1) * PART_BYTES)
    return { part, base64: data.toString('base64'), hash: sha(data) }
  })

async function attach(bytes: Buffer, fileName = 'รายงาน.pdf', owner: object = { itemId }) {
  const { api } = office
  const { upload } = await api.attachments.begin({
    ...owner,
    fileName,
    mediaType: 'application/pdf',
    size: bytes.length,
  })
  for (const part of partsOf(bytes)) await api.attachments.append({ upload, ...part })
  return api.attachments.finish({ upload })
}

async function contentOf(id: string): Promise<Buffer> {
  const first = await office.api.attachments.content({ id, part: 0 })
  const rest = []
  for (let part = 1; part < first.parts; part++) rest.push(await office.api.attachments.content({ id, part }))
  return Buffer.concat([first, ...rest].map(({ base64 }) => Buffer.from(base64, 'base64')))
}

const partRows = () => {
  const db = new Database(office.file, { readonly: true })
  const count = db.prepare('SELECT count(*) FROM attachment_part').pluck().get()
  db.close()
  return count
}

test('a file of several parts comes back byte for byte, and is listed only when it is whole', async () => {
  const { api } = office
  const bytes = randomBytes(2 * PART_BYTES + 12_345)
  const { upload } = await api.attachments.begin({ itemId, fileName: 'C:\\งาน\\รายงาน ไตรมาส.pdf', size: bytes.length })
  for (const part of partsOf(bytes)) {
    expect(await api.attachments.list({})).toEqual([])
    await api.attachments.append({ upload, ...part })
  }
  const made = await api.attachments.finish({ upload })
  expect(made).toMatchObject({
    officeId,
    itemId,
    letterId: null,
    title: 'รายงาน ไตรมาส',
    fileName: 'รายงาน ไตรมาส.pdf',
    size: bytes.length,
    hash: sha(bytes),
    position: 0,
  })
  expect((await contentOf(made.id)).equals(bytes)).toBe(true)
  expect(await api.attachments.of({ itemId })).toEqual([{ ...made, held: true, warning: expect.any(String) }])
  expect((await api.meetings.read({ id: meetingId })).attachments).toEqual([made])
})

test('a letter of the register takes files the same way', async () => {
  const letter = await office.api.letters.create({ officeId, direction: 'in', subject: 'หนังสือเข้า' })
  const made = await attach(Buffer.from('scan'), 'สแกน.pdf', { letterId: letter.id })
  expect(await office.api.attachments.of({ letterId: letter.id })).toEqual([
    { ...made, held: true, warning: expect.any(String) },
  ])
  await expect(
    office.api.attachments.begin({ itemId, letterId: letter.id, fileName: 'a.pdf', size: 1 }),
  ).rejects.toThrow('อย่างใดอย่างหนึ่ง')
})

test.each([
  ['a program', 'ติดตั้ง.EXE', 10, 'เป็นโปรแกรมหรือทางลัด'],
  ['a program behind a dot', 'รายงาน.pdf.bat. ', 10, 'เป็นโปรแกรมหรือทางลัด'],
  ['an empty file', 'ว่าง.pdf', 0, 'ไฟล์ว่าง'],
  ['one too large', 'วีดิทัศน์.mp4', 200 * 1024 * 1024 + 1, 'เกิน 200 เมกะไบต์'],
  ['half a byte', 'รายงาน.pdf', 1.5, 'จำนวนเต็ม'],
])('refuses %s before anything is sent', async (_what, fileName, size, sentence) => {
  await expect(office.api.attachments.begin({ itemId, fileName, size })).rejects.toThrow(sentence)
})

test('refuses a program under the name of a document', async () => {
  await expect(attach(Buffer.from('MZ\u0090 this is a program'), 'ใบเสร็จ.pdf')).rejects.toThrow('เนื้อในเป็นโปรแกรม')
  expect(partRows()).toBe(0)
})

test('the same content on the same item is said, not doubled; on another item it stands', async () => {
  const bytes = Buffer.from('เนื้อหาเดียวกัน')
  await attach(bytes, 'ฉบับหนึ่ง.pdf')
  await expect(attach(bytes, 'ฉบับสอง.pdf')).rejects.toThrow('ไฟล์นี้แนบไว้แล้วในชื่อ “ฉบับหนึ่ง”')
  const other = await office.api.agendaItems.create({ meetingId, title: 'เรื่องสอง', section: 'other' })
  await attach(bytes, 'ฉบับสอง.pdf', { itemId: other.id })
  expect(await office.api.attachments.list({})).toHaveLength(2)
  expect(partRows()).toBe(2)
})

test('a part that is out of turn, or not what its hash says, ends the upload and leaves nothing', async () => {
  const { api } = office
  const [first, second] = partsOf(randomBytes(PART_BYTES + 10))
  if (!first || !second) throw new Error('two parts expected')
  for (const wrong of [second, { ...first, hash: second.hash }]) {
    const { upload } = await api.attachments.begin({ itemId, fileName: 'a.pdf', size: PART_BYTES + 10 })
    await expect(api.attachments.append({ upload, ...wrong })).rejects.toThrow('ไม่ตรงกับไฟล์')
    await expect(api.attachments.finish({ upload })).rejects.toMatchObject({ code: 'notFound' })
  }
  const { upload } = await api.attachments.begin({ itemId, fileName: 'a.pdf', size: PART_BYTES + 10 })
  await api.attachments.append({ upload, ...first })
  await expect(api.attachments.finish({ upload })).rejects.toThrow('ยังมาไม่ครบ')
  await api.attachments.cancel({ upload })
  expect(partRows()).toBe(0)
})

test('a removed file comes back whole; its bytes stay as long as a step back leads to it', async () => {
  const bytes = randomBytes(1000)
  const made = await attach(bytes)
  await office.api.attachments.remove(ref(made))
  expect(await office.api.attachments.of({ itemId })).toEqual([])
  const back = await office.api.attachments.restore({ id: made.id })
  expect(back).toMatchObject({ id: made.id, title: made.title, revision: 2 })
  expect((await contentOf(made.id)).equals(bytes)).toBe(true)

  await office.api.attachments.remove(ref(back))
  await office.close()
  office = await openTestOffice({ file: office.file, prefix: 'second' })
  await expect(office.api.attachments.restore({ id: made.id })).rejects.toThrow('เรียกคืนเอกสารแนบนี้ไม่ได้แล้ว')
  expect(partRows()).toBe(1)

  await office.close()
  const db = new Database(office.file)
  db.exec('DELETE FROM journal_change')
  db.close()
  office = await openTestOffice({ file: office.file, prefix: 'third' })
  expect(partRows()).toBe(0)
})

test('what an upload left behind is swept at the next opening; what is attached stays', async () => {
  const made = await attach(Buffer.from('อยู่'))
  const half = randomBytes(PART_BYTES + 1)
  const { upload } = await office.api.attachments.begin({ itemId, fileName: 'ครึ่ง.pdf', size: half.length })
  await office.api.attachments.append({
    upload,
    ...(partsOf(half)[0] as Part),
  })
  expect(partRows()).toBe(2)
  await office.close()
  office = await openTestOffice({ file: office.file, prefix: 'second' })
  expect(partRows()).toBe(1)
  expect((await contentOf(made.id)).toString()).toBe('อยู่')
})

test('files are named and put in order; the file itself is not changed by hand', async () => {
  const [a, b, c] = [
    await attach(Buffer.from('a'), 'a.pdf'),
    await attach(Buffer.from('b'), 'b.pdf'),
    await attach(Buffer.from('c'), 'c.pdf'),
  ]
  if (!a || !b || !c) throw new Error('three files expected')
  const order = await office.api.attachments.place({ id: c.id, position: 0 })
  expect(order.map(({ title }) => title)).toEqual(['c', 'a', 'b'])
  const change = { title: 'บัญชีรายชื่อ', note: 'ฉบับร่าง', pages: 4 }
  const named = await office.api.attachments.update({ id: b.id, revision: order[2]?.revision ?? 0, change })
  expect(named).toMatchObject(change)
  for (const forged of [{ hash: 'f'.repeat(64) }, { itemId: 'x' }, { size: 5 }])
    await expect(
      office.api.attachments.update({ id: b.id, revision: named.revision, change: forged }),
    ).rejects.toMatchObject({ code: 'refused' })
})

test('files of a certified meeting are closed to every change; those of an item go with it', async () => {
  const { api } = office
  const made = await attach(Buffer.from('a'), 'a.pdf')
  const other = await attach(Buffer.from('b'), 'b.pdf')
  await api.attachments.remove(ref(other))
  const half = await api.attachments.begin({ itemId, fileName: 'ค้าง.pdf', size: 1 })
  await api.attachments.append({ upload: half.upload, ...(partsOf(Buffer.from('x'))[0] as Part) })
  const locked = await certified(api, meetingId)
  for (const work of [
    () => api.attachments.begin({ itemId, fileName: 'b.pdf', size: 1 }),
    () => api.attachments.finish(half),
    () => api.attachments.update({ id: made.id, revision: 1, change: { title: 'x' } }),
    () => api.attachments.place({ id: made.id, position: 0 }),
    () => api.attachments.remove(ref(made)),
    () => api.attachments.restore({ id: other.id }),
  ])
    await expect(work()).rejects.toThrow('รับรองแล้ว จึงแก้ไม่ได้')
  expect((await contentOf(made.id)).toString()).toBe('a')
  await api.meetings.reopen({ id: meetingId, revision: locked.revision, reason: 'แก้คำผิด' })
  await api.agendaItems.remove({ id: itemId, revision: 1 })
  expect(await api.attachments.list({})).toEqual([])
})

test('an exchange file carries the record without the content, and the same file fills it again', async () => {
  const bytes = Buffer.from('เนื้อไฟล์')
  const made = await attach(bytes)
  const { json } = await office.api.exchange.export({})
  office = await openTestOffice({ prefix: 'other' })
  expect(await office.api.exchange.import({ json })).toMatchObject({ nameOnly: 1 })
  expect(await office.api.attachments.of({ itemId })).toEqual([{ ...made, held: false, warning: expect.any(String) }])
  await expect(office.api.attachments.content({ id: made.id, part: 0 })).rejects.toThrow('ไฟล์ไม่ได้มากับข้อมูลที่นำเข้า')
  expect(await office.api.store.check({})).toMatchObject({ ok: true })
  await attach(bytes, 'ชื่ออื่น.pdf')
  expect(await office.api.attachments.of({ itemId })).toEqual([{ ...made, held: true, warning: expect.any(String) }])
  expect((await contentOf(made.id)).equals(bytes)).toBe(true)
})

test('the check of the store says which file is not whole', async () => {
  await attach(Buffer.from('สมบูรณ์'))
  await office.close()
  const db = new Database(office.file)
  db.prepare("UPDATE attachment_part SET data = x'00'").run()
  db.close()
  office = await openTestOffice({ file: office.file, prefix: 'second' })
  expect((await office.api.store.check({})).findings).toEqual([expect.stringContaining('เนื้อไฟล์ไม่ครบ')])
})

test('a text under the name of a PDF is kept, and its row says so', async () => {
  await attach(Buffer.from(await normal(1)), 'แท้.pdf')
  await attach(Buffer.from('ไม่ใช่ PDF'), 'ปลอม.pdf')
  const rows = await office.api.attachments.of({ itemId, letterId: null })
  expect(rows.map(({ fileName, held, warning }) => [fileName, held, warning !== ''])).toEqual([
    ['แท้.pdf', true, false],
    ['ปลอม.pdf', true, true],
  ])
})

test('a PDF with a password, or a damaged one, is told where it was attached and what to do', async () => {
  const warnings = async (bytes: Uint8Array, name: string) => {
    const { id } = await attach(Buffer.from(bytes), name)
    return (await office.api.attachments.of({ itemId })).find((one) => one.id === id)?.warning
  }
  const whole = await normal(2)
  expect(await warnings(whole, 'ดี.pdf')).toBe('')
  expect(await warnings(await locked(), 'ล็อก.pdf')).toMatch(/ตั้งรหัสผ่านไว้ .*ให้ขอไฟล์ที่ไม่มีรหัสผ่าน/)
  expect(await warnings(Buffer.from('%PDF-1.7 และไม่มีอะไรอีก'), 'เสีย.pdf')).toMatch(/เสียหาย .*บันทึกใหม่/)
})
