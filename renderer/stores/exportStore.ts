import { createStore } from 'zustand/vanilla'
import type { Api } from '../../shared/api.ts'
import type { ExportJob, ExportOffer } from '../../shared/exportApi.ts'
import { fromBase64 } from './fileBytes.ts'
import type { Progress } from './job.ts'
import { asProblem } from './problem.ts'
import type { Saving } from './saving.ts'

interface ExportState {
  offer: ExportOffer | null
  job: ExportJob | null
  /** The ZIP on its way to the browser. */
  taking: Progress | null
  /** It was taken, and lies on the office's disk no more. */
  taken: boolean
  problem: string
}

/** How often a job is asked how far it is. */
const ASK_MS = 250

/** The whole office as a ZIP: what it would hold, the one being made, its file. */
export function createExportStore(api: Api, saving: Saving) {
  const store = createStore<ExportState>(() => ({ offer: null, job: null, taking: null, taken: false, problem: '' }))
  let id = ''
  let givenUp = false

  /** Until it ends in whatever way. */
  async function follow(mine: string): Promise<void> {
    while (id === mine) {
      const job = await api.exports.job({ job: mine }).catch((error: unknown) => {
        store.setState({ job: null, problem: asProblem(error) })
        return null
      })
      if (id !== mine || !job) return
      store.setState({ job, problem: job.state === 'failed' ? job.message : '' })
      if (job.state !== 'working') return
      await new Promise((resolve) => setTimeout(resolve, ASK_MS))
    }
  }

  /** Part by part; null when it was given up. */
  async function taken(): Promise<Blob | null> {
    const pieces: BlobPart[] = []
    for (let part = 0, parts = 1; part < parts; part++) {
      if (givenUp) return null
      const answer = await api.exports.content({ job: id, part })
      parts = answer.parts
      // A Blob of its own: the browser may keep it on the disk instead of in memory.
      pieces.push(new Blob([fromBase64(answer.base64)]))
      store.setState({ taking: { done: part + 1, of: parts } })
    }
    return new Blob(pieces, { type: 'application/zip' })
  }

  return {
    store,
    /** One that is being made, or was made and not taken yet, is shown as it stands. */
    async open(): Promise<void> {
      if (store.getState().taken) store.setState({ job: null, taken: false, problem: '' })
      await saving.settled()
      store.setState({ offer: await api.exports.offer({}) })
    },
    async make(): Promise<void> {
      await saving.settled()
      store.setState({ problem: '', job: null, taken: false })
      try {
        const { job } = await api.exports.begin({})
        id = job
        await follow(job)
      } catch (error) {
        store.setState({ problem: asProblem(error) })
      }
    },
    stop: async (): Promise<void> => {
      givenUp = true
      if (store.getState().job?.state === 'working') await api.exports.job({ job: id, stop: true })
    },
    /** The ZIP; null when it was given up on the way, and then it is still there to be taken. */
    async file(): Promise<Blob | null> {
      givenUp = false
      store.setState({ problem: '', taking: { done: 0, of: 1 } })
      try {
        const blob = await taken()
        if (!blob) return null
        store.setState({ taken: true })
        await api.exports.forget({ job: id })
        return blob
      } finally {
        store.setState({ taking: null })
      }
    },
  }
}

export type ExportStore = ReturnType<typeof createExportStore>
