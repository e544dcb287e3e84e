import type { Page } from 'playwright-core'
import { clientOf } from '../../electron/cli/client.ts'
import type { Dispatch } from '../../electron/core/dispatch.ts'
import { bringIta, itaTable } from './itaTable.ts'
import type { OpenOffice } from './office.ts'

/** Every screen and every sheet over one, as an officer comes to it; what is looked at as a whole goes through here. */

export interface Scene {
  name: string
  hash: string
  /** A screen of its own, without the rail of the program. */
  alone?: boolean
  /** What is pressed there; Escape closes it again. */
  open?: (page: Page) => Promise<void>
}

const CLAUSE = '#/resolutions/phrae-clause-event-2'
const MEETING = '#/meetings/phrae-meeting-4-2563'
const NEXT = '#/meetings/NEXT'
const OFF = '#/meetings/OFF'
const CONVENED = '#/meetings/CONVENED'
const OUT = '#/meetings/OUTSENT'

const press =
  (...names: string[]) =>
  async (page: Page) => {
    for (const name of names)
      await page.getByRole('button', { name, exact: true }).filter({ visible: true }).first().click()
  }

const PASTED = ['ชื่อ', 'นายสมหวัง พ่วงบางโพ', 'นางสาวมาลี ใจงาม'].map((name, row) =>
  [name, row ? 'ท้องถิ่นอำเภอสอง' : 'ตำแหน่ง'].join('\t'),
)

