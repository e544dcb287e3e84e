import { describe, expect, test } from 'vitest'
import { paragraph } from '../../shared/model/prose.ts'
import { certified } from '../helpers/certified.ts'
import { change, ITEM, later, MEETING, records, redo, steps, undo } from '../helpers/history.ts'
import { openSampleOffice, openTestOffice, refusalOf, type TestOffice } from '../helpers/testOffice.ts'

async function letter(office: TestOffice): Promise<{ id: string; revision: number }> {
  const made = await office.api.letters.create({ officeId: 'phrae', subject: 'ขอเชิญประชุม', date: '2026-07-01' })
  later(office)
  return made
}

describe('what was done', () => {
  test('is told in sentences, the newest first, with the meeting it was in', async () => {
    const office = await openSampleOffice()
    await change(office, 'agendaItems', ITEM, { title: 'เรื่องใหม่' })
    await change(office, 'meetings', MEETING, { place: 'ห้องอื่น', start: '10:00' })
    const made = await office.api.attendances.create({
      meetingId: MEETING,
      name: { title: 'นาย', given: 'ก', family: 'ข' },
    })
    later(office)
    await office.api.attendances.remove({ id: made.id, revision: made.revision })
    const found = await steps(office)
    expect(found.map(({ words }) => words)).toEqual([
      'ลบผู้เข้าประชุม “นายก ข”',
      'เพิ่มผู้เข้าประชุม “นายก ข”',
      expect.stringMatching(/^แก้เวลาเริ่ม สถานที่ของการประชุม “ครั้งที่ 4\/2563 .*”$/),
      'แก้ชื่อเรื่องของระเบียบวาระ “เรื่องใหม่”',
    ])
    expect(found[3]?.place).toContain('ครั้งที่ 4/2563')
    expect(found.every(({ state, barrier }) => state === 'done' && barrier === '')).toBe(true)
  })

  test('the sample offices are no step, and what is only read or left as it was is none either', async () => {
    const office = await openSampleOffice()
    await office.api.meetings.read({ id: MEETING })
    const { title } = await office.api.agendaItems.get({ id: ITEM })
    await change(office, 'agendaItems', ITEM, { title })
    expect(await steps(office)).toEqual([])
  })

  test('a call that fails leaves no step', async () => {
    const office = await openSampleOffice()
    await refusalOf(office.dispatch('meetings.remove', { id: MEETING, revision: 9 }))
    expect(await steps(office)).toEqual([])
  })

  test('a run of typing in one place is one step with the first text before it', async () => {
    const office = await openSampleOffice()
    const { minutes } = await office.api.agendaItems.get({ id: ITEM })
    let { revision } = await office.api.agendaItems.get({ id: ITEM })
    for (const text of ['ก', 'กข', 'กขค']) {
      const written = { at: 0, removed: text === 'ก' ? minutes.length : 1, put: [paragraph(text)] }
      revision = (await office.api.agendaItems.write({ id: ITEM, revision, minutes: written })).revision
      later(office, 15)
    }
    expect(await steps(office)).toHaveLength(1)
    later(office, 60)
    await change(office, 'agendaItems', ITEM, { minutes: [paragraph('กขคง')] })
    expect(await steps(office)).toHaveLength(2)
    await undo(office)
    await undo(office)
    expect((await office.api.agendaItems.get({ id: ITEM })).minutes).toEqual(minutes)
  })

  test('what was done in between parts a run of typing', async () => {
    const office = await openSampleOffice()
    const type = async (place: string) => {
      const { revision } = await office.api.meetings.get({ id: MEETING })
      await office.api.meetings.update({ id: MEETING, revision, change: { place } })
    }
    await type('ห้อง ก')
    await office.api.people.create({ given: 'ใหม่' })
    await type('ห้อง ข')
    expect(await steps(office)).toHaveLength(3)
  })

  test('is told by record, and by office without what belongs to another', async () => {
    const office = await openSampleOffice()
    await change(office, 'agendaItems', ITEM, { title: 'ของแพร่' })
    const krabi = (await office.api.meetings.list({ where: { officeId: 'krabi' } }))[0]
    const made =
      krabi ??
      (await office.api.meetings.create({
        officeId: 'krabi',
        title: ['x'],
        date: '2026-07-01',
        start: '09:00',
        place: 'ก',
      }))
    later(office)
    await change(office, 'meetings', made.id, { place: 'ของกระบี่' })
    await office.api.people.create({ given: 'ของทุกสำนักงาน' })
    const { officeId } = await office.api.meetings.get({ id: MEETING })
    const words = (await steps(office, { officeId })).map((step) => step.words).join()
    expect(words).toContain('ของแพร่')
    expect(words).toContain('ของทุกสำนักงาน')
    expect(words).not.toContain('กระบี่')
    expect(await steps(office, { recordId: ITEM })).toHaveLength(1)
  })

  test('shows a text before and after, also when it was changed again since', async () => {
    const office = await openSampleOffice()
    const { title } = await office.api.agendaItems.get({ id: ITEM })
    await change(office, 'agendaItems', ITEM, { title: 'หนึ่ง' })
    await change(office, 'agendaItems', ITEM, { title: 'สอง' })
    const [second, first] = await steps(office)
    const fields = async (step = 0) => (await office.api.history.read({ step })).changes[0]?.fields
    expect(await fields(first?.id)).toEqual([{ label: 'ชื่อเรื่อง', before: title, after: 'หนึ่ง' }])
    expect(await fields(second?.id)).toEqual([{ label: 'ชื่อเรื่อง', before: 'หนึ่ง', after: 'สอง' }])
    await undo(office)
    expect(await fields(second?.id)).toEqual([{ label: 'ชื่อเรื่อง', before: 'หนึ่ง', after: 'สอง' }])
  })
})

