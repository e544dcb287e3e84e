import { describe, expect, test } from 'vitest'
import type { Api } from '../../shared/api.ts'
import { handOf } from '../../shared/ita/corrections.ts'
import { newAgencies } from '../../shared/ita/import/draft.ts'
import { sourceOf } from '../../shared/ita/sources.ts'
import { planTable } from '../helpers/itaTable.ts'
import { openSampleOffice } from '../helpers/testOffice.ts'

const INDICATORS = Array.from({ length: 10 }, (_, at) => `ตัวชี้วัดที่ ${at + 1}`)
/** ita.md §6.2 L4: 86.685, and so 86.69. */
const TEN = '92.82\t86.53\t90.12\t86.43\t89.35\t90.79\t89.4\t88.53\t85.87\t79.62'
const table = (year: number, ...rows: string[]): string =>
  [`ผลการประเมิน ITA ปี ${year}`, 'หน่วยงาน\tคะแนน ITA', ...rows].join('\n')

async function resultOf(api: Api, fiscalYear: number, place: string) {
  const { results } = await api.ita.year({ officeId: 'phrae', fiscalYear })
  const score = results.find(({ agency }) => agency.includes(place))?.score
  if (!score) throw new Error(`no result of ${place}`)
  return score
}

describe('a name that is nearly one of the office', () => {
  const SLIP = table(2566, 'ทต.ห้วยออ\t90')

  test('is a way of writing: the agency keeps its name, and the next file is known', async () => {
    const { api } = await openSampleOffice()
    await (await planTable(api, table(2565, 'ทต.ห้วยอ้อ\t88'))).bring()
    const agencyId = (await resultOf(api, 2565, 'ห้วยอ้อ')).agencyId
    const said = await planTable(api, SLIP, { choices: new Map([[3, agencyId]]) })
    expect(said.rows[0]).toMatchObject({ state: 'new', wanted: true, naming: 'variant' })
    await said.bring()
    expect((await resultOf(api, 2566, 'ห้วย')).name).toBe('เทศบาลตำบลห้วยอ้อ')
    const { names } = await api.ita.agency({ officeId: 'phrae', agencyId })
    expect(names.map(({ name, variant }) => [name, variant])).toContainEqual(['เทศบาลตำบลห้วยออ', true])
    // Nobody is asked a second time, and its own name it still is not.
    const again = await planTable(api, table(2567, 'ทต.ห้วยออ\t91'))
    expect(again.rows[0]).toMatchObject({ match: { agencyId }, state: 'new', wanted: true })
    await again.bring()
    expect((await resultOf(api, 2567, 'ห้วย')).name).toBe('เทศบาลตำบลห้วยอ้อ')
  })

  test('or the name it bears from that year on, where the officer says so', async () => {
    const { api } = await openSampleOffice()
    await (await planTable(api, table(2564, 'อบต.ห้วยไร่\t88'))).bring()
    const agencyId = (await resultOf(api, 2564, 'ห้วยไร่')).agencyId
    const choices = new Map([[3, agencyId]])
    const far = await planTable(api, table(2566, 'ทต.ห้วยไร่ทอง\t90'), { choices })
    expect(far.rows[0]?.naming).toBe('renamed')
    const near = table(2566, 'อบต.ห้วยไร\t90')
    expect((await planTable(api, near, { choices })).rows[0]?.naming).toBe('variant')
    await (await planTable(api, near, { choices, namings: new Map([[3, 'renamed']]) })).bring()
    const { names } = await api.ita.agency({ officeId: 'phrae', agencyId })
    expect(names.map(({ name, from, to, variant }) => [name, from, to, variant])).toEqual([
      ['องค์การบริหารส่วนตำบลห้วยไร่', 2564, 2565, false],
      ['องค์การบริหารส่วนตำบลห้วยไร', 2566, null, false],
    ])
    expect((await resultOf(api, 2566, 'ห้วยไร')).name).toBe('องค์การบริหารส่วนตำบลห้วยไร')
  })

  test('is hinted at where the old name is missing in the file', async () => {
    const { api } = await openSampleOffice()
    await (await planTable(api, table(2564, 'ทต.ดอยเวียง\t88', 'ทต.ดอยงาม\t80'))).bring()
    const { rows } = await planTable(api, table(2565, 'ทต.ดอยเวียงชัย\t88', 'ทต.ดอยงาม\t80'))
    expect(rows[0]?.notes).toContain('อาจเปลี่ยนชื่อจาก เทศบาลตำบลดอยเวียง')
    expect(rows[0]?.former).toEqual([(await resultOf(api, 2564, 'ดอยเวียง')).agencyId])
    expect(rows[1]?.notes).toEqual([])
  })
})

