import { createStore } from 'zustand/vanilla'
import { type ApiError, asApiError } from '../api/ApiError.ts'
import { memoryOf, type Space } from './memory.ts'
import { createUnread } from './unread.ts'
import { createUnsent, type Unsent } from './unsent.ts'

/** One field as it stands in the store and as it is being typed here. */
export interface Version {
  field: string
  mine: unknown
  theirs: unknown
}

export interface Conflict {
  /** The record both sides changed. */
  id: string
  /** What was changed twice, in the words of the screen. */
  what: string
  /** What was typed here, and what stands in its place; nothing where a record is changed without typing. */
  typed: Unsent | undefined
  versions: Version[]
  keepMine: () => Promise<void>
  takeTheirs: () => void
}

export interface Trouble {
  message: string
  /** The program behind this page has ended: nothing sent from here can arrive any more. */
  gone: boolean
  retry: () => Promise<void>
}

interface SavingState {
  /** Writes under way. */
  pending: number
  /** Something is being typed that is not on its way yet. */
  typing: boolean
  savedAt: Date | null
  trouble: Trouble | null
  conflict: Conflict | null
}

export interface Versioned {
  id: string
  revision: number
}

export interface RecordWrite<R extends Versioned> {
  what: string
  current: () => R | undefined
  /** Sends the change against the record as it is known here. */
  send: (revision: number, known: R) => Promise<R>
  reread: (id: string) => Promise<R>
  /** Where what was typed stands in the record, when it is not the record itself. */
  values?: (record: R) => object
  put: (record: R) => void
  /** Told when the officer gave up their own version: an editor must show the other. */
  replaced?: (record: R) => void
  /** What was typed: kept until it is saved, for copying and for the next page. */
  kept?: Pick<Unsent, 'noun' | 'id' | 'change' | 'apart'>
}

const REFUSED_INPUT = new Set(['badInput', 'refused', 'unconfirmed'])
/** Typing that goes on is not waited for longer than this. */
const QUIET_MS = 20
const QUIET_TRIES = 150
const GONE = new Set(['unreachable', 'no-session'])

/**
 * Every write of the desk goes through one queue, so a record is never sent with a revision that our own earlier
 * write has already passed. What failed stays here with a way to send it again: nothing typed is dropped.
 */
export function createSaving(space: Space) {
  const store = createStore<SavingState>(() => ({
    pending: 0,
    typing: false,
    savedAt: null,
    trouble: null,
    conflict: null,
  }))
  const unsent = createUnsent(space)
  const unread = createUnread(memoryOf(space))
  /** Record changes that did not arrive, each with what sends it again; the newest of a place replaces the older. */
  const waiting = new Map<string, { typed: Unsent; again: () => Promise<void> }>()
  let tail: Promise<unknown> = Promise.resolve()

  function queue<T>(work: () => Promise<T>): Promise<T> {
    store.setState((state) => ({ pending: state.pending + 1 }))
    const turn = tail.then(work, work)
    tail = turn.catch(() => undefined)
    return turn.finally(() => store.setState((state) => ({ pending: state.pending - 1 })))
  }

  const saved = () => store.setState({ savedAt: new Date(), trouble: null })

  function failed(error: ApiError, retry: () => Promise<void>): void {
    // A refused value belongs under its field, where the caller shows it; sending it again would not help.
    if (!REFUSED_INPUT.has(error.code)) {
      store.setState({ trouble: { message: error.message, gone: GONE.has(error.code), retry } })
    }
  }

  /** A write that has no revision to guard (create, move, convene). Throws an ApiError. */
  async function write<T>(work: () => Promise<T>): Promise<T> {
    try {
      const value = await queue(work)
      saved()
      return value
    } catch (thrown) {
      const error = asApiError(thrown)
      failed(error, async () => {
        await write(work)
      })
      throw error
    }
  }

  /** A change of one record. A conflict is kept with both ways out instead of being thrown. */
  async function writeRecord<R extends Versioned>(job: RecordWrite<R>): Promise<void> {
    const { kept } = job
    const revision = job.current()?.revision
    const typed: Unsent | undefined =
      kept && revision !== undefined ? { ...kept, what: job.what, revision, at: new Date().toISOString() } : undefined
    if (typed) unsent.keep(typed)
    let held = false
    try {
      await queue(async () => {
        const record = job.current()
        if (!record) return
        if (typed) unsent.sentWith(typed, record.revision)
        try {
          job.put(await job.send(record.revision, record))
          if (typed) unsent.drop(typed)
          // Words that stand on no screen are not in what was written here: they wait on.
          const { conflict } = store.getState()
          if (conflict?.id === record.id && Boolean(conflict.typed?.apart) === Boolean(typed?.apart))
            store.setState({ conflict: null })
        } catch (thrown) {
          const error = asApiError(thrown)
          if (error.code !== 'conflict') throw error
          held = true
          await holdConflict(job, record.id, typed)
        }
      })
      if (!held) saved()
    } catch (thrown) {
      const error = asApiError(thrown)
      if (typed && REFUSED_INPUT.has(error.code)) unsent.drop(typed)
      if (typed && GONE.has(error.code)) waiting.set(unsent.nameOf(typed), { typed, again: () => writeRecord(job) })
      failed(error, () => writeRecord(job))
      throw error
    }
  }

  async function holdConflict<R extends Versioned>(
    job: RecordWrite<R>,
    id: string,
    typed: Unsent | undefined,
  ): Promise<void> {
    const theirs = await job.reread(id)
    const stored = (job.values?.(theirs) ?? theirs) as Record<string, unknown>
    const mine = Object.entries(typed?.change ?? {})
    store.setState({
      conflict: {
        id,
        what: job.what,
        typed,
        versions: mine.map(([field, words]) => ({ field, mine: words, theirs: stored[field] })),
        keepMine: async () => {
          store.setState({ conflict: null })
          await writeRecord({ ...job, current: () => theirs })
        },
        takeTheirs: () => {
          store.setState({ conflict: null })
          if (typed) unsent.drop(typed)
          job.put(theirs)
          job.replaced?.(theirs)
        },
      },
    })
  }

  return {
    store,
    unsent,
    unread,
    write,
    writeRecord,
    /** Reads between two writes. */
    inTurn: (read: () => Promise<void>): void => {
      tail = tail.then(read).catch(() => undefined)
    },
    /** Something arrived by another way than this queue, as a file does; no other trouble is over with it. */
    arrived: () => store.setState({ savedAt: new Date() }),
    typing: (typing: boolean) => {
      if (store.getState().typing !== typing) store.setState({ typing })
    },
    /** Resolves when nothing is waiting any more. */
    settled: () => tail.then(() => undefined),
    /** Resolves when what was typed a moment ago is saved too, or cannot be. */
    quiet: async () => {
      for (let tries = 0; tries < QUIET_TRIES; tries++) {
        await tail
        const { typing, pending, trouble, conflict } = store.getState()
        if ((!typing && pending === 0) || trouble || conflict) return
        await new Promise((resolve) => setTimeout(resolve, QUIET_MS))
      }
    },
    /** Sends every change again that did not arrive; what was asked for once (a removal, an issue) is not among them. */
    sendUnsent: async () => {
      const jobs = [...waiting.values()]
      waiting.clear()
      for (const { typed, again } of jobs) {
        // Typed over meanwhile, or saved with what came after it.
        if (unsent.isKept(typed)) await again().catch(() => undefined)
      }
    },
    retry: async () => {
      const { trouble } = store.getState()
      store.setState({ trouble: null })
      await trouble?.retry().catch(() => undefined)
    },
  }
}

export type Saving = ReturnType<typeof createSaving>
