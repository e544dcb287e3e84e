import type { Flow } from './flow.ts'
import { paraText } from './lines.ts'

/**
 * Rule: คำต่อ is `/`, the first whole words of the next page, and `...`; a number goes with the word after it
 * (rulebook §2.4; seed 002: /(๓) เทศบาลตำบล...).
 */
const segmenter = new Intl.Segmenter('th', { granularity: 'word' })
/** As many letters as one reads at a glance; a phrase that ends between the two ends the words. */
const FEWEST = 8
const MOST = 22
/** What is asked for words; the rest of a long paragraph does not matter to its first ones. */
const ASKED = 120

function firstText(flow: readonly Flow[]): string {
  for (const one of flow) {
    const texts =
      one.type === 'para' ? [paraText(one)] : firstRow(one.rows).map((cell) => cell.paras.map(paraText).join(' '))
    const text = texts
      .join(' ')
      .replace(/[\s\u00a0]+/g, ' ')
      .trim()
    if (text !== '') return text
  }
  return ''
}

/** The row a reader goes on with: not the heading that every page repeats. */
const firstRow = (rows: Extract<Flow, { type: 'grid' }>['rows']) =>
  (rows.find((row) => !row.header) ?? rows[0])?.cells ?? []

/** The continuation line for the page before this flow, or nothing when the flow has no words. */
export function catchwords(next: readonly Flow[]): string {
  const text = firstText(next)
  if (text === '') return ''
  let words = ''
  for (const { segment } of segmenter.segment(text.slice(0, ASKED))) {
    // A number goes on with what it counts, and a word with the number it announces.
    const numbered = /[0-9๐-๙.)]$/.test(words) || /(?:ที่|ข้อ|พ\.ศ\.|จำนวน)$/.test(words)
    const phraseEnds = segment.trim() === '' && words.length >= FEWEST && !numbered
    if (phraseEnds || (words !== '' && (words + segment).trimEnd().length > MOST)) break
    words += segment
  }
  return `/${words.replace(/[\s\-–(,:]+$/, '')}...`
}
