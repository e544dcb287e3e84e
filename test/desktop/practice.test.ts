import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startDesktop } from '../../electron/desktop/desktop.ts'
import type { Reply } from '../../shared/reply.ts'
import { app, reset, seen } from '../doubles/electron.ts'
import { tempFolder } from '../helpers/tempFolder.ts'

let folder: string

beforeEach(async () => {
  reset()
  folder = tempFolder()
  const root = join(folder, 'renderer')
  mkdirSync(root)
  writeFileSync(join(root, 'index.html'), '<p>เลขา')
  await startDesktop({ root, env: { LEKHA_HOME: join(folder, 'home') } })
})

/** Quits as Electron does: `will-quit` may be held back once, and is then sent again. */
afterEach(async () => {
  let held = false
  const before = seen.quits
  app.emit('will-quit', { preventDefault: () => (held = true) })
  while (held && seen.quits === before) await new Promise((resolve) => setTimeout(resolve, 5))
})

test('the window reaches the practice office through the one channel, beside the store of the real one', async () => {
  const frame = { url: 'app://lekha/index.html', parent: null }
  const call = async (method: string) =>
    (await seen.handlers.get('lekha:call')?.({ senderFrame: frame }, method, {})) as Reply<{ file: string }>
  const real = join(folder, 'home', 'office.lekha')
  expect(await call('store.status')).toMatchObject({ ok: true, value: { file: real, empty: true } })
  const practice = join(folder, 'home', 'office-practice', 'practice.lekha')
  expect(await call('practice.store.status')).toMatchObject({ ok: true, value: { file: practice, empty: false } })
  expect(await call('practice.reset')).toEqual({ ok: true, value: null })
  expect(await call('store.status')).toMatchObject({ ok: true, value: { empty: true } })
})
