import { useEffect, useRef } from 'react'
import type { Prose } from '../../shared/model/prose.ts'
import { useStores } from '../stores/useStores.ts'

const DELAY_MS = 400

/** Saves what is written 400 ms after the last change, and at once when the writer leaves, hides or closes the page. */
export function useProseSaving(save: (prose: Prose) => Promise<void>) {
  const { saving } = useStores()
  const state = useRef({ save, waiting: null as Prose | null, timer: 0 as number | ReturnType<typeof setTimeout> })
  state.current.save = save

  const flush = useRef(() => {
    const { waiting, timer, save: send } = state.current
    clearTimeout(timer)
    if (waiting === null) return
    state.current.waiting = null
    // A failure is kept and shown by the saving store, with a way to send it again.
    void send(waiting)
      .catch(() => undefined)
      .finally(() => {
        if (state.current.waiting === null) saving.typing(false)
      })
  })

  useEffect(() => {
    const now = flush.current
    document.addEventListener('visibilitychange', now)
    window.addEventListener('pagehide', now)
    window.addEventListener('beforeunload', now)
    return () => {
      document.removeEventListener('visibilitychange', now)
      window.removeEventListener('pagehide', now)
      window.removeEventListener('beforeunload', now)
      now()
    }
  }, [])

  return {
    changed(prose: Prose): void {
      saving.typing(true)
      state.current.waiting = prose
      clearTimeout(state.current.timer)
      state.current.timer = setTimeout(flush.current, DELAY_MS)
    },
    flush: flush.current,
  }
}
