import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { withBrowser } from './browser.ts'
import { goTo, violations } from './hands.ts'
import { withOffice } from './office.ts'
import { editorOf, ITEM, MEETING, openItem, stored, words } from './writing.ts'

const selected = (page: Page) => page.evaluate(() => String(getSelection()))

test('the proof-reader underlines words while they are written, and each is mended, accepted or left by keys alone', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async (office) => {
      const { page, dispatch, complaints } = office
      await openItem(office)
      await page.keyboard.insertText('ประธานเเจ้งที่ประชุม และเอกสาร (ประกอบ')
      const wrong = page.locator('.prose .lint-error')
      await wrong.filter({ hasText: 'เเจ' }).waitFor()
      await page.locator('.prose .lint-warning').first().waitFor()

      await page.keyboard.press('Control+Home')
      await page.keyboard.press('F8')
      const card = page.getByRole('dialog', { name: 'ข้อตรวจทาน' })
      await card.getByText('ต้องแก้').waitFor()
      expect(await selected(page)).toBe('เเจ')
      expect(await violations(page)).toEqual([])
      await page.emulateMedia({ colorScheme: 'dark' })
      // Colours go over in 120 ms.
      await page.waitForTimeout(300)
      expect(await violations(page)).toEqual([])

      // Enter puts the proposed words in, and Ctrl+Z takes them back.
      await page.keyboard.press('Enter')
      expect(await words(page)).toEqual(['ประธานแจ้งที่ประชุม และเอกสาร (ประกอบ'])
      await card.waitFor({ state: 'detached' })
      await page.keyboard.press('Control+KeyZ')
      expect(await words(page)).toEqual(['ประธานเเจ้งที่ประชุม และเอกสาร (ประกอบ'])
      await page.keyboard.press('Control+KeyY')

      // The next has no decided words: it is accepted with a reason, without leaving the keys.
      await page.keyboard.press('F8')
      await card.getByText('ไม่มีคู่').waitFor()
      await page.keyboard.press('Escape')
      await card.waitFor({ state: 'detached' })
      await page.keyboard.press('Alt+Enter')
      await card.getByRole('button', { name: 'ยอมรับ…' }).waitFor()
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('ยอมรับ…')
      await page.keyboard.press('Enter')
      await page.keyboard.insertText('พิมพ์ตามต้นเรื่อง')
      await page.keyboard.press('Enter')
      await page.locator('.prose .lint-warning').waitFor({ state: 'detached' })
      const kept = await dispatch('acceptances.list', { where: { meetingId: MEETING } })
      expect(kept.ok && kept.value).toMatchObject([{ rule: 'CHR-04', reason: 'พิมพ์ตามต้นเรื่อง' }])
      await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('prose')

      // With nothing left here F8 goes on in the next item that has something.
      await page.keyboard.press('F8')
      await expect.poll(() => page.url()).not.toContain(ITEM)
      await card.waitFor()
      expect(complaints).toEqual([])
    }),
  )
})

test('two letters at the start of a paragraph name the speaker', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async (office) => {
      const { page, complaints } = office
      await openItem(office)
      await page.keyboard.insertText('ฝล')
      const list = page.getByRole('listbox', { name: 'ผู้พูด' })
      await list.getByRole('option', { name: 'ฝ่ายเลขานุการฯ' }).waitFor()
      expect(await violations(page)).toEqual([])
      await page.keyboard.press('Tab')
      await page.keyboard.insertText('รายงานผลการดำเนินงาน')
      await page.keyboard.press('Enter')
      await page.keyboard.insertText('ปธ')
      await list.waitFor()
      await page.keyboard.press('Enter')
      await page.keyboard.insertText('สอบถาม')
      await page.keyboard.press('Enter')
      // Esc goes on writing; someone of the roster is found by name and named by the post.
      await page.keyboard.insertText('ปธ')
      await list.waitFor()
      await page.keyboard.press('Escape')
      await list.waitFor({ state: 'detached' })
      await page.keyboard.press('Backspace')
      await page.keyboard.press('Backspace')
      await page.keyboard.insertText('ฉัตรชัย')
      await list.getByRole('option', { name: /นายฉัตรชัย วีระเชวงกุล/ }).waitFor()
      await page.keyboard.press('Tab')
      await page.keyboard.insertText('ชี้แจง')
      await expect
        .poll(async () => (await stored(office)).map((block) => block.type === 'paragraph' && block.speaker))
        .toEqual(['ฝ่ายเลขานุการฯ', 'ประธาน', 'ผู้อำนวยการสำนักงาน ป.ป.ช. ประจำจังหวัดแพร่'])
      expect(await words(page)).toEqual(['รายงานผลการดำเนินงาน', 'สอบถาม', 'ชี้แจง'])
      expect(complaints).toEqual([])
    }),
  )
})

