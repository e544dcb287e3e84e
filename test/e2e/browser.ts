import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { findBrowser } from '../../electron/launch/browser.mjs'

const root = resolve(import.meta.dirname, '../..')
const packaged = join(root, 'node_modules', '@sparticuz', 'chromium')

const FLAGS = [
  '--headless=shell',
  '--no-sandbox',
  '--disable-gpu',
  '--no-zygote',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

interface Program {
  file: string
  env: Record<string, string>
}

let unpacked: Promise<Program> | undefined

/** Runs `use` with a browser and closes it whatever happens: a browser left behind would outlive the suite. */
export async function withBrowser<T>(use: (browser: Browser) => Promise<T>): Promise<T> {
  unpacked ??= findProgram()
  const { file, env } = await unpacked
  const inherited = Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  const browser = await chromium.launch({
    executablePath: file,
    args: FLAGS,
    env: { ...Object.fromEntries(inherited), ...env },
  })
  try {
    return await use(browser)
  } finally {
    await browser.close()
  }
}

/** The Chromium to test with: LEKHA_CHROMIUM, else the packaged one on Linux x64, else an installed one. */
async function findProgram(): Promise<Program> {
  if (process.env.LEKHA_CHROMIUM) return { file: process.env.LEKHA_CHROMIUM, env: {} }
  if (process.platform === 'linux' && process.arch === 'x64') {
    const program = await unpackChromium()
    if (program) return program
  }
  const installed = findBrowser()
  if (!installed) throw new Error('no Chromium for the end-to-end suite: install one or name it in LEKHA_CHROMIUM')
  return { file: installed, env: {} }
}

async function unpackChromium(): Promise<Program | undefined> {
  const folder = join(root, 'out', `chromium-${packagedVersion()}`)
  if (!existsSync(folder)) await unpackInto(folder)
  const file = join(folder, 'chromium')
  // A machine without NSS takes the libraries of a bare system from the package, and its fonts with their configuration.
  const bare = { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_PATH: join(folder, 'fonts') }
  const env = [{}, bare].find((candidate) => runs(file, candidate))
  return env && { file, env }
}

function packagedVersion(): string {
  return (JSON.parse(readFileSync(join(packaged, 'package.json'), 'utf8')) as { version: string }).version
}

/** The package unpacks into the temporary folder and trusts what lies there, so it gets one that appears when complete. */
async function unpackInto(folder: string): Promise<void> {
  mkdirSync(dirname(folder), { recursive: true })
  const unfinished = mkdtempSync(`${folder}-`)
  const before = process.env.TMPDIR
  process.env.TMPDIR = unfinished
  try {
    const { default: chromium, inflate } = await import('@sparticuz/chromium')
    await chromium.executablePath()
    await inflate(join(packaged, 'bin', 'al2023.tar.br'))
    renameSync(unfinished, folder)
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
    rmSync(unfinished, { recursive: true, force: true })
  }
}

function runs(file: string, env: Record<string, string>): boolean {
  if (!existsSync(file)) return false
  return spawnSync(file, ['--version'], { env: { ...process.env, ...env }, timeout: 20_000 }).status === 0
}
