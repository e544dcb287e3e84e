import { beforeEach, describe, expect, test } from 'vitest'
import type { Api, MeetingFile } from '../../shared/api.ts'
import { numberHint, numberWarning, readSitting } from '../../shared/desk/nextMeeting.ts'
import { inlineText } from '../../shared/model/prose.ts'
import { openSampleOffice, type TestOffice } from '../helpers/testOffice.ts'

const FOURTH = 'phrae-meeting-4-2563'

let office: TestOffice
let api: Api
beforeEach(async () => {
  office = await openSampleOffice()
  api = office.api
})

const draft = async (more: object = {}) => {
  const { officeId, committeeId, title, place } = await api.meetings.get({ id: FOURTH })
  return {
    officeId,
    committeeId,
    title,
    place,
    number: 1,
    year: 2564,
    date: '2021-02-24',
    start: '09:00',
    previousId: FOURTH,
    ...more,
  }
}
const follow = async (more: { agenda?: boolean; carry?: boolean } = {}, meeting: object = {}): Promise<MeetingFile> =>
  api.meetings.follow({ draft: await draft(meeting), agenda: true, carry: true, ...more })

describe('the next meeting', () => {
  test('has the headings of the last one, with what there is to certify', async () => {
    const { items } = await follow()
    const top = items.filter(({ parentId }) => parentId === null).sort((a, b) => a.position - b.position)
    const last = (await api.agendaItems.list({ where: { meetingId: FOURTH } })).filter(
      ({ parentId }) => parentId === null,
    )
    // The matters still open have a heading, though the last agenda had none.
    const sections = top.map(({ section }) => section)
    expect(sections.filter((section) => section !== 'followUp')).toEqual(last.map(({ section }) => section))
    expect(sections.indexOf('followUp')).toBe(sections.indexOf('minutes') + 1)
    expect(top.find(({ section }) => section === 'minutes')?.title).toBe(
      'เรื่องรับรองรายงานการประชุม ครั้งที่ ๔/๒๕๖๓ เมื่อวันที่ ๒๔ พฤศจิกายน ๒๕๖๓',
    )
  })

  test('tells what was reported after it was called: the brief says so, the minutes are written from it', async () => {
    const { items } = await follow()
    const item = items.findLast(({ fromClauseId }) => fromClauseId)
    const before = await api.meetings.matter({ itemId: item?.id ?? '' })
    expect(before?.brief).toBe(item?.brief)
    const clauseId = item?.fromClauseId ?? ''
    await api.progressReports.create({ clauseId, date: '2021-01-20', text: 'จัดงานแล้ว' })
    const { revision } = await api.clauses.get({ id: clauseId })
    await api.clauses.update({ id: clauseId, revision, change: { state: 'done' } })
    const after = await api.meetings.matter({ itemId: item?.id ?? '' })
    expect(after?.brief).toContain('รายงานเมื่อวันที่ ๒๐ มกราคม ๒๕๖๔ ว่า จัดงานแล้ว ดำเนินการแล้วเสร็จ')
    const [lead, first] = (after?.prose ?? []).map((block) =>
      block.type === 'paragraph' ? inlineText(block.text) : '',
    )
    expect(lead).toMatch(/^รายงานความก้าวหน้าตามมติที่ประชุม.+ ดังนี้$/)
    expect(first).toMatch(/^ข้อ .+ รายงานเมื่อวันที่ ๒๐ มกราคม ๒๕๖๔ ว่า จัดงานแล้ว ดำเนินการแล้วเสร็จ$/)
    // Told by its own number: no other before it, and no dash of a list of notes.
    expect(after?.prose.map((block) => block.type === 'paragraph' && block.mark)).not.toContain('dot')
    expect(JSON.stringify(after)).not.toContain('—')
    expect(await api.meetings.matter({ itemId: items.find(({ fromClauseId }) => !fromClauseId)?.id ?? '' })).toBeNull()
  })

  test('takes every order not yet done under เรื่องสืบเนื่อง, with whose it is and what was heard', async () => {
    // The sample's last agenda has no such heading: the standard one has.
    const first = await follow({}, { previousId: null })
    const heading = first.items.find(({ section }) => section === 'followUp')
    const matters = first.items.filter(({ parentId }) => parentId === heading?.id)
    expect(matters.map(({ title }) => title)).toEqual([
      'ความก้าวหน้าการดำเนินการเตรียมเข้ารับการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๔ จังหวัดแพร่',
      '(ร่าง) กำหนดการงานวันต่อต้านคอร์รัปชันสากล (ประเทศไทย) จังหวัดแพร่',
    ])
    expect(matters[1]?.brief).toMatch(/^ตามมติที่ประชุม.+ครั้งที่ ๔\/๒๕๖๓ ระเบียบวาระที่ ๔\.๑\n/)
    expect(matters[1]?.brief).toContain('สำนักงานประชาสัมพันธ์จังหวัดแพร่ ยังไม่ได้รายงานผลการดำเนินงาน')
    const open = (await api.clauses.list({})).filter(
      (clause) => !['done', 'dropped'].includes(clause.state) && clause.ownerIds.length > 0,
    )
    for (const { text } of open) expect(matters.map(({ brief }) => brief).join('\n')).toContain(text)
  })

  test('leaves out what is done, and says the newest report of what is not', async () => {
    const clauses = await api.clauses.list({})
    const [kept, ...done] = clauses.filter(({ ownerIds }) => ownerIds.length > 0)
    if (!kept) throw new Error('the sample has no orders')
    for (const { id, revision } of done) await api.clauses.update({ id, revision, change: { state: 'done' } })
    await api.progressReports.create({ clauseId: kept.id, date: '2021-01-05', text: 'จัดทำแผนแล้ว' })
    const { items } = await follow({}, { previousId: null })
    const briefs = items.map(({ brief }) => brief).filter(Boolean)
    expect(briefs).toHaveLength(1)
    expect(briefs[0]).toContain('รายงานเมื่อวันที่ ๕ มกราคม ๒๕๖๔ ว่า จัดทำแผนแล้ว')
  })

  test('has no agenda when none is wanted, and no matters when they are not', async () => {
    expect((await follow({ agenda: false })).items).toEqual([])
    const { items } = await follow({ carry: false }, { previousId: null })
    expect(items.every(({ parentId }) => parentId === null)).toBe(true)
  })

  test('is not made at all when a part of it is refused', async () => {
    const before = await api.meetings.list({})
    await expect(follow({}, { previousId: 'gone' })).rejects.toThrow()
    expect(await api.meetings.list({})).toEqual(before)
  })
})

