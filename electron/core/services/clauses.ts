import type { Services } from '../../../shared/api.ts'
import { type ClauseFacts, clauseLines } from '../../../shared/desk/clauseLines.ts'
import { matterOf } from '../../../shared/desk/clauseMatter.ts'
import { owners } from '../../../shared/documents/kinds/agencyClauses.ts'
import { choose } from '../../../shared/documents/kinds/choice.ts'
import { isOrder } from '../../../shared/documents/kinds/clauseWords.ts'
import { kindOf } from '../../../shared/documents/kinds/index.ts'
import { resolutionNotice } from '../../../shared/documents/kinds/resolutionNotice.ts'
import { AppError } from '../../../shared/errors.ts'
import { parse } from '../../../shared/model/explain.ts'
import { NOUNS } from '../../../shared/model/nouns.ts'
import type { Context } from '../createServices.ts'
import { records } from '../db/records.ts'
import { meetingFile, type Reader } from './facts.ts'

type Verbs = Pick<Services['clauses'], 'lines' | 'matter' | 'report' | 'notify'>

export async function factsOf({ db, ports }: Reader, where: Record<string, string>): Promise<ClauseFacts> {
  const [meetings, items, resolutions, clauses] = await Promise.all([
    records(db, 'meetings', ports).list({ where }),
    records(db, 'agendaItems', ports).list({}),
    records(db, 'resolutions', ports).list({}),
    records(db, 'clauses', ports).list({}),
  ])
  return { meetings, items, resolutions, clauses }
}

/** What becomes of resolutions: the orders of an office in one list, and what is heard of them. */
export function createClauses({ db, ports }: Context): Verbs {
  return {
    async lines({ officeId }) {
      const [facts, reports] = await Promise.all([
        factsOf({ db, ports }, { officeId }),
        records(db, 'progressReports', ports).list({}),
      ])
      const lines = clauseLines(facts)
      const own = new Set(lines.map(({ clause }) => clause.id))
      return { date: ports.today(), lines, reports: reports.filter(({ clauseId }) => own.has(clauseId)) }
    },

    async matter({ id }) {
      return matterOf(await factsOf({ db, ports }, {}), id)
    },

    report: ({ id, revision, report, state }) =>
      db.transaction().execute(async (trx) => {
        const clauses = records(trx, 'clauses', ports)
        const clause = await clauses.get({ id })
        if (report.date > ports.today()) throw new AppError('badInput', 'วันที่รายงานอยู่หลังวันนี้ ให้ใส่วันที่ได้รับรายงานจริง')
        const made = await records(trx, 'progressReports', ports).create({ ...report, clauseId: id })
        const changed = state === clause.state ? clause : await clauses.update({ id, revision, change: { state } })
        return { clause: changed, report: made }
      }),

    notify: ({ meetingId }) =>
      db.transaction().execute(async (trx) => {
        const clauses = records(trx, 'clauses', ports)
        const file = await meetingFile({ db: trx, ports }, meetingId)
        const waiting = file.clauses.filter((clause) => isOrder(clause) && clause.state === 'assigned')
        const told = []
        for (const { id, revision } of waiting)
          told.push(await clauses.update({ id, revision, change: { state: 'notified' } }))
        return told
      }),
  }
}

/** An order counts as told once a notice went out to each of its owners: by the fact of issue, not by somebody's word. */
export async function toldByNotices(reader: Reader, meetingId: string): Promise<void> {
  const file = await meetingFile(reader, meetingId)
  const where = { meetingId, kind: resolutionNotice.id, state: 'issued' }
  const notices = await records(reader.db, 'documents', reader.ports).list({ where })
  const known = owners(file)
  const told = new Set(notices.map(({ values }) => choose(known, String(values.agency ?? ''))?.value))
  const clauses = records(reader.db, 'clauses', reader.ports)
  for (const { id, revision, state, ownerIds } of file.clauses)
    if (state === 'assigned' && ownerIds.length > 0 && ownerIds.every((owner) => told.has(owner)))
      await clauses.update({ id, revision, change: { state: 'notified' } })
}

/** The same letter to every owner of a meeting's orders. */
export function createOwnerLetters({ db, ports }: Context): Pick<Services['documents'], 'forOwners'> {
  return {
    forOwners: ({ meetingId, kind, agencyIds }) =>
      db.transaction().execute(async (trx) => {
        const file = await meetingFile({ db: trx, ports }, meetingId)
        const known = new Map(owners(file).map(({ value, name }) => [value, name]))
        const { label } = kindOf(kind)
        const made = []
        for (const id of new Set(agencyIds)) {
          const agency = known.get(id)
          if (!agency)
            throw new AppError(
              'refused',
              `${file.agencies[id] ?? 'หน่วยงานที่เลือก'}ไม่มีข้อสั่งการในการประชุมนี้ จึงทำ${label}ไม่ได้ เปิดหน้ามติใหม่แล้วเลือกอีกครั้ง`,
            )
          const draft = {
            officeId: file.office.id,
            meetingId,
            kind,
            title: `${label} ${agency}`,
            values: { agency },
          }
          made.push(await records(trx, 'documents', ports).create(parse(NOUNS.documents.draft, draft, label)))
        }
        return made
      }),
  }
}
