import { createStore } from 'zustand/vanilla'
import type { Api } from '../../shared/api.ts'
import type { PackFile, PackJob, PackOffer } from '../../shared/packApi.ts'
import { fromBase64 } from './fileBytes.ts'
import { asProblem } from './problem.ts'
import type { Saving } from './saving.ts'

export type PackOrder = Parameters<Api['packs']['begin']>[0]

interface PackState {
  /** Whose pack the job is; it goes on while other screens are used. */
  meetingId: string
  offer: PackOffer | null
  job: PackJob | null
  /** What the job was asked for; the sheet opens with it again. */
  order: PackOrder | null
  problem: string
}

/** The same papers and files with the same content. */
const isSame = (a: PackOffer, b: PackOffer): boolean => {
  const marks = ({ parts }: PackOffer) => parts.map(({ key, hash }) => `${key} ${hash}`).join('\n')
  return marks(a) === marks(b)
}

/** How often a job is asked how far it is. */
const ASK_MS = 250

const TYPES: Record<PackFile, string> = { pdf: 'application/pdf', zip: 'application/zip' }

/** Packs of papers for a meeting: what can go in, the one being made, its files. */
export function createPackStore(api: Api, saving: Saving) {
  const store = createStore<PackState>(() => ({ meetingId: '', offer: null, job: null, order: null, problem: '' }))
  let id = ''

  async function offer(meetingId: string): Promise<void> {
    await saving.settled()
    const found = await api.packs.offer({ meetingId })
    if (store.getState().meetingId === meetingId) store.setState({ offer: found })
  }

  /** Until it ends in whatever way; a question that was not answered is asked again. */
  async function follow(mine: string): Promise<void> {
    while (id === mine) {
      const job = await api.packs.job({ job: mine }).catch((error: unknown) => {
        store.setState({ job: null, problem: asProblem(error) })
        return null
      })
      if (id !== mine || !job) return
      store.setState({ job, problem: job.state === 'failed' ? job.message : '' })
      if (job.state !== 'working') return
      await new Promise((resolve) => setTimeout(resolve, ASK_MS))
    }
  }

  return {
    store,
    /** One that is being made for this meeting, or was made a while ago, is shown as it stands. */
    async open(meetingId: string): Promise<void> {
      const before = store.getState()
      const last = before.meetingId === meetingId ? before.offer : null
      if (before.meetingId !== meetingId) {
        if (before.job?.state !== 'working') id = ''
        store.setState({ meetingId, job: null, order: null, problem: '' })
      }
      // What there is to choose is asked anew: a file that came in meanwhile is among it, and chosen.
      store.setState({ offer: null })
      await offer(meetingId)
      const { offer: now, job } = store.getState()
      if (job && job.state !== 'working' && !(last && now && isSame(last, now))) {
        id = ''
        store.setState({ job: null, order: null, problem: '' })
      }
    },
    async make(order: PackOrder): Promise<void> {
      await saving.settled()
      store.setState({ problem: '', job: null, order })
      try {
        const { job } = await api.packs.begin(order)
        id = job
        await follow(job)
      } catch (error) {
        store.setState({ problem: asProblem(error) })
      }
    },
    /** What was made no longer fits what is chosen. */
    forget: () => {
      if (store.getState().job?.state === 'working') return
      id = ''
      store.setState({ job: null, order: null, problem: '' })
    },
    stop: async (): Promise<void> => {
      if (id) await api.packs.job({ job: id, stop: true })
    },
    /** A file of what was made; with the first one it is written down as handed out. */
    async file(file: PackFile): Promise<Blob> {
      const pieces: BlobPart[] = []
      for (let part = 0, parts = 1; part < parts; part++) {
        const answer = await api.packs.content({ job: id, file, part })
        parts = answer.parts
        pieces.push(new Blob([fromBase64(answer.base64)]))
      }
      const job = id
      await saving.write(() => api.packs.keep({ job }))
      await offer(store.getState().meetingId)
      return new Blob(pieces, { type: TYPES[file] })
    },
    booklet: async (documentId: string) => {
      await saving.settled()
      return api.packs.booklet({ documentId })
    },
    testSheet: async (officeId: string) => {
      await saving.settled()
      return api.packs.testSheet({ officeId })
    },
  }
}

export type PackStore = ReturnType<typeof createPackStore>
