import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { clientOf } from '../electron/cli/client.ts'
import { goTo } from './e2e/hands.ts'
import { bringIta } from './e2e/itaTable.ts'

// What the picture of each card of the help shows: the sample office, as far as the card has come.

type Call = <T>(method: string, input: unknown) => Promise<T>
type Scene = (page: Page, call: Call) => Promise<void>

const SEED = resolve(import.meta.dirname, 'fixtures/seeds/002.txt')
const MEETING = 'phrae-meeting-4-2563'
const dialog = (page: Page) => page.getByRole('dialog')
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click()
const sheet = (page: Page) => page.getByRole('region', { name: 'ตัวอย่างเอกสาร' })

/** The meeting that is being prepared; made once. */
async function nextMeeting(call: Call): Promise<string> {
  const meetings = await call<Array<{ id: string; date: string }>>('meetings.list', {
    where: { number: 1, year: 2564 },
  })
  if (meetings[0]) return meetings[0].id
  const last = await call<{ title: string[]; place: string }>('meetings.get', { id: MEETING })
  const { meeting } = await call<{ meeting: { id: string } }>('meetings.follow', {
    draft: {
      officeId: 'phrae',
      committeeId: 'phrae-committee',
      previousId: MEETING,
      title: last.title,
      number: 1,
      year: 2564,
      date: '2021-02-24',
      start: '09:00',
      place: last.place,
      state: 'scheduled',
    },
    agenda: true,
    carry: true,
  })
  return meeting.id
}

/** The letter of the sample, addressed to the district chiefs one by one. */
async function toDistricts(call: Call): Promise<void> {
  const names = ['เมืองแพร่', 'สูงเม่น', 'เด่นชัย', 'ลอง', 'วังชิ้น', 'สอง', 'ร้องกวาง', 'หนองม่วงไข่']
  const postIds: string[] = []
  for (const name of names) {
    postIds.push((await call<{ id: string }>('posts.create', { title: `นายอำเภอ${name}` })).id)
  }
  const group = await call<{ id: string; revision: number }>('addresseeGroups.get', { id: 'phrae-group-districts' })
  await call('addresseeGroups.update', { id: group.id, revision: group.revision, change: { postIds } })
  const paper = await call<{ letterId: string }>('documents.get', { id: 'phrae-doc-letter' })
  const letter = await call<{ id: string; revision: number }>('letters.get', { id: paper.letterId })
  const change = { addressees: [{ groupId: group.id, text: 'นายอำเภอทุกอำเภอ' }] }
  await call('letters.update', { id: letter.id, revision: letter.revision, change })
}

