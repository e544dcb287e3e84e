import { expect, test } from 'vitest'
import '../../electron/desktop/preload.ts'
import { seen } from '../doubles/electron.ts'

test('the page gets exactly two functions, on channels that are not its choice', async () => {
  expect([...seen.exposed.keys()]).toEqual(['lekha'])
  const lekha = seen.exposed.get('lekha') as {
    call(method: string, input: unknown): Promise<unknown>
    commands(told: (...args: unknown[]) => void): void
  }
  expect(Object.keys(lekha)).toEqual(['call', 'commands'])
  await lekha.call('meetings.list', { year: 2569 })
  expect(seen.invoked).toEqual([['lekha:call', 'meetings.list', { year: 2569 }]])

  const told: unknown[][] = []
  lekha.commands((...args) => told.push(args))
  // The event, which leads to Electron, stays outside the page.
  seen.listeners.get('lekha:command')?.({ sender: {} }, 'undo')
  expect(told).toEqual([['undo']])
})
