import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { withBrowser } from './browser.ts'
import { goTo, violations } from './hands.ts'
import { withOffice } from './office.ts'

const MEETING = '#/meetings/phrae-meeting-4-2563'

const saved = (page: Page) => page.locator('[data-saving="yes"]', { hasText: 'บันทึกแล้ว' }).waitFor()

async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'ลองใช้กับสำนักงานตัวอย่าง' }).click()
  await page.getByRole('listbox', { name: 'การประชุม' }).waitFor()
}

async function openPhrae(page: Page): Promise<void> {
  await openSample(page)
  await page.getByRole('option', { name: /ครั้งที่ ๔\/๒๕๖๓/ }).click()
  await page.getByRole('heading', { name: 'ครั้งที่ ๔/๒๕๖๓' }).waitFor()
}

test('an office of one’s own begins with a name and a province, and says what is missing', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async ({ page, complaints }) => {
      const begin = page.getByRole('button', { name: 'เริ่มสำนักงานใหม่' })
      await begin.click()
      await page.getByText('ต้องกรอกชื่อสำนักงาน').waitFor()
      expect(await violations(page)).toEqual([])
      await page.getByLabel('ชื่อที่ใช้ในหนังสือ').fill('จังหวัดน่าน')
      await page.getByRole('combobox', { name: 'จังหวัด' }).fill('น่าน')
      await begin.click()
      await page.getByText('ยังไม่มีการประชุม').waitFor()

      await page.getByRole('button', { name: 'เพิ่มคณะกรรมการ' }).click()
      await page.getByLabel('ชื่อเต็ม').fill('คณะกรรมการจังหวัดน่าน')
      expect(await violations(page)).toEqual([])
      await page.getByRole('dialog').getByRole('button', { name: 'เพิ่มคณะกรรมการ' }).click()
      await page.getByRole('dialog').waitFor({ state: 'detached' })

      await page.getByRole('button', { name: 'เพิ่มการประชุม' }).click()
      await page.getByLabel('วันที่ประชุม').fill('๒๔/๑๑/๒๕๖๙')
      await page.getByText('วันอังคารที่ ๒๔ พฤศจิกายน ๒๕๖๙').waitFor()
      await page.getByLabel('สถานที่').fill('ห้องประชุมน่าน')
      expect(await violations(page)).toEqual([])
      await page.getByRole('dialog').getByRole('button', { name: 'เพิ่มการประชุม' }).click()
      await page.getByRole('heading', { name: 'ครั้งที่ ๑/๒๕๖๙' }).waitFor()
      await page.getByRole('treeitem', { name: /ระเบียบวาระที่ ๖ เรื่องอื่น ๆ/ }).waitFor()
      expect(complaints).toEqual([])
    }),
  )
})

test('what is written in Phrae’s meeting is there after a reload, on the page and in the Word file', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async ({ page, complaints }) => {
      await openPhrae(page)

      // The agenda, by keyboard alone.
      await page.locator('body').press('Digit2')
      await page.getByRole('treeitem').first().focus()
      await page.keyboard.press('Enter')
      await page.keyboard.type('เรื่องที่ประธานแจ้งใหม่')
      await page.keyboard.press('Enter')
      await page.getByRole('treeitem', { name: /เรื่องที่ประธานแจ้งใหม่/ }).waitFor()
      await saved(page)
      await page.reload()
      await page.getByRole('treeitem', { name: /เรื่องที่ประธานแจ้งใหม่/ }).waitFor()

      // The minutes, and the page that follows them.
      await page.locator('body').press('Digit4')
      const editor = page.getByRole('textbox', { name: 'รายงานระเบียบวาระที่ ๑' })
      await editor.click()
      await page.keyboard.press('Control+End')
      await page.keyboard.press('Enter')
      await page.keyboard.type('ประธานขอบคุณผู้เข้าประชุมทุกท่าน')
      await page.getByRole('region', { name: 'ตัวอย่างเอกสาร' }).getByText('ประธานขอบคุณผู้เข้าประชุมทุกท่าน').waitFor()
      await page.locator('[data-saving="busy"]').waitFor({ state: 'detached' })
      await saved(page)
      await page.reload()
      await editor.getByText('ประธานขอบคุณผู้เข้าประชุมทุกท่าน').waitFor()

      // The roster: one key on the row.
      await goTo(page, `${MEETING}/people`)
      await page.getByRole('row', { name: /นายสมหวัง พ่วงบางโพ/ }).click()
      await page.keyboard.press('BracketRight')
      await page.getByLabel('สาเหตุที่ไม่มาประชุม').fill('ติดราชการ')
      await page.getByLabel('สาเหตุที่ไม่มาประชุม').blur()
      await page
        .getByRole('row', { name: /นายสมหวัง พ่วงบางโพ/ })
        .getByText('ไม่มา')
        .waitFor()
      await page.getByText('มา ๓๑ จาก ๓๒ คน', { exact: true }).waitFor()

      // The paper.
      await goTo(page, `${MEETING}/papers`)
      await page.getByRole('link', { name: 'รายงานการประชุม ครั้งที่ ๔/๒๕๖๓' }).click()
      const paper = page.getByRole('region', { name: 'ตัวอย่างเอกสาร' })
      await paper.getByText('ประธานขอบคุณผู้เข้าประชุมทุกท่าน').waitFor()
      await paper.getByText('- ๕ -').waitFor()
      await expect.poll(() => page.locator('.paper-sheet').count()).toBe(6)
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'บันทึกเป็น Word' }).click(),
      ])
      expect(download.suggestedFilename()).toMatch(/\.docx$/)
      const bytes = await readFile(await download.path())
      expect(bytes.subarray(0, 2).toString()).toBe('PK')

      // The printer gets the pages of the preview.
      const sheets = await page.locator('.paper-sheet').count()
      const printed = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
      expect(printed.match(/\/Type\s*\/Page\b/g)?.length).toBe(sheets)
      expect(complaints).toEqual([])
    }),
  )
})

