import { createStore } from 'zustand/vanilla'
import type { Api, PaperBytes } from '../../shared/api.ts'
import { createJob, type Progress } from './job.ts'
import type { FileFormat } from './mailingStore.ts'
import type { Saving } from './saving.ts'

interface AllPapersState {
  progress: Progress | null
}

/** Two papers of a meeting may be called alike; a file never covers another. */
function apart(files: readonly PaperBytes[]): PaperBytes[] {
  const seen = new Map<string, number>()
  return files.map(({ fileName, base64 }) => {
    const times = (seen.get(fileName.toLowerCase()) ?? 0) + 1
    seen.set(fileName.toLowerCase(), times)
    const dot = fileName.lastIndexOf('.')
    return { base64, fileName: times === 1 ? fileName : `${fileName.slice(0, dot)} (${times})${fileName.slice(dot)}` }
  })
}

/** Many papers as files, made one after another. */
export function createAllPapersStore(api: Api, saving: Saving) {
  const store = createStore<AllPapersState>(() => ({ progress: null }))
  const job = createJob(saving, (progress) => store.setState({ progress }))
  return {
    store,
    /** In the order given; null when it was stopped. */
    files: (ids: readonly string[], format: FileFormat): Promise<PaperBytes[] | null> =>
      job.run(ids.length, async (told) => {
        const files: PaperBytes[] = []
        for (const id of ids) {
          if (job.stopped()) return null
          files.push(await api.documents[format]({ id }))
          told(files.length)
        }
        return job.stopped() ? null : apart(files)
      }),
    stop: job.stop,
  }
}

export type AllPapersStore = ReturnType<typeof createAllPapersStore>
