import { app, session } from 'electron'
import { isAppUrl } from './appProtocol.ts'
import { PAGE } from './page.ts'

/** What may be requested at all. The program works without a network, so nothing else ever leaves the machine. */
const ALLOWED = /^(app|blob|data|devtools):/

/** The chair's screen of a meeting: the only second window there is, and a page of our own. */
const isScreen = (url: string): boolean => isAppUrl(url) && /#\/meetings\/[\w-]+\/screen$/.test(url)

/** Electron's security checklist in one place: no navigation, one kind of window, no webviews, permissions or network. */
export function lockDownContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(({ url }) =>
      isScreen(url)
        ? { action: 'allow', overrideBrowserWindowOptions: { title: 'จอประธาน', webPreferences: PAGE } }
        : { action: 'deny' },
    )
    contents.on('will-navigate', (event) => event.preventDefault())
    contents.on('will-frame-navigate', (event) => event.preventDefault())
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })
}

/** Once the application is ready: the session exists only then. */
export function lockDownSession(): void {
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  defaultSession.setPermissionCheckHandler(() => false)
  defaultSession.setDevicePermissionHandler(() => false)
  defaultSession.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !ALLOWED.test(url) }))
}
