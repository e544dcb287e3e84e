import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { withBrowser } from './browser.ts'
import { goTo } from './hands.ts'
import { withOffice } from './office.ts'

const MEETING = '#/meetings/phrae-meeting-4-2563'

async function openPhrae(page: Page, section: string): Promise<void> {
  await page.getByRole('button', { name: 'ลองใช้กับสำนักงานตัวอย่าง' }).click()
  await page.getByRole('listbox', { name: 'การประชุม' }).waitFor()
  await goTo(page, `${MEETING}/${section}`)
  await page.getByRole('heading', { name: 'ครั้งที่ ๔/๒๕๖๓' }).waitFor()
}

test('typing that never pauses is saved every second, and what a dead program did not take can be copied and comes back', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async ({ page, dispatch }) => {
      await openPhrae(page, 'minutes/phrae-item-5')
      const editor = page.getByRole('textbox', { name: 'รายงานระเบียบวาระที่ ๕' })
      const stored = async () => {
        const reply = await dispatch('agendaItems.get', { id: 'phrae-item-5' })
        return reply.ok ? JSON.stringify((reply.value as { minutes: unknown }).minutes) : ''
      }
      let saves = 0
      page.on('request', (request) => {
        if (request.url().endsWith('/api/agendaItems.write')) saves += 1
      })
      await editor.click()
      await page.keyboard.type('ประธานแจ้งว่า'.repeat(4), { delay: 80 })
      expect(saves).toBeGreaterThanOrEqual(3)
      expect(await stored()).toContain('ประธานแจ้งว่า')
      await page.locator('[data-saving="yes"]').waitFor()

      await page.route('**/api/**', (route) => route.abort())
      await page.keyboard.type(' คำสุดท้าย')
      await page.getByText('เปิดโปรแกรมเลขาใหม่').waitFor()
      expect(await page.getByRole('button', { name: 'ลองอีกครั้ง' }).count()).toBe(0)
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      await page.getByRole('button', { name: 'คัดลอกข้อความที่ยังไม่บันทึก' }).click()
      await page.getByText('คัดลอกแล้ว').waitFor()
      expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('คำสุดท้าย')

      // The next page of the same origin.
      const next = await page.context().newPage()
      await next.goto(page.url())
      await next.getByRole('button', { name: 'นำข้อความกลับมา' }).click()
      await expect.poll(stored).toContain('คำสุดท้าย')
      await next.getByRole('textbox', { name: 'รายงานระเบียบวาระที่ ๕' }).getByText('คำสุดท้าย').waitFor()
      await next.getByRole('button', { name: 'นำข้อความกลับมา' }).waitFor({ state: 'detached' })
    }),
  )
})

test('what one window saves, another one shows and goes on from', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async ({ page }) => {
      await openPhrae(page, 'minutes/phrae-item-5')
      const second = await page.context().newPage()
      await second.goto(page.url())
      const editorOf = (window: Page) => window.getByRole('textbox', { name: 'รายงานระเบียบวาระที่ ๕' })
      await editorOf(second).waitFor()
      await editorOf(page).click()
      await page.keyboard.type('จากหน้าต่างแรก')
      await editorOf(second).getByText('จากหน้าต่างแรก').waitFor()
      // The first one rests; what the second writes goes on from its words.
      await page.waitForTimeout(3_000)
      await editorOf(second).click()
      await second.keyboard.press('Control+End')
      await second.keyboard.type(' แล้วจากหน้าต่างที่สอง')
      await editorOf(page).getByText('จากหน้าต่างแรก แล้วจากหน้าต่างที่สอง').waitFor()
      expect(await page.getByText('เลือกว่าจะเก็บฉบับใด').count()).toBe(0)
      expect(await second.getByText('เลือกว่าจะเก็บฉบับใด').count()).toBe(0)
    }),
  )
})