describe('whose a row is', () => {
  const rowsOf = async (api: Api, ...rows: string[]) => (await planTable(api, table(2567, ...rows))).rows

  test('is not asked of a name that another type bears; what may have grown into another is', async () => {
    const { api } = await openSampleOffice()
    await (await planTable(api, table(2566, 'ทต.ผาทอง\t88', 'อบต.ห้วยไร่\t80', 'อบต.บ้านหลวง\t80'))).bring()
    const rows = await rowsOf(api, 'อำเภอผาทอง\t90', 'สภ.ห้วยไร่\t91', 'ทต.บ้านหลวง\t92', 'อบต.ห้วยไร\t93')
    expect(rows.map(({ state, likelyNew, match }) => [state, likelyNew, match.candidates.length])).toEqual([
      ['new', false, 0],
      ['new', false, 0],
      // It may have become a municipality; nobody of its own type is near.
      ['unmatched', true, 1],
      ['unmatched', false, 1],
    ])
    expect(newAgencies(rows)).toEqual(['อำเภอผาทอง', 'สถานีตำรวจภูธรห้วยไร่'])
  })

  test('a file of another scheme is refused by its own name alone', async () => {
    const { api } = await openSampleOffice()
    const base64 = Buffer.from('หน่วยงาน\tปี\tคะแนน\nทต.ห้วยอ้อ\t2566\t90').toString('base64')
    const read = async (name: string) => (await api.ita.read({ from: 'file', name, base64 })).tables[0]
    expect((await read('LPA2566.csv'))?.otherScheme).toContain('LPA')
    expect(await read('ผล ITA 2566.csv')).toMatchObject({ otherScheme: null, named: true })
  })

  test('a table that never says it is ITA waits until a person does', async () => {
    const { api } = await openSampleOffice()
    const text = 'หน่วยงาน\tปี\tคะแนน\nทต.ห้วยอ้อ\t2566\t90'
    expect(await planTable(api, text)).toMatchObject({ lacks: ['scheme'], rows: [] })
    expect(await planTable(api, text, { isIta: true })).toMatchObject({ lacks: [], rows: [{ state: 'new' }] })
  })

  test('years side by side come in each in its own year, and a row of one is ticked alone', async () => {
    const { api } = await openSampleOffice()
    const text = 'หน่วยงาน\tคะแนน ITA ปี 2565\tคะแนน ITA ปี 2566\nทต.ห้วยอ้อ\t80\t90'
    const { rows } = await planTable(api, text)
    expect(rows.map(({ row, state }) => [row.year, row.total, state])).toEqual([
      [2565, 8000, 'new'],
      [2566, 9000, 'new'],
    ])
    const out = new Map([[rows[0]?.row.id ?? 0, false]])
    await (await planTable(api, text, { ticks: out })).bring()
    expect((await resultOf(api, 2566, 'ห้วยอ้อ')).score).toBe(9000)
    expect((await api.ita.year({ officeId: 'phrae', fiscalYear: 2565 })).results).toEqual([])
  })
})

