import { expect, test } from 'vitest'
import { parse } from '../../shared/model/explain.ts'
import { NOUNS } from '../../shared/model/nouns.ts'
import { attach } from '../helpers/attach.ts'
import { certified } from '../helpers/certified.ts'
import { openSampleOffice, refusalOf } from '../helpers/testOffice.ts'

const FOURTH = 'phrae-meeting-4-2563'
const LOCAL = 'phrae-agency-local-admin'
const REPORT = {
  agencyId: LOCAL,
  date: '2020-12-28',
  percent: 50,
  text: 'จัดประชุมเชิงปฏิบัติการแล้ว',
  source: 'phone',
  letterId: null,
  evidence: '',
} as const

test('every clause of the office is a line that says where it was resolved and by whom it is done', async () => {
  const { api } = await openSampleOffice()
  const { lines, reports } = await api.clauses.lines({ officeId: 'phrae' })
  expect(lines).toHaveLength(12)
  expect(reports).toEqual([])
  const line = (id: string) => lines.find(({ clause }) => clause.id === `phrae-clause-${id}`)
  expect(line('event-2')).toMatchObject({ meetingId: FOURTH, agenda: 'ระเบียบวาระที่ 4.1', cite: 'ข้อ 2', order: true })
  expect(line('ita-1')).toMatchObject({ order: false, ownerIds: [] })
  expect(await api.clauses.lines({ officeId: 'krabi' })).toMatchObject({ lines: [] })
})

test('a report and what it makes of the order are one step, and are taken back as one', async () => {
  const { api, dispatch, ports } = await openSampleOffice()
  ports.clock.today = '2021-01-05'
  const { id, revision } = await api.clauses.get({ id: 'phrae-clause-ita-3-2' })
  const done = await api.clauses.report({ id, revision, report: REPORT, state: 'done' })
  expect(done).toMatchObject({ clause: { state: 'done' }, report: { clauseId: id, percent: 50 } })
  const refused = await refusalOf(
    dispatch('clauses.report', { id, revision: 2, report: { ...REPORT, date: '2021-01-06' }, state: 'done' }),
  )
  expect(refused).toMatchObject({ code: 'badInput', message: expect.stringContaining('หลังวันนี้') })
  expect(
    await refusalOf(dispatch('clauses.report', { id, revision: 2, report: { ...REPORT, text: ' ' }, state: 'done' })),
  ).toMatchObject({ code: 'badInput' })
  // A report against an older state is kept by nobody: neither half is written.
  await refusalOf(dispatch('clauses.report', { id, revision, report: REPORT, state: 'underway' }))
  expect((await api.clauses.lines({ officeId: 'phrae' })).reports).toHaveLength(1)
  await api.history.undo({ officeId: 'phrae' })
  expect((await api.clauses.lines({ officeId: 'phrae' })).reports).toEqual([])
  expect(await api.clauses.get({ id })).toMatchObject({ state: 'underway' })
})

test('a certified meeting still hears of its orders', async () => {
  const { api } = await openSampleOffice()
  await certified(api, FOURTH)
  const told = await api.clauses.notify({ meetingId: FOURTH })
  expect(told.map(({ state }) => state)).toEqual(Array.from({ length: 7 }, () => 'notified'))
  expect(await api.clauses.notify({ meetingId: FOURTH })).toEqual([])
  expect(await api.clauses.get({ id: 'phrae-clause-ita-1' })).toMatchObject({ state: 'assigned' })
})

test('letters to the owners are made all or none, each with its own clauses', async () => {
  const { api, dispatch } = await openSampleOffice()
  const before = (await api.documents.list({ where: { meetingId: FOURTH } })).length
  const stranger = 'phrae-agency-province'
  const refused = await refusalOf(
    dispatch('documents.forOwners', { meetingId: FOURTH, kind: 'reminder', agencyIds: [LOCAL, stranger] }),
  )
  expect(refused).toMatchObject({ code: 'refused', message: expect.stringContaining('ไม่มีข้อสั่งการ') })
  expect(await api.documents.list({ where: { meetingId: FOURTH } })).toHaveLength(before)
  const made = await api.documents.forOwners({
    meetingId: FOURTH,
    kind: 'resolutionNotice',
    agencyIds: [LOCAL, 'phrae-agency-public-relations'],
  })
  expect(made.map(({ title }) => title)).toEqual([
    'หนังสือแจ้งมติ สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัดแพร่',
    'หนังสือแจ้งมติ สำนักงานประชาสัมพันธ์จังหวัดแพร่',
  ])
  const said = JSON.stringify((await api.documents.compose({ id: made[1]?.id ?? '' })).blocks)
  expect(said).toContain('เชิญสื่อมวลชน')
  expect(said).not.toContain('ในระดับองค์กรปกครองส่วนท้องถิ่น')
})

