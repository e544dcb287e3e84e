import { expect, test } from 'vitest'
import { openSampleOffice, refusalOf } from '../helpers/testOffice.ts'

const year = { officeId: 'phrae', fiscalYear: 2569 }

test('the items of a year are set up once, titles put right in them and in the framework', async () => {
  const { api } = await openSampleOffice()
  await api.ita.amend({ ...year, what: 'O2', value: 'ข้อมูลผู้บริหารและช่องทางติดต่อ', source: '' })
  expect(await api.ita.beginOit(year)).toEqual({ created: 26 })
  const { oit } = await api.ita.year(year)
  expect(oit[1]).toMatchObject({ code: 'O2', title: 'ข้อมูลผู้บริหารและช่องทางติดต่อ', agencyId: 'phrae-agency-province' })
  // Pressed again it makes none twice.
  expect(await api.ita.beginOit(year)).toEqual({ created: 0 })

  await api.ita.amend({ ...year, what: 'O2', value: 'ผู้บริหาร', source: 'คู่มือ 2569' })
  const after = await api.ita.year(year)
  expect(after.oit[1]?.title).toBe('ผู้บริหาร')
  expect(after.corrections).toEqual({ O2: 'ผู้บริหาร' })
})

test('a year without a list says so', async () => {
  const { dispatch } = await openSampleOffice()
  expect(await refusalOf(dispatch('ita.beginOit', { officeId: 'phrae', fiscalYear: 2580 }))).toMatchObject({
    message: expect.stringContaining('ยังไม่มีรายการ OIT ของปี 2580'),
  })
})

test('a plan names the agencies that are known and keeps the others in words; it is one step to take back', async () => {
  const { api } = await openSampleOffice()
  const plan = await api.ita.beginPlan(year)
  const activities = await api.activities.list({ where: { planId: plan.id } })
  expect(activities).toHaveLength(16)
  expect(activities[3]).toMatchObject({ ownerIds: ['phrae-agency-governor-office', 'phrae-agency-local-admin'] })
  expect(activities[13]).toMatchObject({
    from: '2026-02',
    ownerIds: [],
    ownerWords: ['ส่วนราชการประจำจังหวัดแพร่', 'องค์กรปกครองส่วนท้องถิ่นทุกแห่ง'],
  })
  const undone = await api.history.undo({ step: null, officeId: 'phrae' })
  expect(undone.words).toContain('ทำแผนจากแม่แบบ')
  expect(await api.plans.list({ where: { officeId: 'phrae' } })).toEqual([])
})

test('rows of a table carry no cells, and tell a type by the name where none is kept', async () => {
  const { api } = await openSampleOffice()
  const { rows } = await api.ita.results({ officeId: 'phrae', fiscalYear: 2563 })
  expect(rows?.map(({ type, total }) => [type, total])).toEqual([
    ['PROV', 8985],
    ['SUBD', 8763],
    ['SUBD', 8702],
    ['SUBD', 8702],
    ['SAO', 8682],
  ])
  expect(rows?.[0]).not.toHaveProperty('cells')
})

test('rows that are known already are not sent again, until one of them or a name changes', async () => {
  const { api } = await openSampleOffice()
  const ask = (known: string) => api.ita.results({ officeId: 'phrae', fiscalYear: 2563, known })
  const { stamp, rows } = await ask('')
  await api.phrases.create({ text: 'ที่ประชุมรับทราบ' })
  expect(await ask(stamp)).toEqual({ stamp, rows: null })

  const [row] = rows ?? []
  const { revision } = await api.itaScores.get({ id: row?.id ?? '' })
  await api.ita.correct({ id: row?.id ?? '', revision, field: 'total', value: '90', reason: 'ตามหนังสือแจ้งผล' })
  const corrected = await ask(stamp)
  expect(corrected.rows?.[0]?.total).toBe(9000)

  const agency = await api.agencies.get({ id: row?.agencyId ?? '' })
  await api.agencies.update({ id: agency.id, revision: agency.revision, change: { shortName: 'ชื่อย่อ' } })
  const renamed = await ask(corrected.stamp)
  expect(renamed.rows).toHaveLength(5)
  expect(await ask(renamed.stamp)).toEqual({ stamp: renamed.stamp, rows: null })
})
