import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Prose } from '../../shared/model/prose.ts'
import { withBrowser } from './browser.ts'
import { violations } from './hands.ts'
import { type OpenOffice, withOffice } from './office.ts'
import { editorOf, openItem, stored } from './writing.ts'

/** Pasted as a browser hands it over. */
async function paste(page: Page, file: string): Promise<void> {
  const body = await readFile(join(import.meta.dirname, '../fixtures/clipboard', file), 'utf8')
  await editorOf(page).evaluate(
    (target, [type, data]) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData(type ?? '', data ?? '')
      target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    },
    [file.endsWith('.txt') ? 'text/plain' : 'text/html', body],
  )
}

/** Empties the text and pastes. */
async function pasteAlone(office: OpenOffice, file: string): Promise<Prose> {
  await editorOf(office.page).click()
  await office.page.keyboard.press('Control+KeyA')
  await office.page.keyboard.press('Delete')
  await expect.poll(() => stored(office)).toEqual([])
  await paste(office.page, file)
  await expect.poll(async () => (await stored(office)).length).toBeGreaterThan(0)
  return stored(office)
}

const linesOf = (prose: Prose) =>
  prose.flatMap((block) => {
    if (block.type === 'table' || block.type === 'resolution') return [block.type]
    const text = block.text.map((part) => (typeof part === 'string' ? part : part.text)).join('')
    if (block.type === 'heading') return [`# ${text}`]
    return [`${block.mark ? `${block.mark}${block.level}${block.start ? `=${block.start}` : ''} ` : ''}${text}`]
  })

test('what is pasted from Word, Writer, Google Docs and plain text keeps its structure, and what is left out is said', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async (office) => {
      const { page, complaints } = office
      await openItem(office)
      const word = await pasteAlone(office, 'word.html')
      expect(linesOf(word)).toEqual([
        '# ผลการดำเนินงาน',
        'จังหวัดแพร่ ได้ประชุม เมื่อวันที่ ๒๔ พฤศจิกายน ๒๕๖๓ โดยมีผู้แทนหน่วยงานที่เกี่ยวข้อง เข้าร่วม[๑]',
        'dot0=3 สำนักงานจังหวัด',
        'parens1 กลุ่มงานอำนวยการ',
        'parens1 กลุ่มงานยุทธศาสตร์',
        'dot0 สำนักงานท้องถิ่นจังหวัด',
        'paren0 พิมพ์เลขเองข้อหนึ่ง',
        'paren0 พิมพ์เลขเองข้อสอง',
        'dash0 ขีดนำหน้า',
        'table',
        'ภาพประกอบ',
        'ข้อความที่ขีดฆ่าขีดเส้นใต้ยก ปกติ',
        '[๑] ตามคำสั่งจังหวัดที่ ๑๒/๒๕๖๓',
      ])
      expect(word.find(({ type }) => type === 'table')).toEqual({
        type: 'table',
        columns: [33, 33, 33],
        // A merged heading over a second row is no row that could be repeated.
        header: false,
        rows: [
          [[{ text: 'หน่วยงาน', bold: true }], [{ text: 'คะแนน', bold: true }], []],
          [[], ['ปี ๒๕๖๒'], ['ปี ๒๕๖๓']],
          [['เทศบาลเมืองแพร่\n(ศูนย์ ๑)'], ['๘๐.๑๒'], ['๘๕.๔๔']],
        ],
      })
      expect(JSON.stringify(word)).not.toMatch(/[\u00a0\u00ad\u200b]|mso|style|file:/)
      const note = page.locator('.paste-note')
      await note.getByText('ภาพ ๑ ภาพไม่ได้วาง').waitFor()
      expect(await note.textContent()).toMatch(/ขีดฆ่า ๑ แห่ง.*ผสานไว้ ๒ ช่อง/)
      expect(await violations(page)).toEqual([])
      await note.getByRole('button', { name: 'รับทราบ' }).click()
      await note.waitFor({ state: 'detached' })

      expect(linesOf(await pasteAlone(office, 'writer.html'))).toEqual([
        'ที่ประชุมพิจารณาแล้วมีความเห็นดังนี้',
        'dot0=2 ข้อสอง',
        'dot1 ข้อย่อย',
        'dot0 ข้อสาม',
        'dash0 จุดนำ',
        'table',
        'บรรทัด\nถัดมา',
      ])
      expect(linesOf(await pasteAlone(office, 'docs.html'))).toEqual([
        'สรุปผลการประชุม เห็นชอบ',
        'dot0 ให้ทุกอำเภอรายงาน',
        'dot1 รายเดือน',
        'dot0 ให้ติดตามผล',
        'ย่อหน้าสุดท้ายลิงก์',
      ])
      await note.getByText('ลิงก์ ๑ แห่งวางเฉพาะข้อความ').waitFor()
      expect(linesOf(await pasteAlone(office, 'numbers.txt'))).toEqual([
        'ประธาน แจ้งที่ประชุมดังนี้',
        'dot0 เรื่องแรก',
        'paren1 ข้อย่อยหนึ่ง',
        'paren1 ข้อย่อยสอง',
        'dot0 เรื่องที่สอง',
        'parens1 วงเล็บ',
        'dash2 ขีด',
        'ย่อหน้าธรรมดา ๑๒.๓๐ น.',
      ])
      await note.waitFor({ state: 'detached' })

      // A picture alone is refused with a sentence.
      await editorOf(page).evaluate((target) => {
        const clipboardData = new DataTransfer()
        clipboardData.items.add(new File(['x'], 'ภาพ.png', { type: 'image/png' }))
        target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
      })
      await note.getByText('วางภาพลงในรายงานไม่ได้').waitFor()
      expect(complaints).toEqual([])
    }),
  )
})
