import { dumpOf } from './storeFile.ts'
import type { TestOffice } from './testOffice.ts'

/** What every test of the way back does. */

export const MEETING = 'phrae-meeting-4-2563'
export const ITEM = 'phrae-item-5'

/** Time goes by, so that the next change is a step of its own. */
export const later = ({ ports }: TestOffice, seconds = 300): void => {
  ports.clock.now = new Date(Date.parse(ports.clock.now) + seconds * 1000).toISOString()
}
export const steps = (office: TestOffice, more: object = {}) => office.api.history.list({ ...more })
export const undo = (office: TestOffice, step?: number) => office.api.history.undo(step === undefined ? {} : { step })
export const redo = (office: TestOffice) => office.api.history.redo({})

/** Every record without its stamps of change, which never go back. */
export function records(office: TestOffice): Record<string, unknown> {
  const { version: _version, journal_step: _step, journal_change: _change, ...tables } = dumpOf(office.file)
  return Object.fromEntries(
    Object.entries(tables).map(([table, rows]) => [
      table,
      (rows as Array<Record<string, unknown>>)
        .map(({ updated: _updated, revision: _revision, ...row }) => row)
        .sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1)),
    ]),
  )
}

export async function change(
  office: TestOffice,
  list: 'agendaItems' | 'meetings',
  id: string,
  values: object,
): Promise<void> {
  const { revision } = await office.api[list].get({ id })
  await office.api[list].update({ id, revision, change: values })
  later(office)
}