test('a change in a letter stands on its page within a moment, and an issued letter is closed', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async ({ page, complaints, dispatch }) => {
      await openSample(page)
      await goTo(page, '#/papers/phrae-doc-letter')
      const paper = page.getByRole('region', { name: 'ตัวอย่างเอกสาร' })
      await page.getByRole('textbox', { name: 'เรื่อง', exact: true }).fill('ขอเลื่อนการประชุมเตรียมการ')
      await paper.getByText('ขอเลื่อนการประชุมเตรียมการ').waitFor()
      await page.getByRole('textbox', { name: /^วันที่/ }).fill('31/2/2569')
      await page.getByRole('textbox', { name: /^วันที่/ }).blur()
      await page.getByText('อ่านวันที่ไม่ได้').waitFor()
      await page.getByRole('textbox', { name: /^วันที่/ }).fill('22 พ.ย. 69')
      await paper.getByText('๒๒ พฤศจิกายน ๒๕๖๙').waitFor()
      expect(await violations(page)).toEqual([])

      await page.getByRole('button', { name: 'ออกเอกสาร' }).click()
      expect(await violations(page)).toEqual([])
      const dialog = page.getByRole('dialog')
      // Nothing to press that would be refused: what is missing, and the way there.
      await dialog.getByRole('heading', { name: 'ยังออกเอกสารไม่ได้' }).waitFor()
      await dialog.getByRole('link', { name: /^ภาพตราครุฑ/ }).waitFor()
      expect(await dialog.getByRole('button', { name: 'ออกเอกสาร' }).count()).toBe(0)
      await dialog.getByRole('button', { name: 'ปิด' }).click()
      await dispatch('offices.update', { id: 'phrae-local', revision: 1, change: { emblem: 'preprinted' } })
      await page.reload()
      await page.getByRole('button', { name: 'ออกเอกสาร' }).click()
      await dialog.getByRole('button', { name: 'ออกเอกสาร' }).click()
      await page.getByText('ข้อความถูกตรึงไว้จึงแก้ไม่ได้').waitFor()
      expect(await page.getByRole('textbox', { name: 'เรื่อง', exact: true }).isEditable()).toBe(false)
      expect(await violations(page)).toEqual([])
      expect(complaints).toEqual([])
    }),
  )
})

