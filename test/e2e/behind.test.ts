import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { Dispatch } from '../../electron/core/dispatch.ts'
import { withBrowser } from './browser.ts'
import { goTo, violations } from './hands.ts'
import { withOffice } from './office.ts'

const MEETING = 'phrae-meeting-4-2563'
const AGENDA = 'phrae-doc-agenda'

async function asked<T>(dispatch: Dispatch, method: string, input: unknown = {}): Promise<T> {
  const reply = await dispatch(method, input)
  if (!reply.ok) throw new Error(reply.error.message)
  return reply.value as T
}

/** The record changes behind the papers, as the meeting's own screen changes it. */
async function move(dispatch: Dispatch, place: string): Promise<void> {
  const { revision } = await asked<{ revision: number }>(dispatch, 'meetings.get', { id: MEETING })
  await asked(dispatch, 'meetings.update', { id: MEETING, revision, change: { place } })
}

test('papers that the records leave behind say so, and all of them are saved as files', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async ({ page, dispatch, complaints }) => {
      const picture = async (name: string) => {
        const folder = process.env.LEKHA_SHOTS
        if (folder) await page.screenshot({ path: `${folder}/${name}.png` })
      }
      await page.getByRole('button', { name: 'ลองใช้กับสำนักงานตัวอย่าง' }).click()
      await page.getByRole('listbox', { name: 'การประชุม' }).waitFor()

      // Typed over, then the record changes: the typed words stand, both are shown, a person chooses.
      await goTo(page, `#/papers/${AGENDA}`)
      const place = page.getByLabel('สถานที่')
      await place.fill('ณ ห้องประชุมเล็ก ชั้น ๑')
      await place.blur()
      await page.getByText('ณ ห้องประชุมเล็ก ชั้น ๑').first().waitFor()
      await move(dispatch, 'ห้องประชุมใหญ่ ชั้น 3')
      await goTo(page, `#/meetings/${MEETING}/papers`)
      await page.getByText('ข้อมูลเปลี่ยนหลังพิมพ์แก้').waitFor()
      await picture('behind-list')
      await goTo(page, `#/papers/${AGENDA}`)
      await page.getByRole('button', { name: 'เทียบ สถานที่' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByText('ตามข้อมูลตอนนี้').first().waitFor()
      await picture('behind-choose')
      expect(await violations(page)).toEqual([])
      await dialog.getByRole('button', { name: 'ใช้ตามข้อมูลตอนนี้' }).click()
      await expect.poll(() => place.inputValue()).toContain('ห้องประชุมใหญ่')
      expect(await page.getByRole('button', { name: 'เทียบ สถานที่' }).count()).toBe(0)

      // Issued, then the record changes again: the paper stays, says what is other now, and a new one is made of it.
      const { revision } = await asked<{ revision: number }>(dispatch, 'documents.get', { id: AGENDA })
      const found = await asked<Array<{ rule: string; words: string }>>(dispatch, 'documents.lint', { id: AGENDA })
      const confirmed = found.map(({ rule, words }) => ({ rule, words }))
      await asked(dispatch, 'documents.issue', { id: AGENDA, revision, confirmed })
      await move(dispatch, 'ห้องประชุมสำรอง')
      await goTo(page, `#/meetings/${MEETING}/papers`)
      await page.getByText('ข้อมูลเปลี่ยนหลังออก').waitFor()
      await page.getByRole('main').getByRole('link', { name: 'ระเบียบวาระการประชุม' }).click()
      await page.getByRole('button', { name: 'ดูที่เปลี่ยนไป' }).click()
      await page.getByRole('dialog').getByText('ที่ออกไว้').waitFor()
      await picture('behind-issued')
      expect(await violations(page)).toEqual([])
      await page.getByRole('dialog').getByRole('button', { name: 'ทำฉบับใหม่จากข้อมูลตอนนี้' }).click()
      await expect.poll(() => page.getByLabel('สถานที่').inputValue()).toContain('ห้องประชุมสำรอง')

      // All papers of the meeting in one go.
      await goTo(page, `#/meetings/${MEETING}/papers`)
      await page.getByRole('button', { name: 'บันทึกทุกฉบับเป็นไฟล์' }).click()
      const coming = page.waitForEvent('download')
      await page.getByRole('dialog').getByRole('button', { name: 'บันทึกเป็น ZIP' }).click()
      const file = await coming
      const names = Object.keys(unzipSync(await readFile(await file.path())))
      const papers = await asked<{ documents: unknown[] }>(dispatch, 'documents.ofMeeting', { meetingId: MEETING })
      expect(names).toHaveLength(papers.documents.length)
      expect(names).toContain('ระเบียบวาระการประชุม 4-2563 (2).docx')
      await page.getByText('ในไฟล์ ZIP เดียว').waitFor()
      await picture('behind-saved')
      expect(complaints).toEqual([])
    }),
  )
})
