import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { exchangeJsonSchema } from '../../electron/build/exchangeJsonSchema.ts'
import { resourceFile } from '../../electron/core/resources.ts'
import { LIST_NAMES, type ListName } from '../../shared/model/nouns.ts'
import { dumpOf } from '../helpers/storeFile.ts'
import { openSampleOffice, openTestOffice, refusalOf, type TestOffice } from '../helpers/testOffice.ts'

type File = { format: string; version: number } & Record<ListName, Array<Record<string, unknown>>>

const exported = async ({ api }: TestOffice) => (await api.exchange.export({})).json
const imported = ({ api }: TestOffice, file: object | string) =>
  api.exchange.import({ json: typeof file === 'string' ? file : JSON.stringify(file) })
const NOTHING = { added: 0, changed: 0, same: 0, kept: 0, nameOnly: 0 }
const OFFICE = { id: 'o', name: 'จังหวัดแพร่', province: 'แพร่' }
const bare = (lists: object = {}) => ({ format: 'lekha', version: 1, offices: [OFFICE], ...lists })

test('the sample, exported, imported into a new store and exported again, is the same to the byte', async () => {
  const first = await exported(await openSampleOffice())
  const other = await openTestOffice({ prefix: 'other' })
  other.ports.clock.now = '2030-01-01T00:00:00.000Z'
  const report = await imported(other, first)
  expect(report).toEqual({
    ...NOTHING,
    added: LIST_NAMES.reduce((sum, list) => sum + (JSON.parse(first) as File)[list].length, 0),
  })
  expect(await exported(other)).toBe(first)
  expect(await other.api.store.check({})).toEqual({ ok: true, findings: [] })
})

test('an export holds every list in the order of the nouns, ends with a line break and says its version', async () => {
  const json = await exported(await openSampleOffice())
  const file = JSON.parse(json) as File
  expect(Object.keys(file)).toEqual(['format', 'version', ...LIST_NAMES])
  // By id, so that two exports of one office differ only where the office does.
  for (const list of LIST_NAMES) {
    const ids = file[list].map((record) => String(record.id))
    expect(ids).toEqual([...ids].sort())
  }
  expect(json.startsWith('{\n  "format": "lekha",\n  "version": 1,')).toBe(true)
  expect(json.endsWith('}\n')).toBe(true)
})

test('importing a file twice changes nothing the second time', async () => {
  const office = await openSampleOffice()
  const json = await exported(office)
  const count = LIST_NAMES.reduce((sum, list) => sum + (JSON.parse(json) as File)[list].length, 0)
  const before = dumpOf(office.file)
  office.ports.clock.now = '2030-01-01T00:00:00.000Z'
  expect(await imported(office, json)).toEqual({ ...NOTHING, same: count })
  expect(dumpOf(office.file)).toEqual(before)
})

test('a file written by hand, without stamps and in any order, is taken in with the stamps of today', async () => {
  const office = await openTestOffice()
  const committees = [{ id: 'c', officeId: 'o', name: 'คณะ' }]
  const seats = [{ id: 's', committeeId: 'c' }]
  const posts = [{ id: 'child', agencyId: 'late', title: 'หัวหน้า' }]
  const agencies = [
    { id: 'early', parentId: 'late', name: 'ก' },
    { id: 'late', name: 'ข' },
  ]
  expect(await imported(office, `\ufeff${JSON.stringify({ seats, posts, committees, agencies, ...bare() })}`)).toEqual({
    ...NOTHING,
    added: 6,
  })
  expect(await office.api.seats.get({ id: 's' })).toMatchObject({
    created: office.ports.clock.now,
    revision: 1,
    role: 'member',
    postId: null,
  })
  expect(await imported(office, bare({ offices: [{ ...OFFICE, place: 'ศาลากลาง' }] }))).toEqual({
    ...NOTHING,
    changed: 1,
  })
  expect(await office.api.offices.get({ id: 'o' })).toMatchObject({ place: 'ศาลากลาง', revision: 2 })
})