test('one matter is followed over the meetings it came back to, and to the meeting it led to', async () => {
  const { api } = await openSampleOffice()
  const { title, place } = await api.meetings.get({ id: FOURTH })
  const { meeting, items } = await api.meetings.follow({
    // The rest is what the noun begins with.
    draft: parse(
      NOUNS.meetings.draft,
      {
        officeId: 'phrae',
        committeeId: 'phrae-committee',
        previousId: FOURTH,
        title,
        number: 1,
        year: 2564,
        date: '2021-03-15',
        start: '09:00',
        place,
      },
      'การประชุม',
    ),
    agenda: true,
    carry: true,
  })
  const origin = await api.clauses.matter({ id: 'phrae-clause-ita-3-2' })
  expect(origin.map(({ meetingId, carried }) => [meetingId, carried])).toEqual(
    expect.arrayContaining([
      [FOURTH, false],
      [meeting.id, true],
    ]),
  )
  expect(origin[0]?.meetingId).toBe(FOURTH)
  // An order given on the matter when it came back leads to the same chain.
  const itemId = origin.find(({ carried }) => carried)?.itemId ?? ''
  expect(items.some(({ id }) => id === itemId)).toBe(true)
  const resolution = await api.resolutions.create({ itemId, text: 'ให้เร่งรัด' })
  const again = await api.clauses.create({
    resolutionId: resolution.id,
    text: 'เร่งรัดให้แล้วเสร็จ',
    ownerIds: [LOCAL],
    due: null,
    rhythm: null,
  })
  const chain = await api.clauses.matter({ id: again.id })
  expect(chain.map(({ itemId: one }) => one)).toEqual(
    (await api.clauses.matter({ id: 'phrae-clause-ita-3-2' })).map(({ itemId: one }) => one),
  )
  expect(chain.find(({ carried }) => carried)).toMatchObject({ said: ['ให้เร่งรัด'], clauseIds: [again.id] })
})

test('a matter keeps its chain when its item is renamed, and through a meeting that only carried it', async () => {
  const { api } = await openSampleOffice()
  const { officeId, committeeId, title, place } = await api.meetings.get({ id: FOURTH })
  const follow = (number: number, date: string, previousId: string) =>
    api.meetings.follow({
      draft: { officeId, committeeId, title, place, number, year: 2564, date, start: '09:00', previousId },
      agenda: true,
      carry: true,
    })
  const first = await follow(1, '2021-02-24', FOURTH)
  const carried = first.items.find(({ fromClauseId }) => fromClauseId?.startsWith('phrae-clause-event'))
  if (!carried) throw new Error('no order was carried')
  await api.agendaItems.update({ id: carried.id, revision: 1, change: { title: 'สรุปผลการจัดงานต่อต้านการทุจริต' } })
  const second = await follow(2, '2021-06-24', first.meeting.id)
  const chain = await api.clauses.matter({ id: carried.fromClauseId ?? '' })
  expect(chain.map(({ meetingId }) => meetingId)).toEqual([FOURTH, first.meeting.id, second.meeting.id])
  expect(chain.map(({ carried }) => carried)).toEqual([false, true, true])
  expect(chain[1]?.itemId).toBe(carried.id)
  // What was written before items named their order is known by its title.
  for (const item of [...first.items, ...second.items].filter(({ fromClauseId }) => fromClauseId !== null)) {
    const { id, revision } = await api.agendaItems.get({ id: item.id })
    await api.agendaItems.update({ id, revision, change: { fromClauseId: null } })
  }
  const byTitle = await api.clauses.matter({ id: carried.fromClauseId ?? '' })
  expect(byTitle.map(({ meetingId }) => meetingId)).toEqual([FOURTH, second.meeting.id])
})

test('issuing the notices tells the owners: an order of several is told when each has its own', async () => {
  const { api } = await openSampleOffice()
  const office = await api.offices.get({ id: 'phrae' })
  await api.offices.update({ id: office.id, revision: office.revision, change: { emblem: 'preprinted' } })
  const made = await api.documents.forOwners({
    meetingId: FOURTH,
    kind: 'resolutionNotice',
    agencyIds: ['phrae-agency-governor-office', LOCAL, 'phrae-agency-nacc'],
  })
  const issue = async ({ id, revision }: { id: string; revision: number }) => {
    const { values } = await api.documents.compose({ id })
    await api.documents.setValues({
      id,
      revision,
      values: { ...values, number: `พร 0017.5/${id}`, date: '2020-12-01' },
    })
    const confirmed = (await api.documents.lint({ id })).map(({ rule, words }) => ({ rule, words }))
    await api.documents.issue({ id, revision: revision + 1, confirmed })
  }
  const stateOf = async (id: string) => (await api.clauses.get({ id: `phrae-clause-${id}` })).state
  const [first, ...rest] = made
  if (first) await issue(first)
  expect(await stateOf('ita-3-1')).toBe('notified')
  expect(await stateOf('ita-4')).toBe('assigned')
  for (const notice of rest) await issue(notice)
  expect(await stateOf('ita-4')).toBe('notified')
  // What is under way already, what was not told, and a decision that is nobody's to do stay as they are.
  expect(await stateOf('ita-3-2')).toBe('underway')
  expect(await stateOf('event-2')).toBe('assigned')
  expect(await stateOf('ita-1')).toBe('assigned')
})

test('the evidence of a report is a file that goes with it, also after certification', async () => {
  const { api, ports } = await openSampleOffice()
  ports.clock.today = '2021-01-05'
  await certified(api, FOURTH)
  const { id, revision } = await api.clauses.get({ id: 'phrae-clause-ita-3-2' })
  const { report } = await api.clauses.report({ id, revision, report: REPORT, state: 'underway' })
  const file = await attach(api, {
    progressId: report.id,
    fileName: 'ภาพกิจกรรม.txt',
    bytes: new TextEncoder().encode('ภาพการอบรมบ้านทุ่งโฮ้ง'),
  })
  expect(await api.attachments.of({ progressId: report.id })).toMatchObject([{ id: file.id, held: true }])
  expect(await api.attachments.of({ itemId: 'phrae-item-4' })).toEqual([])
  await expect
    .poll(async () => (await api.desk.search({ officeId: 'phrae', words: 'ทุ่งโฮ้ง' })).hits)
    .toMatchObject([{ of: 'attachments', clauseId: id }])
  await api.progressReports.remove({ id: report.id, revision: 1 })
  expect(await api.attachments.list({})).toEqual([])
})
