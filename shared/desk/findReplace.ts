import type { Inline, Prose } from '../model/prose.ts'
import { inlineText } from '../model/prose.ts'
import { toArabicDigits } from '../thai/digits.ts'

/** Finding and replacing words in structured text: ๑ and 1, A and a are alike; marks of the text stay. */

export interface Hit {
  /** Which block, and the letters of its text; null for a hit in a table, which has no one text. */
  block: number
  start: number | null
  end: number | null
}

/** One spelling of every letter, letter for letter, so that places stay. */
const alike = (text: string): string => toArabicDigits(text).replace(/[A-Z]/g, (letter) => letter.toLowerCase())

function placesIn(text: string, words: string): number[] {
  const [all, wanted] = [alike(text), alike(words)]
  const found: number[] = []
  if (wanted === '') return found
  for (let at = all.indexOf(wanted); at >= 0; at = all.indexOf(wanted, at + wanted.length)) found.push(at)
  return found
}

/** Every place in reading order. */
export const hitsIn = (prose: Prose, words: string): Hit[] =>
  prose.flatMap((block, index): Hit[] => {
    if (block.type === 'resolution') return []
    if (block.type === 'table')
      return block.rows
        .flat()
        .flatMap((cell) => placesIn(inlineText(cell), words).map(() => ({ block: index, start: null, end: null })))
    return placesIn(inlineText(block.text), words).map((start) => ({
      block: index,
      start,
      end: start + words.length,
    }))
  })

const textOf = (part: Inline): string => (typeof part === 'string' ? part : part.text)
const withText = (part: Inline, text: string): Inline => (typeof part === 'string' ? text : { ...part, text })

/** The new words take the marks of the letter they begin at. */
function replaceInline(text: readonly Inline[], words: string, by: string): [Inline[], number] {
  const starts = placesIn(inlineText(text), words)
  if (starts.length === 0) return [[...text], 0]
  const out: Inline[] = []
  let offset = 0
  for (const part of text) {
    const own = textOf(part)
    let kept = ''
    for (let at = 0; at < own.length; at++) {
      const place = offset + at
      if (starts.includes(place)) kept += by
      if (!starts.some((start) => place >= start && place < start + words.length)) kept += own[at]
    }
    if (kept !== '') out.push(withText(part, kept))
    offset += own.length
  }
  return [out, starts.length]
}

/** The prose with every place replaced, and how many there were. */
export function replaceIn(prose: Prose, words: string, by: string): { prose: Prose; count: number } {
  let count = 0
  const change = (text: readonly Inline[]): Inline[] => {
    const [changed, times] = replaceInline(text, words, by)
    count += times
    return changed
  }
  const changed = prose.map((block) => {
    if (block.type === 'resolution') return block
    if (block.type === 'table') return { ...block, rows: block.rows.map((row) => row.map(change)) }
    return { ...block, text: change(block.text) }
  })
  return { prose: changed, count }
}

/** Where the words stand in plain text, as that of a resolution or a clause. */
export const startsIn = (text: string, words: string): number[] => placesIn(text, words)

/** The same for plain text. */
export function replaceText(text: string, words: string, by: string): { text: string; count: number } {
  const [parts, count] = replaceInline([text], words, by)
  return { text: inlineText(parts), count }
}
