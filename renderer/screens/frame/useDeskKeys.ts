import { useEffect } from 'react'
import { useStores } from '../../stores/useStores.ts'

/** Where the focus lands in a pane: the first of these that it has. */
const STARTS = [
  '[data-pane-start]',
  '[aria-selected="true"]',
  '[aria-current]',
  'a[href], button:not(:disabled), input, textarea, [tabindex="0"]:not([role="separator"])',
]

/** Keys that work everywhere. Codes, not characters: on the Thai layout the F key types ด. */
export function useDeskKeys(openPalette: () => void): void {
  const { desk } = useStores()
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (document.querySelector('.overlay')) return
      if (event.code === 'F6') {
        event.preventDefault()
        walkPanes(event.shiftKey ? -1 : 1)
      } else if (event.code === 'KeyK' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey) {
        event.preventDefault()
        openPalette()
      } else if (event.code === 'KeyF' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey) {
        event.preventDefault()
        desk.set('listOpen', true)
        // At once, so that no letter typed after the keys is lost; a list that is only now drawn takes a frame.
        if (!focusSearch()) requestAnimationFrame(focusSearch)
      }
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [desk, openPalette])
}

function focusSearch(): boolean {
  const field = document.querySelector<HTMLInputElement>('[data-pane-search] input')
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
