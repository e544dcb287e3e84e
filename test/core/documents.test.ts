import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Api, Paper } from '../../shared/api.ts'
import { openSampleOffice, openTestOffice } from '../helpers/testOffice.ts'

const FOURTH = 'phrae-meeting-4-2563'
const ISSUED = 'เอกสารนี้ออกแล้ว ข้อความถูกตรึงไว้ แก้ไขไม่ได้ ให้สร้างฉบับใหม่แทน'

let api: Api

beforeEach(async () => {
  ;({ api } = await openSampleOffice())
  // A paper with the dashed placeholder cannot be issued.
  for (const office of await api.offices.list({})) {
    await api.offices.update({ id: office.id, revision: office.revision, change: { emblem: 'preprinted' } })
  }
})

/** All that a paper prints, as text. */
const printed = (paper: Paper): string => JSON.stringify(paper.blocks)
const paper = (id: string) => api.documents.compose({ id })
const keyOf = async (id: string) => {
  const { revision } = await api.documents.get({ id })
  return { id, revision }
}
const setValues = async (id: string, values: Record<string, unknown>) =>
  api.documents.setValues({ ...(await keyOf(id)), values })

describe('a draft', () => {
  test('is composed anew from the facts each time it is opened', async () => {
    expect(printed(await paper('phrae-doc-minutes'))).toContain('ห้องประชุมจดหมายเหตุ')
    const meeting = await api.meetings.get({ id: FOURTH })
    await api.meetings.update({ id: FOURTH, revision: meeting.revision, change: { place: 'ห้องใหม่ที่ย้ายไป' } })
    expect(printed(await paper('phrae-doc-minutes'))).toContain('ห้องใหม่ที่ย้ายไป')
    expect(printed(await paper('phrae-doc-agenda'))).toContain('ห้องใหม่ที่ย้ายไป')
  })

  test('keeps only the words that differ from the facts: a later change of another fact still reaches it', async () => {
    const before = await paper('phrae-doc-agenda')
    const after = await setValues('phrae-doc-agenda', { ...before.values, place: 'ณ ที่ที่เขียนเอง' })
    expect(after.document.values).toEqual({ place: 'ณ ที่ที่เขียนเอง' })
    const meeting = await api.meetings.get({ id: FOURTH })
    await api.meetings.update({ id: FOURTH, revision: meeting.revision, change: { place: 'ห้องอื่น', start: '10:30' } })
    const later = await paper('phrae-doc-agenda')
    expect(later.values.place).toBe('ณ ที่ที่เขียนเอง')
    expect(String(later.values.date)).toContain('๑๐.๓๐ น.')
  })

  test('goes back to the facts when the officer types what the facts say', async () => {
    const fact = (await paper('phrae-doc-agenda')).values.place
    await setValues('phrae-doc-agenda', { place: 'ณ ที่อื่น' })
    const { document } = await setValues('phrae-doc-agenda', { place: fact })
    expect(document.values).toEqual({})
  })

  test('keeps words set before when others are set', async () => {
    await setValues('phrae-doc-agenda', { place: 'ณ ที่อื่น' })
    const { document } = await setValues('phrae-doc-agenda', { date: 'วันอื่น' })
    expect(document.values).toEqual({ place: 'ณ ที่อื่น', date: 'วันอื่น' })
  })

  test.each([
    ['a field its kind does not have', { bogus: 'x' }, 'bogus'],
    ['a value of another type', { place: 7 }, 'place'],
    ['a line that is two', { place: 'ก\nข' }, 'place'],
  ])('refuses %s, by setting words, by changing the record and in a new document', async (_what, values, path) => {
    const key = await keyOf('phrae-doc-agenda')
    const refusal = { code: 'badInput', message: expect.stringContaining(`ระเบียบวาระการประชุมไม่ถูกต้อง ที่ ${path}`) }
    await expect(api.documents.setValues({ ...key, values })).rejects.toMatchObject(refusal)
    await expect(api.documents.update({ ...key, change: { values } })).rejects.toMatchObject(refusal)
    await expect(
      api.documents.create({ officeId: 'phrae', kind: 'agenda', meetingId: FOURTH, values }),
    ).rejects.toMatchObject(refusal)
    expect(await keyOf('phrae-doc-agenda')).toEqual(key)
  })

  test('from an outdated screen is refused', async () => {
    const key = await keyOf('phrae-doc-agenda')
    await setValues('phrae-doc-agenda', { place: 'ก่อน' })
    await expect(api.documents.setValues({ ...key, values: { place: 'หลัง' } })).rejects.toMatchObject({
      code: 'conflict',
    })
    expect((await paper('phrae-doc-agenda')).values.place).toBe('ก่อน')
  })

  test('begins as a draft whatever the caller says, named after its kind', async () => {
    const made = await api.documents.create({
      officeId: 'phrae',
      kind: 'minutes',
      meetingId: FOURTH,
      state: 'issued',
      blocks: [{ type: 'pageBreak' }],
      hash: 'forged',
      issued: '2026-01-01T00:00:00.000Z',
    })
    expect(made).toMatchObject({ state: 'draft', title: 'รายงานการประชุม', blocks: null, hash: '', issued: null })
    const { revision, id } = made
    const changed = await api.documents.update({
      id,
      revision,
      change: { state: 'issued', hash: 'forged', title: 'ชื่อใหม่' },
    })
    expect(changed).toMatchObject({ state: 'draft', hash: '', title: 'ชื่อใหม่' })
  })

  test('of a kind that is not known is refused', async () => {
    await expect(api.documents.create({ officeId: 'phrae', kind: 'poster' })).rejects.toMatchObject({
      code: 'badInput',
      message: expect.stringContaining('ไม่รู้จักชนิดเอกสาร "poster" มี: letter, memo'),
    })
  })

  test.each([
    ['agenda', 'ระเบียบวาระการประชุมฉบับนี้ยังไม่ได้ผูกกับการประชุม จึงประกอบเป็นเอกสารไม่ได้'],
    ['letter', 'หนังสือภายนอกฉบับนี้ยังไม่ได้ผูกกับหนังสือ จึงประกอบเป็นเอกสารไม่ได้'],
    ['plan', 'แผนการดำเนินงานฉบับนี้ยังไม่ได้ผูกกับแผน จึงประกอบเป็นเอกสารไม่ได้'],
  ])('of the kind %s that hangs on nothing says what it lacks', async (kind, message) => {
    const { id } = await api.documents.create({ officeId: 'phrae', kind })
    await expect(api.documents.compose({ id })).rejects.toMatchObject({ code: 'refused', message })
  })
})

