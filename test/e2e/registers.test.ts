import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { withBrowser } from './browser.ts'
import { goTo, violations } from './hands.ts'
import { type OpenOffice, withOffice } from './office.ts'

/** Counts what a hand does: a press, a key, a field filled in. */
function hand(page: Page) {
  let actions = 0
  return {
    actions: () => actions,
    press: async (what: Locator) => {
      actions++
      await what.click()
    },
    fill: async (what: Locator, text: string) => {
      actions++
      await what.fill(text)
    },
    key: async (name: string) => {
      actions++
      await page.keyboard.press(name)
    },
  }
}

const YEAR = new Date().getFullYear()

async function openPhrae({ page, dispatch }: OpenOffice) {
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.getByRole('button', { name: 'ลองใช้กับสำนักงานตัวอย่าง' }).click()
  await page.getByRole('navigation', { name: 'ส่วนของโปรแกรม' }).waitFor()
  return async <T>(method: string, input: unknown): Promise<T> => {
    const reply = await dispatch(method, input)
    if (!reply.ok) throw new Error(`${method}: ${reply.error.message}`)
    return reply.value as T
  }
}

const sheet = (page: Page) => page.getByRole('region', { name: 'ตัวอย่างเอกสาร' })
const rows = (page: Page, name: string) => page.getByRole('grid', { name }).locator('.register-row')
const side = (page: Page) => page.getByRole('complementary', { name: 'รายละเอียดของหนังสือ' })

