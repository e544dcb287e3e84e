import Database from 'better-sqlite3'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Api, MeetingFile } from '../../shared/api.ts'
import type { Block } from '../../shared/documents/block.ts'
import type { PageSetup } from '../../shared/documents/page.ts'
import { findWords, printedParas } from '../../shared/layout/printedLines.ts'
import { inlineText } from '../../shared/model/prose.ts'
import { certified, errorsOfMinutes } from '../helpers/certified.ts'
import { openSampleOffice, refusalOf, type TestOffice } from '../helpers/testOffice.ts'

const FOURTH = 'phrae-meeting-4-2563'
/** Words that stand once in the minutes of the sample. */
const WRONG = 'ไม่เป็นไปตามที่คาดหวัง'

let office: TestOffice
let api: Api
beforeEach(async () => {
  office = await openSampleOffice()
  api = office.api
})

const meeting = () => api.meetings.get({ id: FOURTH })
const circulated = async (amendBy: string | null = null) =>
  api.meetings.circulate({
    id: FOURTH,
    revision: (await meeting()).revision,
    amendBy,
    confirmed: await errorsOfMinutes(api, FOURTH),
  })
const asked = (from: string, to: string, more: object = {}) =>
  api.amendments.create({ meetingId: FOURTH, by: 'นายกเทศมนตรี', received: '2020-12-20', from, to, ...more })
const decided = ({ id, revision }: { id: string; revision: number }, state: 'accepted' | 'rejected', reason = '') =>
  api.amendments.decide({ id, revision, state, reason })
const wordsOf = ({ items }: MeetingFile) => JSON.stringify(items.map(({ title, minutes }) => [title, minutes]))
const textOf = async () => wordsOf(await api.meetings.read({ id: FOURTH }))

describe('minutes that are circulated', () => {
  test('are frozen as the issue that pages and lines refer to', async () => {
    const file = await circulated('2020-12-31')
    const paper = await api.documents.get({ id: file.meeting.minutesId ?? '' })
    expect(file.meeting).toMatchObject({ state: 'circulated', amendBy: '2020-12-31', minutesHash: paper.hash })
    expect(paper).toMatchObject({ kind: 'minutes', state: 'issued', meetingId: FOURTH })
    await expect(circulated()).rejects.toThrow('แจ้งเวียนแล้ว')
    const [step] = await api.history.list({ officeId: 'phrae' })
    expect(step?.barrier).toContain('แจ้งเวียน')
  })

  test('are not frozen while the proof-reader has an error nobody confirmed, and the meeting stays as it was', async () => {
    const errors = await errorsOfMinutes(api, FOURTH)
    const { revision, state } = await meeting()
    const reply = office.dispatch('meetings.circulate', { id: FOURTH, revision, amendBy: null })
    if (errors.length > 0) expect(await refusalOf(reply)).toMatchObject({ code: 'unconfirmed' })
    expect((await meeting()).state).toBe(errors.length > 0 ? state : 'circulated')
  })

  test('take corrections only once they are out, in their own state and with their issue', async () => {
    await expect(asked('ก', 'ข')).rejects.toThrow('ยังไม่ได้แจ้งเวียน')
    const { meeting: out } = await circulated()
    const made = await asked(WRONG, 'ยังไม่ถึงเป้าหมาย', {
      state: 'accepted',
      applied: true,
      kind: 'erratum',
      page: 3,
      line: 2,
    })
    expect(made).toMatchObject({
      kind: 'correction',
      state: 'open',
      applied: false,
      documentId: out.minutesId,
      page: 3,
      line: 2,
    })
    expect(
      await refusalOf(
        office.dispatch('amendments.create', { meetingId: FOURTH, received: '2020-12-20', from: ' ', to: 'ข' }),
      ),
    ).toMatchObject({
      code: 'badInput',
      fields: { from: 'ต้องกรอก' },
    })
  })
})

