import { readdirSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { unzipSync } from 'fflate'
import type { Browser } from 'playwright-core'
import { expect, test } from 'vitest'
import { clientOf } from '../../electron/cli/client.ts'
import { PART_BYTES } from '../../shared/model/attachment.ts'
import { attach } from '../helpers/attach.ts'
import { isPage, linkedFrom } from '../helpers/exported.ts'
import { withBrowser } from './browser.ts'
import { violations } from './hands.ts'
import { withOffice } from './office.ts'

const HOSTILE = [
  `=cmd|' C calc'!A0`,
  '<img src=x onerror=alert(1)>.html',
  'CON.txt',
  `${'รายงานผลการดำเนินงาน'.repeat(12)}.pdf`,
]

const folders = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('lekha-export-'))

/** Every link of every page, pressed in a browser that knows nothing of us: each must find its file. */
async function walkPages(browser: Browser, files: Record<string, Uint8Array>): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'lekha-walk-'))
  const context = await browser.newContext({ javaScriptEnabled: false })
  const bad: string[] = []
  try {
    for (const [path, bytes] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), bytes)
    }
    const page = await context.newPage()
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) bad.push(`asked ${request.url()}`)
    })
    page.on('console', (message) => bad.push(message.text()))
    page.on('dialog', (dialog) => bad.push(dialog.message()))
    for (const path of Object.keys(files).filter(isPage)) {
      await page.goto(pathToFileURL(join(folder, path)).href)
      const links = await page.locator('a').evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href))
      expect(links.length).toBeGreaterThan(10)
      for (const link of links)
        await readFile(new URL(link.split('#')[0] ?? '')).catch(() => bad.push(`no file ${link}`))
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      if (wide > 0) bad.push(`${path} is ${wide} points too wide`)
    }
    return bad
  } finally {
    await context.close()
    await rm(folder, { recursive: true, force: true })
  }
}

test('the whole office goes out in one file that a browser alone can read, and leaves nothing behind', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async ({ page, dispatch, complaints }) => {
      await page.getByRole('button', { name: 'ลองใช้กับสำนักงานตัวอย่าง' }).click()
      await page.getByRole('listbox', { name: 'การประชุม' }).waitFor()
      const api = clientOf(dispatch)
      for (const fileName of HOSTILE)
        await attach(api, { itemId: 'phrae-item-4', fileName, bytes: Buffer.from(fileName) })
      await api.people.create({ given: `=HYPERLINK("http://evil.example","กด")` })
      await attach(api, { itemId: 'phrae-item-4', fileName: 'ใหญ่.bin', bytes: Buffer.alloc(PART_BYTES, 'x') })
      const before = folders()

      // Found by name from anywhere; the sheet has an address of its own.
      await page.keyboard.press('Control+KeyK')
      await page.keyboard.type('ส่งออกทั้ง')
      await page.keyboard.press('Enter')
      const dialog = page.getByRole('dialog', { name: 'ส่งออกทั้งสำนักงาน' })
      await dialog.getByText('การประชุม ๓ ครั้ง เอกสารที่ออกแล้ว ๐ ฉบับ ร่าง ๙ ฉบับ ไฟล์แนบ ๕ ไฟล์').waitFor()
      expect(await violations(page)).toEqual([])

      await dialog.getByRole('button', { name: 'จัดทำไฟล์ ZIP' }).click()
      await dialog.getByRole('button', { name: 'หยุด' }).click()
      await dialog.getByText('หยุดแล้ว ไม่มีไฟล์ใดถูกบันทึก').waitFor()
      expect(folders()).toEqual(before)

      await dialog.getByRole('button', { name: 'จัดทำไฟล์ ZIP' }).click()
      await dialog.getByText('ครบทุกรายการ ไม่มีสิ่งใดตกหล่น').waitFor()
      expect(await violations(page)).toEqual([])
      expect(folders()).toHaveLength(before.length + 1)
      // Closed and opened again it is still there to be taken.
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'ส่งออกทั้งสำนักงาน' }).click()
      const coming = page.waitForEvent('download')
      await dialog.getByRole('button', { name: /^บันทึก ZIP/ }).click()
      const file = await coming
      expect(file.suggestedFilename()).toMatch(/^ข้อมูลทั้งสำนักงาน .*\.zip$/)
      await dialog.getByText(/^บันทึก .*แล้ว$/).waitFor()
      expect(folders()).toEqual(before)

      const files = unzipSync(await readFile(await file.path()))
      expect([...linkedFrom(files)].sort()).toEqual(Object.keys(files).sort())
      expect(Object.keys(files).filter((path) => path.includes('/ไฟล์แนบ/'))).toHaveLength(5)
      expect(await walkPages(browser, files)).toEqual([])
      expect(complaints).toEqual([])
    }),
  )
})
