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

interface Found {
  item: AgendaItem
  meeting: Meeting
  agenda: string
  carried: boolean
}

/**
 * The item of an order, what it came from and what came of it. A carried item bears the title of the one it carries on
 * (see openMatters), which is how the next is known; standing titles recur, so only what stands under เรื่องสืบเนื่อง
 * is a step onward.
 */
export function matterOf(facts: ClauseFacts, clauseId: string): MatterStep[] {
  const resolutionId = facts.clauses.find(({ id }) => id === clauseId)?.resolutionId
  const itemId = facts.resolutions.find(({ id }) => id === resolutionId)?.itemId
  const begin = facts.items.find(({ id }) => id === itemId)
  const meeting = facts.meetings.find(({ id }) => id === begin?.meetingId)
  if (!begin || !meeting) return []
  const found = sameTitle(facts, begin, meeting)
  const here = found.find(({ item }) => item.id === begin.id)
  if (!here) return []
  const chain = [here]
  for (let first = here; first.carried; ) {
    const before = found.findLast((one) => one.meeting.date < first.meeting.date)
    if (!before) break
    chain.unshift(before)
    first = before
  }
  for (let last = here; ; ) {
    const after = found.find((one) => one.carried && one.meeting.date > last.meeting.date)
    if (!after) break
    chain.push(after)
    last = after
  }
  const steps = chain.map((one) => stepOf(one, facts))
  const orders = new Set(steps.flatMap(({ clauseIds }) => clauseIds))
  const asked = facts.meetings
    .filter(({ fromClauseId }) => fromClauseId !== null && orders.has(fromClauseId))
    .map(({ id }) => ({ meetingId: id, itemId: null, agenda: '', carried: false, said: [], clauseIds: [] }))
  const dayOf = new Map(facts.meetings.map(({ id, date }) => [id, date]))
  return [...steps, ...asked].sort((a, b) => ((dayOf.get(a.meetingId) ?? '') < (dayOf.get(b.meetingId) ?? '') ? -1 : 1))
}

/** Items of the committee's meetings with this title, the earliest first. */
function sameTitle({ meetings, items }: ClauseFacts, begin: AgendaItem, own: Meeting): Found[] {
  const title = fold(begin.title)
  const sittings = meetings
    .filter(({ id, committeeId }) => id === own.id || (committeeId !== null && committeeId === own.committeeId))
    .sort((a, b) => (a.date < b.date ? -1 : 1))
  return sittings.flatMap((meeting) =>
    allItems({ items: items.filter(({ meetingId }) => meetingId === meeting.id) })
      .filter((node) => node.id === begin.id || (title !== '' && fold(node.title) === title))
      .map((node) => ({ item: node, meeting, agenda: agendaCite(node), carried: isCarried(node, items) })),
  )
}

function isCarried({ parentId }: AgendaItem, items: readonly AgendaItem[]): boolean {
  const parent = items.find(({ id }) => id === parentId)
  return parent !== undefined && (parent.section === 'followUp' || isCarried(parent, items))
}

function stepOf({ item, meeting, agenda, carried }: Found, { resolutions, clauses }: ClauseFacts): MatterStep {
  const passed = resolutions.filter(({ itemId }) => itemId === item.id)
  const ids = new Set(passed.map(({ id }) => id))
  return {
    meetingId: meeting.id,
    itemId: item.id,
    agenda,
    carried,
    said: passed.map(({ text }) => text).filter(Boolean),
    clauseIds: clauses.filter(({ resolutionId }) => ids.has(resolutionId)).map(({ id }) => id),
  }
}
