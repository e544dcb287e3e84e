const TRIES = 40

/** At once where it stands already, so that the next key is its own; else as soon as it is drawn. */
export function focusNow(find: () => HTMLElement | null | undefined): void {
  const found = find()
  if (found) found.focus()
  else focusSoon(find)
}

/** Moves the focus to something that is only about to be drawn (a field just added), as soon as it is there. */
export function focusSoon(find: () => HTMLElement | null | undefined, tries = TRIES): void {
  requestAnimationFrame(() => {
    const found = find()
    if (found) found.focus()
    else if (tries > 0) focusSoon(find, tries - 1)
  })
}
