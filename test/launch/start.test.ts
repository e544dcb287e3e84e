import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Ended, makeProject, markBuilt, type Project } from './project.ts'

// Real launchers, a real office and a real host; only the window is a stand-in.
const ADDRESS = /(http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43})/

let project: Project

beforeEach(async () => {
  project = makeProject()
  await markBuilt(project)
})

afterEach(() => project.remove())

/** One Thai sentence for the reader and nothing a programmer would have to explain. */
function expectOneSentence({ code, stderr }: Ended, words: RegExp): void {
  expect(code).toBe(1)
  expect(stderr.trim().split('\n'), stderr).toHaveLength(1)
  expect(stderr).toMatch(/[ก-๙]/)
  expect(stderr).toMatch(words)
  expect(stderr).not.toMatch(/ at .*:\d+|Error:/)
}

const reaches = (url: string) =>
  fetch(new URL('/', url)).then(
    (response) => response.ok,
    () => false,
  )

describe('without a display', () => {
  test('says why there is no window, serves the program, and Ctrl+C ends it cleanly', async () => {
    const run = project.run('start.mjs')
    const url = await run.printed(ADDRESS)
    expect(await reaches(url)).toBe(true)
    run.child.kill('SIGINT')
    const { code, stdout, stderr } = await run.ended
    expect(code).toBe(0)
    expect(stderr).toBe('')
    expect(stdout).toContain('เครื่องนี้ไม่มีจอภาพ')
    expect(await reaches(url)).toBe(false)
  })

  test('a launcher that is killed takes its host with it', async () => {
    const run = project.run('start.mjs', ['--no-open'])
    const url = await run.printed(ADDRESS)
    run.child.kill('SIGKILL')
    await vi.waitFor(async () => expect(await reaches(url)).toBe(false), { timeout: 5000 })
  })
})

test('an office that is open already: another window of it, and the start is over', async () => {
  const first = project.run('start.mjs', ['--no-open'])
  await first.printed(ADDRESS)
  const second = project.run('start.mjs', ['--no-open'])
  await second.printed(ADDRESS)
  const { code, stdout } = await second.ended
  expect(code).toBe(0)
  expect(stdout).toContain('เลขาเปิดอยู่แล้ว')
  first.child.kill('SIGTERM')
  expect((await first.ended).code).toBe(0)
})

describe('refuses in one sentence', () => {
  test.each([
    [['--colour'], /--no-open/],
    [['extra'], /--no-open/],
    [['--port'], /--port/],
    [['--port', 'eighty'], /65535/],
    [['--port', '0'], /65535/],
    [['--port', '70000'], /65535/],
  ])('the arguments %j', async (args, words) => {
    expectOneSentence(await project.run('start.mjs', args).ended, words)
  })

  test('a port that another program uses', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen({ host: '127.0.0.1', port: 0 }, resolve))
    const { port } = other.address() as { port: number }
    const ended = await project.run('start.mjs', ['--no-open', '--port', String(port)]).ended
    other.close()
    expectOneSentence(ended, new RegExp(String(port)))
  })

  test('a data folder that cannot be written', async () => {
    const file = join(project.home, 'a-file')
    writeFileSync(file, '')
    expectOneSentence(await project.run('start.mjs', ['--no-open'], { LEKHA_HOME: join(file, 'data') }).ended, /a-file/)
  })

  test('a program folder that cannot be written, when a build is needed', async () => {
    rmSync(project.path('out'), { recursive: true })
    project.write('out', '')
    expectOneSentence(await project.run('start.mjs').ended, /not writable/)
  })

  test('sources that do not build', async () => {
    project.write('electron/new.ts', 'export {}')
    expectOneSentence(await project.run('start.mjs').ended, /build failed/)
  })

  test('packages that are missing while there is no network', async () => {
    const lock = JSON.parse(readFileSync(project.path('package-lock.json'), 'utf8'))
    lock.packages['node_modules/vite'].version = '0.0.1'
    project.write('package-lock.json', JSON.stringify(lock))
    project.command('npm', 'echo "npm error code ENOTFOUND" >&2; exit 1')
    expectOneSentence(await project.run('start.mjs').ended, /network/)
  })

  test('a machine without npm', async () => {
    project.write('node_modules/.package-lock.json', '{')
    expectOneSentence(await project.run('start.mjs', [], { PATH: '' }).ended, /npm/)
  })
})

