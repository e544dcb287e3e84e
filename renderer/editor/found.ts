import { type Editor, Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { Hit } from '../../shared/desk/findReplace.ts'

const key = new PluginKey<DecorationSet>('found')

/** Words that were looked for, marked where they stand; never part of the text. */
export const Found = Extension.create({
  name: 'found',
  addProseMirrorPlugins: () => [
    new Plugin({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply: (transaction, before) =>
          (transaction.getMeta(key) as DecorationSet | undefined) ?? before.map(transaction.mapping, transaction.doc),
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
})

/** Marks the hits of this text; the current one comes into sight. */
export function showFound(editor: Editor, hits: readonly Hit[], current: Hit | undefined): void {
  const { doc, tr } = editor.state
  const starts: number[] = []
  doc.forEach((_, offset) => {
    starts.push(offset)
  })
  const marks = hits.flatMap((hit) => {
    const at = starts[hit.block]
    if (at === undefined) return []
    const how = { class: hit === current ? 'found current' : 'found' }
    const end = at + (doc.child(hit.block).nodeSize ?? 0)
    if (hit.start === null || hit.end === null) return [Decoration.node(at, end, how)]
    return [Decoration.inline(Math.min(at + 1 + hit.start, end), Math.min(at + 1 + hit.end, end), how)]
  })
  editor.view.dispatch(tr.setMeta(key, DecorationSet.create(doc, marks)))
  editor.view.dom.querySelector('.found.current')?.scrollIntoView({ block: 'center' })
}