export const SCENES: readonly Scene[] = [
  { name: 'today', hash: '#/today' },
  { name: 'meetings', hash: '#/meetings' },
  { name: 'meeting overview', hash: MEETING },
  { name: 'meeting agenda', hash: `${MEETING}/agenda` },
  { name: 'meeting people', hash: `${MEETING}/people`, open: (page) => page.getByRole('row').first().click() },
  { name: 'meeting replies', hash: `${MEETING}/people/replies` },
  { name: 'minutes', hash: `${MEETING}/minutes/phrae-item-4` },
  { name: 'minutes with numbers', hash: `${MEETING}/minutes/phrae-item-3-1-2` },
  { name: 'meeting papers', hash: `${MEETING}/papers` },
  { name: 'minutes go on', hash: MEETING, open: press('แจ้งเวียนรายงานการประชุมแล้ว') },
  {
    name: 'corrections',
    hash: `${OUT}/minutes/corrections`,
    open: (page) => page.getByRole('grid', { name: 'คำขอแก้ไขที่ได้รับ' }).getByRole('row').first().click(),
  },
  { name: 'new correction', hash: `${OUT}/minutes/corrections`, open: press('เพิ่มคำขอแก้ไข') },
  { name: 'certify minutes', hash: OUT, open: press('รับรองรายงานแล้ว') },
  { name: 'certified minutes', hash: '#/meetings/phrae-meeting-3-2563/minutes/corrections' },
  { name: 'save all papers', hash: `${MEETING}/papers`, open: press('บันทึกทุกฉบับเป็นไฟล์') },
  { name: 'pack of papers', hash: `${MEETING}/papers`, open: press('จัดชุดเอกสารประชุม') },
  { name: 'called off', hash: OFF },
  { name: 'reopen', hash: OFF, open: press('เปิดใหม่') },
  { name: 'next overview', hash: NEXT },
  { name: 'next agenda', hash: `${NEXT}/agenda`, open: (page) => page.getByRole('treeitem').nth(3).click() },
  { name: 'compare agendas', hash: `${NEXT}/agenda`, open: press('เปรียบเทียบฉบับ') },
  { name: 'issue agenda', hash: `${NEXT}/agenda`, open: press('ออกฉบับแก้ไข') },
  { name: 'next people', hash: `${NEXT}/people` },
  { name: 'next replies', hash: `${NEXT}/people/replies` },
  { name: 'convened overview', hash: CONVENED },
  { name: 'check-in', hash: `${CONVENED}/people/checkin` },
  { name: 'live', hash: `${CONVENED}/live`, alone: true },
  { name: "chair's screen", hash: `${CONVENED}/screen`, alone: true },
  { name: 'old minutes', hash: '#/meetings/old' },
  { name: 'reply', hash: `${CONVENED}/people/replies`, open: (page) => page.getByRole('row').first().click() },
  { name: 'next minutes', hash: `${NEXT}/minutes` },
  { name: 'next papers', hash: `${NEXT}/papers` },
  { name: 'put off', hash: NEXT, open: press('เลื่อนการประชุม') },
  { name: 'call off', hash: NEXT, open: press('ยกเลิกการประชุม') },
  { name: 'another room', hash: NEXT, open: press('เปลี่ยนสถานที่') },
  { name: 'remove meeting', hash: OUT, open: press('ลบการประชุมนี้') },
  { name: 'paste items', hash: `${NEXT}/agenda`, open: press('วางจาก Excel') },
  { name: 'paste guests', hash: `${NEXT}/people`, open: press('วางผู้เข้าร่วมประชุมจาก Excel') },
  { name: 'convene', hash: NEXT, open: press('เชิญประชุม') },
  { name: 'new meeting', hash: MEETING, open: press('เพิ่มการประชุม') },
  { name: 'new committee', hash: '#/meetings', open: press('เพิ่มคณะกรรมการ') },
  {
    name: 'committee',
    hash: '#/committees/phrae-committee',
    open: (page) => page.getByRole('grid', { name: 'กรรมการ' }).getByRole('row').nth(1).click(),
  },
  { name: 'paste seats', hash: '#/committees/phrae-committee', open: press('วางจาก Excel') },
  { name: 'ITA of a year', hash: '#/ita/2565/overview' },
  {
    name: 'ITA as it was told',
    hash: '#/ita/2563/overview',
    open: (page) => page.getByRole('heading', { name: 'ตัวเลขที่บันทึกไว้' }).click(),
  },
  { name: 'ITA goal', hash: '#/ita/2565/overview', open: press('เพิ่มเป้าหมาย') },
  { name: 'ITA new year', hash: '#/ita/2565/overview', open: press('เพิ่มปี') },
  { name: 'ITA agencies', hash: '#/ita/2565/agencies', open: press('เพิ่ม ขาด เปลี่ยนชื่อ') },
  { name: 'ITA agency', hash: '#/ita/2565/agencies/phrae-agency-province' },
  { name: 'ITA figure put right', hash: '#/ita/2565/agencies/phrae-agency-province', open: press('แก้ไข คะแนน ITA') },
  { name: 'ITA name', hash: '#/ita/2565/agencies/phrae-agency-province', open: press('เพิ่มชื่อ') },
  { name: 'ITA indicators', hash: '#/ita/2565/indicators' },
  { name: 'OIT', hash: '#/ita/2564/oit/phrae-oit-2564-03' },
  { name: 'OIT not begun', hash: '#/ita/2568/oit' },
  { name: 'ITA plan', hash: '#/ita/2565/plan' },
  { name: 'ITA window', hash: '#/ita/2565/plan', open: press('เพิ่มช่วงเวลา') },
  { name: 'ITA activity', hash: '#/ita/2565/plan', open: press('แก้ไข กิจกรรมที่ ๑') },
  { name: 'ITA awards', hash: '#/ita/2565/awards', open: press('เพิ่มรางวัล') },
  { name: 'ITA import', hash: '#/ita/2565/import' },
  {
    name: 'ITA rows before they come in',
    hash: '#/ita/2566/import',
    open: async (page) => {
      await page.getByLabel('หรือวางตารางที่คัดลอก').fill(itaTable(2566))
      await press('อ่านตารางนี้')(page)
      await page.getByRole('grid', { name: 'แถวที่อ่านได้' }).getByRole('row').nth(2).click()
    },
  },
  { name: 'search', hash: `#/search/${encodeURIComponent('จังหวัดแพร่')}` },
  { name: 'search of one kind', hash: `#/search/${encodeURIComponent('จังหวัดแพร่')}/agendaItems` },
  {
    name: 'earlier resolutions',
    hash: `#/search/${encodeURIComponent('ต่อต้านคอร์รัปชัน')}`,
    open: press('เคยมีมติเรื่องนี้ไหม'),
  },
  { name: 'resolutions', hash: '#/resolutions' },
  { name: 'clause', hash: CLAUSE },
  { name: 'report of progress', hash: CLAUSE, open: press('บันทึกผลการดำเนินงาน') },
  { name: 'letters to owners', hash: CLAUSE, open: press('แจ้งมติทุกหน่วยงาน') },
  { name: 'papers', hash: '#/papers' },
  { name: 'new paper', hash: '#/papers', open: press('เพิ่มเอกสาร') },
  { name: 'studio letter', hash: '#/papers/phrae-doc-letter' },
  { name: 'studio minutes', hash: '#/papers/phrae-doc-minutes' },
  { name: 'studio memo', hash: '#/papers/phrae-doc-memo' },
  { name: 'take a number', hash: '#/papers/phrae-doc-letter', open: press('ออกเอกสาร') },
  {
    name: 'other papers of a letter',
    hash: '#/papers/phrae-doc-letter',
    open: press('เอกสารอื่นของหนังสือนี้'),
  },
  { name: 'mailing', hash: '#/papers/phrae-doc-letter', open: press('ส่งถึงหลายผู้รับ') },
  { name: 'copies', hash: '#/papers/phrae-doc-letter/copies' },
  // The papers above are of the other office, and so is this group.
  { name: 'group', hash: '#/directory/groups/phrae-group-districts' },
  { name: 'register of letters', hash: '#/registers/letter' },
  { name: 'register of circulars', hash: '#/registers/circular' },
  { name: 'register of received', hash: '#/registers/received/RECEIVED' },
  { name: 'register of orders', hash: '#/registers/order' },
  { name: 'register of announcements', hash: '#/registers/announcement' },
  { name: 'letter in its register', hash: '#/registers/circular/phrae-letter-5044' },
  { name: 'receive', hash: '#/registers/received', open: press('ลงรับหนังสือ') },
  { name: 'number blocks', hash: '#/registers/letter', open: press('กันช่วงเลข') },
  { name: 'people', hash: '#/directory/people' },
  { name: 'person', hash: '#/directory/people/phrae-person-somwang' },
  { name: 'new person', hash: '#/directory/people', open: press('เพิ่มบุคคล') },
  { name: 'merge', hash: '#/directory/people/phrae-person-somwang', open: press('รวมกับรายการอื่น') },
  { name: 'post', hash: '#/directory/posts/phrae-post-province' },
  { name: 'hand over', hash: '#/directory/posts/phrae-post-province', open: press('เปลี่ยนผู้ดำรงตำแหน่ง') },
  { name: 'new post', hash: '#/directory/posts', open: press('เพิ่มตำแหน่ง') },
  { name: 'agency', hash: '#/directory/agencies/phrae-agency-province' },
  { name: 'new agency', hash: '#/directory/agencies', open: press('เพิ่มหน่วยงาน') },
  { name: 'nothing there', hash: '#/directory/groups/none' },
  {
    name: 'paste people',
    hash: '#/directory/people',
    open: async (page) => {
      await press('วางจาก Excel')(page)
      await page.getByRole('dialog').getByLabel('ตาราง', { exact: true }).fill(PASTED.join('\n'))
    },
  },
  { name: 'settings', hash: '#/settings' },
  { name: 'office settings', hash: '#/settings/office' },
  { name: 'paper settings', hash: '#/settings/paper' },
  { name: 'data settings', hash: '#/settings/data' },
  { name: 'export of the whole office', hash: '#/settings/data', open: press('ส่งออกทั้งสำนักงาน') },
  { name: 'look settings', hash: '#/settings/look' },
  { name: 'practice settings', hash: '#/settings/practice' },
  { name: 'templates', hash: '#/templates' },
  { name: 'template of all', hash: '#/templates/all' },
  { name: 'template of minutes', hash: '#/templates/minutes' },
  { name: 'ITA what if', hash: '#/ita/2563/whatif' },
  { name: 'help', hash: '#/help' },
  { name: 'help card', hash: '#/help/agenda' },
  {
    name: 'palette',
    hash: '#/today',
    open: async (page) => {
      await page.keyboard.press('Control+KeyK')
      await page.keyboard.type('ประชุม')
    },
  },
  { name: 'shortcuts', hash: '#/today', open: (page) => page.keyboard.press('Control+Slash') },
  { name: 'history', hash: '#/today', open: (page) => page.keyboard.press('Control+Shift+KeyH') },
]

