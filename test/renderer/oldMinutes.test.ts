import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { createStores } from '../../renderer/stores/createStores.ts'
import { lackingOf } from '../../shared/oldMinutes/confirm.ts'
import {
  changePiece,
  joinToPrevious,
  moveThing,
  removeThing,
  takeLine,
  turnInto,
} from '../../shared/oldMinutes/edit.ts'
import type { OldMinutes } from '../../shared/oldMinutes/model.ts'
import { openSampleOffice } from '../helpers/testOffice.ts'

const TEXT = readFileSync(resolve(import.meta.dirname, '../fixtures/seeds/002.txt'), 'utf8')

async function openDraft() {
  const office = await openSampleOffice()
  const { oldMinutes } = createStores(office.api)
  const [committees, agencies] = [await office.api.committees.list({}), await office.api.agencies.list({})]
  oldMinutes.openText(TEXT, { officeId: 'phrae', committees, agencies })
  const draft = () => {
    const found = oldMinutes.store.getState().draft
    if (!found) throw new Error('no draft')
    return found
  }
  return { office, oldMinutes, draft }
}
const kinds = ({ pieces }: OldMinutes, from: number, to: number) => pieces.slice(from, to).map(({ kind }) => kind)

test('the committee is guessed by its name; nothing is written before it is brought in', async () => {
  const { office, oldMinutes, draft } = await openDraft()
  expect(draft().committeeId).toBe('phrae-committee')
  const before = (await office.api.meetings.list({})).length
  oldMinutes.edit((minutes) => ({ ...minutes, number: 8 }))
  const made = await oldMinutes.bringIn()
  expect(made?.number).toBe(8)
  expect(await office.api.meetings.list({})).toHaveLength(before + 1)
  expect(oldMinutes.store.getState().draft).toBeNull()
})

test('a refusal keeps the draft as it was put right', async () => {
  const { oldMinutes, draft } = await openDraft()
  await expect(oldMinutes.bringIn()).rejects.toThrow('๔/๒๕๖๓')
  expect(draft().minutes.attendees).toHaveLength(32)
})

test('every change is taken back and done again, step by step', async () => {
  const { oldMinutes, draft } = await openDraft()
  const before = draft().minutes
  const id = before.pieces[1]?.id ?? ''
  oldMinutes.edit((minutes) => turnInto(minutes, id, 'resolution'))
  oldMinutes.edit((minutes) => removeThing(minutes, id))
  expect(draft().minutes.pieces).toHaveLength(before.pieces.length - 1)
  oldMinutes.undo()
  oldMinutes.undo()
  expect(draft().minutes).toEqual(before)
  oldMinutes.redo()
  expect(draft().minutes.pieces[1]?.kind).toBe('resolution')
})

test('a paragraph becomes a resolution, a clause moves, two halves are joined, a line is taken', async () => {
  const { draft } = await openDraft()
  const { minutes, lines } = draft()
  const [, text, second] = minutes.pieces
  const resolved = turnInto(
    changePiece(minutes, text?.id ?? '', { text: 'ที่ประชุม เห็นชอบตามเสนอ' }),
    text?.id ?? '',
    'resolution',
  )
  expect(resolved.pieces[1]).toMatchObject({
    kind: 'resolution',
    label: 'ที่ประชุม',
    text: 'เห็นชอบตามเสนอ',
    decides: 'approve',
  })
  expect(moveThing(minutes, second?.id ?? '', -1).pieces[1]?.id).toBe(second?.id)
  const joined = joinToPrevious(minutes, second?.id ?? '')
  expect(joined.pieces[1]).toMatchObject({ id: text?.id, to: second?.line })
  const taken = takeLine(minutes, 91, lines[90] ?? '', 'attendee')
  expect(taken.minutes.attendees[0]?.line).toBe(91)
  const clause = takeLine(minutes, 107, '๕. ให้รายงานผล', 'clause')
  expect(clause.minutes.pieces.find(({ id }) => id === clause.id)).toMatchObject({ text: 'ให้รายงานผล', mark: 'dot' })
})

test('what is lacking is named with its place: a day, a clause under no resolution', async () => {
  const { draft } = await openDraft()
  const { minutes } = draft()
  expect(lackingOf(minutes)).toEqual([])
  const clause = minutes.pieces.find(({ kind }) => kind === 'clause')
  const headless = { ...minutes, date: null, pieces: minutes.pieces.filter(({ kind }) => kind !== 'resolution') }
  expect(kinds(headless, 0, 1)).toEqual(['item'])
  expect(lackingOf(headless).map(({ of }) => of)).toEqual(expect.arrayContaining(['date', clause?.id]))
})

test('a reading that is stopped leaves what was there, and the next one is taken', async () => {
  const { office, oldMinutes, draft } = await openDraft()
  const before = draft()
  const known = { officeId: 'phrae', committees: [], agencies: await office.api.agencies.list({}) }
  const reading = oldMinutes.openFile(new File([TEXT], 'อื่น.txt'), known)
  expect(oldMinutes.store.getState().reading).toBe(true)
  oldMinutes.stopReading()
  expect(oldMinutes.store.getState().reading).toBe(false)
  // A file that cannot be read tells nobody who went away.
  const broken = oldMinutes.openFile(new File(['PK\u0003\u0004'], 'เสีย.docx'), known)
  oldMinutes.stopReading()
  await Promise.all([reading, broken])
  expect(draft()).toBe(before)
  await oldMinutes.openFile(new File([TEXT], 'อีกไฟล์.txt'), known)
  expect(draft().fileName).toBe('อีกไฟล์.txt')
})
