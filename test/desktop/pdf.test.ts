import { beforeEach, expect, test } from 'vitest'
import { windowPdf } from '../../electron/desktop/pdf.ts'
import { reset, seen } from '../doubles/electron.ts'

beforeEach(reset)

test('a page of any size is printed by a window without scripts that is gone afterwards', async () => {
  const page = `<p>${'ก'.repeat(3_000_000)}</p>`
  expect(Buffer.from(await windowPdf(page)).toString()).toBe(page)
  const [window] = seen.windows
  expect(window?.options).toMatchObject({ show: false, webPreferences: { javascript: false, sandbox: true } })
  expect(window?.calls.at(-1)).toBe('destroy')
  // What was printed is kept nowhere.
  const address = window?.calls[0]?.replace('load ', '') ?? ''
  expect(await (await seen.printProtocol?.(new Request(address)))?.text()).toBe('')
})

test('stopped, the window goes at once', async () => {
  const stop = new AbortController()
  const printing = windowPdf('ก', stop.signal)
  stop.abort()
  expect(seen.windows[0]?.calls).toContain('destroy')
  await printing
  await expect(windowPdf('ก', stop.signal)).rejects.toThrow()
  expect(seen.windows).toHaveLength(1)
})
