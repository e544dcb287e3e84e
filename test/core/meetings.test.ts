import { beforeEach, describe, expect, test } from 'vitest'
import type { Api } from '../../shared/api.ts'
import { openSampleOffice, type TestOffice } from '../helpers/testOffice.ts'

const FOURTH = 'phrae-meeting-4-2563'
const THIRD = 'phrae-meeting-3-2563'
const WORKSHOP = 'phrae-meeting-workshop-2564'

let office: TestOffice
let api: Api

beforeEach(async () => {
  office = await openSampleOffice()
  api = office.api
})

describe('reading a meeting', () => {
  test('brings everything it is made of, in order, and nothing of other meetings', async () => {
    const file = await api.meetings.read({ id: FOURTH })
    expect(file).toMatchObject({
      office: { id: 'phrae' },
      committee: { id: 'phrae-committee' },
      meeting: { id: FOURTH },
      previous: { id: THIRD },
    })
    expect(file.attendances).toHaveLength(32)
    expect(file.attendances.map((row) => row.position)).toEqual(
      file.attendances.map((row) => row.position).toSorted((a, b) => a - b),
    )
    expect(file.items).toHaveLength(9)
    expect(file.resolutions).toHaveLength(4)
    expect(file.clauses).toHaveLength(12)
    expect(Object.keys(file.agencies)).toContain('phrae-agency-health')
    expect((await api.meetings.read({ id: THIRD })).items).toEqual([])
  })

  test('works for a meeting that is no sitting of a committee', async () => {
    expect(await api.meetings.read({ id: WORKSHOP })).toMatchObject({
      committee: null,
      previous: null,
      office: { id: 'phrae-local' },
    })
  })

  test('says so when there is none', async () => {
    await expect(api.meetings.read({ id: 'gone' })).rejects.toMatchObject({
      code: 'notFound',
      message: 'ไม่พบการประชุมที่ขอ อาจถูกลบไปแล้ว',
    })
  })
})

describe('finding a meeting', () => {
  test.each([
    ['its id', FOURTH, FOURTH],
    ['number and year', '4/2563', FOURTH],
    ['number and year in Thai digits', '๔/๒๕๖๓', FOURTH],
    ['number and year between spaces', '  3/2563 ', THIRD],
    ['a part of its title', 'เชิงปฏิบัติการ', WORKSHOP],
    ['a part of its title that crosses a printed line and has a year in Arabic digits', 'พ.ศ. 2564 จังหวัดแพร่', WORKSHOP],
  ])('by %s', async (_how, ref, id) => {
    expect(await api.meetings.find({ ref })).toMatchObject({ id })
  })

  test('refuses a part of several titles and names the meetings', async () => {
    await expect(api.meetings.find({ ref: 'อนุกรรมการ' })).rejects.toMatchObject({
      code: 'refused',
      message: `"อนุกรรมการ" ตรงกับการประชุม 2 ครั้ง ให้ระบุด้วยรหัส: ${THIRD}, ${FOURTH}`,
    })
  })

  test.each(['9/2563', '4/63', 'ไม่มีชื่อนี้', '', '   '])('says that none is known by %o', async (ref) => {
    await expect(api.meetings.find({ ref })).rejects.toMatchObject({
      code: 'notFound',
      message: `ไม่พบการประชุม "${ref}" ระบุด้วยรหัส, ครั้งที่/ปี เช่น 4/2563 หรือส่วนหนึ่งของชื่อ`,
    })
  })

  test('an id wins over the titles that contain it', async () => {
    const { officeId } = await api.meetings.get({ id: FOURTH })
    await api.meetings.create({
      officeId,
      title: [`ต่อจาก ${FOURTH}`],
      date: '2021-01-01',
      start: '09:00',
      place: 'ห้อง',
    })
    expect(await api.meetings.find({ ref: FOURTH })).toMatchObject({ id: FOURTH })
  })
})