test('pasted text keeps its paragraphs and lists and drops the dirt', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async ({ page, complaints, dispatch }) => {
      await openPhrae(page)
      await goTo(page, `${MEETING}/minutes/phrae-item-5`)
      const editor = page.getByRole('textbox', { name: 'รายงานระเบียบวาระที่ ๕' })
      await editor.click()
      await editor.evaluate((element) => {
        const data = new DataTransfer()
        data.setData(
          'text/html',
          '<p style="color:red">ย่อหน้าหนึ่ง <b>หนา</b></p><script>alert(1)</script><img src="x" onerror="alert(1)">' +
            '<ol><li><p>ข้อหนึ่ง</p></li><li>ข้อสอง</li></ol>' +
            '<p class=MsoListParagraph style="mso-list:l0 level2 lfo1"><span style="mso-list:Ignore">(๑)&nbsp;</span>ข้อย่อย</p>' +
            '<table><tr><td><p>ก</p><p>ข</p></td><td>ค</td></tr></table>' +
            '<p>ท้าย</p><table><tr><th rowspan=2>ที่</th><th colspan=2>งบ</th></tr><tr><th>ปี ๖๘</th><th>ปี ๖๙</th></tr>' +
            '<tr><td>๑</td><td colspan=2>ยังไม่มี</td></tr></table>',
        )
        element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
      })
      await editor.getByText('ข้อย่อย').waitFor()
      await saved(page)
      await expect
        .poll(async () => {
          const reply = await dispatch('agendaItems.get', { id: 'phrae-item-5' })
          return reply.ok ? (reply.value as { minutes: unknown[] }).minutes : []
        })
        .toEqual([
          { type: 'paragraph', level: 0, mark: null, speaker: null, text: ['ย่อหน้าหนึ่ง ', { text: 'หนา', bold: true }] },
          { type: 'paragraph', level: 0, mark: 'dot', speaker: null, text: ['ข้อหนึ่ง'] },
          { type: 'paragraph', level: 0, mark: 'dot', speaker: null, text: ['ข้อสอง'] },
          { type: 'paragraph', level: 1, mark: 'parens', speaker: null, text: ['ข้อย่อย'] },
          { type: 'table', columns: [10, 10], header: false, rows: [[['ก\nข'], ['ค']]] },
          { type: 'paragraph', level: 0, mark: null, speaker: null, text: ['ท้าย'] },
          {
            type: 'table',
            columns: [10, 10, 10],
            header: true,
            rows: [
              [['ที่'], ['งบ'], []],
              [[], ['ปี ๖๘'], ['ปี ๖๙']],
              [['๑'], ['ยังไม่มี'], []],
            ],
          },
        ])
      expect(complaints).toEqual([])
    }),
  )
})

test('numbers, a speaker, a resolution with its clause and a table are written by hand and kept', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async ({ page, complaints, dispatch }) => {
      await openPhrae(page)
      await goTo(page, `${MEETING}/minutes/phrae-item-5`)
      await page.getByRole('textbox', { name: 'รายงานระเบียบวาระที่ ๕' }).click()
      await page.keyboard.type('ประธานสอบถาม')
      await page.getByRole('button', { name: 'ระบุผู้พูด' }).click()
      await page.getByRole('option', { name: 'ประธาน', exact: true }).click()
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: /แบบของย่อหน้า/ }).click()
      await page.getByRole('option', { name: '๑. ข้อ', exact: true }).click()
      await page.keyboard.type('ข้อแรก')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      await page.keyboard.type('ข้อย่อย')
      await page.getByRole('button', { name: 'เพิ่มตาราง' }).click()
      await page.keyboard.type('ลำดับ')
      await page.keyboard.press('Tab')
      await page.keyboard.type('เรื่อง')
      await page.keyboard.press('Tab')
      await page.keyboard.type('หมายเหตุ')
      await page.locator('.prose .para').last().click()
      await page.getByRole('button', { name: 'เพิ่มมติ' }).click()
      await page.getByRole('button', { name: 'เพิ่มข้อสั่งการ' }).click()
      await page.getByRole('textbox', { name: 'ข้อสั่งการ ๑.' }).fill('ให้รายงานผลทุกเดือน')
      await page.getByRole('textbox', { name: 'กำหนดเสร็จ' }).fill('๓๐/๑๑/๒๕๖๙')
      await page.getByRole('combobox', { name: 'เพิ่มหน่วยงานรับผิดชอบ' }).fill('กองที่ตั้งใหม่')
      await page.keyboard.press('Enter')
      await page.getByRole('row', { name: 'กองที่ตั้งใหม่' }).waitFor()
      expect(await violations(page)).toEqual([])
      await page.locator('[data-saving="busy"]').waitFor({ state: 'detached' })

      const value = async (method: string, input: unknown) => {
        const reply = await dispatch(method, input)
        return reply.ok ? (reply.value as Record<string, unknown>) : {}
      }
      const empty = [[], [], []]
      const { minutes } = await value('agendaItems.get', { id: 'phrae-item-5' })
      const resolutionId = (minutes as Array<{ resolutionId?: string }>).find(
        (block) => block.resolutionId,
      )?.resolutionId
      expect(minutes).toEqual([
        { type: 'paragraph', level: 0, mark: null, speaker: 'ประธาน', text: ['ประธานสอบถาม'] },
        { type: 'paragraph', level: 0, mark: 'dot', speaker: null, text: ['ข้อแรก'] },
        { type: 'paragraph', level: 1, mark: 'outline', speaker: null, text: ['ข้อย่อย'] },
        { type: 'resolution', resolutionId },
        { type: 'table', columns: [10, 10, 10], header: true, rows: [[['ลำดับ'], ['เรื่อง'], ['หมายเหตุ']], empty, empty] },
      ])
      const clauses = (await dispatch('clauses.list', { where: { resolutionId: resolutionId ?? '' } })) as unknown as {
        value: Array<{ text: string; due: string; ownerIds: string[] }>
      }
      expect(clauses.value).toMatchObject([
        { text: 'ให้รายงานผลทุกเดือน', due: '2026-11-30', ownerIds: [expect.any(String)] },
      ])
      expect(complaints).toEqual([])
    }),
  )
})

