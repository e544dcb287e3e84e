import { expect, test } from 'vitest'
import { nextPrep, preparation } from '../../shared/desk/preparation.ts'
import { openSampleOffice } from '../helpers/testOffice.ts'

test('the steps that call a meeting are done by facts, in their order, and gone once it was held', async () => {
  const { api } = await openSampleOffice()
  const { officeId, committeeId } = await api.meetings.get({ id: 'phrae-meeting-4-2563' })
  const { id } = await api.meetings.create({
    officeId,
    committeeId,
    title: ['ประชุม'],
    date: '2026-12-10',
    start: '09:00',
    place: 'ห้อง',
  })
  const steps = async () => {
    const file = await api.meetings.read({ id })
    return preparation(file, (await api.documents.ofMeeting({ meetingId: id })).documents)
  }
  const next = async () => nextPrep(await steps())?.id
  const change = async (state: 'scheduled' | 'convened' | 'running') =>
    api.meetings.update({ id, revision: (await api.meetings.get({ id })).revision, change: { state } })

  expect(await next()).toBe('date')
  await change('scheduled')
  expect(await next()).toBe('roster')
  await api.meetings.roster({ id })
  expect(await next()).toBe('agenda')
  await api.agendaItems.create({ meetingId: id, title: 'เรื่อง', section: 'other' })
  await api.agendaVersions.issue({ meetingId: id })
  expect(await next()).toBe('letter')
  const letter = await api.documents.create({ officeId, kind: 'invitation', meetingId: id })
  expect(await next()).toBe('number')
  await api.documents.number({ id: letter.id, revision: 1, register: 'circular' })
  expect(nextPrep(await steps())).toMatchObject({ id: 'issue', href: `/papers/${letter.id}` })
  // Called by another way: nothing more to issue.
  await change('convened')
  expect(await next()).toBeUndefined()
  await change('running')
  expect(await steps()).toEqual([])
})
