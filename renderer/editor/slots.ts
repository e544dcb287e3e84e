import type { Editor } from '@tiptap/core'
import { nextSlot } from '../../shared/desk/phrases.ts'
import { beginSentence } from './sentence.ts'

/** The words of the paragraph before the caret. */
export const wordsBefore = (editor: Editor): string => {
  const { $from } = editor.state.selection
  return $from.parent.textBetween(0, $from.parentOffset, undefined, '\n')
}

/** Selects the next slot of the paragraph at or after the caret; false when there is none. */
export function selectSlot(editor: Editor): boolean {
  const { $to } = editor.state.selection
  const text = $to.parent.textBetween(0, $to.parent.content.size, undefined, '\n')
  const found = nextSlot(text, $to.parentOffset)
  if (!found) return false
  const start = $to.start()
  return editor.commands.setTextSelection({ from: start + found[0], to: start + found[1] })
}

/** Puts a sentence in at the caret; words typed before it that it begins with become part of it. */
export function insertSentence(editor: Editor, sentence: string): void {
  const { $from, from, to } = editor.state.selection
  const before = wordsBefore(editor)
  const begin = before !== '' && sentence.startsWith(before) ? $from.start() : from
  // At once: the command's own focus comes a frame later, and whoever gives the focus back meanwhile drops the slot.
  editor.view.focus()
  editor.chain().insertContentAt({ from: begin, to }, { type: 'text', text: sentence }).setTextSelection(begin).run()
  if (selectSlot(editor)) beginSentence(editor, begin, begin + sentence.length)
  else editor.commands.setTextSelection(begin + sentence.length)
}