describe('item ๒ from what is known', () => {
  const words = async (id: string) =>
    (await api.meetings.certification({ id }))
      .map((block) => (block.type === 'paragraph' ? inlineText(block.text) : ''))
      .join(' ')

  test('of the third meeting is the sentence the typist wrote: its letter, number and date from the register', async () => {
    expect(await words(FOURTH)).toContain(
      'ได้ส่งรายงานการประชุมให้อนุกรรมการล่วงหน้าแล้ว ตามหนังสือจังหวัดแพร่ ที่ พร ๐๐๑๗.๕/ว ๕๐๔๔ ลงวันที่ ๖ พฤศจิกายน ๒๕๖๓',
    )
  })

  test('counts the pages of the minutes as they are printed', async () => {
    const { meeting } = await follow()
    expect(await words(meeting.id)).toContain('ครั้งที่ ๔/๒๕๖๓ เมื่อวันที่ ๒๔ พฤศจิกายน ๒๕๖๓ มีจำนวน ๖ หน้า')
  })

  test('says nothing of a letter that is not in the register, and nothing at all without a last meeting', async () => {
    const { meeting } = await follow()
    expect(await words(meeting.id)).not.toContain('ตามหนังสือ')
    const first = await follow({}, { previousId: null })
    expect(await api.meetings.certification({ id: first.meeting.id })).toEqual([])
  })
})

