import { homedir } from 'node:os'
import { join } from 'node:path'
import { app, dialog } from 'electron'
import { AppError } from '../../shared/errors.ts'
import { withCapabilities } from '../capabilities.ts'
import { dataFolder, storeFile } from '../core/dataFolder.ts'
import { type Office, openOffice } from '../core/openOffice.ts'
import { officePdf } from '../officeProgram.ts'
import { withPractice } from '../practice.ts'
import { registerAppScheme, serveApp } from './appProtocol.ts'
import { type IpcHost, startIpcHost } from './ipcHost.ts'
import { lockDownContents, lockDownSession } from './lockdown.ts'
import { installMenu } from './menu.ts'
import { windowPdf } from './pdf.ts'
import { startReminders } from './reminders.ts'
import { commandWindow, focusWindow, openWindow } from './window.ts'

export interface DesktopOptions {
  /** Folder of the built renderer. */
  root: string
  env: NodeJS.ProcessEnv
}

/** The application in its own window. Everything that must precede Electron's `ready` happens before the first await. */
export async function startDesktop({ root, env }: DesktopOptions): Promise<void> {
  const folder = dataFolder(env, process.platform, homedir())
  // Beside the store, so that one office (LEKHA_HOME) is one instance, and two offices are two.
  app.setPath('userData', join(folder, 'window'))
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  // Windows shows notifications only of a program with a name.
  app.setAppUserModelId('lekha')
  app.on('second-instance', focusWindow)
  app.on('window-all-closed', () => app.quit())
  registerAppScheme()
  lockDownContents()
  await app.whenReady()
  lockDownSession()
  installMenu(commandWindow)
  let office: Office | undefined
  try {
    const file = storeFile(folder)
    const ports = { pdf: windowPdf, officePdf }
    office = withPractice(await openOffice({ file, ports }), file, ports)
    const ipcHost = startIpcHost(withCapabilities(office.dispatch, ['desktop', 'print']))
    await serveApp(root)
    await openWindow()
    const stopReminders = startReminders(office.dispatch, () => {
      focusWindow()
      commandWindow('today')
    })
    closeOnQuit(office, ipcHost, stopReminders)
  } catch (error) {
    dialog.showErrorBox('เปิดเลขาไม่ได้', error instanceof AppError ? error.message : String(error))
    await office?.close()
    app.exit(1)
  }
}

/** Holds the quit back until the last calls are answered and the store is closed. */
function closeOnQuit(office: Office, ipcHost: IpcHost, stopReminders: () => Promise<void>): void {
  let closed = false
  app.on('will-quit', (event) => {
    if (closed) return
    event.preventDefault()
    closed = true
    Promise.all([ipcHost.idle(), stopReminders()])
      .then(() => office.close())
      .finally(() => app.quit())
  })
}
