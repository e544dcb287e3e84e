// Shows an address in an installed browser: as an application window where the browser can do that, else as a page.

import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { ended } from './runtime.mjs'

// A browser that ends this early handed the page over, or refused (root without a sandbox, a broken package).
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
 * Opens `url`, with `profile` as the folder of an application window. Resolves with `{ closed }` once something shows it: `closed` is a promise for the end of an application
 * window, or undefined for a page in the user's own browser. Resolves with undefined when nothing could be opened.
 */
export async function openBrowser(url, profile) {
  return (await openAppWindow(url, profile)) ?? (await openDefaultBrowser(url))
}

async function openAppWindow(url, profile) {
  const file = findBrowser()
  if (!file) return undefined
  // Its own profile makes the process live exactly as long as the window, and leaves the user's browser alone. It stays:
  // in it lies what a window could not save when the program was gone, for the next one to offer.
  const args = [
    `--app=${url}`,
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disk-cache-size=1048576',
  ]
  const child = spawn(file, args, { stdio: 'ignore' })
  const end = ended(child).catch(() => 1)
  const stopChild = () => child.kill()
  process.once('exit', stopChild)
  const closed = end.then(() => {
    process.off('exit', stopChild)
  })
  const early = await Promise.race([end, delay(STILLBORN_MS)])
  // A window of an earlier launch still has the profile and took the page over: it shows it, and its end is not told.
  if (early === 0) return { closed: undefined, close() {} }
  return early === undefined ? { closed, close: stopChild } : undefined
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
