import type { Document } from '../../../shared/model/document.ts'
import type { ClauseRow } from './clauseRows.ts'

/** What one agency answers for in a meeting, and the letter it has about it. */
export interface OwnerCount {
  agencyId: string
  name: string
  orders: number
  open: number
  /** Late, near its day, or silent for long. */
  pressing: number
  /** The newest letter of the kind; null while there is none. */
  documentId: string | null
  /** It is not sent out yet. */
  drafted: boolean
}

interface Asked {
  kind: string
  meetingId: string
  agencies: Readonly<Record<string, string>>
}

export function ownerCounts(
  rows: readonly ClauseRow[],
  documents: readonly Document[],
  { kind, meetingId, agencies }: Asked,
): OwnerCount[] {
  const own = rows.filter(({ line }) => line.meetingId === meetingId && line.order)
  const ids = [...new Set(own.flatMap(({ line }) => line.clause.ownerIds))]
  return ids.flatMap((agencyId) => {
    const name = agencies[agencyId]
    if (!name) return []
    const orders = own.filter(({ line }) => line.clause.ownerIds.includes(agencyId))
    const paper = documents.findLast(
      (one) => one.meetingId === meetingId && one.kind === kind && one.values.agency === name,
    )
    return [
      {
        agencyId,
        name,
        orders: orders.length,
        open: orders.filter(({ open }) => open).length,
        pressing: orders.filter(({ wait }) => wait.pressing).length,
        documentId: paper?.id ?? null,
        drafted: paper !== undefined && paper.state === 'draft' && paper.number === '',
      },
    ]
  })
}
