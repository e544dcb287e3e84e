import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Office, openOffice } from '../../electron/core/openOffice.ts'
import { practiceFile, withPractice } from '../../electron/practice.ts'
import type { Reply } from '../../shared/reply.ts'
import { bytesOf, dumpOf } from '../helpers/storeFile.ts'
import { tempFolder } from '../helpers/tempFolder.ts'
import { testPorts } from '../helpers/testPorts.ts'

let file: string
let office: Office
let reached: string[]

async function open(): Promise<Office> {
  const real = await openOffice({ file, ports: testPorts('real') })
  const watched: Office = {
    ...real,
    dispatch: (method, input) => {
      reached.push(method)
      return real.dispatch(method, input)
    },
    close: () => real.close(),
  }
  return withPractice(watched, file, testPorts('practice'))
}

beforeEach(async () => {
  file = join(tempFolder(), 'office.lekha')
  reached = []
  office = await open()
})
afterEach(() => office.close())

async function ask<T>(method: string, input: unknown = {}): Promise<T> {
  const reply: Reply = await office.dispatch(method, input)
  if (!reply.ok) throw new Error(`${method}: ${reply.error.message}`)
  return reply.value as T
}
const names = async (list: string) => (await ask<Array<{ name: string }>>(list)).map(({ name }) => name)

test('nothing is made beside the office until somebody practises', async () => {
  await ask('store.begin', { name: 'จังหวัดน่าน', province: 'น่าน' })
  expect(existsSync(dirname(practiceFile(file)))).toBe(false)
})

test('whatever is done in practice, no call and no row reaches the real office', async () => {
  await ask('store.begin', { name: 'จังหวัดน่าน', province: 'น่าน' })
  const before = dumpOf(file)
  reached = []

  const offices = await ask<Array<{ id: string; revision: number; emblem: string }>>('practice.offices.list')
  expect(offices.length).toBeGreaterThan(1)
  // So that issuing can be practised too.
  expect(offices.every(({ emblem }) => emblem === 'preprinted')).toBe(true)
  const [first] = offices
  await ask('practice.offices.update', { id: first?.id, revision: first?.revision, change: { name: 'จังหวัดสมมุติ' } })
  const committees = await ask<Array<{ id: string; revision: number }>>('practice.committees.list')
  expect(committees.length).toBeGreaterThan(0)
  await ask('practice.agencies.create', { name: 'หน่วยงานสมมุติ' })
  await ask('practice.letters.create', { officeId: first?.id, subject: 'เรื่องสมมุติ' })
  await ask('practice.reset')
  await ask('practice.agencies.create', { name: 'หน่วยงานสมมุติ' })

  expect(reached).toEqual([])
  expect(dumpOf(file)).toEqual(before)
  expect(await names('offices.list')).toEqual(['จังหวัดน่าน'])
  expect(await names('agencies.list')).not.toContain('หน่วยงานสมมุติ')
})

test('what was practised is still there next time, and one press begins it anew', async () => {
  await ask('practice.agencies.create', { name: 'หน่วยงานสมมุติ' })
  await office.close()
  office = await open()
  expect(await names('practice.agencies.list')).toContain('หน่วยงานสมมุติ')

  const folder = dirname(practiceFile(file))
  writeFileSync(join(folder, 'บันทึกของฉัน.txt'), 'ของผู้ใช้')
  // Calls under way when it begins anew are answered, and those after it meet the new one.
  const [early, , late] = await Promise.all([
    office.dispatch('practice.agencies.list', {}),
    office.dispatch('practice.reset', {}),
    office.dispatch('practice.agencies.list', {}),
  ])
  expect(JSON.stringify(early)).toContain('หน่วยงานสมมุติ')
  expect(late.ok).toBe(true)
  expect(JSON.stringify(late)).not.toContain('หน่วยงานสมมุติ')
  expect(await names('practice.offices.list')).toContain('จังหวัดแพร่')
  expect(readdirSync(folder)).toContain('บันทึกของฉัน.txt')
})

test('it can be begun anew before it was ever opened, and after its file was spoilt', async () => {
  await ask('practice.reset')
  await office.close()
  writeFileSync(practiceFile(file), 'ไม่ใช่ฐานข้อมูล')
  office = await open()
  const real = bytesOf(dirname(file))['office.lekha']
  expect(await office.dispatch('practice.offices.list', {})).toMatchObject({ ok: false, error: { code: 'foreign' } })
  expect(await ask('store.status')).toMatchObject({ empty: true })
  await ask('practice.reset')
  expect(await names('practice.offices.list')).toContain('จังหวัดแพร่')
  expect(bytesOf(dirname(file))['office.lekha']).toBe(real)
})

test('the contract holds in practice as it does in earnest', async () => {
  expect(await office.dispatch('practice.meetings.nothing', {})).toMatchObject({ error: { code: 'notFound' } })
  expect(await office.dispatch('practice.practice.reset', {})).toMatchObject({ error: { code: 'notFound' } })
  expect(await office.dispatch('practice.meetings.get', {})).toMatchObject({ error: { code: 'badInput' } })
})
