import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Dispatch } from '../../electron/core/dispatch.ts'
import { paragraphTexts, readDocx } from '../documents/docxFile.ts'
import { withBrowser } from './browser.ts'
import { withOffice } from './office.ts'

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(AXE, 'utf8'))
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run: () => Promise<{ violations: Array<{ id: string }> }> } }
    return (await axe.run()).violations.map(({ id }) => id)
  })
}

const picture = async (page: Page, name: string) => {
  const folder = process.env.LEKHA_SHOTS
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` })
}
const goTo = (page: Page, hash: string) =>
  page.evaluate((to) => {
    location.hash = to
  }, hash)

async function asked<T>(dispatch: Dispatch, method: string, input: unknown = {}): Promise<T> {
  const reply = await dispatch(method, input)
  if (!reply.ok) throw new Error(reply.error.message)
  return reply.value as T
}

/** Districts of a group, so many that stopping can be seen. */
async function groupOf(dispatch: Dispatch, officeId: string, count: number): Promise<void> {
  const postIds: string[] = []
  for (let at = 1; at <= count; at += 1)
    postIds.push((await asked<{ id: string }>(dispatch, 'posts.create', { title: `กำนันตำบลที่ ${at}` })).id)
  await asked(dispatch, 'addresseeGroups.create', { officeId, name: 'กำนันทุกตำบล', postIds })
}

async function saved(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).click()
  const file = await coming
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}
const salutations = (bytes: Uint8Array) =>
  paragraphTexts(readDocx(bytes).document)
    .filter((text) => text.startsWith('เรียน'))
    .map((text) => text.replace(/\s/g, ' '))

test('a letter goes to a group one by one, can be stopped, and its other papers are a press away', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async ({ page, dispatch, complaints }) => {
      await page.getByRole('button', { name: 'ลองใช้กับสำนักงานตัวอย่าง' }).click()
      await page.getByRole('listbox', { name: 'การประชุม' }).waitFor()
      const { officeId } = await asked<{ officeId: string }>(dispatch, 'documents.get', { id: 'phrae-doc-letter' })
      await groupOf(dispatch, officeId, 1_000)

      // A letter of the officer's own, addressed to the group and to one more.
      await goTo(page, '#/papers/phrae-doc-letter')
      await page.getByRole('button', { name: 'บันทึกเป็น Word' }).waitFor()
      await goTo(page, '#/papers')
      await page.getByRole('button', { name: 'เพิ่มเอกสาร' }).click()
      const dialog = page.getByRole('dialog')
      await picture(page, 'new-paper')
      await dialog.getByLabel('เรื่อง').fill('ขอเชิญประชุมกำนัน')
      await dialog.getByRole('button', { name: 'เพิ่มเอกสาร' }).click()
      await page.getByRole('button', { name: 'เพิ่มผู้รับ' }).waitFor()
      await page.reload()
      await page.getByRole('button', { name: 'เพิ่มผู้รับ' }).waitFor()
      expect(await page.getByRole('button', { name: 'ส่งถึงหลายผู้รับ' }).count()).toBe(0)
      const addressee = async (words: string) => {
        await page.getByRole('button', { name: 'เพิ่มผู้รับ' }).click()
        const field = page.getByRole('combobox', { name: /^ผู้รับ/ }).last()
        await expect.poll(() => field.evaluate((input) => input === document.activeElement)).toBe(true)
        await page.keyboard.type(words)
      }
      await addressee('กำนันทุก')
      await page.getByRole('option', { name: 'กำนันทุกตำบล — กลุ่ม ๑๐๐๐ ราย' }).waitFor()
      await picture(page, 'addressee-offer')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: 'ส่งถึงหลายผู้รับ' }).waitFor()
      await addressee('นายกรัฐมนตรี')
      await page.getByText('ผู้รับตำแหน่งนี้ใช้คำขึ้นต้น กราบเรียน').first().waitFor()
      await picture(page, 'addressee-hint')

      // Signed by someone known who acts for the governor.
      const person = await asked<{ id: string }>(dispatch, 'people.create', {
        title: 'พ.ต.อ.',
        given: 'ทดสอบ',
        family: 'รักษาการ',
      })
      const post = async (title: string) => (await asked<{ id: string }>(dispatch, 'posts.create', { title })).id
      const tenure = { personId: person.id, since: '2020-01-01' }
      await asked(dispatch, 'tenures.create', { ...tenure, postId: await post('รองผู้ว่าราชการจังหวัดแพร่') })
      await asked(dispatch, 'tenures.create', {
        ...tenure,
        postId: await post('ผู้ว่าราชการจังหวัดแพร่ (ทดสอบ)'),
        acting: 'รักษาราชการแทน',
      })
      await page.getByText('บันทึกแล้ว').first().waitFor()
      await page.reload()
      const signer = page.getByRole('combobox', { name: 'ชื่อเต็ม' })
      await signer.click()
      await page.keyboard.type('ทดสอบ รัก')
      await page.getByRole('option', { name: /รักษาราชการแทน/ }).click()
      await expect
        .poll(() => page.getByLabel('ตำแหน่ง', { exact: true }).inputValue())
        .toBe('รองผู้ว่าราชการจังหวัดแพร่ รักษาราชการแทน\nผู้ว่าราชการจังหวัดแพร่ (ทดสอบ)')
      await expect.poll(() => page.getByLabel('ยศ').inputValue()).toBe('พันตำรวจเอก')
      expect(await signer.inputValue()).toBe('ทดสอบ รักษาการ')
      await picture(page, 'signer')

      // Two of them as files of their own.
      await page.getByRole('button', { name: 'ส่งถึงหลายผู้รับ' }).click()
      await dialog.getByText('ผู้รับ (เลือกไว้ ๑๐๐๑ จาก ๑๐๐๑)').waitFor()
      await picture(page, 'mailing')
      expect(await violations(page)).toEqual([])
      await dialog.getByLabel('ทั้งหมด').uncheck()
      await dialog.getByLabel('กำนันตำบลที่ ๑ กำนันทุกตำบล').check()
      await dialog.getByLabel('กำนันตำบลที่ ๒ กำนันทุกตำบล').check()
      const zip = await saved(page, 'บันทึกเป็นไฟล์ละผู้รับ (ZIP)')
      expect(zip.name).toBe('หนังสือภายนอก ขอเชิญประชุมกำนัน รายผู้รับ.zip')
      const files = Object.entries(unzipSync(zip.bytes))
      expect(files.map(([name]) => name)).toEqual(['0001 กำนันตำบลที่ 1.docx', '0002 กำนันตำบลที่ 2.docx'])
      expect(files.flatMap(([, bytes]) => salutations(bytes))).toEqual(['เรียน กำนันตำบลที่ ๑', 'เรียน กำนันตำบลที่ ๒'])
      await dialog.getByText('บันทึกแล้ว ๒ ไฟล์ในไฟล์ ZIP เดียว').waitFor()

      // Stopped, nothing is saved; then all of them in one file.
      await dialog.getByLabel('ทั้งหมด').check()
      let downloads = 0
      page.on('download', () => downloads++)
      await dialog.getByRole('button', { name: 'บันทึกเป็นไฟล์ละผู้รับ (ZIP)' }).click()
      await dialog.getByText(/ทำแล้ว [๐-๙]+\/๑๐๐๑/).waitFor()
      await picture(page, 'mailing-progress')
      await dialog.getByRole('button', { name: 'หยุด' }).click()
      await dialog.getByText('หยุดแล้ว ไม่มีไฟล์ใดถูกบันทึก').waitFor()
      expect(downloads).toBe(0)
      const print = await saved(page, 'บันทึกไฟล์พิมพ์รวม')
      expect(print.name).toBe('หนังสือภายนอก ขอเชิญประชุมกำนัน พิมพ์รวม.docx')
      expect(salutations(print.bytes)).toHaveLength(1_001)
      await dialog.getByRole('button', { name: 'ปิด' }).click()

      // What became of each: a thousand rows, ticked off by keys, all at once, and taken back.
      await page.getByRole('button', { name: 'ติดตามการส่ง' }).click()
      const head = page.getByRole('main').getByRole('status')
      await head.getByText('ผู้รับ ๑๐๐๑ ราย ส่งแล้ว ๐').waitFor()
      await page.getByRole('grid', { name: 'ผู้รับและการส่ง' }).focus()
      for (const key of ['ArrowDown', 'Space', 'Digit9', 'Digit9', 'Digit9', 'ArrowDown', 'Space', 'End'])
        await page.keyboard.press(key)
      await head.getByText('ผู้รับ ๑๐๐๑ ราย ส่งแล้ว ๒ ตอบแล้ว ๑').waitFor()
      await picture(page, 'copies')
      expect(await violations(page)).toEqual([])
      await page.getByRole('button', { name: 'ส่งแล้วทั้ง ๙๙๙ รายที่แสดง' }).click()
      await dialog.getByRole('button', { name: 'ส่งแล้ว ๙๙๙ ราย' }).click()
      await head.getByText('ส่งแล้ว ๑๐๐๑ ตอบแล้ว ๑ ยังไม่ตอบ ๑๐๐๐').waitFor()
      await page.getByRole('radio', { name: 'ตอบแล้ว', exact: true }).check({ force: true })
      await expect.poll(() => page.getByRole('row').count()).toBe(2)
      await page.getByRole('radio', { name: 'ทั้งหมด' }).check({ force: true })
      await page.getByRole('grid', { name: 'ผู้รับและการส่ง' }).focus()
      await page.keyboard.press('Control+z')
      await head.getByText('ส่งแล้ว ๒ ตอบแล้ว ๑').waitFor()
      await page.getByRole('main').getByRole('link', { name: /‹/ }).click()

      // The letter's other papers.
      await page.getByRole('button', { name: 'เอกสารอื่นของหนังสือนี้' }).click()
      await picture(page, 'letter-papers')
      expect(await violations(page)).toEqual([])
      await page.getByRole('menuitem', { name: 'ทำซองจดหมาย' }).click()
      await page.getByText('ซองจดหมาย', { exact: true }).first().waitFor()
      await page.getByRole('button', { name: 'เอกสารอื่นของหนังสือนี้' }).click()
      await page.getByRole('menuitem', { name: 'หนังสือภายนอก' }).click()
      await page.getByRole('button', { name: 'ส่งถึงหลายผู้รับ' }).waitFor()
      await page.getByRole('link', { name: 'แก้แม่แบบของเอกสารชนิดนี้' }).click()
      await page.getByRole('heading', { name: /หนังสือภายนอก/ }).waitFor()
      expect(page.url()).toContain('/templates/letter')

      // The order that appoints a committee is made once and then opened.
      await goTo(page, '#/meetings/phrae-meeting-4-2563')
      await page.getByText('คณะอนุกรรมการ').first().waitFor()
      await goTo(page, '#/committees/phrae-committee')
      await page.getByRole('button', { name: 'ทำคำสั่งแต่งตั้ง' }).click()
      await page.getByText('คำสั่งแต่งตั้งคณะ', { exact: true }).first().waitFor()
      const made = page.url()
      await picture(page, 'committee-order')
      await goTo(page, '#/committees/phrae-committee')
      await picture(page, 'committee')
      await page.getByRole('button', { name: 'เปิดคำสั่งแต่งตั้ง' }).click()
      await expect.poll(() => page.url()).toBe(made)
      expect(complaints).toEqual([])
    }),
  )
})
