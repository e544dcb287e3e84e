import { beforeEach, describe, expect, test } from 'vitest'
import type { Api } from '../../shared/api.ts'
import type { Letter } from '../../shared/model/letter.ts'
import { openTestOffice, type TestOffice } from '../helpers/testOffice.ts'

let office: TestOffice
let api: Api
let officeId: string
beforeEach(async () => {
  office = await openTestOffice({ today: '2026-12-30' })
  api = office.api
  const made = await api.store.begin({ name: 'จังหวัดแพร่', province: 'แพร่' })
  officeId = made.id
  await api.offices.update({ id: made.id, revision: made.revision, change: { letterCode: 'พร 0017.5' } })
})

const letter = (more: object = {}): Promise<Letter> =>
  api.letters.create({ officeId, subject: 'เรื่องหนึ่ง', ...more } as never)
const number = async (more: object = {}, register: 'letter' | 'circular' | 'order' = 'letter'): Promise<Letter> => {
  const { id, revision } = await letter(more)
  return api.letters.number({ id, revision, register })
}

describe('a number', () => {
  test('is the next of its register, printed with the office code in the office digits', async () => {
    expect(await number()).toMatchObject({ number: 'พร ๐๐๑๗.๕/๑', state: 'numbered', date: '2026-12-30' })
    expect((await number()).number).toBe('พร ๐๐๑๗.๕/๒')
    expect((await number({}, 'circular')).number).toBe('พร ๐๐๑๗.๕/ว ๑')
    expect((await number({ kind: 'order' }, 'order')).number).toBe('๑/๒๕๖๙')
    expect((await number()).number).toBe('พร ๐๐๑๗.๕/๓')
  })

  test('begins anew each first of January, by the day of the letter', async () => {
    await number()
    expect((await number({ date: '2027-01-01' })).number).toBe('พร ๐๐๑๗.๕/๑')
    office.ports.clock.today = '2027-01-04'
    expect((await number()).number).toBe('พร ๐๐๑๗.๕/๒')
    expect((await number({ date: '2026-12-31' })).number).toBe('พร ๐๐๑๗.๕/๒')
  })

  test('goes on after numbers that were typed by hand, each register its own', async () => {
    await letter({ number: 'พร ๐๐๑๗.๕/ว ๕๔๔', date: '2026-11-02' })
    await letter({ number: 'พร 0017.5/812', date: '2026-11-02' })
    await letter({ number: 'พร 0017.5/9999', date: '2025-11-02' })
    expect((await number({}, 'circular')).number).toBe('พร ๐๐๑๗.๕/ว ๕๔๕')
    expect((await number()).number).toBe('พร ๐๐๑๗.๕/๘๑๓')
  })

  test('is given once: many at the same moment get each their own, without a gap', async () => {
    const made = await Promise.all(Array.from({ length: 20 }, () => letter()))
    const given = await Promise.all(
      made.map(({ id, revision }) => api.letters.number({ id, revision, register: 'letter' })),
    )
    const running = given.map((one) => one.number).sort()
    expect(new Set(running).size).toBe(20)
    expect((await number()).number).toBe('พร ๐๐๑๗.๕/๒๑')
  })

  test('is refused for a letter that has one, was received, was voided, or of an office without a code', async () => {
    const one = await number()
    await expect(api.letters.number({ id: one.id, revision: one.revision, register: 'letter' })).rejects.toThrow(
      'หนังสือนี้มีเลขแล้ว: พร ๐๐๑๗.๕/๑',
    )
    await expect(number({ direction: 'in' })).rejects.toThrow('เฉพาะหนังสือส่ง')
    const { id, revision } = await api.offices.get({ id: officeId })
    await api.offices.update({ id, revision, change: { letterCode: '' } })
    await expect(number()).rejects.toThrow('ยังไม่มีรหัสหนังสือ')
    // Nothing was taken by what was refused.
    expect((await api.numberSeries.list({}))[0]?.last).toBe(1)
  })
})

