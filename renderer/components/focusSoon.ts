const TRIES = 40

/** At once where it stands already, so that the next key is its own; else as soon as it is drawn. */
export function focusNow(find: () => HTMLElement | null | undefined): void {
  const found = find()
  if (found) found.focus()
  else focusSoon(find)
}

/**
 * Moves the focus to something that is only about to be drawn (a field just added), as soon as it is there; `then` is
 * done with it once it has the focus.
 */
export function focusSoon<E extends HTMLElement>(
  find: () => E | null | undefined,
  tries = TRIES,
  then?: (found: E) => void,
): void {
  requestAnimationFrame(() => {
    const found = find()
    if (found) {
      found.focus()
      then?.(found)
    } else if (tries > 0) focusSoon(find, tries - 1, then)
  })
}

/** Once no dialog holds the focus any more: one that is just closing would take it back, and the selection with it. */
export function whenClosed(work: () => void, tries = TRIES): void {
  requestAnimationFrame(() => {
    if (document.querySelector('.overlay') && tries > 0) whenClosed(work, tries - 1)
    else work()
  })
}
