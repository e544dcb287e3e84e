import { createStore } from 'zustand/vanilla'
import type { Api } from '../../shared/api.ts'
import type { Due } from '../../shared/desk/today.ts'
import { type Loaded, load, NOT_LOADED } from './load.ts'
import type { PapersStore } from './papersStore.ts'

type Shown = Awaited<ReturnType<Api['desk']['today']>>

interface TodayState extends Loaded {
  today: Shown | null
}

/** What there is to do today; read anew each time the place is opened. */
export function createTodayStore(api: Api, papers: PapersStore) {
  const store = createStore<TodayState>(() => ({ ...NOT_LOADED, today: null }))
  return {
    store,
    open: (officeId: string) => load<TodayState>(store, async () => ({ today: await api.desk.today({ officeId }) })),
    /** Makes the paper that settles a line, and says where it is. */
    async make(officeId: string, { make, meetingId, values }: Due): Promise<string> {
      if (!make) return ''
      return (await papers.add({ officeId, kind: make, meetingId, values })).id
    },
  }
}

export type TodayStore = ReturnType<typeof createTodayStore>