describe('the number of a meeting', () => {
  const warn = async (number: number, year: number, date: string) =>
    numberWarning(await api.meetings.list({}), 'phrae-committee', { number, year, date })

  test('that repeats, skips, stands in another year or before an earlier one is told', async () => {
    expect(await warn(1, 2564, '2021-02-24')).toBeNull()
    expect(await warn(5, 2563, '2020-12-20')).toBeNull()
    expect(await warn(4, 2563, '2020-12-20')).toBe('ครั้งที่ 4/2563 มีแล้ว เมื่อวันที่ 24 พฤศจิกายน 2563')
    expect(await warn(7, 2563, '2020-12-20')).toBe('ข้ามเลข: ครั้งถัดไปของปี 2563 คือครั้งที่ 5')
    expect(await warn(1, 2563, '2021-02-24')).toBe('ปีของครั้งที่ (2563) ไม่ตรงกับปีของวันที่ประชุม (2564)')
    expect(await warn(2, 2563, '2020-12-20')).toMatch(/^วันที่ประชุมอยู่หลังครั้งที่ [34]\/2563 .* คือครั้งที่ 5$/)
    expect(await warn(5, 2563, '2020-10-01')).toBe('วันที่ประชุมอยู่ก่อนครั้งที่ 4/2563 (24 พฤศจิกายน 2563)')
  })
})

test('the first meeting of a body has nothing to certify and says so; one that only begins here does not', async () => {
  const { officeId } = await api.meetings.get({ id: FOURTH })
  const body = await api.committees.create({ officeId, name: 'คณะกรรมการชุดใหม่' })
  const first = { committeeId: body.id, previousId: null, number: 1, year: 2564 }
  const item = async (isFirst: boolean) => {
    const made = await api.meetings.follow({ draft: await draft(first), agenda: true, carry: true, first: isFirst })
    return made.items.find(({ section }) => section === 'minutes')
  }
  expect(await item(true)).toMatchObject({
    title: 'เรื่องรับรองรายงานการประชุม (ไม่มี เนื่องจากเป็นการประชุมครั้งแรก)',
    minutes: [{ type: 'paragraph', text: ['- ไม่มี -'] }],
  })
  expect(await item(false)).toMatchObject({ title: 'เรื่องรับรองรายงานการประชุม', minutes: [] })
  // A meeting with one before it is not the first, whatever was ticked.
  const after = await api.meetings.follow({ draft: await draft(), agenda: true, carry: false, first: true })
  expect(after.items.find(({ section }) => section === 'minutes')?.title).toContain('ครั้งที่ ๔/๒๕๖๓')
})

test('what is said beside the number follows the number that is typed', async () => {
  const meetings = await api.meetings.list({})
  const hint = (number: number, committeeId = 'phrae-committee', date = '2020-12-20', year = 2563) =>
    numberHint(meetings, committeeId, { number, year, date })
  expect(hint(5)).toBe('ต่อจากครั้งที่ 4/2563')
  expect(hint(6)).toBeNull()
  expect(hint(1, 'phrae-committee', '2021-02-01', 2564)).toBe('ครั้งแรกของปี 2564')
  expect(hint(2, 'phrae-committee', '2021-02-01', 2564)).toBeNull()
  expect(numberWarning(meetings, 'phrae-committee', { number: 2, year: 2564, date: '2021-02-01' })).toContain(
    'ใช้ครั้งที่ 2 ได้',
  )
})

test('a sitting is read as everyone writes it', () => {
  expect(readSitting('๓/๒๕๖๙')).toEqual({ number: 3, year: 2569 })
  expect(readSitting(' ครั้งที่ 12 / 2569')).toEqual({ number: 12, year: 2569 })
  expect(readSitting('4')).toEqual({ number: 4, year: null })
  for (const wrong of ['', 'สาม', '3/69', '3/2026', '1.5', '-1']) expect(readSitting(wrong)).toBeNull()
})
