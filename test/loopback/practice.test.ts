import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { Reply } from '../../shared/reply.ts'
import { tempFolder } from '../helpers/tempFolder.ts'

const MAIN = resolve(import.meta.dirname, '../../electron/loopback/main.ts')
const running: Array<ReturnType<typeof spawn>> = []

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
})

test('the browser reaches the practice office at the same door, beside the store of the real one', async () => {
  const folder = tempFolder()
  const root = join(folder, 'renderer')
  mkdirSync(root)
  writeFileSync(join(root, 'index.html'), '<p>เลขา')
  const file = join(folder, 'office.lekha')
  const child = spawn(process.execPath, [MAIN, '--store', file, '--renderer', root], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  running.push(child)
  const url = await new Promise<string>((told) =>
    child.stdout.setEncoding('utf8').on('data', (text: string) => told(/^LEKHA_URL (\S+)/m.exec(text)?.[1] ?? '')),
  )
  const [address = '', token = ''] = url.split('/#token=')
  const post = (path: string, input: unknown, cookie = '') =>
    fetch(address + path, {
      method: 'POST',
      headers: { Origin: address, 'Content-Type': 'application/json', Cookie: cookie },
      body: JSON.stringify(input),
    })
  const cookie = (await post('/session', { token })).headers.get('set-cookie')?.split(';')[0] ?? ''
  const call = async (method: string) => (await (await post(`/api/${method}`, {}, cookie)).json()) as Reply

  const practice = join(folder, 'office-practice', 'practice.lekha')
  expect(await call('practice.store.status')).toMatchObject({ ok: true, value: { file: practice, empty: false } })
  expect(await call('store.status')).toMatchObject({ ok: true, value: { file, empty: true } })
  expect(await call('practice.reset')).toEqual({ ok: true, value: null })
  // Without the session there is no practice either.
  expect((await post('/api/practice.store.status', {})).status).toBe(401)
})
