import type { MeetingFile } from '../../../shared/api.ts'
import type { Facts, Kind } from '../../../shared/documents/kind.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Document } from '../../../shared/model/document.ts'
import type { RecordOf } from '../../../shared/model/noun.ts'
import type { ListName, Nouns } from '../../../shared/model/nouns.ts'
import type { Context } from '../createServices.ts'
import { records } from '../db/records.ts'

export type Reader = Pick<Context, 'db' | 'ports'>

const all = <N extends ListName>(
  { db, ports }: Reader,
  list: N,
  where: Record<string, string>,
): Promise<Array<RecordOf<Nouns[N]>>> => records(db, list, ports).list({ where })

const one = <N extends ListName>({ db, ports }: Reader, list: N, id: string): Promise<RecordOf<Nouns[N]>> =>
  records(db, list, ports).get({ id })

async function agencyNames(context: Reader): Promise<Record<string, string>> {
  const agencies = await all(context, 'agencies', {})
  return Object.fromEntries(agencies.map((agency) => [agency.id, agency.name]))
}

/** Everything one meeting is made of. */
export async function meetingFile(context: Reader, id: string): Promise<MeetingFile> {
  const meeting = await one(context, 'meetings', id)
  const items = await all(context, 'agendaItems', { meetingId: id })
  const ofItems = new Set(items.map((item) => item.id))
  const resolutions = (await context.db
    .selectFrom('resolution')
    .innerJoin('agenda_item', 'agenda_item.id', 'resolution.item_id')
    .select('resolution.id as id')
    .where('agenda_item.meeting_id', '=', id)
    .execute()) as Array<{ id: string }>
  const resolutionRecords = await Promise.all(resolutions.map((row) => one(context, 'resolutions', row.id)))
  const clauses = await Promise.all(resolutions.map((row) => all(context, 'clauses', { resolutionId: row.id })))
  return {
    office: await one(context, 'offices', meeting.officeId),
    committee: meeting.committeeId ? await one(context, 'committees', meeting.committeeId) : null,
    meeting,
    previous: meeting.previousId ? await one(context, 'meetings', meeting.previousId) : null,
    attendances: await all(context, 'attendances', { meetingId: id }),
    items,
    resolutions: resolutionRecords
      .filter((resolution) => ofItems.has(resolution.itemId))
      .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1)),
    clauses: clauses.flat(),
    agencies: await agencyNames(context),
  }
}

const missing = (kind: Kind, what: string): never => {
  throw new AppError('refused', `${kind.label}ฉบับนี้ยังไม่ได้ผูกกับ${what} จึงประกอบเป็นเอกสารไม่ได้`)
}

/** The facts a document's kind composes from. */
export async function factsOf(context: Reader, kind: Kind, document: Document): Promise<Facts[keyof Facts]> {
  switch (kind.from) {
    case 'meeting':
      return meetingFile(context, document.meetingId ?? missing(kind, 'การประชุม'))
    case 'letter': {
      const letter = await one(context, 'letters', document.letterId ?? missing(kind, 'หนังสือ'))
      const ids = letter.references.flatMap((reference) => (reference.letterId ? [reference.letterId] : []))
      // A letter may be gone from the register; the reference then stands as it was written.
      const cited = await Promise.all(ids.map((id) => all(context, 'letters', { id })))
      return {
        office: await one(context, 'offices', letter.officeId),
        letter,
        references: Object.fromEntries(cited.flat().map((found) => [found.id, found])),
      }
    }
    case 'plan': {
      const plan = await one(context, 'plans', document.planId ?? missing(kind, 'แผน'))
      return {
        office: await one(context, 'offices', plan.officeId),
        plan,
        activities: await all(context, 'activities', { planId: plan.id }),
        agencies: await agencyNames(context),
      }
    }
    case 'own':
      return { office: await one(context, 'offices', document.officeId) }
  }
}
