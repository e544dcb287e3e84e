import { createStore } from 'zustand/vanilla'
import type { Api } from '../../shared/api.ts'
import type { StockPhrase } from '../../shared/desk/phrases.ts'
import type { Saving } from './saving.ts'

interface PhrasesState {
  officeId: string
  phrases: StockPhrase[]
}

/** Stock sentences of the office; read when they are first asked for. */
export function createPhrasesStore(api: Api, saving: Saving) {
  const store = createStore<PhrasesState>(() => ({ officeId: '', phrases: [] }))
  async function read(officeId: string): Promise<void> {
    const phrases = await api.phrases.offers({ officeId })
    store.setState({ officeId, phrases })
  }
  return {
    store,
    open: (officeId: string): Promise<void> =>
      store.getState().officeId === officeId ? Promise.resolve() : read(officeId),
    async keep(text: string): Promise<void> {
      await saving.write(() => api.phrases.create({ text }))
      await read(store.getState().officeId)
    },
    async forget(id: string): Promise<void> {
      const { revision } = await api.phrases.get({ id })
      await saving.write(() => api.phrases.remove({ id, revision }))
      await read(store.getState().officeId)
    },
  }
}

export type PhrasesStore = ReturnType<typeof createPhrasesStore>
