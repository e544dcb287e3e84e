import { beforeEach, expect, test } from 'vitest'
import type { Api } from '../../shared/api.ts'
import { seatState } from '../../shared/directory/seating.ts'
import { openTestOffice } from '../helpers/testOffice.ts'
import type { TestPorts } from '../helpers/testPorts.ts'

let api: Api
let ports: TestPorts
let committeeId: string

beforeEach(async () => {
  ;({ api, ports } = await openTestOffice())
  const office = await api.store.begin({ name: 'จังหวัดน่าน', province: 'น่าน' })
  committeeId = (await api.committees.create({ officeId: office.id, name: 'คณะกรรมการ' })).id
})

const name = (given: string) => ({ title: 'นาย', given, family: 'ดี' })
const row = (post: string, given: string | null) => ({
  post,
  name: given === null ? null : name(given),
  role: 'member' as const,
  roleWords: '',
})
const known = async () => ({
  seats: await api.seats.list({}),
  posts: await api.posts.list({}),
  people: await api.people.list({}),
  tenures: await api.tenures.list({}),
})
const stateOf = async (post: string, given: string | null) =>
  seatState(row(post, given), committeeId, await known(), '2026-07-01')

test('rows of a list become seats, posts and people in one go, each thing once', async () => {
  await api.seats.addAll({
    committeeId,
    rows: [row('ปลัดจังหวัด', 'ก'), row('', 'ข'), row('คลังจังหวัด', null), row('ปลัดจังหวัด', 'ก')],
  })
  const { seats, posts, people, tenures } = await known()
  expect(seats.map(({ position }) => position)).toEqual([0, 1, 2, 3])
  expect(posts.map(({ title }) => title)).toEqual(['ปลัดจังหวัด', 'คลังจังหวัด'])
  expect(people.map(({ given }) => given)).toEqual(['ก', 'ข'])
  expect(tenures).toHaveLength(1)
})

test('nothing is left behind when a row is refused', async () => {
  const rows = [row('ปลัดจังหวัด', 'ก'), row(' ', null)]
  await expect(api.seats.addAll({ committeeId, rows })).rejects.toThrow('ต้องมีชื่อหรือตำแหน่ง')
  await expect(api.seats.addAll({ committeeId: 'gone', rows: rows.slice(0, 1) })).rejects.toThrow('ไม่พบ')
  expect((await known()).posts).toEqual([])
})

test('each row says what it would do', async () => {
  await api.seats.addAll({ committeeId, rows: [row('ปลัดจังหวัด', 'ก'), row('', 'ข')] })
  expect(await stateOf('ปลัดจังหวัด', 'ก')).toEqual({ state: 'same' })
  expect(await stateOf(' ปลัดจังหวัด ', null)).toEqual({ state: 'same' })
  expect(await stateOf('ปลัดจังหวัด', 'ค')).toEqual({ state: 'changed', holder: 'นายก ดี' })
  expect(await stateOf('', 'ข')).toEqual({ state: 'same' })
  expect(await stateOf('', 'ค')).toEqual({ state: 'new' })
  expect(await stateOf('คลังจังหวัด', 'ค')).toEqual({ state: 'new' })
  expect(await stateOf('', null)).toEqual({ state: 'unreadable' })
})

test('a holder of long standing leaves yesterday; one written down today is put right', async () => {
  await api.seats.addAll({ committeeId, rows: [row('ปลัดจังหวัด', 'ก')] })
  const [first] = await api.tenures.list({})
  if (!first) throw new Error('no tenure')
  await api.seats.addAll({ committeeId, rows: [row('ปลัดจังหวัด', 'ข')] })
  expect(await api.tenures.list({})).toHaveLength(1)
  const { personId } = await api.tenures.get({ id: first.id })
  expect((await api.people.get({ id: personId })).given).toBe('ข')

  Object.assign(ports.clock, { now: '2026-08-01T02:00:00.000Z', today: '2026-08-01' })
  await api.seats.addAll({ committeeId, rows: [row('ปลัดจังหวัด', 'ค')] })
  const tenures = await api.tenures.list({})
  expect(tenures.map(({ since, until }) => [since, until])).toEqual([
    [null, '2026-07-31'],
    ['2026-08-01', null],
  ])
})

test('all of it is taken back as one step', async () => {
  await api.seats.addAll({ committeeId, rows: [row('ปลัดจังหวัด', 'ก'), row('', 'ข')] })
  await api.history.undo({})
  expect(await known()).toEqual({ seats: [], posts: [], people: [], tenures: [] })
})
