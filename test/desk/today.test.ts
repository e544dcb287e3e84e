import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { STEPS } from '../../shared/desk/steps.ts'
import { type DeskFacts, stepsOf, todayOf } from '../../shared/desk/today.ts'
import { Document } from '../../shared/model/document.ts'
import { parse } from '../../shared/model/explain.ts'
import { Letter } from '../../shared/model/letter.ts'
import { Clause, Meeting, Progress, Resolution } from '../../shared/model/meeting.ts'
import { addDays, daysBetween, isDay } from '../../shared/thai/date.ts'

const stamps = (id: string) => ({ id, created: '', updated: '', revision: 1 })
const meeting = (more: object = {}): Meeting => ({
  ...parse(Meeting.draft, {
    officeId: 'o',
    title: ['คณะทำงาน'],
    number: 4,
    year: 2569,
    date: '2026-12-10',
    start: '09:00',
    place: 'ห้องประชุม',
    ...more,
  }),
  ...stamps('m'),
})
const paper = (kind: string): Document => ({
  ...parse(Document.draft, { officeId: 'o', kind, meetingId: 'm' }),
  ...stamps(`d-${kind}`),
})
const clause = (more: object = {}): Clause => ({
  ...parse(Clause.draft, { resolutionId: 'r', text: 'ให้ดำเนินการ', ownerIds: ['a'], ...more }),
  ...stamps('c'),
})
const facts = (more: Partial<DeskFacts> = {}): DeskFacts => ({
  today: '2026-11-22',
  meetings: [],
  documents: [],
  seated: new Set(),
  behind: [],
  letters: [],
  resolutions: [{ ...parse(Resolution.draft, { itemId: 'i' }), ...stamps('r'), meetingId: 'm' }],
  clauses: [],
  progress: [],
  amendments: [],
  committees: {},
  agencies: { a: 'ปกครองจังหวัด', b: 'คลังจังหวัด' },
  ...more,
})

describe('days', () => {
  test('are added and counted alike, over months, leap years and centuries', () => {
    expect(addDays('2026-11-22', -22)).toBe('2026-10-31')
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
    expect(addDays('2100-02-28', 1)).toBe('2100-03-01')
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 140_000 }), fc.integer({ min: -2000, max: 2000 }), (from, count) => {
        const day = addDays('1900-01-01', from)
        expect(isDay(day)).toBe(true)
        expect(daysBetween(day, addDays(day, count))).toBe(count)
        expect(daysBetween('1900-01-01', day)).toBe(from)
      }),
    )
  })
})

describe('the steps of a meeting', () => {
  const states = (today: string, more: object = {}, documents: Document[] = [], seated = new Set<string>()) =>
    Object.fromEntries(stepsOf(meeting(more), { today, documents, seated }).map(({ id, state }) => [id, state]))

  test('are due by their lead time, late after it and done by a paper or a state', () => {
    expect(states('2026-11-12')).toMatchObject({ agenda: 'due', invite: 'ahead', set: 'ahead' })
    expect(states('2026-11-22')).toMatchObject({ agenda: 'late', set: 'due', invite: 'due', minutes: 'ahead' })
    expect(states('2026-12-01')).toMatchObject({ set: 'late', invite: 'late' })
    // The day before and the day itself ask for nothing that only a held meeting can give.
    for (const day of ['2026-12-09', '2026-12-10'])
      expect(states(day)).toMatchObject({ summary: 'ahead', minutes: 'ahead', notices: 'ahead' })
    expect(states('2026-12-10', { state: 'adjourned' })).toMatchObject({ summary: 'due', minutes: 'due' })
    expect(states('2026-12-01', { state: 'scheduled' }, [{ ...paper('invitation'), number: 'พร 1' }])).toMatchObject({
      set: 'done',
      invite: 'done',
      convene: 'late',
    })
    expect(states('2026-12-20', { state: 'circulated' })).toMatchObject({ minutes: 'done', circulate: 'done' })
  })

  test('name the roster done by the roster itself, whatever the meeting is called', () => {
    expect(states('2026-12-01', { state: 'draft' }, [], new Set(['m']))).toMatchObject({
      convene: 'done',
      invite: 'late',
    })
    expect(states('2026-12-01', { state: 'convened' })).toMatchObject({ convene: 'late' })
  })

  test('that send something out are not done by a draft', () => {
    expect(states('2026-11-25', {}, [paper('invitation')])).toMatchObject({ invite: 'due' })
    expect(states('2026-11-25', {}, [{ ...paper('invitation'), state: 'issued' }])).toMatchObject({ invite: 'done' })
    expect(states('2026-11-25', {}, [paper('agenda')])).toMatchObject({ agenda: 'done' })
  })

  test('stand in the order of their days', () => {
    const days = STEPS.map((step) => step.days)
    expect(days).toEqual(days.toSorted((a, b) => a - b))
  })
})

