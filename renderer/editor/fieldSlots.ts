import { nextSlot } from '../../shared/desk/phrases.ts'

/** Stock sentences in a plain field of several lines, as in the text (slots.ts). */

/** Selects the next slot at or behind the caret; false where there is none. */
export function selectFieldSlot(field: HTMLTextAreaElement): boolean {
  const found = nextSlot(field.value, field.selectionEnd)
  if (found) field.setSelectionRange(found[0], found[1])
  return Boolean(found)
}

/** Puts a sentence in the place of what is selected, so that Ctrl+Z takes it back, and goes to its first slot. */
export function putSentence(field: HTMLTextAreaElement, sentence: string): void {
  field.focus()
  const start = field.selectionStart
  document.execCommand('insertText', false, sentence)
  field.setSelectionRange(start, start)
  if (!selectFieldSlot(field)) field.setSelectionRange(start + sentence.length, start + sentence.length)
}