describe('a matrix of provinces and years', () => {
  const MATRIX = [
    ['จังหวัด', 'ปีงบประมาณ', ...INDICATORS, 'คะแนน ITA'].join('\t'),
    `แพร่\t2566\t${TEN}\t86.69`,
    `แพร่\t2565\t${TEN}\t86.69`,
    `น่าน\t2566\t${TEN}\t86.69`,
  ].join('\n')

  test('brings no other province in, and asks what the own one is', async () => {
    const { api } = await openSampleOffice()
    const { rows, bring } = await planTable(api, MATRIX)
    expect(rows.map(({ state, wanted }) => [state, wanted])).toEqual([
      ['unmatched', false],
      ['unmatched', false],
      ['left', false],
    ])
    expect(rows[2]?.notes).toContain('เป็นของจังหวัดน่าน ไม่ใช่จังหวัดแพร่')
    expect(await bring()).toEqual({ created: 0, changed: 0, agencies: 0 })
  })

  test("told as the province's mean it is no agency's score", async () => {
    const { api } = await openSampleOffice()
    const { rows, bring } = await planTable(api, MATRIX, { province: 'mean' })
    expect(rows.map(({ state }) => state)).toEqual(['mean', 'mean', 'left'])
    expect(rows[0]?.changes).toEqual([{ field: 'total', was: '', now: '86.69' }])
    expect(await bring()).toEqual({ created: 2, changed: 0, agencies: 0 })
    const year = await api.ita.year({ officeId: 'phrae', fiscalYear: 2566 })
    expect(year.results).toEqual([])
    expect(year.years[0]).toMatchObject({ mean: 8669, source: 'วาง ช่อง M2' })
    expect(year.line.main.now).toMatchObject({ mean: 8669, counted: false })
    expect((await planTable(api, MATRIX, { province: 'mean' })).rows.map(({ state }) => state)).toEqual([
      'same',
      'same',
      'left',
    ])
  })

  test('or as the score of the agency, and any row can be ticked in', async () => {
    const { api } = await openSampleOffice()
    const { rows } = await planTable(api, MATRIX, {
      province: 'agency',
      ticks: new Map([
        [4, true],
        [3, false],
      ]),
    })
    expect(rows.map(({ row, state, wanted }) => [row.name, state, wanted])).toEqual([
      ['จังหวัดแพร่', 'new', true],
      ['จังหวัดแพร่', 'left', false],
      ['จังหวัดน่าน', 'new', true],
    ])
  })

  test('a table of another province is left out row by row', async () => {
    const { api } = await openSampleOffice()
    const { rows } = await planTable(
      api,
      'ผลการประเมิน ITA ปี 2566 จังหวัดน่าน\nหน่วยงาน\tคะแนน ITA\nทต.เวียงสา\t90\nอบจ.แพร่\t91',
    )
    expect(rows.map(({ state }) => state)).toEqual(['left', 'new'])
    // Whose it could be here is not asked before somebody wants it.
    const near = await planTable(api, 'ผลการประเมิน ITA ปี 2566 จังหวัดน่าน\nหน่วยงาน\tคะแนน ITA\nทต.ห้วยออ\t90')
    expect(near.rows.map(({ state, match }) => [state, match.candidates.length > 0])).toEqual([['left', true]])
  })
})