test('who signs is whole however slowly it is saved, and a due date that cannot be read stays in its field', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async ({ page, dispatch }) => {
      await openPhrae(page, 'overview')
      const recorder = async () => {
        const reply = await dispatch('meetings.get', { id: 'phrae-meeting-4-2563' })
        return reply.ok ? (reply.value as { recorder: unknown }).recorder : null
      }
      await page.route('**/api/meetings.update', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 900))
        await route.continue()
      })
      const group = page.getByRole('group', { name: /ผู้จดรายงานการประชุม/ })
      await group.getByRole('combobox', { name: 'ชื่อเต็ม' }).fill('นายวิทยา รอบรู้')
      await page.keyboard.press('Tab')
      await group.getByRole('textbox', { name: 'ตำแหน่ง' }).fill('นักวิชาการชำนาญการ')
      await page.keyboard.press('Tab')
      await expect
        .poll(recorder, { timeout: 8_000 })
        .toMatchObject({ name: 'นายวิทยา รอบรู้', position: ['นักวิชาการชำนาญการ'] })
      // Typed back to what it was while the other words are on their way.
      const place = page.getByRole('textbox', { name: 'สถานที่' })
      const first = await place.inputValue()
      const sent = page.waitForRequest('**/api/meetings.update')
      await place.fill('ห้องอื่น')
      await sent
      await place.fill(first)
      await page.keyboard.press('Tab')
      await page.waitForTimeout(2_500)
      expect(await place.inputValue()).toBe(first)
      await page.unroute('**/api/meetings.update')

      await goTo(page, `${MEETING}/minutes/phrae-item-5`)
      await page.getByRole('textbox', { name: 'รายงานระเบียบวาระที่ ๕' }).click()
      await page.getByRole('button', { name: 'เพิ่มมติ' }).click()
      await page.getByRole('button', { name: 'เพิ่มข้อสั่งการ' }).click()
      const due = page.getByRole('textbox', { name: 'กำหนดเสร็จ' })
      await due.fill('ภายใน ๗ วันทำการ')
      await goTo(page, `${MEETING}/overview`)
      await goTo(page, `${MEETING}/minutes/phrae-item-5`)
      await expect.poll(() => due.inputValue()).toBe('ภายใน ๗ วันทำการ')
      await page.getByText('อ่านวันที่ไม่ได้').waitFor()
      await due.fill('ภายใน ๓๐ วัน')
      await page.keyboard.press('Tab')
      await expect.poll(() => due.inputValue()).toBe('๒๔/๑๒/๒๕๖๓')
    }),
  )
})

test('a person is taken off the roster only after one question that names them', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async ({ page, complaints }) => {
      await openPhrae(page, 'people')
      const row = page.getByRole('row', { name: /นายสมหวัง พ่วงบางโพ/ })
      await row.click()
      await page.keyboard.press('Delete')
      const dialog = page.getByRole('dialog', { name: /ลบนายสมหวัง พ่วงบางโพ/ })
      await dialog.getByRole('button', { name: 'ยกเลิก' }).click()
      await row.waitFor()
      await row.click()
      await page.keyboard.press('Delete')
      await dialog.getByRole('button', { name: 'ลบออกจากรายชื่อ' }).click()
      await row.waitFor({ state: 'detached' })
      expect(complaints).toEqual([])
    }),
  )
})

test('a thing opened by its address brings its office with it', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async ({ page, dispatch, complaints }) => {
      await openPhrae(page, 'overview')
      const offices = await dispatch('offices.list', {})
      const known = (offices.ok ? offices.value : []) as Array<{ id: string; name: string }>
      const [krabi, local] = ['krabi', 'phrae-local'].map((id) => known.find((office) => office.id === id))
      if (!krabi || !local) throw new Error('the sample offices have changed')
      const made = await dispatch('meetings.create', {
        officeId: krabi.id,
        title: ['การประชุมของอีกสำนักงาน'],
        date: '2026-11-24',
        start: '09:00',
        place: 'ห้องประชุม',
      })
      const chooser = page.getByRole('button', { name: /สำนักงานที่ทำงานอยู่/ })
      await goTo(page, `#/meetings/${made.ok ? (made.value as { id: string }).id : ''}/overview`)
      await chooser.getByText(krabi.name, { exact: true }).waitFor()
      await goTo(page, '#/papers/phrae-doc-letter')
      await page.getByRole('region', { name: 'ตัวอย่างเอกสาร' }).waitFor()
      await goTo(page, '#/papers')
      await chooser.getByText(local.name, { exact: true }).waitFor()

      // And by hand it still goes to the other one and stays there.
      await goTo(page, `${MEETING}/overview`)
      await chooser.click()
      await page.getByRole('option', { name: krabi.name, exact: true }).click()
      await page.waitForTimeout(300)
      await chooser.getByText(krabi.name, { exact: true }).waitFor()
      expect(complaints).toEqual([])
    }),
  )
})

