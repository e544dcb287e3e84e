import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Api } from '../../shared/api.ts'
import { type Prose, paragraph } from '../../shared/model/prose.ts'
import { proseChange } from '../../shared/model/proseChange.ts'
import { openTestOffice } from '../helpers/testOffice.ts'

let api: Api
let meetingId: string

beforeEach(async () => {
  ;({ api } = await openTestOffice())
  const office = await api.store.begin({ name: 'จังหวัดแพร่', province: 'แพร่' })
  meetingId = (await newMeeting(office.id)).id
})

const newMeeting = (officeId: string) =>
  api.meetings.create({ officeId, title: ['ประชุม'], date: '2026-07-01', start: '09:00', place: 'ห้อง' })

/** Makes items by title under a parent; the title is the name the tests use. */
async function add(title: string, parentId: string | null = null, position = 0): Promise<string> {
  const section = parentId ? null : 'information'
  return (await api.agendaItems.create({ meetingId, parentId, position, title, section })).id
}

/** The agenda as `a(b c)`. */
async function outline(): Promise<string> {
  const items = await api.agendaItems.list({ where: { meetingId } })
  const under = (parentId: string | null): string =>
    items
      .filter((item) => item.parentId === parentId)
      .map((item) => `${item.title}${items.some((child) => child.parentId === item.id) ? `(${under(item.id)})` : ''}`)
      .join(' ')
  return under(null)
}

test('an item moves to its place among its siblings and the others make room', async () => {
  const ids = [await add('a', null, 0), await add('b', null, 1), await add('c', null, 2)]
  await api.agendaItems.move({ id: ids[2] ?? '', parentId: null, position: 0 })
  expect(await outline()).toBe('c a b')
  await api.agendaItems.move({ id: ids[2] ?? '', parentId: null, position: 1 })
  expect(await outline()).toBe('a c b')
  expect((await api.agendaItems.list({ where: { meetingId } })).map((item) => item.position)).toEqual([0, 1, 2])
})

test('a place beyond the end is the end', async () => {
  const a = await add('a', null, 0)
  await add('b', null, 1)
  const answer = await api.agendaItems.move({ id: a, parentId: null, position: 99 })
  expect(await outline()).toBe('b a')
  expect(answer).toEqual(await api.agendaItems.list({ where: { meetingId } }))
})

test('moving an item where it stands changes no other item', async () => {
  const a = await add('a', null, 0)
  const b = await add('b', null, 1)
  await api.agendaItems.move({ id: a, parentId: null, position: 0 })
  expect(await api.agendaItems.get({ id: b })).toMatchObject({ revision: 1 })
  expect(await outline()).toBe('a b')
})

test('an item moves under another with all that is below it and loses its section; back on top it has one again', async () => {
  const a = await add('a', null, 0)
  const b = await add('b', null, 1)
  await add('b1', b)
  await api.agendaItems.move({ id: b, parentId: a, position: 0 })
  expect(await outline()).toBe('a(b(b1))')
  expect(await api.agendaItems.get({ id: b })).toMatchObject({ section: null })
  await api.agendaItems.move({ id: b, parentId: null, position: 0 })
  expect(await outline()).toBe('b(b1) a')
  expect(await api.agendaItems.get({ id: b })).toMatchObject({ section: 'other' })
})

test('an item on top keeps its section when it moves on top', async () => {
  const a = await add('a', null, 0)
  await add('b', null, 1)
  await api.agendaItems.move({ id: a, parentId: null, position: 1 })
  expect(await api.agendaItems.get({ id: a })).toMatchObject({ section: 'information' })
})

test.each([
  ['under itself', async (a: string) => ({ id: a, parentId: a })],
  ['under an item below it', async (a: string) => ({ id: a, parentId: await add('a1', await add('a0', a)) })],
])('an item does not move %s', async (_where, target) => {
  const a = await add('a')
  const input = await target(a)
  const before = await outline()
  await expect(api.agendaItems.move({ ...input, position: 0 })).rejects.toMatchObject({
    code: 'refused',
    message: 'ย้ายระเบียบวาระไปไว้ใต้ตัวมันเองไม่ได้',
  })
  expect(await outline()).toBe(before)
})

test('an item does not move under an item of another meeting or one that is gone', async () => {
  const a = await add('a')
  const { officeId } = await api.meetings.get({ id: meetingId })
  const other = await newMeeting(officeId)
  const stranger = await api.agendaItems.create({ meetingId: other.id, title: 'x' })
  for (const parentId of [stranger.id, 'gone']) {
    await expect(api.agendaItems.move({ id: a, parentId, position: 0 })).rejects.toMatchObject({
      code: 'notFound',
      message: 'ไม่พบระเบียบวาระที่จะย้ายไปไว้ใต้ อาจถูกลบไปแล้ว',
    })
  }
  await expect(api.agendaItems.move({ id: 'gone', parentId: null, position: 0 })).rejects.toMatchObject({
    code: 'notFound',
  })
})

