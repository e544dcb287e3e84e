import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { MIGRATIONS } from '../../electron/core/db/migrations/index.ts'
import { openDatabase } from '../../electron/core/db/openDatabase.ts'
import { openOffice } from '../../electron/core/openOffice.ts'
import { startChild } from '../helpers/childOffice.ts'
import { tamper } from '../helpers/storeFile.ts'
import { tempFolder } from '../helpers/tempFolder.ts'
import { openSampleOffice, openTestOffice } from '../helpers/testOffice.ts'

const LOCKED = { code: 'locked', message: expect.stringContaining('เลขากำลังเปิดข้อมูลชุดนี้อยู่แล้ว') }

test('a new office begins with an empty store in a folder that did not exist', async () => {
  const file = join(tempFolder(), 'ของใหม่', 'office.lekha')
  const office = await openTestOffice({ file })
  expect(existsSync(file)).toBe(true)
  expect(await office.api.store.status({})).toEqual({
    file,
    empty: true,
    schemaVersion: MIGRATIONS.length,
    lastBackup: null,
    integrity: 'ok',
  })
})

test('what was saved is there when the office is opened again', async () => {
  const first = await openTestOffice()
  const begun = await first.api.store.begin({ name: 'จังหวัดแพร่', province: 'แพร่' })
  await first.close()
  const second = await openTestOffice({ file: first.file })
  expect(await second.api.offices.list({})).toEqual([begun])
  expect((await second.api.store.status({})).empty).toBe(false)
})

test('an office is begun once: a second beginning and the sample are refused and add nothing', async () => {
  const { api } = await openTestOffice()
  await api.store.begin({ name: 'จังหวัดแพร่', province: 'แพร่' })
  const refusal = { code: 'refused', message: 'ที่เก็บข้อมูลนี้มีสำนักงานอยู่แล้ว จึงไม่ได้เพิ่มอะไร' }
  await expect(api.store.begin({ name: 'จังหวัดน่าน', province: 'น่าน' })).rejects.toMatchObject(refusal)
  await expect(api.store.sample({})).rejects.toMatchObject(refusal)
  expect(await api.offices.list({})).toHaveLength(1)
  expect(await api.agencies.list({})).toHaveLength(0)
})

test('a store that is open is not opened a second time in the same process', async () => {
  const office = await openTestOffice()
  await expect(openOffice({ file: office.file })).rejects.toMatchObject(LOCKED)
  await office.close()
  const again = await openTestOffice({ file: office.file })
  expect((await again.api.store.status({})).empty).toBe(true)
})

test('closing twice does no harm and gives the lock of the next one to nobody', async () => {
  const office = await openTestOffice()
  await office.close()
  const next = await openTestOffice({ file: office.file })
  await office.close()
  await expect(openOffice({ file: office.file })).rejects.toMatchObject(LOCKED)
  expect((await next.dispatch('store.status')).ok).toBe(true)
})

test('a store held by another process is refused, and free once that process was killed with -9', async () => {
  const file = join(tempFolder(), 'office.lekha')
  const holder = startChild('hold', file)
  await holder.spoken
  expect(holder.lines()).toEqual([{ open: true }])
  await expect(openOffice({ file })).rejects.toMatchObject(LOCKED)
  await holder.kill()
  const office = await openTestOffice({ file })
  expect((await office.api.store.status({})).empty).toBe(true)
})

test('a store held by this process is refused to another process', async () => {
  const { file } = await openTestOffice()
  const other = startChild('open', file)
  await other.ended
  expect(other.lines()).toEqual([{ error: LOCKED }])
})

test('an opening that failed leaves no lock behind', async () => {
  const file = join(tempFolder(), 'office.lekha')
  writeFileSync(file, 'not a store')
  await expect(openOffice({ file })).rejects.toMatchObject({ code: 'foreign' })
  await expect(openOffice({ file })).rejects.toMatchObject({ code: 'foreign' })
})

test('a call after the office was closed is an error in the reply, never an exception', async () => {
  const office = await openTestOffice()
  await office.close()
  expect(await office.dispatch('offices.list')).toMatchObject({ ok: false, error: { code: 'internal' } })
})

test('a save is written through to the disk, references hold and a planted schema is not trusted', () => {
  const db = openDatabase(join(tempFolder(), 'office.lekha'))
  const pragma = (name: string) => db.pragma(name, { simple: true })
  const read = {
    journal: pragma('journal_mode'),
    synchronous: pragma('synchronous'),
    references: pragma('foreign_keys'),
    trusted: pragma('trusted_schema'),
    application: pragma('application_id'),
  }
  db.close()
  expect(read).toEqual({ journal: 'wal', synchronous: 2, references: 1, trusted: 0, application: 0x4c454b48 })
})

test('every table keeps the types of its columns', () => {
  const db = openDatabase(join(tempFolder(), 'office.lekha'))
  const tables = db.pragma('table_list') as Array<{ name: string; schema: string; strict: number }>
  db.close()
  // Tables that SQLite's own full text makes for itself.
  const made = (name: string) => name.startsWith('sqlite_') || name.startsWith('search_text')
  const loose = tables.filter(({ name, schema, strict }) => schema === 'main' && !made(name) && !strict)
  expect(loose).toEqual([])
})

test('the sample store is found whole', async () => {
  const { api } = await openSampleOffice()
  expect(await api.store.check({})).toEqual({ ok: true, findings: [] })
})

test.each([
  [
    'a reference to nothing',
    `UPDATE meeting SET previous_id = 'gone' WHERE id = 'phrae-meeting-4-2563'`,
    'รายการใน meeting อ้างถึง meeting ที่ไม่มี',
  ],
  [
    'a day that does not exist',
    `UPDATE meeting SET date = '2020-02-30' WHERE id = 'phrae-meeting-4-2563'`,
    'การประชุม phrae-meeting-4-2563 ที่ date: ต้องเป็นวันที่ที่มีจริง รูปแบบ ปปปป-ดด-วว (ค.ศ.)',
  ],
  [
    'a list that is no list',
    `UPDATE meeting SET title = '{}' WHERE id = 'phrae-meeting-4-2563'`,
    'การประชุม phrae-meeting-4-2563 ที่ title: ต้องเป็น รายการ [ … ] แต่พบ Object',
  ],
  [
    'a row missing from its index',
    `PRAGMA writable_schema = ON;
     UPDATE sqlite_schema SET sql = 'CREATE INDEX tenure_post_id ON tenure (person_id)' WHERE name = 'tenure_post_id'`,
    'โครงสร้างไฟล์: row 1 missing from index tenure_post_id',
  ],
])('the check names %s', async (_what, damage, finding) => {
  const office = await openSampleOffice()
  await office.close()
  tamper(office.file, damage)
  const again = await openTestOffice({ file: office.file })
  const { ok, findings } = await again.api.store.check({})
  expect(ok).toBe(false)
  expect(findings.some((found) => found.startsWith(finding))).toBe(true)
})

test('the lock file of a store is not a store: it stays empty', async () => {
  const { file } = await openSampleOffice()
  expect(readFileSync(`${file}.lock`)).toHaveLength(0)
})

test('a rollback-mode copy from another tool is opened as it is', async () => {
  const office = await openSampleOffice()
  await office.close()
  const folder = tempFolder()
  mkdirSync(folder, { recursive: true })
  const copy = join(folder, 'office.lekha')
  const db = new Database(office.file)
  db.prepare('VACUUM INTO ?').run(copy)
  db.close()
  const again = await openTestOffice({ file: copy })
  expect(await again.api.meetings.list({})).toHaveLength(3)
})
