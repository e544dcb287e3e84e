import { beforeEach, describe, expect, test } from 'vitest'
import type { Api } from '../../shared/api.ts'
import type { Step } from '../../shared/directory/step.ts'
import { openSampleOffice } from '../helpers/testOffice.ts'

const POST = 'phrae-post-province'
const HOLDER = 'phrae-person-somwang'
const FOURTH = 'phrae-meeting-4-2563'
const HAND = { postId: POST, personId: null, name: null, until: null, acting: null, leaves: [] }
const NEW = { title: 'นาย', given: 'ก้อง', family: 'กล้าหาญ' }

let api: Api

beforeEach(async () => {
  ;({ api } = await openSampleOffice())
  for (const office of await api.offices.list({})) {
    await api.offices.update({ id: office.id, revision: office.revision, change: { emblem: 'preprinted' } })
  }
})

const meetingOn = async (date: string) => {
  const { id, revision } = await api.meetings.create({
    officeId: 'phrae',
    committeeId: 'phrae-committee',
    title: ['คณะอนุกรรมการ'],
    date,
    start: '09:00',
    place: 'ห้องประชุม',
  })
  return (await api.meetings.convene({ id, revision })).attendances.find(({ chair }) => chair)?.name?.given
}
const tenures = async (postId = POST) =>
  (await api.tenures.list({ where: { postId } }))
    .map((one) => [one.personId, one.since, one.until, one.acting])
    .sort(([, a], [, b]) => (a ?? '').localeCompare(b ?? ''))
const key = ({ id, revision }: { id: string; revision: number }) => ({ id, revision })
const keyOf = async (list: 'people' | 'posts' | 'agencies', id: string) => {
  const { revision } = await api[list].get({ id })
  return { id, revision }
}
const pair = async (list: 'people' | 'posts' | 'agencies', id: string, otherId: string) => ({
  ...(await keyOf(list, id)),
  otherId,
  otherRevision: (await keyOf(list, otherId)).revision,
})

describe('handing a post on', () => {
  test('ends the old tenure the day before and begins the new one; seats by post follow from that day', async () => {
    const receipt = await api.posts.hand({ ...HAND, name: NEW, since: '2026-10-01' })
    const person = receipt.made.find(({ list }) => list === 'people')?.id
    expect(await tenures()).toEqual([
      [HOLDER, null, '2026-09-30', null],
      [person, '2026-10-01', null, null],
    ])
    expect(await meetingOn('2026-09-30')).toBe('สมหวัง')
    expect(await meetingOn('2026-10-01')).toBe('ก้อง')
  })

  test('leaves meetings already convened and papers already issued as they were', async () => {
    const roster = (await api.meetings.read({ id: FOURTH })).attendances
    const { id, revision } = await api.documents.get({ id: 'phrae-doc-agenda' })
    await api.documents.issue({ id, revision })
    const issued = await api.documents.compose({ id })
    await api.posts.hand({ ...HAND, name: NEW, since: '2020-01-01' })
    expect((await api.meetings.read({ id: FOURTH })).attendances).toEqual(roster)
    expect(await api.documents.compose({ id })).toEqual(issued)
  })

  test('to someone who holds another post takes them out of it on the same day', async () => {
    const [other] = (await api.tenures.list({})).filter(({ personId }) => personId !== HOLDER)
    if (!other) throw new Error('the sample has more than one person')
    await api.posts.hand({ ...HAND, personId: other.personId, since: '2026-10-01', leaves: [other.id] })
    expect(await tenures(other.postId)).toEqual([[other.personId, null, '2026-09-30', null]])
    expect(await meetingOn('2026-10-02')).not.toBe('สมหวัง')
  })

  test('beside the holder lets someone act until a day, after which the holder is back', async () => {
    await api.posts.hand({
      ...HAND,
      name: NEW,
      since: '2026-10-01',
      until: '2026-10-31',
      acting: 'รักษาราชการแทน',
      beside: true,
    })
    expect(await meetingOn('2026-10-15')).toBe('ก้อง')
    expect(await meetingOn('2026-11-01')).toBe('สมหวัง')
  })

  test.each([
    ['without a day where someone held it', { name: NEW, since: null }, 'ให้ระบุวันที่เริ่มดำรงตำแหน่ง'],
    ['to the one who holds it', { personId: HOLDER, since: '2026-10-01' }, 'ผู้นี้ดำรงตำแหน่งนี้อยู่แล้วในวันที่ ๑ ตุลาคม ๒๕๖๙'],
    ['to nobody', { since: '2026-10-01' }, 'อย่างใดอย่างหนึ่ง'],
    ['for a time that ends before it begins', { name: NEW, since: '2026-10-01', until: '2026-09-01' }, 'ต้องไม่มาก่อน'],
  ])('is refused %s, and nothing is made', async (_how, input, sentence) => {
    const people = await api.people.list({})
    await expect(api.posts.hand({ ...HAND, ...input })).rejects.toMatchObject({
      message: expect.stringContaining(sentence),
    })
    expect(await api.people.list({})).toEqual(people)
    expect(await tenures()).toEqual([[HOLDER, null, null, null]])
  })

  test('is taken back by its receipt', async () => {
    const before = [await tenures(), (await api.people.list({})).length]
    const receipt = await api.posts.hand({ ...HAND, name: NEW, since: '2026-10-01' })
    expect(await api.directory.revert({ receipt })).toEqual({ reverted: 3, kept: [] })
    expect([await tenures(), (await api.people.list({})).length]).toEqual(before)
  })
})

