import { above, agendaCite, isOrder, resolved } from '../documents/kinds/clauseWords.ts'
import type { AgendaItem, Clause, Meeting, Resolution } from '../model/meeting.ts'

/** Every clause of an office as a line of one list: where it was resolved, by what number, who answers for it. */

export interface ClauseLine {
  clause: Clause
  meetingId: string
  itemId: string
  /** `ระเบียบวาระที่ 4.1` and `ข้อ 2`; a clause without a number has no second. */
  agenda: string
  cite: string
  title: string
  /** Its own owners, else those of the clause it stands below. */
  ownerIds: string[]
  /** Somebody has to carry it out; what is no order is a decision, or goes with the order above it. */
  order: boolean
}

export interface ClauseFacts {
  meetings: readonly Meeting[]
  items: readonly AgendaItem[]
  resolutions: readonly Resolution[]
  clauses: readonly Clause[]
}

export function clauseLines({ meetings, items, resolutions, clauses }: ClauseFacts): ClauseLine[] {
  const ofMeeting = Map.groupBy(items, ({ meetingId }) => meetingId)
  const ofItem = Map.groupBy(resolutions, ({ itemId }) => itemId)
  const ofResolution = Map.groupBy(clauses, ({ resolutionId }) => resolutionId)
  return meetings.flatMap(({ id: meetingId }) => {
    const own = ofMeeting.get(meetingId) ?? []
    const passed = own.flatMap(({ id }) => ofItem.get(id) ?? []).sort((a, b) => a.position - b.position)
    const file = { items: own, resolutions: passed, clauses: passed.flatMap(({ id }) => ofResolution.get(id) ?? []) }
    return resolved(file).flatMap(({ node, resolutions: under }) =>
      under.flatMap(({ clauses: cited }) =>
        cited.map(({ clause, cite }) => ({
          clause,
          meetingId,
          itemId: node.id,
          agenda: agendaCite(node),
          cite,
          title: node.title,
          ownerIds: clause.ownerIds.length > 0 ? clause.ownerIds : (above(clause, cited)?.ownerIds ?? []),
          order: isOrder(clause),
        })),
      ),
    )
  })
}