test('an agenda is seven levels deep and no deeper, counting what moves along', async () => {
  const deepest = 'ระเบียบวาระซ้อนกันได้ไม่เกิน 7 ชั้น'
  const chain: string[] = []
  for (let level = 1; level <= 6; level++) chain.push(await add(`${level}`, chain.at(-1) ?? null))
  const leaf = await add('leaf', null, 1)
  await api.agendaItems.move({ id: leaf, parentId: chain[5] ?? '', position: 0 })
  expect(await outline()).toBe('1(2(3(4(5(6(leaf))))))')
  const next = await add('next', null, 1)
  await expect(api.agendaItems.move({ id: next, parentId: leaf, position: 0 })).rejects.toMatchObject({
    code: 'refused',
    message: deepest,
  })
  await add('below', next)
  await expect(api.agendaItems.move({ id: next, parentId: chain[5] ?? '', position: 0 })).rejects.toMatchObject({
    code: 'refused',
    message: deepest,
  })
  await api.agendaItems.move({ id: next, parentId: chain[4] ?? '', position: 0 })
  expect(await outline()).toBe('1(2(3(4(5(next(below) 6(leaf))))))')
})

test('removing an item takes what is below it along', async () => {
  const a = await add('a')
  const below = await add('a1', a)
  const resolution = await api.resolutions.create({ itemId: below, text: 'รับทราบ' })
  await api.clauses.create({ resolutionId: resolution.id, text: 'มอบหมาย' })
  await api.agendaItems.remove({ id: a, revision: 1 })
  expect(await outline()).toBe('')
  expect(await api.resolutions.list({})).toEqual([])
  expect(await api.clauses.list({})).toEqual([])
})

test('an item of another meeting, or another place by way of an edit, is refused', async () => {
  const a = await add('a')
  const other = await newMeeting((await api.offices.list({}))[0]?.id ?? '')
  const draft = { meetingId: other.id, parentId: a, title: 'หลง', section: null }
  await expect(api.agendaItems.create(draft)).rejects.toMatchObject({ code: 'refused' })
  const b = await api.agendaItems.get({ id: await add('b', null, 1) })
  const edit = { id: b.id, revision: b.revision, change: { parentId: a } }
  await expect(api.agendaItems.update(edit)).rejects.toMatchObject({ code: 'refused' })
  expect(await outline()).toBe('a b')
})

describe('a run of blocks of the minutes', () => {
  const words = async (id: string) =>
    (await api.agendaItems.get({ id })).minutes.map((block) => ('text' in block ? block.text.join('') : block.type))
  const begun = async () => {
    const id = await add('a')
    const change = { minutes: ['ก', 'ข', 'ค'].map((text) => paragraph(text)) }
    return { id, revision: (await api.agendaItems.update({ id, revision: 1, change })).revision }
  }

  test('is written anew and leaves the others as they are', async () => {
    const { id, revision } = await begun()
    const put = [paragraph('ข๑'), paragraph('ข๒')]
    const written = await api.agendaItems.write({ id, revision, minutes: { at: 1, removed: 1, put } })
    expect(await words(id)).toEqual(['ก', 'ข๑', 'ข๒', 'ค'])
    const { created, updated } = await api.agendaItems.get({ id })
    expect(written).toEqual({ id, created, updated, revision: revision + 1 })
  })

  test('is refused against another revision, outside the minutes and beyond their length, and changes nothing', async () => {
    const { id, revision } = await begun()
    const write = (at: number, removed: number, blocks: number, of = revision) =>
      api.agendaItems.write({
        id,
        revision: of,
        minutes: { at, removed, put: Array.from({ length: blocks }, () => paragraph('ง')) },
      })
    await expect(write(0, 1, 1, revision - 1)).rejects.toMatchObject({ code: 'conflict' })
    await expect(write(90, 1, 1, revision - 1)).rejects.toMatchObject({ code: 'conflict' })
    await expect(write(2, 2, 1)).rejects.toMatchObject({ code: 'badInput' })
    await expect(write(0, 2, 10_000)).rejects.toThrow('ยาวเกิน 10000 ย่อหน้า')
    expect(await words(id)).toEqual(['ก', 'ข', 'ค'])
  })
})

const fewBlocks = fc
  .array(fc.constantFrom('ก', 'ข', 'ค'), { maxLength: 7 })
  .map((texts): Prose => texts.map((text) => paragraph(text)))

test('what changed between two proses is the shortest run that turns one into the other', () => {
  fc.assert(
    fc.property(fewBlocks, fewBlocks, (was, now) => {
      const { at, removed, put } = proseChange(was, now)
      expect(was.toSpliced(at, removed, ...put)).toEqual(now)
      // Neither end of the run could have stayed.
      if (removed > 0 && put.length > 0) {
        expect(was[at]).not.toEqual(put[0])
        expect(was[at + removed - 1]).not.toEqual(put.at(-1))
      }
    }),
  )
  expect(proseChange([paragraph('ก')], [paragraph('ก')])).toEqual({ at: 1, removed: 0, put: [] })
})
