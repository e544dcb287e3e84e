import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { withBrowser } from './browser.ts'
import { goTo, violations } from './hands.ts'
import { type OpenOffice, withOffice } from './office.ts'

/** A meeting of Phrae still ahead, with its standing items and two under the last but one. */
async function openAgenda({ page, dispatch }: OpenOffice): Promise<string> {
  await page.getByRole('button', { name: 'ลองใช้กับสำนักงานตัวอย่าง' }).click()
  await page.getByRole('navigation', { name: 'ส่วนของโปรแกรม' }).waitFor()
  const made = await dispatch('meetings.follow', {
    draft: {
      officeId: 'phrae',
      title: ['คณะทำงาน'],
      number: 1,
      year: 2570,
      date: '2027-02-24',
      start: '09:00',
      end: '10:00',
      place: 'ห้องประชุม ๑',
      state: 'scheduled',
    },
    agenda: true,
    carry: false,
  })
  if (!made.ok) throw new Error(made.error.message)
  const { meeting, items } = made.value as { meeting: { id: string }; items: Array<{ id: string; section: string }> }
  const parentId = items.find(({ section }) => section === 'consideration')?.id
  for (const [position, title] of ['แผนปฏิบัติการ', 'งบประมาณ'].entries())
    await dispatch('agendaItems.create', { meetingId: meeting.id, parentId, position, title })
  await goTo(page, `#/meetings/${meeting.id}/agenda`)
  await row(page, 'แผนปฏิบัติการ').waitFor()
  return meeting.id
}

const row = (page: Page, name: string | RegExp) => page.getByRole('treeitem', { name })
const rows = (page: Page) => page.getByRole('treeitem').locator('.item-number').allInnerTexts()
const idle = (page: Page) => page.locator('[data-saving="busy"]').waitFor({ state: 'detached' })

/** Files as the system hands them over: dropped on an element or pasted into it. */
async function hand(page: Page, selector: string, event: 'drop' | 'paste', files: Array<[string, string]>) {
  await page.locator(selector).evaluate(
    (target, { event, files }) => {
      const data = new DataTransfer()
      for (const [name, text] of files) data.items.add(new File([text], name))
      const init = { bubbles: true, cancelable: true }
      if (event === 'paste') target.dispatchEvent(new ClipboardEvent('paste', { ...init, clipboardData: data }))
      else
        for (const type of ['dragover', 'drop'])
          target.dispatchEvent(new DragEvent(type, { ...init, dataTransfer: data }))
    },
    { event, files },
  )
}

test('items are moved by keys and by the pointer, and their numbers and times follow', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async (office) => {
      const { page, complaints } = office
      await openAgenda(office)
      await row(page, 'งบประมาณ').click()
      await page.getByLabel('เวลาที่ใช้ (นาที)').fill('๔๕')
      await page.getByRole('combobox', { name: 'ผู้เสนอเรื่อง' }).fill('คลังจังหวัด')
      await page.getByLabel('สรุปเรื่อง').fill('ขอความเห็นชอบกรอบวงเงิน')
      await row(page, 'แผนปฏิบัติการ').click()
      await page.getByLabel('เวลาที่ใช้ (นาที)').fill('30')
      await row(page, /๕\.๒ งบประมาณ.*๐๙\.๓๐ - ๑๐\.๑๕ น\..*คลังจังหวัด/).waitFor()
      await page.getByText('เกินเวลาเลิกตามกำหนด (๑๐.๐๐ น.) อยู่ ๑๕ นาที').waitFor()
      expect(await violations(page)).toEqual([])

      await row(page, 'งบประมาณ').click()
      await page.keyboard.press('Alt+ArrowUp')
      await row(page, /๕\.๑ งบประมาณ.*๐๙\.๐๐ - ๐๙\.๔๕ น\./).waitFor()
      await page.keyboard.press('Alt+ArrowDown')
      await row(page, /๕\.๒ งบประมาณ/).waitFor()
      await page.keyboard.press('Alt+ArrowRight')
      await row(page, /๕\.๑\.๑ งบประมาณ/).waitFor()
      await page.keyboard.press('Alt+ArrowLeft')
      await row(page, /๕\.๒ งบประมาณ/).waitFor()

      // On the upper edge of a row: before it. In its middle: below it.
      const head = row(page, /ระเบียบวาระที่ ๔/)
      await row(page, 'งบประมาณ').dragTo(head)
      await row(page, /๔\.๑ งบประมาณ/).waitFor()
      await row(page, 'งบประมาณ').dragTo(row(page, 'แผนปฏิบัติการ'), { targetPosition: { x: 120, y: 3 } })
      await row(page, /๕\.๑ งบประมาณ/).waitFor()
      await row(page, /๕\.๒ แผนปฏิบัติการ/).waitFor()
      // An item does not go below itself.
      await row(page, /ระเบียบวาระที่ ๕/).dragTo(row(page, 'แผนปฏิบัติการ'))
      await idle(page)
      expect((await rows(page)).slice(4, 7)).toEqual(['ระเบียบวาระที่ ๕', '๕.๑', '๕.๒'])
      expect(complaints).toEqual([])
    }),
  )
})

