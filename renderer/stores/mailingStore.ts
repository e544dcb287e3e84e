import { createStore } from 'zustand/vanilla'
import type { Api, PaperBytes } from '../../shared/api.ts'
import { createJob, type Progress } from './job.ts'
import type { Saving } from './saving.ts'

export type FileFormat = 'docx' | 'pdf'
export type Recipients = Awaited<ReturnType<Api['documents']['mailing']>>['recipients']

interface MailingState {
  id: string
  recipients: Recipients
  /** Copies made so far, and how many are wanted; null while nothing is being made. */
  progress: Progress | null
}

/** How often a job is asked how far it is. */
const ASK_MS = 250

/** One letter to many: whom the open paper addresses, and the making of their copies, which can be stopped. */
export function createMailingStore(api: Api, saving: Saving) {
  const store = createStore<MailingState>(() => ({ id: '', recipients: [], progress: null }))
  const job = createJob(saving, (progress) => store.setState({ progress }))

  return {
    store,
    /** A paper that cannot tell whom it addresses is simply not offered as a circular. */
    async open(id: string): Promise<void> {
      if (store.getState().id !== id) store.setState({ id, recipients: [] })
      await saving.settled()
      const { recipients } = await api.documents.mailing({ id }).catch(() => ({ recipients: [] }))
      if (store.getState().id === id) store.setState({ recipients })
    },
    /** A file for each, asked for one after another. */
    copies(at: readonly number[], format: FileFormat): Promise<PaperBytes[] | null> {
      const { id } = store.getState()
      return job.run(at.length, async (told) => {
        const files: PaperBytes[] = []
        for (const place of at) {
          if (job.stopped()) return null
          files.push(await api.documents.mailingCopy({ id, at: place, format }))
          told(files.length)
        }
        return job.stopped() ? null : files
      })
    },
    /** One file with all of them. */
    print(at: readonly number[], format: FileFormat): Promise<PaperBytes | null> {
      const { id } = store.getState()
      const name = crypto.randomUUID()
      return job.run(at.length, async (told) => {
        const asking = setInterval(() => {
          const ask = api.documents.mailingJob({ job: name, stop: job.stopped() })
          void ask.then(({ done }) => told(done)).catch(() => undefined)
        }, ASK_MS)
        try {
          const file = await api.documents.mailingPrint({ id, at: [...at], format, job: name })
          return job.stopped() ? null : file
        } finally {
          clearInterval(asking)
        }
      })
    },
    stop: job.stop,
  }
}

export type MailingStore = ReturnType<typeof createMailingStore>
