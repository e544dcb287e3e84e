import { createStore } from 'zustand/vanilla'
import type { Api } from '../../shared/api.ts'
import type { HeldAttachment } from '../../shared/attachmentsApi.ts'
import { fileProblem } from '../../shared/desk/files.ts'
import type { Attachment } from '../../shared/model/attachment.ts'
import { fetchFile, type Source, sendFile, type Work } from './fileBytes.ts'
import { asProblem } from './problem.ts'
import type { Saving } from './saving.ts'

/** Whose files: an item of an agenda, a letter, or a report of progress whose evidence they are. */
export type FileOwner = { itemId: string } | { letterId: string } | { progressId: string }

/** A file on its way in or out, or one that could not be taken and says why. */
export interface FileJob {
  key: number
  owner: string
  way: 'in' | 'out'
  name: string
  size: number
  done: number
  problem: string
}

interface AttachmentsState {
  files: Record<string, HeldAttachment[] | undefined>
  jobs: FileJob[]
  /** The one removed last, by its owner: it can be taken back. */
  removed: Record<string, HeldAttachment | undefined>
}

const allIds = (owner: FileOwner) => ({ itemId: null, letterId: null, progressId: null, ...owner })
export const ownerKey = (owner: FileOwner): string => {
  const { itemId, letterId, progressId } = allIds(owner)
  return itemId ?? letterId ?? progressId ?? ''
}

/** Files attached to items and letters; long ones go on while other screens are used. */
export function createAttachmentsStore(
  api: Api,
  saving: Saving,
  changed: (owner: FileOwner, files: Attachment[]) => void,
) {
  const store = createStore<AttachmentsState>(() => ({ files: {}, jobs: [], removed: {} }))
  const stopped = new Set<number>()
  /** Whose files were shown. */
  const owners = new Map<string, FileOwner>()
  let made = 0
  /** One file after another each way: two at once would only make both slower. */
  const lines: Record<FileJob['way'], Promise<unknown>> = { in: Promise.resolve(), out: Promise.resolve() }

  const set = (owner: FileOwner, files: HeldAttachment[]) => {
    owners.set(ownerKey(owner), owner)
    store.setState((state) => ({ files: { ...state.files, [ownerKey(owner)]: files } }))
    changed(owner, files)
  }
  const setJob = (key: number, part: Partial<FileJob>) =>
    store.setState((state) => ({ jobs: state.jobs.map((job) => (job.key === key ? { ...job, ...part } : job)) }))
  const endJob = (key: number) => {
    stopped.delete(key)
    store.setState((state) => ({ jobs: state.jobs.filter((job) => job.key !== key) }))
  }
  const filesOf = (owner: FileOwner): HeldAttachment[] => store.getState().files[ownerKey(owner)] ?? []

  async function open(owner: FileOwner): Promise<void> {
    set(owner, await api.attachments.of(allIds(owner)))
  }

  function begin(owner: FileOwner, way: FileJob['way'], { name, size }: { name: string; size: number }): FileJob {
    made += 1
    const job = { key: made, owner: ownerKey(owner), way, name, size, done: 0, problem: '' }
    store.setState((state) => ({ jobs: [...state.jobs, job] }))
    return job
  }

  /** A job that fails stays with its sentence until it is put away. */
  function run<T>({ key, way }: FileJob, work: (work: Work) => Promise<T>): Promise<T | null> {
    const turn = lines[way].then(async () => {
      try {
        const done = await work({ told: (bytes) => setJob(key, { done: bytes }), stopped: () => stopped.has(key) })
        endJob(key)
        return done
      } catch (error) {
        if (stopped.has(key)) endJob(key)
        else setJob(key, { problem: asProblem(error) })
        return null
      }
    })
    lines[way] = turn
    return turn
  }

  return {
    store,
    open,
    /** What could not be taken was read: it goes when one comes back, or tries again. */
    tidy: (owner: FileOwner) =>
      store.setState((state) => ({
        jobs: state.jobs.filter((job) => job.owner !== ownerKey(owner) || job.problem === ''),
      })),
    /** Records were changed behind the screens: what was removed may be back already. */
    async reread(): Promise<void> {
      store.setState({ removed: {} })
      await Promise.allSettled([...owners.values()].map(open))
    },
    /** What cannot be taken says so at once; the rest follows one by one. */
    async attach(owner: FileOwner, sources: readonly Source[]): Promise<void> {
      const jobs = sources.map((source) => ({ source, job: begin(owner, 'in', source) }))
      for (const { source, job } of jobs) {
        const problem = fileProblem({ fileName: source.name, size: source.size })
        if (problem) setJob(job.key, { problem })
        else
          await run(job, async (work) => {
            if (!(await sendFile(api, allIds(owner), source, work))) return
            saving.arrived()
            await open(owner)
          })
      }
    },
    /** A folder has no bytes of its own; what was dropped is named all the same. */
    refuse: (owner: FileOwner, name: string, problem: string) =>
      setJob(begin(owner, 'in', { name, size: 0 }).key, { problem }),
    fetch: (owner: FileOwner, file: Attachment): Promise<Blob | null> =>
      run(begin(owner, 'out', { name: file.fileName, size: file.size }), (work) =>
        fetchFile(api, file.id, file.mediaType || 'application/octet-stream', work),
      ),
    stop: (key: number) => {
      stopped.add(key)
      if (store.getState().jobs.some((job) => job.key === key && job.problem !== '')) endJob(key)
    },
    change: (owner: FileOwner, id: string, change: Partial<Pick<Attachment, 'title' | 'note' | 'pages'>>) =>
      saving.writeRecord<Attachment>({
        what: 'เอกสารแนบ',
        kept: { noun: 'attachments', id, change },
        current: () => filesOf(owner).find((file) => file.id === id),
        send: (revision) => api.attachments.update({ id, revision, change }),
        reread: () => api.attachments.get({ id }),
        put: (record) =>
          set(
            owner,
            filesOf(owner).map((file) => (file.id === id ? { ...file, ...record } : file)),
          ),
      }),
    async place(owner: FileOwner, id: string, position: number): Promise<void> {
      set(owner, await saving.write(() => api.attachments.place({ id, position })))
    },
    async remove(owner: FileOwner, id: string): Promise<void> {
      const file = filesOf(owner).find((one) => one.id === id)
      if (!file) return
      await saving.write(() => api.attachments.remove({ id, revision: file.revision }))
      store.setState((state) => ({ removed: { ...state.removed, [ownerKey(owner)]: file } }))
      await open(owner)
    },
    async restore(owner: FileOwner): Promise<void> {
      const file = store.getState().removed[ownerKey(owner)]
      if (!file) return
      await saving.write(() => api.attachments.restore({ id: file.id }))
      store.setState((state) => ({ removed: { ...state.removed, [ownerKey(owner)]: undefined } }))
      await open(owner)
    },
    /** Files are still on their way: leaving the page would lose them. */
    busy: () => store.getState().jobs.some(({ problem, way }) => problem === '' && way === 'in'),
  }
}

export type AttachmentsStore = ReturnType<typeof createAttachmentsStore>
