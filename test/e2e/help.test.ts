import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { CARDS } from '../../shared/help/cards.ts'
import { withBrowser } from './browser.ts'
import { goTo, violations } from './hands.ts'
import { type OpenOffice, withOffice } from './office.ts'

const card = (page: Page, title: string) => page.getByRole('heading', { name: title, level: 1 })
const band = (page: Page) => page.getByRole('region', { name: 'สำนักงานฝึกหัด' })
/** Colours go over at once: a colour half way between two is nobody's choice. */
async function inTheDark(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await violations(page)).toEqual([])
  await page.emulateMedia({ colorScheme: 'light' })
}
const hash = (page: Page) => page.evaluate(() => location.hash)

async function begin({ page }: OpenOffice): Promise<void> {
  await page.getByLabel('ชื่อที่ใช้ในหนังสือ').fill('จังหวัดน่าน')
  await page.getByRole('combobox', { name: 'จังหวัด' }).fill('น่าน')
  await page.getByRole('button', { name: 'เริ่มสำนักงานใหม่' }).click()
  await page.getByRole('navigation', { name: 'ส่วนของโปรแกรม' }).waitFor()
  await goTo(page, '#/today')
}

test('a new office is led through its first three steps, which tick themselves off and go away', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async (office) => {
      const { page, complaints } = office
      await begin(office)
      const steps = page.getByRole('region', { name: 'สามขั้นแรกของสำนักงานใหม่' })
      await steps.getByText('ทำแล้ว ๐ จาก ๓').waitFor()
      expect(await violations(page)).toEqual([])

      // Hidden, and brought back from the help.
      await steps.getByRole('button', { name: /^ซ่อน/ }).click()
      await steps.waitFor({ state: 'detached' })
      await page.reload()
      await page.getByRole('heading', { name: 'ต้องทำ' }).waitFor()
      expect(await steps.count()).toBe(0)
      await page.getByRole('link', { name: 'วิธีใช้' }).click()
      await page.getByRole('button', { name: 'แสดงสามขั้นแรกที่หน้าวันนี้' }).click()

      await steps.getByRole('button', { name: 'กรอกข้อมูลสำนักงาน' }).click()
      await page.getByLabel('รหัสตัวพยัญชนะและเลขประจำของเจ้าของเรื่อง').fill('นน ๐๐๒๓.๔')
      await page.getByLabel('ที่ตั้ง บรรทัดแรก').fill('ศาลากลางจังหวัดน่าน')
      await page.getByLabel('ส่วนราชการเจ้าของเรื่อง').fill('กลุ่มงานบริหารทั่วไป')
      await page.getByLabel('ส่วนราชการเจ้าของเรื่อง').blur()
      await goTo(page, '#/today')
      await steps.getByText('ทำแล้ว ๑ จาก ๓').waitFor()

      await steps.getByRole('button', { name: 'เพิ่มคณะกรรมการ' }).click()
      await page.getByRole('dialog').getByLabel('ชื่อเต็ม').fill('คณะกรรมการจังหวัดน่าน')
      await page.getByRole('dialog').getByRole('button', { name: 'เพิ่มคณะกรรมการ' }).click()
      await page.getByRole('combobox', { name: /^ตำแหน่ง/ }).fill('ผู้ว่าราชการจังหวัดน่าน')
      await page.getByRole('button', { name: 'เพิ่มกรรมการ' }).click()
      await page.getByRole('grid', { name: 'กรรมการ' }).getByText('ผู้ว่าราชการจังหวัดน่าน').waitFor()
      await goTo(page, '#/today')
      await steps.getByText('ทำแล้ว ๒ จาก ๓').waitFor()

      await steps.getByRole('button', { name: 'เพิ่มการประชุม' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('วันที่ประชุม').fill('พรุ่งนี้')
      await dialog.getByLabel('สถานที่').fill('ห้องประชุมน่าน')
      await dialog.getByRole('button', { name: 'เพิ่มการประชุม' }).click()
      await page.getByRole('treeitem').first().waitFor()
      await goTo(page, '#/today')
      await page
        .getByRole('link', { name: /ครั้งที่ ๑/ })
        .first()
        .waitFor()
      expect(await steps.count()).toBe(0)
      expect(complaints).toEqual([])
    }),
  )
})