describe('the way back', () => {
  test('a meeting removed comes back with everything that went with it, and goes again', async () => {
    const office = await openTestOffice()
    const { id: officeId } = await office.api.store.begin({ name: 'จังหวัดแพร่', province: 'แพร่' })
    const draft = { officeId, title: ['คณะ'], date: '2026-07-01', start: '09:00', place: 'ก' }
    const meeting = await office.api.meetings.create(draft)
    later(office)
    const next = await office.api.meetings.create({ ...draft, date: '2026-08-01', previousId: meeting.id })
    later(office)
    const item = await office.api.agendaItems.create({ meetingId: meeting.id, title: 'เรื่อง' })
    later(office)
    const below = await office.api.agendaItems.create({ meetingId: meeting.id, parentId: item.id, title: 'ย่อย' })
    later(office)
    const resolution = await office.api.resolutions.create({ itemId: below.id, text: 'เห็นชอบ' })
    later(office)
    await office.api.clauses.create({ resolutionId: resolution.id, text: 'ทำ' })
    later(office)
    await office.api.documents.create({ officeId, kind: 'agenda', meetingId: meeting.id })
    later(office)
    const whole = records(office)
    await office.api.meetings.remove({ id: meeting.id, revision: meeting.revision })
    const without = records(office)
    expect((await office.api.meetings.get({ id: next.id })).previousId).toBeNull()
    const [removal] = await steps(office)
    expect(removal?.words).toBe('ลบการประชุม “คณะ” พร้อมสิ่งที่อยู่ใต้ 6 รายการ')

    expect((await undo(office)).state).toBe('undone')
    expect(records(office)).toEqual(whole)
    expect((await office.api.store.check({})).ok).toBe(true)
    await redo(office)
    expect(records(office)).toEqual(without)
    await undo(office)
    expect(records(office)).toEqual(whole)
  })

  test('every step back in turn leads to the store as it began, and every step forth to where it was', async () => {
    const office = await openSampleOffice()
    const begun = records(office)
    await change(office, 'agendaItems', ITEM, { title: 'เรื่องใหม่', minutes: [paragraph('ก')] })
    const { items, committee } = await office.api.meetings.read({ id: MEETING })
    const top = items.filter(({ parentId }) => parentId === null)
    await office.api.agendaItems.move({ id: top.at(-1)?.id ?? '', parentId: null, position: 0 })
    later(office)
    await office.api.meetings.follow({
      draft: {
        officeId: committee?.officeId ?? '',
        committeeId: committee?.id ?? null,
        title: ['ครั้งใหม่'],
        date: '2026-09-01',
        start: '09:00',
        place: 'ก',
        previousId: MEETING,
      },
      agenda: true,
      carry: true,
    })
    later(office)
    const [seat] = await office.api.seats.list({})
    await office.api.seats.remove({ id: seat?.id ?? '', revision: seat?.revision ?? 0 })
    later(office)
    await office.api.directory.apply({
      steps: [
        { list: 'people', as: 'a', draft: { given: 'ใหม่', title: '', family: '', phone: '', note: '' } },
        { list: 'posts', as: 'b', draft: { title: 'ตำแหน่งใหม่', agencyId: null, salutation: 'เรียน' } },
        { list: 'tenures', as: 'c', draft: { personId: 'a', postId: 'b', since: null, until: null, acting: null } },
      ],
    })
    const done = records(office)
    const count = (await steps(office)).length
    expect(count).toBe(5)
    for (let at = 0; at < count; at++) await undo(office)
    expect(records(office)).toEqual(begun)
    expect((await refusalOf(office.dispatch('history.undo', {}))).message).toBe('ไม่มีรายการให้เลิกทำ')
    for (let at = 0; at < count; at++) await redo(office)
    expect(records(office)).toEqual(done)
    expect((await refusalOf(office.dispatch('history.redo', {}))).message).toBe('ไม่มีรายการให้ทำซ้ำ')
  })

  test('goes on after the program was closed', async () => {
    const office = await openSampleOffice()
    const { title } = await office.api.agendaItems.get({ id: ITEM })
    await change(office, 'agendaItems', ITEM, { title: 'หนึ่ง' })
    await change(office, 'agendaItems', ITEM, { title: 'สอง' })
    await undo(office)
    await office.close()
    const again = await openTestOffice({ file: office.file, ports: office.ports })
    await redo(again)
    expect((await again.api.agendaItems.get({ id: ITEM })).title).toBe('สอง')
    await undo(again)
    await undo(again)
    expect((await again.api.agendaItems.get({ id: ITEM })).title).toBe(title)
  })

  test('something new ends the way forth, and the undone step stays in sight', async () => {
    const office = await openSampleOffice()
    await change(office, 'agendaItems', ITEM, { title: 'หนึ่ง' })
    await undo(office)
    await change(office, 'agendaItems', ITEM, { title: 'สอง' })
    await refusalOf(office.dispatch('history.redo', {}))
    expect((await steps(office)).map(({ state }) => state)).toEqual(['done', 'past'])
  })

  test('typing goes on in a new step after the old one was undone', async () => {
    const office = await openSampleOffice()
    const type = async (place: string) => {
      const { revision } = await office.api.meetings.get({ id: MEETING })
      await office.api.meetings.update({ id: MEETING, revision, change: { place } })
    }
    const { place } = await office.api.meetings.get({ id: MEETING })
    await type('ห้อง ก')
    await undo(office)
    await type('ห้อง ข')
    await undo(office)
    expect((await office.api.meetings.get({ id: MEETING })).place).toBe(place)
  })

  test('an earlier step is taken back when what came after touched other fields, else refused with who and why', async () => {
    const office = await openSampleOffice()
    const { title } = await office.api.agendaItems.get({ id: ITEM })
    await change(office, 'agendaItems', ITEM, { title: 'หนึ่ง' })
    await change(office, 'agendaItems', ITEM, { brief: 'สรุป' })
    const first = (await steps(office)).at(-1)?.id ?? 0
    await undo(office, first)
    expect(await office.api.agendaItems.get({ id: ITEM })).toMatchObject({ title, brief: 'สรุป' })
    await redo(office)
    await change(office, 'agendaItems', ITEM, { title: 'สอง' })
    const { message } = await refusalOf(office.dispatch('history.undo', { step: first }))
    expect(message).toMatch(/^เลิกทำรายการนี้ไม่ได้ เพราะระเบียบวาระ “สอง” ถูกแก้อีกครั้งหลังจากนั้น/)
    expect((await office.api.agendaItems.get({ id: ITEM })).title).toBe('สอง')
  })

  test('what was made is not taken back over what was hung on it since', async () => {
    const office = await openSampleOffice()
    const item = await office.api.agendaItems.create({ meetingId: MEETING, title: 'ใหม่' })
    later(office)
    await office.api.resolutions.create({ itemId: item.id, text: 'เห็นชอบ' })
    const made = (await steps(office)).at(-1)?.id
    const before = records(office)
    const { message } = await refusalOf(office.dispatch('history.undo', { step: made }))
    expect(message).toContain('มติ')
    expect(records(office)).toEqual(before)
  })

  test('a person who is named in a letter since is not taken back', async () => {
    const office = await openSampleOffice()
    const person = await office.api.people.create({ given: 'ผู้ลงนาม' })
    later(office)
    await office.api.letters.create({
      officeId: 'phrae',
      signatory: { personId: person.id, rank: '', name: 'ผู้ลงนาม', position: [] },
    })
    const made = (await steps(office)).at(-1)?.id
    expect((await refusalOf(office.dispatch('history.undo', { step: made }))).message).toContain('หนังสือ')
    expect(await office.api.people.get({ id: person.id })).toMatchObject({ given: 'ผู้ลงนาม' })
  })

  test('a window that still shows the record from before is told of the conflict', async () => {
    const office = await openSampleOffice()
    await change(office, 'agendaItems', ITEM, { title: 'หนึ่ง' })
    const { revision } = await office.api.agendaItems.get({ id: ITEM })
    await undo(office)
    const stale = { id: ITEM, revision, change: { title: 'สอง' } }
    expect((await refusalOf(office.dispatch('agendaItems.update', stale))).code).toBe('conflict')
  })

  test('what a window wrote over another one’s words is a step of its own, so that those words can be had again', async () => {
    const office = await openSampleOffice()
    const { revision } = await office.api.agendaItems.get({ id: ITEM })
    const type = (at: number, words: string) =>
      office.dispatch('agendaItems.update', { id: ITEM, revision: at, change: { minutes: [paragraph(words)] } })
    await type(revision, 'ของหน้าต่างแรก')
    expect((await refusalOf(type(revision, 'ของหน้าต่างที่สอง'))).code).toBe('conflict')
    await type(revision + 1, 'ของหน้าต่างที่สอง')
    await type(revision + 2, 'ของหน้าต่างที่สอง ต่อ')
    expect(await steps(office)).toHaveLength(2)
    await undo(office)
    expect((await office.api.agendaItems.get({ id: ITEM })).minutes).toEqual([paragraph('ของหน้าต่างแรก')])
  })

  test('an import goes back whole', async () => {
    const office = await openSampleOffice()
    const before = records(office)
    const people = Array.from({ length: 300 }, (_, at) => ({ id: `import-${at}`, given: `คน ${at}` }))
    await office.api.exchange.import({ json: JSON.stringify({ format: 'lekha', version: 1, people }) })
    expect((await steps(office))[0]?.words).toBe('นำเข้าข้อมูล 300 รายการ')
    await undo(office)
    expect(records(office)).toEqual(before)
  })
})

