import { expect, test } from 'vitest'
import { openSampleOffice } from '../helpers/testOffice.ts'

type Office = Awaited<ReturnType<typeof openSampleOffice>>

/** The account of FY2563 as a draft of the sample office. */
async function account({ api }: Office): Promise<string> {
  const paper = await api.documents.create({
    officeId: 'phrae',
    kind: 'itaSummary',
    itaYearId: 'phrae-ita-2563-all',
    title: 'สรุปผล',
  })
  return paper.id
}
const change = async ({ api }: Office, mean: number) => {
  const { id, revision } = await api.itaYears.get({ id: 'phrae-ita-2563-all' })
  await api.itaYears.update({ id, revision, change: { mean } })
}
const textOf = async ({ api }: Office, id: string): Promise<string> =>
  JSON.stringify((await api.documents.compose({ id })).blocks)

test('a paper made of figures goes with them, and typed words that do not are named with the new figure', async () => {
  const office = await openSampleOffice()
  const { api } = office
  const id = await account(office)
  expect(await textOf(office, id)).toContain('60.64 คะแนน (ระดับ D)')
  // The sample's minutes agree with its records but for what their authors wrote.
  const before = await api.documents.drifted({ officeId: 'phrae' })
  expect(before.flatMap(({ findings }) => findings.map(({ text }) => text))).not.toContain('๖๐.๖๔')

  await change(office, 6164)
  expect(await textOf(office, id)).toContain('61.64 คะแนน (ระดับ D)')
  const drifted = await api.documents.drifted({ officeId: 'phrae' })
  const minutes = drifted.find(({ meetingId }) => meetingId === 'phrae-meeting-4-2563')
  expect(minutes?.findings.map(({ text, suggestion }) => [text, suggestion])).toContainEqual(['๖๐.๖๔', '๖๑.๖๔'])
  expect(drifted.some(({ documentId }) => documentId === id)).toBe(false)

  // What an officer typed over a paper stands, and is told.
  const paper = await api.documents.get({ id })
  const body = [
    {
      type: 'paragraph',
      level: 0,
      mark: null,
      speaker: null,
      text: ['ในปีงบประมาณ พ.ศ. 2563 มีคะแนนเฉลี่ยรวมของทั้งจังหวัด เป็น 60.64 คะแนน'],
    },
  ]
  await api.documents.setValues({ id, revision: paper.revision, values: { body } })
  const again = (await api.documents.drifted({ officeId: 'phrae' })).find(({ documentId }) => documentId === id)
  expect(again).toMatchObject({ title: 'สรุปผล', findings: [{ rule: 'ITA-03', suggestion: '๖๑.๖๔' }] })
})

test('an issued paper keeps its figures', async () => {
  const office = await openSampleOffice()
  const id = await account(office)
  const { revision } = await office.api.documents.get({ id })
  const confirmed = (await office.api.documents.lint({ id })).map(({ rule, words }) => ({ rule, words }))
  await office.api.documents.issue({ id, revision, confirmed })
  await change(office, 6164)
  expect(await textOf(office, id)).toContain('60.64 คะแนน (ระดับ D)')
  expect((await office.api.documents.drifted({ officeId: 'phrae' })).some(({ documentId }) => documentId === id)).toBe(
    false,
  )
})

test('a field that was typed over stays to be compared until it was, whatever is mended in it meanwhile', async () => {
  const office = await openSampleOffice()
  const { api } = office
  const id = await account(office)
  const { values, document } = await api.documents.compose({ id })
  const blocks = values.body as Array<{ type: string; text: string[] }>
  const typed = blocks.map((block, at) =>
    at === 0 ? { ...block, text: [`${block.text.join('')} ตามที่ประกาศไว้`] } : block,
  )
  await api.documents.setValues({ id, revision: document.revision, values: { body: typed } })
  await change(office, 6164)
  const open = await api.documents.compose({ id })
  expect(open.conflicts.map(({ field }) => field)).toEqual(['body'])

  // One figure is mended, the words around it are not.
  const mended = JSON.parse(JSON.stringify(open.values.body).replaceAll('60.64', '61.64'))
  const after = await api.documents.setValues({ id, revision: open.document.revision, values: { body: mended } })
  expect(after.conflicts.map(({ field }) => field)).toEqual(['body'])
  const told = (await api.documents.drifted({ officeId: 'phrae' })).find(({ documentId }) => documentId === id)
  expect(told?.unsettled).toHaveLength(1)

  const settled = await api.documents.setValues({
    id,
    revision: after.document.revision,
    values: { body: mended },
    settled: true,
  })
  expect(settled.conflicts).toEqual([])
})
