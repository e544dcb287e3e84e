import { Mark, mergeAttributes, Node } from '@tiptap/core'
import type { Node as DocNode } from '@tiptap/pm/model'

/** The editor's grammar: exactly the shapes of Prose (shared/model/prose.ts) and nothing else. */

export const Doc = Node.create({ name: 'doc', topNode: true, content: 'block+' })
export const Words = Node.create({ name: 'text', group: 'inline' })

export const LineBreak = Node.create({
  name: 'lineBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  renderText: () => '\n',
})

const own = <T>(value: T) => ({ default: value, rendered: false })
const numberOf = (text: string | undefined): number => Math.max(0, Math.min(6, Number(text) || 0))

export const Para = Node.create({
  name: 'paragraph',
  group: 'block',
  content: 'inline*',
  defining: true,
  priority: 1000,
  addAttributes: () => ({ level: own(0), mark: own(null), speaker: own(null), start: own(null) }),
  parseHTML: () => [
    {
      tag: 'div.para',
      contentElement: '.para-text',
      getAttrs: ({ dataset }: HTMLElement) => ({
        level: numberOf(dataset.level),
        mark: dataset.mark ?? null,
        speaker: dataset.speaker ?? null,
        start: dataset.start ? Number(dataset.start) : null,
      }),
    },
    { tag: 'p' },
    { tag: 'div.line' },
  ],
  renderHTML({ node }) {
    const { level, mark, speaker, start } = node.attrs
    const data = {
      class: 'para',
      'data-level': String(level),
      ...(mark && { 'data-mark': mark }),
      ...(speaker && { 'data-speaker': speaker }),
      ...(start && { 'data-start': String(start) }),
    }
    const text = ['p', { class: 'para-text' }, 0]
    if (!speaker) return ['div', data, text] as never
    return ['div', data, ['div', { class: 'para-speaker', contenteditable: 'false' }, speaker], text] as never
  },
})

export const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ level: own(0), numbered: own(false) }),
  parseHTML: () =>
    [1, 2, 3, 4, 5, 6].map((depth) => ({
      tag: `h${depth}`,
      getAttrs: ({ dataset }: HTMLElement) => ({
        level: numberOf(dataset.level),
        numbered: dataset.numbered === 'true',
      }),
    })),
  // One depth for all: a deep heading may stand first, and a skipped one misleads who listens.
  renderHTML: ({ node }) => [
    'h3',
    {
      class: 'prose-heading',
      'data-level': String(node.attrs.level),
      'data-numbered': String(node.attrs.numbered),
    },
    0,
  ],
})

/** Which part of a table each node plays, for prosemirror-tables. */
const TABLE_ROLES: Record<string, string> = {
  table: 'table',
  tableRow: 'row',
  tableCell: 'cell',
  tableHeader: 'header_cell',
}

const widthsOf = (node: DocNode): number[] => {
  const count = node.firstChild?.childCount ?? 1
  const widths = node.attrs.columns as number[]
  return Array.from({ length: count }, (_, at) => widths[at] ?? 10)
}

export const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  addAttributes: () => ({ columns: own([] as number[]) }),
  extendNodeSchema: (extension) => {
    const tableRole = TABLE_ROLES[extension.name]
    return tableRole ? { tableRole } : {}
  },
  parseHTML: () => [
    {
      tag: 'table',
      getAttrs: (element: HTMLElement) => {
        const widths = (element.dataset.columns ?? '').split(' ').map(Number)
        return { columns: widths.every((width) => width > 0) ? widths : [] }
      },
    },
  ],
  renderHTML({ node }) {
    const widths = widthsOf(node)
    const total = widths.reduce((sum, width) => sum + width, 0)
    const columns = widths.map((width) => ['col', { style: `width: ${(100 * width) / total}%` }])
    const data = { class: 'prose-table', 'data-columns': widths.join(' ') }
    return ['table', data, ['colgroup', {}, ...columns], ['tbody', 0]] as never
  },
})

export const TableRow = Node.create({
  name: 'tableRow',
  content: '(tableCell | tableHeader)+',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
})

const cell = (name: string, tag: string) =>
  Node.create({
    name,
    content: 'inline*',
    isolating: true,
    addAttributes: () => ({ colspan: own(1), rowspan: own(1), colwidth: own(null) }),
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes }) => [tag, mergeAttributes(HTMLAttributes), 0],
  })
export const TableCell = cell('tableCell', 'td')
export const TableHeader = cell('tableHeader', 'th')

const mark = (name: string, tag: string, key: string, rules: Array<{ tag?: string; style?: string }>) =>
  Mark.create({
    name,
    parseHTML: () => rules as never,
    renderHTML: () => [tag, 0],
    addKeyboardShortcuts() {
      return { [key]: () => this.editor.commands.toggleMark(name) }
    },
  })
export const Bold = mark('bold', 'strong', 'Mod-b', [
  { tag: 'strong' },
  { tag: 'b' },
  { style: 'font-weight=bold' },
  { style: 'font-weight=700' },
])
export const Italic = mark('italic', 'em', 'Mod-i', [{ tag: 'em' }, { tag: 'i' }, { style: 'font-style=italic' }])
export const Underline = mark('underline', 'u', 'Mod-u', [{ tag: 'u' }, { style: 'text-decoration=underline' }])
