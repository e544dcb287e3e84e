import { type Line, levelsOf, markOf, settleNumbers, typedLabel } from './pasteNumbers.ts'
import { plainTables } from './pasteTables.ts'

const DIRT =
  'style, script, meta, link, title, xml, img, object, embed, iframe, svg, colgroup, hr, br[clear], br.Apple-interchange-newline'
/** No-break spaces, soft hyphens and what has no width are left behind by layout, not typed. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g

/**
 * Makes what Word, Excel and the web put on the clipboard fit the grammar: paragraphs stay paragraphs, list marks
 * become marks, cells hold words only. What the schema does not know (pictures, links, scripts, colours) falls away.
 */
export function cleanHtml(html: string): string {
  const page = pageOf(html)
  // Copied from an editor of ours, it has its form already.
  const own = page.querySelector('[data-pm-slice]') !== null
  for (const dirt of page.querySelectorAll(DIRT)) dirt.remove()
  for (const text of textsOf(page)) text.data = typedAs(text.data)
  plainTables(page)
  if (!own) {
    for (const item of page.querySelectorAll<HTMLElement>('p[data-style*="mso-list"]')) wordItem(item, page)
    for (const item of page.querySelectorAll('li')) listItem(item, page)
    for (const line of page.querySelectorAll('p, br')) if (isBlank(line)) line.remove()
    numberLines(page)
  }
  for (const piece of page.querySelectorAll<HTMLElement>('b, span[data-style]')) styleToMarks(piece, page)
  return page.body.innerHTML
}

/** The page policy counts every style that is parsed as a breach, so styles are read under another name. */
export function pageOf(html: string): Document {
  const unstyled = html
    .replace(/<style[\s\S]*?<\/style>/gi, '')
    .replace(/<[^>]*>/g, (tag) => tag.replace(/(\s)style(\s*=)/gi, '$1data-style$2'))
  return new DOMParser().parseFromString(unstyled, 'text/html')
}

/** Lines of plain text as the same, each a paragraph. */
export function htmlOfLines(text: string): string {
  const page = new DOMParser().parseFromString('', 'text/html')
  for (const line of text.split(/\r\n?|\n/)) {
    const paragraph = page.createElement('p')
    paragraph.textContent = line.trim()
    page.body.append(paragraph)
  }
  return page.body.innerHTML
}

function textsOf(page: Document): Text[] {
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) texts.push(walker.currentNode as Text)
  return texts
}

/** As it would be typed here; an old font's ํ and า are one ำ. */
const typedAs = (text: string): string =>
  text
    .replace(INVISIBLE, '')
    .replaceAll('\u00a0', ' ')
    .replace(/\u0e4d([่-๋]?)\u0e32/g, '$1\u0e33')

/** Empty paragraphs set space there; here the space is set by the form. A break between two blocks is one too. */
const isBlank = (line: Element): boolean =>
  line.localName === 'br'
    ? !line.closest(`${LINES}, li, td, th, pre`) && !isWords(line.previousSibling) && !isWords(line.nextSibling)
    : !line.closest('.para, td, th') && !line.textContent?.trim()

const isWords = (node: ChildNode | null): boolean =>
  node !== null &&
  (node.nodeType === Node.TEXT_NODE ? node.textContent?.trim() !== '' : !(node as Element).matches?.(BLOCKS))
const BLOCKS = 'p, div, ol, ul, table, h1, h2, h3, h4, h5, h6, br, .para'

/** Marks that come as styles; and the bold around everything from Google Docs, which is not meant. */
function styleToMarks(piece: HTMLElement, page: Document): void {
  const style = piece.dataset.style ?? ''
  if (piece.localName === 'b') {
    if (/font-weight\s*:\s*(normal|400)/i.test(style)) piece.replaceWith(...piece.childNodes)
    return
  }
  const marks: Array<[RegExp, string]> = [
    [/font-weight\s*:\s*(bold|[6-9]00)/i, 'strong'],
    [/font-style\s*:\s*italic/i, 'em'],
    [/text-decoration[^;]*:[^;]*underline/i, 'u'],
  ]
  for (const [pattern, tag] of marks) {
    if (!pattern.test(style)) continue
    const mark = page.createElement(tag)
    mark.append(...piece.childNodes)
    piece.append(mark)
  }
}