test('F1 opens the card of the screen and leads back; cards are found by a few letters; each leads to its screen', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async ({ page, complaints }) => {
      await page.getByRole('button', { name: 'ลองใช้กับสำนักงานตัวอย่าง' }).click()
      await page.getByRole('listbox', { name: 'การประชุม' }).waitFor()
      await goTo(page, '#/meetings/phrae-meeting-4-2563/agenda')
      await page.getByRole('treeitem').first().waitFor()
      await page.keyboard.press('F1')
      await card(page, 'จัดวาระและแนบเอกสาร').waitFor()
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
      expect(await violations(page)).toEqual([])
      await inTheDark(page)
      // To another card and then back to where the question came up.
      await page.getByRole('link', { name: 'ออกหนังสือเชิญและเลขหนังสือ' }).last().click()
      await card(page, 'ออกหนังสือเชิญและเลขหนังสือ').waitFor()
      await page.keyboard.press('F1')
      await page.getByRole('treeitem').first().waitFor()
      expect(await hash(page)).toBe('#/meetings/phrae-meeting-4-2563/agenda')

      await page.getByRole('link', { name: 'วิธีใช้' }).click()
      await page.keyboard.press('Control+KeyF')
      await page.keyboard.type('กษาราชการ')
      await page.getByRole('link', { name: 'คนย้ายตำแหน่ง' }).click()
      await card(page, 'คนย้ายตำแหน่ง').waitFor()
      await page.getByRole('link', { name: 'เปิดหน้านี้' }).click()
      await page.getByRole('heading', { name: 'ตำแหน่ง', level: 1 }).waitFor()

      await page.keyboard.press('Control+KeyK')
      await page.getByRole('combobox', { name: 'ไปที่ หรือค้นหา' }).fill('วิธีใช้ สำรอง')
      await page.keyboard.press('Enter')
      await card(page, 'สำรองและกู้ข้อมูล').waitFor()

      for (const { id, title, picture } of CARDS) {
        await goTo(page, `#/help/${id}`)
        await card(page, title).waitFor()
        const image = page.getByRole('img', { name: picture })
        await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(1100)
        const link = page.getByRole('link', { name: 'เปิดหน้านี้' })
        const address = await link.getAttribute('href')
        await link.click()
        // An address that the desk does not know would end at today.
        await expect.poll(() => hash(page), { message: id }).toBe(address)
        await page.waitForTimeout(50)
        expect(await hash(page), id).toBe(address)
      }
      expect(complaints).toEqual([])
    }),
  )
})

test('practice is another office: marked on every screen and file, thrown away by a press, never the real one', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async (office) => {
      const { page, dispatch, complaints } = office
      await begin(office)
      const agencies = async (space: string) => {
        const reply = await dispatch(`${space}agencies.list`, {})
        return reply.ok ? (reply.value as Array<{ name: string }>).map(({ name }) => name) : []
      }
      await goTo(page, '#/settings/practice')
      await page.getByRole('button', { name: 'เข้าสำนักงานฝึกหัด' }).click()
      await band(page).getByText('ข้อมูลนี้ไม่ใช่ของจริง').waitFor()
      await page.getByRole('heading', { name: 'ต้องทำ' }).waitFor()
      expect(await hash(page)).toBe('#/today')
      expect(await violations(page)).toEqual([])
      await inTheDark(page)

      await goTo(page, '#/directory/agencies')
      await page.getByRole('button', { name: 'เพิ่มหน่วยงาน' }).click()
      await page.getByRole('dialog').getByLabel('ชื่อหน่วยงาน').fill('หน่วยงานสมมุติ')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: 'หน่วยงานสมมุติ' }).waitFor()
      expect(await agencies('practice.')).toContain('หน่วยงานสมมุติ')
      expect(await agencies('')).not.toContain('หน่วยงานสมมุติ')

      // A reload stays in practice, and what is saved from there says so.
      await page.reload()
      await band(page).waitFor()
      await goTo(page, '#/papers/phrae-doc-minutes')
      const coming = page.waitForEvent('download')
      await page.getByRole('button', { name: 'บันทึกเป็น Word' }).click()
      expect((await coming).suggestedFilename()).toMatch(/^ฝึกหัด รายงานการประชุม .*\.docx$/)
      await page.emulateMedia({ media: 'print' })
      await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
      const mark = await page.evaluate(() => {
        const sheet = document.querySelector('.print-sheet')
        return sheet && getComputedStyle(sheet, '::after').content
      })
      expect(mark).toBe('"ฝึกหัด"')
      await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
      await page.emulateMedia({ media: 'screen' })

      await page.getByRole('button', { name: 'เริ่มฝึกใหม่ตั้งแต่ต้น' }).click()
      await page.getByRole('heading', { name: 'ต้องทำ' }).waitFor()
      expect(await agencies('practice.')).not.toContain('หน่วยงานสมมุติ')

      // Out of it by name, from anywhere.
      await page.keyboard.press('Control+KeyK')
      await page.getByRole('combobox', { name: 'ไปที่ หรือค้นหา' }).fill('ออกจากสำนักงานฝึกหัด')
      await page.keyboard.press('Enter')
      await band(page).waitFor({ state: 'detached' })
      await goTo(page, '#/settings/office')
      await expect.poll(() => page.getByLabel('ชื่อที่ใช้ในหนังสือ').inputValue()).toBe('จังหวัดน่าน')
      expect(await page.evaluate(() => document.documentElement.hasAttribute('data-practice'))).toBe(false)
      expect(complaints).toEqual([])
    }),
  )
})

test('what was typed a moment before leaving for practice is saved first', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async (office) => {
      const { page, dispatch, complaints } = office
      await begin(office)
      await goTo(page, '#/settings/office')
      await page.getByLabel('ที่ตั้ง บรรทัดแรก').fill('ศาลากลางจังหวัดน่าน')
      await page.keyboard.press('Control+KeyK')
      await page.getByRole('combobox', { name: 'ไปที่ หรือค้นหา' }).fill('สำนักงานฝึกหัด เข้า')
      await page.keyboard.press('Enter')
      await band(page).waitFor()
      const offices = await dispatch('offices.list', {})
      expect(JSON.stringify(offices)).toContain('ศาลากลางจังหวัดน่าน')
      await page.getByRole('button', { name: 'ออกจากสำนักงานฝึกหัด' }).click()
      await band(page).waitFor({ state: 'detached' })
      await goTo(page, '#/settings/office')
      await expect.poll(() => page.getByLabel('ที่ตั้ง บรรทัดแรก').inputValue()).toBe('ศาลากลางจังหวัดน่าน')
      expect(complaints).toEqual([])
    }),
  )
})
