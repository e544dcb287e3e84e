import type Database from 'better-sqlite3'
import type { MeetingFile } from '../../../shared/api.ts'
import type { NameOf } from '../../../shared/export/cells.ts'
import { nameIn } from '../../../shared/export/recordNames.ts'
import type { Attachment } from '../../../shared/model/attachment.ts'
import type { Committee, Seat } from '../../../shared/model/committee.ts'
import type { Document } from '../../../shared/model/document.ts'
import type { Letter } from '../../../shared/model/letter.ts'
import type { Attendance, Clause, Meeting, Resolution } from '../../../shared/model/meeting.ts'
import type { RecordOf } from '../../../shared/model/noun.ts'
import { type ListName, NOUNS, type Nouns } from '../../../shared/model/nouns.ts'
import type { Office } from '../../../shared/model/office.ts'
import { type PackItem, packItems } from '../../../shared/pack/parts.ts'
import { byThai } from '../../../shared/thai/sort.ts'
import { everyRecord, idsOf, keysOf, newestChange, type Values } from '../db/everyRecord.ts'

/** What the whole export is put in order by: who belongs to whom, how each is called. Long words are left on the disk. */

export interface ExportFacts {
  /** When anything was last changed; the day of every file in the export. */
  newest: string
  offices: Office[]
  committees: Committee[]
  seats: Seat[]
  /** The earliest first. */
  meetings: Meeting[]
  attendances: Map<string, Attendance[]>
  items: Map<string, PackItem[]>
  resolutions: Map<string, Resolution[]>
  clauses: Map<string, Clause[]>
  letters: Letter[]
  documents: Document[]
  attachments: Attachment[]
  /** The meeting of an item, of a resolution, of an order, of a report. */
  meetingOf(list: ListName, id: string | null): string | null
  /** The item that a report is about. */
  itemOfReport(id: string): string | null
  nameOf: NameOf
  /** Ids of a list in the order of its table. */
  order(list: ListName): string[]
}

/** Words that names and folders do not need. */
const LONG: { readonly [N in ListName]?: readonly string[] } = {
  offices: ['emblemPicture'],
  agendaItems: ['minutes', 'brief'],
  documents: ['values', 'blocks', 'page', 'bases', 'typed'],
  letters: ['body', 'signatory'],
  meetings: ['schedule'],
}

/** Rows stand under the record they belong to, in its order. */
const OWNER: { readonly [N in ListName]?: string } = {
  seats: 'committeeId',
  meetingEvents: 'meetingId',
  attendances: 'meetingId',
  agendaVersions: 'meetingId',
  amendments: 'meetingId',
  packs: 'meetingId',
  resolutions: 'itemId',
  clauses: 'resolutionId',
  progressReports: 'clauseId',
  activities: 'planId',
  sendings: 'documentId',
  itaScores: 'itaYearId',
  oitItems: 'itaYearId',
  awards: 'itaYearId',
}
const DATE: { readonly [N in ListName]?: string } = {
  meetings: 'date',
  letters: 'date',
  itaYears: 'fiscalYear',
  plans: 'fiscalYear',
}

