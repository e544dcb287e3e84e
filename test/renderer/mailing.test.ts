import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Office, openOffice } from '../../electron/core/openOffice.ts'
import { createClient } from '../../renderer/api/client.ts'
import { createStores, type Stores } from '../../renderer/stores/createStores.ts'

const LETTER = 'phrae-doc-letter'

let office: Office
let stores: Stores
let calls: string[]

beforeEach(async () => {
  office = await openOffice({ file: ':memory:' })
  await office.dispatch('store.sample', {})
  calls = []
  stores = createStores(
    createClient((method, input) => {
      calls.push(method)
      return office.dispatch(method, input)
    }),
  )
})
afterEach(() => office.close())

const state = () => stores.mailing.store.getState()

test('knows whom the open letter addresses; a paper to nobody is no circular', async () => {
  await stores.mailing.open(LETTER)
  expect(state().recipients.length).toBeGreaterThan(1)
  await stores.mailing.open('phrae-doc-minutes')
  expect(state().recipients).toEqual([])
  await stores.mailing.open('gone')
  expect(state().recipients).toEqual([])
})

test('makes one copy after another and tells how far it is', async () => {
  await stores.mailing.open(LETTER)
  const seen: number[] = []
  stores.mailing.store.subscribe(({ progress }) => {
    if (progress) seen.push(progress.done)
  })
  const files = await stores.mailing.copies([0, 2], 'docx')
  expect(files?.map(({ fileName }) => fileName.slice(0, 2))).toEqual(['01', '03'])
  expect(seen).toEqual([0, 1, 2])
  expect(state().progress).toBeNull()
})

test('stopped between two copies it asks for no more and answers nothing', async () => {
  await stores.mailing.open(LETTER)
  stores.mailing.store.subscribe(({ progress }) => {
    if (progress?.done === 1) stores.mailing.stop()
  })
  expect(await stores.mailing.copies([0, 1, 2], 'docx')).toBeNull()
  expect(calls.filter((method) => method === 'documents.mailingCopy')).toHaveLength(1)
  expect(state().progress).toBeNull()
})

test('what is refused is said, and leaves nothing under way', async () => {
  await stores.mailing.open(LETTER)
  await expect(stores.mailing.copies([0, 99], 'docx')).rejects.toThrow('ผู้รับของเอกสารนี้เปลี่ยนไปแล้ว')
  await expect(stores.mailing.print([0], 'pdf')).rejects.toThrow('ทำ PDF ไม่ได้')
  expect(state().progress).toBeNull()
})

test('all copies come in one file, and the job is stopped where it is made', async () => {
  await stores.mailing.open(LETTER)
  expect((await stores.mailing.print([0, 1, 2], 'docx'))?.fileName).toMatch(/พิมพ์รวม\.docx$/)
  const making = stores.mailing.print(Array(3000).fill(0), 'docx')
  stores.mailing.stop()
  expect(await making).toBeNull()
  expect(calls).toContain('documents.mailingJob')
})
