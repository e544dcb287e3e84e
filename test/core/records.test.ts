import fc from 'fast-check'
import type * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { isNullable } from '../../electron/core/db/columns.ts'
import { LIST_NAMES, type ListName, NOUNS } from '../../shared/model/nouns.ts'
import { draftOf } from '../helpers/drafts.ts'
import { openTestOffice, refusalOf, type TestOffice } from '../helpers/testOffice.ts'

type Made = Record<string, unknown> & { id: string; revision: number }

/** Where a reference of a noun points; the store's own references are compared with this in migrate.test.ts. */
const PARENT: Record<string, ListName> = {
  officeId: 'offices',
  agencyId: 'agencies',
  ownerId: 'agencies',
  postId: 'posts',
  personId: 'people',
  committeeId: 'committees',
  seatId: 'seats',
  meetingId: 'meetings',
  previousId: 'meetings',
  itemId: 'agendaItems',
  arrivedItemId: 'agendaItems',
  leftItemId: 'agendaItems',
  resolutionId: 'resolutions',
  clauseId: 'clauses',
  fromClauseId: 'clauses',
  letterId: 'letters',
  replacesId: 'letters',
  replyLetterId: 'letters',
  answerId: 'letters',
  planId: 'plans',
  itaYearId: 'itaYears',
  documentId: 'documents',
  minutesId: 'documents',
  certifiedAtId: 'meetings',
  attendanceId: 'attendances',
  importId: 'itaImports',
  intoId: 'agencies',
  progressId: 'progressReports',
}
const parentOf = (list: ListName, name: string): ListName => (name === 'parentId' ? list : (PARENT[name] as ListName))
const references = (list: ListName): string[] => Object.keys(NOUNS[list].fields).filter((name) => /Id$/.test(name))
const mayBeEmpty = (list: ListName, name: string) =>
  isNullable((NOUNS[list].fields as v.ObjectEntries)[name] as v.GenericSchema)

async function call<T = Made>(office: TestOffice, method: string, input: unknown): Promise<T> {
  const reply = await office.dispatch(method, input)
  if (!reply.ok) throw new Error(`${method}: ${reply.error.message} ${JSON.stringify(reply.error.fields)}`)
  return reply.value as T
}

/** Makes a record with the records it must refer to; with `all`, those it may refer to as well. */
async function make(office: TestOffice, list: ListName, draft: Record<string, unknown>, all = false): Promise<Made> {
  return call(office, `${list}.create`, await referring(office, list, draft, all))
}

async function referring(office: TestOffice, list: ListName, draft: Record<string, unknown>, all: boolean) {
  const full = { ...draft }
  for (const name of references(list)) {
    if (!all && mayBeEmpty(list, name)) continue
    // The agenda is a tree of one meeting, with a suite of its own.
    if (list === 'agendaItems' && name === 'parentId') continue
    const parent = parentOf(list, name)
    full[name] = (await make(office, parent, sampleOf(parent))).id
  }
  return full
}

let seed = 0
const sampleOf = (list: ListName) =>
  fc.sample(draftOf(list), { numRuns: 1, seed: ++seed })[0] as Record<string, unknown>

/** Made by verbs of their own and not rewritten: tests named after them hold that. */
const MADE_OTHERWISE: ReadonlySet<ListName> = new Set([
  'templates',
  'attachments',
  'agendaVersions',
  'numberBlocks',
  'amendments',
  'packs',
])
const FREE = LIST_NAMES.filter((list) => !MADE_OTHERWISE.has(list))

