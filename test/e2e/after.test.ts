import { expect, test } from 'vitest'
import { withBrowser } from './browser.ts'
import { hand, violations } from './hands.ts'
import { withOffice } from './office.ts'

const THAI_TODAY = 'วันนี้'

test('after the meeting: every owner is told, a report is entered, what is done leaves the list', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async ({ page, dispatch, complaints }) => {
      await page.setViewportSize({ width: 1366, height: 768 })
      await page.getByRole('button', { name: 'ลองใช้กับสำนักงานตัวอย่าง' }).click()
      await page.getByRole('navigation', { name: 'ส่วนของโปรแกรม' }).waitFor()
      const received = await dispatch('letters.receive', {
        officeId: 'phrae',
        meetingId: null,
        from: 'สำนักงานประชาสัมพันธ์จังหวัดแพร่',
        number: 'พร ๐๐๒๘/๗๗',
        date: '2026-11-18',
        to: 'ผู้ว่าราชการจังหวัดแพร่',
        urgency: null,
        secrecy: null,
        action: '',
        note: '',
        receivedDate: '2026-11-20',
        receivedTime: '09:30',
        subject: 'รายงานผลการประชาสัมพันธ์งานวันต่อต้านคอร์รัปชัน',
      })
      expect(received.ok).toBe(true)
      await page.reload()
      const { press, fill, key, actions } = hand(page)
      await press(page.getByRole('link', { name: 'มติ', exact: true }))
      const table = page.getByRole('grid', { name: 'มติและข้อสั่งการ' })
      const rows = table.locator('.register-row')
      await expect.poll(() => rows.count()).toBe(8)
      expect(await violations(page)).toEqual([])

      // By keys alone: late ones only, the last row, and back.
      await page.keyboard.press('2')
      await expect.poll(() => rows.count()).toBe(5)
      await page.keyboard.press('1')
      await table.focus()
      await page.keyboard.press('ArrowDown')
      const side = page.getByRole('complementary', { name: 'รายละเอียดของข้อสั่งการ' })
      await side.getByRole('heading', { name: /^มอบหมายให้สำนักงานประชาสัมพันธ์/ }).waitFor()

      // Letters to all owners in one step; Esc still closes the sheet afterwards.
      await press(side.getByRole('button', { name: 'แจ้งมติทุกหน่วยงาน' }))
      const dialog = page.getByRole('dialog')
      expect(await violations(page)).toEqual([])
      await press(dialog.getByRole('button', { name: 'สร้างร่าง ๔ ฉบับ' }))
      await dialog.getByText('สร้างร่างแล้ว ๔ ฉบับ').waitFor()
      expect(await dialog.getByRole('link', { name: /^เปิด ฉบับของ/ }).count()).toBe(4)
      await press(dialog.getByRole('button', { name: 'สร้างร่าง ๐ ฉบับ' }))
      await dialog.getByText('ยังไม่ได้เลือกหน่วยงาน').waitFor()
      await key('Escape')
      await dialog.waitFor({ state: 'detached' })
      await press(side.getByRole('button', { name: 'บันทึกว่าแจ้งมติแล้ว ๗ ข้อ' }))
      await rows.filter({ hasText: 'แจ้งมติแล้ว' }).nth(6).waitFor()

      // A report: opened by a key, closed and opened again with what was typed, refused with a sentence, then kept.
      await table.focus()
      await key('Insert')
      await fill(dialog.getByLabel('ผลการดำเนินงาน', { exact: true }), 'ประชาสัมพันธ์ครบทุกช่องทางแล้ว')
      await key('Escape')
      await dialog.waitFor({ state: 'detached' })
      await table.focus()
      await key('Insert')
      await expect
        .poll(() => dialog.getByLabel('ผลการดำเนินงาน', { exact: true }).inputValue())
        .toBe('ประชาสัมพันธ์ครบทุกช่องทางแล้ว')
      await fill(dialog.getByLabel('วันที่รายงาน'), '๑/๑/๒๖๐๐')
      await press(dialog.getByRole('button', { name: 'บันทึก', exact: true }))
      await dialog.getByText('วันที่นี้ยังมาไม่ถึง').waitFor()
      await fill(dialog.getByLabel('วันที่รายงาน'), THAI_TODAY)
      await fill(dialog.getByRole('combobox', { name: 'หนังสือในทะเบียนรับ' }), '๗๗')
      await press(dialog.getByRole('option', { name: /พร ๐๐๒๘\/๗๗/ }))
      await fill(dialog.getByLabel(/^ร้อยละ/), '๑๐๐')
      await dialog
        .getByRole('button', { name: /สถานะหลังรายงาน/ })
        .filter({ hasText: 'ดำเนินการแล้วเสร็จ' })
        .waitFor()
      expect(await violations(page)).toEqual([])
      await press(dialog.getByRole('button', { name: 'บันทึก', exact: true }))
      await dialog.waitFor({ state: 'detached' })
      await expect.poll(() => rows.count()).toBe(7)
      await side.getByText('ประชาสัมพันธ์ครบทุกช่องทางแล้ว').waitFor()
      await side.getByRole('link', { name: 'หนังสือรับเลขที่ ๑' }).waitFor()
      console.log(`every owner told and a report entered: ${actions()} actions`)

      // One step back takes the report and the state together.
      await page.getByRole('heading', { name: 'มติและข้อสั่งการ' }).click()
      await page.keyboard.press('Control+KeyZ')
      await expect.poll(() => rows.count()).toBe(8)
      await side.getByText('ยังไม่มีรายงาน').waitFor()

      // A rhythm says when the next report is due; the follow-up table is one press away.
      await rows.filter({ hasText: 'ทุกเดือน' }).click()
      await side.getByText('ครั้งต่อไป ๒๔ ธันวาคม ๒๕๖๓').waitFor()
      await side.getByRole('button', { name: 'ตารางติดตามข้อสั่งการ' }).click()
      await page
        .getByRole('region', { name: 'ตัวอย่างเอกสาร' })
        .getByText('ตารางติดตามผลการดำเนินการตามมติ')
        .first()
        .waitFor()
      expect(complaints).toEqual([])
    }),
  )
})