test('letters are received one after the other, one twice is said, and an answer cites what it answers', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async (office) => {
      const { page, complaints } = office
      const call = await openPhrae(office)
      await page.getByRole('link', { name: 'ทะเบียน', exact: true }).click()
      await page.keyboard.press('3')
      await page.getByRole('heading', { name: /^ทะเบียนหนังสือรับ ปี/ }).waitFor()

      const { press, fill, key, actions } = hand(page)
      await press(page.getByRole('button', { name: 'ลงรับหนังสือ' }))
      const dialog = page.getByRole('dialog', { name: 'ลงรับหนังสือ' })
      await fill(dialog.getByLabel(/^ที่ \(/), 'มท ๐๘๐๙.๔/ว ๑๒๓')
      await fill(dialog.getByLabel(/^ลงวันที่/), `3/1/${YEAR + 543}`)
      await fill(dialog.getByRole('combobox', { name: 'จาก' }), 'กรมส่งเสริมการปกครองท้องถิ่น')
      await fill(dialog.getByLabel('เรื่อง', { exact: true }), 'ขอให้รายงานผลการประเมิน')
      await key('Enter')
      await dialog.getByText('ลงรับแล้ว เลขรับ ๑').waitFor()
      console.log(`a letter received: ${actions()} actions`)
      expect(actions()).toBeLessThanOrEqual(6)

      // The form stays for the next; the same letter again, written otherwise, is said before it is entered.
      await dialog.getByLabel(/^ที่ \(/).fill('มท 0809.4/ว123')
      await dialog.getByRole('combobox', { name: 'จาก' }).fill('กรมส่งเสริมการปกครอง')
      await dialog.getByText('หนังสือนี้อาจรับไว้แล้ว: เลขรับ ๑').waitFor()
      expect(await violations(page)).toEqual([])
      await dialog.getByRole('button', { name: 'ลงรับ', exact: true }).click()
      await dialog.getByText('ต้องกรอกชื่อเรื่อง').waitFor()
      // What was typed is still there after the form was closed.
      await dialog.getByRole('button', { name: 'เสร็จ' }).click()
      await page.getByRole('button', { name: 'ลงรับหนังสือ' }).click()
      await expect.poll(() => dialog.getByLabel(/^ที่ \(/).inputValue()).toBe('มท 0809.4/ว123')
      await dialog.getByLabel(/^ที่ \(/).fill('ชร ๐๐๑๗/๙')
      await dialog.getByRole('combobox', { name: 'จาก' }).fill('จังหวัดเชียงราย')
      await dialog.getByLabel('เรื่อง', { exact: true }).fill('ขอศึกษาดูงาน')
      await dialog.getByRole('button', { name: 'ลงรับ', exact: true }).click()
      await dialog.getByText('ลงรับแล้ว เลขรับ ๒').waitFor()
      await dialog.getByRole('button', { name: 'เสร็จ' }).click()
      await expect.poll(() => rows(page, 'ทะเบียนหนังสือรับ').count()).toBe(2)

      // The chosen letter beside the register: its words can be mended, its files put to it.
      await side(page).getByRole('heading', { name: 'ขอศึกษาดูงาน' }).waitFor()
      await side(page).getByLabel('การปฏิบัติ').fill('มอบกลุ่มงานยุทธศาสตร์')
      await rows(page, 'ทะเบียนหนังสือรับ').filter({ hasText: 'มอบกลุ่มงานยุทธศาสตร์' }).waitFor()
      await side(page).getByText('ภาพสแกนและเอกสารแนบ').waitFor()
      expect(await violations(page)).toEqual([])

      await page.getByRole('grid', { name: 'ทะเบียนหนังสือรับ' }).focus()
      await page.keyboard.press('ArrowDown')
      await side(page).getByRole('heading', { name: 'ขอให้รายงานผลการประเมิน' }).waitFor()
      await side(page).getByRole('button', { name: 'ตอบหนังสือนี้' }).click()
      await sheet(page).getByText('หนังสือกรมส่งเสริมการปกครองท้องถิ่น ที่ มท ๐๘๐๙.๔/ว ๑๒๓').first().waitFor()

      // Another reference, found in the register of received letters by a part of its sender.
      await page.getByRole('button', { name: 'เพิ่มหนังสืออ้างถึง' }).click()
      await page.getByRole('combobox', { name: 'หนังสือในทะเบียน' }).last().fill('ยงราย')
      await page.getByRole('option', { name: /ชร ๐๐๑๗\/๙ จังหวัดเชียงราย/ }).click()
      await sheet(page).getByText('หนังสือจังหวัดเชียงราย ที่ ชร ๐๐๑๗/๙').first().waitFor()
      expect(await violations(page)).toEqual([])
      const letters = await call<Array<{ direction: string; references: unknown[] }>>('letters.list', {
        where: { officeId: 'phrae', state: 'draft' },
      })
      expect(letters[0]?.references).toHaveLength(2)
      expect(complaints).toEqual([])
    }),
  )
})

test('a letter issued with a wrong addressee is voided with a reason and replaced; the old one stays in the register', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async (office) => {
      const { page, complaints } = office
      const call = await openPhrae(office)
      const letter = await call<{ id: string }>('letters.create', {
        officeId: 'phrae',
        subject: 'ขอเชิญเป็นวิทยากร',
        addressees: [{ groupId: null, text: 'นายอำเภอสอง' }],
      })
      const draft = { officeId: 'phrae', kind: 'letter', letterId: letter.id }
      const paper = await call<{ id: string }>('documents.create', draft)
      await page.reload()
      await goTo(page, `#/papers/${paper.id}`)
      await sheet(page).waitFor()

      const { press, fill, actions } = hand(page)
      const dialog = page.getByRole('dialog')
      await press(page.getByRole('button', { name: 'ออกเลข', exact: true }))
      await press(dialog.getByRole('button', { name: 'ออกเลข' }))
      await sheet(page).getByText('พร ๐๐๑๗.๕/๑', { exact: false }).first().waitFor()
      await press(page.getByRole('button', { name: 'ยกเลิกเลข' }))
      await fill(dialog.getByLabel('เหตุผล'), 'ผิดผู้รับ')
      await press(dialog.getByRole('button', { name: 'ยกเลิกเลข' }))
      await press(page.getByRole('button', { name: 'ทำฉบับแทน' }))
      await page.waitForFunction((old) => !location.hash.endsWith(old), paper.id)
      await sheet(page).getByText('ขอเชิญเป็นวิทยากร').first().waitFor()
      await fill(page.getByRole('combobox', { name: /๑$/ }).first(), 'นายอำเภอลอง')
      await press(page.getByRole('button', { name: 'ออกเลข', exact: true }))
      await press(dialog.getByRole('button', { name: 'ออกเลข' }))
      await sheet(page).getByText('พร ๐๐๑๗.๕/๒').first().waitFor()
      await sheet(page).getByText('นายอำเภอลอง').first().waitFor()
      console.log(`a letter issued, voided and replaced: ${actions()} actions`)
      expect(actions()).toBeLessThanOrEqual(9)

      await goTo(page, '#/registers/letter')
      const register = rows(page, 'ทะเบียนหนังสือส่ง')
      await expect.poll(() => register.count()).toBe(2)
      await register.filter({ hasText: 'ยกเลิก ผิดผู้รับ' }).filter({ hasText: 'ออกใหม่เป็นที่ พร ๐๐๑๗.๕/๒' }).waitFor()
      const struck = register.filter({ hasText: 'ยกเลิก' }).locator('[data-column="subject"]')
      expect(await struck.evaluate((cell) => getComputedStyle(cell).textDecorationLine)).toBe('line-through')
      expect(await page.getByRole('region', { name: 'ข้อที่ต้องตรวจในทะเบียน' }).count()).toBe(0)

      await page.getByRole('button', { name: 'พิมพ์ทะเบียน' }).click()
      await sheet(page).getByText('ยกเลิก ผิดผู้รับ').first().waitFor()
      expect(complaints).toEqual([])
    }),
  )
})

