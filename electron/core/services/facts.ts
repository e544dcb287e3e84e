import type { MeetingFile } from '../../../shared/api.ts'
import type { Facts, Kind } from '../../../shared/documents/kind.ts'
import type { Recipient } from '../../../shared/documents/kinds/addresseesOf.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Person } from '../../../shared/model/directory.ts'
import type { Document } from '../../../shared/model/document.ts'
import type { PersonName } from '../../../shared/model/fields.ts'
import type { Meeting } from '../../../shared/model/meeting.ts'
import type { RecordOf } from '../../../shared/model/noun.ts'
import type { ListName, Nouns } from '../../../shared/model/nouns.ts'
import { coresOf } from '../../../shared/saraban/heads.ts'
import type { Context } from '../createServices.ts'
import { records } from '../db/records.ts'
import { itaPaperFacts } from './itaFacts.ts'
import { seatedOn } from './seats.ts'
import { sittingsOf } from './sitting.ts'

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

/** By what their orders go that are reported of at every meeting. */
async function laterMeetings({ db }: Reader, { committeeId, date }: Meeting): Promise<MeetingFile['laterMeetings']> {
  if (!committeeId) return []
  const rows = await db
    .selectFrom('meeting')
    .select(['date', 'state'])
    .where('committee_id', '=', committeeId)
    .where('date', '>', date)
    .orderBy('date')
    .execute()
  return (rows as Array<Pick<Meeting, 'date' | 'state'>>).map((row) => ({ ...row, committeeId }))
}

/** Posts of the owners of clauses, and those that are called after one of them. */
async function postsOf({ db }: Reader, owners: ReadonlyMap<string, string>): Promise<MeetingFile['ownerPosts']> {
  if (owners.size === 0) return []
  const cores = [...owners.values()].flatMap(coresOf)
  const rows = await db.selectFrom('post').select(['agency_id', 'title']).orderBy('created').orderBy('id').execute()
  return (rows as Array<{ agency_id: string | null; title: string }>)
    .filter((post) => owners.has(post.agency_id ?? '') || cores.some((core) => post.title.endsWith(core)))
    .map(({ agency_id: agencyId, title }) => ({ agencyId, title }))
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
  const clauses = (
    await Promise.all(resolutions.map((row) => all(context, 'clauses', { resolutionId: row.id })))
  ).flat()
  const progress = await Promise.all(clauses.map((clause) => all(context, 'progressReports', { clauseId: clause.id })))
  const agencies = await agencyNames(context)
  const owners = clauses.flatMap(({ ownerIds }) => ownerIds).filter((owner) => agencies[owner])
  return {
    office: await one(context, 'offices', meeting.officeId),
    committee: meeting.committeeId ? await one(context, 'committees', meeting.committeeId) : null,
    meeting,
    certifiedAt: meeting.certifiedAtId ? await one(context, 'meetings', meeting.certifiedAtId) : null,
    previous: meeting.previousId ? await one(context, 'meetings', meeting.previousId) : null,
    attendances: await all(context, 'attendances', { meetingId: id }),
    items,
    attachments: (await Promise.all(items.map(({ id: itemId }) => all(context, 'attachments', { itemId })))).flat(),
    agendaVersions: (await all(context, 'agendaVersions', { meetingId: id })).sort((a, b) => a.number - b.number),
    resolutions: resolutionRecords
      .filter((resolution) => ofItems.has(resolution.itemId))
      .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1)),
    clauses,
    progress: progress.flat(),
    events: await all(context, 'meetingEvents', { meetingId: id }),
    amendments: await all(context, 'amendments', { meetingId: id }),
    letters: await all(context, 'letters', { meetingId: id }),
    agencies,
    laterMeetings: await laterMeetings(context, meeting),
    ownerPosts: await postsOf(context, new Map(owners.map((owner) => [owner, agencies[owner] ?? '']))),
  }
}

const nameOf = ({ title, given, family }: Person): PersonName => ({ title, given, family })

/** Groups among addressees; one that is gone stands as it was written. */
export async function groupsOf(context: Reader, addressees: readonly Recipient[]): Promise<Facts['letter']['groups']> {
  const ids = new Set(addressees.flatMap(({ groupId }) => (groupId ? [groupId] : [])))
  if (ids.size === 0) return {}
  // A group of a thousand posts asked for one by one would be a thousand questions.
  const titles = new Map((await all(context, 'posts', {})).map((post) => [post.id, post.title]))
  const found: Facts['letter']['groups'] = {}
  for (const group of (await Promise.all([...ids].map((id) => all(context, 'addresseeGroups', { id })))).flat()) {
    const members = group.postIds.flatMap((id) => titles.get(id) ?? [])
    found[group.id] = { name: group.name, relay: group.relay, members }
  }
  return found
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
        groups: await groupsOf(context, letter.addressees),
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
    case 'committee': {
      const committee = await one(context, 'committees', document.committeeId ?? missing(kind, 'คณะกรรมการ'))
      const seats = await seatedOn(context, committee, document.date ?? context.ports.today())
      return {
        office: await one(context, 'offices', committee.officeId),
        committee,
        seats: seats.map(({ post, person, role, signs }) => ({ post, role, signs, name: person && nameOf(person) })),
        sittings: await sittingsOf(context, committee.id),
      }
    }
    case 'register':
      return {
        office: await one(context, 'offices', document.officeId),
        letters: await all(context, 'letters', { officeId: document.officeId }),
        blocks: await all(context, 'numberBlocks', { officeId: document.officeId }),
        today: context.ports.today(),
      }
    case 'calendar': {
      const committees = await all(context, 'committees', { officeId: document.officeId })
      return {
        office: await one(context, 'offices', document.officeId),
        meetings: await all(context, 'meetings', { officeId: document.officeId }),
        committees: Object.fromEntries(committees.map(({ id, name, shortName }) => [id, shortName || name])),
        today: context.ports.today(),
      }
    }
    case 'ita':
      return itaPaperFacts(context, document.itaYearId ?? missing(kind, 'ปีประเมิน ITA'), document.agencyId)
    case 'own':
      return { office: await one(context, 'offices', document.officeId) }
  }
}
