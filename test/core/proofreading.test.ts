import { beforeEach, describe, expect, test } from 'vitest'
import type { Api } from '../../shared/api.ts'
import { ofMinutes, openErrors } from '../../shared/lint/accepted.ts'
import { openSampleOffice, openTestOffice, refusalOf, type TestOffice } from '../helpers/testOffice.ts'

const FOURTH = 'phrae-meeting-4-2563'
const MEMO = 'phrae-doc-memo'
const REASON = 'ต้นเรื่องพิมพ์ไว้เช่นนี้'

let office: TestOffice
let api: Api

beforeEach(async () => {
  office = await openSampleOffice()
  api = office.api
  for (const one of await api.offices.list({})) {
    await api.offices.update({ id: one.id, revision: one.revision, change: { emblem: 'preprinted' } })
  }
})

const lint = (id = MEMO) => api.documents.lint({ id })
const cited = async () =>
  (await lint()).find(({ rule }) => rule === 'REF-01') as Awaited<ReturnType<typeof lint>>[number]
const accept = async (where: { documentId?: string; meetingId?: string } = { documentId: MEMO }) => {
  const { rule, words } = await cited()
  return api.acceptances.create({ ...where, rule, words, reason: REASON })
}
const keyOf = async (id: string) => ({ id, revision: (await api.documents.get({ id })).revision })
const rewrite = async (from: string, to: string) => {
  const letter = await api.letters.get({ id: 'phrae-letter-513' })
  const body = JSON.parse(JSON.stringify(letter.body).replaceAll(from, to))
  await api.letters.update({ id: letter.id, revision: letter.revision, change: { body } })
}

test('minutes are held up by what is said of them, not by a letter of their meeting', async () => {
  const meeting = await api.meetings.get({ id: FOURTH })
  const change = { state: 'checked', minutesId: null, recorder: null } as const
  await api.meetings.update({ id: FOURTH, revision: meeting.revision, change })
  // Less than three days before the meeting.
  const late = { officeId: 'phrae', kind: 'invitation', meetingId: FOURTH, values: { date: '2020-11-23' } }
  const { id } = await api.documents.create(late)
  const errors = openErrors(await api.documents.lintMeeting({ meetingId: FOURTH }))
  const rulesOf = (list: typeof errors) => list.map(({ rule, place }) => [rule, place.document])
  expect(rulesOf(errors)).toContainEqual(['DAT-11', id])
  const left = ofMinutes(errors)
  expect(rulesOf(left)).toContainEqual(['MIN-01', ''])
  expect(rulesOf(left)).not.toContainEqual(['DAT-11', id])
})

test('an invitation and a notice of resolutions have two subjects; two notices that differ by a letter do not', async () => {
  const make = (kind: string, values: Record<string, string>) =>
    api.documents.create({ officeId: 'phrae', kind, meetingId: FOURTH, values })
  const invited = await make('invitation', {})
  const notice = await make('resolutionNotice', { agency: 'สำนักงานประชาสัมพันธ์จังหวัดแพร่' })
  const alike = async (id: string) =>
    (await lint(id)).filter(({ message }) => message.includes('ต่างเล็กน้อย')).map(({ words }) => words)
  expect([await alike(invited.id), await alike(notice.id)]).toEqual([[], []])
  const { values } = await api.documents.compose({ id: notice.id })
  const slip = await make('resolutionNotice', { agency: 'ป.ป.ช.', subject: `${values.subject}ฯ` })
  expect(await alike(slip.id)).toHaveLength(1)
})

