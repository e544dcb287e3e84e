import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { MeetingFile } from '../../shared/api.ts'
import type { Committee } from '../../shared/model/committee.ts'
import type { AgendaItem, Attendance } from '../../shared/model/meeting.ts'
import { withBrowser } from './browser.ts'
import { goTo, violations } from './hands.ts'
import { type OpenOffice, withOffice } from './office.ts'

/** A sitting of Phrae's committee called for today: its roster stands, its agenda has a time for one item. */
async function convened({ page, dispatch }: OpenOffice): Promise<string> {
  await page.getByRole('button', { name: 'ลองใช้กับสำนักงานตัวอย่าง' }).click()
  await page.getByRole('navigation', { name: 'ส่วนของโปรแกรม' }).waitFor()
  const call = async <T>(method: string, input: unknown): Promise<T> => {
    const reply = await dispatch(method, input)
    if (!reply.ok) throw new Error(reply.error.message)
    return reply.value as T
  }
  const [committee] = await call<Committee[]>('committees.list', { where: { officeId: 'phrae' } })
  const { meeting, items } = await call<MeetingFile>('meetings.follow', {
    draft: {
      officeId: 'phrae',
      committeeId: committee?.id,
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
  const third = items.find(({ section }) => section === 'consideration')
  const plan = { meetingId: meeting.id, parentId: third?.id, title: 'แผนปฏิบัติการ', minutesNeeded: 15 }
  await call('agendaItems.create', plan)
  const { attendances } = await call<MeetingFile>('meetings.convene', { id: meeting.id, revision: meeting.revision })
  const [first, second] = attendances
  const substitute = { name: { title: 'นาง', given: 'สมใจ', family: 'ดีงาม' }, post: 'ผู้ช่วยเสมียน' }
  await call('attendances.update', { ...which(first), change: { reply: 'coming' } })
  await call('attendances.update', {
    ...which(second),
    change: { reply: 'substitute', replySubstitute: substitute },
  })
  return meeting.id
}
const which = (row: Attendance | undefined) => ({ id: row?.id, revision: row?.revision })

const read = async ({ dispatch }: OpenOffice, id: string): Promise<MeetingFile> => {
  const reply = await dispatch('meetings.read', { id })
  if (!reply.ok) throw new Error(reply.error.message)
  return reply.value as MeetingFile
}
/** A save and a tick of the timer take longer than a poll waits of itself. */
const soon = <T>(ask: () => Promise<T>) => expect.poll(ask, { timeout: 5_000 })
const bothSchemes = async (page: Page, what: string) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    // Buttons change their colour gently.
    await page.waitForTimeout(300)
    expect(await violations(page), `${what} ${colorScheme}`).toEqual([])
  }
}
const opened = ({ items }: MeetingFile): AgendaItem | undefined => items.find(({ open }) => open)

test('the board at the door: one key each, a name found by typing, the quorum as it fills, and back by Ctrl+Z', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async (office) => {
      const { page, complaints } = office
      const id = await convened(office)
      await goTo(page, `#/meetings/${id}/people`)
      await page.getByRole('link', { name: 'ลงทะเบียนหน้าห้อง' }).click()
      const rows = page.getByRole('grid', { name: 'ลงทะเบียนผู้เข้าประชุม' }).getByRole('row')
      await rows.first().click()
      const members = await rows.count()
      const needed = Math.ceil(members / 2)

      // A walk along the rows: each key marks one and goes on.
      await page.keyboard.press('Comma')
      await rows.nth(0).getByText('มา', { exact: true }).waitFor()
      await soon(() => rows.nth(1).evaluate(hasFocus)).toBe(true)
      // The substitute of the reply slip is taken over; the seat stays the member's.
      await page.keyboard.press('KeyM')
      await rows.nth(1).getByText('ผู้แทน นางสมใจ ดีงาม').waitFor()
      const at = (index: number) => soon(() => rows.nth(index).evaluate(hasFocus)).toBe(true)
      await at(2)
      await page.keyboard.press('BracketRight')
      await page.getByRole('button', { name: 'ติดราชการ', exact: true }).click()
      await rows.nth(2).getByText('ติดราชการ').waitFor()
      await at(3)
      for (let come = 2; come < needed; come++) {
        await page.keyboard.press(come === 2 ? 'KeyV' : 'Comma')
        await soon(async () => (await read(office, id)).attendances.filter(isHere).length).toBe(come + 1)
        await at(come + 2)
      }
      const board = page.getByRole('region', { name: 'องค์ประชุม' })
      await board.getByText(/ครบองค์ประชุมเวลา [๐-๙]{2}\.[๐-๙]{2} น\. มา/).waitFor()
      await bothSchemes(page, 'check-in')

      // Out of the room and in again, and a key too many taken back.
      await rows.nth(0).focus()
      await page.keyboard.press('KeyD')
      await rows.nth(0).getByText('ออกแล้ว').waitFor()
      await board.getByText(/ไม่ครบองค์ประชุมตั้งแต่เวลา/).waitFor()
      await page.keyboard.press('Control+z')
      await rows.nth(0).getByText('มา', { exact: true }).waitFor()
      await rows.nth(0).getByText('ออกแล้ว').waitFor({ state: 'detached' })

      // Whoever comes late is found by a few letters of the name.
      const late = (await read(office, id)).attendances.filter(({ status }) => status === 'expected').at(-1)
      const search = page.getByRole('searchbox', { name: 'พิมพ์ชื่อหรือตำแหน่งผู้ที่มาถึง' })
      await search.fill(late?.post.slice(0, 30) ?? '')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Comma')
      await soon(() => search.inputValue()).toBe('')
      await soon(() => search.evaluate(hasFocus)).toBe(true)
      expect(complaints).toEqual([])
    }),
  )
}, 120_000)
/** A disk that takes its time: what is typed meanwhile must stand where it was typed. */
const slowDisk = (page: Page) =>
  page.route('**/api/attendances.update', async (route) => {
    await new Promise((done) => setTimeout(done, 700))
    await route.continue()
  })

