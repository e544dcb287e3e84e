const NO_TEXT = new Set(['checkbox', 'radio', 'button', 'submit', 'range', 'file', 'color'])

/** Where text is typed, keys of text belong to it: taking back there takes back letters. */
export function isText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true
  return target instanceof HTMLInputElement && !NO_TEXT.has(target.type)
}

/** What a menu asks for with the caret in a text: the text's own way back. */
export function undoInText(target: HTMLElement, redo: boolean): void {
  if (!target.isContentEditable) {
    document.execCommand(redo ? 'redo' : 'undo')
    return
  }
  // The editor keeps a history of its own and listens to its keys.
  const init = { key: 'z', code: 'KeyZ', ctrlKey: true, shiftKey: redo, bubbles: true, cancelable: true }
  target.dispatchEvent(new KeyboardEvent('keydown', init))
}
