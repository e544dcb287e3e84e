import { meetingName, recordName } from '../../../shared/desk/historyWords.ts'
import type { Meeting } from '../../../shared/model/meeting.ts'
import { type ListName, NOUNS } from '../../../shared/model/nouns.ts'
import { codecOf } from '../db/columns.ts'
import { rowOf } from '../db/history.ts'
import type { Db, Trx } from '../db/records.ts'

/** What records of the journal are called and where they belong, whether they are still there or gone. */

type Values = Record<string, unknown>
interface Place {
  /** Null for what all offices share. */
  officeId: string | null
  meeting: Values | null
}
export interface Describe {
  record(list: ListName, id: string): Promise<Values | null>
  place(list: ListName, id: string): Promise<Place>
  /** การประชุม “ครั้งที่ 4/2563” */
  thing(list: ListName, id: string): Promise<string>
  /** The meeting in words; empty for what belongs to none, and for the meeting itself. */
  where(list: ListName, id: string): Promise<string>
}

/** The field that names what a record belongs to, nearest first. */
const OWNERS: ReadonlyArray<[field: string, list: ListName]> = [
  ['meetingId', 'meetings'],
  ['itemId', 'agendaItems'],
  ['resolutionId', 'resolutions'],
  ['clauseId', 'clauses'],
  ['progressId', 'progressReports'],
  ['documentId', 'documents'],
  ['letterId', 'letters'],
  ['committeeId', 'committees'],
  ['planId', 'plans'],
  ['itaYearId', 'itaYears'],
]
const DEEPEST = 8

/** Remembers what it read for as long as one answer takes. */
export function describing(db: Db | Trx): Describe {
  const known = new Map<string, Promise<Values | null>>()
  const read = async (list: ListName, id: string) => {
    const row = await rowOf(db, list, id)
    return row && codecOf(list).fromRow(row)
  }
  const record: Describe['record'] = (list, id) => {
    const key = `${list} ${id}`
    const found = known.get(key) ?? read(list, id)
    known.set(key, found)
    return found
  }

  async function place(list: ListName, id: string, deep = 0): Promise<Place> {
    const here = await record(list, id)
    if (!here || deep > DEEPEST) return { officeId: null, meeting: null }
    const officeId = list === 'offices' ? id : ((here.officeId as string | null | undefined) ?? null)
    if (list === 'meetings') return { officeId, meeting: here }
    const owner = OWNERS.find(([field]) => here[field])
    const above = owner ? await place(owner[1], String(here[owner[0]]), deep + 1) : { officeId: null, meeting: null }
    return { officeId: officeId ?? above.officeId, meeting: above.meeting }
  }

  return {
    record,
    place,
    async thing(list, id) {
      const here = await record(list, id)
      const name = here ? recordName(list, here) : ''
      return NOUNS[list].label + (name ? ` “${name}” ` : '')
    },
    async where(list, id) {
      if (list === 'meetings') return ''
      const { meeting } = await place(list, id)
      return meeting ? meetingName(meeting as unknown as Meeting) : ''
    },
  }
}