describe('a later, smaller file', () => {
  const WHOLE = [
    `ผลการประเมิน ITA ปี 2566`,
    ['หน่วยงาน', ...INDICATORS, 'คะแนน ITA', 'ระดับ'].join('\t'),
    `ทต.ห้วยอ้อ\t${TEN}\t86.69\tผ่าน`,
  ].join('\n')

  test('leaves every figure that it does not change in the file it was read in', async () => {
    const { api } = await openSampleOffice()
    await (await planTable(api, WHOLE)).bring(undefined, 'ผล ITA 2566.xlsx')
    const first = await resultOf(api, 2566, 'ห้วยอ้อ')
    await (await planTable(api, table(2566, 'ทต.ห้วยอ้อ\t86.70'))).bring()
    const later = await resultOf(api, 2566, 'ห้วยอ้อ')
    expect(sourceOf(2566, later, 'i9')).toEqual({ is: 'cell', cell: 'J3', importId: first.importId })
    expect(sourceOf(2566, later, 'grade')).toEqual({ is: 'cell', cell: 'M3', importId: first.importId })
    expect(sourceOf(2566, later, 'iit')).toEqual({ is: 'indicators' })
    const total = sourceOf(2566, later, 'total')
    expect(total).toMatchObject({ is: 'cell', cell: 'B3' })
    expect(total).not.toMatchObject({ importId: first.importId })
    expect(later.corrections).toMatchObject([{ field: 'total', was: '86.69', cell: 'L3' }])
  })

  test('that clashes with what is there is told before and after', async () => {
    const { api } = await openSampleOffice()
    await (await planTable(api, WHOLE)).bring()
    const { rows } = await planTable(api, table(2566, 'ทต.ห้วยอ้อ\t91.00'))
    expect(rows[0]).toMatchObject({ state: 'changed', wanted: true })
    expect(rows[0]?.notes).toContain('คะแนน ITA 91.00 ไม่ตรงกับที่คำนวณจากส่วนประกอบ 86.69')
  })

  test('a total that was worked out covers none that was printed', async () => {
    const { api } = await openSampleOffice()
    await (await planTable(api, WHOLE.replace('86.69', '86.70'))).bring()
    const { rows } = await planTable(api, WHOLE.replace('\tคะแนน ITA', '').replace('\t86.69', ''))
    expect(rows[0]).toMatchObject({ state: 'same' })
  })

  test('ten indicators alone tell the level of the year', async () => {
    const { api } = await openSampleOffice()
    await (await planTable(api, WHOLE)).bring()
    const [row] = (await api.ita.results({ officeId: 'phrae', fiscalYear: 2566 })).rows ?? []
    expect(row?.instruments).toEqual({ iit: 8905, eit: 8957, oit: 8275 })
    const { line } = await api.ita.year({ officeId: 'phrae', fiscalYear: 2566 })
    expect(line.main.now).toMatchObject({ unlevelled: 0 })
    expect(line.main.now.bands.find(({ level }) => level === 'ผ่าน')?.count).toBe(1)
    // A corrected indicator leaves no instrument behind.
    const { id, revision } = await resultOf(api, 2566, 'ห้วยอ้อ')
    await api.ita.correct({ id, revision, field: 'i10', value: '90', reason: 'ตามหนังสือแจ้งผล' })
    const [now] = (await api.ita.results({ officeId: 'phrae', fiscalYear: 2566 })).rows ?? []
    expect(now?.instruments.oit).toBe(8794)
  })
})

describe('a figure that was put right by hand', () => {
  const FILE = table(2566, 'ทต.ห้วยอ้อ\t84.73', 'อบต.บ้านปาง\t80')

  test('is no cell’s any more, and the same file does not bring the slip back of itself', async () => {
    const { api } = await openSampleOffice()
    await (await planTable(api, FILE)).bring()
    const { id, revision } = await resultOf(api, 2566, 'ห้วยอ้อ')
    const done = await api.ita.correct({ id, revision, field: 'total', value: '83.23', reason: 'ตามหนังสือแจ้งผล' })
    expect(sourceOf(2566, done, 'total')).toEqual({ is: 'hand' })
    expect(done.corrections).toMatchObject([{ was: '84.73', cell: 'B3' }])
    expect(done.cells).toEqual([])

    const again = await planTable(api, FILE)
    expect(again.rows.map(({ state, wanted }) => [state, wanted])).toEqual([
      ['corrected', false],
      ['same', false],
    ])
    expect(again.rows[0]?.notes).toContain('ต่างจากที่แก้ด้วยมือไว้ (เหตุผล “ตามหนังสือแจ้งผล”)')
    expect(await again.bring()).toMatchObject({ changed: 0 })

    const ticked = await planTable(api, FILE, { ticks: new Map([[3, true]]) })
    expect(ticked.rows[0]).toMatchObject({ state: 'changed', wanted: true })
    await ticked.bring()
    const now = await resultOf(api, 2566, 'ห้วยอ้อ')
    expect(now.score).toBe(8473)
    // What a file brought after it stands by no hand.
    expect(handOf(now, 'total')).toBeNull()
    expect((await planTable(api, FILE.replace('84.73', '84.74'))).rows[0]).toMatchObject({ state: 'changed' })
  })
})

