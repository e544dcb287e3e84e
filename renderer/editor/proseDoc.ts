import type { JSONContent } from '@tiptap/core'
import type { Node as DocNode } from '@tiptap/pm/model'
import { assertNever } from '../../shared/assertNever.ts'
import type { Inline, Prose, ProseBlock, ProseTable } from '../../shared/model/prose.ts'

/**
 * Prose and the editor's document, one to one. The editor always holds a paragraph to type in, so empty prose and a
 * single empty plain paragraph are the same thing.
 */

type Marks = { bold?: true; italic?: true; underline?: true }
const MARKS = ['bold', 'italic', 'underline'] as const

function inlineNodes(text: readonly Inline[]): JSONContent[] {
  return text.flatMap((part) => {
    const { text: words, ...marked } = typeof part === 'string' ? { text: part } : part
    const marks = MARKS.filter((mark) => (marked as Marks)[mark]).map((type) => ({ type }))
    const more = marks.length > 0 ? { marks } : {}
    return words
      .split('\n')
      .flatMap((line, index): JSONContent[] => [
        ...(index > 0 ? [{ type: 'lineBreak', ...more }] : []),
        ...(line === '' ? [] : [{ type: 'text', text: line, ...more }]),
      ])
  })
}

function inlines(nodes: readonly JSONContent[] | undefined): Inline[] {
  const out: Array<{ text: string } & Marks> = []
  for (const node of nodes ?? []) {
    const text = node.type === 'lineBreak' ? '\n' : (node.text ?? '')
    const marks: Marks = {}
    for (const mark of MARKS) if (node.marks?.some(({ type }) => type === mark)) marks[mark] = true
    const last = out.at(-1)
    if (last && MARKS.every((mark) => last[mark] === marks[mark])) last.text += text
    else if (text !== '') out.push({ text, ...marks })
  }
  return out.map((part) => (MARKS.some((mark) => part[mark]) ? part : part.text))
}

const content = (nodes: JSONContent[]) => (nodes.length > 0 ? { content: nodes } : {})

function tableNode(table: ProseTable): JSONContent {
  return {
    type: 'table',
    attrs: { columns: table.columns },
    content: table.rows.map((row, index) => ({
      type: 'tableRow',
      content: table.columns.map((_, at) => ({
        type: table.header && index === 0 ? 'tableHeader' : 'tableCell',
        ...content(inlineNodes(row[at] ?? [])),
      })),
    })),
  }
}

function blockNode(block: ProseBlock): JSONContent {
  switch (block.type) {
    case 'paragraph': {
      const { level, mark, speaker, start } = block
      return {
        type: 'paragraph',
        attrs: { level, mark, speaker, start: start ?? null },
        ...content(inlineNodes(block.text)),
      }
    }
    case 'heading':
      return {
        type: 'heading',
        attrs: { level: block.level, numbered: block.numbered },
        ...content(inlineNodes(block.text)),
      }
    case 'table':
      return tableNode(block)
    case 'resolution':
      return { type: 'resolution', attrs: { resolutionId: block.resolutionId } }
    default:
      return assertNever(block)
  }
}

export function docOf(prose: Prose): JSONContent {
  return { type: 'doc', content: prose.length > 0 ? prose.map(blockNode) : [{ type: 'paragraph' }] }
}

function tableOf(node: JSONContent): ProseTable | null {
  const rows = (node.content ?? []).map((row) => row.content ?? [])
  // A cell pasted over several columns or rows is one cell here: prose knows no spans.
  const count = Math.max(0, ...rows.map((row) => row.length))
  if (count === 0 || rows.length === 0) return null
  const known: unknown = node.attrs?.columns
  const widths = Array.isArray(known) ? known.filter((width): width is number => typeof width === 'number') : []
  const columns = Array.from({ length: count }, (_, at) => widths[at] ?? 10)
  return {
    type: 'table',
    columns,
    header: (rows[0] ?? []).length > 0 && (rows[0] ?? []).every((cell) => cell.type === 'tableHeader'),
    rows: rows.map((row) => columns.map((_, at) => inlines(row[at]?.content))),
  }
}

function blockOf(node: JSONContent): ProseBlock[] {
  const attrs = node.attrs ?? {}
  switch (node.type) {
    case 'paragraph': {
      const start: unknown = attrs.start
      return [
        {
          type: 'paragraph',
          level: attrs.level ?? 0,
          mark: attrs.mark ?? null,
          ...(typeof start === 'number' && { start }),
          speaker: attrs.speaker || null,
          text: inlines(node.content),
        },
      ]
    }
    case 'heading':
      return [
        {
          type: 'heading',
          level: attrs.level ?? 0,
          numbered: attrs.numbered === true,
          text: inlines(node.content),
        },
      ]
    case 'table': {
      const table = tableOf(node)
      return table ? [table] : []
    }
    case 'resolution':
      return [{ type: 'resolution', resolutionId: String(attrs.resolutionId) }]
    default:
      return []
  }
}

export const proseOf = (doc: JSONContent): Prose => notBlank((doc.content ?? []).flatMap(blockOf))

/** Nodes never change: a block that was not typed in is read once, and stays the same object. */
const read = new WeakMap<DocNode, ProseBlock[]>()

/** The same of a living document, for every key: only the blocks that changed are read. */
export function proseOfDoc(doc: DocNode): Prose {
  const blocks: ProseBlock[] = []
  doc.forEach((node) => {
    const found = read.get(node) ?? blockOf(node.toJSON())
    read.set(node, found)
    blocks.push(...found)
  })
  return notBlank(blocks)
}

function notBlank(blocks: ProseBlock[]): Prose {
  const [only] = blocks
  const blank =
    blocks.length === 1 &&
    only?.type === 'paragraph' &&
    only.text.length === 0 &&
    !only.mark &&
    !only.speaker &&
    only.level === 0
  return blank ? [] : blocks
}
