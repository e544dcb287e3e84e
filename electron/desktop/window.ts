import { join } from 'node:path'
import { app, BrowserWindow } from 'electron'
import { APP_URL } from './appProtocol.ts'
import { COMMAND_CHANNEL } from './channel.ts'
import { PAGE } from './page.ts'
import { keepWindowState, readWindowState } from './windowState.ts'

/** The window people see; those that print are not it. */
let shown: BrowserWindow | undefined

export async function openWindow(): Promise<BrowserWindow> {
  const stateFile = join(app.getPath('userData'), 'place.json')
  const { maximized, ...bounds } = readWindowState(stateFile)
  const window = new BrowserWindow({
    title: 'เลขา',
    ...bounds,
    minWidth: 960,
    minHeight: 600,
    // Shown once it has something to show, so nobody sees it white.
    show: false,
    backgroundColor: '#ffffff',
    webPreferences: PAGE,
  })
  shown = window
  keepWindowState(window, stateFile)
  window.once('ready-to-show', () => (maximized ? window.maximize() : window.show()))
  window.once('closed', () => {
    shown = undefined
  })
  await window.loadURL(APP_URL)
  return window
}

/** What a second start of the program does instead of opening a second office. */
export function focusWindow(): void {
  if (!shown) return
  if (shown.isMinimized()) shown.restore()
  shown.focus()
}

/** Lets the page do what was chosen in the menu. */
export function commandWindow(id: string): void {
  shown?.webContents.send(COMMAND_CHANNEL, id)
}