describe('the paper of a letter', () => {
  const letterOf = async () => api.letters.get({ id: 'phrae-letter-5615' })

  test('writes its words to the letter itself', async () => {
    const before = await letterOf()
    const { document, values } = await setValues('phrae-doc-letter', { subject: 'เรื่องใหม่', date: '2021-01-05' })
    expect(values).toMatchObject({ subject: 'เรื่องใหม่', date: '2021-01-05' })
    expect(document.values).toEqual({})
    expect(await letterOf()).toEqual({
      ...before,
      subject: 'เรื่องใหม่',
      date: '2021-01-05',
      revision: before.revision + 1,
      updated: expect.any(String),
    })
  })

  test('leaves a letter alone that already says so', async () => {
    const before = await letterOf()
    await setValues('phrae-doc-letter', { subject: before.subject, addressees: before.addressees })
    expect(await letterOf()).toEqual(before)
  })

  test('from an outdated screen is refused and leaves the letter as it was', async () => {
    const key = await keyOf('phrae-doc-letter')
    await setValues('phrae-doc-letter', { subject: 'ก่อน' })
    const before = await letterOf()
    await expect(api.documents.setValues({ ...key, values: { subject: 'หลัง' } })).rejects.toMatchObject({
      code: 'conflict',
    })
    expect(await letterOf()).toEqual(before)
  })

  test('prints a reference as it was written when the letter referred to is gone from the register', async () => {
    const office = await api.offices.get({ id: 'phrae' })
    const cited = await api.letters.create({
      officeId: office.id,
      number: 'พร ๑/๑',
      date: '2020-01-01',
      from: 'จังหวัดน่าน',
    })
    const reference = { letterId: cited.id, from: 'จังหวัดน่าน', number: 'พร ๒/๒', date: '2020-02-02' }
    const letter = await api.letters.create({ officeId: office.id, references: [reference] })
    const { id } = await api.documents.create({ officeId: office.id, kind: 'letter', letterId: letter.id })
    expect(printed(await paper(id))).toContain('พร ๑/๑')
    await api.letters.remove({ id: cited.id, revision: cited.revision })
    expect(printed(await paper(id))).toContain('หนังสือจังหวัดน่าน ที่ พร ๒/๒ ลงวันที่ 2 กุมภาพันธ์ 2563')
  })
})

