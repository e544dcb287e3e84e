import { type Editor, Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { type Hit, hitsIn } from '../../shared/desk/findReplace.ts'
import { paragraph } from '../../shared/model/prose.ts'

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

/** Puts other words in the place of one hit; the marks of the words stay. False when they changed meanwhile. */
export function replaceFound(editor: Editor, hit: Hit, words: string, by: string): boolean {
  const { doc, tr } = editor.state
  if (hit.start === null || hit.end === null || hit.block >= doc.childCount) return false
  const block = doc.child(hit.block)
  if (hitsIn([paragraph(block.textBetween(hit.start, hit.end, '\t', '\n'))], words).length !== 1) return false
  let at = 1
  for (let before = 0; before < hit.block; before++) at += doc.child(before).nodeSize
  editor.view.dispatch(tr.insertText(by, at + hit.start, at + hit.end))
  return true
}

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