describe('a correction', () => {
  test('is accepted, or rejected with a reason; a decision can be taken back until it is in the text', async () => {
    await circulated()
    const made = await asked(WRONG, 'ยังไม่ถึงเป้าหมาย')
    await expect(decided(made, 'rejected')).rejects.toThrow('ต้องบอกเหตุผล')
    const rejected = await decided(made, 'rejected', 'ตรงกับคำสั่งแล้ว')
    expect(rejected).toMatchObject({ state: 'rejected', decided: office.ports.clock.today, reason: 'ตรงกับคำสั่งแล้ว' })
    await expect(
      api.amendments.update({ id: rejected.id, revision: rejected.revision, change: { to: 'อื่น' } }),
    ).rejects.toThrow('พิจารณาแล้ว')
    await expect(
      api.amendments.update({ id: rejected.id, revision: rejected.revision, change: { state: 'open' } }),
    ).rejects.toThrow('เท่านั้น')
    const accepted = await decided(rejected, 'accepted')
    await api.amendments.apply({ meetingId: FOURTH })
    const applied = await api.amendments.get({ id: accepted.id })
    await expect(decided(applied, 'rejected', 'เปลี่ยนใจ')).rejects.toThrow('แก้ในรายงานแล้ว')
  })

  test('is put into the text where its words stand once; of the others it is said why not', async () => {
    await circulated()
    const before = await textOf()
    const count = before.split(WRONG).length - 1
    const [one] = (await api.meetings.read({ id: FOURTH })).items.filter(({ minutes }) =>
      JSON.stringify(minutes).includes(WRONG),
    )
    expect(count).toBeGreaterThan(0)
    const good = await decided(await asked(WRONG, 'ยังไม่ถึงเป้าหมาย', { itemId: one?.id ?? null }), 'accepted')
    const gone = await decided(await asked('ไม่มีคำนี้ในรายงาน', 'ข'), 'accepted')
    const many = await decided(await asked('การ', 'ข'), 'accepted')
    const { done, left, file } = await api.amendments.apply({ meetingId: FOURTH })
    expect(done).toEqual([good.id])
    expect(wordsOf(file)).toBe(before.replace(WRONG, 'ยังไม่ถึงเป้าหมาย'))
    expect(left.map(({ id }) => id)).toEqual([gone.id, many.id])
    expect(left[0]?.why).toContain('ไม่พบข้อความเดิม')
    expect(left[1]?.why).toMatch(/พบข้อความเดิม [๐-๙]+ แห่ง/)
    const mended = await api.amendments.get({ id: gone.id })
    await api.amendments.update({ id: gone.id, revision: mended.revision, change: { applied: true } })
    expect((await api.amendments.get({ id: gone.id })).applied).toBe(true)
  })

  test('goes back with one step of history', async () => {
    await circulated()
    const before = await textOf()
    await decided(await asked(WRONG, 'ยังไม่ถึงเป้าหมาย'), 'accepted')
    await api.amendments.apply({ meetingId: FOURTH })
    expect(await textOf()).not.toBe(before)
    await api.history.undo({ officeId: 'phrae' })
    expect(await textOf()).toBe(before)
    expect((await api.amendments.list({}))[0]?.applied).toBe(false)
  })
})

