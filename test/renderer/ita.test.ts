import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Office, openOffice } from '../../electron/core/openOffice.ts'
import { createClient } from '../../renderer/api/client.ts'
import { ownerLines, readOwners } from '../../renderer/screens/ita/plan/planWords.ts'
import { createStores, type Stores } from '../../renderer/stores/createStores.ts'

let folder: string
let office: Office
let stores: Stores

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lekha-ita-'))
  office = await openOffice({ file: join(folder, 'office.lekha') })
  stores = createStores(createClient(office.dispatch))
  await stores.office.open()
  await stores.office.begin('จังหวัดน่าน', 'น่าน')
  await stores.ita.open(stores.office.store.getState().office?.id ?? '')
})

afterEach(async () => {
  await office.close()
  await rm(folder, { recursive: true, force: true })
})

const YEARS = [
  'หน่วยงาน\tปีงบประมาณ\tคะแนน ITA',
  'อบต.ดู่ใต้\t2564\t80.00',
  'อบต.ดู่ใต้\t2565\t90.00',
  'ทต.เวียงสา\t2564\t70.00',
  'ทต.เวียงสา\t2565\t88.00',
].join('\n')

const bringIn = async () => {
  await stores.itaImport.bringIn()
  return stores.itaImport.store.getState().done
}
const agencies = () => stores.office.store.getState().agencies.map(({ name }) => name)

test('a table of two years makes each agency once, and both years stand in the overview', async () => {
  await stores.itaImport.openText(YEARS)
  expect(await bringIn()).toMatchObject({ created: 4, agencies: 2, years: [2564, 2565], left: 0, stopped: false })
  expect(agencies()).toEqual(['องค์การบริหารส่วนตำบลดู่ใต้', 'เทศบาลตำบลเวียงสา'])
  const { lines } = stores.ita.store.getState()
  expect(lines.map(({ fiscalYear, main }) => [fiscalYear, main.now.mean, main.mean])).toEqual([
    [2565, 8900, 1400],
    [2564, 7500, null],
  ])

  // The same again changes nothing and makes no step.
  await stores.itaImport.openText(YEARS)
  expect(stores.itaImport.store.getState().known.imports[0]?.hash).toBe(stores.itaImport.store.getState().hash)
  expect(await bringIn()).toMatchObject({ created: 0, changed: 0, agencies: 0, years: [], steps: [] })
})

test('stopped, the years that came in stay; every step is taken back by its number', async () => {
  await stores.itaImport.openText(YEARS)
  const unsubscribe = stores.itaImport.store.subscribe(({ progress }) => {
    if (progress?.done === 1) stores.itaImport.stop()
  })
  const done = await bringIn()
  unsubscribe()
  expect(done).toMatchObject({ created: 2, years: [2564], stopped: true })
  for (const step of done?.steps.toReversed() ?? []) await stores.history.undo(step)
  expect(stores.ita.store.getState().lines).toEqual([])
  expect(agencies()).toEqual([])
})

test('a row that could be someone waits for an answer; a table without a year asks for it', async () => {
  await stores.itaImport.openText(YEARS)
  await bringIn()
  await stores.itaImport.openText('หน่วยงาน\tคะแนน ITA\nอบต.เวียงสา\t91.00')
  // Nothing can be brought in before the year is known, and then not before the row is.
  expect(await bringIn()).toMatchObject({ created: 0, left: 0 })
  await stores.itaImport.openText('หน่วยงาน\tคะแนน ITA\nอบต.เวียงสา\t91.00')
  await stores.itaImport.setSheet(0, { year: 2566 })
  expect(await bringIn()).toMatchObject({ created: 0, left: 1 })
  await stores.itaImport.openText('หน่วยงาน\tคะแนน ITA\nอบต.เวียงสา\t91.00')
  await stores.itaImport.setSheet(0, { year: 2566 })
  stores.itaImport.choose(0, [2], 'new')
  expect(await bringIn()).toMatchObject({ created: 1, agencies: 1 })
})

test('whose a name is, is asked once for every year and table of the file', async () => {
  await stores.itaImport.openText(YEARS)
  await bringIn()
  await stores.itaImport.openText('หน่วยงาน\tคะแนน ITA ปี 2566\tคะแนน ITA ปี 2567\nอบต.เวียงสา\t91\t92')
  // The same once more, as another sheet of the file would have it.
  const { tables, drafts } = stores.itaImport.store.getState()
  const [first] = tables
  const later = first?.rows.map((row) => ({ ...row, at: 9, id: row.id + 1_000_000, year: (row.year ?? 0) + 2 })) ?? []
  stores.itaImport.store.setState({
    tables: [...tables, ...tables.map((one) => ({ ...one, rows: later }))],
    drafts: [...drafts, ...drafts],
  })
  stores.itaImport.choose(0, [first?.rows[0]?.id ?? 0], 'new')
  const said = () => stores.itaImport.store.getState().drafts.map(({ choices }) => [...choices.values()])
  expect(said()).toEqual([
    ['new', 'new'],
    ['new', 'new'],
  ])
  expect(await bringIn()).toMatchObject({ created: 4, agencies: 1, years: [2566, 2567, 2568, 2569] })
})

test('figures follow what is put right and what is told', async () => {
  await stores.itaImport.openText(YEARS)
  await bringIn()
  await stores.ita.openYear(2565)
  const row = stores.ita.store.getState().results[2565]?.rows.find(({ name }) => name.includes('เวียงสา'))
  await stores.ita.openAgency(row?.agencyId ?? '')
  const score = stores.ita.store.getState().agency.file?.results[0]?.score
  if (!score) throw new Error('no score')
  await stores.ita.correct({ id: score.id, revision: score.revision, field: 'total', value: '๘๔', reason: 'พิมพ์ผิด' })
  const { lines, agency, itaYears } = stores.ita.store.getState()
  expect(lines[0]?.main.now).toMatchObject({ mean: 8700, pass: { count: 1, of: 2 } })
  expect(agency.file?.results[0]?.score.corrections).toMatchObject([{ field: 'total', was: '88.00' }])
  // Told of more units than there are results, the figures are the told ones.
  const year = itaYears.find(({ fiscalYear }) => fiscalYear === 2565)
  await stores.ita.change('itaYears', year?.id ?? '', { units: 100, mean: 9000, rank: 5 })
  expect(stores.ita.store.getState().lines[0]?.main.now).toMatchObject({
    units: 100,
    mean: 9000,
    rank: 5,
    counted: false,
  })
})

test('owners of an activity are lines: those in the directory by their id, the rest in words', () => {
  const known = [{ id: 'a', name: 'สำนักงานจังหวัดน่าน' }]
  const read = readOwners(['- สำนักงานจังหวัดน่าน', '', 'องค์กรปกครองส่วนท้องถิ่นทุกแห่ง '], known)
  expect(read).toEqual({ ownerIds: ['a'], ownerWords: ['องค์กรปกครองส่วนท้องถิ่นทุกแห่ง'] })
  expect(ownerLines(read, { a: 'สำนักงานจังหวัดน่าน' })).toEqual(['สำนักงานจังหวัดน่าน', 'องค์กรปกครองส่วนท้องถิ่นทุกแห่ง'])
})
