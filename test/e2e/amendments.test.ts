import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { withBrowser } from './browser.ts'
import { goTo, hand, violations } from './hands.ts'
import { withOffice } from './office.ts'

const FOURTH = 'phrae-meeting-4-2563'
/** Words of the sample's minutes that stand there once. */
const WRONG = 'ไม่เป็นไปตามที่คาดหวัง'
const TYPED = 'ทำไมปีนี้ไม่ได้คะแนน'

/** Drags over words of the page, as a hand does. */
async function drag(page: Page, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    const flow = document.querySelector('.paper-flow')
    const walker = document.createTreeWalker(flow as Node, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.textContent ?? '').indexOf(wanted)
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + wanted.length)
      node.parentElement?.scrollIntoView({ block: 'center' })
      const box = [...range.getClientRects()]
      Object.assign(globalThis, { dragged: [box[0], box.at(-1)].map((one) => one?.toJSON()) })
      return
    }
    throw new Error(`${wanted} is not on the page`)
  }, words)
  const [first, last] = await page.evaluate(
    () =>
      (globalThis as unknown as { dragged: Array<{ left: number; right: number; top: number; bottom: number }> })
        .dragged,
  )
  if (!first || !last) throw new Error('nothing to drag over')
  await page.mouse.move(first.left + 1, (first.top + first.bottom) / 2)
  await page.mouse.down()
  await page.mouse.move(last.right - 1, (last.top + last.bottom) / 2, { steps: 5 })
  await page.mouse.up()
}

