import type { Marked } from '../searchApi.ts'
import { placesOf } from '../thai/search.ts'

/** Letters before what was found, and after it. */
const BEFORE = 60
const AFTER = 120
/** Words are parted near the place alone: a report of sixty pages has many. */
const MARGIN = 40
/** Places of one word that are compared. */
const MOST = 40

const segmenter = new Intl.Segmenter('th', { granularity: 'word' })

/** Where most of the words stand near each other, the first such place; the beginning where none stands. */
function gathering(low: string, sought: readonly string[]): number {
  const places = sought.flatMap((word) => {
    const found: Array<{ at: number; word: string }> = []
    for (let at = low.indexOf(word); at >= 0 && found.length < MOST; at = low.indexOf(word, at + 1))
      found.push({ at, word })
    return found
  })
  const near = ({ at }: { at: number }) =>
    new Set(places.filter((other) => other.at >= at && other.at < at + AFTER).map(({ word }) => word)).size
  const best = places
    .map((place) => ({ at: place.at, near: near(place) }))
    .sort((a, b) => b.near - a.near || a.at - b.at)[0]
  return best?.at ?? 0
}

/** The part of a text around the words, on whole Thai words, with every word of the search marked. */
export function clippedSentence(text: string, sought: readonly string[], words: readonly string[]): Marked {
  const at = gathering(text.toLowerCase(), sought)
  const begin = Math.max(0, at - BEFORE - MARGIN)
  const window = text.slice(begin, at + AFTER + MARGIN)
  const wordsNear = [...segmenter.segment(window)]
  const starts = wordsNear.map(({ index }) => begin + index)
  const from = at <= BEFORE ? 0 : (starts.find((start) => start >= at - BEFORE && start <= at) ?? at)
  const to = text.length <= at + AFTER ? text.length : (starts.findLast((start) => start <= at + AFTER) ?? at + AFTER)
  const shown = `${from > 0 ? '…' : ''}${text.slice(from, to).trim()}${to < text.length ? '…' : ''}`
  return { text: shown, marks: placesOf(shown, words) }
}
