import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Office, openOffice } from '../../electron/core/openOffice.ts'
import { withPractice } from '../../electron/practice.ts'
import { createClient } from '../../renderer/api/client.ts'
import { createStores } from '../../renderer/stores/createStores.ts'
import type { Space } from '../../renderer/stores/memory.ts'
import { PRACTICE, PRACTICE_RESET } from '../../shared/practice.ts'
import { tempFolder } from '../helpers/tempFolder.ts'

/** What a browser keeps of one origin, as far as it is used here. */
function storage(): Storage {
  const kept: Record<string, string> = {}
  const methods = {
    getItem: (name: string) => kept[name] ?? null,
    setItem: (name: string, value: string) => {
      kept[name] = value
    },
    removeItem: (name: string) => {
      delete kept[name]
    },
  }
  for (const [name, value] of Object.entries(methods)) Object.defineProperty(kept, name, { value, enumerable: false })
  return kept as unknown as Storage
}

let office: Office
let sittings: Space[]

/** A page on one of the two offices; the host may be gone. */
function page(space: Space, alive = true) {
  return createStores(
    createClient((method, input) =>
      alive
        ? office.dispatch(space === 'practice' ? PRACTICE + method : method, input)
        : Promise.resolve({ ok: false, error: { code: 'unreachable', message: 'โปรแกรมเลขาปิดไปแล้ว' } }),
    ),
    { space, sit: (to) => sittings.push(to), reset: () => office.dispatch(PRACTICE_RESET, {}) },
  )
}

beforeEach(async () => {
  vi.stubGlobal('localStorage', storage())
  const file = join(tempFolder(), 'office.lekha')
  office = withPractice(await openOffice({ file }), file, {})
  sittings = []
})
afterEach(async () => {
  vi.unstubAllGlobals()
  await office.close()
})

async function typeUnsent(space: Space, place: string): Promise<void> {
  const stores = page(space)
  await stores.office.open()
  const lost = page(space, false)
  lost.office.store.setState(stores.office.store.getState())
  await lost.office.change({ place }).catch(() => undefined)
}

async function offered(space: Space): Promise<unknown[]> {
  const stores = page(space)
  await stores.recovery.open()
  return stores.recovery.store.getState().left.map(({ change }) => change.place)
}

test('words that one office could not save are never offered to the other, though their records have the same names', async () => {
  await office.dispatch('store.sample', {})
  await typeUnsent('office', 'ศาลากลางจริง')
  await typeUnsent('practice', 'ศาลากลางฝึกหัด')
  expect(await offered('office')).toEqual(['ศาลากลางจริง'])
  expect(await offered('practice')).toEqual(['ศาลากลางฝึกหัด'])

  // Beginning anew forgets what practice left behind, and nothing else.
  await page('practice').practice.startOver()
  expect(sittings).toEqual(['practice'])
  expect(await offered('practice')).toEqual([])
  expect(await offered('office')).toEqual(['ศาลากลางจริง'])
})

test('the office at work and what was opened last are remembered apart', async () => {
  await office.dispatch('store.sample', {})
  const real = page('office')
  await real.office.open()
  real.office.choose('krabi')
  real.recent.visit({ href: '/meetings/m1', title: 'จริง' })
  const other = page('practice')
  await other.office.open()
  expect(other.office.store.getState().office?.id).not.toBe('krabi')
  expect(other.recent.store.getState().items).toEqual([])
  expect(page('office').recent.store.getState().items).toHaveLength(1)
})

test('nobody is taken away from words that are not saved yet', async () => {
  await office.dispatch('store.sample', {})
  const stores = page('office')
  await stores.office.open()
  const lost = page('office', false)
  lost.office.store.setState(stores.office.store.getState())
  await lost.office.change({ place: 'ยังไม่ถึง' }).catch(() => undefined)
  await lost.practice.enter()
  expect(sittings).toEqual([])
  expect(lost.practice.store.getState()).toMatchObject({ busy: false })
  expect(lost.practice.store.getState().problem).toContain('บันทึกไม่เสร็จ')

  await stores.practice.enter()
  expect(sittings).toEqual(['practice'])
})