test('Thai words are selected, walked and taken away as words, and marks one by one', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async (office) => {
      const { page } = office
      await openItem(office)
      await page.keyboard.insertText('ฝ่ายเลขานุการรายงานผลการประเมิน')
      const box = await page
        .locator('.para-text')
        .first()
        .evaluate((paragraph) => {
          const text = paragraph.firstChild as Text
          const range = document.createRange()
          const at = text.data.indexOf('ประเมิน') + 3
          range.setStart(text, at)
          range.setEnd(text, at + 1)
          const { x, y, height } = range.getBoundingClientRect()
          return { x, y: y + height / 2 }
        })
      await page.mouse.dblclick(box.x, box.y)
      expect(await selected(page)).toBe('ประเมิน')

      await page.keyboard.press('Home')
      const steps: string[] = []
      for (let step = 0; step < 5; step++) {
        await page.keyboard.press('Control+Shift+ArrowRight')
        steps.push(await selected(page))
        await page.keyboard.press('ArrowRight')
      }
      expect(steps).toEqual(['ฝ่าย', 'เลขานุการ', 'รายงาน', 'ผล', 'การ'])

      // Undo takes back what was done in one go.
      await page.waitForTimeout(600)
      await page.keyboard.press('End')
      await page.keyboard.press('Control+Backspace')
      expect(await words(page)).toEqual(['ฝ่ายเลขานุการรายงานผลการ'])
      await page.waitForTimeout(600)
      await page.keyboard.press('Home')
      await page.keyboard.press('Control+Delete')
      expect(await words(page)).toEqual(['เลขานุการรายงานผลการ'])
      await page.keyboard.press('Control+KeyZ')
      await page.keyboard.press('Control+KeyZ')
      expect(await words(page)).toEqual(['ฝ่ายเลขานุการรายงานผลการประเมิน'])

      // The caret passes a consonant with its marks in one step; Backspace takes the last mark, Delete all of it.
      await page.keyboard.press('Control+KeyA')
      await page.keyboard.insertText('ที่น้ำ')
      await page.keyboard.press('Home')
      const offsets: number[] = []
      for (let step = 0; step < 2; step++) {
        await page.keyboard.press('ArrowRight')
        offsets.push(await page.evaluate(() => getSelection()?.focusOffset ?? -1))
      }
      expect(offsets).toEqual([3, 6])
      await page.keyboard.press('Backspace')
      expect(await words(page)).toEqual(['ที่น้'])
      await page.keyboard.press('Backspace')
      expect(await words(page)).toEqual(['ที่น'])
      await page.keyboard.press('Home')
      // The browser tells of a caret it moved a moment later than a hand could follow.
      await page.waitForTimeout(100)
      await page.keyboard.press('Delete')
      expect(await words(page)).toEqual(['น'])
    }),
  )
})

test('after a reload the caret stands where it stood', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async (office) => {
      const { page } = office
      await openItem(office)
      await page.keyboard.insertText('ประธานแจ้งว่าการประชุมครั้งนี้')
      for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowLeft')
      await page.locator('[data-saving="yes"]').waitFor()
      await expect.poll(async () => JSON.stringify(await stored(office))).toContain('ครั้งนี้')
      await page.waitForTimeout(600)
      await page.reload()
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? ''))
        .toMatch(/^รายงาน/)
      await page.keyboard.insertText('|')
      expect(await words(page)).toEqual(['ประธานแจ้งว่าการประชุ|มครั้งนี้'])
      // Without an item in the address the minutes open at the one that was written last.
      await goTo(page, '#/today')
      await goTo(page, `#/meetings/${MEETING}/minutes`)
      await editorOf(page).waitFor()
    }),
  )
})