test('at the door the post of a substitute is typed the moment the name is, however slow the disk', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async (office) => {
      const { page, complaints } = office
      const id = await convened(office)
      await goTo(page, `#/meetings/${id}/people/checkin`)
      const rows = page.getByRole('grid', { name: 'ลงทะเบียนผู้เข้าประชุม' }).getByRole('row')
      await rows.first().click()
      await slowDisk(page)
      await page.keyboard.press('KeyM')
      await page.keyboard.type('นางสาวสมหญิง ใจงาม')
      await page.keyboard.press('Tab')
      await page.keyboard.insertText('นักวิชาการสหกรณ์')
      await page.keyboard.type('ชำนาญการ')
      await page.keyboard.press('Escape')
      const saved = async () => (await read(office, id)).attendances.find(({ status }) => status === 'substitute')
      await soon(async () => (await saved())?.substitute).toEqual({
        name: { title: 'นางสาว', given: 'สมหญิง', family: 'ใจงาม' },
        post: 'นักวิชาการสหกรณ์ชำนาญการ',
      })
      // A post typed before the name waits for it.
      const other = rows.nth(3)
      await other.click()
      await page.keyboard.press('KeyM')
      const post = page.getByLabel('ตำแหน่งของผู้แทน')
      await post.fill('พนักงานจ้าง')
      await page.getByText('จะบันทึกเมื่อกรอกชื่อผู้แทน').waitFor()
      await page.getByRole('combobox', { name: 'ผู้มาประชุมแทน' }).fill('นายสมคิด ดี')
      await page.keyboard.press('Tab')
      await soon(async () => JSON.stringify((await read(office, id)).attendances)).toContain('พนักงานจ้าง')
      expect(await post.inputValue()).toBe('พนักงานจ้าง')
      expect(complaints).toEqual([])
    }),
  )
}, 60_000)

