import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Office, openOffice } from '../../electron/core/openOffice.ts'
import { createClient } from '../../renderer/api/client.ts'
import { knownPeople, matching } from '../../renderer/components/fields/knownPeople.ts'
import { readName } from '../../renderer/components/fields/nameText.ts'
import { readRole, readSeats } from '../../renderer/screens/committees/seatWords.ts'
import { listGroups } from '../../renderer/screens/meetings/meetingGroups.ts'
import { byLines, moved, nextEntry } from '../../renderer/screens/meetings/programmeRows.ts'
import { createStores, type Stores } from '../../renderer/stores/createStores.ts'
import { certifyTitle, lastHeld, nextAgenda, nextNumber } from '../../shared/desk/nextMeeting.ts'
import { holderOf } from '../../shared/directory/tenure.ts'
import type { Committee } from '../../shared/model/committee.ts'
import type { Tenure } from '../../shared/model/directory.ts'
import type { AgendaItem, Meeting } from '../../shared/model/meeting.ts'
import { fullName } from '../../shared/thai/name.ts'

let folder: string
let office: Office
let stores: Stores
let officeId: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lekha-setup-'))
  office = await openOffice({ file: join(folder, 'office.lekha') })
  stores = createStores(createClient(office.dispatch))
  await stores.office.begin('จังหวัดน่าน', 'น่าน')
  officeId = stores.office.store.getState().office?.id ?? ''
  await stores.meetings.open(officeId)
  await stores.directory.open()
})

afterEach(async () => {
  await office.close()
  await rm(folder, { recursive: true, force: true })
})

const directory = () => stores.directory.store.getState()
const names = (committeeId: string) =>
  stores.directory.seatsOf(committeeId).map((seat) => {
    const { people, posts, tenures } = directory()
    const holder = seat.personId ?? holderOf(tenures, seat.postId ?? '', stores.directory.today())?.personId
    const person = people.find(({ id }) => id === holder)
    return `${posts.find(({ id }) => id === seat.postId)?.title ?? ''}/${person ? fullName(person) : ''}`
  })

async function newCommittee() {
  const { id } = await stores.meetings.addCommittee({ officeId, name: 'คณะกรรมการจังหวัดน่าน' })
  const roleWords = ''
  await stores.directory.addSeats(id, [
    { post: 'ผู้ว่าราชการจังหวัดน่าน', name: readName('นายสมหวัง พ่วงบางโพ'), role: 'chair', roleWords },
    { post: 'ท้องถิ่นจังหวัดน่าน', name: null, role: 'member', roleWords },
  ])
  await stores.directory.addSeats(id, [{ post: '', name: readName('นายวิชัย ดีเลิศ'), role: 'secretary', roleWords }])
  return id
}

const newMeeting = async (committeeId: string, date: string) => {
  const draft = { officeId, committeeId, title: ['คณะกรรมการ'], date, start: '09:00', place: 'ห้องประชุม' }
  const meeting = await stores.meetings.addMeeting(draft, { agenda: false, carry: false })
  await stores.meeting.open(meeting.id)
  return meeting
}

const roster = () =>
  [...(stores.meeting.store.getState().file?.attendances ?? [])]
    .sort((a, b) => a.position - b.position)
    .map(({ name, post, role, status }) => `${name ? fullName(name) : ''}/${post}/${role}/${status}`)

