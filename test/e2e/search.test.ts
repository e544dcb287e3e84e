import { expect, test } from 'vitest'
import { withBrowser } from './browser.ts'
import { goTo, violations } from './hands.ts'
import { type OpenOffice, withOffice } from './office.ts'

const MEETING = 'phrae-meeting-4-2563'

async function openPhrae({ page }: OpenOffice): Promise<void> {
  await page.getByRole('button', { name: 'ลองใช้กับสำนักงานตัวอย่าง' }).click()
  await page.getByRole('navigation', { name: 'ส่วนของโปรแกรม' }).waitFor()
  await goTo(page, `#/meetings/${MEETING}`)
  await page.getByRole('heading', { name: 'ครั้งที่ ๔/๒๕๖๓' }).waitFor()
}

test('everything by a few letters: by kind, the place marked, one kind alone, and back to the words by the way back', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async (office) => {
      const { page, complaints } = office
      await openPhrae(office)
      await page.keyboard.press('Control+Shift+KeyF')
      await page.getByRole('heading', { name: 'ค้นหาทุกอย่าง' }).waitFor()
      await page.keyboard.press('Control+f')
      await page.keyboard.insertText('คอร์รัปชัน')
      const orders = page.getByRole('region', { name: /^ข้อสั่งการ/ })
      await orders.getByRole('link').first().waitFor()
      expect(await orders.locator('mark').first().innerText()).toBe('คอร์รัปชัน')
      expect(await violations(page)).toEqual([])
      await page.emulateMedia({ colorScheme: 'dark' })
      await page.waitForTimeout(300)
      expect(await violations(page)).toEqual([])

      await orders.getByRole('link').first().click()
      await page.getByRole('heading', { name: 'เรื่องนี้ในการประชุม' }).waitFor()
      await page.goBack()
      await orders.getByRole('link').first().waitFor()

      // Thai and Arabic digits are one.
      const box = page.getByRole('searchbox', { name: /^คำที่ค้นหา/ })
      await box.fill('5044')
      await page
        .getByRole('region', { name: /^หนังสือ/ })
        .getByRole('link')
        .first()
        .waitFor()
      await box.fill('๕๐๔๔')
      await page
        .getByRole('region', { name: /^หนังสือ/ })
        .locator('mark')
        .first()
        .waitFor()
      await box.fill('ไม่มีคำนี้เลย')
      await page.getByText('ไม่พบ “ไม่มีคำนี้เลย”').waitFor()
      expect(complaints).toEqual([])
    }),
  )
}, 60_000)

test('เคยมีมติเรื่องนี้ไหม: one press on an item of the next agenda lists what was resolved, its orders and its chain', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async (office) => {
      const { page, dispatch, complaints } = office
      await openPhrae(office)
      const read = await dispatch('meetings.get', { id: MEETING })
      const { officeId, committeeId, title, place } = (read.ok ? read.value : {}) as Record<string, unknown>
      const made = await dispatch('meetings.follow', {
        draft: {
          ...{ officeId, committeeId, title, place, number: 1, year: 2564 },
          ...{ date: '2021-02-24', start: '09:00', previousId: MEETING },
        },
        agenda: true,
        carry: true,
      })
      if (!made.ok) throw new Error(made.error.message)
      const { meeting } = made.value as { meeting: { id: string } }
      await page.reload()
      await goTo(page, `#/meetings/${meeting.id}/agenda`)
      await page.getByRole('treeitem', { name: /วันต่อต้านคอร์รัปชันสากล/ }).click()
      await page.getByRole('button', { name: 'เคยมีมติเรื่องนี้ไหม' }).click()
      const sheet = page.getByRole('dialog', { name: 'เคยมีมติเรื่องนี้ไหม' })
      await sheet.getByRole('link', { name: /วันต่อต้านคอร์รัปชันสากล/ }).waitFor()
      await sheet.getByText(/เรื่องนี้ในการประชุม: ครั้งที่ ๔\/๒๕๖๓ .* → ครั้งที่ ๑\/๒๕๖๔/).waitFor()
      await sheet.getByText('มอบหมายแล้ว').first().waitFor()
      expect(await violations(page)).toEqual([])
      await page.keyboard.press('Escape')
      await sheet.waitFor({ state: 'detached' })
      expect(complaints).toEqual([])
    }),
  )
}, 60_000)

test('a report half written outlives a reload, and a file of evidence goes with the report', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async (office) => {
      const { page, complaints } = office
      await openPhrae(office)
      await goTo(page, '#/resolutions/phrae-clause-event-2')
      const open = page.getByRole('button', { name: 'บันทึกผลการดำเนินงาน' })
      await open.click()
      const words = page.getByRole('textbox', { name: 'ผลการดำเนินงาน' })
      await words.fill('เชิญสื่อมวลชนแล้ว ๑๒ สำนัก')
      await page.reload()
      await open.click()
      await expect.poll(() => words.inputValue()).toBe('เชิญสื่อมวลชนแล้ว ๑๒ สำนัก')
      await page.getByRole('button', { name: 'บันทึก', exact: true }).click()
      await page.getByText('ไฟล์หลักฐาน', { exact: true }).click()
      const files = page.getByRole('group', { name: 'ไฟล์หลักฐานของรายงานนี้' })
      const chosen = page.waitForEvent('filechooser')
      await files.getByRole('button', { name: 'แนบไฟล์' }).click()
      await (await chosen).setFiles({
        name: 'ภาพข่าว.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('รายชื่อสื่อมวลชนที่มาทำข่าวบ้านร่องฟอง'),
      })
      await files.getByText('ภาพข่าว').first().waitFor()
      expect(await violations(page)).toEqual([])

      // And what is in it is found.
      await goTo(page, `#/search/${encodeURIComponent('ร่องฟอง')}`)
      await page
        .getByRole('region', { name: /^เอกสารแนบ/ })
        .getByRole('link')
        .click()
      await page.getByRole('heading', { name: 'ผลการดำเนินงาน', exact: true }).waitFor()
      await open.click()
      expect(await words.inputValue()).toBe('')
      expect(complaints).toEqual([])
    }),
  )
}, 60_000)
