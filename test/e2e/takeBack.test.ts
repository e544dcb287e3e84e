import { expect, test } from 'vitest'
import { withBrowser } from './browser.ts'
import { goTo, violations } from './hands.ts'
import { withOffice } from './office.ts'
import { editorOf, ITEM, MEETING, openItem, stored, words } from './writing.ts'

const shot = (name: string) => (process.env.SHOTS ? { path: `${process.env.SHOTS}/${name}.png` } : undefined)
const LONG = 'ประธานแจ้งว่าการประชุมครั้งนี้มีเรื่องสำคัญหลายเรื่อง ขอให้ทุกหน่วยงานเตรียมข้อมูลให้พร้อม'

test('Ctrl+Z beside an editor takes back what was typed last in it, never the whole item unasked; what went is had again from the history', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async (office) => {
      const { page, dispatch, complaints } = office
      await openItem(office)
      await page.keyboard.insertText(LONG)
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: 'เพิ่มตาราง' }).click()
      await page.keyboard.insertText('ลำดับ')
      await page.waitForTimeout(700)
      await page.keyboard.press('Tab')
      await page.keyboard.insertText('รายการ')
      await expect.poll(async () => JSON.stringify(await stored(office))).toContain('รายการ')

      // Somewhere else, as after a Tab too many.
      await page.locator('.writing-page button').first().focus()
      const inEditor = () => editorOf(page).evaluate((text) => text === document.activeElement)
      expect(await inEditor()).toBe(false)
      await page.keyboard.press('Control+KeyZ')
      await expect.poll(inEditor).toBe(true)
      expect(await words(page)).toEqual([LONG])
      await expect.poll(async () => JSON.stringify(await stored(office))).not.toContain('รายการ')
      expect(JSON.stringify(await stored(office))).toContain('ลำดับ')

      // A page that knows nothing of the keys any more shows what would go, and goes on only when told so.
      await page.reload()
      await editorOf(page).waitFor()
      // Only then does it stand where it stood before, which would take the next key away from the button.
      await expect.poll(inEditor).toBe(true)
      await page.locator('.writing-page button').first().focus()
      await page.keyboard.press('Control+KeyZ')
      const sheet = page.getByRole('dialog', { name: 'เลิกทำข้อความที่เขียนไว้' })
      await sheet.getByText('ขอให้ทุกหน่วยงานเตรียมข้อมูล').waitFor()
      await page.screenshot(shot('takeBack'))
      expect(await violations(page)).toEqual([])
      await page.keyboard.press('Escape')
      await sheet.waitFor({ state: 'detached' })
      expect(JSON.stringify(await stored(office))).toContain('เตรียมข้อมูล')
      await page.keyboard.press('Control+KeyZ')
      await sheet.getByRole('button', { name: 'เลิกทำข้อความนี้' }).click()
      await expect.poll(async () => JSON.stringify(await stored(office))).not.toContain('เตรียมข้อมูล')

      // Something else was written since: the step cannot be done again, and its words are not gone.
      const made = await dispatch('agendaItems.get', { id: ITEM })
      const { revision } = (made.ok ? made.value : {}) as { revision: number }
      const change = { minutes: [{ type: 'paragraph', level: 0, mark: null, speaker: null, text: ['ใหม่'] }] }
      await dispatch('agendaItems.update', { id: ITEM, revision, change })
      await page.reload()
      await goTo(page, `#/meetings/${MEETING}/minutes/${ITEM}`)
      await editorOf(page).getByText('ใหม่').waitFor()
      await page.keyboard.press('Control+Shift+KeyH')
      const history = page.getByRole('dialog', { name: 'ประวัติการแก้ไข' })
      await history.getByRole('option').filter({ hasText: 'เลิกทำแล้ว' }).first().click()
      await history.getByRole('button', { name: 'คัดลอกข้อความที่เลิกทำ' }).waitFor()
      await page.screenshot(shot('takenBack'))
      expect(await violations(page)).toEqual([])
      await history.getByRole('button', { name: 'เอาข้อความนี้กลับมา' }).press('Enter')
      await history.getByText('นำข้อความกลับมาต่อท้ายรายงานของวาระแล้ว').waitFor()
      expect((await stored(office)).map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'table'])
      await page.keyboard.press('Escape')
      await editorOf(page).getByText('ขอให้ทุกหน่วยงานเตรียมข้อมูล').waitFor()
      expect(complaints).toEqual([])
    }),
  )
})
