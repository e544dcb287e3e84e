import { agendaCite, allItems } from '../documents/kinds/clauseWords.ts'
import type { AgendaItem, Meeting } from '../model/meeting.ts'
import { fold } from '../thai/search.ts'
import type { ClauseFacts } from './clauseLines.ts'

/** One matter over its meetings: where it was ordered, where it came back as เรื่องสืบเนื่อง, what it led to. */

export interface MatterStep {
  meetingId: string
  /** Null for a meeting that an order asked for: it is not an item of an agenda. */
  itemId: string | null
  /** `ระเบียบวาระที่ 3.1` */
  agenda: string
  /** Came back under เรื่องสืบเนื่อง. */
  carried: boolean
  /** What was resolved there. */
  said: string[]
  clauseIds: string[]
}

export interface MatterItem {
  item: AgendaItem
  meeting: Meeting
}

/** What hangs together in the records of an office, looked up once for many chains. */
export interface MatterLinks {
  itemsOf(meetingId: string): AgendaItem[]
  at(itemId: string): MatterItem | undefined
  carried(item: AgendaItem): boolean
  before(one: MatterItem): MatterItem | undefined
  after(one: MatterItem): MatterItem | undefined
  stepOf(one: MatterItem): MatterStep
}

/**
 * The item of an order, what it came from and what came of it, and the meetings its orders asked for.
 */
export function matterOf(facts: ClauseFacts, clauseId: string): MatterStep[] {
  const resolutionId = facts.clauses.find(({ id }) => id === clauseId)?.resolutionId
  const itemId = facts.resolutions.find(({ id }) => id === resolutionId)?.itemId
  const links = linksOf(facts)
  const steps = chainOf(links, itemId ?? '').map((one) => links.stepOf(one))
  const orders = new Set(steps.flatMap(({ clauseIds }) => clauseIds))
  const asked = facts.meetings
    .filter(({ fromClauseId }) => fromClauseId !== null && orders.has(fromClauseId))
    .map(({ id }) => ({ meetingId: id, itemId: null, agenda: '', carried: false, said: [], clauseIds: [] }))
  const dayOf = new Map(facts.meetings.map(({ id, date }) => [id, date]))
  return [...steps, ...asked].sort((a, b) => ((dayOf.get(a.meetingId) ?? '') < (dayOf.get(b.meetingId) ?? '') ? -1 : 1))
}

/** One matter over its meetings, the earliest first. */
export function chainOf(links: MatterLinks, itemId: string): MatterItem[] {
  const here = links.at(itemId)
  if (!here) return []
  const chain = [here]
  // Records that came from elsewhere may lead in a ring.
  const known = new Set([here.item.id])
  const goOn = (next: MatterItem | undefined): next is MatterItem => {
    if (!next || known.has(next.item.id)) return false
    known.add(next.item.id)
    return true
  }
  for (let next = links.before(here); goOn(next); next = links.before(next)) chain.unshift(next)
  for (let next = links.after(here); goOn(next); next = links.after(next)) chain.push(next)
  return chain
}

/**
 * An item that was carried over names the order it comes back for (see openMatters). Where none is named (minutes from
 * elsewhere, agendas of old), it is known by the title it bears on; standing titles recur, so only what stands under
 * เรื่องสืบเนื่อง is a step onward.
 */
export function linksOf({ meetings, items, resolutions, clauses }: ClauseFacts): MatterLinks {
  const meetingOf = new Map(meetings.map((one) => [one.id, one]))
  const itemOf = new Map(items.map((one) => [one.id, one]))
  const ofMeeting = Map.groupBy(items, ({ meetingId }) => meetingId)
  const passed = Map.groupBy(resolutions, ({ itemId }) => itemId)
  const given = Map.groupBy(clauses, ({ resolutionId }) => resolutionId)
  const resolvedAt = new Map(resolutions.map(({ id, itemId }) => [id, itemId]))
  const orderedAt = new Map(clauses.map(({ id, resolutionId }) => [id, resolvedAt.get(resolutionId) ?? '']))
  const takenUp = Map.groupBy(items, ({ fromClauseId }) => orderedAt.get(fromClauseId ?? '') ?? '')

  const at = (itemId: string): MatterItem | undefined => {
    const item = itemOf.get(itemId)
    const meeting = meetingOf.get(item?.meetingId ?? '')
    return item && meeting && { item, meeting }
  }
  const carried = ({ parentId }: AgendaItem): boolean => {
    const parent = itemOf.get(parentId ?? '')
    return parent !== undefined && (parent.section === 'followUp' || carried(parent))
  }
  const titleKey = ({ item, meeting }: MatterItem): string =>
    item.title.trim() === '' || meeting.committeeId === null ? '' : `${meeting.committeeId} ${fold(item.title)}`
  const titled = Map.groupBy(items.flatMap(({ id }) => at(id) ?? []).sort(byDay), titleKey)
  const sameTitle = (one: MatterItem): readonly MatterItem[] => (titleKey(one) ? (titled.get(titleKey(one)) ?? []) : [])
  /** The item whose order it comes back for. */
  const originOf = ({ item }: MatterItem): MatterItem | undefined => at(orderedAt.get(item.fromClauseId ?? '') ?? '')
  /** Every item that comes back for an order of this one, in whichever meeting. */
  const takenFrom = (one: MatterItem | undefined): MatterItem[] =>
    one ? (takenUp.get(one.item.id) ?? []).flatMap(({ id }) => at(id) ?? []) : []

  return {
    at,
    carried,
    itemsOf: (meetingId) => ofMeeting.get(meetingId) ?? [],
    before(one) {
      const origin = originOf(one)
      // An order that stays open comes back to each meeting: the last of them is the step before.
      const earlier = origin ? [origin, ...takenFrom(origin)] : carried(one.item) ? sameTitle(one) : []
      return earlier
        .filter(({ meeting }) => meeting.date < one.meeting.date)
        .sort(byDay)
        .at(-1)
    },
    after(one) {
      const byTitle = sameTitle(one).filter((next) => carried(next.item) && !originOf(next))
      return [...takenFrom(one), ...takenFrom(originOf(one)), ...byTitle]
        .filter(({ meeting }) => meeting.date > one.meeting.date)
        .sort(byDay)[0]
    },
    stepOf({ item, meeting }) {
      const node = allItems({ items: ofMeeting.get(meeting.id) ?? [] }).find(({ id }) => id === item.id)
      const own = passed.get(item.id) ?? []
      return {
        meetingId: meeting.id,
        itemId: item.id,
        agenda: node ? agendaCite(node) : '',
        carried: carried(item),
        said: own.map(({ text }) => text).filter(Boolean),
        clauseIds: own.flatMap(({ id }) => given.get(id) ?? []).map(({ id }) => id),
      }
    },
  }
}

const byDay = (a: MatterItem, b: MatterItem): number =>
  a.meeting.date < b.meeting.date ? -1 : a.meeting.date > b.meeting.date ? 1 : 0