describe('what is never taken back', () => {
  test('a number given, and what was written in its letter before', async () => {
    const office = await openSampleOffice()
    const made = await letter(office)
    await office.api.letters.number({ id: made.id, revision: made.revision, register: 'letter' })
    const [number, create] = await steps(office)
    expect(number?.barrier).toContain('ออกเลขแล้ว เลิกทำไม่ได้')
    expect((await refusalOf(office.dispatch('history.undo', {}))).message).toBe(number?.barrier)
    expect((await refusalOf(office.dispatch('history.undo', { step: create?.id }))).message).toContain('ออกเลขแล้ว')
    expect((await office.api.letters.get({ id: made.id })).state).toBe('numbered')
  })

  test('but what was done elsewhere before may be, by its own line', async () => {
    const office = await openSampleOffice()
    const { title } = await office.api.agendaItems.get({ id: ITEM })
    await change(office, 'agendaItems', ITEM, { title: 'หนึ่ง' })
    const made = await letter(office)
    await office.api.letters.number({ id: made.id, revision: made.revision, register: 'letter' })
    await undo(office, (await steps(office)).at(-1)?.id)
    expect((await office.api.agendaItems.get({ id: ITEM })).title).toBe(title)
  })

  test('minutes certified, and everything of that meeting', async () => {
    const office = await openSampleOffice()
    await change(office, 'agendaItems', ITEM, { title: 'หนึ่ง' })
    await certified(office.api, MEETING)
    const [last, title] = await steps(office)
    expect(last?.barrier).toContain('รับรอง')
    await refusalOf(office.dispatch('history.undo', { step: last?.id }))
    const { message } = await refusalOf(office.dispatch('history.undo', { step: title?.id }))
    expect(message).toContain('รับรองแล้ว จึงแก้ไม่ได้')
    expect((await office.api.agendaItems.get({ id: ITEM })).title).toBe('หนึ่ง')
  })

  test('a meeting opened again, a paper issued, a version of a template', async () => {
    const office = await openSampleOffice()
    await certified(office.api, MEETING)
    const { revision } = await office.api.meetings.get({ id: MEETING })
    await office.api.meetings.reopen({ id: MEETING, revision, reason: 'แก้คำผิด' })
    later(office)
    const officeId = (await office.api.meetings.get({ id: MEETING })).officeId
    await office.api.templates.create({ officeId, kind: 'memo', chosen: {} })
    later(office)
    const barriers = (await steps(office)).map(({ barrier }) => barrier.split(' ')[0])
    expect(barriers).toEqual(['แม่แบบเก็บไว้ทุกรุ่น', 'เปิดการประชุมใหม่แล้ว', 'รับรองหรือปิดการประชุมแล้ว'])
    for (const { id } of await steps(office)) await refusalOf(office.dispatch('history.undo', { step: id }))
  })
})
