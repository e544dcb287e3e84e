import { expect, test } from 'vitest'
import { planTable } from '../helpers/itaTable.ts'
import { openSampleOffice, refusalOf } from '../helpers/testOffice.ts'

type Office = Awaited<ReturnType<typeof openSampleOffice>>

const TABLE = [
  'ผลการประเมิน ITA ปี 2564',
  'หน่วยงาน\tอำเภอ\tIIT\tEIT\tOIT\tคะแนน ITA\tระดับ',
  'จังหวัดแพร่\t\t28.50\t28.50\t38.00\t95.00\tAA',
  'ทต.ห้วยอ้อ\tลอง\t29.00\t28.00\t39.00\t96.00\tAA',
  'อบต.ห้วยไร่\tเด่นชัย\t25.00\t24.00\t30.00\t79.00\tB',
  'อบต.ห้วยโรง\tร้องกวาง\t-\t-\t-\t-\t',
  'สภ.ลอง\tลอง\t20.00\t20.00\t20.00\t60.00\tD',
].join('\n')

const plan = ({ api }: Office, text: string, choices: ReadonlyMap<number, string> = new Map()) =>
  planTable(api, text, { choices })

test('a table comes in once, and a second time it changes nothing', async () => {
  const office = await openSampleOffice()
  const { api } = office
  const first = await plan(office, TABLE)
  expect(first.base).toBe('weighted')
  expect(first.rows.map(({ state, match }) => [state, match.agencyId !== null])).toEqual([
    ['new', true],
    ['new', true],
    ['new', false],
    ['new', false],
    ['new', false],
  ])
  expect(await first.apply()).toEqual({ created: 5, changed: 0, agencies: 3 })

  const { line, results } = await api.ita.year({ officeId: 'phrae', fiscalYear: 2564 })
  // The police station is no part of the province's mean; the one without a total is assessed and not scored.
  expect(line.main.now).toMatchObject({ units: 4, scored: 3, mean: 9000, share: 6667 })
  expect(line.policeStation?.now).toMatchObject({ units: 1, mean: 6000 })
  expect(line.local).toMatchObject({ units: 3, scored: 2, mean: 8750 })
  const town = results.find(({ agency }) => agency === 'เทศบาลตำบลห้วยอ้อ')?.score
  expect(town).toMatchObject({ score: 9600, iit: 9667, eit: 9333, oit: 9750, district: 'ลอง' })
  expect(town?.cells).toContainEqual({ field: 'total', cell: 'F4', importId: town?.importId })

  const again = await plan(office, TABLE)
  expect(again.rows.map(({ state }) => state)).toEqual(['same', 'same', 'same', 'same', 'same'])
  expect(await again.apply()).toEqual({ created: 0, changed: 0, agencies: 0 })
})

test('a later file changes what it says otherwise and keeps what was there', async () => {
  const office = await openSampleOffice()
  await (await plan(office, TABLE)).apply()
  const later = await plan(office, TABLE.replace('96.00\tAA', '96.01\tAA'))
  const changed = later.rows.filter(({ state }) => state === 'changed')
  expect(changed.map(({ changes }) => changes)).toEqual([[{ field: 'total', was: '96.00', now: '96.01' }]])
  await later.apply(changed)
  const { results } = await office.api.ita.year({ officeId: 'phrae', fiscalYear: 2564 })
  const score = results.find(({ agency }) => agency === 'เทศบาลตำบลห้วยอ้อ')?.score
  expect(score?.corrections).toMatchObject([{ field: 'total', was: '96.00', reason: 'นำเข้าใหม่จาก วาง' }])
  // Somebody else changed it between the preview and the press.
  const stale = await plan(office, TABLE.replace('96.00\tAA', '96.02\tAA'))
  const { id, revision } = score ?? { id: '', revision: 0 }
  await office.api.ita.correct({ id, revision, field: 'i9', value: '๙๗.๕๐', reason: 'ตามหนังสือแจ้งผล' })
  const rows = stale.rows.filter(({ state }) => state === 'changed')
  await expect(stale.apply(rows)).rejects.toThrow('ถูกแก้ไขไปแล้วระหว่างตรวจตาราง')
  expect((await office.api.itaScores.get({ id })).indicators[8]).toBe(9750)
})

