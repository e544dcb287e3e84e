import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { withBrowser } from './browser.ts'
import { goTo, violations } from './hands.ts'
import { type OpenOffice, withOffice } from './office.ts'

const CITED = 'ที่ พร ๐๐๒๓.๔/ว ๕๘๑๔ ลงวันที่ ๑๘ ธันวาคม ๒๕๖๓'

const selected = (page: Page) =>
  page.evaluate(() => {
    const field = document.activeElement
    return field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement
      ? field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)
      : String(document.getSelection())
  })
/** Words that are selected and covered by something are as good as not found. */
const inSight = (page: Page) =>
  page.evaluate(() => {
    const box = document.getSelection()?.getRangeAt(0).getBoundingClientRect()
    return box ? document.elementFromPoint(box.left + 4, box.top + 4)?.closest('.prose') !== null : false
  })
const panel = (page: Page) => page.getByRole('region', { name: 'ผลการตรวจทาน' })
const picture = async (page: Page, name: string) => {
  const folder = process.env.LEKHA_SHOTS
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` })
}

/** The sample offices with an emblem that can be issued. */
async function openSample({ page, dispatch }: OpenOffice): Promise<void> {
  await page.getByRole('button', { name: 'ลองใช้กับสำนักงานตัวอย่าง' }).click()
  await page.getByRole('listbox', { name: 'การประชุม' }).waitFor()
  const offices = await dispatch('offices.list', {})
  for (const { id, revision } of offices.ok ? (offices.value as Array<{ id: string; revision: number }>) : [])
    await dispatch('offices.update', { id, revision, change: { emblem: 'preprinted' } })
}

test('a finding leads to its words, is accepted with a reason, and what is open is asked about before issuing', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async (office) => {
      const { page, complaints } = office
      await openSample(office)
      await goTo(page, '#/papers/phrae-doc-memo')
      const finding = panel(page).getByRole('button', { name: /^ต้องแก้.*๕๘๑๔/ })

      // To the words, by mouse and by key.
      await finding.click()
      expect(await selected(page)).toBe(CITED)
      expect(await inSight(page)).toBe(true)
      await page.keyboard.press('F8')
      await page.keyboard.press('Shift+F8')
      expect(await selected(page)).toBe(CITED)
      await picture(page, 'paper-findings')
      expect(await violations(page)).toEqual([])

      // Issuing asks, and is not done by asking.
      await page.getByRole('button', { name: 'ออกเอกสาร' }).click()
      await page.getByRole('dialog').getByText('ตรวจทานพบข้อที่ต้องแก้ ๑ ข้อ').waitFor()
      await picture(page, 'issue-with-errors')
      expect(await violations(page)).toEqual([])
      await page.getByRole('dialog').getByRole('button', { name: 'ยกเลิก' }).click()

      // Accepting needs a reason, and lasts.
      const row = panel(page).locator('.finding', { has: page.getByText('๕๘๑๔') })
      await row.getByRole('button', { name: 'ยอมรับ…' }).click()
      await row.getByRole('button', { name: 'ยอมรับข้อนี้' }).click()
      await row.getByText('ต้องบอกเหตุผลที่ยอมรับข้อนี้').waitFor()
      await picture(page, 'accept-reason')
      await row.getByLabel('เหตุผลที่ยอมรับ').fill('ต้นเรื่องพิมพ์ไว้เช่นนี้')
      await page.keyboard.press('Enter')
      await panel(page).getByText('ยอมรับแล้ว ๑ ข้อ').waitFor()
      await page.reload()
      await panel(page).getByText('ยอมรับแล้ว ๑ ข้อ').click()
      await panel(page).getByText('เหตุผล: ต้นเรื่องพิมพ์ไว้เช่นนี้').waitFor()
      await picture(page, 'accepted')
      expect(await violations(page)).toEqual([])
      await page.getByRole('button', { name: 'ออกเอกสาร' }).click()
      await page.getByRole('dialog').getByText('เมื่อออกแล้วแก้หรือยกเลิกการออกไม่ได้').waitFor()
      expect(await page.getByRole('dialog').getByText('ข้อที่ต้องแก้').count()).toBe(0)
      await page.getByRole('dialog').getByRole('button', { name: 'ยกเลิก' }).click()

      // Withdrawn, it is open again, and the paper goes out only with the words that say so.
      await panel(page).getByRole('button', { name: 'ถอนการยอมรับ' }).click()
      await finding.waitFor()
      await page.getByRole('button', { name: 'ออกเอกสาร' }).click()
      await page.getByRole('button', { name: 'ออกเอกสารทั้งที่ยังไม่ได้แก้' }).click()
      await page.getByText('ออกแล้ว', { exact: true }).first().waitFor()
      expect(complaints).toEqual([])
    }),
  )
})

test('what is proposed is put in the place of the wrong word by one press, and can be undone', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async (office) => {
      const { page, complaints } = office
      await openSample(office)
      await goTo(page, '#/papers/phrae-doc-memo')
      const words = page.getByRole('textbox', { name: 'ข้อความ' })
      await words.click()
      await page.keyboard.press('Control+End')
      await page.keyboard.type(' เพื่อให้การปฎิบัติงานเป็นไปตามแผน')
      const row = panel(page).locator('.finding', { hasText: 'ปฎิบัติ' })
      await row.getByRole('button', { name: 'แก้ให้' }).click()
      await expect.poll(() => words.innerText()).toContain('การปฏิบัติงานเป็นไปตามแผน')
      await row.waitFor({ state: 'detached' })
      await page.keyboard.press('Control+z')
      await expect.poll(() => words.innerText()).toContain('การปฎิบัติงานเป็นไปตามแผน')
      await row.waitFor()
      // A plain field as well, in the digits it was typed in.
      const subject = page.getByRole('textbox', { name: 'เรื่อง' })
      await subject.fill('รายงานผลการประเมินบุคคลากร')
      const wrong = panel(page).locator('.finding', { hasText: 'บุคคลากร' })
      await wrong.getByRole('button', { name: 'แก้ให้' }).click()
      await expect.poll(() => subject.inputValue()).toBe('รายงานผลการประเมินบุคลากร')
      await wrong.waitFor({ state: 'detached' })
      expect(complaints).toEqual([])
    }),
  )
})

test('a figure is put right where it was found, not where another like it stands', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async (office) => {
      const { page, dispatch, complaints } = office
      await openSample(office)
      const line = (text: string) => ({ type: 'paragraph', level: 0, mark: null, speaker: null, text: [text] })
      const made = await dispatch('documents.create', {
        officeId: 'phrae',
        kind: 'itaSummary',
        itaYearId: 'phrae-ita-2563-all',
        values: { more: [line('ใช้งบประมาณ 61.64 ล้านบาท'), line('คะแนนเฉลี่ย 61.64 คะแนน')] },
      })
      const { id } = (made.ok ? made.value : {}) as { id: string }
      await goTo(page, `#/papers/${id}`)
      const row = panel(page).locator('.finding', { hasText: '๖๑.๖๔' })
      await row.getByRole('button', { name: 'แก้ให้' }).click()
      await row.waitFor({ state: 'detached' })
      const more = page.locator('[data-field="more"] .prose')
      await expect.poll(() => more.innerText()).toMatch(/61\.64 ล้านบาท[\s\S]*60\.64 คะแนน/)
      await picture(page, 'mended-figure')
      expect(complaints).toEqual([])
    }),
  )
})

