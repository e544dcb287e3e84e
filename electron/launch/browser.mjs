// Shows an address in an installed browser: as an application window where the browser can do that, else as a page.

import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { ended } from './runtime.mjs'

// A browser that ends this early handed over or refused (root without a sandbox, a broken package).
const STILLBORN_MS = 3000

const LINUX_NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge']
const MAC_APPS = ['Google Chrome', 'Microsoft Edge', 'Chromium']
const WINDOWS_PATHS = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe']

function candidates({ platform, env }) {
  if (platform === 'win32') {
    const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter(Boolean)
    return WINDOWS_PATHS.flatMap((path) => roots.map((folder) => join(folder, path)))
  }
  if (platform === 'darwin') {
    const roots = ['/Applications', join(homedir(), 'Applications')]
    return MAC_APPS.flatMap((name) => roots.map((folder) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)))
  }
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean)
  return LINUX_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
}

/** The first installed browser of the Chromium family, the only one with application windows. */
export function findBrowser({ platform = process.platform, env = process.env } = {}) {
  return candidates({ platform, env }).find((file) => existsSync(file))
}

/**
 * Opens `url`. Resolves with `{ closed }` once something shows it: `closed` is a promise for the end of an application
 * window, or undefined for a page in the user's own browser. Resolves with undefined when nothing could be opened.
 */
export async function openBrowser(url) {
  return (await openAppWindow(url)) ?? (await openDefaultBrowser(url))
}

async function openAppWindow(url) {
  const file = findBrowser()
  if (!file) return undefined
  // Its own profile makes the process live exactly as long as the window, and leaves the user's browser alone.
  const profile = mkdtempSync(join(tmpdir(), 'lekha-window-'))
  const removeProfile = () => rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  const args = [`--app=${url}`, `--user-data-dir=${profile}`, '--no-first-run', '--no-default-browser-check']
  const child = spawn(file, args, { stdio: 'ignore' })
  const end = ended(child).catch(() => 1)
  const stopChild = () => child.kill()
  process.once('exit', stopChild)
  const closed = end.then(() => {
    process.off('exit', stopChild)
    try {
      removeProfile()
    } catch {
      // A helper process may hold a file a moment longer; the system clears its temporary folder.
    }
  })
  const early = await Promise.race([end.then(() => true), delay(STILLBORN_MS)])
  return early ? undefined : { closed, close: stopChild }
}

async function openDefaultBrowser(url) {
  const [file, ...args] =
    process.platform === 'win32'
      ? ['rundll32', 'url.dll,FileProtocolHandler', url]
      : process.platform === 'darwin'
        ? ['open', url]
        : ['xdg-open', url]
  const child = spawn(file, args, { stdio: 'ignore' })
  const code = await Promise.race([ended(child).catch(() => 1), delay(STILLBORN_MS)])
  child.unref()
  return code === 0 || code === undefined ? { closed: undefined, close() {} } : undefined
}

function delay(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms).unref())
}
