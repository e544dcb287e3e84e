import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createClient } from '../../renderer/api/client.ts'
import { createStores } from '../../renderer/stores/createStores.ts'
import type { Space } from '../../renderer/stores/memory.ts'
import { followOtherWindows } from '../../renderer/stores/otherWindows.ts'
import { paragraph } from '../../shared/model/prose.ts'
import { ITEM, MEETING } from '../helpers/history.ts'
import { openSampleOffice, type TestOffice } from '../helpers/testOffice.ts'

let office: TestOffice
let ends: Array<() => void>
let typing: boolean

beforeEach(async () => {
  office = await openSampleOffice()
  ends = []
  typing = false
})
afterEach(() => {
  for (const end of ends) end()
})

/** A window with the meeting open; counts how often it reads it. */
async function page(space: Space = 'office') {
  const calls: string[] = []
  const stores = createStores(
    createClient((method, input) => {
      calls.push(method)
      return office.dispatch(method, input)
    }),
  )
  await stores.meeting.open(MEETING)
  ends.push(followOtherWindows(space, stores, () => typing))
  const minutes = () => stores.meeting.store.getState().file?.items.find(({ id }) => id === ITEM)?.minutes
  const reads = () => calls.filter((method) => method === 'meetings.read').length
  return { stores, minutes, reads }
}
const rest = () => new Promise((resolve) => setTimeout(resolve, 300))
const NEW = [paragraph('เขียนในหน้าต่างอื่น')]

test('a window shows what another one has saved, and neither answers the other for ever', async () => {
  const [here, there] = [await page(), await page()]
  await there.stores.meeting.writeMinutes(ITEM, NEW)
  await vi.waitFor(() => expect(here.minutes()).toEqual(NEW))
  expect(here.stores.meeting.store.getState().replaced[ITEM]).toBe(1)
  await here.stores.meeting.writeMinutes(ITEM, [paragraph('เขียนต่อ')])
  expect(here.stores.saving.store.getState().conflict).toBeNull()
  await vi.waitFor(() => expect(there.minutes()).toEqual([paragraph('เขียนต่อ')]), 3_000)
  const counts = [here.reads(), there.reads()]
  await rest()
  expect([here.reads(), there.reads()]).toEqual(counts)
})

test('what is being typed here is not touched until it rests', async () => {
  const [here, there] = [await page(), await page()]
  const before = here.minutes()
  typing = true
  await there.stores.meeting.writeMinutes(ITEM, NEW)
  await rest()
  expect(here.minutes()).toEqual(before)
  typing = false
  await vi.waitFor(() => expect(here.minutes()).toEqual(NEW), 3_000)
})

test('the practice office and the real one do not hear each other', async () => {
  const [here, there] = [await page(), await page('practice')]
  const before = here.reads()
  await there.stores.meeting.writeMinutes(ITEM, NEW)
  await rest()
  expect(here.reads()).toBe(before)
})