test('the focus goes into what was just added, an agency is found before a new one is made, and a title keeps its words', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async ({ page, dispatch, complaints }) => {
      await openPhrae(page, 'minutes/phrae-item-5')
      await page.getByRole('textbox', { name: 'รายงานระเบียบวาระที่ ๕' }).click()
      await page.getByRole('button', { name: 'เพิ่มมติ' }).click()
      const focused = (name: string) =>
        expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(name)
      await focused('ข้อความมติ')
      await page.getByRole('button', { name: 'เพิ่มข้อสั่งการ' }).click()
      await focused('ข้อสั่งการ ๑.')
      const agencies = async () => {
        const reply = await dispatch('agencies.list', {})
        return (reply.ok ? reply.value : []) as Array<{ name: string }>
      }
      const before = await agencies()
      const piece = before[0]?.name.slice(0, -2) ?? ''
      await page.getByRole('combobox', { name: 'เพิ่มหน่วยงานรับผิดชอบ' }).fill(piece)
      await page.keyboard.press('Enter')
      await page.locator('.clause .chip').waitFor()
      expect(await agencies()).toHaveLength(before.length)

      await goTo(page, '#/papers/phrae-doc-letter')
      await page.getByRole('button', { name: 'เพิ่มสิ่งที่ส่งมาด้วย' }).click()
      await expect.poll(() => page.evaluate(() => document.activeElement?.closest('.entry') !== null)).toBe(true)

      await goTo(page, `${MEETING}/agenda`)
      await page.getByRole('treeitem').first().click()
      await page.getByRole('button', { name: 'แก้ชื่อ' }).click()
      await page.keyboard.type(' เพิ่มเติม')
      await page.keyboard.press('Enter')
      await page.getByRole('treeitem', { name: /ทราบ เพิ่มเติม/ }).waitFor()
      expect(complaints).toEqual([])
    }),
  )
})

test('a letter’s new date stands in the list at once', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async ({ page, complaints }) => {
      await openPhrae(page, 'overview')
      await goTo(page, '#/papers/phrae-doc-letter')
      await page.getByRole('button', { name: 'รายการ', exact: true }).click()
      await page.getByRole('textbox', { name: /^วันที่/ }).fill('22 พ.ย. 69')
      await page.getByRole('listbox').getByText('๒๒ พ.ย. ๖๙').waitFor()
      expect(complaints).toEqual([])
    }),
  )
})

test('at 200 % the saving line stays in sight, and a chosen person’s details come into sight', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async ({ page, complaints }) => {
      await openPhrae(page, 'people')
      await page.setViewportSize({ width: 640, height: 400 })
      const inSight = (selector: string) =>
        page
          .locator(selector)
          .first()
          .evaluate((element) => {
            const box = element.getBoundingClientRect()
            return box.top < innerHeight && box.bottom > 0
          })
      expect(await inSight('[data-saving]')).toBe(true)
      await page.getByRole('row').nth(2).click()
      await expect.poll(() => inSight('.person-editor h3')).toBe(true)
      expect(await inSight('[data-saving]')).toBe(true)
      await goTo(page, `${MEETING}/minutes`)
      const agenda = page.locator('.writing-agenda')
      await agenda.waitFor()
      expect((await agenda.boundingBox())?.height).toBeGreaterThanOrEqual(160)
      expect(complaints).toEqual([])
    }),
  )
})
