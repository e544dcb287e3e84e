import { expect, test } from 'vitest'
import type { MeetingFile } from '../../shared/api.ts'
import { withBrowser } from './browser.ts'
import { goTo, violations } from './hands.ts'
import { withOffice } from './office.ts'

// What a new officer does in the first days, with the slips of the hand that come with it.

const SOON = new Date(Date.now() + 12 * 86_400_000)
const thaiDay = (day: Date): string => `${day.getDate()}/${day.getMonth() + 1}/${day.getFullYear() + 543}`

test('an office is named, its first meeting called in order, and nothing nonsensical is taken on the way', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async ({ page, dispatch, complaints }) => {
      const call = async <T>(method: string, input: unknown): Promise<T> => {
        const reply = await dispatch(method, input)
        if (!reply.ok) throw new Error(reply.error.message)
        return reply.value as T
      }
      const dialog = page.getByRole('dialog')

      // A province is picked; signs and pictures are no names.
      await page.getByLabel('ชื่อที่ใช้ในหนังสือ').fill('😀 12345')
      await page.getByText('ชื่อมีสัญลักษณ์ภาพ').waitFor()
      await page.getByLabel('ชื่อที่ใช้ในหนังสือ').fill('จังหวัดน่าน')
      const province = page.getByRole('combobox', { name: 'จังหวัด' })
      await province.fill('12345 !!!')
      await page.getByText('ชื่อต้องมีตัวอักษรอย่างน้อยหนึ่งตัว').waitFor()
      await province.fill('นาน')
      await page.getByText('ไม่ใช่ชื่อจังหวัดใน ๗๗ จังหวัด').waitFor()
      await province.fill('น่')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await expect.poll(() => province.inputValue()).toBe('น่าน')
      expect(await violations(page)).toEqual([])
      await page.getByRole('button', { name: 'เริ่มสำนักงานใหม่' }).click()
      await page.getByText('ยังไม่มีการประชุม').first().waitFor()

      const [office] = await call<Array<{ id: string; revision: number }>>('offices.list', {})
      const officeId = office?.id ?? ''
      const change = { letterCode: 'นน ๐๐๑๗.๕', place: 'ศาลากลางจังหวัดน่าน', emblem: 'preprinted' }
      await call('offices.update', { id: officeId, revision: office?.revision, change })
      const { id: committeeId } = await call<{ id: string }>('committees.create', {
        officeId,
        name: 'คณะกรรมการจังหวัดน่าน',
      })
      await page.reload()
      await page.getByRole('option', { name: /กรรมการและองค์ประชุม/ }).waitFor()
      await goTo(page, `#/committees/${committeeId}`)

      // Members with the role in the first column and no headings.
      await page.getByRole('button', { name: 'วางจาก Excel' }).click()
      await dialog
        .getByLabel('แถวจาก Excel')
        .fill('ประธานกรรมการ\tผู้ว่าราชการจังหวัดน่าน\tนายสมหวัง พ่วงบางโพ\nกรรมการ\tปลัดจังหวัดน่าน\tนายก้อง กล้าหาญ\n\t😀\t')
      await dialog.getByRole('row', { name: /ประธานกรรมการ/ }).waitFor()
      await dialog.getByText('อ่านไม่ได้').waitFor()
      await dialog.getByRole('button', { name: 'เพิ่ม ๒ คน' }).click()
      await expect.poll(() => page.getByRole('grid', { name: 'กรรมการ' }).getByRole('row').count()).toBe(2)

      // The first meeting: what is said of the number follows the number, and item ๒ has nothing to certify.
      await page.getByRole('button', { name: 'เพิ่มการประชุม' }).click()
      await dialog.getByLabel('วันที่ประชุม').fill(thaiDay(SOON))
      await dialog.getByText(/^ครั้งแรกของปี/).waitFor()
      await dialog.getByLabel(/^ครั้งที่/).fill('๒')
      await dialog.getByText('ใช้ครั้งที่ ๒ ได้').waitFor()
      expect(await dialog.getByText('ครั้งแรกของปี').count()).toBe(0)
      await dialog.getByLabel(/^ครั้งที่/).fill('๑')
      await dialog.getByText('เป็นการประชุมครั้งแรกของคณะนี้').waitFor()
      await dialog.getByLabel('สถานที่').fill('ห้องประชุมน่าน ชั้น ๒')
      await dialog.getByRole('button', { name: 'เพิ่มการประชุม' }).click()
      await page.getByRole('treeitem', { name: /ไม่มี เนื่องจากเป็นการประชุมครั้งแรก/ }).waitFor()

      // Items out of a list, under the heading one chooses, and back again.
      await page.getByRole('button', { name: 'วางจาก Excel' }).click()
      await dialog.getByLabel('แถวจาก Excel').fill('๕.๑ แผนพัฒนาจังหวัด\n๕.๒ งบประมาณปี ๒๕๗๑\n๕.๓ ...')
      await dialog.getByText('ไม่มีชื่อเรื่อง').waitFor()
      expect(await violations(page)).toEqual([])
      await dialog.getByRole('button', { name: 'เพิ่ม ๒ เรื่อง' }).click()
      await page.getByRole('treeitem', { name: /๕\.๒ งบประมาณปี ๒๕๗๑/ }).waitFor()

      // The order of calling a meeting stands on its page; the roster alone calls nobody.
      await page.locator('body').press('Digit3')
      await page.getByRole('button', { name: 'ตั้งรายชื่อจากคณะกรรมการ' }).click()
      await page.getByRole('grid', { name: 'ผู้เข้าประชุม' }).waitFor()
      await page.getByRole('button', { name: 'วางผู้เข้าร่วมประชุมจาก Excel' }).click()
      await dialog.getByLabel('แถวจาก Excel').fill('นางวรรณา สดใส\tนิติกร\tสำนักงานจังหวัดน่าน')
      await dialog.getByRole('button', { name: 'เพิ่ม ๑ คน' }).click()
      await dialog.waitFor({ state: 'detached' })
      await page.getByRole('row', { name: /นางวรรณา สดใส/ }).waitFor()
      await page.getByRole('button', { name: 'กำหนดวันประชุม' }).click()
      await page.locator('body').press('Digit1')
      const order = page.getByRole('list', { name: 'ลำดับการเชิญประชุม' })
      await expect
        .poll(() => order.getByRole('listitem').evaluateAll((all) => all.map((one) => one.getAttribute('data-state'))))
        .toEqual(['done', 'done', 'now', 'later', 'later', 'later'])
      expect(await violations(page)).toEqual([])
      const [meeting] = await call<Array<{ id: string; state: string }>>('meetings.list', {})
      expect(meeting?.state).toBe('scheduled')

      // A letter without number, date and signatory is not issued; each lack leads to its field.
      await order.getByRole('button', { name: 'ทำหนังสือเชิญ' }).click()
      const issue = page.getByRole('button', { name: 'ออกเอกสาร', exact: true })
      await issue.click()
      await dialog.getByRole('heading', { name: 'ยังออกเอกสารไม่ได้' }).waitFor()
      expect(await violations(page)).toEqual([])
      await dialog.getByRole('button', { name: 'ที่', exact: true }).click()
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.closest('[data-field]')?.getAttribute('data-field')))
        .toBe('number')
      await page.getByRole('button', { name: 'ออกเลข', exact: true }).click()
      await dialog.getByRole('button', { name: 'ออกเลข' }).click()
      await page.getByText('ก่อนออกเอกสารยังขาด').waitFor({ state: 'detached' })
      await issue.click()
      await dialog.getByRole('button', { name: /^ออกเอกสาร/ }).click()
      await page.getByText('ออกแล้ว', { exact: true }).waitFor()
      const file = await call<MeetingFile>('meetings.read', { id: meeting?.id })
      expect(file.meeting.state).toBe('convened')
      expect(file.attendances.map(({ list }) => list)).toEqual(['member', 'member', 'guest'])

      // It went out: it is not removed but called off, and a change of room is told by letter.
      await goTo(page, `#/meetings/${meeting?.id}`)
      await page.getByText('เชิญแล้ว', { exact: true }).first().waitFor()
      await page.getByRole('button', { name: 'ลบการประชุมนี้' }).click()
      await dialog.getByText('ลบการประชุมนี้ไม่ได้ เพราะมีเอกสารที่ออกแล้ว ๑ ฉบับ').waitFor()
      await dialog.getByRole('button', { name: 'ปิด' }).click()
      await page.getByRole('button', { name: 'เปลี่ยนสถานที่' }).click()
      await dialog.getByLabel('สถานที่ใหม่').fill('ห้องประชุมเวียงสา')
      await dialog.getByLabel('เหตุผล').fill('ห้องเดิมปิดปรับปรุง')
      await dialog.getByRole('button', { name: 'เปลี่ยนสถานที่และทำหนังสือแจ้ง' }).click()
      await page.locator('.studio-page').getByText('ขอเปลี่ยนแปลงสถานที่ประชุม').first().waitFor()
      await page.locator('.studio-page').getByText('นน ๐๐๑๗.๕/ว ๑', { exact: false }).first().waitFor()

      // Until that letter is out, the invitation is among what is to do: it says the old room.
      const today = await call<{ due: Array<{ kind: string; label: string }> }>('desk.today', { officeId })
      expect(today.due.filter(({ kind }) => kind === 'behind').map(({ label }) => label)).toEqual([
        'ข้อมูลเปลี่ยนหลังออกหนังสือเชิญประชุม',
      ])
      await goTo(page, '#/today')
      await page.getByText('ข้อมูลเปลี่ยนหลังออกหนังสือเชิญประชุม').waitFor()
      expect(await violations(page)).toEqual([])
      expect(complaints).toEqual([])
    }),
  )
})
