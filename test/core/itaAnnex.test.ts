import { expect, test } from 'vitest'
import { openSampleOffice } from '../helpers/testOffice.ts'

test('agencies by level are printed from a whole count alone, never as a table of nothing', async () => {
  const { api } = await openSampleOffice()
  const annex = await api.documents.create({
    officeId: 'phrae',
    kind: 'itaAnnex',
    itaYearId: 'phrae-ita-2563-all',
    title: 'บัญชี',
  })
  const text = async () => JSON.stringify((await api.documents.compose({ id: annex.id })).blocks)

  // The province told a mean of all its agencies, and the scores of five.
  expect(await text()).toContain('เทศบาลตำบลห้วยอ้อ')
  expect(await text()).not.toContain('จำแนกตามระดับ')

  const { id, revision } = await api.itaYears.get({ id: 'phrae-ita-2563-all' })
  await api.itaYears.update({ id, revision, change: { bands: [{ grade: 'A', from: 8500, to: 9499, count: 7 }] } })
  expect(await text()).toContain('จำแนกตามระดับ')
  expect(await text()).toContain('85.00 - 94.99')
})
