import { expect, test } from 'vitest'
import { originOf, placeIn, soughtOf } from '../../renderer/screens/papers/places.ts'
import { createStores } from '../../renderer/stores/createStores.ts'
import { openErrors, type Reviewed } from '../../shared/lint/accepted.ts'
import { openSampleOffice } from '../helpers/testOffice.ts'

const FOURTH = 'phrae-meeting-4-2563'
const at = (path: string, document = '', more: Partial<Reviewed> = {}): Reviewed => ({
  rule: 'X',
  severity: 'error',
  message: '',
  place: { document, sheet: '', paragraph: 0, path, line: 0, start: 0, end: 0 },
  text: '',
  words: '',
  accepted: null,
  ...more,
})

test('a finding in the records leads to the screen that holds the record', async () => {
  const { api } = await openSampleOffice()
  const file = await api.meetings.read({ id: FOURTH })
  const screen = `/meetings/${FOURTH}`
  const item = file.items[2]?.id
  const clause = file.clauses[0]
  const ofClause = file.resolutions.find(({ id }) => id === clause?.resolutionId)?.itemId
  expect(placeIn(file, at('meeting.closedAt'))).toBe(`${screen}/overview`)
  expect(placeIn(file, at('attendances[3].role'))).toBe(`${screen}/people`)
  expect(placeIn(file, at('items[2].title'))).toBe(`${screen}/agenda`)
  expect(placeIn(file, at('items[2].minutes[1]'))).toBe(`${screen}/minutes/${item}`)
  expect(placeIn(file, at('resolutions[0].text'))).toBe(`${screen}/minutes/${file.resolutions[0]?.itemId}`)
  expect(placeIn(file, at('clauses[0].text'))).toBe(`${screen}/minutes/${ofClause}`)
  expect(placeIn(file, at('blocks[2]', 'phrae-doc-minutes'))).toBe('/papers/phrae-doc-minutes')
})

test('words that no field of a paper holds are told by their record', async () => {
  const { api } = await openSampleOffice()
  const minutes = await api.documents.compose({ id: 'phrae-doc-minutes' })
  const indexOf = (type: string) => minutes.blocks.findIndex((block) => block.type === type)
  const href = (type: string) => originOf(minutes, at(`blocks[${indexOf(type)}].x`)).href
  expect(href('roster')).toBe(`/meetings/${FOURTH}/people`)
  expect(href('speech')).toBe(`/meetings/${FOURTH}/minutes`)
  expect(href('item')).toBe(`/meetings/${FOURTH}/agenda`)
  expect(originOf(minutes, at('')).href).toBe('/settings/office')
})

test('what is missing is sought by its field', () => {
  expect(soughtOf(at('blocks[0].number'), 0).field).toBe('number')
  expect(soughtOf(at('meeting.recorder.position'), 0).labels).toContain('ผู้จดรายงานการประชุม')
  expect(soughtOf(at('', '', { text: 'ก', words: 'ก\nเรื่อง' }), 0).labels).toContain('เรื่อง')
})

test('accepting and issuing from the desk', async () => {
  const { api } = await openSampleOffice()
  for (const { id, revision } of await api.offices.list({}))
    await api.offices.update({ id, revision, change: { emblem: 'preprinted' } })
  const { proof, paper, saving } = createStores(api)
  const what = { documentId: 'phrae-doc-memo' }
  await paper.open(what.documentId)
  await proof.read(what)
  const found = () => proof.store.getState().findings ?? []
  const [error] = openErrors(found())
  expect(error?.rule).toBe('REF-01')
  if (!error) return
  await expect(proof.accept(what, error, ' ')).rejects.toThrow('ต้องบอกเหตุผล')
  await proof.accept(what, error, 'ต้นเรื่องพิมพ์ไว้เช่นนี้')
  expect(openErrors(found())).toEqual([])
  const accepted = found().find((one) => one.accepted)?.accepted
  if (accepted) await proof.withdraw(what, accepted)
  expect(openErrors(found())).toEqual([error])
  // A refusal to issue is an answer to a question, not trouble to send again.
  await expect(paper.issue([])).rejects.toMatchObject({ code: 'unconfirmed' })
  expect(saving.store.getState().trouble).toBeNull()
  await paper.issue([error])
  expect(paper.store.getState().paper?.document.state).toBe('issued')
})