describe.each(FREE)('%s', (list) => {
  test('any valid record is created, read, listed, changed and removed as it was given', async () => {
    const office = await openTestOffice()
    await fc.assert(
      fc.asyncProperty(draftOf(list), draftOf(list), async (draft, other) => {
        const given = await referring(office, list, draft, true)
        const stamp = {
          id: expect.any(String),
          created: office.ports.clock.now,
          updated: office.ports.clock.now,
          revision: 1,
        }
        const made = await call(office, `${list}.create`, given)
        expect(made).toStrictEqual({ ...given, ...stamp })
        expect(await call(office, `${list}.get`, { id: made.id })).toStrictEqual(made)
        expect(await call<Made[]>(office, `${list}.list`, {})).toContainEqual(made)
        expect(await office.dispatch(`${list}.create`, made)).toMatchObject({ ok: false, error: { code: 'badInput' } })

        const { kind: _kind, state: _state, blocks: _b, page: _p, hash: _h, issued: _i, ...paper } = other
        const change = Object.fromEntries(
          Object.entries(list === 'documents' ? paper : other).filter(([name]) => !/Id$/.test(name)),
        )
        const changed = await call(office, `${list}.update`, { id: made.id, revision: 1, change })
        expect(changed).toStrictEqual({ ...made, ...change, revision: 2 })

        expect(await refusalOf(office.dispatch(`${list}.update`, { id: made.id, revision: 1, change }))).toMatchObject({
          code: 'conflict',
          message: expect.stringContaining('ฉบับที่ 2 ท่านเปิดฉบับที่ 1'),
        })
        expect(await refusalOf(office.dispatch(`${list}.remove`, { id: made.id, revision: 1 }))).toMatchObject({
          code: 'conflict',
        })
        expect(await call(office, `${list}.get`, { id: made.id })).toStrictEqual(changed)

        expect(await call(office, `${list}.remove`, { id: made.id, revision: 2 })).toEqual({ id: made.id })
        for (const verb of ['get', 'remove', 'update']) {
          const input = {
            id: made.id,
            ...(verb !== 'get' && { revision: 2 }),
            ...(verb === 'update' && { change: {} }),
          }
          expect(await refusalOf(office.dispatch(`${list}.${verb}`, input))).toEqual({
            code: 'notFound',
            message: `ไม่พบ${NOUNS[list].label}ที่ขอ อาจถูกลบไปแล้ว`,
          })
        }
      }),
      { numRuns: 4 },
    )
    expect(office.ports.logged).toEqual([])
  })

  test('a field it does not have is refused with its path, in a draft, a change and a search', async () => {
    const office = await openTestOffice()
    const unknown = 'ไม่รู้จักช่องนี้ ตรวจชื่อช่องหรือลบออก'
    const draft = await refusalOf(office.dispatch(`${list}.create`, { ...sampleOf(list), bogus: 1 }))
    expect(draft).toMatchObject({ code: 'badInput', fields: { bogus: unknown } })
    const change = await refusalOf(office.dispatch(`${list}.update`, { id: 'x', revision: 1, change: { bogus: 1 } }))
    expect(change).toMatchObject({ code: 'badInput', fields: { 'change.bogus': unknown } })
    const search = await refusalOf(office.dispatch(`${list}.list`, { where: { bogus: 1 } }))
    expect(search).toMatchObject({ code: 'badInput', fields: { where: 'มีชื่อช่องที่ไม่รู้จัก' } })
    expect(await office.dispatch(`${list}.list`)).toEqual({ ok: true, value: [] })
  })

  test('a record that refers to nothing is refused and not kept', async () => {
    const office = await openTestOffice()
    for (const name of references(list)) {
      const given = { ...(await referring(office, list, sampleOf(list), false)), [name]: 'gone' }
      const before = await call<Made[]>(office, `${list}.list`, {})
      expect(await refusalOf(office.dispatch(`${list}.create`, given))).toMatchObject({
        code: 'refused',
        message: expect.stringContaining(NOUNS[list].label),
      })
      expect(await call<Made[]>(office, `${list}.list`, {})).toEqual(before)
    }
  })

  test('a list shows only what was asked for', async () => {
    const office = await openTestOffice()
    const made = await make(office, list, sampleOf(list), true)
    const names = Object.keys(NOUNS[list].fields).filter(
      (name) => ['string', 'number', 'boolean'].includes(typeof made[name]) || made[name] === null,
    )
    for (const name of names) {
      expect(await call<Made[]>(office, `${list}.list`, { where: { [name]: made[name] } })).toContainEqual(made)
      const other = typeof made[name] === 'boolean' ? !made[name] : typeof made[name] === 'number' ? 9_999_999 : 'อื่น'
      expect(await call<Made[]>(office, `${list}.list`, { where: { [name]: other } })).not.toContainEqual(made)
    }
    const bare = await make(office, list, sampleOf(list))
    for (const name of references(list).filter((reference) => mayBeEmpty(list, reference))) {
      const empty = await call<Made[]>(office, `${list}.list`, { where: { [name]: null } })
      expect(empty).toContainEqual(bare)
      if (made[name] !== null) expect(empty).not.toContainEqual(made)
    }
  })
})

test.each([
  ['สำนักงาน', 'offices', 'committees', 'officeId'],
  ['คณะกรรมการ', 'committees', 'meetings', 'committeeId'],
  ['หนังสือ', 'letters', 'progressReports', 'letterId'],
  ['แผนการดำเนินงาน', 'plans', 'documents', 'planId'],
] as const)('%s that others refer to is not removed: the refusal says what it is', async (label, list, child, name) => {
  const office = await openTestOffice()
  const held = await make(office, list, sampleOf(list))
  const holder = await call(office, `${child}.create`, {
    ...(await referring(office, child, sampleOf(child), false)),
    [name]: held.id,
  })
  expect(await refusalOf(office.dispatch(`${list}.remove`, { id: held.id, revision: 1 }))).toEqual({
    code: 'refused',
    message: `ทำรายการ${label}นี้ไม่ได้ เพราะมีข้อมูลอื่นผูกอยู่หรืออ้างถึงข้อมูลที่ไม่มีแล้ว ให้แก้ข้อมูลที่ผูกกันก่อน`,
  })
  expect(await call(office, `${child}.get`, { id: holder.id })).toStrictEqual(holder)
})

