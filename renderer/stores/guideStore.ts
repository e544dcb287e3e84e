import { createStore } from 'zustand/vanilla'
import type { Api } from '../../shared/api.ts'
import { type FirstStep, firstSteps } from '../../shared/desk/firstSteps.ts'
import type { Memory } from './memory.ts'

interface GuideState {
  /** Where the help was called from: the way back. */
  from: string
  /** The help was called out of a text: the way back leads to the caret. */
  writing: boolean
  /** Null until they are known. */
  steps: FirstStep[] | null
  hidden: boolean
}

const HIDDEN = 'firstSteps.hidden'

/** What leads a newcomer: the way back from the help, and the first three steps of an office. */
export function createGuideStore(api: Api, memory: Memory) {
  const store = createStore<GuideState>(() => ({
    from: '',
    writing: false,
    steps: null,
    hidden: memory.recall(HIDDEN, false),
  }))
  return {
    store,
    /** A screen that is not help is open; one gone to from the help is no way back. */
    comeFrom: (from: string): void => store.setState((now) => ({ from, writing: now.writing && from === now.from })),
    callHelp: (writing: boolean): void => store.setState({ writing }),
    /** Whether a text that opens was left for the help: the caret is wanted in it again. */
    isBack(path: string): boolean {
      const { from, writing } = store.getState()
      return writing && from === path
    },
    /** Read from the records each time; a list that cannot be read is not shown. */
    async readSteps(officeId: string): Promise<void> {
      try {
        const [office, committees, seats, meetings] = await Promise.all([
          api.offices.get({ id: officeId }),
          api.committees.list({ where: { officeId } }),
          api.seats.list({}),
          api.meetings.list({ where: { officeId } }),
        ])
        store.setState({ steps: firstSteps({ office, committees, seats, meetings }) })
      } catch {
        store.setState({ steps: null })
      }
    },
    hide(hidden: boolean): void {
      memory.remember(HIDDEN, hidden)
      store.setState({ hidden })
    },
  }
}

export type GuideStore = ReturnType<typeof createGuideStore>
