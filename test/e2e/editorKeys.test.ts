import { expect, test } from 'vitest'
import { withBrowser } from './browser.ts'
import { violations } from './hands.ts'
import { withOffice } from './office.ts'
import { editorOf, ITEM, openItem, stored, words } from './writing.ts'

const shot = (name: string) => (process.env.SHOTS ? { path: `${process.env.SHOTS}/${name}.png` } : undefined)

test('Tab behind the last cell of a table adds a row, and the table is left by keys', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async (office) => {
      const { page, complaints } = office
      await openItem(office)
      await page.getByRole('button', { name: 'เพิ่มตาราง' }).click()
      const cells = ['ลำดับ', 'รายการ', 'ผล', '๑', 'อบรม', 'ทำแล้ว', '๒', 'ประกาศ', 'ยังไม่ทำ', '๓', 'รายงาน', 'ทำแล้ว']
      for (const [at, text] of cells.entries()) {
        if (at > 0) await page.keyboard.press('Tab')
        await page.keyboard.insertText(text)
      }
      await expect
        .poll(async () => (await stored(office)).find(({ type }) => type === 'table'))
        .toMatchObject({
          rows: [0, 3, 6, 9].map((from) => cells.slice(from, from + 3).map((text) => [text])),
        })
      // Back, also where there is nothing before; the caret never leaves the text by it.
      for (let step = 0; step < 14; step++) await page.keyboard.press('Shift+Tab')
      await expect.poll(() => editorOf(page).evaluate((text) => text === document.activeElement)).toBe(true)
      await page.keyboard.press('Control+Enter')
      await page.keyboard.insertText('หลังตาราง')
      expect(await words(page)).toEqual(['หลังตาราง'])
      expect(complaints).toEqual([])
    }),
  )
})

test('the arrows go from row to row and out of a table, also where it is all there is', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async (office) => {
      const { page, complaints } = office
      await openItem(office)
      await page.getByRole('button', { name: 'เพิ่มตาราง' }).click()
      for (let row = 0; row < 3; row++) await page.keyboard.press('ArrowDown')
      await page.keyboard.insertText('ต่อท้าย')
      expect(await words(page)).toEqual(['ต่อท้าย'])
      await page.keyboard.press('ArrowUp')
      await page.keyboard.insertText('แถวสุดท้าย')
      for (let row = 0; row < 3; row++) await page.keyboard.press('ArrowUp')
      await page.keyboard.insertText('ก่อน')
      expect(await words(page)).toEqual(['ก่อน', 'ต่อท้าย'])
      await expect
        .poll(async () => (await stored(office))[1])
        .toMatchObject({ type: 'table', rows: [[[], [], []], [[], [], []], expect.arrayContaining([['แถวสุดท้าย']])] })
      await expect
        .poll(async () => (await stored(office)).map(({ type }) => type))
        .toEqual(['paragraph', 'table', 'paragraph'])
      expect(complaints).toEqual([])
    }),
  )
})

test('a number typed before a paragraph makes a list, Tab goes a level down and Shift+Tab back', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async (office) => {
      const { page, complaints } = office
      await openItem(office)
      const numbers = () =>
        page.locator('.prose > *').evaluateAll((all) => all.map((one) => one.getAttribute('data-number') ?? ''))
      await page.keyboard.type('๑. เร่งรัด')
      expect(await numbers()).toEqual(['๑.'])
      expect(await words(page)).toEqual(['เร่งรัด'])
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      await page.keyboard.type('ทุกอำเภอ')
      await page.keyboard.press('Enter')
      await page.keyboard.type('ทุกหน่วยงาน')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Shift+Tab')
      await page.keyboard.type('รายงานผล')
      expect(await numbers()).toEqual(['๑.', '๑.๑', '๑.๒', '๒.'])
      await page.screenshot(shot('lists'))
      // Taken back, what was typed stands as it was typed.
      await page.keyboard.press('Enter')
      await page.keyboard.press('Enter')
      await page.keyboard.type('(3) ')
      expect((await numbers()).at(-1)).toBe('(๓)')
      await page.keyboard.press('Control+KeyZ')
      expect((await words(page)).at(-1)).toBe('(3) ')
      await page.keyboard.type('ก')
      expect((await words(page)).at(-1)).toBe('(3) ก')
      await expect
        .poll(async () =>
          (await stored(office)).map((block) => block.type === 'paragraph' && [block.mark, block.level]),
        )
        .toEqual([
          ['dot', 0],
          ['outline', 1],
          ['outline', 1],
          ['dot', 0],
          [null, 0],
        ])
      expect(complaints).toEqual([])
    }),
  )
})