describe('convening a meeting', () => {
  const draft = async (more: object = {}) =>
    api.meetings.create({
      officeId: 'phrae',
      committeeId: 'phrae-committee',
      title: ['คณะอนุกรรมการ'],
      number: 5,
      year: 2563,
      date: '2020-12-15',
      start: '09:00',
      place: 'ห้องประชุม',
      ...more,
    })

  test('freezes the roster: one expected member per seat, in the order of the seats, with name, post and role as they stand', async () => {
    const { id, revision } = await draft()
    const { meeting, attendances } = await api.meetings.convene({ id, revision })
    const seats = await api.seats.list({ where: { committeeId: 'phrae-committee' } })
    expect(meeting).toMatchObject({ state: 'convened', revision: revision + 1 })
    expect(attendances.map((row) => row.seatId)).toEqual(seats.map((seat) => seat.id))
    expect(attendances.every((row) => row.status === 'expected' && row.list === 'member')).toBe(true)
    expect(attendances.filter((row) => row.chair)).toHaveLength(seats.filter((seat) => seat.role === 'chair').length)
    const named = attendances.filter((row) => row.name)
    expect(named.length).toBeGreaterThan(10)
    expect(attendances.every((row) => row.post !== '' || row.name)).toBe(true)
  })

  test('setting the roster is no invitation: the state stays, and whoever is on it stays as he is', async () => {
    const { id } = await draft()
    const { meeting, attendances } = await api.meetings.roster({ id })
    expect(meeting.state).toBe('draft')
    const [first] = attendances
    if (!first) throw new Error('no roster')
    await api.attendances.update({ id: first.id, revision: first.revision, change: { post: 'แก้เอง' } })
    const again = await api.meetings.roster({ id })
    expect(again.attendances).toHaveLength(attendances.length)
    expect(again.attendances.find((row) => row.id === first.id)?.post).toBe('แก้เอง')
    const { revision } = again.meeting
    expect((await api.meetings.convene({ id, revision })).meeting.state).toBe('convened')
  })

  test('a later change of seat, post, person or holder does not reach the roster', async () => {
    const { id, revision } = await draft()
    const before = await api.meetings.convene({ id, revision })
    const row = before.attendances.find((candidate) => candidate.name && candidate.personId)
    const seat = (await api.seats.list({})).find((candidate) => candidate.id === row?.seatId)
    if (!row?.personId || !seat?.postId) throw new Error('the sample has no ex-officio seat with a holder')
    const person = await api.people.get({ id: row.personId })
    await api.people.update({ id: person.id, revision: person.revision, change: { given: 'เปลี่ยนชื่อ' } })
    const post = await api.posts.get({ id: seat.postId })
    await api.posts.update({ id: post.id, revision: post.revision, change: { title: 'เปลี่ยนตำแหน่ง' } })
    const tenure = (await api.tenures.list({ where: { postId: post.id } }))[0]
    if (tenure) await api.tenures.remove(tenureKey(tenure))
    const next = await api.people.create({ given: 'คนใหม่' })
    await api.tenures.create({ postId: post.id, personId: next.id })
    await api.seats.remove({ id: seat.id, revision: seat.revision })
    const after = (await api.attendances.list({ where: { meetingId: id } })).find(
      (candidate) => candidate.id === row.id,
    )
    expect(after).toEqual({ ...row, seatId: null })
  })

  test('takes the holder of the day of the meeting, not of today', async () => {
    const post = await api.posts.create({ title: 'นายอำเภอ' })
    const old = await api.people.create({ title: 'นาย', given: 'เก่า', family: 'ก' })
    const young = await api.people.create({ title: 'นาง', given: 'ใหม่', family: 'ข' })
    await api.tenures.create({ postId: post.id, personId: young.id, since: '2020-12-16' })
    await api.tenures.create({ postId: post.id, personId: old.id, until: '2020-12-15' })
    const body = await api.committees.create({ officeId: 'phrae', name: 'คณะทำงาน', body: 'workingGroup' })
    await api.seats.create({ committeeId: body.id, postId: post.id, role: 'chair' })
    const named = await api.people.create({ given: 'ผู้ทรงคุณวุฒิ' })
    await api.seats.create({ committeeId: body.id, personId: named.id, position: 1, roleWords: 'ที่ปรึกษา' })
    await api.seats.create({ committeeId: body.id, position: 2, role: 'secretary' })
    const rosterOn = async (date: string) => {
      const { id, revision } = await draft({ committeeId: body.id, date })
      const { attendances } = await api.meetings.convene({ id, revision })
      return attendances.map(({ name, post: title, role, chair }) => [name?.given ?? null, title, role, chair])
    }
    expect(await rosterOn('2020-12-15')).toEqual([
      ['เก่า', 'นายอำเภอ', 'ประธานคณะทำงาน', true],
      ['ผู้ทรงคุณวุฒิ', '', 'ที่ปรึกษา', false],
      [null, '', 'เลขานุการ', false],
    ])
    expect((await rosterOn('2020-12-16'))[0]).toEqual(['ใหม่', 'นายอำเภอ', 'ประธานคณะทำงาน', true])
  })

  test('keeps a row that was entered before, and guests', async () => {
    const { id, revision } = await draft()
    const seat = (await api.seats.list({ where: { committeeId: 'phrae-committee' } }))[0]
    const early = await api.attendances.create({
      meetingId: id,
      seatId: seat?.id ?? null,
      post: 'เขียนไว้ก่อน',
      status: 'absent',
    })
    const guest = await api.attendances.create({ meetingId: id, list: 'guest', post: 'แขก' })
    const { attendances } = await api.meetings.convene({ id, revision })
    expect(attendances).toContainEqual(early)
    expect(attendances).toContainEqual(guest)
    expect(attendances.filter((row) => row.seatId === seat?.id)).toHaveLength(1)
  })

  test.each([
    ['a meeting already convened', { state: 'convened' }, 'เชิญประชุมได้เฉพาะการประชุมที่ยังเป็นร่างหรือกำหนดวันแล้ว'],
    ['a meeting that is over', { state: 'closed' }, 'เชิญประชุมได้เฉพาะการประชุมที่ยังเป็นร่างหรือกำหนดวันแล้ว'],
    ['a meeting without a committee', { committeeId: null }, 'การประชุมนี้ไม่มีคณะกรรมการ จึงไม่มีรายชื่อให้ตรึง'],
  ])('refuses %s', async (_what, more, message) => {
    const { id, revision } = await draft(more)
    await expect(api.meetings.convene({ id, revision })).rejects.toMatchObject({ code: 'refused', message })
    expect(await api.attendances.list({ where: { meetingId: id } })).toEqual([])
  })

  test('refuses a committee without seats', async () => {
    const body = await api.committees.create({ officeId: 'phrae', name: 'ว่าง' })
    const { id, revision } = await draft({ committeeId: body.id })
    await expect(api.meetings.convene({ id, revision })).rejects.toMatchObject({
      code: 'refused',
      message: 'คณะกรรมการนี้ยังไม่มีตำแหน่งในคณะ ให้เพิ่มรายชื่อก่อนเชิญประชุม',
    })
  })

  test('from an outdated screen is refused and writes no row of the roster', async () => {
    const { id, revision } = await draft()
    await api.meetings.update({ id, revision, change: { place: 'ย้ายห้อง' } })
    await expect(api.meetings.convene({ id, revision })).rejects.toMatchObject({ code: 'conflict' })
    expect(await api.attendances.list({ where: { meetingId: id } })).toEqual([])
    expect(await api.meetings.get({ id })).toMatchObject({ state: 'draft', place: 'ย้ายห้อง' })
  })
})