function paragraph(page: Document, level: number, label: string | null, children: Iterable<ChildNode>): HTMLElement {
  const line = page.createElement('div')
  line.className = 'para'
  line.dataset.level = String(Math.min(6, level))
  if (label !== null) line.dataset.label = label
  const text = page.createElement('p')
  text.className = 'para-text'
  text.append(...children)
  line.append(text)
  return line
}

/** Word writes the number of an item before its words and says that it is not part of them. */
function wordItem(item: HTMLElement, page: Document): void {
  const level = Math.max(0, Number(/level(\d)/.exec(item.dataset.style ?? '')?.[1] ?? 1) - 1)
  const label = item.querySelector('[data-style*="mso-list:Ignore"], [data-style*="mso-list: Ignore"]')
  const words = label?.textContent?.replace(/\s/g, '') ?? '-'
  label?.remove()
  item.replaceWith(paragraph(page, level, words, [...item.childNodes]))
}

function listItem(item: Element, page: Document): void {
  let level = -1
  for (let at: Element | null = item; at; at = at.parentElement) if (at.matches('ol, ul')) level += 1
  const list = item.closest('ol, ul')
  const siblings = [...(list?.children ?? [])].filter((one) => one.matches('li, .para'))
  const first = Number(list?.getAttribute('start') ?? 1)
  const label = list?.matches('ol') ? `${first + siblings.indexOf(item)}.` : '-'
  const nested = [...item.querySelectorAll(':scope > ol, :scope > ul')]
  for (const block of item.querySelectorAll(':scope > p, :scope > div')) block.replaceWith(...block.childNodes)
  const own = [...item.childNodes].filter((node) => !nested.includes(node as Element))
  item.replaceWith(paragraph(page, Math.max(0, level), label, own), ...nested)
}

const LINES = '.para, p:not(.para-text), h1, h2, h3, h4, h5, h6, table'

/** Numbers of lists, and those typed before their lines, become marks; what our numbering cannot say stays as words. */
function numberLines(page: Document): void {
  const elements = [...page.querySelectorAll<HTMLElement>(LINES)].filter((one) => !one.closest('td, th'))
  const single = elements.length === 1 && !elements[0]?.matches('.para')
  const lines = elements.map((element): Line => {
    const level = element.matches('.para, p') ? Number(element.dataset.level ?? 0) : null
    const label =
      element.dataset.label ??
      (single || level === null ? null : (typedLabel(element.textContent ?? '')?.label ?? null))
    return { level, label, mark: label === null ? null : markOf(label), start: null }
  })
  // Only lists of the source know how deep they are.
  if (!elements.some((element) => element.dataset.label !== undefined)) levelsOf(lines)
  settleNumbers(lines)
  for (const [at, line] of lines.entries()) {
    const element = elements[at]
    if (element) setNumber(element, line, page)
  }
}

function setNumber(element: HTMLElement, { mark, level, label, start }: Line, page: Document): void {
  const given = element.dataset.label !== undefined
  if (label === null) return
  if (!mark) {
    if (given) element.querySelector('.para-text')?.prepend(`${label} `)
    return
  }
  if (!given) cutStart(element, typedLabel(element.textContent ?? '')?.length ?? 0)
  const line = given ? element : paragraph(page, level ?? 0, label, [...element.childNodes])
  if (!given) element.replaceWith(line)
  line.dataset.mark = mark
  if (start !== null) line.dataset.start = String(start)
}

/** Takes the first characters away, over as many text nodes as they fill. */
function cutStart(element: Element, length: number): void {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  for (let left = length; left > 0 && walker.nextNode(); ) {
    const text = walker.currentNode as Text
    const cut = Math.min(left, text.length)
    text.deleteData(0, cut)
    left -= cut
  }
}