describe('certified minutes', () => {
  const certify = async (more: object = {}) =>
    api.meetings.certify({
      id: FOURTH,
      revision: (await meeting()).revision,
      day: '2021-02-24',
      confirmed: await errorsOfMinutes(api, FOURTH),
      atId: null,
      ...more,
    })

  test('are not certified by a plain change of the state', async () => {
    const { revision } = await meeting()
    await expect(api.meetings.update({ id: FOURTH, revision, change: { state: 'certified' } })).rejects.toThrow(
      'คำสั่งรับรอง',
    )
    const kept = await api.meetings.update({
      id: FOURTH,
      revision,
      change: { minutesHash: 'x', certified: '2021-01-01' },
    })
    expect(kept).toMatchObject({ minutesHash: '', certified: null })
  })

  test('wait for every decision, then hold the accepted corrections and their own hash', async () => {
    const { meeting: out } = await circulated()
    const open = await asked(WRONG, 'ยังไม่ถึงเป้าหมาย')
    await expect(certify()).rejects.toThrow(/ยังรับรองไม่ได้ มีคำขอแก้ไข ๑ รายการที่ยังไม่ได้พิจารณา: “ไม่เป็นไปตามที่คาดหวัง”/)
    await decided(open, 'accepted')
    const { meeting: done } = await certify()
    expect(done).toMatchObject({ state: 'certified', certified: '2021-02-24' })
    expect(done.minutesId).not.toBe(out.minutesId)
    const paper = await api.documents.get({ id: done.minutesId ?? '' })
    expect(paper.hash).toBe(done.minutesHash)
    expect(JSON.stringify(paper.blocks)).toContain('ยังไม่ถึงเป้าหมาย')
    expect(JSON.stringify(paper.blocks)).not.toContain(WRONG)
    // What was circulated stands as it was: corrections cite its pages.
    expect(JSON.stringify((await api.documents.get({ id: out.minutesId ?? '' })).blocks)).toContain(WRONG)
    expect(await api.meetings.verify({ id: FOURTH })).toEqual({
      verdict: 'same',
      kept: paper.hash,
      now: paper.hash,
      differing: 0,
    })
    const [decision] = await api.amendments.list({})
    const named = { id: decision?.id ?? '', revision: decision?.revision ?? 1 }
    await expect(api.amendments.remove(named)).rejects.toThrow('รับรองแล้ว')
  })

  test('keep the circulated issue when nobody asked for anything', async () => {
    const { meeting: out } = await circulated()
    expect((await certify()).meeting.minutesId).toBe(out.minutesId)
  })

  test('are refused with a correction that is not in the text, which is named', async () => {
    await circulated()
    await decided(await asked('ไม่มีคำนี้ในรายงาน', 'ข', { page: 2, line: 9 }), 'accepted')
    await expect(certify()).rejects.toThrow('หน้า ๒ บรรทัดที่ ๙ “ไม่มีคำนี้ในรายงาน”')
    expect((await meeting()).state).toBe('circulated')
  })

  test('are certified on a day that can be, at another meeting than their own', async () => {
    await circulated()
    await expect(certify({ day: '2020-11-01' })).rejects.toThrow('ต้องไม่ก่อนวันประชุม')
    await expect(certify({ day: '2100-01-01' })).rejects.toThrow('ยังมาไม่ถึง')
    await expect(certify({ atId: FOURTH })).rejects.toThrow('ต้องเป็นครั้งอื่น')
    // Not at a meeting that is still to come, nor on another day than the meeting's.
    const { officeId, committeeId, title, place } = await meeting()
    const more = { number: 1, year: 2564, date: '2021-02-25', start: '09:00', previousId: FOURTH }
    const next = await api.meetings.create({ officeId, committeeId, title, place, ...more })
    await expect(certify({ atId: next.id })).rejects.toThrow('วันที่ ๒๕ กุมภาพันธ์ ๒๕๖๔')
    expect((await meeting()).state).toBe('circulated')
  })

  test('of a store that was tampered with are caught, whatever was changed', async () => {
    await circulated()
    await certify()
    const touched = async (sql: string) => {
      const sqlite = new Database(office.file)
      sqlite.exec(sql)
      sqlite.close()
      return api.meetings.verify({ id: FOURTH })
    }
    const { minutesId } = await meeting()
    expect(
      (await touched(`UPDATE agenda_item SET title = title || ' (แอบแก้)' WHERE meeting_id = '${FOURTH}'`)).differing,
    ).toBeGreaterThan(0)
    expect((await api.meetings.verify({ id: FOURTH })).verdict).toBe('same')
    const changed = await touched(
      `UPDATE document SET blocks = replace(blocks, 'แพร่', 'น่าน') WHERE id = '${minutesId}'`,
    )
    expect(changed).toMatchObject({ verdict: 'changed' })
    expect(changed.now).not.toBe(changed.kept)
    expect((await api.store.check({})).findings.join()).toContain('ข้อความไม่ตรงกับค่าตรวจสอบ')
    // With the paper's own hash rewritten to fit, the meeting's still tells.
    expect(await touched(`UPDATE document SET hash = '${changed.now}' WHERE id = '${minutesId}'`)).toMatchObject({
      verdict: 'changed',
    })
    expect(await touched(`UPDATE document SET blocks = NULL WHERE id = '${minutesId}'`)).toMatchObject({
      verdict: 'missing',
    })
  })

  test('take errata that leave the text alone and are told by a paper and by every copy', async () => {
    await circulated()
    const { meeting: done } = await certify()
    const before = await textOf()
    const made = await asked(WRONG, 'ยังไม่ถึงเป้าหมาย', { page: 4, line: 7 })
    expect(made).toMatchObject({ kind: 'erratum', documentId: done.minutesId })
    await decided(made, 'accepted')
    await expect(api.amendments.apply({ meetingId: FOURTH })).rejects.toThrow('รับรองแล้ว')
    expect(await textOf()).toBe(before)
    const say = async (kind: string) => {
      const { id } = await api.documents.create({ officeId: 'phrae', kind, meetingId: FOURTH })
      return JSON.stringify((await api.documents.compose({ id })).blocks)
    }
    expect(await say('erratum')).toContain(JSON.stringify([['๔'], ['๗'], [WRONG], ['ยังไม่ถึงเป้าหมาย']]))
    expect(await say('certifiedCopy')).toContain('หน้า 4 บรรทัดที่ 7 “ไม่เป็นไปตามที่คาดหวัง” แก้เป็น “ยังไม่ถึงเป้าหมาย”')
    const { revision: last } = await api.amendments.get({ id: made.id })
    await api.amendments.remove({ id: made.id, revision: last })
    expect(await say('certifiedCopy')).not.toContain('แก้คำผิด')
    // Opened again the meeting is no longer certified.
    const { revision } = await meeting()
    const { meeting: open } = await api.meetings.reopen({ id: FOURTH, revision, reason: 'พบคำผิด' })
    expect(open).toMatchObject({ state: 'circulated', certified: null })
    expect((await api.meetings.verify({ id: FOURTH })).verdict).toBe('unkept')
  })

  test('brought in from elsewhere have nothing to compare', async () => {
    expect((await api.meetings.verify({ id: 'phrae-meeting-3-2563' })).verdict).toBe('unkept')
  })
})