/** The sample office with what the screens need to have something to show; where a scene says NEXT stands its id. */
export async function prepare({ page, dispatch }: OpenOffice): Promise<(hash: string) => string> {
  await page.getByRole('button', { name: 'ลองใช้กับสำนักงานตัวอย่าง' }).click()
  await page.getByRole('navigation', { name: 'ส่วนของโปรแกรม' }).waitFor()
  const another = async (number: number) => {
    const made = await asked<{ id: string; revision: number }>(dispatch, 'meetings.create', {
      officeId: 'phrae',
      committeeId: 'phrae-committee',
      title: ['คณะอนุกรรมการส่งเสริมคุณธรรม'],
      number,
      year: 2570,
      date: `2027-0${number * 3}-12`,
      start: '09:00',
      place: 'ห้องประชุมเวียงโกศัย',
      state: 'scheduled',
    })
    return { id: made.id, revision: made.revision }
  }
  const { meeting, items } = await asked<{
    meeting: { id: string }
    items: Array<{ id: string; revision: number; section: string; title: string }>
  }>(dispatch, 'meetings.follow', {
    draft: {
      officeId: 'phrae',
      committeeId: 'phrae-committee',
      previousId: 'phrae-meeting-4-2563',
      title: ['คณะอนุกรรมการส่งเสริมคุณธรรม จริยธรรม และป้องกันการทุจริตประจำจังหวัดแพร่'],
      number: 1,
      year: 2570,
      date: '2027-02-24',
      start: '09:00',
      end: '10:30',
      place: 'ห้องประชุมเวียงโกศัย ศาลากลางจังหวัดแพร่ ชั้น ๒',
      state: 'scheduled',
    },
    agenda: true,
    carry: true,
  })
  const parentId = items.find(({ section }) => section === 'consideration')?.id
  await asked(dispatch, 'agendaItems.create', { meetingId: meeting.id, parentId, position: 0, title: 'แผนปฏิบัติการ' })
  await asked(dispatch, 'agendaVersions.issue', { meetingId: meeting.id })
  await asked(dispatch, 'agendaItems.create', { meetingId: meeting.id, parentId, position: 1, title: 'งบประมาณ' })
  const received = await asked<{ id: string }>(dispatch, 'letters.receive', {
    officeId: 'phrae',
    meetingId: null,
    from: 'กรมส่งเสริมการปกครองท้องถิ่น',
    number: 'มท ๐๘๐๙.๔/ว ๒๑๘',
    date: '2026-11-18',
    to: 'ผู้ว่าราชการจังหวัดแพร่',
    urgency: null,
    secrecy: null,
    action: '',
    note: '',
    receivedDate: '2026-11-20',
    receivedTime: '09:30',
    subject: 'ขอให้รายงานผลการประเมินคุณธรรมและความโปร่งใสขององค์กรปกครองส่วนท้องถิ่น',
  })
  const [off, convened, out] = [await another(3), await another(2), await another(1)]
  await asked(dispatch, 'meetings.update', { ...out, change: { state: 'adjourned' } })
  await asked(dispatch, 'agendaItems.create', { meetingId: out.id, title: 'เรื่องเพื่อทราบ' })
  const minutes = { officeId: 'phrae', kind: 'minutes', meetingId: out.id }
  const { id: draft } = await asked<{ id: string }>(dispatch, 'documents.create', minutes)
  const found = await asked<Array<{ severity: string; rule: string; words: string }>>(dispatch, 'documents.lint', {
    id: draft,
  })
  await asked(dispatch, 'meetings.circulate', {
    id: out.id,
    revision: out.revision + 1,
    amendBy: '2027-03-31',
    confirmed: found.filter(({ severity }) => severity === 'error').map(({ rule, words }) => ({ rule, words })),
  })
  await asked(dispatch, 'amendments.create', {
    meetingId: out.id,
    by: 'นายสมหวัง พ่วงบางโพ',
    received: '2027-03-20',
    page: 1,
    line: 5,
    from: 'เรื่องเพื่อทราบ',
    to: 'เรื่องที่เสนอให้ที่ประชุมทราบ',
  })
  await asked(dispatch, 'meetings.callOff', { ...off, what: 'cancelled', reason: 'ประธานติดราชการสำคัญ' })
  await asked(dispatch, 'meetings.convene', convened)
  const api = clientOf(dispatch)
  for (const year of [2564, 2565]) await bringIta(api, 'phrae', year)
  await asked(dispatch, 'ita.beginPlan', { officeId: 'phrae', fiscalYear: 2565 })
  const ids = { NEXT: meeting.id, OFF: off.id, CONVENED: convened.id, RECEIVED: received.id, OUTSENT: out.id }
  await page.reload()
  return (hash) => hash.replace(/[A-Z]{3,}/, (name) => ids[name as keyof typeof ids])
}

async function asked<T>(dispatch: Dispatch, method: string, input: unknown): Promise<T> {
  const reply = await dispatch(method, input)
  if (!reply.ok) throw new Error(`${method}: ${JSON.stringify(reply.error)}`)
  return reply.value as T
}
