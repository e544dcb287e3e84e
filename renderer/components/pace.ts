export const DELAY_MS = 400
const LONGEST_MS = 1_000

/**
 * When what is typed is sent: a moment after the last change, and while the typing never pauses at the latest one
 * second after the first change that is not sent yet. One sending at a time; what comes meanwhile goes right after it.
 */
export function createPace(send: () => Promise<unknown>) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let first: number | null = null
  let busy = false
  let due = false

  function stop(): void {
    clearTimeout(timer)
    first = null
  }

  async function now(): Promise<void> {
    stop()
    if (busy) {
      due = true
      return
    }
    busy = true
    try {
      await send()
    } catch {
      // The one who sends shows why it failed.
    } finally {
      busy = false
      if (due) {
        due = false
        void now()
      }
    }
  }

  return {
    now,
    /** It is sent by other means. */
    stop,
    /** `unsure` typing (a year of two digits so far) may take as long as it takes. */
    changed(delay: number = DELAY_MS, unsure = false): void {
      const at = Date.now()
      first ??= at
      clearTimeout(timer)
      timer = setTimeout(now, unsure ? delay : Math.max(0, Math.min(delay, first + LONGEST_MS - at)))
    },
  }
}
