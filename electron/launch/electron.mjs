// The desktop window: finds Electron's binary, fetches it once when it is missing, and runs the application in it.
// Every refusal is a reason in words, because the caller goes on without Electron.

import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { out } from './build.mjs'
import { childEnv, ended, modules, root, spawnNode } from './runtime.mjs'
import { say } from './terminal.mjs'

const DEFAULT_LIMIT_SECONDS = 60
// A failed download is remembered, so that an office without network does not wait at every start.
const MEMORY_MS = 24 * 60 * 60 * 1000
const failedBefore = join(out, '.electron-unavailable')
// An Electron that dies this early never showed a window (no sandbox helper, a missing system library).
const STILLBORN_MS = 10_000

export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

function findElectron() {
  const folder = join(modules, 'electron')
  try {
    const name = readFileSync(join(folder, 'path.txt'), 'utf8')
    const file = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'), name)
    return existsSync(file) ? file : undefined
  } catch {
    return undefined
  }
}

/** `{ code }` when the application ran in Electron and ended; otherwise `{ reason }` in Thai. */
export async function runInElectron() {
  if (process.env.LEKHA_NO_ELECTRON === '1') return { reason: 'ปิดการใช้ Electron ไว้ด้วย LEKHA_NO_ELECTRON' }
  if (!hasDisplay()) return { reason: 'เครื่องนี้ไม่มีจอภาพ' }
  const file = findElectron() ?? (await fetchElectron())
  if (!file) return { reason: 'ยังไม่มีโปรแกรม Electron และดาวน์โหลดไม่ได้' }
  return open(file)
}

async function open(file) {
  const env = childEnv()
  // Set by some editors; it would turn Electron into a plain Node without a window.
  delete env.ELECTRON_RUN_AS_NODE
  const begun = performance.now()
  try {
    const child = spawn(file, [root], { cwd: root, stdio: 'inherit', env })
    process.on('SIGINT', () => {})
    process.on('SIGTERM', () => child.kill('SIGTERM'))
    const code = await ended(child)
    if (code === 0 || performance.now() - begun > STILLBORN_MS) return { code }
  } catch {
    // Falls through: a binary that cannot even be started.
  }
  return { reason: 'เปิดหน้าต่าง Electron บนเครื่องนี้ไม่ได้' }
}

async function fetchElectron() {
  const given = Number(process.env.LEKHA_ELECTRON_TIMEOUT)
  const limit = given > 0 ? given : DEFAULT_LIMIT_SECONDS
  // Naming a time limit asks for an attempt now.
  if (!(given > 0) && failedRecently()) return undefined
  say(`กำลังดาวน์โหลด Electron รอไม่เกิน ${limit} วินาที (downloading Electron)`)
  const child = spawnNode([join(modules, 'electron', 'install.js')], { stdio: 'ignore' })
  const timer = setTimeout(() => child.kill('SIGKILL'), limit * 1000)
  const code = await ended(child).catch(() => 1)
  clearTimeout(timer)
  const file = code === 0 ? findElectron() : undefined
  if (!file) rememberFailure()
  return file
}

function failedRecently() {
  try {
    return Date.now() - statSync(failedBefore).mtimeMs < MEMORY_MS
  } catch {
    return false
  }
}

function rememberFailure() {
  try {
    mkdirSync(out, { recursive: true })
    writeFileSync(failedBefore, '')
  } catch {
    // A read-only folder remembers nothing; the next start tries again.
  }
}
