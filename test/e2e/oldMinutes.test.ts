import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { paperFonts } from '../../electron/core/pdf/paperFonts.ts'
import { linesOfFile } from '../../electron/core/services/oldFile.ts'
import { htmlPage } from '../../shared/documents/htmlPage.ts'
import { readOldMinutes } from '../../shared/oldMinutes/read.ts'
import { samplePapers } from '../documents/samplePapers.ts'
import { withBrowser } from './browser.ts'
import { goTo, violations } from './hands.ts'
import { withOffice } from './office.ts'

test('minutes that a browser printed as PDF are read as those of the Word file', async () => {
  const minutes = [...(await samplePapers()).values()].find(({ paper }) => paper.fileName.includes('รายงานการประชุม'))
  if (!minutes) throw new Error('no minutes among the samples')
  const html = htmlPage(minutes.paper, minutes.paper.fileName, paperFonts())
  const pdf = await withBrowser(async (browser) => {
    const page = await browser.newPage()
    await page.setContent(html)
    return page.pdf({ preferCSSPageSize: true })
  })
  const found = async (fileName: string, bytes: Buffer) => {
    const { attendees, pieces } = readOldMinutes(await linesOfFile(fileName, bytes))
    const orders = pieces.filter(({ kind }) => kind === 'clause')
    // A line that was stretched to the margin leaves gaps that read as spaces.
    const words = orders.map((order) => ('text' in order ? order.text.replaceAll(' ', '') : ''))
    return { names: attendees.map(({ name }) => name), words }
  }
  const printed = await found('รายงาน.pdf', pdf)
  const written = await found('รายงาน.docx', minutes.bytes)
  expect(printed.names).toHaveLength(32)
  expect(printed.names).toEqual(written.names)
  expect(printed.words).toEqual(written.words)
})

const SEED = resolve(import.meta.dirname, '../fixtures/seeds/002.txt')

test('old minutes are dropped, looked through, put right by keys, kept over a reload, and brought in', async () => {
  const text = await readFile(SEED, 'utf8')
  await withBrowser((browser) =>
    withOffice(browser, async ({ page, dispatch, complaints }) => {
      await page.getByRole('button', { name: 'ลองใช้กับสำนักงานตัวอย่าง' }).click()
      await page.getByRole('navigation', { name: 'ส่วนของโปรแกรม' }).waitFor()
      await goTo(page, '#/meetings')
      await page.getByRole('button', { name: 'นำรายงานเก่าเข้า' }).click()
      expect(await violations(page)).toEqual([])

      // A file of Word as it was twenty years ago is told what to do with.
      const chosen = async (name: string, buffer: Buffer) => {
        const [chooser] = await Promise.all([
          page.waitForEvent('filechooser'),
          page.getByRole('button', { name: 'เลือกไฟล์' }).click(),
        ])
        await chooser.setFiles({ name, mimeType: '', buffer })
      }
      await chosen('เก่า.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]))
      await page.getByRole('alert').getByText('บันทึกเป็น .docx').waitFor()
      await page.locator('[aria-label="เลือกรายงาน"]').evaluate((target, words) => {
        const data = new DataTransfer()
        data.items.add(new File([words], 'รายงาน.txt'))
        for (const type of ['dragover', 'drop'])
          target.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }))
      }, text)

      // Doubts first; each leads to its line and its place.
      const doubts = page.getByRole('region', { name: 'ข้อที่ควรตรวจ' })
      await doubts.getByRole('heading', { name: 'ควรตรวจ ๖ ข้อ' }).waitFor()
      expect(await violations(page)).toEqual([])
      await doubts
        .getByRole('button', { name: /ไม่พบหัวข้อ “ระเบียบวาระที่ ๔”/ })
        .first()
        .click()
      await page.getByRole('tab', { name: /วาระและมติ/, selected: true }).waitFor()
      const row = (name: RegExp) => page.getByRole('button', { name, expanded: true })
      await row(/วาระที่ ๔ เรื่องเพื่อพิจารณา/).waitFor()
      await page.getByRole('option', { selected: true }).getByText('จึงนำเรียนที่ประชุมเพื่อโปรดพิจารณา').waitFor()
      await doubts
        .getByRole('button', { name: /^ตรวจแล้ว/ })
        .first()
        .click()
      await doubts.getByRole('heading', { name: 'ควรตรวจ ๕ ข้อ' }).waitFor()
      expect(await violations(page)).toEqual([])

      // From the source to what was understood of it, by the keyboard.
      const source = page.getByRole('listbox', { name: 'บรรทัดของต้นฉบับ' })
      await page.getByRole('option', { name: /สมหวัง/ }).last().click()
      await row(/นายสมหวัง ฟ่วงบางโพ/).waitFor()
      await source.focus()
      await page.keyboard.press('ArrowDown')
      await row(/นายชูศักดิ์ ติยะจามร/).waitFor()
      await page.keyboard.press('ArrowUp')
      await page.keyboard.press('Enter')
      await page.getByLabel('สกุล').fill('พ่วงบางโพ')
      await page.getByLabel('สกุล').blur()
      await row(/นายสมหวัง พ่วงบางโพ/).waitFor()
      expect(await violations(page)).toEqual([])

      // A row moves by Alt and an arrow, and Ctrl+Z takes it back.
      const people = page.locator('.old-person .old-row')
      await people.nth(1).focus()
      await page.keyboard.press('Alt+ArrowDown')
      await expect.poll(() => people.nth(2).innerText()).toContain('ชูศักดิ์')
      await page.keyboard.press('Control+z')
      await expect.poll(() => people.nth(1).innerText()).toContain('ชูศักดิ์')

      // What was put right is there again after a reload.
      await page.reload()
      await page.getByRole('tab', { name: /รายชื่อ/ }).click()
      await page.getByRole('button', { name: /นายสมหวัง พ่วงบางโพ/ }).waitFor()

      // The number is taken: refused with a sentence, put right, brought in.
      await page.getByRole('button', { name: 'นำเข้า', exact: true }).click()
      await page.getByRole('alert').getByText('คณะนี้มีการประชุมครั้งที่ ๔/๒๕๖๓ แล้ว').waitFor()
      await page.getByRole('tab', { name: 'หัวรายงาน' }).click()
      await page.getByLabel('ครั้งที่').fill('๕')
      await page.getByLabel('ครั้งที่').blur()
      await page.getByRole('tab', { name: 'นำเข้าเป็น' }).click()
      await page.getByText('ผู้เข้าประชุม ๓๒ คน เรื่อง ๙ เรื่อง มติ ๔ มติ ข้อสั่งการ ๑๒ ข้อ').waitFor()
      expect(await violations(page)).toEqual([])
      await page.getByRole('button', { name: 'นำเข้า', exact: true }).click()
      await page.waitForURL(/#\/meetings\/[^/]+\/overview/)
      await page.getByRole('option', { name: /ครั้งที่ ๕\/๒๕๖๓/ }).waitFor()

      const meetings = await dispatch('meetings.list', { where: { number: 5 } })
      expect(meetings).toMatchObject({ ok: true, value: [{ state: 'certified', committeeId: 'phrae-committee' }] })
      // The refusals were asked for and are the only complaints.
      expect(complaints.filter((one) => !/40[0-9]|42[0-9]/.test(one))).toEqual([])
    }),
  )
})
