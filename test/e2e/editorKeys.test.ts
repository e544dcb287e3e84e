import { expect, test } from 'vitest'
import { withBrowser } from './browser.ts'
import { withOffice } from './office.ts'
import { editorOf, openItem, stored, words } from './writing.ts'

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
      await expect.poll(async () => (await stored(office)).find(({ type }) => type === 'table')).toMatchObject({
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
      await expect.poll(async () => (await stored(office)).map(({ type }) => type)).toEqual(['paragraph', 'table', 'paragraph'])
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
        .poll(async () => (await stored(office)).map((block) => block.type === 'paragraph' && [block.mark, block.level]))
        .toEqual([['dot', 0], ['outline', 1], ['outline', 1], ['dot', 0], [null, 0]])
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
