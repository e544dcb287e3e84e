import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { clientOf } from '../../electron/cli/client.ts'
import { openDatabase } from '../../electron/core/db/openDatabase.ts'
import { openOffice } from '../../electron/core/openOffice.ts'
import { startHttpHost } from '../../electron/loopback/httpHost.ts'
import { withBrowser } from '../e2e/browser.ts'
import { growTenYears } from './tenYears.ts'

/** How long a screen takes from the key that opens it to its last word standing there, on ten years of one office. */
export interface Opened {
  screen: string
  /** Median and slowest of the runs, milliseconds. */
  median: number
  slowest: number
  /** Rows of a list in the page; a long list draws only what it shows. */
  rows: number
}

const RUNS = 5
const LAST = 'b-meeting-119'
const SCREENS: ReadonlyArray<[name: string, hash: string, shown: string]> = [
  ['วันนี้', '/today', '.due-list li'],
  ['การประชุม', '/meetings', '[role=listbox][aria-label="การประชุม"] [role=option]'],
  ['การประชุม ภาพรวม', `/meetings/${LAST}`, '.state-strip, [role=tabpanel], .main-pane h1'],
  ['การประชุม วาระ', `/meetings/${LAST}/agenda`, '[role=treeitem], [role=treegrid] [role=row]'],
  ['การประชุม ผู้เข้าประชุม', `/meetings/${LAST}/people`, '[role=grid] [role=row]'],
  ['การประชุม รายงาน', `/meetings/${LAST}/minutes`, '.paper-sheet'],
  ['การประชุม เอกสาร', `/meetings/${LAST}/papers`, '.paper-list li'],
  ['เอกสาร', '/papers', '[role=listbox][aria-label="เอกสาร"] [role=option]'],
  ['เอกสาร หนึ่งฉบับ', '/papers/b119-phrae-doc-minutes', '.paper-sheet'],
  ['ทะเบียนส่ง', '/registers/letter', '.main-pane [role=row]:nth-child(3), .main-pane tbody tr'],
  ['ทะเบียนรับ', '/registers/received', '.main-pane [role=row]:nth-child(3), .main-pane tbody tr'],
  ['ทำเนียบ บุคคล', '/directory/people', '[role=option]'],
  ['ทำเนียบ หน่วยงาน', '/directory/agencies', '[role=option]'],
  ['ทำเนียบ หนึ่งคน', '/directory/people/b-person-7', '.main-pane h1'],
  ['แม่แบบ', '/templates/letter', '.paper-sheet'],
  ['ตั้งค่า', '/settings/office', 'section.work input, section.work textarea'],
]

/** Waits in the page itself, so that the wire to the browser is not counted. */
export const open = (page: Page, hash: string, shown: string): Promise<number> =>
  page.evaluate(
    ([to, selector]) =>
      new Promise<number>((settle, fail) => {
        const begun = performance.now()
        location.hash = to ?? ''
        const look = () => {
          const found = document.querySelector(selector ?? '')
          if (found && !document.querySelector('[aria-busy=true]')) {
            // Two frames on it has been painted.
            requestAnimationFrame(() => requestAnimationFrame(() => settle(performance.now() - begun)))
          } else if (performance.now() - begun > 15_000) fail(new Error(`${to}: nothing like ${selector}`))
          else requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
      }),
    [hash, shown],
  )

export const ROWS = '[role=option], [role=row], tbody tr'

export async function screensOfTenYears(folder: string): Promise<Opened[]> {
  const file = join(folder, 'ten-years.lekha')
  const begun = await openOffice({ file })
  await clientOf(begun.dispatch).store.sample({})
  await begun.close()
  const store = openDatabase(file)
  const reader = await openOffice({ file: ':memory:' })
  await clientOf(reader.dispatch).store.sample({})
  await growTenYears(clientOf(reader.dispatch), store)
  await reader.close()
  store.close()

  const office = await openOffice({ file })
  const root = resolve(import.meta.dirname, '../../out/renderer')
  const host = await startHttpHost({ dispatch: office.dispatch, root, capabilities: ['print'] })
  try {
    return await withBrowser(async (browser) => {
      const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'th-TH' })
      await page.goto(host.url)
      await page.locator('nav').first().waitFor()
      const opened: Opened[] = []
      for (const [screen, hash, shown] of SCREENS) {
        const times: number[] = []
        for (let run = 0; run < RUNS; run++) {
          await open(page, hash === '/settings/office' ? '/today' : '/settings/office', 'h1, h2, input')
          times.push(await open(page, hash, shown))
        }
        times.sort((a, b) => a - b)
        const rows = await page.locator(ROWS).count()
        opened.push({ screen, median: times[RUNS >> 1] ?? 0, slowest: times.at(-1) ?? 0, rows })
      }
      return opened
    })
  } finally {
    await host.close()
    await office.close()
  }
}
