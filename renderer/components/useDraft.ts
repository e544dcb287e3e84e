import { useEffect, useRef, useState } from 'react'
import { asProblem } from '../stores/problem.ts'
import { createPace, DELAY_MS } from './pace.ts'

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

const UNSURE_MS = 1_600

/**
 * One field that saves itself: while it is typed in, on leaving it, and when the page is hidden.
 * While it is being typed in, the field shows the draft; otherwise it follows the record.
 */
export function useDraft<T>(options: DraftOptions<T>) {
  const [draft, setDraft] = useState<string | null>(null)
  const [error, setError] = useState('')
  const now = useRef({ draft, options })
  now.current.options = options
  const shown = options.show(options.value)
  const flushNow = useRef<() => Promise<boolean>>(async () => true)
  const [pace] = useState(() => createPace(() => flushNow.current()))

  async function flush(): Promise<boolean> {
    pace.stop()
    const { draft: text, options: at } = now.current
    if (text === null || text === at.show(at.value)) {
      setError('')
      return true
    }
    const value = at.read(text)
    if (value instanceof Unreadable) return false
    try {
      await at.save(value)
      setError('')
      return true
    } catch (thrown) {
      setError(asProblem(thrown))
      return false
    }
  }
  flushNow.current = flush

  useEffect(() => {
    const hide = () => void pace.now()
    document.addEventListener('visibilitychange', hide)
    window.addEventListener('pagehide', hide)
    window.addEventListener('beforeunload', hide)
    return () => {
      document.removeEventListener('visibilitychange', hide)
      window.removeEventListener('pagehide', hide)
      window.removeEventListener('beforeunload', hide)
      void pace.now()
    }
  }, [pace])

  const set = (text: string | null) => {
    now.current.draft = text
    setDraft(text)
  }

  return {
    text: draft ?? shown,
    error,
    change(text: string): void {
      set(text)
      const unsure = now.current.options.complete?.(text) === false
      pace.changed(unsure ? UNSURE_MS : DELAY_MS, unsure)
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
