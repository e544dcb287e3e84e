import { beforeEach, describe, expect, test } from 'vitest'
import type { Api } from '../../shared/api.ts'
import { AGENDA_COLUMNS, planItems, titleOf } from '../../shared/paste/agenda.ts'
import { cellsOf, guessList } from '../../shared/paste/columns.ts'
import { GUEST_COLUMNS, planGuests } from '../../shared/paste/guests.ts'
import { openTestOffice, type TestOffice } from '../helpers/testOffice.ts'

let office: TestOffice
let api: Api
let meetingId: string
beforeEach(async () => {
  office = await openTestOffice()
  api = office.api
  const { id: officeId } = await api.store.begin({ name: 'จังหวัดแพร่', province: 'แพร่' })
  const draft = { officeId, title: ['ประชุม'], date: '2026-07-01', start: '09:00', place: 'ห้อง' }
  meetingId = (await api.meetings.create(draft)).id
})

describe('a list of agenda items', () => {
  const plan = async (text: string, parentId: string | null = null) => {
    const cells = cellsOf(text)
    const { fields, header } = guessList(AGENDA_COLUMNS, cells)
    const siblings = await api.agendaItems.list({ where: { meetingId, parentId } })
    return planItems(header ? cells.slice(1) : cells, fields, siblings)
  }

  test.each([
    ['๔.๑ เรื่อง แผนปฏิบัติการ', 'เรื่อง แผนปฏิบัติการ'],
    ['ระเบียบวาระที่ ๔ เรื่องเพื่อพิจารณา', 'เรื่องเพื่อพิจารณา'],
    ['วาระที่ 4.2.1 ผลการประเมิน', 'ผลการประเมิน'],
    ['1) ผลการประเมิน', 'ผลการประเมิน'],
    ['(๒) ผลการประเมิน', 'ผลการประเมิน'],
    ['๑ เรื่องแจ้งเพื่อทราบ', 'เรื่องแจ้งเพื่อทราบ'],
    ['- โครงการ 2569', 'โครงการ 2569'],
    ['๕ ส ในสำนักงาน', '๕ ส ในสำนักงาน'],
    ['แผนปี ๒๕๖๙', 'แผนปี ๒๕๖๙'],
  ])('%s is %s', (text, title) => expect(titleOf(text)).toBe(title))

  test('is read by its headings or by what stands in it; each row says what it would do', async () => {
    const headed = await plan(
      'ที่\tเรื่อง\tผู้เสนอ\tเวลา (นาที)\n๑\tผลการประเมิน ITA\tป.ป.ช. แพร่\t๑๕\n๒\t๑๒๓\t\t\n๓\tแผน\t\tบ่าย',
    )
    expect(headed.map(({ state, cells, note }) => [state, cells, note])).toEqual([
      ['new', ['ผลการประเมิน ITA', 'ป.ป.ช. แพร่', '15'], undefined],
      ['unreadable', ['๑๒๓', '', ''], 'ไม่มีชื่อเรื่อง'],
      ['unreadable', ['แผน', '', 'บ่าย'], 'อ่านเวลา “บ่าย” ไม่ได้ พิมพ์เป็นนาที เช่น 15'],
    ])
    const bare = await plan('๓.๑ ผลการประเมิน\n๓.๒ แผนปฏิบัติการ\n๓.๓ ผลการประเมิน')
    expect(bare.map(({ state, cells }) => [state, cells[0]])).toEqual([
      ['new', 'ผลการประเมิน'],
      ['new', 'แผนปฏิบัติการ'],
      ['same', 'ผลการประเมิน'],
    ])
  })

  test('is added in its order in one step, which one press takes back', async () => {
    const head = await api.agendaItems.create({ meetingId, title: 'เรื่องเพื่อพิจารณา', section: 'consideration' })
    await api.agendaItems.create({ meetingId, parentId: head.id, title: 'แผนเดิม', minutesNeeded: 5 })
    const rows = (await plan('ข้อเสนอใหม่\t\t10\nแผนเดิม\tสำนักงานจังหวัด\t20', head.id)).flatMap(({ row }) => row ?? [])
    expect(rows.map(({ id }) => id !== null)).toEqual([false, true])
    const steps = async () => (await api.history.list({ officeId: null, limit: 50 })).length
    const before = await steps()
    const all = await api.agendaItems.paste({ meetingId, parentId: head.id, rows })
    const under = all.filter(({ parentId }) => parentId === head.id).sort((a, b) => a.position - b.position)
    expect(under.map(({ title, presenter, minutesNeeded }) => [title, presenter, minutesNeeded])).toEqual([
      ['แผนเดิม', 'สำนักงานจังหวัด', 20],
      ['ข้อเสนอใหม่', '', 10],
    ])
    expect(await steps()).toBe(before + 1)
    // Pasted again it changes nothing.
    expect((await plan('ข้อเสนอใหม่\t\t10\nแผนเดิม\tสำนักงานจังหวัด\t20', head.id)).map(({ state }) => state)).toEqual([
      'same',
      'same',
    ])
  })

  test('is not put into a meeting that is closed, nor under an item of another', async () => {
    const row = { id: null, title: 'เรื่อง', presenter: '', minutesNeeded: 0 }
    await expect(api.agendaItems.paste({ meetingId, parentId: 'elsewhere', rows: [row] })).rejects.toThrow(
      'ไม่อยู่ในการประชุมนี้',
    )
    const { revision } = await api.meetings.get({ id: meetingId })
    await api.meetings.update({ id: meetingId, revision, change: { state: 'cancelled' } })
    await expect(api.agendaItems.paste({ meetingId, parentId: null, rows: [row] })).rejects.toThrow('ยกเลิกแล้ว')
    await expect(
      api.attendances.paste({
        meetingId,
        rows: [{ id: null, name: { title: 'นาย', given: 'ก', family: '' }, post: '' }],
      }),
    ).rejects.toThrow('ยกเลิกแล้ว')
    expect(await api.agendaItems.list({ where: { meetingId } })).toEqual([])
  })
})

