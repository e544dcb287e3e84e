// Brings node_modules in line with package-lock.json, and does nothing when it already is.

import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ended, modules, root } from './runtime.mjs'
import { debugging, firstLine, Stop, say } from './terminal.mjs'

/** Compares contents, not times: a copied or freshly checked-out folder has arbitrary times and may be offline. */
export function isInstalled() {
  const wanted = readPackages(join(root, 'package-lock.json'))
  const present = readPackages(join(modules, '.package-lock.json'))
  if (!wanted) throw new Stop('ไม่พบไฟล์ package-lock.json ในโฟลเดอร์โปรแกรม', 'package-lock.json is missing')
  if (!present) return false
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true
    const found = present[path]
    // An optional package belongs to some other kind of machine.
    return found ? found.version === entry.version : entry.optional === true
  })
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}

export async function install() {
  if (isInstalled()) return
  say('กำลังติดตั้งส่วนประกอบ ครั้งแรกใช้เวลาราว 1 นาที (installing packages)')
  const errors = []
  let code
  try {
    const child = spawnNpm()
    child.stderr.on('data', (chunk) => errors.push(chunk))
    code = await ended(child)
  } catch (error) {
    throw new Stop('ไม่พบคำสั่ง npm กรุณาติดตั้ง Node.js ให้ครบชุด', 'npm was not found; install Node.js together with npm', {
      cause: error,
    })
  }
  if (code !== 0) throw explain(Buffer.concat(errors).toString('utf8'))
}

// An office without network hears so in seconds; npm's own patience is minutes.
const PATIENCE = ['--fetch-retries=2', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=4000']
const NPM_OPTIONS = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...PATIENCE]

function spawnNpm() {
  const { npm_execpath: npm, npm_node_execpath: node } = process.env
  // `npm ci` empties node_modules first. Windows refuses that while our own Node runs from there, so mend in place.
  const locked = process.platform === 'win32' && process.execPath.startsWith(modules)
  const args = [locked ? 'install' : 'ci', ...NPM_OPTIONS]
  const options = { cwd: root, stdio: ['ignore', debugging ? 'inherit' : 'ignore', 'pipe'] }
  if (npm?.endsWith('.js')) return spawn(node ?? process.execPath, [npm, ...args], options)
  const windows = process.platform === 'win32'
  return spawn(windows ? 'npm.cmd' : 'npm', args, { ...options, shell: windows })
}

const REASONS = [
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|network/i,
    'ติดตั้งส่วนประกอบไม่ได้เพราะต่อเครือข่ายไม่ได้ การติดตั้งครั้งแรกต้องใช้เครือข่าย',
    'packages could not be installed: the network is not reachable',
  ],
  [
    /EACCES|EPERM|EROFS/,
    'ติดตั้งส่วนประกอบไม่ได้เพราะโฟลเดอร์โปรแกรมเขียนไม่ได้',
    'packages could not be installed: the program folder is not writable',
  ],
  [/ENOSPC/, 'ติดตั้งส่วนประกอบไม่ได้เพราะเนื้อที่ดิสก์ไม่พอ', 'packages could not be installed: the disk is full'],
]

function explain(output) {
  const cause = new Error(output.trim())
  const reason = REASONS.find(([pattern]) => pattern.test(output))
  if (reason) return new Stop(reason[1], reason[2], { cause })
  const first = firstLine(output.split('\n').find((line) => line.trim()) ?? 'npm ci failed')
  return new Stop('ติดตั้งส่วนประกอบไม่สำเร็จ', `packages could not be installed: ${first}`, { cause })
}
