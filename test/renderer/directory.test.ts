import { beforeEach, expect, test } from 'vitest'
import { createClient } from '../../renderer/api/client.ts'
import { rowsOf } from '../../renderer/screens/directory/sections.ts'
import { createStores, type Stores } from '../../renderer/stores/createStores.ts'
import { holderOf } from '../../shared/directory/tenure.ts'
import { fold, searching } from '../../shared/thai/search.ts'
import { openTestOffice, type TestOffice } from '../helpers/testOffice.ts'

let office: TestOffice
let stores: Stores

beforeEach(async () => {
  office = await openTestOffice()
  stores = createStores(createClient(office.dispatch))
  await stores.office.begin('จังหวัดน่าน', 'น่าน')
  await stores.directory.open()
})

const state = () => stores.directory.store.getState()
const agencies = () => stores.office.store.getState().agencies
const HAND = { until: null, acting: null, leaves: [] }

test('a record made, changed and removed is so in every list at once', async () => {
  const { directory } = stores
  const person = await directory.add('people', { given: 'ก้อง', family: 'กล้าหาญ' })
  await directory.change('people', person.id, { title: 'นาย' })
  expect(state().people).toMatchObject([{ title: 'นาย', given: 'ก้อง', revision: 2 }])
  const agency = await directory.add('agencies', { name: 'อำเภอปัว' })
  await directory.change('agencies', agency.id, { name: 'ที่ว่าการอำเภอปัว' })
  expect(agencies().map(({ name }) => name)).toEqual(['ที่ว่าการอำเภอปัว'])
  await directory.remove('agencies', agency.id)
  expect(agencies()).toEqual([])
})

test('a transfer is one edit, and is taken back', async () => {
  const { directory } = stores
  const post = await directory.add('posts', { title: 'นายอำเภอปัว' })
  const [old, next] = [await directory.add('people', { given: 'ก' }), await directory.add('people', { given: 'ข' })]
  await directory.add('tenures', { postId: post.id, personId: old.id })
  await directory.hand('ย้าย', { ...HAND, postId: post.id, personId: next.id, name: null, since: '2026-10-01' })
  const on = (day: string) => holderOf(state().tenures, post.id, day)?.personId
  expect([on('2026-09-30'), on('2026-10-01')]).toEqual([old.id, next.id])
  expect(state().lastEdit?.words).toBe('ย้าย')
  expect(await directory.undo()).toEqual([])
  expect([on('2026-10-01'), state().lastEdit]).toEqual([old.id, null])
})

test('the holder changed beside a seat is the same transfer', async () => {
  const { directory, meetings } = stores
  const { id } = await meetings.addCommittee({
    officeId: stores.office.store.getState().office?.id ?? '',
    name: 'คณะกรรมการ',
  })
  await directory.addSeats(id, [{ post: 'นายอำเภอปัว', name: null, role: 'chair', roleWords: '' }])
  const [seat] = directory.seatsOf(id)
  if (!seat) throw new Error('no seat')
  const person = await directory.add('people', { given: 'ก' })
  await directory.add('tenures', { postId: seat.postId ?? '', personId: person.id, since: '2020-01-01' })
  office.ports.clock.now = '2026-07-01T02:00:00.000Z'
  await directory.setName(seat, { title: 'นาย', given: 'ข', family: 'ค' })
  const [first, second] = state().tenures
  expect(second).toMatchObject({ postId: seat.postId, since: directory.today(), until: null })
  expect(first?.until).not.toBeNull()
  expect(state().people.map(({ given }) => given)).toEqual(['ก', 'ข'])
})

test('a paste is one edit; taking it back names what was used since', async () => {
  const { directory } = stores
  await directory.paste('วาง', [
    { list: 'people', as: 'new-1', draft: { given: 'ก', family: 'ข' } },
    { list: 'agencies', as: 'new-2', draft: { name: 'อำเภอปัว' } },
  ])
  expect([state().people.length, agencies().length]).toEqual([1, 1])
  await directory.change('people', state().people[0]?.id ?? '', { phone: '๐๘๑' })
  expect(await directory.undo()).toEqual(['บุคคล ก ข'])
  expect([state().people.length, agencies().length]).toEqual([1, 0])
})

test('two records made one leave the list as one', async () => {
  const { directory } = stores
  const [kept, gone] = [
    await directory.add('people', { given: 'สมหวัง' }),
    await directory.add('people', { given: 'สมหวงั' }),
  ]
  const post = await directory.add('posts', { title: 'ปลัด' })
  await directory.add('tenures', { postId: post.id, personId: gone.id })
  await directory.merge('people', kept.id, gone.id)
  expect(state().people.map(({ id }) => id)).toEqual([kept.id])
  expect(state().tenures.map(({ personId }) => personId)).toEqual([kept.id])
})

test('lists stand in Thai order and are found inside words and by either kind of digits', async () => {
  const { directory } = stores
  for (const title of ['หัวหน้ากลุ่ม ๒', 'เกษตรจังหวัด', 'กำนัน']) await directory.add('posts', { title })
  const rows = rowsOf('posts', {
    ...state(),
    agencies: [],
    groups: [],
    today: '2026-07-01',
    titles: new Map(),
    holders: new Map(),
    near: () => [],
  })
  expect(rows.map(({ name }) => name)).toEqual(['กำนัน', 'เกษตรจังหวัด', 'หัวหน้ากลุ่ม ๒'])
  const found = (words: string) => rows.filter(({ folded }) => searching(words)(folded)).map(({ name }) => name)
  expect(found('กลุ่ม 2')).toEqual(['หัวหน้ากลุ่ม ๒'])
  expect(found('ษตร')).toEqual(['เกษตรจังหวัด'])
  expect(fold(' ก  ๑ ')).toBe('ก 1')
})
