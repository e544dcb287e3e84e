import { EventEmitter } from 'node:events'
import type * as E from 'electron'

// A double of the part of Electron that electron/desktop uses. `satisfies` holds its names to Electron's own types, so
// an upgrade that renames one fails the type check. It proves our wiring, never Electron's behaviour.

type Members<T> = Partial<Record<keyof T, unknown>>
type Frame = { url: string; parent: unknown } | null
type Handler = (event: { senderFrame: Frame }, ...args: unknown[]) => unknown
type BeforeRequest = (details: { url: string }, answer: (response: { cancel?: boolean }) => void) => void

const blank = () => ({
  errorBoxes: [] as { title: string; content: string }[],
  exits: [] as number[],
  exposed: new Map<string, unknown>(),
  handlers: new Map<string, Handler>(),
  invoked: [] as unknown[][],
  isFirstInstance: true,
  listeners: new Map<string, (event: unknown, ...args: unknown[]) => void>(),
  loadFailure: undefined as Error | undefined,
  displays: [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }],
  menu: undefined as E.MenuItemConstructorOptions[] | undefined,
  notifications: [] as NotificationDouble[],
  onBeforeRequest: undefined as BeforeRequest | undefined,
  paths: new Map<string, string>(),
  /** The scheme as the session of the printer serves it. */
  printProtocol: undefined as ((request: Request) => Promise<Response> | Response) | undefined,
  permissionAnswers: [] as ((...args: never[]) => unknown)[],
  protocols: new Map<string, (request: Request) => Promise<Response>>(),
  quits: 0,
  schemes: [] as E.CustomScheme[],
  windows: [] as WindowDouble[],
})

/** Everything that was asked of the double. `reset` starts a fresh run of the application. */
export const seen = blank()

export function reset(): void {
  app.removeAllListeners()
  Object.assign(seen, blank())
}

class ContentsDouble extends EventEmitter {
  /** What the window shows, as a PDF of the same words. */
  page = ''
  printToPDF = async () => Buffer.from(this.page)
  readonly sent: unknown[][] = []
  send(...args: unknown[]) {
    this.sent.push(args)
  }
  openHandler: ((details: { url: string }) => { action: string }) | undefined
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }) {
    this.openHandler = handler
  }
}

export class WindowDouble extends EventEmitter {
  static getAllWindows() {
    return seen.windows
  }
  readonly webContents = new ContentsDouble()
  readonly options: E.BrowserWindowConstructorOptions
  readonly calls: string[] = []
  minimized = false
  maximized = false
  bounds: E.Rectangle = { x: 0, y: 0, width: 0, height: 0 }

  constructor(options: E.BrowserWindowConstructorOptions) {
    super()
    this.options = options
    seen.windows.push(this)
    app.emit('web-contents-created', {}, this.webContents)
  }
  async loadURL(url: string) {
    this.calls.push(`load ${url}`)
    if (seen.loadFailure) throw seen.loadFailure
    const printer = this.options.webPreferences?.session ? seen.printProtocol : undefined
    if (printer) this.webContents.page = await (await printer(new Request(url))).text()
    this.emit('ready-to-show')
  }
  show() {
    this.calls.push('show')
  }
  maximize() {
    this.calls.push('maximize')
    this.maximized = true
  }
  isMaximized() {
    return this.maximized
  }
  getNormalBounds() {
    return this.bounds
  }
  focus() {
    this.calls.push('focus')
  }
  restore() {
    this.calls.push('restore')
  }
  isMinimized() {
    return this.minimized
  }
  isDestroyed() {
    return this.calls.includes('destroy')
  }
  destroy() {
    this.calls.push('destroy')
  }
}

export const BrowserWindow = WindowDouble satisfies Members<typeof E.BrowserWindow>

export const app = Object.assign(new EventEmitter(), {
  isPackaged: true,
  requestSingleInstanceLock: () => seen.isFirstInstance,
  getPath: (name: string) => seen.paths.get(name) ?? '',
  setAppUserModelId: () => {},
  setPath: (name: string, path: string) => seen.paths.set(name, path),
  whenReady: async () => {},
  quit: () => {
    seen.quits += 1
  },
  exit: (code: number) => {
    seen.exits.push(code)
  },
}) satisfies Members<E.App>

export const ipcMain = {
  handle: (channel: string, handler: Handler) => seen.handlers.set(channel, handler),
} satisfies Members<E.IpcMain>

export const ipcRenderer = {
  invoke: async (...args: unknown[]) => {
    seen.invoked.push(args)
  },
  on: (channel: string, listener: (event: unknown, ...args: unknown[]) => void) => {
    seen.listeners.set(channel, listener)
  },
} satisfies Members<E.IpcRenderer>

export const contextBridge = {
  exposeInMainWorld: (name: string, value: unknown) => seen.exposed.set(name, value),
} satisfies Members<E.ContextBridge>

export const protocol = {
  registerSchemesAsPrivileged: (schemes: E.CustomScheme[]) => {
    seen.schemes = schemes
  },
  handle: (scheme: string, handler: (request: Request) => Promise<Response>) => seen.protocols.set(scheme, handler),
} satisfies Members<E.Protocol>

const defaultSession = {
  setPermissionRequestHandler: (handler: () => unknown) => seen.permissionAnswers.push(handler),
  setPermissionCheckHandler: (handler: () => unknown) => seen.permissionAnswers.push(handler),
  setDevicePermissionHandler: (handler: () => unknown) => seen.permissionAnswers.push(handler),
  webRequest: {
    onBeforeRequest: (listener: BeforeRequest) => {
      seen.onBeforeRequest = listener
    },
  },
} satisfies Members<E.Session>

const printSession = {
  protocol: {
    isProtocolHandled: () => seen.printProtocol !== undefined,
    handle: (_scheme: string, handler: (request: Request) => Promise<Response> | Response) => {
      seen.printProtocol = handler
    },
  },
  webRequest: { onBeforeRequest: () => undefined },
} satisfies Members<E.Session>

export const session = { defaultSession, fromPartition: () => printSession } satisfies Members<typeof E.session>

export const screen = { getAllDisplays: () => seen.displays } satisfies Members<E.Screen>

class NotificationDouble extends EventEmitter {
  static isSupported() {
    return true
  }
  readonly options: E.NotificationConstructorOptions
  constructor(options: E.NotificationConstructorOptions) {
    super()
    this.options = options
  }
  show() {
    seen.notifications.push(this)
  }
}
export const Notification = NotificationDouble satisfies Members<typeof E.Notification>

export const dialog = {
  showErrorBox: (title: string, content: string) => seen.errorBoxes.push({ title, content }),
} satisfies Members<E.Dialog>

export const Menu = {
  buildFromTemplate: (template: E.MenuItemConstructorOptions[]) => template,
  setApplicationMenu: (template: E.MenuItemConstructorOptions[]) => {
    seen.menu = template
  },
} satisfies Members<typeof E.Menu>
