import { describe, expect, test } from 'vitest'
import { nextItem, openItem, secondsOf, sittingOrder, timerWords } from '../../shared/desk/sitting.ts'
import { openTestOffice, refusalOf } from '../helpers/testOffice.ts'

/** A convened meeting with two items, the second with two below it. */
async function held() {
  const office = await openTestOffice()
  const { api } = office
  const { id: officeId } = await api.store.begin({ name: 'จังหวัดแพร่', province: 'แพร่' })
  const meeting = await api.meetings.create({
    officeId,
    title: ['คณะทำงาน'],
    date: '2026-07-01',
    start: '09:00',
    place: 'ห้องประชุม',
    state: 'convened',
  })
  const item = (title: string, position: number, parentId: string | null = null) =>
    api.agendaItems.create({ meetingId: meeting.id, title, position, parentId })
  const one = await item('เรื่องแจ้ง', 0)
  const two = await item('เรื่องพิจารณา', 1)
  await item('แผน', 0, two.id)
  await item('งบ', 1, two.id)
  const at = (time: string) => {
    office.ports.clock.now = `2026-07-01T${time}Z`
  }
  const sit = async (act: 'start' | 'pause' | 'resume' | 'item' | 'adjourn', itemId: string | null = null) => {
    const { revision } = await api.meetings.get({ id: meeting.id })
    return api.meetings.sit({ id: meeting.id, revision, act, itemId })
  }
  return { ...office, meeting, one, at, sit }
}
const wall = (time: string) => new Date(`2026-07-01T${time}Z`).toTimeString().slice(0, 5)
const titleOf = (file: Awaited<ReturnType<Awaited<ReturnType<typeof held>>['sit']>>) => openItem(file.items)?.title

describe('a sitting', () => {
  test('begins at its first item, goes through what has nothing below it, and keeps each one’s time', async () => {
    const { at, sit, one } = await held()
    at('02:00:00.000')
    let file = await sit('start', one.id)
    expect(file.meeting).toMatchObject({ state: 'running', startedAt: wall('02:00:00.000') })
    expect(titleOf(file)).toBe('เรื่องแจ้ง')
    expect(sittingOrder(file.items).map(({ title }) => title)).toEqual(['เรื่องแจ้ง', 'แผน', 'งบ'])

    at('02:04:10.000')
    file = await sit('item', nextItem(file.items)?.id ?? '')
    expect(titleOf(file)).toBe('แผน')
    expect(file.items.filter(({ open }) => open)).toHaveLength(1)
    expect(file.items.find(({ title }) => title === 'เรื่องแจ้ง')).toMatchObject({ spent: 250, since: null })

    at('02:05:10.000')
    file = await sit('pause')
    expect(openItem(file.items)).toMatchObject({ spent: 60, since: null })
    at('02:20:00.000')
    file = await sit('resume')
    at('02:21:00.000')
    file = await sit('adjourn')
    expect(file.meeting).toMatchObject({ state: 'adjourned', closedAt: wall('02:21:00.000') })
    expect(openItem(file.items)).toMatchObject({ title: 'แผน', spent: 120, since: null })
  })

  test('opens a matter before its parts; only a heading on top is none', async () => {
    const { api, meeting } = await held()
    const [plan] = (await api.agendaItems.list({ where: { meetingId: meeting.id } })).filter(
      ({ title }) => title === 'แผน',
    )
    await api.agendaItems.create({ meetingId: meeting.id, title: 'ส่วนที่ ๑', position: 0, parentId: plan?.id ?? '' })
    const items = await api.agendaItems.list({ where: { meetingId: meeting.id } })
    expect(sittingOrder(items).map(({ title }) => title)).toEqual(['เรื่องแจ้ง', 'แผน', 'ส่วนที่ ๑', 'งบ'])
  })

  test('goes back to an item and adds to its time; what it began at stays', async () => {
    const { at, sit, one } = await held()
    at('02:00:00.000')
    const { items } = await sit('start', one.id)
    at('02:01:00.000')
    await sit('item', nextItem(items)?.id ?? '')
    at('02:02:00.000')
    const back = await sit('item', one.id)
    at('02:02:30.000')
    const file = await sit('pause')
    expect(openItem(back.items)?.startedAt).toBe(wall('02:00:00.000'))
    expect(openItem(file.items)?.spent).toBe(90)
  })

  test('that was ended goes on where it stood, and is not begun before it is convened', async () => {
    const { at, sit, one, api, dispatch, meeting } = await held()
    at('02:00:00.000')
    await sit('start', one.id)
    await sit('adjourn')
    at('03:00:00.000')
    const file = await sit('start')
    expect(file.meeting).toMatchObject({ state: 'running', startedAt: wall('02:00:00.000'), closedAt: null })
    expect(titleOf(file)).toBe('เรื่องแจ้ง')
    const { revision } = await api.meetings.get({ id: meeting.id })
    const refused = await refusalOf(dispatch('meetings.sit', { id: meeting.id, revision, act: 'start' }))
    expect(refused.message).toContain('เริ่มประชุมได้เฉพาะ')
    const gone = await refusalOf(dispatch('meetings.sit', { id: meeting.id, revision, act: 'item', itemId: 'gone' }))
    expect(gone.code).toBe('notFound')
  })

  test('taken back as one step, the item before is open again', async () => {
    const { at, sit, one, api, meeting } = await held()
    at('02:00:00.000')
    const { items } = await sit('start', one.id)
    at('02:01:00.000')
    await sit('item', nextItem(items)?.id ?? '')
    const steps = await api.history.list({ officeId: meeting.officeId })
    expect(steps[0]?.words).toContain('บันทึกการดำเนินการประชุม')
    await api.history.undo({ officeId: meeting.officeId })
    const file = await api.meetings.read({ id: meeting.id })
    expect(titleOf(file)).toBe('เรื่องแจ้ง')
    expect(file.items.map(({ spent }) => spent)).toEqual([0, 0, 0, 0])
  })

  test('marks the rest of the roster absent in one step, with the reason of the reply slip, never a guest', async () => {
    const { api, meeting } = await held()
    const add = (more: object) => api.attendances.create({ meetingId: meeting.id, ...more })
    await add({ status: 'present', post: 'ก' })
    await add({ post: 'ข', replyReason: 'ติดราชการ' })
    await add({ post: 'ค', list: 'guest' })
    const rows = await api.attendances.absentRest({ meetingId: meeting.id })
    expect(rows.map(({ post, status, reason }) => [post, status, reason])).toEqual([
      ['ก', 'present', ''],
      ['ข', 'absent', 'ติดราชการ'],
      ['ค', 'expected', ''],
    ])
  })
})

test('a timer counts what has passed since, and never backwards', () => {
  const now = '2026-07-01T02:00:30.000Z'
  expect(secondsOf({ spent: 10, since: '2026-07-01T02:00:00.000Z' }, now)).toBe(40)
  expect(secondsOf({ spent: 10, since: '2026-07-01T02:05:00.000Z' }, now)).toBe(10)
  expect(secondsOf({ spent: 10, since: null }, now)).toBe(10)
  expect([0, 754, 6000].map(timerWords)).toEqual(['00:00', '12:34', '100:00'])
})