test('a record newer in the store than in the file is kept, one newer in the file is taken', async () => {
  const office = await openSampleOffice()
  const json = await exported(office)
  const meeting = await office.api.meetings.get({ id: 'phrae-meeting-4-2563' })
  const ours = await office.api.meetings.update({
    id: meeting.id,
    revision: meeting.revision,
    change: { place: 'แก้ในเครื่องนี้' },
  })
  expect(await imported(office, json)).toMatchObject({ added: 0, changed: 0, kept: 1 })
  expect(await office.api.meetings.get({ id: meeting.id })).toEqual(ours)
  const theirs = JSON.parse(json) as File
  const rival = { place: 'แก้ที่อื่นด้วย', revision: ours.revision }
  theirs.meetings = theirs.meetings.map((record) => (record.id === meeting.id ? { ...record, ...rival } : record))
  expect(await imported(office, theirs)).toMatchObject({ changed: 0, kept: 1 })
  const stamp = { place: 'แก้ที่อื่น', revision: ours.revision + 3, updated: '2027-01-01T00:00:00.000Z' }
  theirs.meetings = theirs.meetings.map((record) => (record.id === meeting.id ? { ...record, ...stamp } : record))
  expect(await imported(office, theirs)).toMatchObject({ added: 0, changed: 1, kept: 0 })
  expect(await office.api.meetings.get({ id: meeting.id })).toEqual({ ...meeting, ...stamp })
})

test('a paper issued here is rewritten by no file, whatever revision it claims', async () => {
  const office = await openSampleOffice()
  const file = JSON.parse(await exported(office)) as File
  const draft = await office.api.documents.get({ id: 'phrae-doc-agenda' })
  const issued = await office.api.documents.issue({ id: draft.id, revision: draft.revision })
  file.documents = file.documents.map((record) => (record.id === draft.id ? { ...record, revision: 50 } : record))
  expect(await imported(office, file)).toMatchObject({ changed: 0, kept: 1 })
  expect(await office.api.documents.get({ id: draft.id })).toEqual(issued)
})

