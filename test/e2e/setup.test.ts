import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { withBrowser } from './browser.ts'
import { violations } from './hands.ts'
import { withOffice } from './office.ts'

const SHOTS = process.env.LEKHA_SHOTS

/** Clean to axe; with LEKHA_SHOTS set, also a picture to look at. */
async function seen(page: Page, name: string): Promise<void> {
  // A colour on its way from one state to the next is nobody's colour.
  await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0)
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}.png` })
  expect(await violations(page), name).toEqual([])
}

const settled = (page: Page) => page.locator('[data-saving="busy"]').waitFor({ state: 'detached' })
const seat = (page: Page) => page.getByRole('grid', { name: 'กรรมการ' }).getByRole('row')
const member = (page: Page) => page.getByRole('grid', { name: 'ผู้เข้าประชุม' }).getByRole('row')

async function addSeat(page: Page, post: string, name: string, count: number): Promise<void> {
  // Enter adds and comes back to the first field: the whole list without the mouse.
  const line = page.locator('.add-seat')
  await line.getByRole('combobox', { name: /^ตำแหน่ง/ }).fill(post)
  await line.getByRole('combobox', { name: /^ชื่อ/ }).fill(name)
  await page.keyboard.press('Enter')
  await expect.poll(() => seat(page).count()).toBe(count)
}

test('an empty office comes to a committee, its roster, a second meeting and a programme on paper', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async ({ page, complaints }) => {
      await page.getByLabel('ชื่อที่ใช้ในหนังสือ').fill('จังหวัดน่าน')
      await page.getByRole('combobox', { name: 'จังหวัด' }).fill('น่าน')
      await page.getByRole('button', { name: 'เริ่มสำนักงานใหม่' }).click()
      await page.getByRole('button', { name: 'เพิ่มคณะกรรมการ' }).click()
      await page.getByLabel('ชื่อเต็ม').fill('คณะกรรมการจังหวัดน่าน')
      await page.getByRole('dialog').getByRole('button', { name: 'เพิ่มคณะกรรมการ' }).click()
      await page.getByRole('heading', { name: 'คณะกรรมการจังหวัดน่าน' }).waitFor()
      await seen(page, '1-committee-empty')

      // A meeting before the committee has anyone leads back to it.
      await page.getByRole('button', { name: 'เพิ่มการประชุม' }).click()
      await page.getByLabel('วันที่ประชุม').fill('๒๔/๑๑/๒๕๖๙')
      await page.getByLabel('เวลาเริ่ม').fill('1330')
      await page.getByLabel('สถานที่').fill('ห้องประชุมน่าน')
      await page.getByRole('dialog').getByRole('button', { name: 'เพิ่มการประชุม' }).click()
      await page.getByRole('heading', { name: 'ครั้งที่ ๑/๒๕๖๙' }).waitFor()
      await page.getByRole('treeitem', { name: /๒ เรื่องรับรองรายงานการประชุม \(ไม่มี เนื่องจากเป็นการประชุมครั้งแรก\)/ }).waitFor()
      await page.locator('body').press('Digit3')
      await seen(page, '2-roster-no-seats')
      await page.getByRole('button', { name: 'ใส่รายชื่อคณะกรรมการ' }).click()

      // Three seats: two by post, one by name; the secretary first moved up and back.
      await addSeat(page, 'ผู้ว่าราชการจังหวัดน่าน', 'นายสมหวัง พ่วงบางโพ', 1)
      await addSeat(page, 'ท้องถิ่นจังหวัดน่าน', 'นางสาวพรทิพย์ ใจงาม', 2)
      await addSeat(page, '', 'นายวิชัย ดีเลิศ', 3)
      await page.getByText('กรรมการ ๓ คน · องค์ประชุมไม่น้อยกว่ากึ่งหนึ่งของทั้งหมด คือ ๒ คน').waitFor()
      await seat(page).first().getByText('ประธานกรรมการ').waitFor()
      await seat(page).nth(2).click()
      await page.keyboard.press('Alt+ArrowUp')
      await seat(page).nth(1).getByText('นายวิชัย ดีเลิศ').waitFor()
      await settled(page)
      await page.waitForTimeout(100)
      await page.keyboard.press('Alt+ArrowDown')
      await seat(page).nth(2).getByText('นายวิชัย ดีเลิศ').waitFor()
      await settled(page)
      await seen(page, '3-committee-seats')
      await page.emulateMedia({ colorScheme: 'dark' })
      await seen(page, '3-committee-dark')
      await page.emulateMedia({ colorScheme: 'light' })

      // Delete asks once.
      await page.waitForTimeout(100)
      await page.keyboard.press('Delete')
      await seen(page, '4-remove-seat')
      await page.keyboard.press('Escape')

      // Rows from Excel are shown before they are added.
      await page.getByRole('button', { name: 'วางจาก Excel' }).click()
      await page.getByLabel('แถวจาก Excel').fill('ชื่อ\tตำแหน่ง\tบทบาท\nนายก้อง กล้าหาญ\tปลัดจังหวัดน่าน\tกรรมการและเลขานุการ')
      await page.getByRole('dialog').getByRole('cell', { name: 'ปลัดจังหวัดน่าน' }).waitFor()
      await seen(page, '5-paste')
      await page.keyboard.press('Escape')
      expect(await seat(page).count()).toBe(3)

      // The committee stands among its meetings: the arrows walk over it and back.
      await page.getByRole('option', { name: /กรรมการและองค์ประชุม/ }).click()
      await page.keyboard.press('ArrowDown')
      await page.getByRole('heading', { name: 'ครั้งที่ ๑/๒๕๖๙' }).waitFor()
      await page.keyboard.press('ArrowUp')
      await page.getByRole('heading', { name: 'คณะกรรมการจังหวัดน่าน' }).waitFor()

      // The roster from the committee; a guest typed is offered whom the store knows.
      await page.getByRole('option', { name: /ครั้งที่ ๑\/๒๕๖๙/ }).click()
      await page.getByRole('heading', { name: 'ครั้งที่ ๑/๒๕๖๙' }).waitFor()
      await page.locator('body').press('Digit3')
      await page.getByRole('button', { name: 'ตั้งรายชื่อจากคณะกรรมการ' }).click()
      await expect.poll(() => member(page).count()).toBe(3)
      await member(page).nth(2).click()
      await page.keyboard.press('Alt+ArrowUp')
      await member(page).nth(1).getByText('นายวิชัย ดีเลิศ').waitFor()
      await settled(page)
      await page.getByRole('button', { name: 'เพิ่มผู้เข้าร่วมประชุม' }).click()
      const name = page.locator('[data-ask="name"]').getByRole('combobox')
      // Typed as a person types: the suggestions belong to the field that has the focus.
      await expect.poll(() => name.evaluate((field) => field === document.activeElement)).toBe(true)
      await name.pressSequentially('พรทิพย์', { delay: 20 })
      await page.getByRole('option', { name: 'นางสาวพรทิพย์ ใจงาม — ท้องถิ่นจังหวัดน่าน' }).waitFor()
      await seen(page, '6-roster-suggest')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await expect
        .poll(() => page.locator('.person-editor').getByLabel('ตำแหน่ง (ไม่บังคับ)', { exact: true }).inputValue())
        .toBe('ท้องถิ่นจังหวัดน่าน')
      await settled(page)

      // The second meeting knows number, room, hour, agenda and people.
      await page.getByRole('button', { name: 'เพิ่มการประชุม' }).click()
      await page.getByLabel('วันที่ประชุม').fill('๒๒/๑๒/๒๕๖๙')
      await page.getByText('ต่อจากครั้งที่ ๑/๒๕๖๙').waitFor()
      expect(await page.getByLabel('ครั้งที่', { exact: false }).first().inputValue()).toBe('๒')
      expect(await page.getByRole('dialog').getByLabel('สถานที่').inputValue()).toBe('ห้องประชุมน่าน')
      expect(await page.getByRole('dialog').getByLabel('เวลาเริ่ม').inputValue()).toBe('๑๓.๓๐')
      await seen(page, '7-second-meeting')
      await page.getByRole('dialog').getByRole('button', { name: 'เพิ่มการประชุม' }).click()
      await page.getByRole('heading', { name: 'ครั้งที่ ๒/๒๕๖๙' }).waitFor()
      await page
        .getByRole('treeitem', { name: /๒ เรื่องรับรองรายงานการประชุม ครั้งที่ ๑\/๒๕๖๙ เมื่อวันที่ ๒๔ พฤศจิกายน ๒๕๖๙/ })
        .waitFor()
      await page.locator('body').press('Digit3')
      await page.getByRole('button', { name: 'ใช้รายชื่อจากการประชุมครั้งก่อน' }).waitFor()
      await seen(page, '8-roster-choices')
      await page.getByRole('button', { name: 'ใช้รายชื่อจากการประชุมครั้งก่อน' }).click()
      await expect.poll(() => member(page).count()).toBe(3)
      await member(page).nth(1).getByText('นายวิชัย ดีเลิศ').waitFor()
      await page.getByText('มา ๐ จาก ๓ คน', { exact: true }).waitFor()

      // The programme, and its paper.
      await page.locator('body').press('Digit1')
      const addRow = page.getByRole('button', { name: 'เพิ่มรายการในกำหนดการ' })
      await addRow.click()
      const first = page.getByRole('group', { name: 'รายการที่ ๑' })
      await expect.poll(() => first.getByLabel('เริ่ม').inputValue()).toBe('๑๓.๓๐')
      await first.getByLabel('เริ่ม').fill('๐๙.๐๐')
      await first.getByLabel('ถึง').fill('0930')
      await first.getByLabel('กิจกรรม').fill('ลงทะเบียน')
      await page.keyboard.press('Tab')
      await settled(page)
      await addRow.click()
      const second = page.getByRole('group', { name: 'รายการที่ ๒' })
      await expect.poll(() => second.getByLabel('เริ่ม').inputValue()).toBe('๐๙.๓๐')
      await second.getByLabel('กิจกรรม').fill('ประธานกล่าวเปิด\nและพบปะผู้เข้าประชุม')
      await second.getByLabel(/^โดย/).fill('ผู้ว่าราชการจังหวัดน่าน')
      await page.keyboard.press('Alt+ArrowUp')
      await expect.poll(() => first.getByLabel('กิจกรรม').inputValue()).toContain('ประธานกล่าวเปิด')
      await page.waitForTimeout(100)
      await page.keyboard.press('Alt+ArrowDown')
      await expect.poll(() => first.getByLabel('กิจกรรม').inputValue()).toBe('ลงทะเบียน')
      await page.getByLabel('หน่วยงานผู้จัด').fill('สำนักงานจังหวัดน่าน')
      await page.getByLabel('หมายเหตุท้ายกำหนดการ').fill('กำหนดการอาจเปลี่ยนแปลงได้')
      await page.getByLabel('หมายเหตุท้ายกำหนดการ').blur()
      await settled(page)
      await seen(page, '9-programme')
      await page.locator('body').press('Digit5')
      await page.getByRole('button', { name: 'สร้างกำหนดการ' }).click()
      const paper = page.getByRole('region', { name: 'ตัวอย่างเอกสาร' })
      await paper.getByText('ลงทะเบียน').waitFor()
      await paper.getByText('และพบปะผู้เข้าประชุม').waitFor()
      await paper.getByText('โดยผู้ว่าราชการจังหวัดน่าน').waitFor()
      await paper.getByText('กำหนดการอาจเปลี่ยนแปลงได้').waitFor()
      expect(await paper.textContent()).toContain('๐๙.๐๐')
      await seen(page, '10-paper')
      expect(complaints).toEqual([])
    }),
  )
}, 120_000)