describe('with a display', () => {
  const display = { DISPLAY: ':99', LEKHA_NO_ELECTRON: '1' }

  test('opens an application window with its own profile, and closing it closes the program', async () => {
    project.command('chromium', `echo "$@" > "$HOME/arguments"; sleep 4`)
    const { code, stdout } = await project.run('start.mjs', [], display).ended
    expect(code).toBe(0)
    expect(stdout).not.toMatch(ADDRESS)
    const given = readFileSync(join(project.home, '..', 'arguments'), 'utf8')
    expect(given).toMatch(/--app=http:\/\/127\.0\.0\.1:\d+\/#token=/)
    // What the window keeps is there for the next one: the same folder and, after a hard end too, the same address.
    expect(given).toContain(`--user-data-dir=${join(project.home, 'window')}`)
    const addressOf = (text: string) => /--app=(http:\/\/127\.0\.0\.1:\d+)/.exec(text)?.[1]
    expect((await project.run('start.mjs', [], display).ended).code).toBe(0)
    expect(addressOf(readFileSync(join(project.home, '..', 'arguments'), 'utf8'))).toBe(addressOf(given))
  })

  test('a window that is open already takes the page over', async () => {
    project.command('chromium', 'exit 0')
    project.command('xdg-open', `echo "$1" > "$HOME/opened"`)
    const run = project.run('start.mjs', [], display)
    await run.printed(/Ctrl\+C/)
    expect(existsSync(join(project.home, '..', 'opened'))).toBe(false)
    run.child.kill('SIGINT')
    expect((await run.ended).code).toBe(0)
  })

  test('falls back to the default browser, then to printing the address', async () => {
    project.command('chromium', 'exit 1')
    project.command('xdg-open', `echo "$1" > "$HOME/opened"`)
    const opened = project.run('start.mjs', [], display)
    await opened.printed(/Ctrl\+C/)
    expect(readFileSync(join(project.home, '..', 'opened'), 'utf8')).toMatch(ADDRESS)
    opened.child.kill('SIGINT')
    expect((await opened.ended).code).toBe(0)

    project.command('xdg-open', 'exit 3')
    const printed = project.run('start.mjs', [], display)
    await printed.printed(ADDRESS)
    printed.child.kill('SIGINT')
    expect((await printed.ended).code).toBe(0)
  })
})

describe('Electron', () => {
  const display = { DISPLAY: ':99' }

  function installElectron(script: string): void {
    project.write('node_modules/electron/path.txt', 'electron')
    project.write('node_modules/electron/dist/electron', `#!/bin/sh\n${script}\n`, 0o755)
  }

  test('opens the program when its binary is there', async () => {
    installElectron('echo "opened $1"')
    const { code, stdout } = await project.run('start.mjs', [], display).ended
    expect(code).toBe(0)
    expect(stdout).toContain(`opened ${project.folder}`)
  })

  test('a binary that dies at once leads to the browser', async () => {
    installElectron('exit 127')
    const run = project.run('start.mjs', [], display)
    await run.printed(/เปิดหน้าต่าง Electron บนเครื่องนี้ไม่ได้/)
    await run.printed(ADDRESS)
    run.child.kill('SIGINT')
    expect((await run.ended).code).toBe(0)
  })

  test('a download that hangs is given up in time and not tried again the same day', async () => {
    project.write('node_modules/electron/install.js', 'setInterval(() => {}, 1000)')
    const begun = Date.now()
    const first = project.run('start.mjs', [], { ...display, LEKHA_ELECTRON_TIMEOUT: '1' })
    await first.printed(/ดาวน์โหลดไม่ได้/)
    expect(Date.now() - begun).toBeLessThan(10_000)
    await first.printed(ADDRESS)
    first.child.kill('SIGINT')
    await first.ended
    expect(existsSync(project.path('out/.electron-unavailable'))).toBe(true)

    const second = project.run('start.mjs', [], display)
    await second.printed(ADDRESS)
    second.child.kill('SIGINT')
    expect((await second.ended).stdout).not.toContain('กำลังดาวน์โหลด')
  })
})
