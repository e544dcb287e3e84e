import type { Marked } from '../searchApi.ts'
import { placesOf } from '../thai/search.ts'

/** Letters on each side of what was found. */
const AROUND = 60
/** A long text is cut into clusters near the place alone: a report of sixty pages has many. */
const NEAR = AROUND * 3

/** The part of a text around the first of the words, on whole grapheme clusters, with every word of the search marked. */
export function clippedSentence(text: string, sought: readonly string[], words: readonly string[]): Marked {
  const low = text.toLowerCase()
  const places = sought.map((word) => low.indexOf(word)).filter((at) => at >= 0)
  const at = places.length > 0 ? Math.min(...places) : 0
  const begin = Math.max(0, at - NEAR)
  const window = text.slice(begin, at + NEAR)
  const clusters = [...new Intl.Segmenter('th', { granularity: 'grapheme' }).segment(window)].filter(
    ({ index }) => begin + index >= at - AROUND && begin + index <= at + AROUND * 2,
  )
  const cut = clusters.map(({ segment }) => segment).join('')
  const from = begin + (clusters[0]?.index ?? 0)
  const shown = `${from > 0 ? '…' : ''}${cut.trim()}${from + cut.length < text.length ? '…' : ''}`
  return { text: shown, marks: placesOf(shown, words) }
}