describe('an issued paper', () => {
  /** The samples keep what their authors wrote wrongly; whoever issues them has seen it. */
  const issue = async (id: string) => {
    const confirmed = (await api.documents.lint({ id })).map(({ rule, words }) => ({ rule, words }))
    return api.documents.issue({ ...(await keyOf(id)), confirmed })
  }

  test('keeps its blocks, page, number and date with a hash that anyone can recompute', async () => {
    const draft = await paper('phrae-doc-letter')
    const letter = await api.letters.get({ id: 'phrae-letter-5615' })
    const issued = await issue('phrae-doc-letter')
    expect(issued).toMatchObject({
      state: 'issued',
      number: letter.number,
      date: letter.date,
      issued: '2026-07-01T02:00:00.000Z',
    })
    expect(issued.blocks).toEqual(draft.blocks)
    expect(issued.page).toEqual(draft.page)
    const text = JSON.stringify({ blocks: issued.blocks, page: issued.page })
    expect(issued.hash).toBe(createHash('sha256').update(text).digest('hex'))
  })

  test('is not changed by a later change of letter, office, house rules, meeting, agency or committee', async () => {
    const ids = [
      'phrae-doc-letter',
      'phrae-doc-minutes',
      'phrae-doc-agenda',
      'phrae-doc-memo',
      'krabi-doc-plan',
      'krabi-doc-annex',
    ]
    for (const id of ids) await issue(id)
    const before = await Promise.all(ids.map(paper))
    const records = [
      'offices',
      'letters',
      'meetings',
      'agencies',
      'committees',
      'agendaItems',
      'activities',
      'attendances',
    ] as const
    const changes = {
      offices: { name: 'จังหวัดอื่น', digits: 'arabic', pitch: 2400, place: 'ย้ายศาลากลาง' },
      letters: { subject: 'เปลี่ยนเรื่อง', body: [], signatory: null },
      meetings: { title: ['เปลี่ยนชื่อ'], place: 'เปลี่ยนห้อง', recorder: null },
      agencies: { name: 'เปลี่ยนหน่วยงาน' },
      committees: { name: 'เปลี่ยนคณะ' },
      agendaItems: { title: 'เปลี่ยนวาระ', minutes: [] },
      activities: { title: 'เปลี่ยนกิจกรรม' },
      attendances: { status: 'absent', post: 'เปลี่ยน', name: null },
    } as const
    for (const { id, revision, state } of await api.meetings.list({}))
      if (state === 'certified') await api.meetings.reopen({ id, revision, reason: 'แก้ทุกอย่างที่แก้ได้' })
    for (const list of records) {
      for (const { id, revision } of await api[list].list({})) {
        await (api[list].update as (input: unknown) => Promise<unknown>)({ id, revision, change: changes[list] })
      }
    }
    for (const [at, id] of ids.entries()) {
      // What it would say otherwise now is told beside it.
      const { fileName: _name, changes: _changes, ...frozen } = before[at] as Paper
      expect(await paper(id)).toMatchObject(frozen)
    }
  })

  test('is not changed by setting words, by a change of the record or by issuing it again', async () => {
    const issued = await issue('phrae-doc-agenda')
    const key = { id: issued.id, revision: issued.revision }
    for (const attempt of [
      api.documents.setValues({ ...key, values: { place: 'อื่น' } }),
      api.documents.update({ ...key, change: { title: 'อื่น' } }),
      api.documents.update({ ...key, change: { meetingId: null } }),
      api.documents.issue(key),
    ]) {
      await expect(attempt).rejects.toMatchObject({ code: 'refused', message: ISSUED })
    }
    expect(await api.documents.get({ id: issued.id })).toEqual(issued)
  })

  test('from an outdated screen is not issued', async () => {
    const key = await keyOf('phrae-doc-agenda')
    await setValues('phrae-doc-agenda', { place: 'ก่อน' })
    await expect(api.documents.issue(key)).rejects.toMatchObject({ code: 'conflict' })
    expect(await api.documents.get({ id: key.id })).toMatchObject({ state: 'draft', blocks: null, hash: '' })
  })

  test('of any kind leaves a store that is sound, and an exchange file that can be read again', async () => {
    for (const { id } of await api.documents.list({})) await issue(id)
    expect(await api.store.check({})).toEqual({ ok: true, findings: [] })
    const { json } = await api.exchange.export({})
    const other = await openTestOffice()
    await other.api.exchange.import({ json })
    expect((await other.api.exchange.export({})).json).toBe(json)
    expect(printed(await other.api.documents.compose({ id: 'phrae-doc-minutes' }))).toBe(
      printed(await paper('phrae-doc-minutes')),
    )
  })

  test('keeps the number and day it was given by hand when its kind prints none', async () => {
    const key = await keyOf('phrae-doc-agenda')
    await api.documents.update({ ...key, change: { number: '๑/๒๕๖๓', date: '2020-11-20' } })
    expect(await issue('phrae-doc-agenda')).toMatchObject({ number: '๑/๒๕๖๓', date: '2020-11-20' })
  })

  test('is written to DOCX as it was frozen', async () => {
    await issue('phrae-doc-minutes')
    const before = await api.documents.docx({ id: 'phrae-doc-minutes' })
    const meeting = await api.meetings.get({ id: FOURTH })
    await api.meetings.update({ id: FOURTH, revision: meeting.revision, change: { place: 'เปลี่ยนห้อง' } })
    const after = await api.documents.docx({ id: 'phrae-doc-minutes' })
    expect(after.fileName).toBe(before.fileName)
    expect(after.base64 === before.base64).toBe(true)
  })
})

