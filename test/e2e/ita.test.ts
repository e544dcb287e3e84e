import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { withBrowser } from './browser.ts'
import { goTo, violations } from './hands.ts'
import { type OpenOffice, withOffice } from './office.ts'

const ROWS = [
  'ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2565 จังหวัดแพร่',
  'ลำดับ\tหน่วยงาน\tอำเภอ\tIIT (30)\tEIT (30)\tOIT (40)\tคะแนน ITA\tระดับ',
  '1\tจังหวัดแพร่\t\t28.50\t28.50\t38.00\t95.00\tAA',
  '2\tทต.ห้วยอ้อ\tลอง\t29.00\t28.00\t39.00\t96.00\tAA',
  '3\tอบต.ห้วยไร่\tเด่นชัย\t25.00\t24.00\t30.00\t79.00\tB',
  '4\tสภ.ลอง\tลอง\t20.00\t20.00\t20.00\t60.00\tD',
  // A slip of the typist: the office knows เทศบาลตำบลแม่คำมี.
  '5\tทต.แม่ค่ำมี\tหนองม่วงไข่\t26.00\t26.00\t34.00\t86.00\tA',
]

async function openSample({ page }: OpenOffice): Promise<void> {
  await page.getByRole('button', { name: 'ลองใช้กับสำนักงานตัวอย่าง' }).click()
  await page.getByRole('listbox', { name: 'การประชุม' }).waitFor()
}

async function read(page: Page, text: string, planned = true): Promise<void> {
  await page.getByLabel('หรือวางตารางที่คัดลอก').fill(text)
  await page.getByRole('button', { name: 'อ่านตารางนี้' }).click()
  if (planned) await page.getByRole('grid', { name: 'แถวที่อ่านได้' }).waitFor()
}

const clean = async (page: Page) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect(await violations(page)).toEqual([])
  }
}
const figure = (page: Page, name: string) => page.locator('.ita-figure', { hasText: name })