describe('the seats of a committee', () => {
  test('take posts and people already known, and move one step', async () => {
    const id = await newCommittee()
    const other = await stores.meetings.addCommittee({ officeId, name: 'คณะทำงาน', body: 'workingGroup' })
    const draft = { post: ' ผู้ว่าราชการจังหวัดน่าน ', name: readName('นายสมหวัง  พ่วงบางโพ'), role: 'chair' as const }
    await stores.directory.addSeats(other.id, [{ ...draft, roleWords: '' }])
    expect(directory().posts).toHaveLength(2)
    expect(directory().people).toHaveLength(2)
    expect(directory().tenures).toHaveLength(1)

    const [, , last] = stores.directory.seatsOf(id)
    await stores.directory.moveSeat(last?.id ?? '', -1)
    await stores.directory.moveSeat(last?.id ?? '', -1)
    await stores.directory.moveSeat(last?.id ?? '', -1)
    const order = ['/นายวิชัย ดีเลิศ', 'ผู้ว่าราชการจังหวัดน่าน/นายสมหวัง พ่วงบางโพ', 'ท้องถิ่นจังหวัดน่าน/']
    expect(names(id)).toEqual(order)
    await stores.directory.open()
    expect(names(id)).toEqual(order)
  })

  test('put a holder entered today right in place; an older one ends the day before', async () => {
    const id = await newCommittee()
    const [chair] = stores.directory.seatsOf(id)
    if (!chair) throw new Error('no seat')
    await stores.directory.setName(chair, readName('นายสมหวัง พวงบางโพ'))
    expect(directory().tenures).toHaveLength(1)
    expect(names(id)[0]).toBe('ผู้ว่าราชการจังหวัดน่าน/นายสมหวัง พวงบางโพ')

    stores.directory.store.setState(({ tenures }) => ({
      tenures: tenures.map((one) => ({ ...one, created: '2020-01-01T00:00:00.000Z' })),
    }))
    await stores.directory.setName(chair, readName('นางสาวพรทิพย์ ใจงาม'))
    const [before, after] = directory().tenures
    expect(after).toMatchObject({ since: stores.directory.today(), until: null })
    expect(before?.until && before.until < stores.directory.today()).toBe(true)
    expect(names(id)[0]).toBe('ผู้ว่าราชการจังหวัดน่าน/นางสาวพรทิพย์ ใจงาม')
  })

  test('keep the one who sits there when the post is taken away', async () => {
    const id = await newCommittee()
    const [chair] = stores.directory.seatsOf(id)
    if (!chair) throw new Error('no seat')
    await stores.directory.setPost(chair, '')
    expect(names(id)[0]).toBe('/นายสมหวัง พ่วงบางโพ')
  })
})

describe('the roster', () => {
  test('is copied from the last meeting in its order, everyone expected again, guests left out', async () => {
    const id = await newCommittee()
    const first = await newMeeting(id, '2026-11-24')
    await stores.meeting.convene()
    const [row] = stores.meeting.store.getState().file?.attendances ?? []
    await stores.meeting.moveAttendance(row?.id ?? '', 1)
    await stores.meeting.change('attendances', row?.id ?? '', { status: 'present' })
    await stores.meeting.add('attendances', { meetingId: first.id, list: 'guest', position: 9 })
    await newMeeting(id, '2026-12-22')
    expect(await stores.meeting.copyRoster(first.id)).toBe(3)
    expect(roster()).toEqual([
      '/ท้องถิ่นจังหวัดน่าน/กรรมการ/expected',
      'นายสมหวัง พ่วงบางโพ/ผู้ว่าราชการจังหวัดน่าน/ประธานกรรมการ/expected',
      'นายวิชัย ดีเลิศ//เลขานุการ/expected',
    ])
  })

  test('offers whom the store knows, once, with their post', async () => {
    await newCommittee()
    const known = knownPeople(directory())
    expect(matching(known, 'สมหวัง').map(({ name, post }) => `${fullName(name)} ${post}`)).toEqual([
      'นายสมหวัง พ่วงบางโพ ผู้ว่าราชการจังหวัดน่าน',
    ])
    expect(matching(known, 'นายสมหวัง พ่วงบางโพ')).toEqual([])
  })
})

const meeting = (id: string, date: string, number: number | null, state = 'certified'): Meeting =>
  ({ id, date, number, year: null, state, committeeId: 'c', title: [id] }) as unknown as Meeting

