import { Extension } from '@tiptap/core'
import { Fragment, type Slice } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { isInTable } from '@tiptap/pm/tables'
import type { EditorView } from '@tiptap/pm/view'

const DIRT = 'style, script, meta, link, title, xml, img, object, iframe, svg, colgroup'
const BLOCKS = 'p, div, li, h1, h2, h3, h4, h5, h6, blockquote, pre, section, article'

/**
 * Makes what Word, Excel and the web put on the clipboard fit the grammar: paragraphs stay paragraphs, list marks
 * become marks, cells hold words only. What the schema does not know (pictures, links, scripts, colours) falls away.
 */
export function cleanHtml(html: string): string {
  // The page policy counts every style attribute that is parsed as a breach, so styles are read under another name.
  const unstyled = html.replace(/<[^>]*>/g, (tag) => tag.replace(/(\s)style(\s*=)/gi, '$1data-style$2'))
  const page = new DOMParser().parseFromString(unstyled, 'text/html')
  for (const dirt of page.querySelectorAll(DIRT)) dirt.remove()
  for (const table of page.querySelectorAll('table')) withoutSpans(table, page)
  for (const cell of page.querySelectorAll('td, th')) flattenCell(cell, page)
  for (const item of page.querySelectorAll<HTMLElement>('p[data-style*="mso-list"]')) wordItem(item, page)
  for (const item of page.querySelectorAll('li')) listItem(item, page)
  for (const piece of page.querySelectorAll<HTMLElement>('b, span[data-style]')) styleToMarks(piece, page)
  return page.body.innerHTML
}

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

function flattenCell(cell: Element, page: Document): void {
  const blocks = [...cell.querySelectorAll(BLOCKS)]
  for (const [index, block] of blocks.entries()) {
    if (index > 0) block.before(page.createElement('br'))
    block.replaceWith(...block.childNodes)
  }
}

const MOST_COLUMNS = 60

/** A cell over several columns or rows stands in the first; empty cells fill the rest, so what follows keeps its column. */
function withoutSpans(table: HTMLTableElement, page: Document): void {
  const rows = [...table.rows]
  const grid: HTMLTableCellElement[][] = rows.map(() => [])
  for (const [at, row] of rows.entries()) {
    let column = 0
    for (const cell of [...row.cells]) {
      while (grid[at]?.[column]) column += 1
      const wide = Math.min(cell.colSpan, Math.max(1, MOST_COLUMNS - column))
      const high = cell.rowSpan === 0 ? rows.length : cell.rowSpan
      cell.removeAttribute('colspan')
      cell.removeAttribute('rowspan')
      for (const line of grid.slice(at, at + high)) {
        for (let covered = column; covered < column + wide; covered += 1) {
          line[covered] ??= line === grid[at] && covered === column ? cell : page.createElement(cell.localName as 'td')
        }
      }
      column += wide
    }
  }
  const count = Math.max(0, ...grid.map((line) => line.length))
  for (const [at, row] of rows.entries()) {
    row.replaceChildren(...Array.from({ length: count }, (_, column) => grid[at]?.[column] ?? page.createElement('td')))
  }
}

function paragraph(page: Document, mark: string | null, level: number, children: Iterable<ChildNode>): HTMLElement {
  const line = page.createElement('div')
  line.className = 'para'
  line.dataset.level = String(level)
  if (mark) line.dataset.mark = mark
  const text = page.createElement('p')
  text.className = 'para-text'
  text.append(...children)
  line.append(text)
  return line
}

function markOf(label: string): string {
  if (/^\([๐-๙\d]+\)/.test(label)) return 'parens'
  if (/^[๐-๙\d]+\)/.test(label)) return 'paren'
  if (/^[๐-๙\d]+\.[๐-๙\d]/.test(label)) return 'outline'
  return /^[๐-๙\d]+\./.test(label) ? 'dot' : 'dash'
}

function wordItem(item: HTMLElement, page: Document): void {
  const style = item.dataset.style ?? ''
  const level = Math.max(0, Number(/level(\d)/.exec(style)?.[1] ?? 1) - 1)
  const label = item.querySelector('[data-style*="mso-list:Ignore"], [data-style*="mso-list: Ignore"]')
  const mark = markOf((label?.textContent ?? '-').replace(/\s/g, ''))
  label?.remove()
  item.replaceWith(paragraph(page, mark, level, [...item.childNodes]))
}

function listItem(item: Element, page: Document): void {
  let level = -1
  for (let at: Element | null = item; at; at = at.parentElement) if (at.matches('ol, ul')) level += 1
  const mark = item.closest('ol, ul')?.matches('ol') ? 'dot' : 'dash'
  const nested = [...item.querySelectorAll(':scope > ol, :scope > ul')]
  for (const block of item.querySelectorAll(':scope > p, :scope > div')) block.replaceWith(...block.childNodes)
  const line = paragraph(
    page,
    mark,
    Math.max(0, level),
    [...item.childNodes].filter((node) => !nested.includes(node as Element)),
  )
  item.replaceWith(line, ...nested)
}

/** Into a cell everything comes as words; a cell has no paragraphs. */
function intoCell(view: EditorView, slice: Slice): boolean {
  if (!isInTable(view.state) || slice.content.firstChild?.type.name.startsWith('table')) return false
  const text = slice.content.textBetween(0, slice.content.size, '\n', '\n')
  const { schema } = view.state
  const nodes = text
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [schema.nodes.lineBreak?.create()] : []),
      ...(line ? [schema.text(line)] : []),
    ])
  const { from, to } = view.state.selection
  view.dispatch(
    view.state.tr.replaceWith(from, to, Fragment.from(nodes.filter((node) => node !== undefined))).scrollIntoView(),
  )
  return true
}

/** A resolution stands in one place: a pasted copy of one that is still there is left out. */
function withoutKnownResolutions(slice: Slice, view: EditorView): Slice {
  const known = new Set<unknown>()
  view.state.doc.forEach((node) => {
    if (node.type.name === 'resolution') known.add(node.attrs.resolutionId)
  })
  const kept: Parameters<typeof Fragment.from>[0] = []
  let dropped = false
  slice.content.forEach((node) => {
    if (node.type.name === 'resolution' && known.has(node.attrs.resolutionId)) dropped = true
    else (kept as unknown[]).push(node)
  })
  if (!dropped) return slice
  const { openStart, openEnd } = slice
  return new (slice.constructor as typeof Slice)(
    Fragment.from(kept),
    kept.length ? openStart : 0,
    kept.length ? openEnd : 0,
  )
}

export const Paste = Extension.create({
  name: 'pasteCleaning',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        transformPastedHTML: cleanHtml,
        transformPasted: withoutKnownResolutions,
        handlePaste: (view, _, slice) => intoCell(view, slice),
      },
    }),
  ],
})
