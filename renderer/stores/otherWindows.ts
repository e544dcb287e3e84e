import type { Stores } from './createStores.ts'
import type { Space } from './memory.ts'

/** Reading goes on at this pace while another window is written in. */
const PACE_MS = 1_000

/**
 * Windows of one origin tell each other of every save, and each reads again what it shows once nothing is being typed
 * in it. Reading saves nothing, so no window answers another. Answers what ends the listening.
 */
export function followOtherWindows(
  space: Space,
  { saving, meeting, paper }: Pick<Stores, 'saving' | 'meeting' | 'paper'>,
  underHands: () => boolean,
): () => void {
  const channel = new BroadcastChannel(`lekha.saved.${space}`)
  const unsubscribe = saving.store.subscribe(({ savedAt }, before) => {
    if (savedAt !== before.savedAt) channel.postMessage(null)
  })
  let timer: ReturnType<typeof setTimeout> | undefined
  /** Something was saved elsewhere since this window last read. */
  let behind = false

  function look(): void {
    timer = undefined
    if (!behind) return
    timer = setTimeout(look, PACE_MS)
    const { pending, typing, trouble, conflict } = saving.store.getState()
    if (pending > 0 || typing || trouble || conflict || underHands()) return
    behind = false
    // In the queue of the writes, so that no older answer is put over what was just saved here.
    void saving.inTurn(async () => {
      const jobs: Array<Promise<unknown>> = []
      if (meeting.store.getState().file) jobs.push(meeting.reread())
      if (paper.store.getState().paper) jobs.push(paper.reread())
      await Promise.allSettled(jobs)
    })
  }

  channel.onmessage = () => {
    behind = true
    if (timer === undefined) look()
  }
  return () => {
    unsubscribe()
    clearTimeout(timer)
    channel.close()
  }
}
