import { beforeEach, describe, expect, test } from 'vitest'
import type { Api } from '../../shared/api.ts'
import { passes, sendingWords, silentList } from '../../shared/desk/sendings.ts'
import { paragraph } from '../../shared/model/prose.ts'
import { openSampleOffice, refusalOf, type TestOffice } from '../helpers/testOffice.ts'

const SONG = 'นายอำเภอสอง'
const LONG = 'นายอำเภอลอง'

let office: TestOffice
let api: Api
let officeId: string
let letterId: string
let id: string

/** A letter to two posts of a group and one named by itself. */
beforeEach(async () => {
  office = await openSampleOffice()
  api = office.api
  officeId = 'phrae'
  const song = await api.agencies.create({ name: 'อำเภอสอง', kind: 'district' })
  const posts = [await api.posts.create({ title: SONG, agencyId: song.id }), await api.posts.create({ title: LONG })]
  const group = await api.addresseeGroups.create({
    officeId,
    name: 'นายอำเภอทุกอำเภอ',
    postIds: posts.map((post) => post.id),
  })
  const letter = await api.letters.create({
    officeId,
    date: '2020-12-17',
    number: 'พร ๐๐๒๓.๔/ว ๙๙๙',
    subject: 'ขอข้อมูลการประเมิน',
    addressees: [
      { groupId: group.id, text: group.name },
      { groupId: null, text: 'ปลัดจังหวัดแพร่' },
    ],
    body: [paragraph('ด้วยจังหวัดแพร่ขอข้อมูล'), paragraph('จึงเรียนมาเพื่อโปรดพิจารณา')],
  })
  letterId = letter.id
  id = (await api.documents.create({ officeId, kind: 'letter', letterId })).id
})

const copyOf = async (recipient: string) =>
  (await api.documents.copies({ id })).find((copy) => copy.recipient === recipient)

