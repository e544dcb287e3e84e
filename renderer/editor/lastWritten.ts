import type { Editor } from '@tiptap/core'
import { undo, undoDepth } from '@tiptap/pm/history'
import { valueText } from '../../shared/model/valueText.ts'
import { proseOfDoc } from './proseDoc.ts'

/** The editor that was written in last. */
let last: Editor | null = null

export const wroteIn = (editor: Editor): void => {
  last = editor
}
/**
 * Takes back what was typed last where it was typed, with the caret in it again: a key at a time instead of all that was
 * written since the record was saved as a step. False where the text that a step made does not stand in that editor.
 */
export function undoWhereWritten(text: string): boolean {
  if (!last || last.isDestroyed || !last.isEditable || undoDepth(last.state) === 0) return false
  if (valueText(proseOfDoc(last.state.doc)) !== text) return false
  last.view.focus()
  return undo(last.state, last.view.dispatch)
}
