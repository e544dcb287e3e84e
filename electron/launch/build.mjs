// Builds the renderer and the Electron entry files when their sources changed since the last build.

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ended, root, spawnNode, tools } from './runtime.mjs'
import { debugging, Stop, say } from './terminal.mjs'

export const out = join(root, 'out')
export const rendererFolder = join(out, 'renderer')
const stamp = join(out, '.built')
const products = [join(rendererFolder, 'index.html'), join(out, 'node', 'main.js'), join(out, 'node', 'preload.cjs')]
const sources = ['shared', 'electron', 'renderer', 'resources', 'package-lock.json']

const stages = [
  ['-c', 'electron/build/vite.renderer.config.ts'],
  ['-c', 'electron/build/vite.node.config.ts'],
  ['-c', 'electron/build/vite.node.config.ts', '--mode', 'preload'],
]

/** A digest of names and contents: unlike times it notices a deleted file, and survives a copy or a checkout. */
export function fingerprint(folder = root) {
  const hash = createHash('sha256')
  for (const file of sources.flatMap((name) => filesUnder(folder, name))) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(folder, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

function filesUnder(folder, name) {
  const entries = readEntries(join(folder, name))
  if (entries === undefined) return existsSync(join(folder, name)) ? [name] : []
  return entries.flatMap((entry) => {
    const path = `${name}/${entry.name}`
    return entry.isDirectory() ? filesUnder(folder, path) : entry.isFile() ? [path] : []
  })
}

function readEntries(path) {
  try {
    return readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch {
    return undefined
  }
}

export function isBuilt() {
  return (
    products.every((file) => existsSync(file)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint()
  )
}

export async function build() {
  if (isBuilt()) return
  say('กำลังเตรียมโปรแกรม (building)')
  const built = fingerprint()
  try {
    mkdirSync(out, { recursive: true })
    rmSync(stamp, { force: true })
    writeFileSync(join(out, '.writable'), '')
    rmSync(join(out, '.writable'))
  } catch (error) {
    throw new Stop('เตรียมโปรแกรมไม่ได้เพราะโฟลเดอร์โปรแกรมเขียนไม่ได้', 'cannot build: the program folder is not writable', {
      cause: error,
    })
  }
  for (const args of stages) await runVite(args)
  writeFileSync(stamp, built)
}

async function runVite(args) {
  const output = []
  const child = spawnNode([tools.vite, 'build', '--logLevel', debugging ? 'info' : 'error', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(chunk))
  const code = await ended(child)
  const text = Buffer.concat(output).toString('utf8').trim()
  if (debugging && text) say(text)
  if (code === 0) return
  throw new Stop('เตรียมโปรแกรมไม่สำเร็จ ดูรายละเอียดด้วย npm run build', 'the build failed; run npm run build for details', {
    cause: new Error(text),
  })
}