test('Tab behind the last slot of a stock sentence goes to its end before it moves the paragraph', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async (office) => {
      const { page, complaints } = office
      await openItem(office)
      await page.keyboard.press('Control+Space')
      const dialog = page.getByRole('dialog', { name: 'ประโยคสำเร็จ' })
      await dialog.getByRole('option').first().waitFor()
      const search = dialog.getByRole('combobox')
      await expect.poll(() => search.evaluate((field) => field === document.activeElement)).toBe(true)
      await page.keyboard.insertText('รับข้อสังเกต')
      await page.keyboard.press('Enter')
      await dialog.waitFor({ state: 'detached' })
      await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe('{หน่วยงาน}')
      await page.keyboard.type('คลังจังหวัด')
      await page.keyboard.press('Tab')
      await page.keyboard.insertText(' ต่อไป')
      expect(await words(page)).toEqual(['เห็นชอบในหลักการ และให้ คลังจังหวัด รับข้อสังเกตของที่ประชุมไปดำเนินการ ต่อไป'])
      expect(await page.locator('.para').getAttribute('data-level')).toBe('0')
      await page.keyboard.press('Tab')
      expect(await page.locator('.para').getAttribute('data-level')).toBe('1')
      expect(complaints).toEqual([])
    }),
  )
})

test('F7 puts the resolution behind the whole list, its words are typed over or kept, and Ctrl+Enter works from every field', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async (office) => {
      const { page, dispatch, complaints } = office
      await openItem(office)
      await page.keyboard.type('ประธานสั่งการ ดังนี้')
      await page.keyboard.press('Enter')
      for (const line of ['1. เร่งรัด', 'ติดตาม', 'รายงาน']) {
        await page.keyboard.type(line)
        await page.keyboard.press('Enter')
      }
      await page.keyboard.press('Enter')
      await page.keyboard.type('ปิดท้าย')
      // In the middle of the list, and in the middle of a word.
      for (let line = 0; line < 3; line++) await page.keyboard.press('ArrowUp')
      await page.keyboard.press('F7')
      const selection = () => page.evaluate(() => String(getSelection()))
      await expect.poll(selection).toBe('รับทราบ')
      const field = page.getByRole('textbox', { name: 'ข้อความมติ' })
      await page.keyboard.type('เห็นชอบ')
      await expect.poll(() => field.inputValue()).toBe('เห็นชอบ')
      await expect
        .poll(async () => (await stored(office)).map(({ type }) => type))
        .toEqual(['paragraph', 'paragraph', 'paragraph', 'paragraph', 'resolution', 'paragraph'])
      expect(await words(page)).toEqual(['ประธานสั่งการ ดังนี้', 'เร่งรัด', 'ติดตาม', 'รายงาน', 'ปิดท้าย'])

      // From the end of a clause's row, where the keyboard ends.
      await page.keyboard.press('Control+Enter')
      const clauses = page.getByRole('textbox', { name: /^ข้อสั่งการ/ })
      await expect.poll(() => clauses.first().evaluate((one) => one === document.activeElement)).toBe(true)
      await page.keyboard.insertText('รายงานทุกเดือน')
      await page.getByRole('button', { name: /ความถี่/ }).focus()
      await page.keyboard.press('Control+Enter')
      await expect.poll(() => clauses.count()).toBe(2)
      await expect.poll(() => clauses.nth(1).evaluate((one) => one === document.activeElement)).toBe(true)
      await page.getByRole('button', { name: /ความถี่/ }).last().focus()
      await page.keyboard.press('Escape')
      await expect.poll(() => editorOf(page).evaluate((text) => text.contains(document.activeElement))).toBe(true)

      // Enter keeps what was put in, and so does End.
      await editorOf(page).getByText('ปิดท้าย').click()
      await page.keyboard.press('F7')
      await expect.poll(selection).toBe('รับทราบ')
      await page.keyboard.press('Enter')
      await page.keyboard.insertText('ตามเสนอ')
      await expect
        .poll(async () => JSON.stringify(await dispatch('resolutions.list', { where: { itemId: ITEM } })))
        .toContain('รับทราบตามเสนอ')
      expect(complaints).toEqual([])
    }),
  )
})

