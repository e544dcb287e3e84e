import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { startIpcHost } from '../../electron/desktop/ipcHost.ts'
import { startHttpHost } from '../../electron/loopback/httpHost.ts'
import type { Reply } from '../../shared/reply.ts'
import { reset, seen } from '../doubles/electron.ts'
import { openTestOffice, type TestOffice } from './testOffice.ts'

/** A way into the office, as a page uses it. */
export interface Door {
  name: string
  call(method: string, input: unknown): Promise<Reply>
  office: TestOffice
  close(): Promise<void>
}

async function openHttpDoor(): Promise<Door> {
  const office = await openTestOffice()
  const root = join(dirname(office.file), 'renderer')
  mkdirSync(root)
  writeFileSync(join(root, 'index.html'), '<p>เลขา')
  const host = await startHttpHost({ dispatch: office.dispatch, root })
  const [address = '', token = ''] = host.url.split('/#token=')
  const post = (path: string, input: unknown, cookie = '') =>
    fetch(address + path, {
      method: 'POST',
      headers: { Origin: address, 'Content-Type': 'application/json', Cookie: cookie },
      body: JSON.stringify(input) ?? '',
    })
  const cookie = (await post('/session', { token })).headers.get('set-cookie')?.split(';')[0] ?? ''
  return {
    name: 'HTTP',
    office,
    call: async (method, input) =>
      (await post(`/api/${encodeURIComponent(method)}`, input, cookie)).json() as Promise<Reply>,
    close: () => host.close(),
  }
}

async function openIpcDoor(): Promise<Door> {
  const office = await openTestOffice()
  reset()
  startIpcHost(office.dispatch)
  const handler = seen.handlers.get('lekha:call')
  const frame = { url: 'app://lekha/index.html', parent: null }
  return {
    name: 'IPC',
    office,
    // Electron copies what passes between the processes; so does this door, both ways.
    call: async (method, input) =>
      structuredClone(await handler?.({ senderFrame: frame }, method, structuredClone(input))) as Reply,
    close: async () => {},
  }
}

export const DOORS = { HTTP: openHttpDoor, IPC: openIpcDoor }
