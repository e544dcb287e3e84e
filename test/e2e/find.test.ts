import { expect, test } from 'vitest'
import { withBrowser } from './browser.ts'
import { goTo, violations } from './hands.ts'
import { withOffice } from './office.ts'

test('words are found over all items of the minutes, gone through by Enter, and replaced everywhere', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async ({ page, dispatch, complaints }) => {
      const value = async <T>(method: string, input: object): Promise<T> => {
        const reply = await dispatch(method, input)
        if (!reply.ok) throw new Error(reply.error.message)
        return reply.value as T
      }
      await page.getByRole('button', { name: 'ลองใช้กับสำนักงานตัวอย่าง' }).click()
      await page.getByRole('listbox', { name: 'การประชุม' }).waitFor()
      await goTo(page, '#/meetings/phrae-meeting-4-2563/minutes/phrae-item-1')
      await page.getByRole('textbox', { name: /^รายงานระเบียบวาระที่ ๑/ }).click()
      await page.keyboard.press('Control+KeyF')
      const bar = page.getByRole('search', { name: 'ค้นหาและแทนที่ในรายงาน' })
      await expect
        .poll(() => bar.getByLabel('ค้นหาในรายงาน').evaluate((field) => field === document.activeElement))
        .toBe(true)
      // Typed in one digit, written in the other.
      await page.keyboard.type('2563')
      await bar.getByText(/๑ จาก .* แห่ง ใน .* วาระ/).waitFor()
      expect(await page.locator('.prose .found.current').count()).toBe(1)
      const folder = process.env.LEKHA_SHOTS
      if (folder) await page.screenshot({ path: `${folder}/find.png` })
      expect(await violations(page)).toEqual([])
      const first = page.url()
      for (let press = 0; press < 3; press++) await page.keyboard.press('Enter')
      await expect.poll(() => page.url()).not.toBe(first)
      await page.locator('.prose .found.current').waitFor()

      await bar.getByLabel('ค้นหาในรายงาน').fill('ฝ่ายเลขานุการ')
      await bar.getByLabel('แทนที่ด้วย').fill('คณะเลขานุการ')
      await bar.getByRole('button', { name: 'แทนที่ทุกวาระ' }).click()
      await bar.getByText(/แทนที่แล้ว .* แห่ง/).waitFor()
      const minutes = async () => {
        const reply = await dispatch('agendaItems.list', { where: { meetingId: 'phrae-meeting-4-2563' } })
        const items = (reply.ok ? reply.value : []) as Array<{ minutes: Array<{ text?: unknown }> }>
        return JSON.stringify(items.flatMap((item) => item.minutes.map(({ text }) => text ?? '')))
      }
      expect(await minutes()).not.toContain('ฝ่ายเลขานุการ')
      expect(await minutes()).toContain('คณะเลขานุการ')

      // What was resolved and ordered is part of the minutes.
      const { id, revision } = await value<{ id: string; revision: number }>('resolutions.create', {
        itemId: 'phrae-item-1',
        text: 'เห็นชอบแผนลดจุดความร้อน',
      })
      const orders = { resolutionId: id, text: 'รายงานจุดความร้อนทุกวัน' }
      await value('clauses.create', orders)
      expect(revision).toBe(1)
      await goTo(page, '#/meetings/phrae-meeting-4-2563/minutes/phrae-item-1')
      await page.reload()
      await page.getByRole('textbox', { name: /^รายงานระเบียบวาระที่ ๑/ }).click()
      await page.keyboard.press('Control+KeyF')
      await bar.getByLabel('ค้นหาในรายงาน').fill('จุดความร้อน')
      await bar.getByText('๑ จาก ๒ แห่ง ใน ๑ วาระ · ในข้อความมติ').waitFor()
      await bar.getByLabel('แทนที่ด้วย').fill('จุด Hotspot')
      await bar.getByRole('button', { name: 'แทนที่แห่งนี้' }).click()
      await bar.getByText('๑ จาก ๑ แห่ง ใน ๑ วาระ · ในข้อสั่งการ').waitFor()
      await bar.getByRole('button', { name: 'แทนที่ในวาระนี้' }).click()
      await bar.getByText('แทนที่แล้ว ๑ แห่ง').waitFor()
      expect((await value<{ text: string }>('resolutions.get', { id })).text).toBe('เห็นชอบแผนลดจุด Hotspot')
      await page.keyboard.press('Escape')
      expect(complaints).toEqual([])
    }),
  )
})
