import { beforeEach, expect, test, vi } from 'vitest'
import { startIpcHost } from '../../electron/desktop/ipcHost.ts'
import type { Reply } from '../../shared/reply.ts'
import { reset, seen } from '../doubles/electron.ts'

const OWN_PAGE = { url: 'app://lekha/index.html', parent: null }
const answer: Reply = { ok: true, value: [1] }

beforeEach(reset)

async function call(senderFrame: { url: string; parent: unknown } | null, ...args: unknown[]) {
  const handler = seen.handlers.get('lekha:call')
  if (!handler) throw new Error('the door was not opened')
  return handler({ senderFrame }, ...args)
}

test('a call of our own page reaches the office with its input', async () => {
  const dispatch = vi.fn(async () => answer)
  startIpcHost(dispatch)
  expect(await call(OWN_PAGE, 'meetings.list', { year: 2569 })).toEqual(answer)
  expect(dispatch).toHaveBeenCalledWith('meetings.list', { year: 2569 })
})

test.each([
  ['another site', { url: 'https://lekha/index.html', parent: null }],
  ['a name that begins like ours', { url: 'app://lekha.example/index.html', parent: null }],
  ['a file', { url: 'file:///tmp/index.html', parent: null }],
  ['an embedded frame', { url: 'app://lekha/index.html', parent: {} }],
  ['an address that is none', { url: '', parent: null }],
  ['a page that has gone', null],
])('refuses %s', async (_name, frame) => {
  const dispatch = vi.fn(async () => answer)
  startIpcHost(dispatch)
  expect(await call(frame, 'meetings.list', {})).toMatchObject({ ok: false, error: { code: 'wrongSender' } })
  expect(dispatch).not.toHaveBeenCalled()
})

test('refuses a method that is not a name', async () => {
  const dispatch = vi.fn(async () => answer)
  startIpcHost(dispatch)
  expect(await call(OWN_PAGE, { toString: 'meetings.list' }, {})).toMatchObject({ ok: false })
  expect(dispatch).not.toHaveBeenCalled()
})

test('is idle only when the last call has been answered', async () => {
  let finish: (reply: Reply) => void = () => {}
  const host = startIpcHost(() => new Promise<Reply>((resolve) => (finish = resolve)))
  const running = call(OWN_PAGE, 'meetings.update', {})
  let idle = false
  const waiting = host.idle().then(() => (idle = true))
  await new Promise((resolve) => setImmediate(resolve))
  expect(idle).toBe(false)
  finish(answer)
  await running
  await waiting
  expect(idle).toBe(true)
})