describe('a finding that is accepted', () => {
  test('stands with its reason, after a restart and in the exchange file too', async () => {
    expect((await cited()).accepted).toBeNull()
    const made = await accept()
    expect((await cited()).accepted).toEqual(made)
    const { json } = await api.exchange.export({})
    await office.close()
    const again = await openTestOffice({ file: office.file, prefix: 'again' })
    const found = await again.api.documents.lint({ id: MEMO })
    expect(found.find(({ rule }) => rule === 'REF-01')?.accepted).toMatchObject({
      reason: REASON,
      created: made.created,
    })
    const other = await openTestOffice({ prefix: 'other' })
    await other.api.exchange.import({ json })
    expect(await other.api.acceptances.list({})).toEqual([made])
  })

  test('comes back when its words change, and when the acceptance is withdrawn', async () => {
    const { id, revision } = await accept()
    await rewrite('๕๘๑๔', '๕๘๑๕')
    expect((await cited()).accepted).toBeNull()
    await rewrite('๕๘๑๕', '๕๘๑๔')
    expect((await cited()).accepted).not.toBeNull()
    await api.acceptances.remove({ id, revision })
    expect((await cited()).accepted).toBeNull()
  })

  test('needs a reason', async () => {
    for (const reason of ['', ' \n ']) {
      const refusal = await refusalOf(
        office.dispatch('acceptances.create', { documentId: MEMO, rule: 'REF-01', reason }),
      )
      expect(refusal).toMatchObject({ code: 'badInput', fields: { reason: expect.stringContaining('ต้องบอกเหตุผล') } })
    }
  })

  test('in one paper is open in another, and goes with its paper', async () => {
    await accept({ documentId: 'phrae-doc-letter' })
    expect((await cited()).accepted).toBeNull()
    await api.documents.remove(await keyOf('phrae-doc-letter'))
    expect(await api.acceptances.list({})).toEqual([])
  })
})

describe('issuing', () => {
  test('a paper with an open error is refused with the error, and goes through when just that is confirmed', async () => {
    const open = openErrors(await lint())
    const names = open.map(({ rule, words }) => ({ rule, words }))
    expect(open.length).toBeGreaterThan(0)
    const refusal = { code: 'unconfirmed', message: expect.stringContaining((await cited()).message) }
    await expect(api.documents.issue(await keyOf(MEMO))).rejects.toMatchObject(refusal)
    const others = names.filter(({ rule }) => rule !== 'REF-01')
    await expect(api.documents.issue({ ...(await keyOf(MEMO)), confirmed: others })).rejects.toMatchObject(refusal)
    await rewrite('๕๘๑๔', '๕๘๑๕')
    await expect(api.documents.issue({ ...(await keyOf(MEMO)), confirmed: names })).rejects.toMatchObject({
      code: 'unconfirmed',
    })
    expect((await api.documents.get({ id: MEMO })).state).toBe('draft')
    await rewrite('๕๘๑๕', '๕๘๑๔')
    expect(await api.documents.issue({ ...(await keyOf(MEMO)), confirmed: names })).toMatchObject({ state: 'issued' })
  })

  test('needs no confirmation for what was accepted', async () => {
    for (const { rule, words } of openErrors(await lint()))
      await api.acceptances.create({ documentId: MEMO, rule, words, reason: REASON })
    expect(await api.documents.issue(await keyOf(MEMO))).toMatchObject({ state: 'issued' })
  })
})

describe('the papers of one meeting', () => {
  const workshop = async () => (await api.documents.get({ id: MEMO })).meetingId ?? ''

  test('are read as a set: one event on two days is told in the meeting and in the paper that has fewer with it', async () => {
    const meetingId = await workshop()
    const days = async () => (await api.documents.lintMeeting({ meetingId })).filter(({ rule }) => rule === 'DAT-03')
    expect(await days()).toEqual([])
    await rewrite('๒๘ ธันวาคม', '๒๑ ธันวาคม')
    const [told] = await days()
    expect(told?.place.document).toBe('phrae-doc-letter')
    expect(await lint('phrae-doc-letter')).toContainEqual(told)
    expect((await lint()).map(({ rule }) => rule)).not.toContain('DAT-03')
  })

  test('are covered by an acceptance of the meeting', async () => {
    const meetingId = await workshop()
    const made = await accept({ meetingId })
    expect((await cited()).accepted).toEqual(made)
    const found = await api.documents.lintMeeting({ meetingId })
    expect(found.find(({ rule }) => rule === 'REF-01')?.accepted).toEqual(made)
  })

  test('tell what stands in the records once, by its record', async () => {
    const found = await api.documents.lintMeeting({ meetingId: FOURTH })
    const share = found.filter(({ rule }) => rule === 'NUM-05')
    expect(share).toHaveLength(1)
    expect(share[0]?.place).toMatchObject({ document: '', path: expect.stringMatching(/^items\[\d+\]\.minutes\[/) })
  })
})
