import { join } from 'node:path'
import { app, BrowserWindow } from 'electron'
import { APP_URL } from './appProtocol.ts'

/** The built preload lies beside the built main file. */
const PRELOAD = join(import.meta.dirname, 'preload.cjs')

export async function openWindow(): Promise<BrowserWindow> {
  const window = new BrowserWindow({
    title: 'เลขา',
    width: 1280,
    height: 800,
    minWidth: 960,
    minHeight: 600,
    // Shown once it has something to show, so nobody sees it white.
    show: false,
    backgroundColor: '#ffffff',
    webPreferences: {
      preload: PRELOAD,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      // Chromium would fetch its dictionaries from the network.
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  })
  window.once('ready-to-show', () => window.show())
  await window.loadURL(APP_URL)
  return window
}

/** What a second start of the program does instead of opening a second office. */
export function focusWindow(): void {
  const [window] = BrowserWindow.getAllWindows()
  if (!window) return
  if (window.isMinimized()) window.restore()
  window.focus()
}
