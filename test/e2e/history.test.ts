import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { withBrowser } from './browser.ts'
import { goTo, violations } from './hands.ts'
import { withOffice } from './office.ts'

const MEETING = '#/meetings/phrae-meeting-4-2563'
const EDITOR = 'รายงานระเบียบวาระที่ ๕'

async function openPhrae(page: Page, section: string): Promise<void> {
  await page.getByRole('button', { name: 'ลองใช้กับสำนักงานตัวอย่าง' }).click()
  await page.getByRole('listbox', { name: 'การประชุม' }).waitFor()
  await goTo(page, `${MEETING}/${section}`)
  await page.getByRole('heading', { name: 'ครั้งที่ ๔/๒๕๖๓' }).waitFor()
}

const status = (page: Page, words: string | RegExp) => page.getByRole('status').filter({ hasText: words }).waitFor()

test('a change is taken back and done again by key, and every screen shows it', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async ({ page, dispatch, complaints }) => {
      await openPhrae(page, 'overview')
      const place = page.getByRole('textbox', { name: /^สถานที่/ })
      const before = await place.inputValue()
      await place.fill('ห้องประชุมใหม่')
      // Within the text its own undo is meant, and the record stays.
      await page.keyboard.press('Control+KeyZ')
      await expect.poll(() => place.inputValue()).toBe(before)
      await place.fill('ห้องประชุมใหม่')
      await page.getByRole('heading', { name: 'ครั้งที่ ๔/๒๕๖๓' }).click()
      await page.locator('[data-saving="yes"]').waitFor()

      await page.keyboard.press('Control+KeyZ')
      await status(page, 'เลิกทำแล้ว: แก้สถานที่ของการประชุม')
      await expect.poll(() => place.inputValue()).toBe(before)
      await page.keyboard.press('Control+Shift+KeyZ')
      await status(page, 'ทำซ้ำแล้ว')
      await expect.poll(() => place.inputValue()).toBe('ห้องประชุมใหม่')
      await page.keyboard.press('Control+KeyZ')
      await expect.poll(() => place.inputValue()).toBe(before)
      const reply = await dispatch('meetings.get', { id: 'phrae-meeting-4-2563' })
      expect(reply.ok && (reply.value as { place: string }).place).toBe(before)
      // What was taken back can be written again over the new revision.
      await place.fill('ห้องที่สาม')
      await page.keyboard.press('Tab')
      await page.locator('[data-saving="yes"]').waitFor()
      expect(complaints).toEqual([])
    }),
  )
})

test('a removal offers its way back at once', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async ({ page, complaints }) => {
      await openPhrae(page, 'people')
      const row = page.getByRole('row', { name: /นายสมหวัง พ่วงบางโพ/ })
      await row.click()
      await page.keyboard.press('Delete')
      await page.getByRole('button', { name: 'ลบออกจากรายชื่อ' }).click()
      await row.waitFor({ state: 'detached' })
      await page.getByRole('button', { name: 'เลิกทำการลบ' }).click()
      await row.waitFor()
      expect(await violations(page)).toEqual([])
      expect(complaints).toEqual([])
    }),
  )
})

test('the history shows what was written word by word, goes back several steps with a preview, and leaves what must stay', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async ({ page, dispatch, complaints }) => {
      await openPhrae(page, 'minutes/phrae-item-5')
      await page.getByRole('textbox', { name: EDITOR }).click()
      await page.keyboard.type('ประธานแจ้งว่ามีงบประมาณ')
      await page.locator('[data-saving="yes"]').waitFor()
      const made = await dispatch('letters.create', { officeId: 'phrae', subject: 'ขอเชิญประชุม', date: '2026-07-01' })
      const { id, revision } = (made.ok ? made.value : {}) as { id: string; revision: number }
      await dispatch('letters.number', { id, revision, register: 'letter' })

      // From inside the editor the key still reaches the desk.
      await page.keyboard.press('Control+Shift+KeyH')
      const sheet = page.getByRole('dialog', { name: 'ประวัติการแก้ไข' })
      const list = sheet.getByRole('listbox')
      await list.getByRole('option', { name: /ออกเลขหนังสือ/ }).waitFor()
      await list.getByText('เลิกทำไม่ได้').waitFor()
      await page.keyboard.press('End')
      await sheet.locator('ins', { hasText: 'ประธานแจ้งว่ามีงบประมาณ' }).waitFor()
      expect(await violations(page)).toEqual([])

      await sheet.getByRole('button', { name: 'ย้อนกลับไปก่อนรายการนี้' }).click()
      await sheet.getByText('รายการที่คงอยู่').waitFor()
      expect(await violations(page)).toEqual([])
      await sheet.getByRole('button', { name: 'ย้อนกลับ ๒ รายการ' }).click()
      // The letter was numbered since: its making stays as well, with the reason.
      await sheet.getByText('เว้น ๑ รายการที่เลิกทำไม่ได้').waitFor()
      await sheet.getByRole('button', { name: 'กลับไปที่ประวัติ' }).click()
      await list.getByText('เลิกทำแล้ว').waitFor()
      await page.keyboard.press('Escape')
      await expect.poll(() => page.getByRole('textbox', { name: EDITOR }).textContent()).not.toContain('งบประมาณ')

      // Only of what is open, by the palette.
      await page.keyboard.press('Control+KeyK')
      await page.keyboard.type('ประวัติของวาระ')
      await page.keyboard.press('Enter')
      await expect.poll(() => list.getByRole('option').count()).toBe(1)
      await page.keyboard.press('Escape')

      await page.keyboard.press('Control+KeyK')
      await page.keyboard.type('เลิกทำ')
      await page.keyboard.press('Enter')
      await status(page, 'ออกเลขแล้ว เลิกทำไม่ได้')
      expect(complaints).toEqual([])
    }),
  )
})

test('commands answer by their place on the keyboard, all of them are on the sheet, and what was open last comes first', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async ({ page, complaints }) => {
      await openPhrae(page, 'overview')
      await page.waitForFunction(() => localStorage.getItem('lekha.recent')?.includes('phrae-meeting-4-2563'))
      await page.keyboard.press('Alt+Digit6')
      await page.waitForFunction(() => location.hash.startsWith('#/directory'))
      await page.keyboard.press('Control+Slash')
      const keys = page.getByRole('dialog', { name: 'ปุ่มลัด' })
      await keys.getByText('Ctrl+Shift+H').waitFor()
      expect(await violations(page)).toEqual([])
      await page.keyboard.press('Escape')
      // The same key on the Thai layout sends another letter.
      await page.evaluate(() =>
        document.body.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'า', code: 'KeyK', ctrlKey: true, bubbles: true, cancelable: true }),
        ),
      )
      const first = page.getByRole('dialog').getByRole('option').first()
      expect(await first.textContent()).toMatch(/ครั้งที่ ๔\/๒๕๖๓.*เปิดล่าสุด/)
      await page.keyboard.press('Enter')
      await page.waitForFunction(() => location.hash.includes('phrae-meeting-4-2563'))
      expect(complaints).toEqual([])
    }),
  )
})