describe('a file that is not right is refused with one sentence, and nothing is changed:', () => {
  const meeting = (more: object) => ({
    id: 'm',
    officeId: 'o',
    title: ['ประชุม'],
    date: '2026-07-01',
    start: '09:00',
    place: 'ห้อง',
    ...more,
  })
  const item = (minutes: unknown) => ({ meetings: [meeting({})], agendaItems: [{ id: 'a', meetingId: 'm', minutes }] })
  const person = (id: string) => ({ id, given: 'ก' })

  test.each<[string, string | object, string, string?]>([
    ['no JSON', 'ก\nข', 'ไฟล์นำเข้าไม่ใช่ JSON ที่สมบูรณ์:'],
    ['JSON cut in the middle', JSON.stringify(bare()).slice(0, -3), 'ไฟล์นำเข้าไม่ใช่ JSON ที่สมบูรณ์:'],
    ['an empty file', '', 'ไฟล์นำเข้าไม่ใช่ JSON ที่สมบูรณ์:'],
    ['a list instead of a file', '[]', 'ไฟล์นำเข้าไม่ถูกต้อง'],
    ['nothing', 'null', 'ไฟล์นำเข้าไม่ถูกต้อง: ต้องเป็น กลุ่มข้อมูล { … } แต่พบ null'],
    [
      'a file of another program',
      { format: 'other', version: 1 },
      'ไฟล์นำเข้าไม่ถูกต้อง ที่ format: ต้องเป็น "lekha" แต่พบ "other"',
      'format',
    ],
    ['another version', { format: 'lekha', version: 2 }, 'ไฟล์นำเข้าไม่ถูกต้อง ที่ version: ต้องเป็น 1 แต่พบ 2', 'version'],
    ['no version', { format: 'lekha' }, 'ไฟล์นำเข้าไม่ถูกต้อง ที่ version: ขาดข้อมูลที่ต้องมี', 'version'],
    ['a list it does not know', bare({ birds: [] }), 'ไฟล์นำเข้าไม่ถูกต้อง ที่ birds: ไม่รู้จักช่องนี้ ตรวจชื่อช่องหรือลบออก', 'birds'],
    [
      'a wrong type deep inside',
      bare(item([{ type: 'paragraph', text: ['ก', { text: 'ข', bold: 'yes' }] }])),
      'ไฟล์นำเข้าไม่ถูกต้อง ที่ agendaItems[0].minutes[0].text[1]',
      'agendaItems[0].minutes[0].text[1]',
    ],
    [
      'a number where text belongs',
      bare({ meetings: [meeting({}), meeting({ id: 'n', title: ['ก', 7] })] }),
      'ไฟล์นำเข้าไม่ถูกต้อง ที่ meetings[1].title[1]: ต้องเป็น ข้อความ แต่พบ 7',
      'meetings[1].title[1]',
    ],
    [
      'a day in the Buddhist era',
      bare({ meetings: [meeting({ date: '2563-11-24' })] }),
      'ไฟล์นำเข้าไม่ถูกต้อง ที่ meetings[0].date: ต้องเป็นวันที่ที่มีจริง รูปแบบ ปปปป-ดด-วว (ค.ศ.)',
      'meetings[0].date',
    ],
    [
      'several mistakes',
      bare({ meetings: [meeting({ date: 'x', start: 'x' })] }),
      'ไฟล์นำเข้าไม่ถูกต้อง ที่ meetings[0].date: ต้องเป็นวันที่ที่มีจริง รูปแบบ ปปปป-ดด-วว (ค.ศ.) (และอีก 1 แห่ง)',
      'meetings[0].start',
    ],
    [
      'an id that could be a path',
      bare({ people: [person('../x')] }),
      'ไฟล์นำเข้าไม่ถูกต้อง ที่ people[0].id: รหัสรายการไม่ถูกรูปแบบ',
      'people[0].id',
    ],
    [
      'an id that stands twice',
      bare({ people: [person('p'), person('q'), person('p')] }),
      'ไฟล์นำเข้าไม่ถูกต้อง ที่ people[2].id: รหัส p ซ้ำกับรายการก่อนหน้า',
    ],
    [
      'a reference to what is neither in the file nor here',
      bare({ people: [person('p')], tenures: [{ id: 't', postId: 'gone', personId: 'p' }] }),
      'ไฟล์นำเข้าไม่ครบ: การดำรงตำแหน่ง t อ้างถึงตำแหน่งที่ไม่มีทั้งในไฟล์และในเครื่อง ไม่มีข้อมูลใดถูกเปลี่ยน',
    ],
  ])('%s', async (_what, file, message, path) => {
    const office = await openSampleOffice()
    const before = dumpOf(office.file)
    const json = typeof file === 'string' ? file : JSON.stringify(file)
    const error = await refusalOf(office.dispatch('exchange.import', { json }))
    expect(error.code).toBe('badInput')
    expect(error.message.startsWith(message)).toBe(true)
    expect(error.message).not.toContain('\n')
    if (path) expect(Object.keys(error.fields ?? {})).toContain(path)
    expect(dumpOf(office.file)).toEqual(before)
    expect(office.ports.logged).toEqual([])
  })

  test('and a good import after it works', async () => {
    const office = await openTestOffice()
    await refusalOf(
      office.dispatch('exchange.import', {
        json: JSON.stringify(bare({ tenures: [{ id: 't', postId: 'x', personId: 'y' }] })),
      }),
    )
    expect(await imported(office, bare())).toEqual({ ...NOTHING, added: 1 })
  })
})

describe('the JSON Schema of the exchange file', () => {
  const schema = readFileSync(resourceFile('exchange.schema.json'), 'utf8')
  const validate = () =>
    new Ajv({ strict: false, validateFormats: false, allErrors: false }).compile(JSON.parse(schema))

  test('is what the model says (node electron/build/exchangeSchema.ts writes it anew)', () => {
    expect(schema).toBe(exchangeJsonSchema())
  })

  test.each(['krabi.json', 'phrae.json'])('takes the sample %s, by a validator that is not ours', (name) => {
    const check = validate()
    const valid = check(JSON.parse(readFileSync(join(resourceFile('sample'), name), 'utf8')))
    expect(check.errors ?? []).toEqual([])
    expect(valid).toBe(true)
  })

  test('takes what the program exports, and refuses what it refuses', async () => {
    const check = validate()
    const json = await exported(await openSampleOffice())
    expect(check(JSON.parse(json))).toBe(true)
    expect(check({ ...bare(), birds: [] })).toBe(false)
    expect(check({ format: 'lekha', version: 2 })).toBe(false)
    expect(check(bare({ people: [{ id: 'p', given: 7 }] }))).toBe(false)
  })
})
