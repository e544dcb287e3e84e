import { type Editor, Extension } from '@tiptap/core'
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state'

/** A stock sentence whose slots are being filled: where it begins and ends now. */
interface Sentence {
  from: number
  to: number
}

const key = new PluginKey<Sentence | null>('sentence')

/** Remembers the sentence that was put in, while its slots are filled; words typed around it move it along. */
export const FilledSentence = Extension.create({
  name: 'filledSentence',
  addProseMirrorPlugins: () => [
    new Plugin<Sentence | null>({
      key,
      state: {
        init: () => null,
        apply(transaction, before) {
          const set = transaction.getMeta(key) as Sentence | null | undefined
          if (set !== undefined) return set
          if (!before) return null
          // What is typed at its very end belongs to it: the last slot may stand there.
          const now = { from: transaction.mapping.map(before.from, -1), to: transaction.mapping.map(before.to, 1) }
          const { from, to } = transaction.selection
          return from >= now.from && to <= now.to && now.from < now.to ? now : null
        },
      },
    }),
  ],
})

export function beginSentence(editor: Editor, from: number, to: number): void {
  editor.view.dispatch(editor.state.tr.setMeta(key, { from, to }).setMeta('addToHistory', false))
}

/** With no slot left the caret goes behind the sentence; false when none is being filled. */
export function leaveSentence(editor: Editor): boolean {
  const sentence = key.getState(editor.state)
  if (!sentence) return false
  const { tr } = editor.state
  tr.setSelection(TextSelection.create(tr.doc, sentence.to)).setMeta(key, null)
  editor.view.dispatch(tr.scrollIntoView())
  return true
}