test('the papers of a meeting are read as a set, and each finding leads into its paper or record', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async (office) => {
      const { page, complaints } = office
      await openSample(office)
      await goTo(page, '#/meetings/phrae-meeting-workshop-2564/papers')
      await panel(page)
        .getByRole('button', { name: /^ต้องแก้ บันทึกข้อความ.*๕๘๑๔/ })
        .waitFor()
      await picture(page, 'meeting-findings')
      expect(await violations(page)).toEqual([])
      await panel(page)
        .getByRole('button', { name: /^ต้องแก้ บันทึกข้อความ.*๕๘๑๔/ })
        .click()
      await page.getByRole('textbox', { name: 'ข้อความ' }).waitFor()
      await expect.poll(() => selected(page)).toBe(CITED)

      await goTo(page, '#/meetings/phrae-meeting-4-2563/papers')
      await panel(page)
        .getByRole('button', { name: /คะแนน ๘๙.๘๕ %/ })
        .click()
      await page.getByRole('textbox', { name: /^รายงาน/ }).waitFor()
      await expect.poll(() => selected(page)).toBe('คะแนน ๘๙.๘๕ %')
      await picture(page, 'minutes-words')

      // Words of the minutes' paper come from the meeting, and the paper says so.
      await goTo(page, '#/papers/phrae-doc-minutes')
      await panel(page)
        .getByRole('button', { name: /คะแนน ๘๙.๘๕ %/ })
        .click()
      await panel(page).getByText('คำนี้มาจากรายงานของการประชุม').waitFor()
      await picture(page, 'paper-origin')
      await panel(page).getByRole('link', { name: 'ไปแก้ที่นั่น' }).click()
      await page.getByRole('textbox', { name: /^รายงาน/ }).waitFor()
      expect(complaints).toEqual([])
    }),
  )
})
