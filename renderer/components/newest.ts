import { useState } from 'react'

/**
 * One value of a record that is typed in several fields, each of which saves its own part. The newest value is the one
 * that was sent last until the record has answered, so that the next part goes on from it; it stays the newest where
 * it could not be saved, and the next part carries it along.
 */
export function createNewest<T>(record: T) {
  let known = record
  let sent: { value: T; over: T; underWay: boolean; answered: boolean } | null = null

  return {
    /** The record as it stands now. */
    follow(value: T): void {
      known = value
      if (sent && sent.over !== value) sent.answered = true
    },
    now: (): T => (sent && (sent.underWay || !sent.answered) ? sent.value : known),
    async send(value: T, save: (value: T) => void | Promise<void>): Promise<void> {
      const one = { value, over: known, underWay: true, answered: false }
      sent = one
      try {
        await save(value)
      } catch (error) {
        // Whatever came in meanwhile was no answer to this.
        Object.assign(one, { over: known, answered: false })
        throw error
      } finally {
        one.underWay = false
      }
    },
  }
}

/** The same over the value a component was given. */
export function useNewest<T>(value: T, save: (value: T) => void | Promise<void>) {
  const [newest] = useState(() => createNewest(value))
  newest.follow(value)
  return { now: newest.now, send: (next: T) => newest.send(next, save) }
}