describe('two records made one', () => {
  test('moves tenures, seats, rosters and signatures, and keeps what only the other one knew', async () => {
    const other = await api.people.create({ title: 'นาย', given: 'สมหวงั', family: 'พ่วงบางโพ', phone: '๐๘๑' })
    const post = await api.posts.create({ title: 'ประธานกิตติมศักดิ์' })
    await api.tenures.create({ postId: post.id, personId: other.id })
    const committee = await api.committees.create({ officeId: 'phrae', name: 'คณะทำงาน' })
    const seat = await api.seats.create({ committeeId: committee.id, personId: other.id })
    const signatory = { personId: other.id, rank: '', name: 'นายสมหวงั พ่วงบางโพ', position: ['ประธาน'] }
    const letter = await api.letters.create({ officeId: 'phrae', signatory })
    await api.people.merge(await pair('people', HOLDER, other.id))
    expect((await api.tenures.list({ where: { postId: post.id } }))[0]?.personId).toBe(HOLDER)
    expect((await api.seats.get({ id: seat.id })).personId).toBe(HOLDER)
    expect((await api.letters.get({ id: letter.id })).signatory).toEqual({ ...signatory, personId: HOLDER })
    expect(await api.people.get({ id: HOLDER })).toMatchObject({ given: 'สมหวัง', phone: '๐๘๑' })
    await expect(api.people.get({ id: other.id })).rejects.toMatchObject({ code: 'notFound' })
  })

  test('writes a tenure both hold alike once, and refuses times that overlap', async () => {
    const other = await api.people.create({ given: 'สมหวัง', family: 'พ่วงบางโพ' })
    const twin = await api.tenures.create({ postId: POST, personId: other.id })
    await api.tenures.update({ id: twin.id, revision: 1, change: { since: '2020-01-01' } })
    await expect(api.people.merge(await pair('people', HOLDER, other.id))).rejects.toMatchObject({
      message: expect.stringContaining('ในเวลาที่ทับกันแต่ไม่ตรงกัน'),
    })
    await api.tenures.update({ id: twin.id, revision: 2, change: { since: null } })
    await api.people.merge(await pair('people', HOLDER, other.id))
    expect(await tenures()).toEqual([[HOLDER, null, null, null]])
  })

  test('is refused where both sit in one committee or came to one meeting: they are two people', async () => {
    const [a, b] = [await api.people.create({ given: 'ก' }), await api.people.create({ given: 'ข' })]
    const rows = await Promise.all(
      [a, b].map((one) => api.attendances.create({ meetingId: FOURTH, personId: one.id, list: 'guest' })),
    )
    await expect(api.people.merge(await pair('people', a.id, b.id))).rejects.toMatchObject({
      message: expect.stringContaining('ครั้งที่ ๔/๒๕๖๓) จึงเป็นคนละคน'),
    })
    for (const row of rows) await api.attendances.remove(key(row))
    for (const one of [a, b]) await api.seats.create({ committeeId: 'phrae-committee', personId: one.id })
    await expect(api.people.merge(await pair('people', a.id, b.id))).rejects.toMatchObject({
      message: expect.stringContaining('ทั้งสองรายการอยู่ใน'),
    })
  })

  test('moves an agency with its clauses, posts and those below it', async () => {
    const clause = (await api.clauses.list({})).find(({ ownerIds }) => ownerIds.length > 0)
    const gone = clause?.ownerIds[0] ?? ''
    const kept = await api.agencies.create({ name: 'หน่วยงานใหม่' })
    const below = await api.agencies.create({ name: 'กอง', parentId: gone })
    await api.agencies.merge(await pair('agencies', kept.id, gone))
    expect((await api.clauses.get({ id: clause?.id ?? '' })).ownerIds).toContain(kept.id)
    expect((await api.agencies.get({ id: below.id })).parentId).toBe(kept.id)
    expect((await api.store.check({})).ok).toBe(true)
  })

  test('names a post once in a group that held both, and refuses two holders at one time', async () => {
    const [a, b] = [await api.posts.create({ title: 'ปลัด' }), await api.posts.create({ title: 'ปลัดฯ' })]
    const group = await api.addresseeGroups.create({ officeId: 'phrae', name: 'ปลัด', postIds: [b.id, POST, a.id] })
    await api.posts.merge(await pair('posts', a.id, b.id))
    expect((await api.addresseeGroups.get({ id: group.id })).postIds).toEqual([a.id, POST])
    await api.tenures.create({ postId: a.id, personId: (await api.people.create({ given: 'ค' })).id })
    await expect(api.posts.merge(await pair('posts', POST, a.id))).rejects.toMatchObject({
      message: expect.stringContaining('มีผู้ดำรงตำแหน่งในเวลาเดียวกัน'),
    })
  })
})