test('a pasted table is checked row by row, brought in once, counted, put right, and taken back', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async (office) => {
      const { page, dispatch, complaints } = office
      await openSample(office)
      await page.keyboard.press('Alt+Digit8')
      await page.getByRole('heading', { name: /ITA ปีงบประมาณ/ }).waitFor()
      await page.keyboard.press('Digit8')
      await read(page, ROWS.join('\n'))
      // One row could be somebody known: it stays out until a person says so.
      await page.getByRole('button', { name: 'นำเข้า ๔ แถว' }).waitFor()
      await page.getByRole('button', { name: /^ต้องบอกว่าใคร/ }).click()
      await clean(page)
      const grid = page.getByRole('grid', { name: 'แถวที่อ่านได้' })
      await grid.focus()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.locator('.ita-who button:focus').waitFor()
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: 'นำเข้า ๕ แถว' }).waitFor()
      // A near name is a slip unless somebody says that the agency is called so now.
      await page.getByRole('button', { name: /^ทุกแถว/ }).click()
      await grid.getByRole('row', { name: /แม่ค่ำมี/ }).click()
      await page.getByRole('radio', { name: 'สะกดผิดหรือเขียนต่างกัน ชื่อทางการคงเดิม', checked: true }).waitFor()
      await clean(page)
      // Any row can be left out, and taken in again.
      const tick = page.getByRole('checkbox', { name: 'นำเข้าแถวนี้' })
      await tick.press('Space')
      await page.getByRole('button', { name: 'นำเข้า ๔ แถว' }).waitFor()
      await grid.getByRole('checkbox', { name: 'นำเข้าแถวที่ ๗' }).check()
      await page.getByRole('button', { name: 'นำเข้า ๕ แถว' }).waitFor()
      // Nothing is kept before the press.
      const before = await dispatch('itaImports.list', {})
      expect(before.ok && before.value).toEqual([])
      await page.getByRole('button', { name: 'นำเข้า ๕ แถว' }).click()
      await page.getByText('ผลใหม่ ๕ แถว').waitFor()

      // The police station stands in no mean of the province: (95 + 96 + 79 + 86) / 4.
      await page.getByRole('link', { name: 'ดูภาพรวมปี ๒๕๖๕' }).click()
      await figure(page, 'คะแนนเฉลี่ย').getByText('๘๙.๐๐').waitFor()
      await figure(page, 'ร้อยละที่ผ่าน').getByText('๗๕.๐๐').waitFor()
      await page
        .getByRole('row', { name: /^สถานีตำรวจ/ })
        .getByText('๖๐.๐๐')
        .waitFor()
      await page
        .getByRole('row', { name: /^เฉพาะ อปท\./ })
        .getByText('๒/๓')
        .waitFor()
      await page.getByText('มีผลคะแนนเฉลี่ย ๘๙.๐๐ คะแนน').waitFor()
      await clean(page)

      // One figure was wrong: it is put right with its reason, and what it was stays.
      await page.keyboard.press('Digit2')
      await page.getByRole('link', { name: 'องค์การบริหารส่วนตำบลห้วยไร่' }).click()
      await page.getByRole('button', { name: 'แก้ไข คะแนน ITA' }).click()
      await page.getByLabel(/^ค่าที่ถูกต้อง/).fill('๘๕')
      await page.getByText('คะแนน ITA ๘๕.๐๐ ไม่ตรงกับที่คำนวณจากส่วนประกอบ').waitFor()
      await page.getByLabel('เหตุผลที่แก้').fill('ตามหนังสือแจ้งผล')
      await page.getByRole('button', { name: 'บันทึกค่าที่แก้' }).click()
      await page.getByText(/เดิม ๗๙.๐๐ \(ช่อง G5\) แก้ .*: ตามหนังสือแจ้งผล/).waitFor()
      // What was typed stands in no cell; the old figure did, and the clash stays told.
      await page.getByRole('cell', { name: 'พิมพ์ด้วยมือ' }).waitFor()
      await page.getByRole('region', { name: 'ตัวเลขและที่มา' }).getByText('คะแนน ITA ๘๕.๐๐ ไม่ตรงกับ').waitFor()
      await clean(page)
      await page.keyboard.press('Digit1')
      await figure(page, 'คะแนนเฉลี่ย').getByText('๙๐.๕๐').waitFor()
      await figure(page, 'ผ่าน ๘๕ คะแนน').getByText('จาก ๔ หน่วยงาน').waitFor()

      // The same file again: it is known by its hash; only the corrected figure says otherwise.
      await goTo(page, '#/ita/2565/import')
      await read(page, ROWS.join('\n'))
      await page.getByText(/ไฟล์นี้เคยนำเข้าแล้ว/).waitFor()
      await page.getByText('คะแนน ITA ๘๕.๐๐ → ๗๙.๐๐ · ต่างจากที่แก้ด้วยมือไว้ (เหตุผล “ตามหนังสือแจ้งผล”)').waitFor()
      await page.getByRole('button', { name: 'นำเข้า', exact: true, disabled: true }).waitFor()
      await page.getByRole('button', { name: /^เหมือนเดิม ๔/ }).waitFor()
      await page.getByRole('button', { name: 'ยกเลิก', exact: true }).click()

      // Another year, and back again as if it had not been.
      const later = ROWS.slice(0, 4).join('\n').replace('2565', '2566').replaceAll('\tAA', '\t')
      const buffer = Buffer.from(later.replaceAll('\t', ','), 'utf8')
      await page.locator('input[type=file]').setInputFiles({ name: 'ผล ITA 2566.csv', mimeType: 'text/csv', buffer })
      await page.getByRole('heading', { name: 'ผล ITA 2566.csv' }).waitFor()
      await page.getByRole('button', { name: 'นำเข้า ๒ แถว' }).click()
      await page.getByRole('button', { name: 'เลิกทำการนำเข้านี้' }).click()
      await page.getByLabel('หรือวางตารางที่คัดลอก').waitFor()
      // Taken back by the key, what was told of it goes as well.
      await read(page, later)
      await page.getByRole('button', { name: 'นำเข้า ๒ แถว' }).click()
      await page.getByText('ผลใหม่ ๒ แถว').waitFor()
      await page.keyboard.press('Control+z')
      await page.getByLabel('หรือวางตารางที่คัดลอก').waitFor()
      const years = await dispatch('ita.overview', { officeId: 'phrae' })
      expect(years.ok && (years.value as Array<{ fiscalYear: number }>).map(({ fiscalYear }) => fiscalYear)).toEqual([
        2565, 2564, 2563, 2562,
      ])
      expect(complaints).toEqual([])
    }),
  )
}, 120_000)

