import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { withBrowser } from './browser.ts'
import { goTo, violations } from './hands.ts'
import { type OpenOffice, withOffice } from './office.ts'

const SHOTS = process.env.LEKHA_SHOTS

/** Clean to axe; with LEKHA_SHOTS set, also a picture to look at. */
async function seen(page: Page, name: string): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0)
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}.png` })
  expect(await violations(page), name).toEqual([])
}

/** The clipboard of a spreadsheet, put into the field that has the focus. */
const pasteText = (page: Page, text: string, html = ''): Promise<void> =>
  page.evaluate(
    ({ text, html }) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      if (html) clipboardData.setData('text/html', html)
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      )
    },
    { text, html },
  )

const count = async (dispatch: OpenOffice['dispatch'], list: string): Promise<number> => {
  const reply = await dispatch(`${list}.list`, {})
  return reply.ok ? (reply.value as unknown[]).length : -1
}

const main = (page: Page) => page.locator('main')
const listed = (page: Page) => page.locator('.virtual-list').getByRole('option')
const settled = (page: Page) => page.locator('[data-saving="busy"]').waitFor({ state: 'detached' })

async function openDirectory(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.getByRole('button', { name: 'ลองใช้กับสำนักงานตัวอย่าง' }).click()
  await page.getByRole('link', { name: 'ทำเนียบ' }).click()
  await listed(page).first().waitFor()
}

test('who is who: found inside words, handed on in one edit, renamed, grouped, and one record per person', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async ({ page, complaints }) => {
      await openDirectory(page)
      await seen(page, '1-people')

      // Inside a word, and by a part of the post.
      await page.keyboard.press('Control+F')
      await page.keyboard.type('หวัง พ่วง')
      await expect.poll(() => listed(page).count()).toBe(1)
      await listed(page).first().click()
      await page.getByRole('heading', { name: 'นายสมหวัง พ่วงบางโพ' }).waitFor()
      await seen(page, '2-person')

      // Someone of nearly that name leads to the one who is there.
      await page.getByRole('button', { name: 'เพิ่มบุคคล' }).click()
      await page.getByRole('dialog').getByLabel('ชื่อ').fill('นายสมหวงั พ่วงบางโพ')
      await page.getByText('ชื่อใกล้เคียงกับ นายสมหวัง พ่วงบางโพ').waitFor()
      await seen(page, '3-near')
      await page.getByRole('button', { name: 'ใช้คนเดิม' }).click()
      await page.getByRole('dialog').waitFor({ state: 'detached' })

      // The post is handed on by keyboard, taken back, and handed on again.
      await main(page).getByRole('link', { name: 'ผู้ว่าราชการจังหวัดแพร่' }).click()
      const hand = async () => {
        await page.getByRole('button', { name: 'เปลี่ยนผู้ดำรงตำแหน่ง' }).press('Enter')
        await page.getByRole('combobox', { name: 'ผู้ดำรงตำแหน่งคนใหม่' }).fill('นายก้อง กล้าหาญ')
        await page.getByLabel('ตั้งแต่วันที่').fill('๑/๑๐/๒๕๖๙')
        await page.getByText('นายสมหวัง พ่วงบางโพ พ้นจากผู้ว่าราชการจังหวัดแพร่ วันที่ ๓๐ กันยายน ๒๕๖๙').waitFor()
      }
      await hand()
      await seen(page, '4-hand')
      await page.getByRole('button', { name: 'บันทึกการเปลี่ยน' }).press('Enter')
      await page.getByRole('button', { name: 'เลิกทำ' }).click()
      await page.getByText('เลิกทำแล้ว ข้อมูลกลับเป็นอย่างเดิมทุกรายการ').waitFor()
      expect(await main(page).getByText('นายก้อง กล้าหาญ').count()).toBe(0)
      await hand()
      await page.getByRole('button', { name: 'บันทึกการเปลี่ยน' }).press('Enter')
      await main(page).getByRole('link', { name: 'นายก้อง กล้าหาญ' }).waitFor()
      await seen(page, '5-post')

      // An agency that is named elsewhere stays, and says where.
      await page.getByRole('link', { name: 'หน่วยงาน', exact: true }).click()
      await page.getByRole('searchbox').fill('สาธารณสุขจังหวัด')
      await listed(page).filter({ hasText: 'สำนักงานสาธารณสุขจังหวัดแพร่' }).first().click()
      await page.getByLabel('ชื่อย่อ').fill('สสจ.แพร่')
      await page.getByLabel('ชื่อย่อ').blur()
      await listed(page).filter({ hasText: 'สสจ.แพร่' }).first().waitFor()
      await page.getByRole('button', { name: 'เพิ่มกลุ่มงาน' }).click()
      await settled(page)
      await seen(page, '6-agency')
      await page.getByRole('button', { name: 'ลบ', exact: true }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'ลบ', exact: true }).click()
      await page.getByRole('alert').filter({ hasText: 'ยังถูกอ้างถึงใน' }).waitFor()
      await seen(page, '7-agency-refused')
      await page.keyboard.press('Escape')

      // A group counts its posts, in their order.
      await page.getByRole('link', { name: 'กลุ่มผู้รับ' }).click()
      await page.getByRole('button', { name: 'เพิ่มกลุ่มผู้รับ' }).click()
      await page.getByRole('dialog').getByLabel('ชื่อกลุ่ม').fill('หัวหน้าส่วนราชการ')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: 'หัวหน้าส่วนราชการ' }).waitFor()
      for (const words of ['ปลัดจังหวัด', 'ท้องถิ่นจังหวัด']) {
        await page.getByRole('combobox', { name: /^เพิ่มตำแหน่ง/ }).fill(words)
        await page.keyboard.press('ArrowDown')
        await page.keyboard.press('Enter')
        await main(page).getByRole('listitem').filter({ hasText: words }).waitFor()
      }
      await page.getByText('๒ ราย นับจากตำแหน่งในกลุ่ม').waitFor()
      await main(page).getByRole('listitem').nth(1).getByRole('link').press('Alt+ArrowUp')
      await main(page).getByRole('listitem').first().filter({ hasText: 'ท้องถิ่นจังหวัด' }).waitFor()
      await settled(page)
      await seen(page, '8-group')
      await page.emulateMedia({ colorScheme: 'dark' })
      await seen(page, '8-group-dark')
      await goTo(page, '/directory/posts')
      await listed(page).first().waitFor()
      await seen(page, '9-posts-dark')
      expect(complaints).toEqual([])
    }),
  )
})

test('a person opened from elsewhere is in sight in the list', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async ({ page, dispatch, complaints }) => {
      await openDirectory(page)
      for (let number = 0; number < 60; number++)
        await dispatch('people.create', { name: { title: 'นาย', given: `กก${number}`, family: 'ทดลอง' } })
      await goTo(page, '#/directory/people/phrae-person-somwang')
      await page.reload()
      await expect
        .poll(() =>
          listed(page)
            .and(page.getByRole('option', { selected: true }))
            .count(),
        )
        .toBe(1)
      const inView = () =>
        page.getByRole('option', { selected: true }).evaluate((row) => {
          const { top, bottom } = row.getBoundingClientRect()
          return top >= 0 && bottom <= innerHeight
        })
      await expect.poll(inView).toBe(true)
      expect(complaints).toEqual([])
    }),
  )
})

test('a table from Excel shows what it would do, does it in one piece and is taken back', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async ({ page, dispatch, complaints }) => {
      await openDirectory(page)
      const before = [await count(dispatch, 'people'), await count(dispatch, 'posts')]
      const rows = Array.from({ length: 496 }, (_, at) => `${at + 5}\tนาย\tชื่อ${word(at)}\tสกุล${word(at * 7)}\t\t\t`)
      const table = [
        'ที่\tคำนำหน้า\tชื่อ\tสกุล\tตำแหน่ง\tหน่วยงาน\tโทรศัพท์',
        '1\tนาย\tสมหวัง\tพ่วงบางโพ\tผู้ว่าราชการจังหวัดแพร่\tจังหวัดแพร่\t๐ ๕๔๕๑ ๑๔๑๑',
        '2\tพันตำรวจเอก\tก้อง\tกล้าหาญ\tปลัดจังหวัดแพร่\tที่ทำการปกครองจังหวัดแพร่\t',
        '3\tนาย\tสมหวงั\tพ่วงบางโพ\t\t\t',
        '4\t\t\t\tปลัดอำเภอ\t\t',
        ...rows,
      ].join('\n')

      await page.getByRole('button', { name: 'วางจาก Excel' }).click()
      await seen(page, '10-paste-empty')
      const started = Date.now()
      await pasteText(page, table)
      await page.getByText('ทั้งหมด ๕๐๐').waitFor()
      if (SHOTS) console.log(`500 rows shown after ${Date.now() - started} ms`)
      const row = (name: string) => page.getByRole('dialog').getByRole('row').filter({ hasText: name })
      await row('นายสมหวัง พ่วงบางโพ').filter({ hasText: 'เปลี่ยน' }).filter({ hasText: '๐ ๕๔๕๑ ๑๔๑๑' }).waitFor()
      await row('ปลัดอำเภอ').filter({ hasText: 'อ่านไม่ได้' }).filter({ hasText: 'ไม่มีชื่อ' }).waitFor()
      await seen(page, '11-paste-rows')
      await row('นายสมหวงั')
        .getByRole('button', { name: /ใช้คนเดิม/ })
        .click()
      await page.getByText('ใหม่ ๔๙๗', { exact: true }).waitFor()
      await page.getByText('ใหม่ ๔๙๗', { exact: true }).click()
      await page.getByRole('checkbox', { name: /^นำเข้าแถวที่ ๕ / }).press('Space')
      await seen(page, '12-paste-new')
      await page.emulateMedia({ colorScheme: 'dark' })
      await seen(page, '12-paste-dark')
      await page.emulateMedia({ colorScheme: 'light' })

      const sent = Date.now()
      await page.getByRole('button', { name: 'นำเข้า ๔๙๗ แถว' }).click()
      await page.getByText('วางบุคคลจาก Excel แล้ว ใหม่ ๔๙๖ รายการ เปลี่ยน ๑ รายการ').waitFor()
      if (SHOTS) console.log(`500 rows done after ${Date.now() - sent} ms`)
      expect(await count(dispatch, 'people')).toBe((before[0] ?? 0) + 496)
      await seen(page, '13-pasted')
      await page.getByRole('button', { name: 'เลิกทำการวาง' }).click()
      await page.getByText('เลิกทำแล้ว ข้อมูลกลับเป็นอย่างเดิมทุกรายการ').waitFor()
      expect([await count(dispatch, 'people'), await count(dispatch, 'posts')]).toEqual(before)

      // A plain list of agencies needs no headings.
      await page.getByRole('link', { name: 'หน่วยงาน', exact: true }).click()
      await page.getByRole('button', { name: 'วางจาก Excel' }).click()
      await pasteText(page, '๑. ที่ว่าการอำเภอสอง\n๒. เทศบาลตำบลสอง')
      await page.getByRole('button', { name: 'นำเข้า ๒ แถว' }).click()
      await page.getByRole('searchbox').fill('บาลตำบลสอ')
      await listed(page).filter({ hasText: 'เทศบาลตำบลสอง' }).waitFor()

      // Into the group that is open, posts from a table of Word with a merged cell.
      await page.getByRole('link', { name: 'กลุ่มผู้รับ' }).click()
      await page.getByRole('button', { name: 'เพิ่มกลุ่มผู้รับ' }).click()
      await page.getByRole('dialog').getByLabel('ชื่อกลุ่ม').fill('นายอำเภอทุกอำเภอ')
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: 'วางตำแหน่งจาก Excel' }).click()
      const html = `<table><tr><td rowspan="2">กลุ่ม</td><td style="color:red">ตำแหน่ง</td></tr>
        <tr><td>นายอำเภอสอง</td></tr><tr><td></td><td>นายอำเภอลอง</td></tr></table>`
      await pasteText(page, 'กลุ่ม ตำแหน่ง นายอำเภอสอง นายอำเภอลอง', html)
      await seen(page, '14-paste-group')
      await page.getByRole('button', { name: 'นำเข้า ๒ แถว' }).click()
      await page.getByText('๒ ราย นับจากตำแหน่งในกลุ่ม').waitFor()
      expect(complaints).toEqual([])
    }),
  )
})

/** Words of letters that differ from one another by more than a slip. */
const LETTERS = 'กขคงจชซดตถทนบปพฟมยรลวสหอ'
const word = (at: number): string =>
  [at, Math.floor(at / 23), at * 5 + 3, at * 11 + Math.floor(at / 7)].map((one) => LETTERS[one % 24]).join('')
