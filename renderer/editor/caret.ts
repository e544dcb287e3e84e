import type { Editor } from '@tiptap/core'
import { Selection, TextSelection } from '@tiptap/pm/state'

/** Puts the caret as near to a place as text stands: what was there may be a table or a resolution by now. */
export function putCaret(editor: Editor, at: number): void {
  const { doc, tr } = editor.state
  const place = doc.resolve(Math.max(0, Math.min(at, doc.content.size)))
  editor.view.dispatch(tr.setSelection(Selection.near(place)))
}

/** Selects words; ends that stand beside text go to the text nearest to them. */
export function selectRange(editor: Editor, from: number, to: number): void {
  const { doc, tr } = editor.state
  editor.view.dispatch(tr.setSelection(TextSelection.between(doc.resolve(from), doc.resolve(to))).scrollIntoView())
}
