import { useEffect } from 'react'
import { useStores } from '../../stores/useStores.ts'

const START = '[data-pane-start], [aria-selected="true"], a[href], button:not(:disabled), input, [tabindex="0"]'

/** Keys that work everywhere. Codes, not characters: on the Thai layout the F key types ด. */
export function useDeskKeys(): void {
  const { desk } = useStores()
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (document.querySelector('.overlay')) return
      if (event.code === 'F6') {
        event.preventDefault()
        walkPanes(event.shiftKey ? -1 : 1)
      } else if (event.code === 'KeyF' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey) {
        event.preventDefault()
        desk.set('listOpen', true)
        // The list may only now be drawn.
        requestAnimationFrame(() => document.querySelector<HTMLInputElement>('[data-pane-search] input')?.focus())
      }
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [desk])
}

export function walkPanes(direction: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter((pane) => pane.offsetParent !== null)
  if (panes.length === 0) return
  const at = panes.findIndex((pane) => pane.contains(document.activeElement))
  const next = panes[(at + direction + panes.length) % panes.length] ?? panes[0]
  const start = next?.querySelector<HTMLElement>(START)
  if (start) start.focus()
  else next?.focus()
}
