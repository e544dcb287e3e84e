import { useEffect, useRef, useState } from 'react'
import { asProblem } from '../stores/problem.ts'
import { useStores } from '../stores/useStores.ts'
import { createPace, DELAY_MS } from './pace.ts'

/** What an officer typed cannot be taken as it stands; the sentence says why and what to do. */
export class Unreadable {
  readonly sentence: string
  constructor(sentence: string) {
    this.sentence = sentence
  }
}

const sentenceOf = (value: unknown): string => (value instanceof Unreadable ? value.sentence : '')

export interface DraftOptions<T> {
  value: T
  show: (value: T) => string
  read: (text: string) => T | Unreadable
  save: (value: T) => void | Promise<void>
  /** False while more typing may well come (a year of two digits so far): saving then waits longer. */
  complete?: ((text: string) => boolean) | undefined
  /** The name under which words that cannot be read stay in this field, also when it was closed. */
  keep?: string | undefined
}

const UNSURE_MS = 1_600

/**
 * One field that saves itself: while it is typed in, on leaving it, and when the page is hidden.
 * While it is being typed in, the field shows the draft; otherwise it follows the record.
 */
export function useDraft<T>(options: DraftOptions<T>) {
  const { unread } = useStores().saving
  const shown = options.show(options.value)
  const [draft, setDraft] = useState(() => (options.keep ? unread.recall(options.keep, shown) : null))
  const [error, setError] = useState(() => (draft === null ? '' : sentenceOf(options.read(draft))))
  const now = useRef({ draft, options })
  now.current.options = options
  const sending = useRef(0)
  const flushNow = useRef<() => Promise<boolean>>(async () => true)
  const [pace] = useState(() => createPace(() => flushNow.current()))

  async function flush(): Promise<boolean> {
    pace.stop()
    const { draft: text, options: at } = now.current
    // The record as it stands is not what it will be while something is on its way to it.
    if (text === null || (text === at.show(at.value) && sending.current === 0)) {
      setError('')
      if (at.keep && text !== null) unread.forget(at.keep)
      return true
    }
    const value = at.read(text)
    if (value instanceof Unreadable) {
      if (at.keep) unread.keep(at.keep, { text, over: at.show(at.value) })
      return false
    }
    if (at.keep) unread.forget(at.keep)
    sending.current += 1
    try {
      await at.save(value)
      setError('')
      return true
    } catch (thrown) {
      setError(asProblem(thrown))
      return false
    } finally {
      sending.current -= 1
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
      // Also behind another sending, which knows no later value of a field that is gone.
      void flushNow.current()
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