test('a change made elsewhere is shown with both ways out, and what was typed is kept', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async ({ page, complaints, dispatch }) => {
      await openPhrae(page)
      await goTo(page, `${MEETING}/minutes/phrae-item-5`)
      const editor = page.getByRole('textbox', { name: 'รายงานระเบียบวาระที่ ๕' })
      await editor.waitFor()
      await dispatch('agendaItems.update', { id: 'phrae-item-5', revision: 1, change: { title: 'แก้จากที่อื่น' } })
      await editor.click()
      await page.keyboard.type('ข้อความของฉัน')
      await page.getByText('เลือกว่าจะเก็บฉบับใด').waitFor()
      await page.locator('[data-saving="no"]').waitFor()
      expect(await violations(page)).toEqual([])
      await page.getByRole('button', { name: 'เทียบสองฉบับ' }).click()
      const sheet = page.getByRole('dialog', { name: 'ระเบียบวาระ: เลือกฉบับที่จะเก็บ' })
      await sheet.getByText('ที่บันทึกไว้แล้ว', { exact: true }).waitFor()
      await sheet.locator('ins', { hasText: 'ข้อความของฉัน' }).waitFor()
      expect(await violations(page)).toEqual([])
      await sheet.getByRole('button', { name: 'ใช้ฉบับที่พิมพ์อยู่' }).click()
      await saved(page)
      await page.reload()
      await editor.getByText('ข้อความของฉัน').waitFor()
      await page.getByRole('heading', { name: /แก้จากที่อื่น/ }).waitFor()
      expect(complaints).toEqual([])
    }),
  )
})

test('a page that the program did not open says so and how to go on', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async ({ page }) => {
      const stranger = await browser.newContext()
      const other = await stranger.newPage()
      await other.goto(new URL('/', page.url()).href)
      await other.getByRole('heading', { name: 'หน้านี้ใช้ไม่ได้แล้ว' }).waitFor()
      expect(await violations(other)).toEqual([])
      await stranger.close()
    }),
  )
})

test('F6 walks the panes, Ctrl+F finds the search and the window is named after what is open', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async ({ page, complaints }) => {
      await openPhrae(page)
      expect(await page.title()).toContain('ครั้งที่ ๔/๒๕๖๓')
      const paneAt = () =>
        page.evaluate(() => document.activeElement?.closest('[data-pane]')?.getAttribute('aria-label') ?? '')
      const seen = new Set<string>()
      for (let step = 0; step < 4; step += 1) {
        await page.keyboard.press('F6')
        seen.add(await paneAt())
      }
      expect([...seen].sort()).toEqual(['ภาพรวม', 'รายการการประชุม', 'ส่วนของโปรแกรม', 'สรุปการประชุม'].sort())
      await page.keyboard.press('Control+f')
      await page.keyboard.type('๓/๒๕๖๓')
      await page.getByRole('option', { name: /ครั้งที่ ๔\/๒๕๖๓/ }).waitFor({ state: 'detached' })
      await page.keyboard.press('Escape')
      await page.getByRole('option', { name: /ครั้งที่ ๔\/๒๕๖๓/ }).waitFor()
      expect(complaints).toEqual([])
    }),
  )
})
