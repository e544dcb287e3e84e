import { Extension } from '@tiptap/core'
import type { Node as DocNode } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { numberProse } from '../../shared/model/numbering.ts'
import type { ProseBlock } from '../../shared/model/prose.ts'

/** What numbering needs of each block; the words do not matter to it. */
export function shapesOf(doc: DocNode): ProseBlock[] {
  const out: ProseBlock[] = []
  doc.forEach((node) => {
    const { level, mark, start, numbered } = node.attrs
    if (node.type.name === 'heading') out.push({ type: 'heading', level, numbered, text: [] })
    else if (node.type.name === 'paragraph') {
      out.push({ type: 'paragraph', level, mark, speaker: null, ...(start && { start }), text: [] })
    } else out.push({ type: 'resolution', resolutionId: 'x' })
  })
  return out
}

function decorate(doc: DocNode, digits: (text: string) => string): DecorationSet {
  const numbers = numberProse(shapesOf(doc))
  const found: Decoration[] = []
  doc.forEach((node, offset, index) => {
    const number = numbers[index]
    if (number) found.push(Decoration.node(offset, offset + node.nodeSize, { 'data-number': digits(number) }))
  })
  return DecorationSet.create(doc, found)
}

/** Typing in a paragraph changes no number; only blocks that come, go or change their shape do. */
function sameShapes(before: DocNode, after: DocNode): boolean {
  if (before.childCount !== after.childCount) return false
  for (let at = 0; at < after.childCount; at++) {
    const [was, is] = [before.child(at), after.child(at)]
    if (was !== is && !was.sameMarkup(is)) return false
  }
  return true
}

const key = new PluginKey<DecorationSet>('numbers')

/** Shows the number of each block. It is never text: it follows from mark and level, here as on paper. */
export const Numbers = Extension.create<{ digits: (text: string) => string }>({
  name: 'numbers',
  addOptions: () => ({ digits: (text) => text }),
  addProseMirrorPlugins() {
    const { digits } = this.options
    return [
      new Plugin({
        key,
        state: {
          init: (_, state) => decorate(state.doc, digits),
          apply: (transaction, before) => {
            const { before: was, doc, docChanged, mapping } = transaction
            if (!docChanged) return before
            return sameShapes(was, doc) ? before.map(mapping, doc) : decorate(doc, digits)
          },
        },
        props: { decorations: (state) => key.getState(state) },
      }),
    ]
  },
})