describe('the papers of a meeting', () => {
  const KINDS = [
    'callForItems',
    'invitation',
    'invitationMemo',
    'replySlip',
    'agenda',
    'brief',
    'chairAgenda',
    'schedule',
    'signInSheet',
    'nameCards',
    'seatingList',
    'minutes',
    'minutesLetter',
    'amendmentSlip',
    'certifiedCopy',
    'extract',
    'resolutionSummary',
    'resolutionNotice',
    'reminder',
    'followUp',
    'governorMemo',
    'pressRelease',
  ]
  const without = (...kinds: string[]) => KINDS.filter((kind) => !kinds.includes(kind))

  test('are those that exist and the kinds that could be made', async () => {
    const { documents, possible } = await api.documents.ofMeeting({ meetingId: FOURTH })
    expect(documents.map(({ id }) => id)).toEqual(['phrae-doc-agenda', 'phrae-doc-minutes'])
    expect(possible).toContainEqual({ kind: 'schedule', label: 'กำหนดการ' })
    expect(possible.map(({ kind }) => kind)).toEqual(without('agenda', 'minutes'))
    const third = await api.documents.ofMeeting({ meetingId: 'phrae-meeting-3-2563' })
    expect(third.documents).toEqual([])
    expect(third.possible.map(({ kind }) => kind)).toEqual(KINDS)
  })

  test('may be made anew once the one there is issued', async () => {
    await api.documents.issue(await keyOf('phrae-doc-agenda'))
    const { documents, possible } = await api.documents.ofMeeting({ meetingId: FOURTH })
    expect(documents).toHaveLength(2)
    expect(possible.map(({ kind }) => kind)).toEqual(without('minutes'))
  })

  test('hold one notice for each agency, each file named after its own', async () => {
    const notice = { officeId: 'phrae', kind: 'resolutionNotice', meetingId: FOURTH }
    const names = []
    for (const agency of ['ประชาสัมพันธ์', 'สำนักงานจังหวัดแพร่']) {
      const made = await api.documents.create({ ...notice, values: { agency } })
      names.push((await paper(made.id)).fileName)
      const { possible } = await api.documents.ofMeeting({ meetingId: FOURTH })
      expect(possible.map(({ kind }) => kind)).toContain('resolutionNotice')
    }
    expect(new Set(names).size).toBe(2)
  })
})

