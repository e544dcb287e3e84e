import type { Saving } from './saving.ts'

/** Pieces done, and how many are wanted. */
export interface Progress {
  done: number
  of: number
}

/** Long work in pieces that tells how far it is and can be stopped between two of them. */
export function createJob(saving: Saving, show: (progress: Progress | null) => void) {
  let stopped = false
  return {
    /** Answers null when it was stopped. What was typed a moment ago is saved first. */
    async run<T>(of: number, work: (told: (done: number) => void) => Promise<T | null>): Promise<T | null> {
      stopped = false
      show({ done: 0, of })
      try {
        await saving.settled()
        return await work((done) => show({ done, of }))
      } catch (error) {
        if (stopped) return null
        throw error
      } finally {
        show(null)
      }
    },
    stop(): void {
      stopped = true
    },
    stopped: (): boolean => stopped,
  }
}
