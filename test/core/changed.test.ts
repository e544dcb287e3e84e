import { beforeEach, describe, expect, test } from 'vitest'
import type { Api } from '../../shared/api.ts'
import { openSampleOffice } from '../helpers/testOffice.ts'

const FOURTH = 'phrae-meeting-4-2563'
const AGENDA = 'phrae-doc-agenda'

let api: Api

beforeEach(async () => {
  ;({ api } = await openSampleOffice())
  for (const office of await api.offices.list({})) {
    await api.offices.update({ id: office.id, revision: office.revision, change: { emblem: 'preprinted' } })
  }
})

const setValues = async (id: string, values: Record<string, unknown>, settled = false) =>
  api.documents.setValues({ id, revision: (await api.documents.get({ id })).revision, values, settled })
const move = async (change: object) => {
  const { revision } = await api.meetings.get({ id: FOURTH })
  await api.meetings.update({ id: FOURTH, revision, change })
}
const issue = async (id: string) => {
  const found = await api.documents.lint({ id })
  const confirmed = found.map(({ rule, words }) => ({ rule, words }))
  await api.documents.issue({ id, revision: (await api.documents.get({ id })).revision, confirmed })
}
const behind = async () => (await api.documents.ofMeeting({ meetingId: FOURTH })).behind

describe('a draft edited by hand', () => {
  test('keeps the typed words when the record changes, and shows both', async () => {
    const before = (await api.documents.compose({ id: AGENDA })).values.place
    await setValues(AGENDA, { place: 'ณ ที่ที่เขียนเอง' })
    expect(await behind()).toEqual([])
    await move({ place: 'ห้องอื่น' })
    const paper = await api.documents.compose({ id: AGENDA })
    expect(paper.values.place).toBe('ณ ที่ที่เขียนเอง')
    expect(paper.conflicts).toEqual([
      { field: 'place', label: 'สถานที่', base: before, own: 'ณ ที่ที่เขียนเอง', fact: 'ณ ห้องอื่น' },
    ])
    expect(await behind()).toEqual([AGENDA])
  })

  test('is settled by keeping the typed words, which then stand until the record changes again', async () => {
    await setValues(AGENDA, { place: 'ณ ที่ที่เขียนเอง' })
    await move({ place: 'ห้องอื่น' })
    // Typed on without having been compared, it is still to be.
    expect((await setValues(AGENDA, { place: 'ณ ที่ที่เขียนต่อ' })).conflicts).toHaveLength(1)
    expect((await setValues(AGENDA, { place: 'ณ ที่ที่เขียนเอง' }, true)).conflicts).toEqual([])
    await move({ place: 'ห้องที่สาม' })
    expect((await api.documents.compose({ id: AGENDA })).conflicts).toHaveLength(1)
  })

  test('is settled by taking the record, which is then followed again', async () => {
    await setValues(AGENDA, { place: 'ณ ที่ที่เขียนเอง' })
    await move({ place: 'ห้องอื่น' })
    const paper = await setValues(AGENDA, { place: 'ณ ห้องอื่น' })
    expect(paper.conflicts).toEqual([])
    expect(paper.document).toMatchObject({ values: {}, bases: {} })
    await move({ place: 'ห้องที่สาม' })
    expect((await api.documents.compose({ id: AGENDA })).values.place).toBe('ณ ห้องที่สาม')
  })

  test('takes in lines of the record that the officer did not touch', async () => {
    const { heading } = (await api.documents.compose({ id: AGENDA })).values as { heading: string[] }
    await setValues(AGENDA, { heading: [...heading, '(ฉบับร่าง)'] })
    const { title } = await api.meetings.get({ id: FOURTH })
    await move({ title: ['การประชุมคณะใหม่', ...title.slice(1)] })
    const paper = await api.documents.compose({ id: AGENDA })
    expect(paper.values.heading).toEqual(['ระเบียบวาระการประชุมคณะใหม่', ...heading.slice(1), '(ฉบับร่าง)'])
    expect(paper.conflicts).toEqual([])
  })
})

describe('a number of the register', () => {
  const invitation = async () => {
    const { officeId } = await api.meetings.get({ id: FOURTH })
    const made = await api.documents.create({ officeId, kind: 'invitation', meetingId: FOURTH })
    await setValues(made.id, { addressees: [{ groupId: null, text: 'กรรมการทุกท่าน' }] })
    return made.id
  }

  test('is not taken along by a renewed paper, which asks for its own', async () => {
    const id = await invitation()
    await api.documents.number({ id, revision: (await api.documents.get({ id })).revision, register: 'circular' })
    await issue(id)
    const draft = await api.documents.renew({ id })
    expect(draft.values).not.toHaveProperty('number')
    expect(draft.values).not.toHaveProperty('date')
    expect((await api.documents.compose({ id: draft.id })).values.number).toBe('')
  })

  test('does not go out twice, however it is typed', async () => {
    const first = await invitation()
    await setValues(first, { number: 'พร ๐๐๑๗.๕/ว ๙๙๙', date: '2026-07-01' })
    await issue(first)
    const second = await invitation()
    await setValues(second, { number: 'พร 0017.5/ว999', date: '2026-08-01' })
    await expect(issue(second)).rejects.toThrow('ใช้แล้วกับ')
    await setValues(second, { number: 'พร ๐๐๑๗.๕/ว ๙๙๙', date: '2027-01-05' })
    await issue(second)
  })
})

describe('an issued paper', () => {
  test('says where it would say otherwise now, and stays as it was issued', async () => {
    await setValues(AGENDA, { date: 'วันที่เขียนเอง' })
    await issue(AGENDA)
    const issued = await api.documents.compose({ id: AGENDA })
    expect(issued.changes).toEqual([])
    await move({ place: 'ห้องอื่น' })
    const later = await api.documents.compose({ id: AGENDA })
    expect(later.blocks).toEqual(issued.blocks)
    expect(later.changes).toEqual([{ was: expect.stringContaining('จดหมายเหตุ'), now: 'ณ ห้องอื่น' }])
    expect(await behind()).toEqual([AGENDA])
  })

  test('is not behind for a template that changed after it', async () => {
    await issue(AGENDA)
    const { officeId } = await api.meetings.get({ id: FOURTH })
    await api.templates.create({ officeId, kind: 'agenda', chosen: { digits: 'arabic' } })
    expect((await api.documents.compose({ id: AGENDA })).changes).toEqual([])
  })

  test('is renewed as a draft with the words typed then over the records as they are', async () => {
    await setValues(AGENDA, { date: 'วันที่เขียนเอง' })
    await issue(AGENDA)
    await move({ place: 'ห้องอื่น' })
    const draft = await api.documents.renew({ id: AGENDA })
    const paper = await api.documents.compose({ id: draft.id })
    expect(draft).toMatchObject({ state: 'draft', meetingId: FOURTH, kind: 'agenda' })
    expect(paper.values).toMatchObject({ date: 'วันที่เขียนเอง', place: 'ณ ห้องอื่น' })
    await expect(api.documents.renew({ id: draft.id })).rejects.toThrow('ยังเป็นร่าง')
  })
})
