import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { clientOf } from '../../electron/cli/client.ts'
import { openOffice } from '../../electron/core/openOffice.ts'
import { startHttpHost } from '../../electron/loopback/httpHost.ts'
import type { Api } from '../../shared/api.ts'
import { type Prose, paragraph } from '../../shared/model/prose.ts'
import { withBrowser } from '../e2e/browser.ts'

/** How long a letter takes from its key to the frame that shows it, with sixty pages of minutes open. */
export interface Typed {
  job: string
  /** Milliseconds; the 95th of a hundred keys. */
  median: number
  late: number
  /** Median of what one saving of the burst took, from the page to the disk and back. */
  saved: number
  note: string
}

const MEETING = 'phrae-meeting-4-2563'
const ITEM = 'phrae-item-5'
const KEYS = 'ประธานแจ้งที่ประชุมว่าให้ทุกส่วนราชการเร่งรัดการดำเนินงานตามแผนปฏิบัติการป้องกันการทุจริตประจำปี '
const ROUNDS = 3
/** An officer who types fast. */
const BETWEEN_MS = 90

const SENTENCES = [
  'แจ้งว่าตามที่จังหวัดแพร่ได้ดำเนินการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ ผลการประเมินในภาพรวมของจังหวัดได้คะแนนเฉลี่ย ๘๗.๓๒ คะแนน สูงขึ้นกว่าปีที่ผ่านมา',
  'จึงขอให้องค์กรปกครองส่วนท้องถิ่นทุกแห่งเร่งรัดการเปิดเผยข้อมูลสาธารณะบนเว็บไซต์ของหน่วยงานให้ครบถ้วนทั้ง ๔๓ รายการ และรายงานความก้าวหน้าให้จังหวัดทราบทุกวันที่ ๕ ของเดือน',
  'สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัดได้จัดทำปฏิทินการปฏิบัติงานและคู่มือการประเมินแจกจ่ายให้แก่ผู้รับผิดชอบแล้ว หากมีข้อสงสัยให้ประสานกับกลุ่มงานส่งเสริมและพัฒนาท้องถิ่น',
  'ในการนี้ฝ่ายเลขานุการฯ ได้รวบรวมข้อเสนอแนะของส่วนราชการที่เกี่ยวข้องเสนอที่ประชุมเพื่อโปรดพิจารณา',
]
const SPEAKERS = ['ประธาน', 'ฝ่ายเลขานุการฯ', null, 'ผู้แทนสำนักงาน ป.ป.ช.\nประจำจังหวัดแพร่', null]

/** About so many pages of what a secretariat writes: speakers, numbered lists, now and then a table. */
function pagesOf(count: number): Prose {
  return Array.from({ length: count * 9 }, (_, at) => {
    const words = Array.from({ length: 1 + (at % 3) }, (_, more) => SENTENCES[(at + more) % SENTENCES.length]).join(' ')
    if (at % 90 === 60) {
      const cell = (text: string) => [text]
      const rows = Array.from({ length: 8 }, (_, row) => [cell(`${row}`), cell('องค์การบริหารส่วนตำบล'), cell('๘๗.๓๐')])
      return { type: 'table', columns: [10, 40, 20], header: true, rows }
    }
    const numbered = at % 9 > 5
    return paragraph(words, {
      speaker: numbered ? null : (SPEAKERS[at % SPEAKERS.length] ?? null),
      ...(numbered && { mark: 'dot', level: 0 }),
    })
  })
}

/** All in one item, or parted over many as an agenda parts them. */
async function fill(api: Api, items: number): Promise<void> {
  const { revision } = await api.agendaItems.get({ id: ITEM })
  const minutes = pagesOf(60 / items)
  await api.agendaItems.update({ id: ITEM, revision, change: { minutes } })
  for (let more = 1; more < items; more++)
    await api.agendaItems.create({
      meetingId: MEETING,
      parentId: ITEM,
      position: more,
      title: `เรื่องที่ ${more}`,
      minutes,
    })
}

/** Measured in the page itself: from the moment the key arrived to the end of the frame that shows its letter. */
const watch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { keyTimes: times })
    window.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          const shown = new MessageChannel()
          shown.port1.onmessage = () => times.push(performance.now() - timeStamp)
          shown.port2.postMessage(null)
        })
      },
      true,
    )
  })

async function type(page: Page, job: string): Promise<Typed> {
  const editor = page.getByRole('textbox', { name: /^รายงานระเบียบวาระที่ ๕/ })
  await editor.waitFor()
  await page.locator('.paper-sheet').first().waitFor()
  await page.waitForTimeout(3_000)
  const middle = editor.locator('.para-text').nth((await editor.locator('.para-text').count()) >> 1)
  await middle.scrollIntoViewIfNeeded()
  await middle.click()
  await page.keyboard.press('End')
  await page.waitForTimeout(2_000)
  await watch(page)
  // Playwright's keyboard knows no Thai keys.
  const keys = await page.context().newCDPSession(page)
  for (let round = 0; round < ROUNDS; round++) {
    for (const letter of KEYS) {
      await keys.send('Input.dispatchKeyEvent', { type: 'keyDown', text: letter, key: letter })
      await keys.send('Input.dispatchKeyEvent', { type: 'keyUp', key: letter })
      await page.waitForTimeout(BETWEEN_MS)
    }
  }
  await page.waitForTimeout(2_000)
  const { times, saves } = await page.evaluate(() => ({
    times: (window as unknown as { keyTimes: number[] }).keyTimes,
    saves: performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.endsWith('/agendaItems.write'))
      .map(({ duration }) => duration),
  }))
  const at = (list: number[], share: number) => list.toSorted((a, b) => a - b)[Math.floor(list.length * share)] ?? 0
  const sheets = await page.locator('.paper-sheet').count()
  return {
    job,
    median: at(times, 0.5),
    late: at(times, 0.95),
    saved: at(saves, 0.5),
    note: `${times.length} keys, slowest ${Math.round(at(times, 0.9999))}, ${saves.length} saves, ${sheets} pages`,
  }
}

/** Types into a meeting whose minutes fill sixty pages. */
export async function writingOnSixtyPages(folder: string): Promise<Typed[]> {
  const typed: Typed[] = []
  for (const items of [1, 30]) {
    const office = await openOffice({ file: join(folder, `sixty-${items}.lekha`) })
    const api = clientOf(office.dispatch)
    await api.store.sample({})
    await fill(api, items)
    const root = resolve(import.meta.dirname, '../../out/renderer')
    const host = await startHttpHost({ dispatch: office.dispatch, root, capabilities: ['print'] })
    try {
      await withBrowser(async (browser) => {
        const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'th-TH' })
        await page.goto(host.url)
        await page.locator('nav').first().waitFor()
        await page.evaluate((to) => {
          location.hash = to
        }, `#/meetings/${MEETING}/minutes/${ITEM}`)
        typed.push(await type(page, items === 1 ? 'one item of 60 pages' : `60 pages in ${items} items`))
      })
    } finally {
      await host.close()
      await office.close()
    }
  }
  return typed
}