test('minutes go round: two corrections, item ๒ of the next meeting, certified with a hash, an erratum', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async ({ page, dispatch, complaints }) => {
      await page.setViewportSize({ width: 1366, height: 768 })
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await page.getByRole('button', { name: 'ลองใช้กับสำนักงานตัวอย่าง' }).click()
      await page.getByRole('navigation', { name: 'ส่วนของโปรแกรม' }).waitFor()
      const { press, fill, key, actions } = hand(page)
      const dialog = page.getByRole('dialog')
      const clean = async () => {
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme })
          expect(await violations(page)).toEqual([])
        }
        await page.emulateMedia({ colorScheme: 'light' })
      }

      // Circulated: what is missing is named, and going on in spite of it is a second press that says so.
      await goTo(page, `#/meetings/${FOURTH}`)
      await press(page.getByRole('button', { name: 'แจ้งเวียนรายงานการประชุมแล้ว' }))
      await fill(dialog.getByLabel(/^แจ้งแก้ไขได้ถึงวันที่/), '๓๑/๑๒/๒๕๖๓')
      const goOn = dialog.getByRole('button', { name: /^แจ้งเวียนรายงานการประชุมแล้ว/ })
      await expect.poll(() => goOn.textContent()).toMatch(/ทั้งที่ยังขาด [๐-๙]+ รายการ$/)
      await clean()
      await press(goOn)
      await dialog.waitFor({ state: 'detached' })

      // One correction by picking on the page: page, line and words come by themselves.
      await goTo(page, `#/meetings/${FOURTH}/minutes/corrections`)
      await page.locator('.paper-flow').waitFor()
      await clean()
      await page.waitForTimeout(300)
      await drag(page, WRONG)
      const from = page.getByLabel('จากเดิม', { exact: true })
      await expect.poll(() => from.inputValue()).toBe(WRONG)
      const numbers = async () => [
        await page.getByLabel(/^หน้า/).inputValue(),
        await page.getByLabel(/^บรรทัดที่/).inputValue(),
      ]
      const [pickedPage, pickedLine] = await numbers()
      expect(pickedPage).toMatch(/^[๒-๖]$/)
      expect(pickedLine).toMatch(/^[๐-๙]+$/)
      await page.getByText(/บรรทัดนี้พิมพ์ว่า/).waitFor()
      await clean()
      await fill(page.getByLabel('แก้ไขเป็น', { exact: true }), 'ยังไม่ถึงเป้าหมาย')
      await fill(page.getByRole('combobox', { name: /^ผู้ขอแก้ไข/ }), 'สมหวัง')
      await press(page.getByRole('option').first())
      await fill(page.getByLabel('วันที่ได้รับ'), '๒๐/๑๒/๒๕๖๓')
      await press(page.getByRole('button', { name: 'บันทึกคำขอ' }))

      // The other one by keys: the words are typed, their place is looked up; what was typed outlives the form.
      await press(page.getByRole('button', { name: 'เพิ่มคำขอแก้ไข' }))
      await fill(page.getByLabel('จากเดิม', { exact: true }), TYPED)
      await press(page.getByRole('button', { name: 'ปิด', exact: true }))
      await press(page.getByRole('button', { name: 'เพิ่มคำขอแก้ไข' }))
      expect(await page.getByLabel('จากเดิม', { exact: true }).inputValue()).toBe(TYPED)
      await press(page.getByRole('button', { name: 'หาหน้าและบรรทัด' }))
      await page.getByText('พบแล้ว ใส่หน้าและบรรทัดให้แล้ว').waitFor()
      expect((await numbers())[0]).toMatch(/^[๒-๖]$/)
      await press(page.getByRole('button', { name: 'บันทึกคำขอ' }))
      await page.getByText('ต้องบอกข้อความที่ขอแก้เป็น').waitFor()
      await fill(page.getByLabel('แก้ไขเป็น', { exact: true }), 'เหตุใดปีนี้ไม่ได้คะแนน')
      await fill(page.getByLabel('วันที่ได้รับ'), '๒๑/๑๒/๒๕๖๓')
      await key('Enter')
      const list = page.getByRole('grid', { name: 'คำขอแก้ไขที่ได้รับ' })
      await expect.poll(() => list.getByRole('row').count()).toBe(2)

      // One key each: the first is accepted, the other rejected with its reason.
      await list.getByRole('row').filter({ hasText: WRONG }).click()
      await page.keyboard.press('KeyI')
      await list.getByText('รับ ยังไม่ได้แก้').waitFor()
      await list.getByRole('row').filter({ hasText: TYPED }).click()
      await page.keyboard.press('Comma')
      await page.locator('[data-ask="reason"] input:focus').waitFor()
      await page.keyboard.type('ตรงกับที่ผู้แทนกล่าวในที่ประชุม')
      await press(page.getByRole('button', { name: 'ไม่รับ', exact: true }))
      await list.getByText('ไม่รับ', { exact: true }).waitFor()
      await press(page.getByRole('button', { name: 'แก้ในรายงานตามที่รับ ๑ รายการ' }))
      await list.getByText('รับ แก้ในรายงานแล้ว').waitFor()
      await clean()

      // The next meeting's item ๒ says so by itself.
      const { committeeId, title } = (
        (await dispatch('meetings.get', { id: FOURTH })) as { value: Record<string, unknown> }
      ).value
      const followed = await dispatch('meetings.follow', {
        draft: {
          officeId: 'phrae',
          committeeId,
          title,
          number: 1,
          year: 2564,
          date: '2021-02-24',
          start: '09:00',
          place: 'ห้องประชุม',
          previousId: FOURTH,
          state: 'scheduled',
        },
        agenda: true,
        carry: false,
      })
      if (!followed.ok) throw new Error(followed.error.message)
      const next = followed.value as { meeting: { id: string }; items: Array<{ id: string; section: string }> }
      const second = next.items.find(({ section }) => section === 'minutes')?.id
      await page.reload()
      await goTo(page, `#/meetings/${next.meeting.id}/minutes/${second}`)
      await press(page.getByRole('button', { name: 'เขียนวาระนี้จากข้อมูล' }))
      const written = page.getByRole('textbox', { name: /^รายงาน/ })
      await expect
        .poll(() => written.textContent())
        .toContain(`มีอนุกรรมการขอแก้ไข หน้า ${pickedPage} บรรทัดที่ ${pickedLine} จากเดิม “${WRONG}” แก้ไขเป็น “ยังไม่ถึงเป้าหมาย”`)
      expect(await written.textContent()).toContain('เนื่องจากตรงกับที่ผู้แทนกล่าวในที่ประชุม')

      // Certified: frozen with its hash, the text locked.
      await goTo(page, `#/meetings/${FOURTH}/minutes/corrections`)
      await press(page.getByRole('button', { name: 'รับรองรายงานแล้ว' }))
      await expect.poll(() => dialog.getByLabel('วันที่รับรอง').inputValue()).toBe('๒๔/๒/๒๕๖๔')
      await clean()
      await press(dialog.getByRole('button', { name: /^รับรองรายงานแล้ว/ }))
      await dialog.waitFor({ state: 'detached' })
      const seal = page.getByRole('region', { name: 'ฉบับที่รับรอง' })
      await seal.getByText('รับรองแล้วเมื่อวันที่ ๒๔ กุมภาพันธ์ ๒๕๖๔ ในการประชุมครั้งที่ ๑/๒๕๖๔').waitFor()
      expect((await seal.locator('.hash').textContent())?.replaceAll(' ', '')).toMatch(/^[0-9a-f]{64}$/)
      await press(seal.getByRole('button', { name: 'ตรวจความถูกต้อง' }))
      await seal.getByText(/ครบถ้วน ตรงกับค่าตรวจสอบ/).waitFor()
      await clean()
      await goTo(page, `#/meetings/${FOURTH}/minutes/phrae-item-1`)
      await page.getByText('รายงานการประชุมนี้รับรองแล้ว จึงแก้ไม่ได้').waitFor()
      expect(await page.getByRole('textbox', { name: /^รายงาน/ }).getAttribute('contenteditable')).not.toBe('true')

      // What is found wrong now goes beside the text: an erratum by page and line of the certified issue.
      await goTo(page, `#/meetings/${FOURTH}/minutes/corrections`)
      await press(page.getByRole('button', { name: 'เพิ่มคำผิดที่พบ' }))
      await fill(page.getByLabel('จากเดิม', { exact: true }), 'ตรวจไม่สามารถเปิดได้')
      await press(page.getByRole('button', { name: 'หาหน้าและบรรทัด' }))
      await fill(page.getByLabel('แก้ไขเป็น', { exact: true }), 'ตรวจเปิดไฟล์ไม่ได้')
      await press(page.getByRole('button', { name: 'บันทึกคำขอ' }))
      await press(page.getByRole('button', { name: 'รับ', exact: true }))
      await press(page.getByRole('button', { name: 'สร้างใบแก้คำผิด ๑ แห่ง' }))
      const sheet = page.getByRole('region', { name: 'ตัวอย่างเอกสาร' })
      await sheet.getByText('ตรวจเปิดไฟล์ไม่ได้').first().waitFor()
      await sheet
        .getByText(/ใบแก้คำผิดรายงานการประชุม/)
        .first()
        .waitFor()
      await clean()
      console.log(`minutes circulated, corrected, certified and an erratum: ${actions()} actions`)
      expect(complaints).toEqual([])
    }),
  )
}, 240_000)