describe('an agency', () => {
  test('renamed is renamed in every draft at once', async () => {
    const clause = (await api.clauses.list({})).find(({ ownerIds }) => ownerIds.length > 0)
    const { id, revision } = await api.agencies.get({ id: clause?.ownerIds[0] ?? '' })
    await api.agencies.update({ id, revision, change: { name: 'สำนักงานชื่อใหม่' } })
    expect((await api.meetings.read({ id: FOURTH })).agencies[id]).toBe('สำนักงานชื่อใหม่')
    const order = await api.documents.create({ officeId: 'phrae', kind: 'followUp', meetingId: FOURTH })
    expect(JSON.stringify((await api.documents.compose({ id: order.id })).blocks)).toContain('สำนักงานชื่อใหม่')
  })

  test('that is named elsewhere is not removed, and the refusal says where', async () => {
    const clause = (await api.clauses.list({})).find(({ ownerIds }) => ownerIds.length > 0)
    const named = await keyOf('agencies', clause?.ownerIds[0] ?? '')
    await expect(api.agencies.remove(named)).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringMatching(/ยังถูกอ้างถึงใน .*ข้อสั่งการ [๐-๙]+ รายการ/),
    })
    const free = await api.agencies.create({ name: 'ไม่มีใครอ้าง' })
    expect(await api.agencies.remove(key(free))).toEqual({ id: free.id })
  })

  test('is never put under itself or one below it', async () => {
    const top = await api.agencies.create({ name: 'กรม' })
    const below = await api.agencies.create({ name: 'กอง', parentId: top.id })
    for (const parentId of [top.id, below.id]) {
      await expect(api.agencies.update({ id: top.id, revision: 1, change: { parentId } })).rejects.toMatchObject({
        code: 'refused',
      })
    }
  })
})

