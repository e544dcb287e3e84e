import type { Flow } from '../../shared/layout/flow.ts'
import { paraText } from '../../shared/layout/lines.ts'
import { toArabicDigits } from '../../shared/thai/digits.ts'

export interface Follow {
  /** The heading to stand at: its number and title. */
  heading: string
  /** Words being written below it, if any. */
  words: string
}

/** Where something stands: the sheet, and which element of its flow. */
export interface Place {
  sheet: number
  at: number
}

const LONGEST = 60
const bare = (text: string): string => toArabicDigits(text).replace(/[\s\u00a0\u200b\u2060]/g, '')

const textOf = (flow: Flow): string =>
  flow.type === 'para'
    ? paraText(flow)
    : flow.rows.map(({ cells }) => cells.map((cell) => cell.paras.map(paraText).join(' ')).join(' ')).join(' ')

/** Where the heading, or the words below it, are printed; null when neither is. */
export function findPlace(sheets: readonly Flow[][], { heading, words }: Follow): Place | null {
  const head = bare(heading)
  const snippet = bare(words).slice(-LONGEST)
  let found: Place | null = null
  for (const [sheet, flow] of sheets.entries()) {
    for (const [at, one] of flow.entries()) {
      const text = bare(textOf(one))
      if (!found && head && text.startsWith(head)) found = { sheet, at }
      // Before the heading the same words belong to another item.
      else if ((found || !head) && snippet && text.includes(snippet)) return { sheet, at }
      if (found && !snippet) return found
    }
  }
  return found
}