test('the help and back: the caret stands where it stood, and the console is silent', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async (office) => {
      const { page, complaints } = office
      page.on('console', (message) => complaints.push(message.text()))
      await openItem(office)
      await page.keyboard.type('ประธานแจ้งว่า')
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: 'เพิ่มตาราง' }).click()
      await page.keyboard.type('ลำดับ')
      for (let step = 0; step < 2; step++) await page.keyboard.press('ArrowLeft')
      // The browser tells of a caret it moved a moment later than a hand could follow.
      await page.waitForTimeout(100)
      await page.keyboard.press('F1')
      await page.waitForFunction(() => location.hash.startsWith('#/help'))
      await page.keyboard.press('F1')
      await expect.poll(() => editorOf(page).evaluate((text) => text === document.activeElement)).toBe(true)
      await page.keyboard.insertText('|')
      await editorOf(page).getByText('ลำ|ดับ').waitFor()
      // All selected, the caret is beside every text.
      await page.keyboard.press('Control+KeyA')
      await page.keyboard.press('F1')
      await page.waitForFunction(() => location.hash.startsWith('#/help'))
      await page.keyboard.press('F1')
      await expect.poll(() => editorOf(page).evaluate((text) => text === document.activeElement)).toBe(true)
      expect(complaints).toEqual([])
    }),
  )
})

test('a number left bare is told, a speaker is found by a piece of the post, and agencies of one name are told apart', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async (office) => {
      const { page, complaints } = office
      await openItem(office)
      await page.keyboard.type('1. เร่งรัด')
      await page.keyboard.press('Enter')
      const bare = page.locator('.para.lint-warning')
      await bare.waitFor()
      await page.screenshot(shot('bare'))
      await page.keyboard.press('Control+Home')
      // The browser tells of a caret it moved a moment later than a hand could follow.
      await page.waitForTimeout(100)
      await page.keyboard.press('F8')
      await page.getByRole('dialog', { name: 'ข้อตรวจทาน' }).filter({ hasText: 'ข้อ ๒. ไม่มีข้อความ' }).waitFor()
      await page.screenshot(shot('bareCard'))
      await page.keyboard.press('Escape')
      expect(await violations(page)).toEqual([])
      await page.keyboard.press('Control+End')
      await page.keyboard.press('Enter')

      await page.keyboard.type('ชี้แจง')
      await page.getByRole('button', { name: 'ระบุผู้พูด' }).press('Enter')
      const dialog = page.getByRole('dialog', { name: 'ผู้พูด' })
      await dialog.getByRole('textbox').fill('ท้องถิ่น')
      await dialog.getByRole('option').first().waitFor()
      await page.screenshot(shot('speaker'))
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await expect
        .poll(async () => (await stored(office)).map((block) => block.type === 'paragraph' && block.speaker).at(-1))
        .toContain('ท้องถิ่น')

      await editorOf(page).getByText('ชี้แจง').click()
      await page.keyboard.press('F7')
      await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe('รับทราบ')
      await page.keyboard.press('Control+Enter')
      await page.getByRole('combobox', { name: 'เพิ่มหน่วยงานรับผิดชอบ' }).fill('ป.ป.ช.')
      const offers = page.getByRole('listbox', { name: 'เพิ่มหน่วยงานรับผิดชอบ' }).getByRole('option')
      await offers.first().waitFor()
      await page.screenshot(shot('owners'))
      expect(await violations(page)).toEqual([])
      const said = await offers.allInnerTexts()
      expect(new Set(said).size).toBe(said.length)
      expect(said.findIndex((one) => one.includes('กระบี่'))).toBeGreaterThan(
        said.findLastIndex((one) => one.includes('แพร่')),
      )
      expect(complaints).toEqual([])
    }),
  )
})
