import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { tempFolder } from '../helpers/tempFolder.ts'
import { openSampleOffice, openTestOffice } from '../helpers/testOffice.ts'

// `serve` looks for the built screens beside itself; a copy of the program with a page of its own stands in for them,
// so that the test neither needs a build nor disturbs one.

const ROOT = resolve(import.meta.dirname, '..', '..')
const running: Array<ReturnType<typeof spawn>> = []

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
})

function program({ built }: { built: boolean }): string {
  const folder = tempFolder()
  for (const name of ['electron', 'shared', 'resources'])
    cpSync(join(ROOT, name), join(folder, name), { recursive: true })
  cpSync(join(ROOT, 'package.json'), join(folder, 'package.json'))
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
  if (built) {
    mkdirSync(join(folder, 'out', 'renderer'), { recursive: true })
    writeFileSync(join(folder, 'out', 'renderer', 'index.html'), '<p>เลขา')
  }
  return folder
}

function serve(folder: string, ...args: string[]) {
  const child = spawn(process.execPath, [join(folder, 'electron', 'cli', 'main.ts'), 'serve', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.push(child)
  let stdout = ''
  let stderr = ''
  const ended = new Promise<number | null>((done) => child.once('close', (code) => done(code)))
  const spoken = new Promise<void>((done) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
      done()
    })
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  return { child, ended, spoken: Promise.race([spoken, ended]), stdout: () => stdout, stderr: () => stderr }
}

async function storeFile(): Promise<string> {
  const office = await openSampleOffice()
  await office.close()
  return office.file
}

test.each(['SIGTERM', 'SIGINT'] as const)(
  'serve prints one address, answers there, and ends on %s with the store let go',
  async (signal) => {
    const file = await storeFile()
    const served = serve(program({ built: true }), '--store', file)
    await served.spoken
    expect(served.stdout()).toMatch(/^เปิดที่ http:\/\/127\.0\.0\.1:\d+\/#token=\S+ \(กด Ctrl\+C เพื่อปิด\)\n$/)
    const address = /http:\S+(?=\/#)/.exec(served.stdout())?.[0] ?? ''
    expect(await (await fetch(address)).text()).toBe('<p>เลขา')
    served.child.kill(signal)
    expect(await served.ended).toBe(0)
    expect(served.stderr()).toBe('')
    const { api } = await openTestOffice({ file })
    expect(await api.meetings.list({})).toHaveLength(3)
  },
)

test('serve takes the port it is given, and says when it is taken', async () => {
  const folder = program({ built: true })
  const first = serve(folder, '--store', await storeFile())
  await first.spoken
  const port = /127\.0\.0\.1:(\d+)/.exec(first.stdout())?.[1] ?? ''
  const second = serve(folder, '--store', await storeFile(), '--port', port)
  expect(await second.ended).toBe(1)
  expect(second.stderr()).toBe(`พอร์ต ${port} มีโปรแกรมอื่นใช้อยู่ (port ${port} is in use)\n`)
})

test('serve of a store that is open says so in one line and ends with 1', async () => {
  const { file } = await openSampleOffice()
  const served = serve(program({ built: true }), '--store', file)
  expect(await served.ended).toBe(1)
  expect(served.stdout()).toBe('')
  expect(served.stderr()).toMatch(/^เลขากำลังเปิดข้อมูลชุดนี้อยู่แล้ว[^\n]*\n$/)
})

test('serve without built screens says what to do, ends with 1 and makes no store', async () => {
  const file = join(tempFolder(), 'office.lekha')
  const served = serve(program({ built: false }), '--store', file)
  expect(await served.ended).toBe(1)
  expect(served.stderr()).toBe('ยังไม่ได้สร้างหน้าจอโปรแกรม ให้สั่ง npm run build ก่อน (build the renderer first)\n')
  expect(existsSync(file)).toBe(false)
})
