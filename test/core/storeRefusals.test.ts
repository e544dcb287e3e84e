import { copyFileSync, mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { MIGRATIONS } from '../../electron/core/db/migrations/index.ts'
import { openOffice } from '../../electron/core/openOffice.ts'
import { bytesOf, tamper } from '../helpers/storeFile.ts'
import { tempFolder } from '../helpers/tempFolder.ts'
import { openSampleOffice, openTestOffice } from '../helpers/testOffice.ts'

// What lies where the store should be, and is not a store to work in: each has its own sentence and stays untouched.

const store = () => join(tempFolder(), 'office.lekha')

async function sampleFile(): Promise<string> {
  const office = await openSampleOffice()
  await office.close()
  return office.file
}

/** Opens and expects the refusal; every file that lay there has the same bytes afterwards. */
async function refused(file: string): Promise<{ code: string; message: string }> {
  const folder = dirname(file)
  const before = bytesOf(folder)
  const error = await openOffice({ file, ports: { today: () => '2026-07-01' } }).then(
    async (office) => {
      await office.close()
      throw new Error('the office was opened')
    },
    (refusal: { code: string; message: string }) => refusal,
  )
  expect(bytesOf(folder)).toMatchObject(before)
  expect(error.message).toMatch(/[ก-๙]/)
  expect(error.message).not.toContain('\n')
  return error
}

test('an empty file is a store not yet begun', async () => {
  const file = store()
  writeFileSync(file, '')
  const { api } = await openTestOffice({ file })
  expect((await api.store.status({})).empty).toBe(true)
})

test('an empty file where backups lie beside it is a damaged store', async () => {
  const file = await sampleFile()
  const office = await openTestOffice({ file, today: '2026-06-30' })
  await office.close()
  truncateSync(file, 0)
  const { code, message } = await refused(file)
  expect(code).toBe('damaged')
  expect(message).toContain(`ไฟล์ข้อมูลเสียหาย: ${file} โปรแกรมไม่ได้แก้ไขไฟล์นี้`)
  expect(message).toContain('มีสำเนาสำรองวันที่ 2026-06-30 ในโฟลเดอร์ backups ข้างไฟล์นี้')
})

test('an empty file with a write-ahead log beside it is a damaged store: the log may be all there is', async () => {
  const file = store()
  writeFileSync(file, '')
  writeFileSync(`${file}-wal`, 'the last saves')
  const { code, message } = await refused(file)
  expect(code).toBe('damaged')
  expect(message).toContain('ยังไม่มีสำเนาสำรองข้างไฟล์นี้')
})

test.each([
  ['garbage', 'สวัสดี '.repeat(500)],
  ['a short text', 'x'],
  ['a picture', '\u0089PNG\r\n\u001a\n'.repeat(100)],
])('%s is no store of ours', async (_what, content) => {
  const file = store()
  writeFileSync(file, content, 'latin1')
  expect(await refused(file)).toMatchObject({
    code: 'foreign',
    message: expect.stringContaining('ไฟล์นี้ไม่ใช่ข้อมูลของเลขา'),
  })
})

test.each(['delete', 'wal'])('the SQLite file of another program is no store of ours (%s)', async (mode) => {
  const file = store()
  tamper(file, `PRAGMA journal_mode = ${mode}; CREATE TABLE moz_places (id INTEGER); INSERT INTO moz_places VALUES (1)`)
  expect(await refused(file)).toMatchObject({ code: 'foreign' })
})

test('a store whose head was overwritten is damaged, not foreign, when backups of it are kept', async () => {
  const file = await sampleFile()
  await (await openTestOffice({ file })).close()
  const bytes = readFileSync(file)
  bytes.fill(0x55, 0, 100)
  writeFileSync(file, bytes)
  expect(await refused(file)).toMatchObject({ code: 'damaged' })
})

test.each([40, 100, 512, 4096, 50_000])('a store cut off after %i bytes is damaged', async (size) => {
  const file = await sampleFile()
  expect(statSync(file).size).toBeGreaterThan(size)
  truncateSync(file, size)
  expect(await refused(file)).toMatchObject({ code: 'damaged' })
})

test('a store with a page overwritten is damaged, whichever page it is', async () => {
  const good = await sampleFile()
  const bytes = readFileSync(good)
  const pages = bytes.length / 4096
  let noticed = 0
  const tried = [1, 5, 20, 40, 60].filter((page) => page < pages)
  for (const page of tried) {
    const file = store()
    const flipped = Buffer.from(bytes)
    for (let at = page * 4096; at < (page + 1) * 4096; at++) flipped[at] = (flipped[at] ?? 0) ^ 0xff
    writeFileSync(file, flipped)
    expect(await refused(file)).toMatchObject({ code: 'damaged' })
    noticed++
  }
  expect(noticed).toBe(tried.length)
})

test.each(['delete', 'wal'])('a store of a newer program is refused, not downgraded (%s)', async (mode) => {
  const file = await sampleFile()
  tamper(file, `PRAGMA journal_mode = ${mode}; PRAGMA user_version = 999`)
  const { code, message } = await refused(file)
  expect(code).toBe('newer')
  expect(message).toContain(`รุ่นข้อมูล 999 เครื่องนี้อ่านได้ถึง ${MIGRATIONS.length}`)
})

test('a store with saves still in its write-ahead log is opened with them', async () => {
  const office = await openTestOffice()
  await office.api.store.begin({ name: 'จังหวัดแพร่', province: 'แพร่' })
  const folder = tempFolder()
  for (const ending of ['', '-wal']) copyFileSync(office.file + ending, join(folder, `office.lekha${ending}`))
  expect(statSync(join(folder, 'office.lekha-wal')).size).toBeGreaterThan(0)
  const again = await openTestOffice({ file: join(folder, 'office.lekha') })
  expect(await again.api.offices.list({})).toMatchObject([{ name: 'จังหวัดแพร่' }])
})

test('a file where a folder should be is a place that cannot be written', async () => {
  const folder = tempFolder()
  writeFileSync(join(folder, 'blocked'), 'a note')
  expect(await refused(join(folder, 'blocked', 'office.lekha'))).toMatchObject({
    code: 'readOnly',
    message: expect.stringContaining('ให้ตรวจสิทธิ์ของโฟลเดอร์'),
  })
  expect(readFileSync(join(folder, 'blocked'), 'utf8')).toBe('a note')
})

test('a folder where the store should be is a place that cannot be written', async () => {
  const file = store()
  mkdirSync(file)
  expect(await refused(file)).toMatchObject({ code: 'readOnly' })
})

test('a foreign SQLite file that is locked by its own program says that another program uses it', async () => {
  const file = await sampleFile()
  const other = new Database(file)
  other.pragma('locking_mode = EXCLUSIVE')
  other.exec('BEGIN EXCLUSIVE')
  try {
    expect(await refused(file)).toMatchObject({
      code: 'locked',
      message: expect.stringContaining('มีโปรแกรมอื่นกำลังใช้ไฟล์ข้อมูลนี้'),
    })
  } finally {
    other.close()
  }
})
