import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, expect, test } from 'vitest'
import { runningAddress } from '../../electron/loopback/handOver.ts'
import { tempFolder } from '../helpers/tempFolder.ts'

const MAIN = resolve(import.meta.dirname, '../../electron/loopback/main.ts')
const begun: ChildProcess[] = []
afterEach(() => {
  for (const child of begun) child.kill('SIGKILL')
  begun.length = 0
})

/** The host as a process; answers the line with its address, and how it ended when it did. */
function start(store: string, renderer: string) {
  const child = spawn(process.execPath, [MAIN, '--store', store, '--renderer', renderer], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  begun.push(child)
  const ended = new Promise<number | null>((done) => child.once('exit', done))
  const line = new Promise<string>((done) => {
    createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (text) => {
      if (/^LEKHA_(?:URL|RUNNING) /.test(text)) done(text)
    })
    void ended.then(() => done(''))
  })
  return { child, line, ended }
}

async function opens(address: string): Promise<number> {
  const { origin, hash } = new URL(address)
  const headers = { 'content-type': 'application/json', origin }
  const body = JSON.stringify({ token: hash.slice('#token='.length) })
  return (await fetch(`${origin}/session`, { method: 'POST', headers, body })).status
}

test('a second start leads to the program that runs: another window, by a key of its own', async () => {
  const store = join(tempFolder(), 'office.lekha')
  const renderer = tempFolder()
  mkdirSync(renderer, { recursive: true })
  writeFileSync(join(renderer, 'index.html'), '<!doctype html>')
  const first = start(store, renderer)
  const [, own = ''] = (await first.line).split('LEKHA_URL ')
  expect(await opens(own)).toBe(200)
  // The browser was closed, and its cookie with it: the old address is used up.
  expect(await opens(own)).toBe(401)
  if (process.platform !== 'win32') expect(statSync(`${store}.address`).mode & 0o077).toBe(0)

  const second = start(store, renderer)
  const [, next = ''] = (await second.line).split('LEKHA_RUNNING ')
  expect(await second.ended).toBe(0)
  expect(next).not.toBe(own)
  expect(await opens(next)).toBe(200)
  expect(await opens(next)).toBe(401)

  first.child.kill('SIGTERM')
  await first.ended
  expect(existsSync(`${store}.address`)).toBe(false)
  expect(await runningAddress(store)).toBeNull()
})

test('an address that a killed host left behind is believed only while somebody answers there', async () => {
  const store = join(tempFolder(), 'office.lekha')
  writeFileSync(`${store}.address`, 'http://127.0.0.1:9/#token=x')
  expect(await runningAddress(store)).toBeNull()
  writeFileSync(`${store}.address`, 'http://example.org/#token=x')
  expect(await runningAddress(store)).toBeNull()
})
