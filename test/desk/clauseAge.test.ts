import { describe, expect, test } from 'vitest'
import { bandOf, waitOf } from '../../shared/desk/clauseAge.ts'
import { nextReport } from '../../shared/documents/kinds/progressWords.ts'
import { parse } from '../../shared/model/explain.ts'
import { Clause, Meeting } from '../../shared/model/meeting.ts'
import { addMonths } from '../../shared/thai/date.ts'

const stamps = (id: string) => ({ id, created: '', updated: '', revision: 1 })
const meeting = (id: string, date: string, more: object = {}): Meeting => ({
  ...parse(Meeting.draft, {
    officeId: 'o',
    committeeId: 'k',
    title: ['คณะทำงาน'],
    date,
    start: '09:00',
    place: 'ห้องประชุม',
    ...more,
  }),
  ...stamps(id),
})
const clause = (more: object): Clause => ({
  ...parse(Clause.draft, { resolutionId: 'r', text: 'ให้ดำเนินการ', ownerIds: ['a'], ...more }),
  ...stamps('c'),
})
const held = meeting('m', '2026-01-31')
const wait = (more: object, today: string, heard: string | null = null, meetings = [held]) =>
  waitOf(clause(more), { meeting: held, meetings, heard }, today)

describe('the age of an order', () => {
  test('without a day counts from the meeting, then from the last report', () => {
    expect(wait({}, '2026-03-01')).toEqual({ day: null, late: false, age: 29, pressing: false })
    expect(wait({}, '2026-03-02')).toMatchObject({ age: 30, pressing: true })
    expect(wait({}, '2026-03-02', '2026-02-28')).toMatchObject({ age: 2, pressing: false })
  })

  test('with a day counts from that day, and is asked after a week before it', () => {
    expect(wait({ due: '2026-06-30' }, '2026-06-22')).toMatchObject({ late: false, age: 0, pressing: false })
    expect(wait({ due: '2026-06-30' }, '2026-06-23')).toMatchObject({ late: false, pressing: true })
    expect(wait({ due: '2026-06-30' }, '2026-06-30')).toMatchObject({ late: false, age: 0 })
    expect(wait({ due: '2026-06-30' }, '2026-07-30')).toMatchObject({ late: true, age: 30 })
    // A report does not put the day off.
    expect(wait({ due: '2026-06-30' }, '2026-07-30', '2026-07-29')).toMatchObject({ late: true })
  })

  test('with a rhythm counts from the next report, and the end of the order stands before it', () => {
    expect(wait({ rhythm: 'monthly' }, '2026-02-28')).toMatchObject({ day: '2026-02-28', late: false })
    expect(wait({ rhythm: 'monthly' }, '2026-03-01', '2026-02-20')).toMatchObject({ day: '2026-03-20' })
    expect(wait({ rhythm: 'quarterly', due: '2026-03-31' }, '2026-03-01')).toMatchObject({ day: '2026-03-31' })
  })

  test('with a day and a rhythm begins on that day and keeps it in every round', () => {
    const asked = { rhythm: 'monthly', due: '2026-03-25' }
    expect(wait(asked, '2026-02-22')).toMatchObject({ day: '2026-03-25', late: false, pressing: false })
    expect(wait(asked, '2026-04-01')).toMatchObject({ day: '2026-03-25', late: true, age: 7 })
    // Heard long before, it is still to be reported on its day; heard just before or after, next month.
    expect(wait(asked, '2026-03-01', '2026-02-20')).toMatchObject({ day: '2026-03-25' })
    expect(wait(asked, '2026-03-24', '2026-03-23')).toMatchObject({ day: '2026-04-25', pressing: false })
    expect(wait(asked, '2026-04-06', '2026-04-05')).toMatchObject({ day: '2026-04-25', late: false })
    const others = [held, meeting('next', '2026-03-15'), meeting('later', '2026-04-15')]
    const sittings = { rhythm: 'everyMeeting', due: '2026-03-25' }
    expect(wait(sittings, '2026-03-01', null, others)).toMatchObject({ day: '2026-03-25' })
    expect(wait(sittings, '2026-04-01', '2026-03-25', others)).toMatchObject({ day: '2026-04-15' })
  })

  test('for every meeting counts from the next sitting of the same body that is held', () => {
    const others = [
      held,
      meeting('x', '2026-02-10', { committeeId: 'other' }),
      meeting('off', '2026-02-12', { state: 'cancelled' }),
      meeting('next', '2026-03-15'),
    ]
    const asked = { rhythm: 'everyMeeting' }
    expect(wait(asked, '2026-03-20', null, others)).toMatchObject({ day: '2026-03-15', late: true, age: 5 })
    expect(wait(asked, '2026-03-20', '2026-03-15', others)).toMatchObject({ day: null, late: false })
  })

  test('ends when the order is done or dropped', () => {
    for (const state of ['done', 'dropped'])
      expect(wait({ state, due: '2026-02-01' }, '2027-01-01')).toMatchObject({ late: false, age: 0, pressing: false })
  })

  test('falls into the bands of thirty, sixty and ninety days', () => {
    expect([0, 29, 30, 59, 60, 89, 90, 400].map(bandOf)).toEqual([0, 0, 30, 30, 60, 60, 90, 90])
  })
})

describe('a rhythm', () => {
  test('goes by weeks and by months of the calendar, and ends with the month', () => {
    expect(nextReport('2026-01-31', 'weekly')).toBe('2026-02-07')
    expect(nextReport('2026-01-31', 'monthly')).toBe('2026-02-28')
    expect(nextReport('2025-11-30', 'quarterly')).toBe('2026-02-28')
    expect(nextReport('2026-01-31', 'everyMeeting')).toBeNull()
    expect(nextReport('2026-01-31', null)).toBeNull()
    expect(nextReport('2026-03-05', 'monthly', '2026-01-31')).toBe('2026-03-31')
    expect(nextReport('2026-02-28', 'weekly', '2026-01-05')).toBe('2026-03-09')
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29')
    expect(addMonths('2026-01-15', -2)).toBe('2025-11-15')
  })
})
