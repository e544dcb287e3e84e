import { toArabicDigits } from '../../shared/thai/digits.ts'

export interface Follow {
  /** The heading to stand at: its number and title. */
  heading: string
  /** Words of the paragraph being written below it, if any. */
  words: string
}

const LONGEST = 60
const bare = (text: string): string => toArabicDigits(text).replace(/[\s\u00a0\u200b\u2060]/g, '')

/** The element of the flow where the heading, or the words below it, are printed. */
export function findPlace(flow: HTMLElement, { heading, words }: Follow): Element | null {
  const children = [...flow.children]
  const head = bare(heading)
  const at = head ? children.findIndex((child) => bare(child.textContent ?? '').startsWith(head)) : -1
  const snippet = bare(words).slice(0, LONGEST)
  if (snippet) {
    const below = children.slice(Math.max(at, 0)).find((child) => bare(child.textContent ?? '').includes(snippet))
    if (below) return below
  }
  return children[at] ?? null
}