describe('what became of the copies of a letter', () => {
  test('every addressee has one, in the order of the letter, and nothing is known of any', async () => {
    const copies = await api.documents.copies({ id })
    expect(copies.map(({ recipient, group, sending }) => [recipient, group, sending])).toEqual([
      [SONG, 'นายอำเภอทุกอำเภอ', null],
      [LONG, 'นายอำเภอทุกอำเภอ', null],
      ['ปลัดจังหวัดแพร่', '', null],
    ])
    expect(sendingWords(copies)).toBe('ผู้รับ 3 ราย ส่งแล้ว 0 ตอบแล้ว 0 ยังไม่ตอบ 0')
  })

  test('many are ticked off at once, and the register follows', async () => {
    await api.documents.tick({ id, recipients: [SONG, LONG], change: { sent: '2020-12-18', way: 'post' } })
    const copies = await api.documents.tick({ id, recipients: [SONG], change: { answered: '2020-12-25' } })
    expect(sendingWords(copies)).toBe('ผู้รับ 3 ราย ส่งแล้ว 2 ตอบแล้ว 1 ยังไม่ตอบ 1')
    expect(silentList(copies)).toBe('1. นายอำเภอลอง (ส่ง 18 ธันวาคม 2563)')
    expect(copies.filter((copy) => passes(copy, 'unsent')).map(({ recipient }) => recipient)).toEqual(['ปลัดจังหวัดแพร่'])
    const all = [SONG, LONG, 'ปลัดจังหวัดแพร่']
    const { revision } = await api.letters.get({ id: letterId })
    await api.letters.update({ id: letterId, revision, change: { state: 'numbered' } })
    const stateAfter = async (change: object, recipients = all) => {
      await api.documents.tick({ id, recipients, change })
      return (await api.letters.get({ id: letterId })).state
    }
    // The register follows: nothing is left to send, all have answered, one was not sent after all.
    expect(await stateAfter({ sent: '2020-12-18' })).toBe('sent')
    expect(await stateAfter({ answered: '2020-12-25' })).toBe('answered')
    expect(await stateAfter({ sent: null, answered: null }, [LONG])).toBe('numbered')
  })

  test('one step takes back what was ticked off', async () => {
    await api.documents.tick({ id, recipients: [SONG, LONG], change: { sent: '2020-12-18' } })
    await api.documents.tick({ id, recipients: [SONG], change: { answered: '2020-12-25' } })
    for (let steps = 0; steps < 2; steps += 1) await api.history.undo({ officeId, step: null })
    expect(sendingWords(await api.documents.copies({ id }))).toContain('ส่งแล้ว 0')
  })

  test('an answer before the letter was sent, a stranger, or a letter of our own as the answer: nothing is written', async () => {
    const tick = (recipients: string[], change: object) =>
      refusalOf(office.dispatch('documents.tick', { id, recipients, change }))
    const early = await tick([LONG, SONG], { sent: '2020-12-18', answered: '2020-12-17' })
    expect(early.message).toContain('วันที่ตอบ (17 ธันวาคม 2563) อยู่ก่อนวันที่ส่ง (18 ธันวาคม 2563)')
    expect((await tick([SONG, 'นายกเทศมนตรี'], { sent: '2020-12-18' })).message).toContain('ไม่ได้ส่งถึง “นายกเทศมนตรี”')
    expect((await tick([SONG], { answerId: letterId })).message).toContain('หนังสือรับ')
    expect(await api.sendings.list({})).toEqual([])
  })

  test('a letter received from the agency of an addressee is offered as the answer', async () => {
    const receive = (from: string, receivedDate: string) =>
      api.letters.receive({
        officeId,
        meetingId: null,
        from,
        number: 'พร ๐๑๑๘/๑',
        date: receivedDate,
        subject: 'ส่งข้อมูล',
        urgency: null,
        secrecy: null,
        receivedDate,
        receivedTime: null,
      })
    await receive('อำเภอสอง', '2020-12-10')
    const answer = await receive('อำเภอสอง', '2020-12-28')
    await receive('อำเภออื่น', '2020-12-28')
    expect((await copyOf(SONG))?.answers.map((one) => one.id)).toEqual([answer.id])
    expect((await copyOf(LONG))?.answers).toEqual([])
    await api.documents.tick({ id, recipients: [SONG], change: { answered: '2020-12-28', answerId: answer.id } })
    expect((await copyOf(SONG))?.sending).toMatchObject({ answered: '2020-12-28', answerId: answer.id })
  })

  test('whoever is addressed no more stays in sight with what was written down', async () => {
    await api.documents.tick({ id, recipients: ['ปลัดจังหวัดแพร่'], change: { sent: '2020-12-18', note: 'รับแล้ว' } })
    const { revision, addressees } = await api.letters.get({ id: letterId })
    await api.letters.update({ id: letterId, revision, change: { addressees: addressees.slice(0, 1) } })
    expect(await copyOf('ปลัดจังหวัดแพร่')).toMatchObject({ gone: true, sending: { note: 'รับแล้ว' } })
  })

  test('those who are silent are asked again by a letter that refers to the first', async () => {
    await api.documents.tick({ id, recipients: [SONG, LONG], change: { sent: '2020-12-18' } })
    const { letter, document } = await api.documents.chase({ id, recipients: [LONG], answerBy: '2021-01-15' })
    expect(letter).toMatchObject({ number: '', state: 'draft', addressees: [{ groupId: null, text: LONG }] })
    const { blocks } = await api.documents.compose({ id: document.id })
    const said = JSON.stringify(blocks)
    expect(said).toContain('พร ๐๐๒๓.๔/ว ๙๙๙')
    expect(said).toContain('ภายในวันที่ 15 มกราคม 2564')
    expect(
      await refusalOf(office.dispatch('documents.chase', { id, recipients: ['ใครก็ไม่รู้'], answerBy: null })),
    ).toMatchObject({
      code: 'refused',
    })
  })
})
