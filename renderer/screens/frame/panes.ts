/** Where the focus lands in a pane: the first of these that it has. */
const STARTS = [
  '[data-pane-start]',
  '[aria-selected="true"]',
  '[aria-current]',
  'a[href], button:not(:disabled), input, textarea, [tabindex="0"]:not([role="separator"])',
]

/** The search of the pane one is in, else the first there is. */
export function focusSearch(): boolean {
  const here = document.activeElement
    ?.closest('[data-pane]')
    ?.querySelector<HTMLInputElement>('[data-pane-search] input')
  const field = here ?? document.querySelector<HTMLInputElement>('[data-pane-search] input')
  field?.focus()
  return field !== null && document.activeElement === field
}

export function walkPanes(direction: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter((pane) => pane.offsetParent !== null)
  if (panes.length === 0) return
  const at = panes.findIndex((pane) => pane.contains(document.activeElement))
  const next = panes[(at + direction + panes.length) % panes.length] ?? panes[0]
  const start = STARTS.map((selector) => next?.querySelector<HTMLElement>(selector)).find(Boolean)
  if (start) start.focus()
  else next?.focus()
}