export const SCENES: Readonly<Record<string, Scene>> = {
  async begin(page, call) {
    await nextMeeting(call)
    await page.reload()
    await page.getByRole('heading', { name: 'การประชุมครั้งถัดไป' }).waitFor()
  },
  async practice(page) {
    await goTo(page, '#/settings/practice')
    await press(page, 'เข้าสำนักงานฝึกหัด')
    await page.getByText('ข้อมูลนี้ไม่ใช่ของจริง').waitFor()
    await page.getByRole('heading', { name: 'ต้องทำ' }).waitFor()
    // The page after this one is of the real office again.
    await page.evaluate(() => sessionStorage.clear())
  },
  async office(page) {
    await goTo(page, '#/settings/office')
    await page.getByLabel('ชื่อที่ใช้ในหนังสือ').waitFor()
  },
  async committee(page) {
    await goTo(page, '#/committees/phrae-committee')
    await page.getByRole('grid', { name: 'กรรมการ' }).waitFor()
  },
  async paste(page) {
    await goTo(page, '#/directory/people')
    await press(page, 'วางจาก Excel')
    const rows = [
      ['ชื่อ', 'ตำแหน่ง', 'โทรศัพท์'],
      ['นายสมหวัง พ่วงบางโพ', 'ผู้ว่าราชการจังหวัดแพร่', '๐ ๕๔๕๑ ๑๔๑๑'],
      ['นางสาวมาลี ใจงาม', 'ท้องถิ่นอำเภอสอง', '๐๘ ๑๒๓๔ ๕๖๗๘'],
      ['นายก้อง กล้าหาญ', 'ท้องถิ่นอำเภอลอง', '๐๘ ๙๘๗๖ ๕๔๓๒'],
    ]
    await dialog(page)
      .getByLabel('ตาราง', { exact: true })
      .fill(rows.map((row) => row.join('\t')).join('\n'))
  },
  async meeting(page) {
    await goTo(page, `#/meetings/${MEETING}`)
    await press(page, 'เพิ่มการประชุม')
    await dialog(page).getByLabel('วันที่ประชุม').fill('๒๖/๕/๒๕๖๔')
  },
  async agenda(page, call) {
    await goTo(page, `#/meetings/${await nextMeeting(call)}/agenda`)
    await page.getByRole('treeitem').nth(3).click()
  },
  async invitation(page, call) {
    const meetingId = await nextMeeting(call)
    const { id } = await call<{ id: string }>('documents.create', { officeId: 'phrae', kind: 'invitation', meetingId })
    await goTo(page, `#/papers/${id}`)
    await sheet(page).getByText('ขอเชิญประชุม').first().waitFor()
  },
  async circular(page, call) {
    await toDistricts(call)
    await goTo(page, '#/papers/phrae-doc-letter')
    await press(page, 'ส่งถึงหลายผู้รับ')
    await dialog(page).getByText('นายอำเภอเมืองแพร่').waitFor()
  },
  async sent(page, call) {
    await toDistricts(call)
    const tick = (names: string[], change: object) =>
      call('documents.tick', { id: 'phrae-doc-letter', recipients: names.map((name) => `นายอำเภอ${name}`), change })
    await tick(['เมืองแพร่', 'สูงเม่น', 'เด่นชัย', 'ลอง'], { sent: '2020-12-18', way: 'system' })
    await tick(['สูงเม่น'], { answered: '2020-12-25' })
    await page.reload()
    await goTo(page, '#/papers/phrae-doc-letter/copies')
    await page.getByRole('grid', { name: 'ผู้รับและการส่ง' }).getByText('นายอำเภอลอง').click()
  },
  async pack(page) {
    await goTo(page, `#/meetings/${MEETING}/papers`)
    await press(page, 'จัดชุดเอกสารประชุม')
    await dialog(page).getByText('ใบคั่นหน้าเอกสารของแต่ละวาระ').waitFor()
  },
  async followUp(page) {
    await goTo(page, '#/resolutions')
    await page.getByRole('grid', { name: 'มติและข้อสั่งการ' }).getByRole('row').nth(1).click()
  },
  async find(page) {
    await goTo(page, `#/search/${encodeURIComponent('คุณธรรม')}`)
    await page.getByText(/^พบ /).first().waitFor()
  },
  async oldMinutes(page) {
    await goTo(page, '#/meetings/old')
    await page.getByRole('textbox').fill(await readFile(SEED, 'utf8'))
    await press(page, 'อ่านข้อความนี้')
    await page.getByRole('region', { name: 'ข้อที่ควรตรวจ' }).waitFor()
  },
  async registers(page) {
    await goTo(page, '#/registers/received')
    await press(page, 'ลงรับหนังสือ')
    await dialog(page).getByLabel(/^ที่ \(/).fill('มท ๐๘๐๙.๔/ว ๒๑๘')
    await dialog(page)
      .getByLabel(/^ลงวันที่/)
      .fill('๒๙/๑/๒๕๖๔')
    await dialog(page).getByRole('combobox', { name: 'จาก' }).fill('กรมส่งเสริมการปกครองท้องถิ่น')
    await dialog(page).getByLabel('เรื่อง', { exact: true }).fill('การประเมินคุณธรรมและความโปร่งใสขององค์กรปกครองส่วนท้องถิ่น')
  },
  async ita(page, call) {
    const api = clientOf(async (method, input) => ({ ok: true, value: await call(method, input) }))
    for (const year of [2564, 2565]) await bringIta(api, 'phrae', year)
    await page.reload()
    await goTo(page, '#/ita/2565/overview')
    await page.getByRole('heading', { name: 'จำแนกตามระดับ' }).waitFor()
  },
  async replies(page) {
    await goTo(page, `#/meetings/${MEETING}/people`)
    await page.getByRole('row').first().waitFor()
  },
  async calledOff(page, call) {
    await goTo(page, `#/meetings/${await nextMeeting(call)}`)
    await press(page, 'เลื่อนการประชุม')
    await dialog(page).getByLabel('เหตุผล').fill('ประธานติดราชการสำคัญ')
    await dialog(page).getByLabel('วันที่ใหม่').fill('๓/๓/๒๕๖๔')
  },
  async live(page) {
    await goTo(page, `#/meetings/${MEETING}/live`)
    await page.getByRole('textbox').first().waitFor()
  },
  async minutes(page) {
    await goTo(page, `#/meetings/${MEETING}/minutes/phrae-item-4-1`)
    await sheet(page).getByText('รายงานการประชุม').first().waitFor()
  },
  async proof(page) {
    await goTo(page, '#/papers/phrae-doc-letter')
    await page.getByRole('button', { name: 'ยอมรับ…' }).first().waitFor()
    await page.keyboard.press('F8')
  },
  async print(page) {
    await goTo(page, '#/papers/phrae-doc-minutes')
    await sheet(page).getByText('ผู้มาประชุม').first().waitFor()
  },
  async corrections(page, call) {
    const { revision, state } = await call<{ revision: number; state: string }>('meetings.get', { id: MEETING })
    if (state === 'checked') {
      const found = await call<Array<{ severity: string; rule: string; words: string }>>('documents.lint', {
        id: 'phrae-doc-minutes',
      })
      const confirmed = found.filter(({ severity }) => severity === 'error').map(({ rule, words }) => ({ rule, words }))
      await call('meetings.circulate', { id: MEETING, revision, amendBy: '2021-02-15', confirmed })
      const asked = { meetingId: MEETING, by: 'นายขจร วินัยพานิช', received: '2021-02-05', page: 4, line: 7 }
      await call('amendments.create', { ...asked, from: 'ไม่เป็นไปตามที่คาดหวัง', to: 'ยังไม่ถึงเป้าหมาย' })
      await call('amendments.create', { ...asked, from: 'ทำไมปีนี้', to: 'เหตุใดปีนี้' })
    }
    await page.reload()
    await goTo(page, `#/meetings/${MEETING}/minutes/corrections`)
    await sheet(page).getByText('ผู้มาประชุม').first().waitFor()
    await page.getByRole('grid', { name: 'คำขอแก้ไขที่ได้รับ' }).getByRole('row').first().click()
  },
  async hand(page) {
    await goTo(page, '#/directory/posts/phrae-post-province')
    await press(page, 'เปลี่ยนผู้ดำรงตำแหน่ง')
    await dialog(page).getByRole('combobox', { name: 'ผู้ดำรงตำแหน่งคนใหม่' }).fill('นายก้อง กล้าหาญ')
    await dialog(page).getByLabel('ตั้งแต่วันที่').fill('๑/๓/๒๕๖๔')
  },
  async template(page) {
    await goTo(page, '#/templates/minutes')
    await sheet(page).getByText('ผู้มาประชุม').first().waitFor()
  },
  async backup(page) {
    await goTo(page, '#/settings/data')
    await page.getByRole('button', { name: 'สำรองข้อมูลเดี๋ยวนี้' }).waitFor()
  },
  async wholeOffice(page) {
    await goTo(page, '#/settings/export')
    await dialog(page).getByRole('button', { name: 'จัดทำไฟล์ ZIP' }).waitFor()
  },
  async keys(page) {
    await page.keyboard.press('Control+Slash')
    await dialog(page).getByRole('heading', { name: 'ปุ่มลัด' }).waitFor()
  },
}