describe('a paper that lacks something', () => {
  test('is not issued, and says what is missing', async () => {
    const letter = await api.letters.create({ officeId: 'phrae', subject: 'ทดสอบ' })
    const draft = { officeId: 'phrae', kind: 'letter', letterId: letter.id }
    const { id } = await api.documents.create(draft)
    await expect(api.documents.issue(await keyOf(id))).rejects.toMatchObject({
      code: 'refused',
      message: 'ยังออกเอกสารไม่ได้ ขาด: ที่, วันที่, ผู้รับ, ข้อความ, ผู้ลงนาม กรอกในช่องของเอกสารแล้วออกใหม่',
    })
    expect((await api.documents.get({ id })).state).toBe('draft')
  })

  test('of a meeting is not issued without its number and date either, and calls the meeting when it is', async () => {
    const next = await api.meetings.create({
      officeId: 'phrae',
      committeeId: (await api.meetings.get({ id: FOURTH })).committeeId,
      title: ['คณะอนุกรรมการ'],
      date: '2027-01-12',
      start: '09:00',
      place: 'ห้องประชุม',
      state: 'scheduled',
    })
    const invitation = await api.documents.create({ officeId: 'phrae', kind: 'invitation', meetingId: next.id })
    const signed = { signatory: { name: 'นายสมหวัง พ่วงบางโพ', position: ['ผู้ว่าราชการจังหวัดแพร่'] } }
    await api.documents.setValues({ ...(await keyOf(invitation.id)), values: { ...signed, number: 'พร ๐๐๑๗.๕/ว' } })
    // The code alone is waiting for its number.
    await expect(api.documents.issue(await keyOf(invitation.id))).rejects.toThrow('ขาด: ที่, วันที่')
    expect((await api.meetings.get({ id: next.id })).state).toBe('scheduled')
    await api.documents.number({ ...(await keyOf(invitation.id)), register: 'circular' })
    const confirmed = (await api.documents.lint({ id: invitation.id })).map(({ rule, words }) => ({ rule, words }))
    await api.documents.issue({ ...(await keyOf(invitation.id)), confirmed })
    const file = await api.meetings.read({ id: next.id })
    expect(file.meeting.state).toBe('convened')
    expect(file.attendances.length).toBeGreaterThan(0)
  })

  test('with the dashed square for an emblem is not issued', async () => {
    const office = await api.offices.get({ id: 'krabi' })
    await api.offices.update({ id: office.id, revision: office.revision, change: { emblem: 'placeholder' } })
    await expect(api.documents.issue(await keyOf('krabi-doc-letter'))).rejects.toThrow('ภาพตราครุฑ')
  })
})

test('the proof-reader sees the register: a letter cited under a wrong number and day is found, and gone once mended', async () => {
  const rules = async () => (await api.documents.lint({ id: 'phrae-doc-memo' })).map(({ rule }) => rule)
  expect(await rules()).toContain('REF-01')
  const memo = await api.letters.get({ id: 'phrae-letter-513' })
  const body = JSON.parse(JSON.stringify(memo.body).replace('๕๘๑๔', '๕๖๑๕').replace('๑๘ ธันวาคม', '๑๗ ธันวาคม'))
  await api.letters.update({ id: memo.id, revision: memo.revision, change: { body } })
  expect(await rules()).not.toContain('REF-01')
})
