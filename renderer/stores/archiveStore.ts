import { createStore } from 'zustand/vanilla'
import type { Api, ImportReport, StoreStatus } from '../../shared/api.ts'
import { type Loaded, load, NOT_LOADED } from './load.ts'
import type { Saving } from './saving.ts'

interface ArchiveState extends Loaded {
  archive: StoreStatus | null
}

/** The data file itself: where it is, when it was copied, whether it is whole. */
export function createArchiveStore(api: Api, saving: Saving) {
  const store = createStore<ArchiveState>(() => ({ ...NOT_LOADED, archive: null }))
  const open = () => load<ArchiveState>(store, async () => ({ archive: await api.store.status({}) }))

  return {
    store,
    open,
    async backup(): Promise<{ file: string; bytes: number }> {
      await saving.settled()
      const made = await api.store.backup({})
      await open()
      // The store counts its daily backups; the one made by hand a moment ago is the newest all the same.
      store.setState(({ archive }) =>
        archive ? { archive: { ...archive, lastBackup: new Date().toISOString() } } : {},
      )
      return made
    },
    async check(): Promise<{ ok: boolean; findings: string[] }> {
      await saving.settled()
      const found = await api.store.check({})
      await open()
      return found
    },
    async exportJson(): Promise<string> {
      await saving.settled()
      return (await api.exchange.export({})).json
    },
    importJson: (json: string): Promise<ImportReport> => saving.write(() => api.exchange.import({ json })),
  }
}

export type ArchiveStore = ReturnType<typeof createArchiveStore>
