import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startDesktop } from '../../electron/desktop/desktop.ts'
import { app, reset, seen } from '../doubles/electron.ts'

// The double proves our wiring; that Electron keeps its side is for test/e2e/electron.test.ts on a release machine.

let folder: string
let root: string

beforeEach(async () => {
  reset()
  folder = await mkdtemp(join(tmpdir(), 'lekha-desktop-'))
  root = join(folder, 'renderer')
  await mkdir(root)
  await writeFile(join(root, 'index.html'), '<p>เลขา')
  await writeFile(join(folder, 'secret.html'), 'secret')
  await symlink(join(folder, 'secret.html'), join(root, 'link.html'))
})

afterEach(async () => {
  await quit()
  await rm(folder, { recursive: true, force: true })
})

const start = (home = join(folder, 'home')) => startDesktop({ root, env: { LEKHA_HOME: home } })

/** Quits as Electron does: `will-quit` may be held back once, and is then sent again. */
async function quit(): Promise<void> {
  let held = false
  const before = seen.quits
  app.emit('will-quit', { preventDefault: () => (held = true) })
  while (held && seen.quits === before) await new Promise((resolve) => setTimeout(resolve, 5))
}

function firstWindow() {
  const [window] = seen.windows
  if (!window) throw new Error('no window was opened')
  return window
}

test('the window is shut off from Node and shown when it is ready', async () => {
  await start()
  const window = firstWindow()
  expect(window.options.webPreferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webSecurity: true,
    spellcheck: false,
    devTools: false,
  })
  expect(window.options.webPreferences?.preload).toMatch(/preload\.cjs$/)
  expect(window.options).toMatchObject({ title: 'เลขา', show: false })
  expect(window.calls).toEqual(['load app://lekha/index.html', 'show'])
})

test('nothing leaves the machine', async () => {
  await start()
  const cancelled = (url: string) => {
    let cancel: boolean | undefined
    seen.onBeforeRequest?.({ url }, (response) => (cancel = response.cancel))
    return cancel
  }
  for (const url of ['https://a.example/', 'http://127.0.0.1/', 'ws://a.example/', 'file:///etc/passwd']) {
    expect(cancelled(url), url).toBe(true)
  }
  for (const url of ['app://lekha/a.js', 'blob:app://lekha/1', 'data:text/plain,a', 'devtools://devtools/a.js']) {
    expect(cancelled(url), url).toBe(false)
  }
})

test('permissions, navigation, new windows and webviews are denied', async () => {
  await start()
  const { webContents } = firstWindow()
  for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview']) {
    let prevented = false
    webContents.emit(name, { preventDefault: () => (prevented = true) })
    expect(prevented, name).toBe(true)
  }
  for (const url of ['https://a.example/', 'https://a.example/#/meetings/m1/screen', 'app://lekha/index.html#/today'])
    expect(webContents.openHandler?.({ url }), url).toEqual({ action: 'deny' })
  // The chair's screen is a page like the first.
  const screen = webContents.openHandler?.({ url: 'app://lekha/index.html#/meetings/m1/screen' })
  expect(screen).toMatchObject({
    action: 'allow',
    overrideBrowserWindowOptions: { webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false } },
  })
  expect(seen.permissionAnswers).toHaveLength(3)
  const answers: unknown[] = []
  for (const handler of seen.permissionAnswers) {
    const ask = handler as (contents: null, permission: string, answer: (granted: boolean) => void) => unknown
    // One of the three answers through its callback, the others by what they return.
    let granted: unknown
    const returned = ask(null, 'media', (value) => {
      granted = value
    })
    answers.push(granted ?? returned)
  }
  expect(answers).toEqual([false, false, false])
})

test('app:// serves the renderer under the page policy and nothing outside its folder', async () => {
  await start()
  expect(seen.schemes).toMatchObject([{ scheme: 'app', privileges: { standard: true, secure: true } }])
  const serve = seen.protocols.get('app')
  if (!serve) throw new Error('app:// is not served')
  const page = await serve(new Request('app://lekha/index.html'))
  expect(await page.text()).toBe('<p>เลขา')
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  for (const url of [
    'app://lekha/../secret.html',
    'app://lekha/..%2fsecret.html',
    'app://lekha/%2e%2e/secret.html',
    'app://lekha/link.html',
    'app://lekha/%00.html',
    'app://other/index.html',
  ]) {
    const refused = await serve(new Request(url))
    expect(refused.status, url).toBe(404)
    expect(await refused.text(), url).toBe('')
  }
})

test('the window talks to a real office', async () => {
  await start()
  const call = seen.handlers.get('lekha:call')
  const own = { senderFrame: { url: 'app://lekha/index.html', parent: null } }
  expect(await call?.(own, 'host.capabilities', {})).toEqual({ ok: true, value: ['desktop', 'print'] })
  expect(await call?.(own, 'no.such', {})).toMatchObject({ ok: false })
})