describe('item ๒ of the next meeting', () => {
  /** The sentence offered for its resolution. */
  let resolvedAs = ''
  const words = async () => {
    const { officeId, committeeId, title, place } = await meeting()
    const next = await api.meetings.create({
      officeId,
      committeeId,
      title,
      place,
      number: 1,
      year: 2564,
      date: '2021-02-24',
      start: '09:00',
      previousId: FOURTH,
    })
    const prose = await api.meetings.certification({ id: next.id })
    resolvedAs = (await api.meetings.certifyWords({ id: next.id })).text
    return prose.map((block) => (block.type === 'paragraph' ? `${block.mark ?? ''}${inlineText(block.text)}` : ''))
  }

  test('says that nobody asked only once nobody may ask any more', async () => {
    office.ports.clock.today = '2020-12-20'
    await circulated('2020-12-25')
    expect((await words())[0]).toContain('โดยขอให้แจ้งแก้ไขภายในวันที่ ๒๕ ธันวาคม ๒๕๖๓ ขณะนี้ยังไม่มีอนุกรรมการท่านใดขอแก้ไข')
    office.ports.clock.today = '2020-12-26'
    const [said] = await words()
    expect(said).toContain('๖ หน้า ไม่มีอนุกรรมการท่านใดขอแก้ไข จึงนำเสนอ')
    expect(resolvedAs).toBe('รับรองรายงานการประชุม ครั้งที่ ๔/๒๕๖๓ โดยไม่มีการแก้ไข')
  })

  test('tells one correction in the sentence, several as a list by page, and why one was not taken', async () => {
    await circulated()
    await decided(await asked(WRONG, 'ยังไม่ถึงเป้าหมาย', { page: 3, line: 12 }), 'accepted')
    await decided(await asked('แดง', 'ดำ', { page: 1, line: 2 }), 'rejected', 'ตรงกับคำสั่งแต่งตั้งแล้ว')
    const one = await words()
    expect(one).toHaveLength(3)
    expect(one[0]).toMatch(
      /มีจำนวน ๖ หน้า มีอนุกรรมการขอแก้ไข หน้า ๓ บรรทัดที่ ๑๒ จากเดิม “ไม่เป็นไปตามที่คาดหวัง” แก้ไขเป็น “ยังไม่ถึงเป้าหมาย”$/,
    )
    expect(one[1]).toMatch(
      /^และมีอนุกรรมการขอแก้ไขซึ่งฝ่ายเลขานุการฯ .+หน้า ๑ บรรทัดที่ ๒ ขอแก้ไขจาก “แดง” เป็น “ดำ” เนื่องจากตรงกับคำสั่งแต่งตั้งแล้ว$/,
    )
    await decided(await asked('ขาว', 'เขียว', { page: 2, line: 30 }), 'accepted')
    const two = await words()
    expect(two[0]).toMatch(/มีอนุกรรมการขอแก้ไข จำนวน ๒ รายการ ดังนี้$/)
    expect(resolvedAs).toBe('รับรองรายงานการประชุม ครั้งที่ ๔/๒๕๖๓ โดยมีการแก้ไข จำนวน ๒ รายการ ตามที่ฝ่ายเลขานุการฯ เสนอ')
    expect(two.slice(1, 3)).toEqual([
      'parensหน้า ๒ บรรทัดที่ ๓๐ จากเดิม “ขาว” แก้ไขเป็น “เขียว”',
      'parensหน้า ๓ บรรทัดที่ ๑๒ จากเดิม “ไม่เป็นไปตามที่คาดหวัง” แก้ไขเป็น “ยังไม่ถึงเป้าหมาย”',
    ])
  })
})