describe('what there is to do', () => {
  const labels = (more: Partial<DeskFacts>) => todayOf(facts(more)).due.map(({ label }) => label)

  test('before a meeting is what leads to it, after it what follows, and nothing of a cancelled one', () => {
    const before = labels({ meetings: [meeting()] })
    expect(before).toEqual(
      ['ร่างระเบียบวาระ', 'กำหนดวันและห้อง', 'หนังสือเชิญประชุม', 'ตั้งรายชื่อผู้เข้าประชุม'].toSorted(
        (a, b) => before.indexOf(a) - before.indexOf(b),
      ),
    )
    // One that was closed on its own day is held, and the next one is another.
    const closed = meeting({ date: '2026-11-22', state: 'certified' })
    const coming = { ...meeting({ date: '2026-12-21' }), id: 'later' }
    const held = todayOf(facts({ today: '2026-11-22', meetings: [closed, coming] }))
    expect(held.next?.meeting.id).toBe('later')
    expect(held.due.filter(({ meetingId }) => meetingId === closed.id).map(({ label }) => label)).not.toContain(
      'หนังสือเชิญประชุม',
    )
    const after = labels({ today: '2026-12-12', meetings: [meeting({ state: 'adjourned' })] })
    expect(after).toContain('ร่างรายงานการประชุม')
    expect(after).not.toContain('หนังสือเชิญประชุม')
    expect(labels({ meetings: [meeting({ state: 'cancelled' })] })).toEqual([])
  })

  test('is a paper that its meeting has left behind, until a later paper tells it', () => {
    const invitation: Document = {
      ...paper('invitation'),
      title: 'หนังสือเชิญประชุม',
      state: 'issued',
      issued: '2026-11-20T02:00:00.000Z',
    }
    const of = (...documents: Document[]) =>
      todayOf(facts({ meetings: [meeting()], documents, behind: documents.map(({ id }) => id) })).due.filter(
        ({ kind }) => kind === 'behind',
      )
    expect(of(invitation)).toMatchObject([
      { label: 'ข้อมูลเปลี่ยนหลังออกหนังสือเชิญประชุม', documentId: 'd-invitation', age: 2, day: null },
    ])
    const told = { ...paper('postponement'), created: '2026-11-21T02:00:00.000Z' }
    expect(of(invitation, told).map(({ documentId }) => documentId)).toContain('d-invitation')
    expect(
      of(invitation, { ...told, state: 'issued', issued: told.created }).map(({ documentId }) => documentId),
    ).toEqual(['d-postponement'])
    const again = { ...paper('invitation'), id: 'again', created: '2026-11-21T02:00:00.000Z' }
    expect(of(invitation, again).map(({ documentId }) => documentId)).toEqual(['again'])
  })

  test('is in the order of days, the late first', () => {
    const { due } = todayOf(facts({ meetings: [meeting()] }))
    expect(due[0]).toMatchObject({ label: 'ร่างระเบียบวาระ', late: true, day: '2026-11-19', make: 'agenda' })
    const days = due.map(({ day }) => day)
    expect(days).toEqual(days.toSorted())
  })

  test('a letter that has its number and has not gone out', () => {
    const letter = (more: object): Letter => ({
      ...parse(Letter.draft, { officeId: 'o', subject: 'เรื่องหนึ่ง', ...more }),
      ...stamps('l'),
    })
    expect(labels({ letters: [letter({ state: 'numbered', number: 'พร 1' })] })).toEqual(['ส่งหนังสือ'])
    expect(labels({ letters: [letter({ state: 'signed' })] })).toEqual(['ออกเลขหนังสือ'])
    for (const state of ['draft', 'sent', 'void']) expect(labels({ letters: [letter({ state })] })).toEqual([])
    expect(labels({ letters: [letter({ state: 'numbered', direction: 'in' })] })).toEqual([])
  })

  test('an order near or past its day, or silent for a month, one line for each agency', () => {
    const held = meeting({ date: '2026-10-01', state: 'certified' })
    const due = (clauses: Clause[], progress: Progress[] = []) =>
      todayOf(facts({ meetings: [held], clauses, progress })).due
    expect(due([clause({ due: '2026-11-20' })])).toMatchObject([{ late: true, day: '2026-11-20', make: 'reminder' }])
    expect(due([clause({ due: '2026-11-25' })])).toMatchObject([{ late: false }])
    expect(due([clause({ due: '2026-12-25' })])).toEqual([])
    expect(due([clause()])).toMatchObject([{ age: 52, label: 'ติดตามข้อสั่งการ 1 ข้อ จากปกครองจังหวัด' }])
    expect(due([clause({ state: 'done' })])).toEqual([])
    expect(due([clause({ ownerIds: ['a', 'b'] }), { ...clause(), id: 'c2' }]).map(({ label }) => label)).toEqual([
      'ติดตามข้อสั่งการ 2 ข้อ จากปกครองจังหวัด',
      'ติดตามข้อสั่งการ 1 ข้อ จากคลังจังหวัด',
    ])
    const report = {
      ...parse(Progress.draft, { clauseId: 'c', date: '2026-11-10', text: 'กำลังดำเนินการ' }),
      ...stamps('p'),
    }
    expect(due([clause()], [report])).toEqual([])
  })

  test('minutes of long ago that nobody certified', () => {
    expect(labels({ meetings: [meeting({ date: '2026-08-01', state: 'drafted' })] })).toEqual([
      'รายงานการประชุมยังไม่รับรอง',
    ])
    expect(labels({ meetings: [meeting({ date: '2026-08-01', state: 'certified' })] })).toEqual([])
  })

  test('the next meeting is the nearest ahead, else the one whose minutes are not out', () => {
    const near = meeting()
    const far = { ...meeting({ date: '2027-02-01' }), id: 'far' }
    expect(todayOf(facts({ meetings: [far, near] })).next?.meeting.id).toBe('m')
    expect(todayOf(facts({ today: '2026-12-15', meetings: [meeting({ state: 'adjourned' })] })).next?.meeting.id).toBe(
      'm',
    )
    expect(todayOf(facts()).next).toBeNull()
  })
})