test('a second start shows the first window and opens nothing', async () => {
  await start()
  const window = firstWindow()
  window.minimized = true
  app.emit('second-instance')
  expect(window.calls.slice(-2)).toEqual(['restore', 'focus'])

  reset()
  seen.isFirstInstance = false
  await start()
  expect(seen.quits).toBe(1)
  expect(seen.windows).toEqual([])
})

test('a store that cannot be opened is one Thai sentence and the end', async () => {
  await writeFile(join(folder, 'not-a-folder'), '')
  await start(join(folder, 'not-a-folder', 'home'))
  expect(seen.errorBoxes).toHaveLength(1)
  expect(seen.errorBoxes[0]?.content).toMatch(/[ก-๙]/)
  expect(seen.errorBoxes[0]?.content).not.toMatch(/\n\s+at /)
  expect(seen.exits).toEqual([1])
  expect(seen.windows).toEqual([])
})

test('a page that cannot be loaded closes the office again', async () => {
  seen.loadFailure = new Error('ERR_FILE_NOT_FOUND')
  await start()
  expect(seen.exits).toEqual([1])
  seen.loadFailure = undefined
  await start()
  expect(seen.exits).toEqual([1])
})

test('quitting closes the store, so that the next start finds it free', async () => {
  await start()
  await quit()
  expect(seen.quits).toBe(1)
  await start()
  expect(seen.errorBoxes).toEqual([])
})

test('the window comes back where it was, and into sight when its screen is gone', async () => {
  // Electron makes the folder of its own data.
  await mkdir(join(folder, 'home', 'window'), { recursive: true })
  await start()
  expect(firstWindow().options).toMatchObject({ width: 1280, height: 800 })
  Object.assign(firstWindow(), { bounds: { x: 2000, y: 50, width: 1400, height: 900 }, maximized: true })
  firstWindow().emit('close')
  await quit()

  reset()
  seen.displays.push({ workArea: { x: 1920, y: 0, width: 1920, height: 1080 } })
  await start()
  expect(firstWindow().options).toMatchObject({ x: 2000, y: 50, width: 1400, height: 900 })
  expect(firstWindow().calls).toContain('maximize')
  await quit()

  reset()
  await start()
  expect(firstWindow().options).toMatchObject({ width: 1400, height: 900 })
  expect(firstWindow().options.x).toBeUndefined()
  await quit()

  await writeFile(join(folder, 'home', 'window', 'place.json'), '{"width":"wide"}')
  reset()
  await start()
  expect(firstWindow().options).toMatchObject({ width: 1280, height: 800 })
})

test('what is chosen in the menu reaches the page by its name, and keys are left to the page', async () => {
  await start()
  const edit = seen.menu?.find(({ label }) => label === 'แก้ไข')?.submenu as Electron.MenuItemConstructorOptions[]
  const undo = edit.find(({ label }) => label === 'เลิกทำ')
  expect(undo).toMatchObject({ accelerator: 'CmdOrCtrl+Z', registerAccelerator: false })
  undo?.click?.({} as never, undefined, {} as never)
  expect(firstWindow().webContents.sent).toEqual([['lekha:command', 'undo']])
  expect(seen.menu?.map(({ label }) => label)).toEqual(['แฟ้ม', 'แก้ไข', 'มุมมอง', 'ไป', 'เครื่องมือ', 'ช่วยเหลือ'])
})

test('what is due is told at the start and on the next morning, and leads to today', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'], now: new Date(2026, 6, 1, 17, 0) })
  try {
    await start()
    expect(seen.notifications).toEqual([])
    const call = (method: string, input: object) =>
      seen.handlers.get('lekha:call')?.(
        { senderFrame: { url: 'app://lekha/index.html', parent: null } },
        method,
        input,
      ) as Promise<unknown>
    await call('store.sample', {})
    await vi.advanceTimersByTimeAsync(6 * 3_600_000)
    expect(seen.notifications).toEqual([])
    await vi.advanceTimersByTimeAsync(10 * 3_600_000)
    await vi.waitFor(() => expect(seen.notifications).toHaveLength(1))
    const [notice] = seen.notifications
    expect(notice?.options.title).toMatch(/^งานถึงกำหนด [๐-๙]+ รายการ$/)
    notice?.emit('click')
    expect(firstWindow().calls).toContain('focus')
    expect(firstWindow().webContents.sent).toEqual([['lekha:command', 'today']])
    await vi.advanceTimersByTimeAsync(3_600_000)
    expect(seen.notifications).toHaveLength(1)
  } finally {
    vi.useRealTimers()
  }
})

test('the menu is Thai', async () => {
  await start()
  const labels = (seen.menu ?? []).flatMap((entry) => [
    entry,
    ...(entry.submenu as { label?: string; type?: string }[]),
  ])
  for (const { label, type } of labels) if (type !== 'separator') expect(label).toMatch(/[ก-๙]/)
})