test('the lines that are counted are those of the frozen issue', async () => {
  const { meeting: out } = await circulated()
  const { blocks, page } = await api.documents.get({ id: out.minutesId ?? '' })
  const paras = printedParas(blocks as Block[], page as unknown as PageSetup)
  const [place] = findWords(paras, WRONG)
  expect(place?.page).toBeGreaterThan(1)
  expect(Math.max(...paras.flatMap(({ lines }) => lines.map((one) => one.page)))).toBe(6)
})

test('today lists corrections that wait, and minutes nobody may correct any more', async () => {
  office.ports.clock.today = '2020-12-20'
  await circulated('2020-12-25')
  const due = async () =>
    (await api.desk.today({ officeId: 'phrae' })).due.filter(({ section }) => section === 'minutes/corrections')
  expect(await due()).toEqual([])
  const made = await asked(WRONG, 'ยังไม่ถึงเป้าหมาย')
  office.ports.clock.today = '2020-12-26'
  expect(await due()).toMatchObject([
    { kind: 'amendment', label: 'พิจารณาคำขอแก้ไขรายงานการประชุม 1 รายการ', age: 6, meetingId: FOURTH },
  ])
  await decided(made, 'accepted')
  expect(await due()).toMatchObject([{ kind: 'minutes', label: 'พ้นกำหนดแจ้งแก้ไขรายงานการประชุมแล้ว รอรับรอง', age: 1 }])
  await certified(api, FOURTH)
  expect(await due()).toEqual([])
})