describe('many changes at once', () => {
  const steps = (revision: number): Step[] => [
    { list: 'agencies', as: 'new-1', draft: { name: 'อำเภอปัว' } },
    { list: 'posts', as: 'new-2', draft: { title: 'นายอำเภอปัว', agencyId: 'new-1' } },
    { list: 'people', as: 'new-3', draft: NEW },
    { list: 'tenures', as: 'new-4', draft: { postId: 'new-2', personId: 'new-3' } },
    { list: 'people', id: HOLDER, revision, change: { phone: '๐๕๔' } },
    { list: 'addresseeGroups', as: 'new-5', draft: { officeId: 'phrae', name: 'นายอำเภอ', postIds: ['new-2', POST] } },
  ]

  test('name one another before they have an id', async () => {
    const { made } = await api.directory.apply({ steps: steps((await keyOf('people', HOLDER)).revision) })
    const [agency, post, person, tenure, group] = made.map(({ id }) => id)
    expect((await api.posts.get({ id: post ?? '' })).agencyId).toBe(agency)
    expect(await api.tenures.get({ id: tenure ?? '' })).toMatchObject({ postId: post, personId: person })
    expect((await api.addresseeGroups.get({ id: group ?? '' })).postIds).toEqual([post, POST])
  })

  test('are all made or none', async () => {
    const before = (await api.exchange.export({})).json
    await expect(api.directory.apply({ steps: steps(99) })).rejects.toMatchObject({ code: 'conflict' })
    await expect(
      api.directory.apply({
        steps: [...steps(1).slice(0, 2), { list: 'posts', as: 'x', draft: { title: 'ก', agencyId: 'gone' } }],
      }),
    ).rejects.toMatchObject({ code: 'refused' })
    expect((await api.exchange.export({})).json).toBe(before)
  })

  test('are taken back exactly; what was changed or used since stays and is named', async () => {
    const before = (await api.people.list({})).length
    const first = await api.directory.apply({ steps: steps((await keyOf('people', HOLDER)).revision) })
    expect(await api.directory.revert({ receipt: first })).toEqual({ reverted: 6, kept: [] })
    expect((await api.people.list({})).length).toBe(before)
    expect((await api.people.get({ id: HOLDER })).phone).toBe('')

    const receipt = await api.directory.apply({ steps: steps((await keyOf('people', HOLDER)).revision) })
    const [, post, person] = receipt.made.map(({ id }) => id)
    await api.seats.create({ committeeId: 'phrae-committee', personId: person ?? '' })
    await api.posts.update({ id: post ?? '', revision: 1, change: { title: 'นายอำเภอปัว (ใหม่)' } })
    await api.people.update({ ...(await keyOf('people', HOLDER)), change: { phone: '๐๘๑' } })
    expect(await api.directory.revert({ receipt })).toEqual({
      reverted: 2,
      kept: ['บุคคล นายสมหวัง พ่วงบางโพ', 'บุคคล นายก้อง กล้าหาญ', 'ตำแหน่ง นายอำเภอปัว (ใหม่)', 'หน่วยงาน อำเภอปัว'],
    })
  })

  test('refuse another list, and a field the list does not have', async () => {
    for (const step of [
      { list: 'offices', as: 'a', draft: { name: 'ก', province: '' } },
      { list: 'people', as: 'a', draft: { given: 'ก', bogus: 1 } },
      { list: 'people', id: HOLDER, revision: 1, change: { given: '' } },
    ]) {
      await expect(api.directory.apply({ steps: [step as unknown as Step] })).rejects.toMatchObject({
        code: 'badInput',
      })
    }
  })
})

test('a tenure does not end before it began', async () => {
  const [tenure] = await api.tenures.list({ where: { postId: POST } })
  if (!tenure) throw new Error('the sample has a holder')
  const change = { since: '2026-10-01', until: '2026-09-01' }
  await expect(api.tenures.update({ ...key(tenure), change })).rejects.toMatchObject({ code: 'refused' })
  await expect(api.tenures.create({ postId: POST, personId: HOLDER, ...change })).rejects.toMatchObject({
    code: 'refused',
  })
})
