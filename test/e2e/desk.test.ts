import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { withBrowser } from './browser.ts'
import { goTo, hand, violations } from './hands.ts'
import { type OpenOffice, withOffice } from './office.ts'

async function openPhrae({ page, dispatch }: OpenOffice): Promise<void> {
  await page.getByRole('button', { name: 'ลองใช้กับสำนักงานตัวอย่าง' }).click()
  await page.getByRole('navigation', { name: 'ส่วนของโปรแกรม' }).waitFor()
  for (const id of ['phrae', 'krabi', 'phrae-local']) {
    const office = await dispatch('offices.get', { id })
    if (!office.ok) continue
    const { revision } = office.value as { revision: number }
    await dispatch('offices.update', { id, revision, change: { emblem: 'preprinted' } })
  }
  await page.reload()
}

const sheet = (page: Page) => page.getByRole('region', { name: 'ตัวอย่างเอกสาร' })

test('the invitation of the next meeting with its agenda takes at most 25 actions', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async (office) => {
      const { page, complaints } = office
      await openPhrae(office)
      await goTo(page, '#/meetings/phrae-meeting-4-2563')
      await page.getByRole('heading', { name: 'ครั้งที่ ๔/๒๕๖๓' }).waitFor()

      const { press, fill, key, actions, keystrokes } = hand(page)
      await press(page.getByRole('button', { name: 'เพิ่มการประชุม' }))
      await fill(page.getByRole('dialog').getByLabel('วันที่ประชุม'), '24/2/2564')
      await key('Enter')
      await page.getByRole('heading', { name: 'ครั้งที่ ๑/๒๕๖๔' }).waitFor()
      await page.getByText('เรื่องรับรองรายงานการประชุม ครั้งที่ ๔/๒๕๖๓').first().waitFor()
      await key('5')
      await press(page.getByRole('button', { name: 'สร้างหนังสือเชิญประชุม', exact: true }))
      await sheet(page).getByText('ขอเชิญประชุมคณะอนุกรรมการ').first().waitFor()
      await sheet(page).getByText('วันพุธที่ ๒๔').first().waitFor()
      await press(page.getByRole('link', { name: 'ไปที่การประชุม' }))
      await press(page.getByRole('button', { name: 'สร้างระเบียบวาระการประชุม', exact: true }))
      await sheet(page).getByText('เรื่องเพื่อพิจารณา').first().waitFor()
      console.log(`invitation with agenda: ${actions()} actions, ${keystrokes()} keystrokes`)
      expect(actions()).toBeLessThanOrEqual(25)
      expect(complaints).toEqual([])
    }),
  )
})

test('a meeting is put off by its reason and new day, and the letter that says so is there', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async (office) => {
      const { page, dispatch, complaints } = office
      await openPhrae(office)
      const made = await dispatch('meetings.follow', {
        draft: {
          officeId: 'phrae',
          committeeId: 'phrae-committee',
          title: ['คณะอนุกรรมการ'],
          number: 1,
          year: 2570,
          date: '2027-02-24',
          start: '09:00',
          place: 'ห้องประชุม ๑',
          state: 'scheduled',
        },
        agenda: true,
        carry: false,
      })
      const { id } = (made.ok ? (made.value as { meeting: { id: string } }) : { meeting: { id: '' } }).meeting
      await goTo(page, `#/meetings/${id}`)
      await page.getByRole('button', { name: 'เลื่อนการประชุม' }).click()
      const dialog = page.getByRole('dialog', { name: 'เลื่อนการประชุม' })
      const send = dialog.getByRole('button', { name: 'เลื่อนการประชุมและทำหนังสือแจ้ง' })
      await send.click()
      await dialog.getByText('ต้องบอกเหตุผล').waitFor()
      expect(await violations(page)).toEqual([])
      await dialog.getByLabel('เหตุผล').fill('ประธานติดราชการด่วน')
      await dialog.getByLabel('วันที่ใหม่').fill('3/3/2570')
      await send.click()
      await sheet(page).getByText('จึงขอเลื่อนการประชุมดังกล่าวเป็นวันพุธที่ ๓').first().waitFor()

      await goTo(page, `#/meetings/${id}`)
      await page.getByText('เพราะ ประธานติดราชการด่วน').waitFor()
      await page.getByRole('button', { name: 'ยกเลิกการประชุม' }).click()
      await page.getByRole('dialog').getByLabel('เหตุผล').fill('ไม่มีเรื่องพิจารณา')
      await page.getByRole('button', { name: 'ยกเลิกการประชุมและทำหนังสือแจ้ง' }).click()
      await sheet(page).getByText('จึงขอยกเลิกการประชุมดังกล่าว').first().waitFor()
      await goTo(page, `#/meetings/${id}`)
      await page.getByText('การประชุมนี้ยกเลิกแล้ว จึงแก้ไม่ได้').waitFor()
      await page.getByRole('button', { name: 'เปิดใหม่' }).click()
      await page.getByRole('dialog').getByLabel('เหตุผล').fill('มีเรื่องเร่งด่วน')
      await page.getByRole('dialog').getByRole('button', { name: 'เปิดใหม่' }).click()
      await page.getByText('การประชุมนี้ยกเลิกแล้ว จึงแก้ไม่ได้').waitFor({ state: 'detached' })
      expect(await violations(page)).toEqual([])
      expect(complaints).toEqual([])
    }),
  )
})

