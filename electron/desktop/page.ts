import { join } from 'node:path'
import { app, type WebPreferences } from 'electron'

/** What every page of ours may do and how it reaches the office. The built preload lies beside the built main file. */
export const PAGE: WebPreferences = {
  preload: join(import.meta.dirname, 'preload.cjs'),
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  webSecurity: true,
  // Chromium would fetch its dictionaries from the network.
  spellcheck: false,
  devTools: !app.isPackaged,
}
