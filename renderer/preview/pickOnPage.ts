import { fold } from '../../shared/thai/search.ts'

/** What is selected in a preview, by its place in the flow: the paragraph, and how many letters of it stand before. */
export interface Picked {
  flow: number
  path: string
  letter: number
  text: string
}

/** Null while nothing is selected in this page. */
export function pickedIn(root: ParentNode): Picked | null {
  const selection = document.getSelection()
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null
  const range = selection.getRangeAt(0)
  const flow = [...root.querySelectorAll('.paper-flow')].find((one) => one.contains(range.startContainer))
  const start = range.startContainer
  const paragraph = (start instanceof Element ? start : start.parentElement)?.closest('p')
  const at = flow ? [...flow.children].findIndex((child) => child.contains(start)) : -1
  if (!flow || !paragraph || at < 0) return null
  const before = document.createRange()
  before.selectNodeContents(paragraph)
  before.setEnd(range.startContainer, range.startOffset)
  const text = range.toString()
  const lead = text.length - text.trimStart().length
  return { flow: at, path: pathOf(paragraph), letter: before.toString().length + lead, text }
}

/** Row, cell and paragraph of a table, as they are counted in the flow. */
function pathOf(paragraph: Element): string {
  const cell = paragraph.closest('td, th')
  const row = cell?.closest('tr')
  const table = row?.closest('table')
  if (!cell || !row || !table) return ''
  const place = (all: Iterable<Element>, one: Element) => [...all].indexOf(one)
  return [place(table.querySelectorAll('tr'), row), place(row.children, cell), place(cell.children, paragraph)].join(
    '.',
  )
}

const bare = (text: string): string => fold(text).replace(/\s/g, '')

/** Selects words where they are printed and brings them into sight; false when they are not there as they are. */
export function selectOnPage(root: ParentNode, words: string): boolean {
  const wanted = bare(words)
  for (const paragraph of wanted === '' ? [] : root.querySelectorAll<HTMLElement>('.paper-flow p')) {
    const letters = lettersOf(paragraph)
    const at = letters
      .map(({ letter }) => letter)
      .join('')
      .indexOf(wanted)
    const [first, last] = [letters[at], letters[at + wanted.length - 1]]
    if (at < 0 || !first || !last) continue
    const range = document.createRange()
    range.setStart(first.node, first.offset)
    range.setEnd(last.node, last.offset + 1)
    const selection = document.getSelection()
    selection?.removeAllRanges()
    selection?.addRange(range)
    paragraph.scrollIntoView({ block: 'center' })
    return true
  }
  return false
}

/** Every letter that is not a gap, spelt as it is compared, with where it stands. */
function lettersOf(paragraph: Element): Array<{ letter: string; node: Node; offset: number }> {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
  const letters: Array<{ letter: string; node: Node; offset: number }> = []
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    for (const [offset, unit] of (node.textContent ?? '').split('').entries())
      if (bare(unit) !== '') letters.push({ letter: bare(unit), node, offset })
  return letters
}