describe('a year', () => {
  test('that nothing was assessed in is refused; one of the earlier form waits for a tick', async () => {
    const { api } = await openSampleOffice()
    const rows = ['2508', '2561', '2024', '2570', '2571', '2599'].map((year, at) => `อบต.ก${at}\t${year}\t90`)
    const text = ['หน่วยงาน\tปีงบประมาณ\tคะแนน ITA', ...rows].join('\n')
    // The clock of the test stands in fiscal year 2569.
    const found = (await planTable(api, text)).rows
    expect(found.map(({ row, state, wanted }) => [row.year, state, wanted])).toEqual([
      [2508, 'unreadable', false],
      [2561, 'left', false],
      [2567, 'new', true],
      [2570, 'new', true],
      [2571, 'unreadable', false],
      [2599, 'unreadable', false],
    ])
    expect(found[2]?.notes).toEqual(['ปี ค.ศ. 2024 อ่านเป็น พ.ศ. 2567'])
    expect(found[0]?.notes[0]).toContain('ปี 2508')
  })

  test('of the title that cannot be is asked for', async () => {
    const { api } = await openSampleOffice()
    expect((await planTable(api, table(2508, 'อบต.ก\t90'))).lacks).toEqual(['year'])
    expect((await planTable(api, table(2508, 'อบต.ก\t90'), { year: 2566 })).lacks).toEqual([])
  })
})

describe('one agency twice in a file', () => {
  const TWICE = table(2566, 'ทต.ห้วยอ้อ\t90', 'อบต.บ้านปาง\t80', 'ทต.ห้วยอ้อ\t91')
  test('says which row it repeats and which is used', async () => {
    const { api } = await openSampleOffice()
    const { rows } = await planTable(api, TWICE)
    expect(rows.map(({ state, wanted }) => [state, wanted])).toEqual([
      ['new', true],
      ['new', true],
      ['twice', false],
    ])
    expect(rows[0]?.notes).toEqual(['ซ้ำกับแถวที่ 5 (91.00) ใช้คะแนนของแถวนี้'])
    expect(rows[2]?.notes[0]).toMatch(/^ซ้ำกับแถวที่ 3 \(90\.00\) จะใช้แถวที่ 3/)
  })
  test('takes the one that was ticked last, or none', async () => {
    const { api } = await openSampleOffice()
    const states = async (...ticks: Array<[number, boolean]>) =>
      (await planTable(api, TWICE, { ticks: new Map(ticks) })).rows.map(({ state, wanted }) => [state, wanted])
    expect(await states([5, true])).toEqual([
      ['twice', false],
      ['new', true],
      ['new', true],
    ])
    expect((await states([5, true], [3, true]))[0]).toEqual(['new', true])
    expect(await states([5, false], [3, false])).toEqual([
      ['left', false],
      ['new', true],
      ['twice', false],
    ])
  })
})

test('a file of several years is one step to take back', async () => {
  const { api, ports } = await openSampleOffice()
  const text = ['หน่วยงาน\tปี\tคะแนน ITA', 'ทต.ห้วยอ้อ\t2565\t80', 'ทต.ห้วยอ้อ\t2566\t90', 'อบต.ใหม่\t2567\t70'].join('\n')
  const before = await api.ita.overview({ officeId: 'phrae' })
  await (await planTable(api, text)).bring()
  ports.clock.now = '2026-07-01T02:10:00.000Z'
  const [step] = await api.history.list({ officeId: 'phrae', limit: 1 })
  expect(step?.words).toContain('นำเข้าผล ITA')
  await api.history.undo({ step: step?.id ?? 0, officeId: 'phrae' })
  expect(await api.ita.overview({ officeId: 'phrae' })).toEqual(before)
})
