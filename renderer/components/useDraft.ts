import { useEffect, useRef, useState } from 'react'
import { asProblem } from '../stores/problem.ts'

/** What an officer typed cannot be taken as it stands; the sentence says why and what to do. */
export class Unreadable {
  readonly sentence: string
  constructor(sentence: string) {
    this.sentence = sentence
  }
}

export interface DraftOptions<T> {
  value: T
  show: (value: T) => string
  read: (text: string) => T | Unreadable
  save: (value: T) => void | Promise<void>
  /** False while more typing may well come (a year of two digits so far): saving then waits longer. */
  complete?: ((text: string) => boolean) | undefined
}

const DELAY_MS = 400
const UNSURE_MS = 1_600

/**
 * One field that saves itself: 400 ms after the last change, on leaving it, and when the page is hidden.
 * While it is being typed in, the field shows the draft; otherwise it follows the record.
 */
export function useDraft<T>(options: DraftOptions<T>) {
  const [draft, setDraft] = useState<string | null>(null)
  const [error, setError] = useState('')
  const now = useRef({ draft, options, timer: 0 as number | ReturnType<typeof setTimeout>, sent: '' })
  now.current.options = options
  const shown = options.show(options.value)

  async function flush(): Promise<boolean> {
    clearTimeout(now.current.timer)
    const { draft: text, options: at } = now.current
    if (text === null || text === at.show(at.value)) {
      setError('')
      return true
    }
    const value = at.read(text)
    if (value instanceof Unreadable) return false
    try {
      now.current.sent = text
      await at.save(value)
      setError('')
      return true
    } catch (thrown) {
      setError(asProblem(thrown))
      return false
    }
  }
  const flushNow = useRef(flush)
  flushNow.current = flush

  useEffect(() => {
    const hide = () => void flushNow.current()
    document.addEventListener('visibilitychange', hide)
    window.addEventListener('pagehide', hide)
    window.addEventListener('beforeunload', hide)
    return () => {
      document.removeEventListener('visibilitychange', hide)
      window.removeEventListener('pagehide', hide)
      window.removeEventListener('beforeunload', hide)
      void flushNow.current()
    }
  }, [])

  const set = (text: string | null) => {
    now.current.draft = text
    setDraft(text)
  }

  return {
    text: draft ?? shown,
    error,
    change(text: string): void {
      set(text)
      clearTimeout(now.current.timer)
      const unsure = now.current.options.complete?.(text) === false
      now.current.timer = setTimeout(() => void flushNow.current(), unsure ? UNSURE_MS : DELAY_MS)
    },
    async leave(): Promise<void> {
      const { draft: text } = now.current
      if (text === null) return
      const value = now.current.options.read(text)
      if (value instanceof Unreadable) {
        setError(value.sentence)
        return
      }
      // The draft goes only after the record has it, so the old value never flashes and nothing is lost.
      if ((await flush()) && now.current.draft === text) set(null)
    },
  }
}
