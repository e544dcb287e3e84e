import type { MeetingFile } from '../../../shared/api.ts'
import type { AgendaItem, Clause, Resolution } from '../../../shared/model/meeting.ts'
import { numberProse } from '../../../shared/model/numbering.ts'
import { inlineText, paragraph } from '../../../shared/model/prose.ts'

/** What the chair reads back: the last resolution of the item with its clauses, else the last of what was written. */
export interface ReadBack {
  resolution: Resolution | null
  clauses: Array<{ clause: Clause; number: string; owners: string[] }>
  /** The last paragraphs, each with its speaker. */
  written: Array<{ key: string; speaker: string; text: string }>
}

const LAST = 2

export function readBackOf({ resolutions, clauses, agencies }: MeetingFile, item: AgendaItem): ReadBack {
  const resolution =
    resolutions
      .filter(({ itemId }) => itemId === item.id)
      .sort((a, b) => a.position - b.position)
      .at(-1) ?? null
  const own = clauses
    .filter(({ resolutionId }) => resolutionId === resolution?.id)
    .sort((a, b) => a.position - b.position)
  const numbers = numberProse(own.map(({ level, mark }) => paragraph('', { level, mark })))
  const paragraphs = item.minutes.flatMap((block, at) =>
    block.type === 'paragraph' && block.text.length > 0
      ? [{ key: String(at), speaker: block.speaker ?? '', text: inlineText(block.text) }]
      : [],
  )
  return {
    resolution,
    clauses: own.map((clause, at) => ({
      clause,
      number: numbers[at] ?? '',
      owners: clause.ownerIds.flatMap((id) => agencies[id] ?? []),
    })),
    written: resolution ? [] : paragraphs.slice(-LAST),
  }
}
