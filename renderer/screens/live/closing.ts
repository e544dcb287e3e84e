import type { MeetingFile } from '../../../shared/api.ts'
import { agendaNodes, sectionOf } from '../meetings/agendaTree.ts'
import { type Finding, findings } from '../meetings/findings.ts'

/** Items of these parts of the agenda end in a resolution. */
const RESOLVED = new Set(['minutes', 'followUp', 'information', 'consideration'])

/** What a meeting that has just ended still lacks: people, minutes, owners, and items that came to no resolution. */
export function closingFindings(file: MeetingFile): Finding[] {
  const resolved = new Set(file.resolutions.map(({ itemId }) => itemId))
  const open = agendaNodes(file.items)
    .filter(({ item, hasChildren }) => !hasChildren && item.minutes.length > 0 && !resolved.has(item.id))
    .filter(({ item }) => RESOLVED.has(sectionOf(file.items, item) ?? ''))
    .map(
      ({ item, label }): Finding => ({
        id: `outcome-${item.id}`,
        sentence: `${label} จดแล้วแต่ยังไม่มีมติ`,
        section: 'minutes',
        item: item.id,
      }),
    )
  return [...findings(file), ...open]
}
