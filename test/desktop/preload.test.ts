import { expect, test } from 'vitest'
import '../../electron/desktop/preload.ts'
import { seen } from '../doubles/electron.ts'

test('the page gets exactly one function, on a channel that is not its choice', async () => {
  expect([...seen.exposed.keys()]).toEqual(['lekha'])
  const lekha = seen.exposed.get('lekha') as { call(method: string, input: unknown): Promise<unknown> }
  expect(Object.keys(lekha)).toEqual(['call'])
  await lekha.call('meetings.list', { year: 2569 })
  expect(seen.invoked).toEqual([['lekha:call', 'meetings.list', { year: 2569 }]])
})