test('who came in late stands ready as a sentence of the minutes', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async (office) => {
      const { page, dispatch } = office
      await openItem(office)
      const reply = await dispatch('attendances.list', { where: { meetingId: MEETING } })
      const rows = (reply.ok ? reply.value : []) as Array<{
        id: string
        revision: number
        status: string
        post: string
      }>
      const late = rows.find(({ status }) => status === 'present')
      await dispatch('attendances.update', {
        id: late?.id,
        revision: late?.revision,
        change: { arrived: '09:40', arrivedItemId: ITEM },
      })
      await page.reload()
      await editorOf(page).click()
      await page.keyboard.press('Control+Space')
      const dialog = page.getByRole('dialog', { name: 'ประโยคสำเร็จ' })
      await dialog.getByRole('option', { name: /^เมื่อเวลา ๐๙.๔๐ น\. .* เข้าร่วมประชุม/ }).waitFor()
      await page.keyboard.press('Enter')
      await editorOf(page)
        .getByText(/^เมื่อเวลา ๐๙.๔๐ น\. .* เข้าร่วมประชุม$/)
        .waitFor()
    }),
  )
})

test('a resolution with its clauses, a word found and replaced, and back in the text: by keys alone', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async (office) => {
      const { page, dispatch, complaints } = office
      await openItem(office)
      const focused = () =>
        page.evaluate(() => {
          const at = document.activeElement
          return at?.getAttribute('aria-label') ?? at?.getAttribute('placeholder') ?? ''
        })
      await page.keyboard.insertText('ประธานสรุปว่าให้ทุกอำเภอเร่งรัด')
      await page.keyboard.press('F7')
      await expect.poll(focused).toContain('ข้อความมติ')
      await page.keyboard.press('Control+Enter')
      await expect.poll(focused).toContain('ข้อสั่งการ')
      await page.keyboard.insertText('ให้รายงานทุกเดือน')
      await page.keyboard.press('Escape')
      await expect.poll(focused).toMatch(/^รายงานระเบียบวาระที่ ๕/)
      await page.keyboard.insertText('เลขานุการอ่านทวนให้ทุกอำเภอฟัง')
      await expect
        .poll(async () => (await stored(office)).map(({ type }) => type))
        .toEqual(['paragraph', 'resolution', 'paragraph'])
      const clauses = await dispatch('clauses.list', {})
      expect(JSON.stringify(clauses)).toContain('ให้รายงานทุกเดือน')

      await page.keyboard.press('Control+KeyF')
      const bar = page.getByRole('search', { name: 'ค้นหาและแทนที่ในรายงาน' })
      await expect.poll(focused).toBe('ค้นหาในรายงาน')
      await page.keyboard.insertText('ทุกอำเภอ')
      await bar.getByText(/จาก/).waitFor()
      await bar.getByLabel('แทนที่ด้วย').fill('ทุกหน่วยงาน')
      while (!(await page.locator('.prose .found.current').count())) await page.keyboard.press('Enter')
      await bar.getByRole('button', { name: 'แทนที่แห่งนี้' }).press('Enter')
      await expect.poll(async () => (await words(page))[0]).toBe('ประธานสรุปว่าให้ทุกหน่วยงานเร่งรัด')
      expect((await words(page)).at(-1)).toBe('เลขานุการอ่านทวนให้ทุกอำเภอฟัง')
      await bar.getByLabel('ค้นหาในรายงาน').press('Escape')
      await expect.poll(focused).toMatch(/^รายงานระเบียบวาระที่ ๕/)
      await page.keyboard.press('Control+KeyZ')
      expect((await words(page))[0]).toBe('ประธานสรุปว่าให้ทุกอำเภอเร่งรัด')
      expect(complaints).toEqual([])
    }),
  )
})
