import { beforeEach, describe, expect, test } from 'vitest'
import type { Api } from '../../shared/api.ts'
import type { Letter } from '../../shared/model/letter.ts'
import { toArabicDigits } from '../../shared/thai/digits.ts'
import { openTestOffice } from '../helpers/testOffice.ts'

let api: Api
let officeId: string
beforeEach(async () => {
  api = (await openTestOffice({ today: '2026-03-02' })).api
  const made = await api.store.begin({ name: 'จังหวัดแพร่', province: 'แพร่' })
  officeId = made.id
  await api.offices.update({ id: made.id, revision: made.revision, change: { letterCode: 'พร 0017.5' } })
})

const receive = (more: object = {}): Promise<Letter> =>
  api.letters.receive({ officeId, from: 'กรมหนึ่ง', subject: 'เรื่องหนึ่ง', receivedDate: '2026-03-02', ...more })

describe('a letter received', () => {
  test('gets the next receipt number with its day and time, and keeps what it says of itself', async () => {
    await receive()
    const one = await receive({
      number: 'มท ๐๘๐๙/๑๒',
      date: '2026-02-27',
      to: ' ผู้ว่าราชการจังหวัดแพร่ ',
      urgency: 'ด่วนที่สุด',
      secrecy: 'ลับ',
      action: 'มอบกลุ่มงาน',
      note: 'แนบเล่ม',
      receivedTime: '10:20',
    })
    expect(one).toMatchObject({
      direction: 'in',
      state: 'numbered',
      receivedNumber: '๒',
      receivedDate: '2026-03-02',
      receivedTime: '10:20',
      number: 'มท ๐๘๐๙/๑๒',
      addressees: [{ groupId: null, text: 'ผู้ว่าราชการจังหวัดแพร่' }],
      urgency: 'ด่วนที่สุด',
      secrecy: 'ลับ',
      action: 'มอบกลุ่มงาน',
      note: 'แนบเล่ม',
    })
  })

  test('many at one moment get each their own number without a gap, counted by the year of receipt', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => receive({ date: '2025-12-30' })))
    expect(new Set(all.map((one) => one.receivedNumber)).size).toBe(20)
    expect((await receive()).receivedNumber).toBe('๒๑')
    expect((await receive({ receivedDate: '2027-01-04' })).receivedNumber).toBe('๑')
    expect((await receive({ receivedDate: '2025-12-30' })).receivedNumber).toBe('๑')
  })

  test('without sender or subject is refused and takes no number', async () => {
    await expect(receive({ from: ' ' })).rejects.toMatchObject({ code: 'badInput' })
    await expect(receive({ subject: '' })).rejects.toMatchObject({ code: 'badInput' })
    await expect(receive({ officeId: 'gone' })).rejects.toMatchObject({ code: 'notFound' })
    expect((await receive()).receivedNumber).toBe('๑')
  })

  test('is voided with a reason and never removed; a draft is removed', async () => {
    const one = await receive()
    await expect(api.letters.remove({ id: one.id, revision: one.revision })).rejects.toThrow(
      'หนังสือที่มีเลขทะเบียนแล้ว (๑) ลบไม่ได้',
    )
    const gone = await api.letters.void({ id: one.id, revision: one.revision, reason: 'ลงรับซ้ำ' })
    expect(gone).toMatchObject({ state: 'void', receivedNumber: '๑', voidReason: 'ลงรับซ้ำ' })
    expect((await receive()).receivedNumber).toBe('๒')
    const draft = await api.letters.create({ officeId })
    await api.letters.remove({ id: draft.id, revision: draft.revision })
  })

  test('does not mix with the numbers of letters sent', async () => {
    await receive()
    const draft = await api.letters.create({ officeId })
    expect((await api.letters.number({ id: draft.id, revision: 1, register: 'letter' })).number).toBe('พร ๐๐๑๗.๕/๑')
  })
})