test('today shows what is due with its one action, and Ctrl+K goes anywhere by a few letters', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async (office) => {
      const { page, complaints } = office
      await openPhrae(office)
      // The desk opens here.
      await goTo(page, '#/')
      await page.waitForFunction(() => location.hash === '#/today')
      await page.getByRole('heading', { name: 'ต้องทำ' }).waitFor()
      expect(await violations(page)).toEqual([])
      await page
        .getByRole('button', { name: /สร้างหนังสือติดตามผลตามมติ/ })
        .first()
        .click()
      await sheet(page).getByText('ขอติดตามผลการดำเนินงานตามมติ').first().waitFor()

      await page.keyboard.press('Control+KeyK')
      const box = page.getByRole('combobox', { name: 'ไปที่ หรือค้นหา' })
      await box.fill('แม่แบบ รายงานการ')
      expect(await violations(page)).toEqual([])
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: 'รายงานการประชุม', exact: true }).waitFor()

      // ๔ and 4 are one, and a word is found in the middle of another.
      await page.keyboard.press('Control+KeyK')
      await box.fill('อนุกรรม 4/2563')
      await page.getByRole('option').filter({ hasText: 'ครั้งที่ ๔/๒๕๖๓' }).first().waitFor()
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: 'ครั้งที่ ๔/๒๕๖๓' }).waitFor()

      // Who came in another's stead, and the words of an order.
      for (const [words, shown] of [
        ['พันสถา', 'นางสุจินต์ พันสถา'],
        ['ถ่ายทอดสด', 'ถ่ายทอดสดการจัดงาน'],
      ] as const) {
        await page.keyboard.press('Control+KeyK')
        await box.fill(words)
        await page.getByRole('option').filter({ hasText: shown }).first().waitFor()
        await page.keyboard.press('Escape')
      }
      expect(complaints).toEqual([])
    }),
  )
})

test('a letter gets the next number of its register, is voided with a reason, and the new one gets the next', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async (office) => {
      const { page, dispatch, complaints } = office
      await openPhrae(office)
      await dispatch('letters.create', {
        officeId: 'phrae',
        number: 'พร 0017.5/7',
        date: new Date().toISOString().slice(0, 10),
        subject: 'เลขก่อนหน้า',
      })
      const paperOf = async (subject: string) => {
        const letter = await dispatch('letters.create', {
          officeId: 'phrae',
          subject,
          addressees: [{ groupId: null, text: 'นายอำเภอสอง' }],
        })
        const letterId = letter.ok ? (letter.value as { id: string }).id : ''
        const paper = await dispatch('documents.create', { officeId: 'phrae', kind: 'letter', letterId })
        return paper.ok ? (paper.value as { id: string }).id : ''
      }
      const [first, second] = [await paperOf('เรื่องหนึ่ง'), await paperOf('เรื่องสอง')]
      await page.reload()
      const take = async (id: string, number: string) => {
        await goTo(page, `#/papers/${id}`)
        await page.getByRole('button', { name: 'ออกเลข', exact: true }).click()
        expect(await violations(page)).toEqual([])
        await page.getByRole('dialog').getByRole('button', { name: 'ออกเลข' }).click()
        await sheet(page).getByText(number).first().waitFor()
      }
      await take(first, 'พร ๐๐๑๗.๕/๘')
      await page.getByRole('button', { name: 'ยกเลิกเลข' }).click()
      await page.getByRole('dialog').getByLabel('เหตุผล').fill('ผิดผู้รับ')
      await page.getByRole('dialog').getByRole('button', { name: 'ยกเลิกเลข' }).click()
      await page.getByText('ยกเลิกเลขแล้ว').waitFor()
      await take(second, 'พร ๐๐๑๗.๕/๙')
      expect(complaints).toEqual([])
    }),
  )
})
