import { expect, test } from 'vitest'
import { withBrowser } from './browser.ts'
import { goTo, violations } from './hands.ts'
import { withOffice } from './office.ts'

test('an office words its minutes in its own way, sees it at once, keeps every version and can go back', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async ({ page, complaints }) => {
      await page.getByRole('button', { name: 'ลองใช้กับสำนักงานตัวอย่าง' }).click()
      await page.getByRole('listbox', { name: 'การประชุม' }).waitFor()
      await goTo(page, '#/settings')
      await page.getByRole('link', { name: 'แม่แบบเอกสาร' }).click()
      await page.getByRole('link', { name: 'รายงานการประชุม', exact: true }).click()
      const sheet = page.getByRole('region', { name: 'ตัวอย่างเอกสาร' })
      await sheet.getByText('ผู้มาประชุม', { exact: true }).waitFor()
      const save = page.getByRole('button', { name: 'บันทึกเป็นรุ่นใหม่' })
      expect(await save.isDisabled()).toBe(true)

      // Seen on the page before anything is saved.
      const came = page.getByLabel('หัวข้อ ผู้มาประชุม')
      await came.fill('รายนามผู้มาประชุม')
      await sheet.getByText('รายนามผู้มาประชุม').waitFor()
      expect(await violations(page)).toEqual([])

      // A broken sentence names its place and cannot be saved.
      const began = page.getByLabel('บรรทัดเริ่มประชุม')
      await began.fill('เริ่ม {นาฬิกา}')
      await page.getByRole('alert').filter({ hasText: '“บรรทัดเริ่มประชุม”: ไม่รู้จักช่อง {นาฬิกา}' }).waitFor()
      expect(await save.isDisabled()).toBe(true)
      await page.getByRole('button', { name: 'คืนค่าเดิม บรรทัดเริ่มประชุม' }).click()
      await page.getByRole('alert').waitFor({ state: 'detached' })

      // What is tried outlives the window.
      await page.reload()
      await sheet.getByText('รายนามผู้มาประชุม').waitFor()

      await save.click()
      const dialog = page.getByRole('dialog', { name: 'บันทึกแม่แบบ' })
      await dialog.getByLabel('หมายเหตุ').fill('ตามแบบจังหวัด')
      await dialog.getByRole('button', { name: 'บันทึกเป็นรุ่นใหม่' }).click()
      await page.getByText('รุ่นที่ ๑').first().waitFor()

      // The draft of the minutes has the office's words now.
      await goTo(page, '#/papers/phrae-doc-minutes')
      await page.getByRole('region', { name: 'ตัวอย่างเอกสาร' }).getByText('รายนามผู้มาประชุม').waitFor()

      // Back to what the program says, as a version of its own.
      await goTo(page, '#/templates/minutes')
      await page.getByRole('button', { name: 'คืนค่าเดิมทั้งหมด' }).click()
      await save.click()
      await page.getByRole('dialog').getByRole('button', { name: 'บันทึกเป็นรุ่นใหม่' }).click()
      await page.getByRole('button', { name: 'กลับไปใช้รุ่นที่ ๑' }).click()
      await sheet.getByText('รายนามผู้มาประชุม').waitFor()
      expect(complaints).toEqual([])
    }),
  )
})

test('margins of all papers reach the letter on the page; a margin too wide is refused in place', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async ({ page, dispatch, complaints }) => {
      await page.getByRole('button', { name: 'ลองใช้กับสำนักงานตัวอย่าง' }).click()
      await page.getByRole('listbox', { name: 'การประชุม' }).waitFor()
      await goTo(page, '#/templates/all')
      const left = page.getByLabel('ขอบซ้าย (ซม.)')
      await left.fill('๙')
      await page.getByRole('alert').filter({ hasText: '“ขอบซ้าย”: ต้องเป็นตัวเลขตั้งแต่ ๐.๕ ถึง ๕ ซม.' }).waitFor()
      await left.fill('๔')
      await page.getByRole('alert').waitFor({ state: 'detached' })
      await page.getByRole('button', { name: 'บันทึกเป็นรุ่นใหม่' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'บันทึกเป็นรุ่นใหม่' }).click()
      await page.getByText('รุ่นที่ ๑').first().waitFor()
      const reply = await dispatch('documents.compose', { id: 'phrae-doc-minutes' })
      expect(reply.ok && (reply.value as { page: { left: number } }).page.left).toBeCloseTo((4 * 72) / 2.54)
      expect(complaints).toEqual([])
    }),
  )
})