test('the items of a year are set up, done and judged by keyboard; a plan is made of the template', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async (office) => {
      const { page, complaints } = office
      await openSample(office)
      await goTo(page, '#/ita/2569/oit')
      await page.getByRole('button', { name: 'ตั้งรายการ O1–O26' }).click()
      const grid = page.getByRole('grid', { name: /^รายการ OIT/ })
      await grid.focus()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Space')
      await grid.getByRole('row', { name: /O2/ }).getByText('กำลังดำเนินการ').waitFor()
      await page.keyboard.press('Space')
      await figure(page, 'ความก้าวหน้า').getByText('๑/๒๖').waitFor()
      await figure(page, 'คะแนน OIT ตามผลการตรวจ').getByText('–').waitFor()
      // An uncertain title is confirmed; its mark goes.
      await grid.getByRole('row', { name: /O2/ }).getByText('ยังไม่ยืนยัน').waitFor()
      await clean(page)
      await page.getByRole('button', { name: 'ยืนยันว่าถูกต้อง' }).click()
      await grid.getByRole('row', { name: /O2/ }).getByText('ยังไม่ยืนยัน').waitFor({ state: 'detached' })

      await goTo(page, '#/ita/2569/plan')
      await page.getByRole('button', { name: 'ทำแผนจากแม่แบบ' }).click()
      await page.getByRole('button', { name: 'แก้ไข กิจกรรมที่ ๑๖' }).waitFor()
      await clean(page)
      // The first goes down by its key, and keeps the focus.
      const first = page.locator('[data-activity]').first()
      const id = await first.getAttribute('data-activity')
      await first.getByRole('button', { name: /^แก้ไข กิจกรรม/ }).focus()
      await page.keyboard.press('Alt+ArrowDown')
      await page.locator(`tr[data-activity]:nth-child(2)[data-activity="${id}"]`).waitFor()
      await page.getByRole('button', { name: 'แผนเป็นเอกสาร' }).click()
      await page.getByRole('region', { name: 'ตัวอย่างเอกสาร' }).getByText('แผนการขับเคลื่อน').first().waitFor()
      expect(complaints).toEqual([])
    }),
  )
}, 120_000)

test('a changed score names the papers it leaves behind; the way to a goal is told; letters go to all below 85', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async (office) => {
      const { page, dispatch, complaints } = office
      await openSample(office)
      const year = await dispatch('itaYears.get', { id: 'phrae-ita-2563-all' })
      const { id, revision } = year.ok ? (year.value as { id: string; revision: number }) : { id: '', revision: 0 }
      await dispatch('itaYears.update', { id, revision, change: { mean: 6164 } })
      await goTo(page, '#/ita/2563/overview')
      const drifted = page.getByRole('region', { name: 'เอกสารที่ตัวเลขไม่ตรง' })
      await drifted.getByText('๖๐.๖๔ → ๖๑.๖๔').waitFor()
      await clean(page)

      await goTo(page, '#/ita/2565/import')
      const whole = ['หน่วยงาน', ...Array.from({ length: 10 }, (_, at) => `ตัวชี้วัดที่ ${at + 1}`), 'คะแนน ITA']
      const rows = [
        ['อบต.ห้วยไร่', ...Array(8).fill('90.00'), '70.00', '80.00', '84.00'],
        ['อบต.ห้วยโรง', ...Array(10).fill('60.00'), '60.00'],
        ['ทต.ห้วยอ้อ', ...Array(10).fill('95.00'), '95.00'],
      ]
      await read(page, ['ผลการประเมิน ITA ปี 2565', whole.join('\t'), ...rows.map((row) => row.join('\t'))].join('\n'))
      await page.getByRole('button', { name: 'นำเข้า ๓ แถว' }).click()
      await page
        .getByText(/นำเข้าแล้ว/)
        .first()
        .waitFor()

      await goTo(page, '#/ita/2565/whatif')
      await page.getByLabel('ร้อยละที่ต้องการ').fill('60')
      await page.getByText('จากร้อยละ ๓๓.๓๓ เป็นร้อยละ ๖๖.๖๗ เมื่อเพิ่มคะแนนของ ๑ หน่วยงาน รวม ๕.๐๐ คะแนนของตัวชี้วัด').waitFor()
      await page.getByText('ตัวชี้วัดที่ ๙ การเปิดเผยข้อมูล ๗๐.๐๐ → ๗๕.๐๐ (+๕.๐๐ × ๐.๒๐ = +๑.๐๐)').waitFor()
      await page.getByRole('button', { name: 'เพิ่มเท่าที่พอผ่าน ๘๕' }).click()
      await page.getByText(/คะแนน ITA ๘๕\.๐๐ \(เดิม ๘๔\.๐๐\)/).waitFor()
      await clean(page)

      // The map of indicators is read across too: by cell, with the head each stands under.
      await goTo(page, '#/ita/2565/indicators')
      const map = page.getByRole('grid', { name: /คะแนนรายตัวชี้วัด/ })
      await map.focus()
      for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key)
      const current = await map.getAttribute('aria-activedescendant')
      expect(current).toMatch(/-1$/)
      await page
        .locator(`[id="${current}"][data-current]`)
        .getByText(/^[๐-๙]+\.[๐-๙]{2}$/)
        .waitFor()
      await clean(page)

      await goTo(page, '#/ita/2565/overview')
      await page.getByRole('button', { name: 'หนังสือแจ้งหน่วยงานที่ต่ำกว่า ๘๕' }).click()
      await page.getByRole('button', { name: 'สร้างร่าง ๒ ฉบับ' }).click()
      await page.getByText('สร้างร่างแล้ว ๒ ฉบับ').waitFor()
      await clean(page)
      const made = await dispatch('documents.list', { where: { kind: 'itaLetter' } })
      expect(made.ok && (made.value as unknown[]).length).toBe(2)
      expect(complaints).toEqual([])
    }),
  )
})

