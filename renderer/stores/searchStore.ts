import { createStore } from 'zustand/vanilla'
import type { Api } from '../../shared/api.ts'
import type { SearchKind } from '../../shared/desk/searchKinds.ts'
import type { Precedent, SearchAnswer } from '../../shared/searchApi.ts'
import { type Loaded, load, NOT_LOADED } from './load.ts'
import type { Saving } from './saving.ts'

interface SearchState extends Loaded {
  /** Earlier resolutions on the matter last asked about. */
  precedents: Precedent[]
}

/** The one search, and what was resolved before. */
export function createSearchStore(api: Api, saving: Saving) {
  const store = createStore<SearchState>(() => ({ ...NOT_LOADED, precedents: [] }))
  return {
    store,
    /** Not kept: the records may change between two questions. */
    find: (officeId: string, words: string, of: SearchKind | null = null, most = 8): Promise<SearchAnswer> =>
      api.desk.search({ officeId, words, of, most }),
    /** What was typed last is a part of the matter. */
    lookBack(officeId: string, of: { itemId: string } | { words: string }): Promise<void> {
      store.setState({ precedents: [] })
      return load<SearchState>(store, async () => {
        await saving.settled()
        return { precedents: await api.desk.precedents({ officeId, itemId: null, words: '', ...of }) }
      })
    },
  }
}

export type SearchStore = ReturnType<typeof createSearchStore>