test('who did not come is marked as fast as who did, and the reasons are asked for one after another', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async (office) => {
      const { page, complaints } = office
      const id = await convened(office)
      await goTo(page, `#/meetings/${id}/people/checkin`)
      const rows = page.getByRole('grid', { name: 'ลงทะเบียนผู้เข้าประชุม' }).getByRole('row')
      await rows.first().click()
      await slowDisk(page)
      for (const key of ['Comma', 'BracketRight', 'Comma', 'BracketRight', 'Comma']) await page.keyboard.press(key)
      const marks = async () => (await read(office, id)).attendances.slice(0, 5).map(({ status }) => status)
      await soon(marks).toEqual(['present', 'absent', 'present', 'absent', 'present'])
      expect((await read(office, id)).attendances.every(({ reason }) => reason === '')).toBe(true)

      // Enter opens what the row itself asks for.
      await rows.nth(1).focus()
      await page.keyboard.press('Enter')
      const reason = page.getByLabel('สาเหตุที่ไม่มาประชุม')
      await soon(() => reason.evaluate(hasFocus)).toBe(true)
      await page.keyboard.press('Escape')
      await soon(() => rows.nth(2).evaluate(hasFocus)).toBe(true)

      await page.getByRole('button', { name: 'เติมสาเหตุของผู้ไม่มา ๒ คน' }).press('Enter')
      await page.keyboard.type('ลาป่วย')
      if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/reasons.png` })
      await page.keyboard.press('Enter')
      await page.keyboard.type('ติดราชการ')
      await page.keyboard.press('Enter')
      await soon(async () => (await read(office, id)).attendances.slice(0, 5).map(({ reason }) => reason)).toEqual([
        '',
        'ลาป่วย',
        '',
        'ติดราชการ',
        '',
      ])
      await page.getByRole('button', { name: /เติมสาเหตุ/ }).waitFor({ state: 'detached' })
      expect(await violations(page)).toEqual([])
      expect(complaints).toEqual([])
    }),
  )
}, 60_000)

const hasFocus = (element: Element) => element === document.activeElement
const isHere = ({ status }: Attendance) => status === 'present' || status === 'substitute'

test('a sitting: begun, written, resolved, rested and ended by five keys, with the chair’s screen beside it', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async (office) => {
      const { page, complaints } = office
      const id = await convened(office)
      await goTo(page, `#/meetings/${id}`)
      await page.getByRole('link', { name: 'ประชุมสด' }).click()
      await page.getByRole('heading', { name: /ระเบียบวาระที่ ๑/ }).waitFor()
      await page.keyboard.press('F2')
      await page.getByText(/เริ่มประชุม [๐-๙]{2}\.[๐-๙]{2} น\./).waitFor()
      // Whoever begins the meeting begins to write.
      const editor = page.locator('.live-writing .ProseMirror')
      await soon(() => editor.evaluate(hasFocus)).toBe(true)
      await soon(() => page.getByRole('timer').innerText()).toMatch(/๐๐:(?!๐๐)/)

      const [screen] = await Promise.all([
        page.waitForEvent('popup'),
        page.getByRole('button', { name: 'เปิดจอประธาน' }).click(),
      ])
      screen.on('pageerror', (error) => complaints.push(String(error)))
      await screen.getByRole('heading', { name: /ระเบียบวาระที่ ๑/ }).waitFor()

      // The second window came up; the caret stays in the first.
      await soon(() => editor.evaluate(hasFocus)).toBe(true)
      await page.bringToFront()
      await page.keyboard.type('ประธานกล่าวเปิดประชุม')
      await screen.getByText('ประธานกล่าวเปิดประชุม').waitFor()
      for (let steps = 0; steps < 10 && opened(await read(office, id))?.title !== 'แผนปฏิบัติการ'; steps++) {
        const before = opened(await read(office, id))?.id
        await page.keyboard.press('F9')
        await soon(async () => opened(await read(office, id))?.id).not.toBe(before)
      }
      await page.getByText('จาก ๑๕ นาที').waitFor()
      await screen.getByRole('heading', { name: /แผนปฏิบัติการ/ }).waitFor()
      // The caret waits in the new item.
      await soon(() => editor.evaluate(hasFocus)).toBe(true)
      await page.keyboard.type('ฝ่ายเลขานุการเสนอแผน')
      await page.keyboard.press('F7')
      const words = page.getByRole('textbox', { name: 'ข้อความมติ' })
      expect(await words.inputValue()).toBe('เห็นชอบตามที่ฝ่ายเลขานุการเสนอ')
      await soon(() => page.evaluate(() => String(getSelection()))).toBe('เห็นชอบตามที่ฝ่ายเลขานุการเสนอ')
      await page.getByRole('button', { name: 'เพิ่มข้อสั่งการ' }).click()
      await page.getByRole('textbox', { name: 'ข้อสั่งการ ๑.' }).fill('ให้ทุกหน่วยงานรายงานผลทุกเดือน')
      await screen.getByText('เห็นชอบตามที่ฝ่ายเลขานุการเสนอ').waitFor()
      await screen.getByText('๑. ให้ทุกหน่วยงานรายงานผลทุกเดือน').waitFor()
      await bothSchemes(page, 'live')
      await bothSchemes(screen, 'screen')
      expect(await screen.getByRole('button').count()).toBe(0)

      await page.keyboard.press('F4')
      await page.getByText('พัก', { exact: true }).first().waitFor()
      await soon(async () => opened(await read(office, id))?.since).toBeNull()
      await screen.getByText('พักการประชุม').waitFor()
      await page.keyboard.press('F4')
      await soon(async () => opened(await read(office, id))?.since).not.toBeNull()

      await page.keyboard.press('F10')
      const sheet = page.getByRole('dialog', { name: /เลิกประชุมเวลา/ })
      await sheet.getByText(/มีข้อสั่งการ ๑ ข้อที่ยังไม่มีหน่วยงานรับผิดชอบ/).waitFor()
      await screen.getByRole('heading', { name: /เลิกประชุมเวลา/ }).waitFor()
      await sheet.getByRole('button', { name: /ผู้ที่ยังไม่ระบุ .* ไม่มาประชุม/ }).click()
      await sheet.getByText(/คนยังไม่ระบุว่ามาหรือไม่/).waitFor({ state: 'detached' })
      await bothSchemes(page, 'closing')
      const ended = await read(office, id)
      expect(ended.meeting).toMatchObject({
        state: 'adjourned',
        startedAt: expect.any(String),
        closedAt: expect.any(String),
      })
      expect(ended.items.filter(({ startedAt }) => startedAt).length).toBeGreaterThan(3)

      // Ended too early: it goes on where it stood.
      await sheet.getByRole('button', { name: 'ประชุมต่อ' }).click()
      await page.getByRole('heading', { name: /แผนปฏิบัติการ/ }).waitFor()
      await editor.getByText('ฝ่ายเลขานุการเสนอแผน').waitFor()
      await page.keyboard.press('F10')
      await page.getByRole('button', { name: 'ไปที่รายงานการประชุม' }).click()
      await page.getByRole('listbox', { name: 'ระเบียบวาระ' }).waitFor()
      expect(complaints).toEqual([])
    }),
  )
}, 120_000)

test('how often each member came stands on the committee’s page and in a paper', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async (office) => {
      const { page, dispatch, complaints } = office
      await convened(office)
      const reply = await dispatch('committees.list', { where: { officeId: 'phrae' } })
      const [committee] = reply.ok ? (reply.value as Committee[]) : []
      await goTo(page, `#/committees/${committee?.id}`)
      const table = page.getByRole('region', { name: 'ตารางสถิติการเข้าประชุม' })
      await table.getByRole('row').nth(1).waitFor()
      await bothSchemes(page, 'statistics')
      await page.getByRole('button', { name: 'ทำเอกสารสถิติ' }).click()
      await page.getByRole('textbox', { name: 'หัวเรื่อง' }).waitFor()
      expect(complaints).toEqual([])
    }),
  )
}, 60_000)
