import { useEffect, useRef, useState } from 'react'
import type { Prose } from '../../shared/model/prose.ts'
import { createPace } from '../components/pace.ts'
import { useStores } from '../stores/useStores.ts'

/** Saves what is written while it is written, and at once when the writer leaves, hides or closes the page. */
export function useProseSaving(save: (prose: Prose) => Promise<void>) {
  const { saving } = useStores()
  const state = useRef({ save, waiting: null as Prose | null })
  state.current.save = save

  const [send] = useState(() => async () => {
    const { waiting, save: newest } = state.current
    if (waiting === null) return
    state.current.waiting = null
    // A failure is kept and shown by the saving store, with a way to send it again.
    await newest(waiting).catch(() => undefined)
    if (state.current.waiting === null) saving.typing(false)
  })
  const [pace] = useState(() => createPace(send))

  useEffect(() => {
    const now = () => void pace.now()
    document.addEventListener('visibilitychange', now)
    window.addEventListener('pagehide', now)
    window.addEventListener('beforeunload', now)
    return () => {
      document.removeEventListener('visibilitychange', now)
      window.removeEventListener('pagehide', now)
      window.removeEventListener('beforeunload', now)
      pace.stop()
      // At once, also behind another sending: the editor that opens next begins with what has been sent.
      void send()
    }
  }, [pace, send])

  return {
    changed(prose: Prose): void {
      saving.typing(true)
      state.current.waiting = prose
      pace.changed()
    },
    flush: () => void pace.now(),
  }
}
