import type { AgendaItem, Resolution } from '../model/meeting.ts'
import { inlineText, type Prose } from '../model/prose.ts'
import { NOTHING_UNDER } from './nextMeeting.ts'

/** Said to be empty: there is nothing to resolve. */
export const isNothing = ([only, ...rest]: Prose): boolean =>
  rest.length === 0 && only !== undefined && 'text' in only && inlineText(only.text).trim() === NOTHING_UNDER

/**
 * Sections of the agenda under which something was written and nothing resolved. Rule: every section ends with a
 * resolution, or says that there is nothing (rulebook §5.2). Asked by the list of what is lacking and by the proof-reader.
 */
export function unresolvedSections(items: readonly AgendaItem[], resolutions: readonly Resolution[]): AgendaItem[] {
  const resolved = new Set(resolutions.map(({ itemId }) => itemId))
  const children = Map.groupBy(items, ({ parentId }) => parentId)
  const within = (item: AgendaItem): AgendaItem[] => [item, ...(children.get(item.id) ?? []).flatMap(within)]
  return (children.get(null) ?? []).filter((section) => {
    const all = within(section)
    const written = all.some(({ minutes }) => minutes.length > 0 && !isNothing(minutes))
    return written && !all.some(({ id }) => resolved.has(id))
  })
}
