import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { openOffice } from '../electron/core/openOffice.ts'
import { startHttpHost } from '../electron/loopback/httpHost.ts'
import { withPractice } from '../electron/practice.ts'
import { CARDS } from '../shared/help/cards.ts'
import { manual } from '../shared/help/manual.ts'
import { withBrowser } from './e2e/browser.ts'
import { goTo } from './e2e/hands.ts'
import { SCENES } from './helpScenes.ts'

// node test/pictures.ts [CARD …] after npm run build: takes the pictures of the help anew from the sample office.

const root = resolve(import.meta.dirname, '..')
/** The sample office two weeks before its next meeting; with a clock that stands the pictures stay the same. */
const NOW = '2021-02-08T02:30:00.000Z'
const SIZE = { width: 1200, height: 750 }
/** As wide as a card shows it on a large screen. */
const WIDTH = 1100
/** Where the store lies on most machines; the folder of this run is another one each time. */
const FOLDER = 'C:\\Users\\secretary\\AppData\\Roaming\\Lekha'
const MOST_BYTES = 90_000
const QUALITIES = [78, 70, 60, 50]

const wanted = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'lekha-pictures-'))
const file = join(folder, 'office.lekha')
const ports = { now: () => NOW, today: () => NOW.slice(0, 10) }
const office = withPractice(await openOffice({ file, ports }), file, ports)
const host = await startHttpHost({ dispatch: office.dispatch, root: join(root, 'out', 'renderer') })

async function call<T>(method: string, input: unknown): Promise<T> {
  const reply = await office.dispatch(method, input)
  if (!reply.ok) throw new Error(`${method}: ${reply.error.message}`)
  return reply.value as T
}

async function take(page: Page, id: string): Promise<void> {
  const path = join(root, 'resources', 'help', `${id}.jpg`)
  for (const quality of QUALITIES) {
    await page.screenshot({ path, type: 'jpeg', quality, animations: 'disabled', caret: 'hide' })
    if (statSync(path).size < MOST_BYTES) return
  }
  throw new Error(`the picture of ${id} stays larger than ${MOST_BYTES} bytes`)
}

try {
  writeFileSync(join(root, 'resources', 'help', 'README.md'), manual())
  await call('store.sample', {})
  for (const id of ['phrae', 'phrae-local', 'krabi']) {
    const found = await office.dispatch('offices.get', { id })
    if (!found.ok) continue
    const { revision } = found.value as { revision: number }
    await call('offices.update', { id, revision, change: { emblem: 'preprinted' } })
  }
  await withBrowser(async (browser) => {
    const context = await browser.newContext({
      locale: 'th-TH',
      timezoneId: 'Asia/Bangkok',
      viewport: SIZE,
      deviceScaleFactor: WIDTH / SIZE.width,
    })
    const page = await context.newPage()
    await page.clock.setFixedTime(NOW)
    await page.goto(host.url)
    for (const { id } of CARDS) {
      if (wanted.length > 0 && !wanted.includes(id)) continue
      // A fresh page for each: what one leaves open does not stand in the next.
      await page.reload()
      await goTo(page, '#/today')
      await page.getByRole('heading', { name: 'ต้องทำ' }).waitFor()
      const scene = SCENES[id]
      if (!scene) throw new Error(`no scene for the card ${id}`)
      await scene(page, call)
      // Lists and pages are laid out a moment after they are there.
      await page.waitForTimeout(700)
      await page.evaluate(
        ([here, shown]) => {
          for (const one of document.querySelectorAll('.path, strong')) {
            if (here && shown) one.textContent = one.textContent?.replace(here, shown) ?? ''
          }
        },
        [folder, FOLDER],
      )
      await take(page, id)
      console.log(id)
    }
  })
} finally {
  await host.close()
  await office.close()
  rmSync(folder, { recursive: true, force: true })
}