test('what a file leaves out is told, other provinces stay out, and the province’s own row is asked about', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async (office) => {
      const { page, complaints } = office
      await openSample(office)
      await goTo(page, '#/ita/2566/import')
      const ten = Array.from({ length: 10 }, (_, at) => `ตัวชี้วัดที่ ${at + 1}`)
      const scores = '92.82 86.53 90.12 86.43 89.35 90.79 89.4 88.53 85.87 79.62'.split(' ')
      const rows = [
        ['จังหวัด', 'ปีงบประมาณ', ...ten, 'คะแนน ITA'],
        ['แพร่', '2566', ...scores, '86.69'],
        ['น่าน', '2566', ...scores, '86.69'],
        ['เฉลี่ย', '', ...scores.map(() => ''), '80.00'],
      ]
      await read(page, rows.map((row) => row.join('\t')).join('\n'))
      await page.getByText('ข้าม ๑ แถว: แถวที่ ๔ “เฉลี่ย” (แถวรวมหรือเฉลี่ย)').waitFor()
      await page.getByText(/ของไฟล์คือ ๘๐.๐๐ แต่ค่าเฉลี่ยของแถวที่อ่านได้ ๒ แถวคือ ๘๖.๖๙/).waitFor()
      await page.getByText('เป็นของจังหวัดน่าน ไม่ใช่จังหวัดแพร่').waitFor()
      await page.getByRole('button', { name: 'นำเข้า', exact: true, disabled: true }).waitFor()
      await clean(page)
      await page.getByRole('radio', { name: 'ค่าเฉลี่ยของทุกหน่วยงานในจังหวัด' }).press('Space')
      await page.getByText('คะแนนเฉลี่ยของจังหวัด ปี ๒๕๖๖ – → ๘๖.๖๙').waitFor()
      await page.getByRole('button', { name: 'นำเข้า ๑ แถว' }).click()
      await page.getByRole('link', { name: 'ดูภาพรวมปี ๒๕๖๖' }).click()
      await figure(page, 'คะแนนเฉลี่ย').getByText('๘๖.๖๙').waitFor()

      // A table without instruments tells them, and its level, by arithmetic.
      await goTo(page, '#/ita/2567/import')
      await read(
        page,
        ['หน่วยงาน\tทต.ห้วยอ้อ', 'ปีงบประมาณ\t2567', ...ten.map((one, at) => `${one}\t${scores[at]}`)].join('\n'),
      )
      await page.getByText('IIT EIT OIT คำนวณจากตัวชี้วัด').waitFor()
      await page.getByRole('button', { name: 'นำเข้า ๑ แถว' }).click()
      await page.getByText('ผลใหม่ ๑ แถว').waitFor()
      await goTo(page, '#/ita/2567/agencies')
      await page.getByRole('link', { name: 'เทศบาลตำบลห้วยอ้อ' }).click()
      await page.getByRole('cell', { name: 'คำนวณจากตัวชี้วัด' }).first().waitFor()
      await page.getByRole('region', { name: 'คะแนนรายปี' }).getByText('ผ่าน', { exact: true }).waitFor()
      await clean(page)

      // Two years side by side in a table that never says what it is of; an agency like one that is known.
      await goTo(page, '#/ita/2569/import')
      await read(
        page,
        ['หน่วยงาน\tคะแนน ปี 2568\tคะแนน ปี 2569', 'อำเภอห้วยอ้อ\t80\t81', 'อบต.ห้วยอ้อ\t82\t83'].join('\n'),
        false,
      )
      await page.getByRole('radio', { name: 'เป็นผล ITA', exact: true }).press('Space')
      await page.getByText('หลายปีอยู่คนละคอลัมน์: ปี ๒๕๖๘ คอลัมน์ B, ปี ๒๕๖๙ คอลัมน์ C').waitFor()
      await page.getByRole('button', { name: 'นำเข้า ๒ แถว' }).waitFor()
      await page.getByRole('button', { name: 'ต้องบอกว่าใคร ๒' }).click()
      await clean(page)
      await page.getByRole('button', { name: 'เพิ่มเป็นหน่วยงานใหม่ทั้งหมด ๑ แห่ง' }).click()
      await page.getByText('หน่วยงานใหม่ที่จะเพิ่มในทำเนียบ ๒ แห่ง').waitFor()
      await page.getByRole('button', { name: 'นำเข้า ๔ แถว' }).click()
      await page.getByText('ผลใหม่ ๔ แถว · เปลี่ยน ๐ แถว · หน่วยงานใหม่ ๒ แห่ง').waitFor()
      expect(complaints).toEqual([])
    }),
  )
}, 120_000)