describe('the next meeting', () => {
  const all = [meeting('a', '2025-12-20', 9), meeting('b', '2026-03-01', 1), meeting('x', '2026-04-01', 2, 'cancelled')]

  test('follows the last one held before it; numbers begin again each year', () => {
    expect(lastHeld(all, 'c')?.id).toBe('b')
    expect(lastHeld(all, 'c', '2026-03-01')?.id).toBe('a')
    expect(lastHeld(all, null)).toBeUndefined()
    expect(nextNumber(all, 'c', 2569)).toBe(3)
    expect(nextNumber(all, 'c', 2570)).toBe(1)
  })

  test('takes over the standing items and names the report to certify', () => {
    expect(certifyTitle(undefined)).toBe('เรื่องรับรองรายงานการประชุม')
    expect(certifyTitle(all[1])).toBe('เรื่องรับรองรายงานการประชุม ครั้งที่ 1/2569 เมื่อวันที่ 1 มีนาคม 2569')
    expect(nextAgenda(undefined, [])).toHaveLength(6)
    const items = [
      { id: '2', parentId: null, position: 1, section: 'minutes', title: 'เก่า' },
      { id: '1', parentId: null, position: 0, section: 'chair', title: 'เรื่องแจ้ง' },
      { id: '3', parentId: '1', position: 0, section: null, title: 'ย่อย' },
    ] as unknown as AgendaItem[]
    expect(nextAgenda(all[1], items)).toEqual([
      { section: 'chair', title: 'เรื่องแจ้ง' },
      { section: 'minutes', title: 'เรื่องรับรองรายงานการประชุม ครั้งที่ 1/2569 เมื่อวันที่ 1 มีนาคม 2569' },
    ])
  })

  test('stands under its committee, which is listed also before it has met', () => {
    const committees = [
      { id: 'c', name: 'ก', shortName: '' },
      { id: 'd', name: 'ข', shortName: '' },
    ] as unknown as Committee[]
    const lines = (search: string, found: Meeting[]) =>
      listGroups(found, committees, search).map((one) => `${one.name} ${one.year} ${one.committee?.id ?? ''}`)
    expect(lines('', all)).toEqual(['ก 2569 c', 'ก 2568 ', 'ข 0 d'])
    expect(lines('ข', [])).toEqual(['ข 0 d'])
  })
})

describe('what is typed', () => {
  test('rows from Excel become seats, their words kept where the body says them otherwise', () => {
    expect(
      readSeats('ชื่อ\tตำแหน่ง\tบทบาท\r\nนายก้อง กล้าหาญ\tปลัดจังหวัด\tอนุกรรมการและเลขานุการ\n\n\tนายอำเภอเมือง', 'subcommittee'),
    ).toEqual([
      {
        name: { title: 'นาย', given: 'ก้อง', family: 'กล้าหาญ' },
        post: 'ปลัดจังหวัด',
        role: 'memberSecretary',
        roleWords: '',
      },
      { name: null, post: 'นายอำเภอเมือง', role: 'member', roleWords: '' },
    ])
    expect(['ประธาน', 'รองประธานกรรมการ', 'เลขานุการ', 'ผู้ช่วยเลขานุการ', 'ที่ปรึกษา'].map(readRole)).toEqual([
      'chair',
      'viceChair',
      'secretary',
      'assistantSecretary',
      'member',
    ])
    expect(readSeats('นายก ข\t\tที่ปรึกษา', 'committee')[0]?.roleWords).toBe('ที่ปรึกษา')
  })

  test('programme rows follow one another and say โดย', () => {
    expect(nextEntry([], '09:00').start).toBe('09:00')
    expect(nextEntry([{ start: '09:00', end: '09:30', title: '', by: [] }], '09:00').start).toBe('09:30')
    expect(byLines(['ผู้ว่าราชการจังหวัด', 'และคณะ'])).toEqual(['โดยผู้ว่าราชการจังหวัด', 'และคณะ'])
    expect(byLines(['โดย นายก'])).toEqual(['โดย นายก'])
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b'])
  })

  test('a holder is the one whose time covers the day', () => {
    const tenure = (id: string, since: string | null, until: string | null) =>
      ({ id, postId: 'p', since, until }) as unknown as Tenure
    const all = [tenure('old', null, '2026-01-31'), tenure('new', '2026-02-01', null)]
    expect(holderOf(all, 'p', '2026-01-31')?.id).toBe('old')
    expect(holderOf(all, 'p', '2026-02-01')?.id).toBe('new')
  })
})