test('a register of five thousand letters draws what is in sight, finds inside words and goes to what is missing', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async (office) => {
      const { page, complaints } = office
      const call = await openPhrae(office)
      const letters = Array.from({ length: 5_000 }, (_, index) => ({
        id: `l${index}`,
        officeId: 'phrae',
        state: 'sent',
        // Number 1234 is missing.
        number: `พร ๐๐๑๗.๕/${index + (index < 1_233 ? 1 : 2)}`,
        date: `${YEAR}-02-03`,
        subject: index === 41 ? 'เรื่องที่ต้องหาให้พบ' : `แจ้งมติที่ประชุม เรื่องที่ ${index}`,
      }))
      await call('exchange.import', { json: JSON.stringify({ format: 'lekha', version: 1, letters }) })
      await page.reload()
      await goTo(page, '#/registers/letter')
      const register = rows(page, 'ทะเบียนหนังสือส่ง')
      await register.first().waitFor()
      expect(await register.count()).toBeLessThan(60)
      expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe('5002')
      await register.first().getByText('๕๐๐๑', { exact: true }).waitFor()

      await page.getByRole('button', { name: 'เลข ๑๒๓๔ ขาด' }).click()
      await register.filter({ hasText: 'เลขขาด' }).waitFor()
      expect(await violations(page)).toEqual([])

      await page.getByRole('grid').focus()
      await page.keyboard.press('End')
      await side(page).getByRole('heading', { name: 'แจ้งมติที่ประชุม เรื่องที่ ๐' }).waitFor()
      await page.keyboard.press('ArrowUp')
      await side(page).getByRole('heading', { name: 'แจ้งมติที่ประชุม เรื่องที่ ๑' }).waitFor()
      expect(await register.count()).toBeLessThan(60)

      await page.keyboard.press('Control+KeyF')
      await page.keyboard.type('ต้องหา 17.5/42')
      await expect.poll(() => register.count()).toBe(1)
      await register.getByText('เรื่องที่ต้องหาให้พบ').waitFor()
      await page.keyboard.press('Escape')
      await expect.poll(() => register.count()).toBeGreaterThan(10)
      expect(complaints).toEqual([])
    }),
  )
})

test('numbers are set apart for another machine, and what comes back unused is explained', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async (office) => {
      const { page, complaints } = office
      const call = await openPhrae(office)
      const numbered = {
        officeId: 'phrae',
        number: 'พร ๐๐๑๗.๕/7',
        date: `${YEAR}-01-05`,
        state: 'sent',
        subject: 'เดิม',
      }
      await call('letters.create', numbered)
      await page.reload()
      await goTo(page, '#/registers/letter')
      await page.getByRole('button', { name: 'กันช่วงเลข' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('จำนวนเลข').fill('๕')
      await dialog.getByRole('button', { name: 'กันช่วงเลข' }).click()
      await dialog.getByText('กรอกว่ากันไว้ให้ใคร').waitFor()
      await dialog.getByLabel('กันไว้ให้').fill('โน้ตบุ๊กหน้างาน')
      await dialog.getByRole('button', { name: 'กันช่วงเลข' }).click()
      await dialog.getByText('กันเลข ๘–๑๒ ไว้ให้โน้ตบุ๊กหน้างานแล้ว').waitFor()
      await dialog.getByRole('button', { name: 'ใช้เครื่องนี้' }).click()
      await dialog.getByText('เครื่องนี้ออกเลขจากช่วงนี้').waitFor()
      expect(await violations(page)).toEqual([])

      const draft = await call<{ id: string }>('letters.create', { officeId: 'phrae', subject: 'จากช่วง' })
      await call('letters.number', { id: draft.id, revision: 1, register: 'letter' })
      await page.reload()
      const register = rows(page, 'ทะเบียนหนังสือส่ง')
      await register.filter({ hasText: 'กันไว้ให้โน้ตบุ๊กหน้างาน' }).getByText('๙–๑๒').waitFor()
      await register.filter({ hasText: 'จากช่วง' }).getByText('พร ๐๐๑๗.๕/๘').waitFor()
      await page.getByRole('button', { name: 'กันช่วงเลข' }).click()
      await dialog.getByRole('button', { name: 'คืนช่วง' }).click()
      await dialog.getByLabel('เหตุผลที่เลขส่วนที่เหลือไม่ได้ใช้').fill('งานเลิกก่อน')
      await dialog.getByRole('button', { name: 'คืนช่วงเลข' }).click()
      await dialog.getByText('คืนเพราะ งานเลิกก่อน').waitFor()
      await dialog.getByRole('button', { name: 'ปิด' }).click()
      await register.filter({ hasText: 'ไม่ได้ใช้' }).getByText('๙–๑๒').waitFor()
      expect(complaints).toEqual([])
    }),
  )
})

