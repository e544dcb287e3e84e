import { createStore } from 'zustand/vanilla'
import type { Api } from '../../shared/api.ts'
import { type FirstStep, firstSteps } from '../../shared/desk/firstSteps.ts'
import type { Memory } from './memory.ts'

interface GuideState {
  /** Where the help was called from: the way back. */
  from: string
  /** Null until they are known. */
  steps: FirstStep[] | null
  hidden: boolean
}

const HIDDEN = 'firstSteps.hidden'

/** What leads a newcomer: the way back from the help, and the first three steps of an office. */
export function createGuideStore(api: Api, memory: Memory) {
  const store = createStore<GuideState>(() => ({ from: '', steps: null, hidden: memory.recall(HIDDEN, false) }))
  return {
    store,
    comeFrom: (from: string): void => store.setState({ from }),
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