describe('a letter voided', () => {
  test('keeps its number and the reason in the register, and the number is not given again', async () => {
    const one = await number()
    const gone = await api.letters.void({ id: one.id, revision: one.revision, reason: 'พิมพ์ผิดผู้รับ' })
    expect(gone).toMatchObject({ state: 'void', number: 'พร ๐๐๑๗.๕/๑', voidReason: 'พิมพ์ผิดผู้รับ' })
    expect((await number()).number).toBe('พร ๐๐๑๗.๕/๒')
    await expect(api.letters.void({ id: gone.id, revision: gone.revision, reason: 'อีกครั้ง' })).rejects.toThrow(
      'ยกเลิกแล้ว',
    )
    await expect(api.letters.number({ id: gone.id, revision: gone.revision, register: 'letter' })).rejects.toThrow(
      'ยกเลิกแล้ว',
    )
    const paper = await api.documents.create({
      officeId,
      kind: 'registerPages',
      values: { from: null, to: null, register: 'ทะเบียนหนังสือส่ง' },
    })
    await api.documents.setValues({
      id: paper.id,
      revision: paper.revision,
      values: { from: '2026-01-01', to: '2026-12-31' },
    })
    expect(JSON.stringify((await api.documents.compose({ id: paper.id })).blocks)).toContain('ยกเลิก พิมพ์ผิดผู้รับ')
  })

  test('asks for a reason, and of a letter without a number is refused', async () => {
    const one = await number()
    await expect(api.letters.void({ id: one.id, revision: one.revision, reason: ' ' })).rejects.toMatchObject({
      code: 'badInput',
    })
    const bare = await letter()
    await expect(api.letters.void({ id: bare.id, revision: bare.revision, reason: 'x' })).rejects.toThrow('ลบได้เลย')
  })
})

describe('a paper of a meeting that goes out', () => {
  test('is entered in the register as the letter it is, and the paper has its number and day', async () => {
    const meeting = await api.meetings.create({
      officeId,
      title: ['ประชุมคณะทำงาน'],
      date: '2027-01-20',
      start: '09:00',
      place: 'ห้อง ๑',
    })
    const paper = await api.documents.create({ officeId, kind: 'invitation', meetingId: meeting.id })
    const done = await api.documents.number({ id: paper.id, revision: paper.revision, register: 'circular' })
    expect(done).toMatchObject({ number: 'พร ๐๐๑๗.๕/ว ๑', date: '2026-12-30' })
    const { blocks } = await api.documents.compose({ id: paper.id })
    expect(JSON.stringify(blocks)).toContain('พร ๐๐๑๗.๕/ว ๑')
    const [entered] = await api.letters.list({ where: { meetingId: meeting.id } })
    expect(entered).toMatchObject({ number: 'พร ๐๐๑๗.๕/ว ๑', state: 'numbered', subject: 'ขอเชิญประชุมคณะทำงาน' })
    await expect(api.documents.number({ id: paper.id, revision: done.revision, register: 'circular' })).rejects.toThrow(
      'เอกสารนี้มีเลขแล้ว',
    )
    expect(await api.letters.list({ where: { meetingId: meeting.id } })).toHaveLength(1)
  })

  test('that is a memo is entered as one', async () => {
    const day = { officeId, title: ['ประชุมคณะทำงาน'], date: '2027-01-20', start: '09:00', place: 'ห้อง ๑' }
    const { id: meetingId } = await api.meetings.create(day)
    const paper = await api.documents.create({ officeId, kind: 'invitationMemo', meetingId })
    await api.documents.number({ id: paper.id, revision: paper.revision, register: 'circular' })
    const made = (await api.letters.list({ where: { meetingId } })).filter(({ kind }) => kind === 'memo')
    expect(made).toHaveLength(1)
  })

  test('of a letter gives the letter its number; a paper without one is refused', async () => {
    const { id } = await letter()
    const paper = await api.documents.create({ officeId, kind: 'letter', letterId: id })
    await api.documents.number({ id: paper.id, revision: paper.revision, register: 'letter' })
    expect((await api.letters.get({ id })).number).toBe('พร ๐๐๑๗.๕/๑')
    const sheet = await api.documents.create({ officeId, kind: 'registerPages' })
    await expect(api.documents.number({ id: sheet.id, revision: sheet.revision, register: 'letter' })).rejects.toThrow(
      'ไม่มีเลขหนังสือ',
    )
  })
})
