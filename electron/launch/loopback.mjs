// Runs the loopback host as a child under the packaged Node and hands back its address.

import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { rendererFolder } from './build.mjs'
import { ended, root, spawnNode } from './runtime.mjs'
import { Stop, Told } from './terminal.mjs'

const START_LIMIT_MS = 30_000
const STOP_LIMIT_MS = 5000
export const URL_LINE = 'LEKHA_URL '
const WINDOW_LINE = 'LEKHA_WINDOW '
/** The store is open in a host already; the address is that of another window of it. */
const RUNNING_LINE = 'LEKHA_RUNNING '

/**
 * Resolves with `{ url, running, profile, closed, close }`. The IPC channel carries no messages: it breaks when either side dies,
 * however hard, and the host closes the office then. So no host is ever left behind holding the store.
 */
export async function startLoopback({ port }) {
  const args = [join(root, 'electron', 'loopback', 'main.ts'), '--renderer', rendererFolder]
  if (port !== undefined) args.push('--port', String(port))
  const child = spawnNode(args, { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] })
  const closed = ended(child)
  const close = async () => {
    if (child.connected) child.disconnect()
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS)
    await closed
    clearTimeout(timer)
  }
  const told = await Promise.race([readAddress(child), closed.then(() => undefined), expire()])
  if (told) return { ...told, closed, close }
  const stillRunning = child.exitCode === null && child.signalCode === null
  if (!stillRunning) throw new Told()
  await close()
  throw new Stop('โปรแกรมไม่เริ่มทำงานภายใน 30 วินาที', 'the application did not start within 30 seconds')
}

function readAddress(child) {
  return new Promise((resolve) => {
    let profile
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith(WINDOW_LINE)) profile = line.slice(WINDOW_LINE.length)
      if (line.startsWith(URL_LINE)) resolve({ url: line.slice(URL_LINE.length), running: false, profile })
      if (line.startsWith(RUNNING_LINE)) resolve({ url: line.slice(RUNNING_LINE.length), running: true, profile })
    })
  })
}

function expire() {
  return new Promise((resolve) => setTimeout(resolve, START_LIMIT_MS).unref())
}
