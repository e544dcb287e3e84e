/** Alt with ↑ or ↓ moves a row, wherever the keyboard layout puts its letters. */
export function stepOfKey(event: { altKey: boolean; code: string }): -1 | 1 | undefined {
  if (!event.altKey) return undefined
  if (event.code === 'ArrowUp') return -1
  return event.code === 'ArrowDown' ? 1 : undefined
}

/** A moved row keeps the focus wherever it now stands. */
export const focusRow = (id: string): void => {
  setTimeout(() => document.querySelector<HTMLElement>(`[data-key="${CSS.escape(id)}"]`)?.focus(), 30)
}