test('reply slips are ticked off with a key each, and the quorum is foreseen', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async (office) => {
      const { page, complaints } = office
      const call = await openPhrae(office)
      const { id } = await call<{ id: string; revision: number }>('meetings.create', {
        officeId: 'phrae',
        committeeId: 'phrae-committee',
        title: ['คณะอนุกรรมการ'],
        date: `${YEAR + 1}-02-24`,
        start: '09:00',
        place: 'ห้องประชุม',
      })
      const file = await call<{ attendances: Array<{ list: string }> }>('meetings.read', { id: 'phrae-meeting-4-2563' })
      const count = file.attendances.filter(({ list }) => list === 'member').length
      for (let position = 0; position < count; position++)
        await call('attendances.create', { meetingId: id, position, post: `กรรมการคนที่ ${position + 1}` })
      await page.reload()
      await goTo(page, `#/meetings/${id}/people`)
      await page.getByRole('link', { name: 'การตอบรับ' }).click()
      const list = page.getByRole('grid', { name: 'การตอบรับ' })
      await list.getByRole('row').first().click()
      for (let at = 0; at < Math.ceil(count / 2) - 1; at++) {
        await page.keyboard.press('Comma')
        await page.keyboard.press('ArrowDown')
      }
      await page.getByText('ยังขาดอีก ๑ คน').waitFor()
      // Who comes instead is asked at once.
      await page.keyboard.press('KeyM')
      const name = page.getByLabel('ชื่อผู้แทน')
      await expect.poll(() => name.evaluate((field) => field === document.activeElement)).toBe(true)
      await page.keyboard.type('นายสมชาย ใจดี')
      await page.getByText('ครบองค์ประชุม', { exact: true }).waitFor()
      await page.keyboard.press('Tab')
      await list.getByText('ผู้แทน นายสมชาย ใจดี').waitFor()
      await page.getByText(/ผู้ที่ยังไม่ตอบ/).click()
      await page.getByRole('button', { name: 'คัดลอกรายชื่อ' }).waitFor()
      expect(await violations(page)).toEqual([])

      // The day itself is another matter: nobody is there yet, and the substitute is known when he comes.
      await page.getByRole('link', { name: 'การมาประชุม' }).click()
      await page.getByRole('heading', { name: /^มา ๐ จาก/ }).waitFor()
      const roster = page.getByRole('grid', { name: 'ผู้เข้าประชุม' })
      await roster
        .getByRole('row')
        .nth(Math.ceil(count / 2) - 1)
        .click()
      await page.keyboard.press('KeyM')
      await roster.getByText('นายสมชาย ใจดี').waitFor()

      // Put off, the answers were for another day.
      await page.goto(page.url())
      const { revision } = await call<{ revision: number }>('meetings.get', { id })
      await call('meetings.callOff', { id, revision, what: 'postponed', reason: 'ติดราชการ', date: `${YEAR + 1}-03-03` })
      await page.reload()
      await goTo(page, `#/meetings/${id}/people/replies`)
      await page.getByRole('heading', { name: /^ตอบว่ามา ๐ จาก/ }).waitFor()
      expect(complaints).toEqual([])
    }),
  )
})
