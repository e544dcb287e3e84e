import { createStore } from 'zustand/vanilla'
import type { Api } from '../../shared/api.ts'
import { missing, writtenBy } from '../../shared/desk/writtenStep.ts'
import type { HistoryChange, HistoryStep } from '../../shared/historyApi.ts'
import { type Loaded, load, NOT_LOADED } from './load.ts'
import { asProblem } from './problem.ts'
import type { Saving } from './saving.ts'

export type StepDetails = Awaited<ReturnType<Api['history']['read']>>

/** A line that tells what just happened, with the one thing one may want to do about it. */
export interface Told {
  tone: 'removed' | 'undone' | 'redone' | 'back' | 'refused'
  words: string
  /** The step of a removal. */
  step: number | null
}

interface HistoryState extends Loaded {
  /** The record whose history is shown; empty for everything. */
  recordId: string
  steps: HistoryStep[]
  /** There are older ones. */
  more: boolean
  told: Told | null
  /** A walk back through many steps: how many are done, of how many. */
  progress: { done: number; of: number } | null
  /** A text that would go with the last step: nothing written is taken away by one key. */
  asked: { step: number; words: string } | null
}

export interface Kept {
  step: HistoryStep
  why: string
}

const PAGE = 100
/** Among so many the newest that still stands is found. */
const LATELY = 30
/** What may go without being asked: about as much as one types again without minding. */
const FEW_LETTERS = 40

/** What was done, and the way back and forth; every screen reads again after each. */
export function createHistoryStore(
  api: Api,
  saving: Saving,
  officeNow: () => string | null,
  turned: () => Promise<void>,
) {
  const store = createStore<HistoryState>(() => ({
    ...NOT_LOADED,
    recordId: '',
    steps: [],
    more: false,
    told: null,
    progress: null,
    asked: null,
  }))
  let stopped = false

  const ask = (below: number | null) => {
    const { recordId } = store.getState()
    return api.history.list({ officeId: officeNow(), recordId: recordId || null, limit: PAGE, below })
  }
  const read = () =>
    load<HistoryState>(store, async () => {
      const steps = await ask(null)
      return { steps, more: steps.length === PAGE }
    })

  /** What was typed a moment ago is part of what is taken back; what could not be saved would be covered. */
  async function ready(): Promise<void> {
    await saving.quiet()
    const { trouble, conflict } = saving.store.getState()
    if (trouble || conflict) throw new Error('unsaved')
  }
  const why = (error: unknown): string =>
    error instanceof Error && error.message === 'unsaved'
      ? 'ยังมีข้อความที่บันทึกไม่สำเร็จ ให้จัดการที่แถบด้านล่างก่อน แล้วจึงเลิกทำ'
      : asProblem(error)

  /** The step that a key would take back, and the words it had written. */
  async function lastWriting() {
    const steps = await api.history.list({ officeId: officeNow(), limit: LATELY })
    const last = steps.find(({ state }) => state === 'done')
    if (!last || last.barrier) return null
    const { changes } = await api.history.read({ step: last.id, recordId: null })
    return { step: last.id, ...writtenBy(changes) }
  }

  async function step(work: () => Promise<HistoryStep>, tone: 'undone' | 'redone'): Promise<void> {
    try {
      await ready()
      const { words } = await saving.write(work)
      store.setState({ told: { tone, words, step: null } })
      await turned()
    } catch (error) {
      store.setState({ told: { tone: 'refused', words: why(error), step: null } })
    }
    if (store.getState().status !== 'idle') await read()
  }

  const undo = (id: number | null = null) => step(() => api.history.undo({ step: id, officeId: officeNow() }), 'undone')

  return {
    store,
    async open(recordId = ''): Promise<void> {
      store.setState({ recordId, steps: [], more: false })
      await saving.quiet()
      await read()
    },
    close: () => store.setState({ ...NOT_LOADED, steps: [], more: false }),
    async older(): Promise<void> {
      const { steps } = store.getState()
      const next = await ask(steps.at(-1)?.id ?? null)
      store.setState({ steps: [...steps, ...next], more: next.length === PAGE })
    },
    details: (id: number): Promise<StepDetails> =>
      api.history.read({ step: id, recordId: store.getState().recordId || null }),
    undo,
    /**
     * The last step by key. What was written in a text that stands on the screen is taken back there (`inText` answers
     * true); more than a few words that would go are shown first.
     */
    async takeBack(inText: (text: string) => boolean): Promise<void> {
      await saving.quiet()
      const last = await lastWriting().catch(() => null)
      // What cannot be read is not judged here: the step itself says why it stays.
      if (!last) return undo()
      if (last.only !== null && inText(last.only)) return
      if (last.words.length <= FEW_LETTERS) return undo(last.step)
      store.setState({ asked: { step: last.step, words: last.words } })
    },
    leave: () => store.setState({ asked: null }),
    /** Minutes that were taken back are written again behind what stands there now. */
    async bringBack({ itemId, minutes }: NonNullable<HistoryChange['taken']>): Promise<void> {
      try {
        await ready()
        const item = await api.agendaItems.get({ id: itemId })
        const back = missing(minutes, item.minutes)
        if (back.length > 0) {
          const change = { minutes: [...item.minutes, ...back] }
          await saving.write(() => api.agendaItems.update({ id: itemId, revision: item.revision, change }))
        }
        const words = back.length > 0 ? 'นำข้อความกลับมาต่อท้ายรายงานของวาระแล้ว' : 'ข้อความนี้อยู่ในรายงานของวาระแล้ว'
        store.setState({ told: { tone: 'back', words, step: null } })
        await turned()
      } catch (error) {
        store.setState({ told: { tone: 'refused', words: why(error), step: null } })
      }
      if (store.getState().status !== 'idle') await read()
    },
    redo: () => step(() => api.history.redo({ officeId: officeNow() }), 'redone'),
    /** Steps one by one, the newest first; answers those that had to stay, each with the reason. */
    async back(steps: readonly HistoryStep[]): Promise<Kept[]> {
      stopped = false
      const kept: Kept[] = []
      store.setState({ progress: { done: 0, of: steps.length } })
      try {
        await ready()
        for (const [at, one] of steps.entries()) {
          if (stopped) break
          const undo = () => api.history.undo({ step: one.id, officeId: null })
          await saving.write(undo).catch((error) => kept.push({ step: one, why: asProblem(error) }))
          store.setState({ progress: { done: at + 1, of: steps.length } })
        }
      } catch (error) {
        store.setState({ told: { tone: 'refused', words: why(error), step: null } })
      } finally {
        store.setState({ progress: null })
        await turned()
        await read()
      }
      return kept
    },
    stop(): void {
      stopped = true
    },
    /** Something was removed: its step is offered to be taken back. */
    async offer(): Promise<void> {
      const [last] = await api.history.list({ officeId: officeNow(), limit: 1 }).catch(() => [])
      if (last?.state === 'done' && !last.barrier)
        store.setState({ told: { tone: 'removed', words: last.words, step: last.id } })
    },
    forget: () => store.setState({ told: null }),
  }
}

export type HistoryStore = ReturnType<typeof createHistoryStore>
