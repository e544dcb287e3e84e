import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const binary = findElectron()
const display = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
const reason = binary ? (display ? undefined : 'there is no display') : 'the Electron binary is not installed'

if (reason) {
  console.warn(`SKIPPED test/e2e/electron.test.ts: ${reason}. Run npm test on a release machine before shipping.`)
}

function findElectron(): string | undefined {
  const folder = join(root, 'node_modules', 'electron')
  const pointer = join(folder, 'path.txt')
  if (!existsSync(pointer)) return undefined
  const file = join(folder, 'dist', readFileSync(pointer, 'utf8'))
  return existsSync(file) ? file : undefined
}

describe.skipIf(reason !== undefined)('in Electron itself', () => {
  let home: string
  let app: ElectronApplication

  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'lekha-electron-'))
    app = await launch()
  })

  afterEach(async () => {
    await app.close()
    await rm(home, { recursive: true, force: true })
  })

  const launch = () =>
    _electron.launch({
      executablePath: binary ?? '',
      args: [root],
      env: { ...(process.env as Record<string, string>), LEKHA_HOME: home },
    })

  test('shows the program at app://lekha, and the page has one function and no Node', async () => {
    const page = await app.firstWindow()
    await page.locator('#root > *').first().waitFor()
    expect(page.url()).toMatch(/^app:\/\/lekha\/index\.html/)
    const seen = await page.evaluate(() => ({
      lekha: Object.keys((globalThis as unknown as { lekha: object }).lekha),
      require: typeof (globalThis as { require?: unknown }).require,
      process: typeof (globalThis as { process?: unknown }).process,
    }))
    expect(seen).toEqual({ lekha: ['call'], require: 'undefined', process: 'undefined' })
  })

  test('the office answers, and nothing leaves the machine', async () => {
    const page = await app.firstWindow()
    const reply = await page.evaluate(() =>
      (globalThis as unknown as { lekha: { call(method: string, input: unknown): Promise<unknown> } }).lekha.call(
        'store.status',
        {},
      ),
    )
    expect(reply).toMatchObject({ ok: true })
    const outside = await page.evaluate(() =>
      fetch('https://example.com/').then(
        () => 'reached',
        () => 'stopped',
      ),
    )
    expect(outside).toBe('stopped')
  })

  test('closing and opening again finds the store free', async () => {
    await (await app.firstWindow()).locator('#root > *').first().waitFor()
    await app.close()
    app = await launch()
    await (await app.firstWindow()).locator('#root > *').first().waitFor()
  })
})