test.each([
  ['หน่วยงาน', 'agencies', 'posts', 'agencyId'],
  ['บุคคล', 'people', 'tenures', 'personId'],
  ['ตำแหน่ง', 'posts', 'seats', 'postId'],
] as const)(
  '%s of the directory is not removed either: the refusal says who refers to it',
  async (label, list, child, name) => {
    const office = await openTestOffice()
    const held = await make(office, list, sampleOf(list))
    await call(office, `${child}.create`, {
      ...(await referring(office, child, sampleOf(child), false)),
      [name]: held.id,
    })
    const { code, message } = await refusalOf(office.dispatch(`${list}.remove`, { id: held.id, revision: 1 }))
    expect(code).toBe('refused')
    expect(message).toContain(`ลบ${label} “`)
    expect(message).toContain(`เพราะยังถูกอ้างถึงใน ${NOUNS[child].label} ๑ รายการ`)
  },
)

describe('a line of text', () => {
  const create = async (given: unknown) => (await openTestOffice()).dispatch('people.create', { given })
  const UNPRINTABLE = 'มีอักขระที่พิมพ์ลงเอกสารไม่ได้ ให้ลบแล้วพิมพ์ใหม่'

  test('may have 2,000 characters', async () => {
    expect(await create('ก'.repeat(2_000))).toMatchObject({ ok: true, value: { given: 'ก'.repeat(2_000) } })
  })

  test.each([
    ['2,001 characters', 'ก'.repeat(2_001), 'ยาวเกิน 2000 ตัวอักษร'],
    ['half of a character', 'สม\ud83dหวัง', UNPRINTABLE],
    ['the other half', 'สม\udc00หวัง', UNPRINTABLE],
    ['a NUL', 'สม\u0000หวัง', UNPRINTABLE],
    ['an escape', 'สม\u001bหวัง', UNPRINTABLE],
    ['a character that is none', 'สม\uffffหวัง', UNPRINTABLE],
    ['two lines', 'สม\nหวัง', 'ต้องเป็นบรรทัดเดียว'],
    ['nothing but spaces', ' \u00a0 ', 'ต้องกรอก'],
    ['no letter', '๑๒๓ !', 'ชื่อต้องมีตัวอักษรอย่างน้อยหนึ่งตัว ไม่ใช่ตัวเลขหรือเครื่องหมายล้วน'],
    ['a picture', 'สมหวัง 😀', 'ชื่อมีสัญลักษณ์ภาพ (😀) ซึ่งพิมพ์ในหนังสือราชการไม่ได้ ให้ลบออก'],
    ['a number', 7, 'ต้องเป็น ข้อความ แต่พบ 7'],
    ['no value', undefined, 'ขาดข้อมูลที่ต้องมี'],
  ])('is refused with %s', async (_what, given, sentence) => {
    expect(await create(given)).toMatchObject({
      ok: false,
      error: { code: 'badInput', message: `ข้อมูลไม่ถูกต้อง ที่ given: ${sentence}`, fields: { given: sentence } },
    })
  })

  test('keeps its spelling to the code point', async () => {
    const given = 'นํ้า น้ำ ๑1 \u00a0é e\u0301 \u200b'
    expect(await create(given)).toMatchObject({ ok: true, value: { given } })
    const note = `${given} 👨‍👩‍👧 \u202e`
    const noted = (await openTestOffice()).dispatch('people.create', { given, note })
    expect(await noted).toMatchObject({ ok: true, value: { given, note } })
  })
})

test('the time of a change is the clock of the office, and the order of a list follows position, then making', async () => {
  const office = await openTestOffice()
  const first = await office.api.phrases.create({ text: 'หนึ่ง' })
  office.ports.clock.now = '2026-07-02T02:00:00.000Z'
  const second = await office.api.phrases.create({ text: 'สอง' })
  const changed = await office.api.phrases.update({ id: first.id, revision: 1, change: { uses: 3 } })
  expect(changed).toMatchObject({
    created: first.created,
    updated: '2026-07-02T02:00:00.000Z',
    revision: 2,
    text: 'หนึ่ง',
  })
  expect((await office.api.phrases.list({})).map(({ id }) => id)).toEqual([first.id, second.id])
  const { id: planId } = await office.api.plans.create({
    officeId: (await office.api.store.begin({ name: 'จังหวัดแพร่', province: 'แพร่' })).id,
    fiscalYear: 2568,
    title: 'แผน',
  })
  for (const position of [2, 0, 1])
    await office.api.activities.create({ planId, position, title: `${position}`, from: '2025-01', to: '2025-02' })
  expect((await office.api.activities.list({ where: { planId } })).map(({ title }) => title)).toEqual(['0', '1', '2'])
})
