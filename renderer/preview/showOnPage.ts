import { fold } from '../../shared/thai/search.ts'

const bare = (text: string): string => fold(text).replace(/\s/g, '')

/** Brings the paragraph of the page that holds the words into sight and selects it; false when none does. */
export function showOnPage(root: ParentNode, words: string): boolean {
  const wanted = bare(words)
  if (wanted === '') return false
  const paragraphs = [...root.querySelectorAll<HTMLElement>('.paper-flow p')]
  const found = paragraphs.find((one) => bare(one.textContent ?? '').includes(wanted))
  if (!found) return false
  found.scrollIntoView({ block: 'center' })
  document.getSelection()?.selectAllChildren(found)
  return true
}