describe('an answer', () => {
  test('is a draft with the letter under อ้างถึง, addressed to the one post of the sender', async () => {
    const agency = await api.agencies.create({ name: 'กรมหนึ่ง' })
    await api.posts.create({ agencyId: agency.id, title: 'อธิบดีกรมหนึ่ง' })
    const one = await receive({ number: 'มท ๐๘๐๙/๑๒', date: '2026-02-27', subject: 'ขอข้อมูล' })
    const { letter, document } = await api.letters.answer({ id: one.id })
    expect(letter).toMatchObject({
      direction: 'out',
      state: 'draft',
      number: '',
      subject: 'ขอข้อมูล',
      references: [{ letterId: one.id, from: 'กรมหนึ่ง' }],
      addressees: [{ groupId: null, text: 'อธิบดีกรมหนึ่ง' }],
    })
    const { blocks } = await api.documents.compose({ id: document?.id ?? '' })
    expect(toArabicDigits(JSON.stringify(blocks))).toContain('หนังสือกรมหนึ่ง ที่ มท 0809/12 ลงวันที่ 27 กุมภาพันธ์ 2569')
  })

  test('guesses no addressee, and is for letters received', async () => {
    const one = await receive({ from: 'หน่วยงานที่ไม่รู้จัก' })
    expect((await api.letters.answer({ id: one.id })).letter?.addressees).toEqual([])
    const draft = await api.letters.create({ officeId })
    await expect(api.letters.answer({ id: draft.id })).rejects.toThrow('ตอบได้เฉพาะหนังสือรับ')
  })
})

describe('a letter that goes out instead of a voided one', () => {
  async function voided(): Promise<{ old: Letter; paperId: string }> {
    const draft = await api.letters.create({
      officeId,
      subject: 'ขอเชิญประชุม',
      addressees: [{ text: 'นายอำเภอลอง' }],
      enclosures: [{ title: 'ระเบียบวาระ' }],
    })
    const paper = await api.documents.create({ officeId, kind: 'letter', letterId: draft.id })
    await api.documents.number({ id: paper.id, revision: 1, register: 'letter' })
    const { revision } = await api.letters.get({ id: draft.id })
    const old = await api.letters.void({ id: draft.id, revision, reason: 'ผิดผู้รับ' })
    return { old, paperId: paper.id }
  }

  test('says all the old one said, has no number of its own yet, and knows what it replaces', async () => {
    const { old, paperId } = await voided()
    const { letter, document } = await api.letters.replace({ id: old.id })
    expect(letter).toMatchObject({
      subject: 'ขอเชิญประชุม',
      addressees: old.addressees,
      enclosures: old.enclosures,
      number: '',
      date: null,
      state: 'draft',
      voidReason: '',
      replacesId: old.id,
    })
    expect(document).toMatchObject({ kind: 'letter', letterId: letter?.id, state: 'draft', number: '' })
    expect(document?.id).not.toBe(paperId)
    await api.documents.number({ id: document?.id ?? '', revision: 1, register: 'letter' })
    expect(await api.letters.get({ id: letter?.id ?? '' })).toMatchObject({ number: 'พร ๐๐๑๗.๕/๒' })
    expect(await api.letters.get({ id: old.id })).toMatchObject({ number: 'พร ๐๐๑๗.๕/๑', state: 'void' })
  })

  test('is made once, and only of a letter that was voided', async () => {
    const { old } = await voided()
    await api.letters.replace({ id: old.id })
    await expect(api.letters.replace({ id: old.id })).rejects.toThrow('มีฉบับแทนแล้ว')
    const draft = await api.letters.create({ officeId })
    await expect(api.letters.replace({ id: draft.id })).rejects.toThrow('ให้ยกเลิกเลขเดิม')
  })

  test('of a meeting is its paper again, without the number; it is entered when it gets one', async () => {
    const meeting = await api.meetings.create({
      officeId,
      title: ['ประชุม'],
      date: '2026-04-01',
      start: '09:00',
      place: 'ห้อง',
    })
    const paper = await api.documents.create({
      officeId,
      kind: 'invitation',
      meetingId: meeting.id,
      values: { subject: 'เชิญ' },
    })
    await api.documents.number({ id: paper.id, revision: 1, register: 'circular' })
    const [entered] = await api.letters.list({ where: { meetingId: meeting.id } })
    const { id, revision } = entered as Letter
    await api.letters.void({ id, revision, reason: 'ผิดวัน' })
    const { document } = await api.letters.replace({ id })
    expect(document).toMatchObject({
      kind: 'invitation',
      meetingId: meeting.id,
      number: '',
      values: { subject: 'เชิญ' },
    })
    const again = await api.documents.number({ id: document?.id ?? '', revision: 1, register: 'circular' })
    expect(again.number).toBe('พร ๐๐๑๗.๕/ว ๒')
  })
})