export function exportFacts(sqlite: Database.Database): ExportFacts {
  const all = <N extends ListName>(list: N): Array<RecordOf<Nouns[N]>> =>
    [...everyRecord(sqlite, list, order(list), LONG[list])] as unknown as Array<RecordOf<Nouns[N]>>
  const orders = new Map<ListName, string[]>()
  const ranks = new Map<ListName, Map<string, number>>()

  function order(list: ListName): string[] {
    const known = orders.get(list)
    if (known) return known
    const found = sorted(list)
    orders.set(list, found)
    return found
  }
  function rank(list: ListName): Map<string, number> {
    const known = ranks.get(list) ?? new Map(order(list).map((id, at) => [id, at]))
    ranks.set(list, known)
    return known
  }
  function sorted(list: ListName): string[] {
    if (list === 'agendaItems') {
      const inTrees = meetings.flatMap(({ id }) => (items.get(id) ?? []).map((item) => item.id))
      // One that hangs on nothing has no place, and is in the table all the same.
      return [...new Set([...inTrees, ...idsOf(sqlite, list)])]
    }
    const [owner, date] = [OWNER[list], DATE[list]]
    const ownerRanks = owner ? rank(OWNER_LIST[owner] as ListName) : null
    const hasPosition = 'position' in NOUNS[list].fields
    const fields = [owner, date, hasPosition ? 'position' : undefined].filter((field) => field !== undefined)
    const keyed = keysOf(sqlite, list, fields).map((record) => ({
      id: String(record.id),
      owner: ownerRanks?.get(String(record[owner ?? ''])) ?? 0,
      date: date ? String(record[date] ?? '') : '',
      position: Number(record.position ?? 0),
      created: String(record.created),
    }))
    return keyed
      .sort(
        (a, b) =>
          a.owner - b.owner ||
          compare(a.date, b.date) ||
          a.position - b.position ||
          compare(a.created, b.created) ||
          compare(a.id, b.id),
      )
      .map(({ id }) => id)
  }

  const meetings = all('meetings')
  const rawItems = [...everyRecord(sqlite, 'agendaItems', idsOf(sqlite, 'agendaItems'), LONG.agendaItems)]
  const items = new Map(
    [...grouped(rawItems, 'meetingId')].map(([id, found]) => [id, packItems(found as unknown as MeetingFile['items'])]),
  )
  const resolutions = all('resolutions')
  const clauses = all('clauses')
  const reports = all('progressReports')
  const meetingOfItem = parents(rawItems, 'meetingId')
  const itemOfResolution = parents(resolutions, 'itemId')
  const resolutionOfClause = parents(clauses, 'resolutionId')
  const clauseOfReport = parents(reports, 'clauseId')
  const itemOf = (clauseId: string): string => itemOfResolution.get(resolutionOfClause.get(clauseId) ?? '') ?? ''

  const itemNames = new Map(
    [...items.values()].flat().map(({ id, number, title }) => [id, `${number} ${title}`.trim()]),
  )
  const names = new Map<ListName, ReadonlyMap<string, string>>([['agendaItems', itemNames]])
  const namesOf = (list: ListName): ReadonlyMap<string, string> => {
    const known =
      names.get(list) ??
      new Map(
        [...everyRecord(sqlite, list, idsOf(sqlite, list), LONG[list])].map((one) => [
          String(one.id),
          named(list, one),
        ]),
      )
    names.set(list, known)
    return known
  }
  /** A seat is called by whom or what it belongs to. */
  const named = (list: ListName, record: Values): string =>
    list === 'seats'
      ? nameOf(record.postId ? 'posts' : 'people', String(record.postId ?? record.personId ?? ''))
      : nameIn(list, record)
  const nameOf: NameOf = (list, id) => (id === '' ? '' : (namesOf(list).get(id) ?? `(ไม่มีในข้อมูล: ${id})`))

  return {
    newest: newestChange(sqlite),
    offices: all('offices').sort((a, b) => byThai(a.name, b.name) || compare(a.id, b.id)),
    committees: all('committees').sort((a, b) => byThai(a.name, b.name) || compare(a.id, b.id)),
    seats: all('seats'),
    meetings,
    attendances: grouped(all('attendances'), 'meetingId'),
    items,
    resolutions: grouped(resolutions, 'itemId'),
    clauses: grouped(clauses, 'resolutionId'),
    letters: all('letters'),
    documents: all('documents'),
    attachments: all('attachments'),
    meetingOf(list, id) {
      if (id === null) return null
      if (list === 'resolutions') return meetingOfItem.get(itemOfResolution.get(id) ?? '') ?? null
      if (list === 'clauses') return meetingOfItem.get(itemOf(id)) ?? null
      if (list === 'progressReports') return meetingOfItem.get(itemOf(clauseOfReport.get(id) ?? '')) ?? null
      return meetingOfItem.get(id) ?? null
    },
    itemOfReport: (id) => itemOf(clauseOfReport.get(id) ?? '') || null,
    nameOf,
    order,
  }
}

const OWNER_LIST: Readonly<Record<string, ListName>> = {
  committeeId: 'committees',
  meetingId: 'meetings',
  itemId: 'agendaItems',
  resolutionId: 'resolutions',
  clauseId: 'clauses',
  planId: 'plans',
  documentId: 'documents',
  itaYearId: 'itaYears',
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const parents = (records: ReadonlyArray<object>, field: string): Map<string, string> =>
  new Map((records as readonly Values[]).map((one) => [String(one.id), String(one[field])]))

const grouped = <T extends object>(records: readonly T[], field: string): Map<string, T[]> =>
  Map.groupBy(records, (one) => String((one as Values)[field]))
