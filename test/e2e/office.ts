import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import type { Dispatch } from '../../electron/core/dispatch.ts'
import { openOffice } from '../../electron/core/openOffice.ts'
import type { Ports } from '../../electron/core/ports.ts'
import { startHttpHost } from '../../electron/loopback/httpHost.ts'
import { withPractice } from '../../electron/practice.ts'

const renderer = resolve(import.meta.dirname, '../../out/renderer')

export interface OpenOffice {
  page: Page
  /** The same office without the screen, for preparing and checking records. */
  dispatch: Dispatch
  /** What the page complained of: errors, refused loads, policy violations. A good run has none. */
  complaints: string[]
}

/** The built program on a fresh store, served as it is served to a browser, with its page open. */
export async function withOffice<T>(
  browser: Browser,
  use: (office: OpenOffice) => Promise<T>,
  ports: Partial<Ports> = {},
): Promise<T> {
  if (!existsSync(join(renderer, 'index.html'))) throw new Error('out/renderer is missing: run npm run build first')
  const folder = await mkdtemp(join(tmpdir(), 'lekha-e2e-'))
  const file = join(folder, 'office.lekha')
  const office = withPractice(await openOffice({ file, ports }), file, ports)
  const host = await startHttpHost({ dispatch: office.dispatch, root: renderer, capabilities: ['print'] })
  const context = await browser.newContext({ locale: 'th-TH', viewport: { width: 1280, height: 800 } })
  try {
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('pageerror', (error) => complaints.push(String(error)))
    // No network at all: whatever a screen asks of another machine is a fault.
    page.on('request', (request) => {
      if (!/^(?:http:\/\/127\.0\.0\.1:|data:|blob:|about:)/.test(request.url()))
        complaints.push(`asked ${request.url()}`)
    })
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    await page.goto(host.url)
    // The desk opens at today; most walks begin at the meetings.
    await page.evaluate(() => {
      location.hash = '#/meetings'
    })
    return await use({ page, dispatch: office.dispatch, complaints })
  } finally {
    await context.close()
    await host.close()
    await office.close()
    await rm(folder, { recursive: true, force: true })
  }
}
