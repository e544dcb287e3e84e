import { Extension } from '@tiptap/core'
import type { Node as DocNode } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { numberProse } from '../../shared/model/numbering.ts'
import type { ProseBlock } from '../../shared/model/prose.ts'

/** What numbering needs of each block; the words do not matter to it. */
function shapes(doc: DocNode): ProseBlock[] {
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
  const numbers = numberProse(shapes(doc))
  const found: Decoration[] = []
  doc.forEach((node, offset, index) => {
    const number = numbers[index]
    if (number) found.push(Decoration.node(offset, offset + node.nodeSize, { 'data-number': digits(number) }))
  })
  return DecorationSet.create(doc, found)
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
          apply: (transaction, before) => (transaction.docChanged ? decorate(transaction.doc, digits) : before),
        },
        props: { decorations: (state) => key.getState(state) },
      }),
    ]
  },
})