describe('removing a meeting', () => {
  test('takes its drafts, roster, agenda, resolutions and clauses along', async () => {
    const { revision } = await api.meetings.get({ id: FOURTH })
    expect(await api.meetings.remove({ id: FOURTH, revision })).toEqual({ id: FOURTH })
    for (const list of ['attendances', 'agendaItems', 'resolutions', 'clauses'] as const)
      expect(await api[list].list({})).toEqual([])
    expect((await api.documents.list({})).filter((document) => document.meetingId === FOURTH)).toEqual([])
    // The workshop that one of its clauses asked for stays, without the clause.
    expect(await api.meetings.get({ id: WORKSHOP })).toMatchObject({ fromClauseId: null })
    expect(await api.store.check({})).toEqual({ ok: true, findings: [] })
  })

  test('is refused while a paper of it is issued, and then nothing of it is removed', async () => {
    const [agenda] = await api.documents.list({ where: { meetingId: FOURTH, kind: 'agenda' } })
    await api.documents.issue({ id: agenda?.id ?? '', revision: agenda?.revision ?? 0 })
    const before = await api.meetings.read({ id: FOURTH })
    const papers = await api.documents.list({})
    await expect(api.meetings.remove({ id: FOURTH, revision: before.meeting.revision })).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringMatching(/^ลบการประชุมนี้ไม่ได้ เพราะมีเอกสารที่ออกแล้ว 1 ฉบับ \(.+\).+ให้ใช้ ยกเลิกการประชุม แทน/),
    })
    expect(await api.meetings.read({ id: FOURTH })).toEqual(before)
    expect(await api.documents.list({})).toEqual(papers)
  })

  test('leaves letters received and drafts of letters where they are, without a meeting', async () => {
    const { officeId } = await api.meetings.get({ id: FOURTH })
    const received = await api.letters.receive({
      officeId,
      meetingId: FOURTH,
      from: 'กรมหนึ่ง',
      subject: 'ขอข้อมูล',
      receivedDate: '2026-06-30',
    })
    const drafted = await api.letters.create({ officeId, meetingId: FOURTH, subject: 'ร่าง' })
    const { revision } = await api.meetings.get({ id: FOURTH })
    await api.meetings.remove({ id: FOURTH, revision })
    for (const { id } of [received, drafted]) expect(await api.letters.get({ id })).toMatchObject({ meetingId: null })
    expect((await api.letters.get({ id: received.id })).receivedNumber).toBe(received.receivedNumber)
  })

  test('is refused while a letter of it stands in the register, and its drafts stay', async () => {
    const { revision } = await api.meetings.get({ id: WORKSHOP })
    const papers = await api.documents.list({})
    await expect(api.meetings.remove({ id: WORKSHOP, revision })).rejects.toMatchObject({ code: 'refused' })
    expect(await api.documents.list({})).toEqual(papers)
  })

  test('from an outdated screen is refused, and its drafts stay', async () => {
    const papers = await api.documents.list({})
    await expect(api.meetings.remove({ id: FOURTH, revision: 99 })).rejects.toMatchObject({ code: 'conflict' })
    expect(await api.documents.list({})).toEqual(papers)
  })
})

const tenureKey = ({ id, revision }: { id: string; revision: number }) => ({ id, revision })
