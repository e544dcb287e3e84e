import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { backupFolder, backupTo, thinned } from '../../electron/core/db/backup.ts'
import { dumpOf } from '../helpers/storeFile.ts'
import { tempFolder } from '../helpers/tempFolder.ts'
import { openSampleOffice, openTestOffice, refusalOf } from '../helpers/testOffice.ts'

/** Opens the office on a day and closes it again. */
async function openOn(file: string, day: string) {
  const office = await openTestOffice({ file, prefix: day, today: day })
  const { lastBackup } = await office.api.store.status({})
  await office.close()
  return { lastBackup, logged: office.ports.logged }
}

async function filledStore(): Promise<string> {
  const office = await openSampleOffice()
  await office.close()
  return office.file
}

const names = (file: string) => (existsSync(backupFolder(file)) ? readdirSync(backupFolder(file)).sort() : [])
const days = (from: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => new Date(Date.parse(from) + at * 86_400_000).toISOString().slice(0, 10))

test('a store without an office is not worth a backup', async () => {
  const file = join(tempFolder(), 'office.lekha')
  await openOn(file, '2026-07-01')
  expect(await openOn(file, '2026-07-02')).toMatchObject({ lastBackup: null })
  expect(names(file)).toEqual([])
})

test('the first opening of a day writes the backup of that day, later ones write none', async () => {
  const file = await filledStore()
  expect(await openOn(file, '2026-07-02')).toMatchObject({ lastBackup: '2026-07-02' })
  const copy = join(backupFolder(file), 'office-2026-07-02.lekha')
  const then = dumpOf(copy)
  const office = await openTestOffice({ file, prefix: 'later', today: '2026-07-02' })
  await office.api.people.create({ given: 'คนใหม่' })
  await office.close()
  await openOn(file, '2026-07-02')
  expect(names(file)).toEqual(['office-2026-07-02.lekha'])
  expect(dumpOf(copy)).toEqual(then)
  await openOn(file, '2026-07-03')
  expect(names(file)).toEqual(['office-2026-07-02.lekha', 'office-2026-07-03.lekha'])
  expect(dumpOf(join(backupFolder(file), 'office-2026-07-03.lekha'))).toEqual(dumpOf(file))
})

test('a backup opens as a store and holds the same office', async () => {
  const file = await filledStore()
  await openOn(file, '2026-07-02')
  const live = await openTestOffice({ file, today: '2026-07-02' })
  const copy = await openTestOffice({ file: join(backupFolder(file), 'office-2026-07-02.lekha') })
  expect((await copy.api.exchange.export({})).json).toBe((await live.api.exchange.export({})).json)
  expect(await copy.api.store.check({})).toEqual({ ok: true, findings: [] })
})

test('a backup asked for by hand is written beside the daily ones and is not thinned with them', async () => {
  const office = await openSampleOffice()
  const { file: copy, bytes } = await office.api.store.backup({})
  expect(copy).toBe(join(backupFolder(office.file), 'office-manual-20260701T020000.lekha'))
  expect(bytes).toBeGreaterThan(100_000)
  expect((await office.api.store.status({})).lastBackup).toBeNull()
  await office.close()
  expect(dumpOf(copy)).toEqual(dumpOf(office.file))
  for (const day of days('2026-07-02', 15)) await openOn(office.file, day)
  expect(names(office.file)).toContain('office-manual-20260701T020000.lekha')
})

test('a backup asked for while an import is under way waits for it', async () => {
  const office = await openTestOffice()
  const sample = office.dispatch('store.sample', {})
  for (let step = 0; step < 200; step++) await Promise.resolve()
  const backup = await office.dispatch('store.backup', {})
  expect((await sample).ok).toBe(true)
  expect(backup).toMatchObject({ ok: true })
  expect(await office.api.store.check({})).toMatchObject({ ok: true })
  expect(office.ports.logged).toEqual([])
})

test('a backup that fails leaves no file, and the office is told why', async () => {
  const office = await openSampleOffice()
  writeFileSync(join(dirname(office.file), 'backups'), 'a file in the way')
  expect(await refusalOf(office.dispatch('store.backup'))).toMatchObject({ message: expect.stringMatching(/[ก-๙]/) })
  const target = join(tempFolder(), 'copy.lekha')
  const db = new Database(office.file)
  mkdirSync(target)
  writeFileSync(join(target, 'keep'), 'what lies there')
  expect(() => backupTo(db, target)).toThrow()
  db.close()
  expect(readdirSync(dirname(target))).toEqual(['copy.lekha'])
  expect(readdirSync(target)).toEqual(['keep'])
})

test('an office whose daily backup cannot be written is opened all the same, and the failure is written down', async () => {
  const file = await filledStore()
  writeFileSync(join(dirname(file), 'backups'), 'a file in the way')
  const { logged } = await openOn(file, '2026-07-02')
  expect(logged.map(({ message }) => message)).toEqual(['daily backup failed'])
})

test('a backup left half-written by a crash is not taken for one', async () => {
  const file = await filledStore()
  mkdirSync(backupFolder(file))
  writeFileSync(join(backupFolder(file), 'office-2026-07-01.lekha.123.part'), 'half')
  expect(await openOn(file, '2026-07-02')).toMatchObject({ lastBackup: '2026-07-02' })
})

test('the backups of another store in the same folder are not counted and not thinned', async () => {
  const file = await filledStore()
  mkdirSync(backupFolder(file))
  for (const day of days('2030-01-01', 13)) writeFileSync(join(backupFolder(file), `office-2-${day}.lekha`), '')
  expect(await openOn(file, '2026-07-02')).toMatchObject({ lastBackup: '2026-07-02' })
  expect(names(file)).toHaveLength(14)
})

test('daily backups are thinned to twelve days, ten weeks and nine months', () => {
  const year = days('2025-07-01', 400)
  const keep = thinned(year)
  const kept = [...keep].sort()
  expect(year.slice(-12).every((day) => keep.has(day))).toBe(true)
  // The newest of each of the last ten weeks (Monday to Sunday) and of the last nine months.
  expect(kept).toEqual([
    ...['2025-12-31', '2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31'],
    ...['2026-06-07', '2026-06-14', '2026-06-21', '2026-06-28', '2026-06-30', '2026-07-05', '2026-07-12', '2026-07-19'],
    ...days('2026-07-24', 12),
  ])
})

test('thinning what was thinned takes nothing more, and a handful of days is kept whole', () => {
  const once = [...thinned(days('2025-07-01', 400))]
  expect(thinned(once)).toEqual(new Set(once))
  expect(thinned(days('2026-07-01', 5)).size).toBe(5)
  expect(thinned([]).size).toBe(0)
})

test('backups are thinned day by day as the office is opened', async () => {
  const file = await filledStore()
  for (const day of days('2026-06-01', 40)) await openOn(file, day)
  const kept = names(file).map((name) => name.slice('office-'.length, -'.lekha'.length))
  expect(kept.slice(-12)).toEqual(days('2026-06-29', 12))
  expect(kept.slice(0, -12)).toEqual(['2026-06-07', '2026-06-14', '2026-06-21', '2026-06-28'])
})

test('backups dated in the future by a wrong clock do not push out the backups of today', async () => {
  const file = await filledStore()
  mkdirSync(backupFolder(file))
  for (const day of days('2030-01-01', 400)) writeFileSync(join(backupFolder(file), `office-${day}.lekha`), '')
  for (const day of days('2026-07-01', 3)) await openOn(file, day)
  const kept = names(file)
  for (const day of days('2026-07-01', 3)) expect(kept).toContain(`office-${day}.lekha`)
  expect(kept.length).toBeLessThan(40)
})
