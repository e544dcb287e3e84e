import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Dispatch } from '../../electron/core/dispatch.ts'
import { withBrowser } from './browser.ts'
import { goTo, hand } from './hands.ts'
import { withOffice } from './office.ts'

const settled = (page: Page) => page.locator('[data-saving="busy"]').waitFor({ state: 'detached' })
const sheet = (page: Page) => page.getByRole('region', { name: 'ตัวอย่างเอกสาร' })

async function asked<T>(dispatch: Dispatch, method: string, input: unknown = {}): Promise<T> {
  const reply = await dispatch(method, input)
  if (!reply.ok) throw new Error(reply.error.message)
  return reply.value as T
}

const MEMBERS = [
  'ชื่อ\tตำแหน่ง\tบทบาท',
  'นายสมหวัง พ่วงบางโพ\tผู้ว่าราชการจังหวัดน่าน\tประธานกรรมการ',
  'นายชูศักดิ์ ติยะจามร\tปลัดจังหวัดน่าน\tกรรมการ',
  'นางสาวสิริกุล เลี้ยงอนันต์\tโยธาธิการและผังเมืองจังหวัดน่าน\tกรรมการ',
  'นายวีรกานต์ บุญตัน\tพัฒนาการจังหวัดน่าน\tกรรมการ',
  'นางอนงค์ เจริญวัย\tคลังจังหวัดน่าน\tกรรมการ',
  'นายฉัตรชัย วีระเชวงกุล\tหัวหน้าสำนักงานจังหวัดน่าน\tกรรมการและเลขานุการ',
].join('\n')

test('an office comes from nothing to a printed invitation', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async ({ page, dispatch, complaints }) => {
      // The dialog of the machine would wait for ever; the page makes its print copy as it does for the dialog.
      await page.evaluate(() => {
        globalThis.print = () => void dispatchEvent(new Event('beforeprint'))
      })
      const { press, fill, key, actions, keystrokes } = hand(page)
      await fill(page.getByLabel('ชื่อที่ใช้ในหนังสือ'), 'จังหวัดน่าน')
      await fill(page.getByRole('combobox', { name: 'จังหวัด' }), 'น่าน')
      await press(page.getByRole('button', { name: 'เริ่มสำนักงานใหม่' }))

      // The letterhead.
      await press(page.getByRole('link', { name: 'ตั้งค่า', exact: true }))
      await fill(page.getByLabel('รหัสตัวพยัญชนะและเลขประจำของเจ้าของเรื่อง'), 'นน ๐๐๑๗.๕')
      await fill(page.getByLabel('ที่ตั้ง บรรทัดแรก'), 'ศาลากลางจังหวัดน่าน')

      // The committee, its members out of Excel.
      await press(page.getByRole('link', { name: 'การประชุม', exact: true }))
      await settled(page)
      await press(page.getByRole('button', { name: 'เพิ่มคณะกรรมการ' }))
      await fill(page.getByRole('dialog').getByLabel('ชื่อเต็ม'), 'คณะกรรมการกลั่นกรองงานจังหวัดน่าน')
      await key('Enter')
      await press(page.getByRole('button', { name: 'วางจาก Excel' }))
      await fill(page.getByLabel('แถวจาก Excel'), MEMBERS)
      await press(page.getByRole('dialog').getByRole('button', { name: /^เพิ่ม|^นำเข้า/ }))
      await expect.poll(() => page.getByRole('grid', { name: 'กรรมการ' }).getByRole('row').count()).toBe(6)

      // The meeting, its roster, its invitation.
      await press(page.getByRole('button', { name: 'เพิ่มการประชุม' }))
      await fill(page.getByRole('dialog').getByLabel('วันที่ประชุม'), '24/2/2570')
      await fill(page.getByRole('dialog').getByLabel('เวลาเริ่ม'), '0930')
      await fill(page.getByRole('dialog').getByLabel('สถานที่'), 'ห้องประชุมน่าน ชั้น ๒')
      await key('Enter')
      await page.getByRole('heading', { name: 'ครั้งที่ ๑/๒๕๗๐' }).waitFor()
      await key('3')
      await press(page.getByRole('button', { name: 'ตั้งรายชื่อจากคณะกรรมการ' }))
      await page.getByRole('grid', { name: 'ผู้เข้าประชุม' }).waitFor()
      await key('5')
      await press(page.getByRole('button', { name: 'สร้างหนังสือเชิญประชุม', exact: true }))
      await sheet(page).getByText('ขอเชิญประชุมคณะกรรมการกลั่นกรองงานจังหวัดน่าน').first().waitFor()
      await press(page.getByRole('button', { name: 'ออกเลข' }))
      await press(page.getByRole('dialog').getByRole('button', { name: /^ออกเลข/ }))
      await sheet(page).getByText('นน ๐๐๑๗.๕/ว ๑').first().waitFor()
      await press(page.getByRole('button', { name: 'พิมพ์', exact: true }))
      const copy = (await page.locator('.print-copy').textContent()) ?? ''
      for (const words of ['ศาลากลางจังหวัดน่าน', 'วันพุธที่', 'ห้องประชุมน่าน', 'นายสมหวัง พ่วงบางโพ', 'ผู้ว่าราชการจังหวัดน่าน'])
        expect(copy.replace(/\s|\u00a0/g, '')).toContain(words.replace(/\s/g, ''))
      console.log(`office from nothing to a printed invitation: ${actions()} actions, ${keystrokes()} keystrokes`)
      expect(actions()).toBeLessThanOrEqual(40)
      expect(complaints).toEqual([])
      expect((await asked<unknown[]>(dispatch, 'people.list')).length).toBe(6)
    }),
  )
})

test('an official is transferred by one edit; what was convened and issued keeps the old name', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async ({ page, dispatch, complaints }) => {
      await page.getByRole('button', { name: 'ลองใช้กับสำนักงานตัวอย่าง' }).click()
      await page.getByRole('listbox', { name: 'การประชุม' }).waitFor()
      const governor = 'ผู้ว่าราชการจังหวัดแพร่'
      await goTo(page, '#/directory/posts')
      const { press, fill, actions, keystrokes } = hand(page)
      await fill(page.getByRole('searchbox'), 'ผู้ว่าราชการจังหวัดแพร่')
      await press(page.getByRole('option', { name: new RegExp(`^${governor}`) }).first())
      await press(page.getByRole('button', { name: 'เปลี่ยนผู้ดำรงตำแหน่ง' }))
      const dialog = page.getByRole('dialog')
      await fill(dialog.getByRole('combobox', { name: 'ผู้ดำรงตำแหน่งคนใหม่' }), 'นายก้อง กล้าหาญ')
      await fill(dialog.getByLabel('ตั้งแต่วันที่'), '1/10/2569')
      await press(dialog.getByRole('button', { name: /เปลี่ยนผู้ดำรงตำแหน่ง|บันทึก/ }))
      await page.getByText('นายก้อง กล้าหาญ').first().waitFor()
      console.log(`transfer of an official: ${actions()} actions, ${keystrokes()} keystrokes`)

      // The meeting that was convened under the old holder, and its minutes, say what they said.
      const old = await asked<{ attendances: unknown[] }>(dispatch, 'meetings.read', { id: 'phrae-meeting-4-2563' })
      expect(JSON.stringify(old.attendances)).not.toContain('กล้าหาญ')
      const minutes = await asked<{ blocks: unknown }>(dispatch, 'documents.compose', { id: 'phrae-doc-minutes' })
      expect(JSON.stringify(minutes.blocks)).not.toContain('กล้าหาญ')
      expect(complaints).toEqual([])
    }),
  )
})
