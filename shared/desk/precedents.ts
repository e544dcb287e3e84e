import { agendaCite, allItems, isOrder } from '../documents/kinds/clauseWords.ts'
import type { AgendaItem } from '../model/meeting.ts'
import type { Precedent } from '../searchApi.ts'
import { searchable } from '../thai/search.ts'
import type { ClauseFacts } from './clauseLines.ts'
import { chainOf, linksOf } from './clauseMatter.ts'

/**
 * เคยมีมติเรื่องนี้ไหม: earlier items that were resolved and speak of a like matter. Alike is what shares rare words: each
 * word of a title counts by how few titles of the office have it, so that เรื่อง, จังหวัด and การประชุม count for nothing.
 */

const MOST = 12
/** Of the weight of all words of the two titles, how much they must share. */
const ALIKE = 0.3

const segmenter = new Intl.Segmenter('th', { granularity: 'word' })
const wordsIn = (text: string): Set<string> =>
  new Set(
    [...segmenter.segment(searchable(text).toLowerCase())]
      .filter(({ segment, isWordLike }) => isWordLike && [...segment].length > 1)
      .map(({ segment }) => segment),
  )

export function precedentsOf(
  facts: ClauseFacts,
  { itemId, words }: { itemId: string | null; words: string },
): Precedent[] {
  const asked = facts.items.find(({ id }) => id === itemId)
  const meetings = new Map(facts.meetings.map((one) => [one.id, one]))
  const before = asked ? (meetings.get(asked.meetingId)?.date ?? '') : null
  const passed = Map.groupBy(facts.resolutions, (one) => one.itemId)
  const resolved = facts.items.filter(
    ({ id, meetingId, section }) =>
      passed.has(id) &&
      meetings.has(meetingId) &&
      // To certify the minutes is no matter that one looks up.
      section !== 'minutes' &&
      (before === null || (meetings.get(meetingId)?.date ?? '') < before),
  )
  const sayings = new Map(resolved.map((item) => [item.id, sayingOf(item, passed)]))
  const weigh = weights([...sayings.values()].map(({ title }) => title))
  const sought = asked ? wordsIn(asked.title) : wordsIn(words)
  const links = linksOf(facts)
  const own = new Set(asked ? chainOf(links, asked.id).map(({ item }) => item.id) : [])
  return resolved
    .map((item) => ({ item, alike: own.has(item.id) ? 1 : likeness(sought, sayings.get(item.id), weigh, !asked) }))
    .filter(({ alike }) => alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike || (dayOf(b.item) < dayOf(a.item) ? -1 : 1))
    .slice(0, MOST)
    .map(({ item }) => precedentOf(item))

  function dayOf({ meetingId }: AgendaItem): string {
    return meetings.get(meetingId)?.date ?? ''
  }

  function precedentOf(item: AgendaItem): Precedent {
    const resolutions = passed.get(item.id) ?? []
    const ids = new Set(resolutions.map(({ id }) => id))
    const node = allItems({ items: links.itemsOf(item.meetingId) }).find(({ id }) => id === item.id)
    return {
      itemId: item.id,
      meetingId: item.meetingId,
      day: dayOf(item),
      agenda: node ? agendaCite(node) : '',
      title: item.title,
      resolutions: resolutions.map(({ id, kind, label, text }) => ({ id, kind, label, text })),
      orders: facts.clauses
        .filter((clause) => ids.has(clause.resolutionId) && isOrder(clause))
        .map(({ id, text, state }) => ({ id, text, state })),
      chain: chainOf(links, item.id).map((one) => links.stepOf(one)),
    }
  }
}

interface Saying {
  title: Set<string>
  /** With what was resolved: a search by words looks there as well. */
  whole: Set<string>
}

function sayingOf(item: AgendaItem, passed: ReadonlyMap<string, ReadonlyArray<{ text: string }>>): Saying {
  const title = wordsIn(item.title)
  const said = (passed.get(item.id) ?? []).map(({ text }) => text).join(' ')
  return { title, whole: new Set([...title, ...wordsIn(said)]) }
}

/** What every title has weighs nothing. */
function weights(titles: ReadonlyArray<ReadonlySet<string>>): (word: string) => number {
  const count = new Map<string, number>()
  for (const title of titles) for (const word of title) count.set(word, (count.get(word) ?? 0) + 1)
  return (word) => Math.log((titles.length + 1) / ((count.get(word) ?? 0) + 0.5))
}

/** `loose`: how much of what is sought is said; else how much of both titles is shared. */
function likeness(
  sought: ReadonlySet<string>,
  saying: Saying | undefined,
  weigh: (word: string) => number,
  loose: boolean,
): number {
  if (!saying) return 0
  const sum = (words: Iterable<string>) => [...words].reduce((total, word) => total + Math.max(0, weigh(word)), 0)
  const said = loose ? saying.whole : saying.title
  const shared = sum([...sought].filter((word) => said.has(word)))
  const all = loose ? sum(sought) : sum(new Set([...sought, ...said]))
  return all === 0 ? 0 : shared / all
}
