import { expect, test } from 'vitest'
import { clauseRows, matchingRows, ofAge } from '../../renderer/screens/resolutions/clauseRows.ts'
import { ownerCounts } from '../../renderer/screens/resolutions/ownerCounts.ts'
import { freshReport, isWhole, readReport } from '../../renderer/screens/resolutions/reportForm.ts'
import { openSampleOffice } from '../helpers/testOffice.ts'

const FOURTH = 'phrae-meeting-4-2563'
const PUBLIC = 'phrae-agency-public-relations'
const ALL = { owner: '', committee: '', state: '', search: '' }

async function sampleRows(date: string) {
  const { api } = await openSampleOffice()
  const [{ lines, reports }, meetings, agencies] = await Promise.all([
    api.clauses.lines({ officeId: 'phrae' }),
    api.meetings.list({ where: { officeId: 'phrae' } }),
    api.agencies.list({}),
  ])
  const names = Object.fromEntries(agencies.map(({ id, name }) => [id, name]))
  return { rows: clauseRows({ date, lines, reports, meetings, committees: {}, agencies: names }), names }
}

test('the late stand first, then by day, then what has no day; what nobody carries out stands last', async () => {
  const { rows } = await sampleRows('2020-12-12')
  expect(rows.map(({ wait, open }) => [open, wait.day])).toEqual([
    ...Array.from({ length: 4 }, () => [true, '2020-12-09']),
    [true, '2020-12-24'],
    ...Array.from({ length: 3 }, () => [true, null]),
    ...Array.from({ length: 4 }, () => [false, null]),
  ])
  expect(rows[0]?.cells).toMatchObject({ age: 'เลย 3 วัน', due: '9 ธ.ค. 63', last: 'ยังไม่มีรายงาน' })
})

test('filters go by owner, state, words in either digits, and age', async () => {
  const { rows } = await sampleRows('2020-12-24')
  const count = (part: object) => matchingRows(rows, { ...ALL, ...part }).length
  expect(count({})).toBe(12)
  expect(count({ state: 'open' })).toBe(8)
  expect(count({ state: 'underway' })).toBe(1)
  // Decisions are in no state.
  expect(count({ state: 'assigned' })).toBe(7)
  expect(count({ owner: PUBLIC })).toBe(4)
  expect(count({ search: 'สื่อมวลชน 4.1' })).toBe(count({ search: 'สื่อมวลชน ๔.๑' }))
  expect(count({ committee: 'other' })).toBe(0)
  expect(ofAge(rows, 'late')).toHaveLength(4)
  expect(ofAge(rows, '30')).toHaveLength(3)
  expect(ofAge(rows, '60')).toHaveLength(0)
})

test('an agency is counted once for a meeting, with what it has to be asked after', async () => {
  const { rows, names } = await sampleRows('2020-12-12')
  const counts = ownerCounts(rows, [], { kind: 'reminder', meetingId: FOURTH, agencies: names })
  expect(counts.map(({ orders, pressing }) => [orders, pressing])).toEqual([
    [4, 4],
    [2, 0],
    [2, 0],
    [2, 0],
  ])
})

test('the monthly memo urges the agencies that the letters of reminder are offered to', async () => {
  const { api } = await openSampleOffice()
  const { id } = await api.documents.create({ officeId: 'phrae', kind: 'governorMemo', meetingId: FOURTH })
  for (const day of ['2020-12-01', '2020-12-12', '2020-12-24', '2021-01-10']) {
    const { rows, names } = await sampleRows(day)
    const counts = ownerCounts(rows, [], { kind: 'reminder', meetingId: FOURTH, agencies: names })
    const document = await api.documents.get({ id })
    await api.documents.update({ id, revision: document.revision, change: { values: { asOf: day } } })
    const said = JSON.stringify((await api.documents.compose({ id })).blocks)
    const [, urged = ''] = /มีหนังสือติดตามผลการดำเนินงานไปยัง(.+?) เพื่อให้รายงานผล/.exec(said) ?? []
    for (const { name, pressing } of counts)
      expect([day, name, urged.includes(name)]).toEqual([day, name, pressing > 0])
  }
})

test('the form of a report reads Thai digits and says what cannot be read', () => {
  const now = new Date(2026, 10, 23)
  const begun = freshReport({ state: 'assigned', ownerIds: [PUBLIC] })
  expect(begun).toMatchObject({ agencyId: PUBLIC, state: 'underway' })
  const good = readReport({ ...begun, text: ' ทำแล้ว ', percent: 'ร้อยละ ๕๐', date: '๒๐/๑๑/๒๕๖๙' }, now)
  expect(good.errors).toEqual({})
  expect(good.report).toMatchObject({ text: 'ทำแล้ว', percent: 50, date: '2026-11-20', letterId: null })
  const bad = readReport({ ...begun, percent: '101', date: '24/11/2569' }, now)
  expect(Object.keys(bad.errors).sort()).toEqual(['date', 'percent', 'text'])
  expect([isWhole('๑๐๐'), isWhole('100%'), isWhole('10')]).toEqual([true, true, false])
  // A letter chosen before the source was changed is no source any more.
  expect(readReport({ ...begun, source: 'phone', letterId: 'x' }, now).report.letterId).toBeNull()
})
