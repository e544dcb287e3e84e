import { valueText } from '../../shared/model/valueText.ts'
import { difference } from '../../shared/thai/difference.ts'

/** Whether putting `typed` in the place of `stored` takes nothing away: every word, table and place of it is there. */
export function isContained(stored: unknown, typed: unknown): boolean {
  if (stored === null || stored === undefined || same(stored, typed)) return true
  if (typeof stored === 'string') return typeof typed === 'string' && textContained(stored, typed)
  if (Array.isArray(stored)) {
    if (!Array.isArray(typed)) return false
    const others = stored.filter((part) => !isText(part))
    return (
      others.every((part) => typed.some((other) => same(part, other))) &&
      textContained(valueText(stored.filter(isText)), valueText(typed.filter(isText)))
    )
  }
  if (typeof stored !== 'object' || typeof typed !== 'object' || typed === null) return false
  return Object.entries(stored).every(([name, part]) => isContained(part, (typed as Record<string, unknown>)[name]))
}

/** A line, or a paragraph of structured text; tables, places of resolutions and entries of lists are not. */
const isText = (part: unknown): boolean =>
  typeof part === 'string' || (typeof part === 'object' && part !== null && 'text' in part && 'type' in part)

function textContained(stored: string, typed: string): boolean {
  // A save may fall into the middle of a word: what was typed at one place is told by letters.
  let start = 0
  while (start < stored.length && stored[start] === typed[start]) start++
  if (typed.length >= stored.length && typed.endsWith(stored.slice(start))) return true
  return difference(stored, typed).every(({ how }) => how !== 'gone')
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
