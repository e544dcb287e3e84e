import type { Flow } from '../../shared/layout/flow.ts'
import { paraText } from '../../shared/layout/lines.ts'
import { squeeze } from '../sample/seeds.ts'

export const textOf = (flow: Flow): string =>
  flow.type === 'para'
    ? paraText(flow)
    : flow.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paras.map(paraText))).join('')

/** Letters alone, without the marks above and below: what every engine and a PDF agree on. */
export const letters = (text: string): string =>
  squeeze(text)
    .replaceAll('\u0e33', '\u0e4d\u0e32')
    .replace(/[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u200b]/g, '')

/** First letters of a page: what tells one page from another. */
export const beginning = (text: string): string => letters(text).slice(0, 14)

/** A continuation word with nothing around it. */
export const isCatchword = (text: string): boolean => /^\/.+\.\.\.$/.test(text.trim())

/** Continuation words that are not the first words of the next page. */
export function catchwordFaults(pages: readonly Flow[][]): string[] {
  return pages.flatMap((flow, index) => {
    const last = flow.at(-1)
    const words = last ? textOf(last) : ''
    if (!isCatchword(words)) return []
    const next = pages[index + 1] ?? []
    // A table's heading row comes again; the words are of the row after it.
    const bare = next.map((one) =>
      one.type === 'grid' ? { ...one, rows: one.rows.filter((row) => !row.header) } : one,
    )
    const starts = [next, bare].map((page) => letters(page.map(textOf).join('')))
    const said = letters(words.slice(1, -3))
    return starts.some((start) => start.startsWith(said)) ? [] : [`page ${index + 1} ends with ${words}`]
  })
}
