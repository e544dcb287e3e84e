import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startChild } from '../helpers/childOffice.ts'
import { tempFolder } from '../helpers/tempFolder.ts'
import { openTestOffice } from '../helpers/testOffice.ts'

const KILLS = 8
const ITEMS_OF_A_MEETING = 5

const lost = (acknowledged: Set<unknown>, found: Array<{ id: string }>): unknown[] => {
  const kept = new Set<unknown>(found.map(({ id }) => id))
  return [...acknowledged].filter((id) => !kept.has(id))
}

test('what the office said is saved is there after eight kills with -9, and nothing is there by half', async () => {
  const file = join(tempFolder(), 'office.lekha')
  const acknowledged = { people: new Set<unknown>(), meetings: new Set<unknown>() }
  for (let kill = 0; kill < KILLS; kill++) {
    const writer = startChild('write', file)
    await writer.spoken
    await new Promise((resolve) => setTimeout(resolve, 5 + Math.random() * 120))
    await writer.kill()
    for (const { person, meeting, ...trouble } of writer.lines()) {
      expect(trouble).toEqual({})
      if (person) acknowledged.people.add(person)
      if (meeting) acknowledged.meetings.add(meeting)
    }

    const office = await openTestOffice({ file, today: '2026-07-01' })
    const people = await office.api.people.list({})
    const meetings = await office.api.meetings.list({})
    const items = await office.api.agendaItems.list({})
    expect(lost(acknowledged.people, people)).toEqual([])
    expect(lost(acknowledged.meetings, meetings)).toEqual([])
    for (const { id } of meetings)
      expect(items.filter((item) => item.meetingId === id)).toHaveLength(ITEMS_OF_A_MEETING)
    expect(items).toHaveLength(meetings.length * ITEMS_OF_A_MEETING)
    expect(await office.api.store.check({})).toEqual({ ok: true, findings: [] })
    await office.close()
  }
  // The run was worth something: records were acknowledged, many per kill.
  expect(acknowledged.people.size).toBeGreaterThan(KILLS)
  expect(acknowledged.meetings.size).toBeGreaterThan(KILLS)
})
