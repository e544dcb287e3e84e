import { beforeEach, describe, expect, test } from 'vitest'
import type { Api } from '../../shared/api.ts'
import { receiptWarning } from '../../shared/desk/receipt.ts'
import type { Letter } from '../../shared/model/letter.ts'
import { toArabicDigits } from '../../shared/thai/digits.ts'
import { openTestOffice } from '../helpers/testOffice.ts'

let api: Api
let ports: Awaited<ReturnType<typeof openTestOffice>>['ports']
let officeId: string
beforeEach(async () => {
  ;({ api, ports } = await openTestOffice({ today: '2026-03-02' }))
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
    expect((await receive({ receivedDate: '2025-12-30' })).receivedNumber).toBe('๑')
    ports.clock.today = '2027-01-04'
    expect((await receive({ receivedDate: '2027-01-04' })).receivedNumber).toBe('๑')
  })

  test('without sender or subject is refused and takes no number', async () => {
    await expect(receive({ from: ' ' })).rejects.toMatchObject({ code: 'badInput' })
    await expect(receive({ subject: '' })).rejects.toMatchObject({ code: 'badInput' })
    await expect(receive({ officeId: 'gone' })).rejects.toMatchObject({ code: 'notFound' })
    expect((await receive()).receivedNumber).toBe('๑')
  })

  test('comes in after it was written and not after today; what is far apart is only said', async () => {
    await expect(receive({ date: '2026-03-02', receivedDate: '2026-03-01' })).rejects.toMatchObject({
      code: 'badInput',
      message: 'รับก่อนวันที่หนังสือลง (๒ มีนาคม ๒๕๖๙) ไม่ได้ ตรวจวันที่รับหรือวันที่ของหนังสือ',
    })
    await expect(receive({ receivedDate: '2027-03-02' })).rejects.toThrow('วันที่รับอยู่ในอนาคต (วันนี้คือ ๒ มีนาคม ๒๕๖๙)')
    await expect(receive({ date: '2026-03-03' })).rejects.toThrow('วันที่ของหนังสืออยู่ในอนาคต')
    expect(receiptWarning({ date: '2025-03-02', receivedDate: '2026-03-02' })).toContain('365 วัน')
    expect(receiptWarning({ date: '2026-02-20', receivedDate: '2026-03-02' })).toBeNull()
    // None of those refused took a number.
    expect((await receive({ date: '2025-03-02' })).receivedNumber).toBe('๑')
  })

  test('is mended in its row: its number and the year of its register stay', async () => {
    const { id, revision } = await receive({ date: '2026-02-27' })
    const mended = await api.letters.update({
      id,
      revision,
      change: { from: 'กรมสอง', receivedDate: '2026-03-01', receivedTime: '08:30' },
    })
    expect(mended).toMatchObject({ from: 'กรมสอง', receivedDate: '2026-03-01', receivedNumber: '๑' })
    const change = (change: object) => api.letters.update({ id, revision: mended.revision, change })
    await expect(change({ receivedNumber: '๙' })).rejects.toThrow('เลขรับที่ให้ไปแล้วแก้ไม่ได้')
    await expect(change({ receivedDate: '2025-12-30' })).rejects.toMatchObject({ code: 'badInput' })
    await expect(change({ date: null, receivedDate: '2025-12-30' })).rejects.toThrow('เลขรับ ๑ เป็นของทะเบียนปี ๒๕๖๙')
    await expect(change({ receivedDate: null })).rejects.toThrow('เลขรับ ๑ เป็นของทะเบียนปี ๒๕๖๙')
    await expect(change({ receivedDate: '2026-02-01' })).rejects.toThrow('รับก่อนวันที่หนังสือลง')
    expect(await api.letters.get({ id })).toMatchObject({ receivedDate: '2026-03-01', revision: mended.revision })
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

  test('goes to the head as the law calls him, or in the sender’s own words, and is for letters received', async () => {
    const to = async (from: string) => {
      const { letter } = await api.letters.answer({ id: (await receive({ from })).id })
      return letter?.addressees.map(({ text }) => text).join()
    }
    expect(await to('จังหวัดเชียงราย')).toBe('ผู้ว่าราชการจังหวัดเชียงราย')
    expect(await to('เทศบาลเมืองแพร่')).toBe('นายกเทศมนตรีเมืองแพร่')
    expect(await to('นายสมชาย ใจดี')).toBe('นายสมชาย ใจดี')
    // Of several posts the one that is no deputy's.
    const agency = await api.agencies.create({ name: 'สำนักงานคลังจังหวัดแพร่', shortName: 'คลัง' })
    await api.posts.create({ agencyId: agency.id, title: 'รองคลังจังหวัดแพร่' })
    await api.posts.create({ agencyId: agency.id, title: 'คลังจังหวัดแพร่' })
    expect(await to('คลัง')).toBe('คลังจังหวัดแพร่')
    await api.posts.create({ agencyId: agency.id, title: 'หัวหน้ากลุ่มงานบริหาร' })
    expect(await to('คลัง')).toBe('คลังจังหวัดแพร่')
    // Nothing tells which of these two it is.
    const chamber = await api.agencies.create({ name: 'หอการค้าจังหวัดแพร่' })
    for (const title of ['ประธานกรรมการ', 'ผู้จัดการ']) await api.posts.create({ agencyId: chamber.id, title })
    expect(await to('หอการค้าจังหวัดแพร่')).toBe('หอการค้าจังหวัดแพร่')
  })

  test('is signed by whoever signs for the office as a rule', async () => {
    const signed = (name: string, date: string) =>
      api.letters.create({ officeId, date, subject: 'ก', signatory: { name, position: ['ผู้ว่าราชการจังหวัดแพร่'] } })
    const one = await receive()
    expect((await api.letters.answer({ id: one.id })).letter?.signatory).toBeNull()
    await signed('นายหนึ่ง', '2026-01-05')
    await signed('นายหนึ่ง', '2026-01-06')
    await signed('นายสอง', '2026-02-01')
    expect((await api.letters.answer({ id: one.id })).letter?.signatory?.name).toBe('นายหนึ่ง')
  })

  test('is for letters received alone', async () => {
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
