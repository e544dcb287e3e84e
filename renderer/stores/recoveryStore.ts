import { createStore } from 'zustand/vanilla'
import type { Api } from '../../shared/api.ts'
import { isContained } from './contained.ts'
import type { Saving } from './saving.ts'
import type { Unsent } from './unsent.ts'

interface RecoveryState {
  /** Typed on an earlier page and never saved. */
  left: Unsent[]
  /** The record whose words came back last: the caret goes on there. */
  back: string
}

interface Row {
  id: string
  revision: number
}
type Read = Row & { values?: Record<string, unknown> }

/** Text that an earlier page of this origin could not save: offered back once, with the time it was typed. */
export function createRecoveryStore(api: Api, saving: Saving, restored: (one: Unsent) => Promise<void>) {
  const store = createStore<RecoveryState>(() => ({ left: [], back: '' }))
  const without = (one: Unsent) => store.setState((state) => ({ left: state.left.filter((other) => other !== one) }))

  /** The record as it stands, and its values by the names of the change. */
  async function read({ noun, id }: Unsent): Promise<{ row: Row; values: Record<string, unknown> }> {
    if (noun === 'documents') {
      const { document, values } = await api.documents.compose({ id })
      return { row: document, values }
    }
    const row = await api[noun].get({ id })
    return { row, values: row as unknown as Record<string, unknown> }
  }

  async function send({ noun, id, change }: Unsent, revision: number): Promise<Row> {
    if (noun === 'documents') return (await api.documents.setValues({ id, revision, values: change })).document
    const update = api[noun].update as (input: object) => Promise<Row>
    return update({ id, revision, change })
  }

  return {
    store,
    /** What did arrive after all (the page closed before it heard so) is forgotten. */
    async open(): Promise<void> {
      const found: Unsent[] = []
      for (const one of saving.unsent.left()) {
        const now = await read(one).catch(() => null)
        const arrived = now && Object.entries(one.change).every(([name, value]) => same(now.values[name], value))
        if (arrived) saving.unsent.forget(one)
        else found.push(one)
      }
      store.setState({ left: found.sort((a, b) => a.at.localeCompare(b.at)) })
    },
    /**
     * Written as if it had just been typed. Where the record went on since, both versions are shown to choose from,
     * unless nothing of it would go: a save that arrived without being heard of was a part of these very words.
     */
    async restore(one: Unsent): Promise<void> {
      let shown: Promise<void> | undefined
      store.setState({ back: '' })
      const now = await read(one).catch(() => null)
      const goesOn = now && Object.entries(one.change).every(([name, value]) => isContained(now.values[name], value))
      await saving.writeRecord<Read>({
        what: one.what,
        current: () => ({ id: one.id, revision: goesOn ? now.row.revision : one.revision }),
        send: (revision) => send(one, revision),
        reread: async () => {
          const { row, values } = await read(one)
          return { id: row.id, revision: row.revision, values }
        },
        values: ({ values }) => values ?? {},
        put: () => {
          shown = restored(one)
        },
        kept: { ...one, apart: true },
      })
      // They are kept under a name of their own until they are written or given up.
      if (!one.apart) saving.unsent.forget(one)
      without(one)
      await shown
      store.setState({ back: one.id })
    },
    discard(one: Unsent): void {
      saving.unsent.forget(one)
      without(one)
    },
  }
}

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

export type RecoveryStore = ReturnType<typeof createRecoveryStore>