test('a slip of a name is offered, not taken; a changed type is the same agency when a person says so', async () => {
  const office = await openSampleOffice()
  await (await plan(office, TABLE)).apply()
  const found = await plan(
    office,
    'หน่วยงาน\tปี\tคะแนน ITA\nทต.ห้วยออ\t2564\t90\nทต.ห้วยไร่\t2564\t91\nอบต.ใหม่เอี่ยม\t2564\t92',
  )
  expect(found.rows.map(({ state, match }) => [state, match.candidates.length > 0])).toEqual([
    ['unmatched', true],
    ['unmatched', true],
    ['new', false],
  ])
  const candidate = found.rows[1]?.match.candidates[0] ?? ''
  const said = await plan(office, 'ผลการประเมิน ITA ปี 2565\nหน่วยงาน\tคะแนน ITA\nทต.ห้วยไร่\t91', new Map([[3, candidate]]))
  await said.apply()
  const { names, results } = await office.api.ita.agency({ officeId: 'phrae', agencyId: candidate })
  expect(names.map(({ name, type, from }) => [name, type, from])).toEqual([
    ['องค์การบริหารส่วนตำบลห้วยไร่', 'SAO', 2564],
    ['เทศบาลตำบลห้วยไร่', 'SUBD', 2565],
  ])
  expect(results.map(({ fiscalYear, score }) => [fiscalYear, score.score])).toEqual([
    [2565, 9100],
    [2564, 7900],
  ])
})

test('figures put right by hand say what they were and why; what is none is refused', async () => {
  const { api, dispatch } = await openSampleOffice()
  const id = 'phrae-score-2563-huai-o'
  const { revision } = await api.itaScores.get({ id })
  const done = await api.ita.correct({ id, revision, field: 'total', value: '๘๘.๐๐', reason: 'พิมพ์ผิด' })
  expect(done).toMatchObject({ score: 8800, corrections: [{ field: 'total', was: '87.63', reason: 'พิมพ์ผิด' }] })
  for (const value of ['188', 'สูง'])
    expect(
      await refusalOf(dispatch('ita.correct', { id, revision: 2, field: 'total', value, reason: 'ลอง' })),
    ).toMatchObject({ message: expect.stringContaining('ไม่ใช่คะแนน') })
})

test("the sample's years are told, not counted: 85 units, of which five scores are here", async () => {
  const { api } = await openSampleOffice()
  const lines = await api.ita.overview({ officeId: 'phrae' })
  expect(lines.map(({ fiscalYear }) => fiscalYear)).toEqual([2564, 2563, 2562])
  const line = lines.find(({ fiscalYear }) => fiscalYear === 2563)
  expect(line?.main).toMatchObject({ now: { units: 85, mean: 6064, rank: 73, counted: false }, mean: -284, rank: -19 })
  expect(line?.local).toMatchObject({ units: 84, counted: false })
  expect(line?.local.bands.map(({ count }) => count)).toEqual([4, 5, 10, 35, 26, 4])
})

test('every agency below 85 gets its letter in one step, and none a second', async () => {
  const office = await openSampleOffice()
  await (await plan(office, TABLE)).apply()
  const { results, years } = await office.api.ita.year({ officeId: 'phrae', fiscalYear: 2564 })
  const year = years.find(({ population }) => population === 'all')?.id ?? ''
  const agencyIds = results.map(({ score }) => score.agencyId)
  const made = await office.api.documents.forAgencies({ itaYearId: year, kind: 'itaLetter', agencyIds })
  expect(made).toHaveLength(agencyIds.length)
  const low = made.find(({ title }) => title.includes('ห้วยไร่'))
  const paper = await office.api.documents.compose({ id: low?.id ?? '' })
  const text = JSON.stringify(paper.blocks)
  expect(text).toContain('นายกองค์การบริหารส่วนตำบลห้วยไร่')
  expect(text).toContain('79.00 คะแนน อยู่ในระดับ B ต่ำกว่าเกณฑ์ 85 คะแนน อยู่ 6.00 คะแนน')
  expect(await office.api.documents.forAgencies({ itaYearId: year, kind: 'itaLetter', agencyIds })).toEqual([])
})