describe('a list of guests', () => {
  const plan = async (text: string) => {
    const cells = cellsOf(text)
    const { fields, header } = guessList(GUEST_COLUMNS, cells)
    return planGuests(header ? cells.slice(1) : cells, fields, await api.attendances.list({ where: { meetingId } }))
  }

  test('is told by its content, and knows whom the roster holds', async () => {
    await api.attendances.create({ meetingId, name: { title: 'นาย', given: 'สมาชิก', family: 'เดิม' } })
    const rows = await plan(
      '๑\tนักวิชาการ\tนางสาวพรทิพย์ ใจงาม\tสำนักงานคลังจังหวัดแพร่\n๒\tผู้แทน\tนายสมาชิก เดิม\t\n๓\tนายอำเภอลอง\tนายอำเภอลอง\t',
    )
    expect(rows.map(({ state, note }) => [state, note])).toEqual([
      ['new', undefined],
      ['same', 'อยู่ในรายชื่อกรรมการแล้ว'],
      ['unreadable', 'เป็นชื่อตำแหน่ง ไม่ใช่ชื่อบุคคล'],
    ])
    expect(rows[0]?.row).toMatchObject({ post: 'นักวิชาการ สำนักงานคลังจังหวัดแพร่', name: { given: 'พรทิพย์' } })
  })

  test('is added in one step; pasted again with another post it changes that', async () => {
    const add = async (text: string) =>
      api.attendances.paste({ meetingId, rows: (await plan(text)).flatMap(({ row }) => row ?? []) })
    await add('ชื่อ-สกุล\tตำแหน่ง\nนายก้อง กล้าหาญ\tปลัดอำเภอ\nนางวรรณา สดใส\tนิติกร')
    const again = await plan('ชื่อ-สกุล\tตำแหน่ง\nนายก้อง กล้าหาญ\tนายอำเภอ\nนางวรรณา สดใส\tนิติกร')
    expect(again.map(({ state }) => state)).toEqual(['changed', 'same'])
    const roster = await api.attendances.paste({ meetingId, rows: again.flatMap(({ row }) => row ?? []) })
    expect(roster.map(({ list, post }) => [list, post])).toEqual([
      ['guest', 'นายอำเภอ'],
      ['guest', 'นิติกร'],
    ])
    // One paste, one step back: the first list stands as it was.
    const [last] = await api.history.list({ officeId: null, limit: 1 })
    expect(last?.words).toContain('วางรายชื่อผู้เข้าร่วมประชุม')
    await api.history.undo({ officeId: null, step: last?.id ?? null })
    expect((await api.attendances.list({ where: { meetingId } })).map(({ post }) => post)).toEqual(['ปลัดอำเภอ', 'นิติกร'])
  })
})

test('the role of a member is told by what stands in the column, wherever it is', async () => {
  const { readSeats } = await import('../../renderer/screens/committees/seatWords.ts')
  const rows = readSeats(
    'ประธานกรรมการ\tผู้ว่าราชการจังหวัด\tนายสมหวัง พ่วงบางโพ\nกรรมการ\tปลัดจังหวัด\tนายก้อง กล้าหาญ\nกรรมการและเลขานุการ\tหัวหน้าสำนักงานจังหวัด\tนางวรรณา สดใส',
    'committee',
  )
  expect(rows.map(({ role, post, name }) => [role, post, name?.given])).toEqual([
    ['chair', 'ผู้ว่าราชการจังหวัด', 'สมหวัง'],
    ['member', 'ปลัดจังหวัด', 'ก้อง'],
    ['memberSecretary', 'หัวหน้าสำนักงานจังหวัด', 'วรรณา'],
  ])
})