test('files are attached to an item by drop, paste and choice, named, put in order, opened and taken back', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async (office) => {
      const { page, complaints } = office
      await openAgenda(office)
      await hand(page, '[role=treeitem]:has-text("งบประมาณ")', 'drop', [['กรอบวงเงิน.pdf', 'วงเงิน']])
      const file = (name: string) => page.getByRole('button', { name: `เปิดไฟล์ ${name}` })
      await file('กรอบวงเงิน').waitFor()
      await hand(page, '.files', 'paste', [['ภาพถ่าย.png', 'ภาพ']])
      await file('ภาพถ่าย').waitFor()
      const large = Buffer.alloc(3_000_000, 'ก')
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        page.getByRole('button', { name: 'แนบไฟล์' }).click(),
      ])
      await chooser.setFiles([
        { name: 'โปรแกรม.exe', mimeType: '', buffer: Buffer.from('x') },
        { name: 'ซ้ำ.pdf', mimeType: '', buffer: Buffer.from('วงเงิน') },
        { name: 'รายงานเต็ม.pdf', mimeType: 'application/pdf', buffer: large },
      ])
      await file('รายงานเต็ม').waitFor()
      await page.getByText('เป็นโปรแกรมหรือทางลัด').waitFor()
      await page.getByText('ไฟล์นี้แนบไว้แล้วในชื่อ “กรอบวงเงิน”').waitFor()
      expect(await violations(page)).toEqual([])
      await page.getByRole('button', { name: 'ปิด โปรแกรม.exe' }).click()
      await page.getByRole('button', { name: 'ปิด ซ้ำ.pdf' }).click()

      const [download] = await Promise.all([page.waitForEvent('download'), file('รายงานเต็ม').click()])
      expect(download.suggestedFilename()).toBe('รายงานเต็ม.pdf')
      expect((await readFile(await download.path())).equals(large)).toBe(true)

      const names = () => page.locator('.file-open').allInnerTexts()
      await file('รายงานเต็ม').focus()
      await page.keyboard.press('Alt+ArrowUp')
      await expect.poll(names).toEqual(['กรอบวงเงิน', 'รายงานเต็ม', 'ภาพถ่าย'])
      await file('ภาพถ่าย').locator('xpath=ancestor::li').dragTo(file('กรอบวงเงิน').locator('xpath=ancestor::li'))
      await expect.poll(names).toEqual(['ภาพถ่าย', 'กรอบวงเงิน', 'รายงานเต็ม'])
      await page.getByRole('button', { name: 'แก้ชื่อ ภาพถ่าย' }).click()
      await page.getByLabel('ชื่อเอกสาร').fill('ภาพกิจกรรม')
      await page.getByLabel('จำนวนหน้า').fill('๓')
      await page.getByLabel('จำนวนหน้า').blur()
      await file('ภาพกิจกรรม').waitFor()
      await page.getByText('PNG · ๙ ไบต์ · ๓ หน้า').waitFor()
      await page.getByRole('button', { name: 'ลบ กรอบวงเงิน' }).click()
      await expect.poll(names).toEqual(['ภาพกิจกรรม', 'รายงานเต็ม'])
      await page.getByRole('button', { name: 'เรียกคืน' }).press('Enter')
      await expect.poll(async () => (await names()).length).toBe(3)
      await row(page, /งบประมาณ.*เอกสารแนบ ๓/).waitFor()

      // Dropped beside every place for it, a file does not take the page away.
      await hand(page, '.main-head', 'drop', [['หลง.pdf', 'x']])
      await page.reload()
      await row(page, 'งบประมาณ').click()
      await file('รายงานเต็ม').waitFor()
      expect(complaints).toEqual([])
    }),
  )
})

test('an agenda is sent out, gets a late item, and is sent out again; the paper says so and marks it', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async (office) => {
      const { page, complaints } = office
      const id = await openAgenda(office)
      await page.getByRole('button', { name: 'ออกระเบียบวาระ' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'ออกระเบียบวาระ' }).click()
      await page.getByText('ตรงกับที่ออกไป').waitFor()

      await row(page, 'งบประมาณ').click()
      await page.keyboard.press('Insert')
      await page.getByRole('textbox', { name: 'ชื่อ๕.๓' }).fill('เรื่องเร่งด่วน')
      await page.keyboard.press('Enter')
      await row(page, /๕\.๓ เรื่องเร่งด่วน.*วาระเพิ่มเติม/).waitFor()
      await row(page, 'แผนปฏิบัติการ').click()
      await page.keyboard.press('Delete')
      await page.getByText('แก้ไขหลังออก ๒ แห่ง').waitFor()
      await page.getByRole('button', { name: 'เปรียบเทียบฉบับ' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.locator('li', { hasText: 'เพิ่ม' }).getByText('๕.๒ เรื่องเร่งด่วน').waitFor()
      await dialog.locator('li', { hasText: 'ตัดออก' }).getByText('๕.๑ แผนปฏิบัติการ').waitFor()
      expect(await violations(page)).toEqual([])
      await page.keyboard.press('Escape')

      await page.getByRole('button', { name: 'ออกฉบับแก้ไข' }).click()
      await dialog.getByLabel('เหตุที่แก้ไข').fill('ประธานสั่งเพิ่มเรื่อง')
      expect(await violations(page)).toEqual([])
      await dialog.getByRole('button', { name: 'ออกฉบับแก้ไข' }).click()
      await page.getByText('ออกแล้ว: ฉบับแก้ไข ครั้งที่ ๑').waitFor()

      await goTo(page, `#/meetings/${id}/papers`)
      await page.getByRole('button', { name: 'สร้างระเบียบวาระการประชุม', exact: true }).click()
      const sheet = page.getByRole('region', { name: 'ตัวอย่างเอกสาร' })
      await sheet.getByText('ฉบับแก้ไข ครั้งที่ ๑').waitFor()
      await sheet.getByText('เรื่องเร่งด่วน (เพิ่ม)').waitFor()
      expect(await sheet.getByText('แผนปฏิบัติการ').count()).toBe(0)
      expect(complaints).toEqual([])
    }),
  )
})
