import { expect, test } from 'vitest'
import { withBrowser } from './browser.ts'
import { goTo, violations } from './hands.ts'
import { withOffice } from './office.ts'

test('a stock sentence is put in by a few letters, its slots are filled by Tab, and one typed is kept', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async ({ page, complaints }) => {
      await page.getByRole('button', { name: 'ลองใช้กับสำนักงานตัวอย่าง' }).click()
      await page.getByRole('listbox', { name: 'การประชุม' }).waitFor()
      await goTo(page, '#/meetings/phrae-meeting-4-2563/minutes/phrae-item-5')
      const editor = page.getByRole('textbox', { name: 'รายงานระเบียบวาระที่ ๕' })
      await editor.click()
      await page.keyboard.press('Control+End')
      await page.keyboard.press('Enter')
      await page.keyboard.type('มอบหมายให้ ')
      await page.keyboard.press('Control+Space')
      const dialog = page.getByRole('dialog', { name: 'ประโยคสำเร็จ' })
      await dialog.getByRole('option').first().waitFor()
      await expect
        .poll(() => dialog.getByRole('combobox').evaluate((field) => field === document.activeElement))
        .toBe(true)
      await page.keyboard.type('แล้วเสร็จ')
      const folder = process.env.LEKHA_SHOTS
      if (folder) await page.screenshot({ path: `${folder}/phrases.png` })
      expect(await violations(page)).toEqual([])
      await page.keyboard.press('Enter')
      await dialog.waitFor({ state: 'detached' })
      await page.keyboard.type('สำนักงานจังหวัดแพร่')
      await page.keyboard.press('Tab')
      await page.keyboard.type('ประชาสัมพันธ์')
      await page.keyboard.press('Tab')
      await page.keyboard.type('9 ธันวาคม 2563')
      await editor.getByText('มอบหมายให้ สำนักงานจังหวัดแพร่ ดำเนินการ ประชาสัมพันธ์ ให้แล้วเสร็จภายในวันที่ 9 ธันวาคม 2563').waitFor()

      // What the office writes for itself is kept and found again.
      await page.keyboard.press('Control+Space')
      await dialog.getByRole('button', { name: 'จำประโยคที่พิมพ์อยู่' }).click()
      await dialog.getByText('จำไว้').waitFor()
      await page.keyboard.press('Escape')

      await dialog.waitFor({ state: 'detached' })
      await expect.poll(() => editor.evaluate((field) => field === document.activeElement)).toBe(true)

      // The same in the words of a resolution, in the place of those that were brought along.
      await page.keyboard.press('F7')
      const words = page.getByRole('textbox', { name: 'ข้อความมติ' })
      await expect.poll(() => words.evaluate((field) => field === document.activeElement)).toBe(true)
      await page.keyboard.press('Control+Space')
      await dialog.getByRole('option').first().waitFor()
      await page.keyboard.type('รับข้อสังเกต')
      await page.keyboard.press('Enter')
      await dialog.waitFor({ state: 'detached' })
      await expect.poll(() => words.evaluate((field) => field === document.activeElement)).toBe(true)
      await page.keyboard.type('ทุกหน่วยงาน')
      expect(await words.inputValue()).toBe('เห็นชอบในหลักการ และให้ ทุกหน่วยงาน รับข้อสังเกตของที่ประชุมไปดำเนินการ')
      expect(complaints).toEqual([])
    }),
  )
})
