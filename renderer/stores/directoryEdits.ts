import type { StoreApi } from 'zustand/vanilla'
import type { Api } from '../../shared/api.ts'
import {
  DIRECTORY_LISTS,
  type Directory,
  type DirectoryList,
  type DirectoryRecord,
  type Receipt,
  type Step,
} from '../../shared/directory/step.ts'
import type { Agency } from '../../shared/model/directory.ts'
import type { Stamps } from '../../shared/model/noun.ts'
import { NOUNS } from '../../shared/model/nouns.ts'
import type { Saving } from './saving.ts'

/** Done at once, and to be taken back at once: a paste, a transfer. */
export interface LastEdit {
  /** What was done, in the words of the screen. */
  words: string
  receipt: Receipt
}

export interface DirectoryLists extends Omit<Directory, 'agencies'> {
  lastEdit: LastEdit | null
}

type Change<L extends DirectoryList> = Partial<Omit<DirectoryRecord<L>, keyof Stamps>>
type Draft<L extends DirectoryList> = Parameters<Api[L]['create']>[0]
type Merged = 'people' | 'posts' | 'agencies'

/** The methods of a noun, seen as one shape. */
interface Noun<L extends DirectoryList> {
  list: (input: object) => Promise<Array<DirectoryRecord<L>>>
  get: (input: { id: string }) => Promise<DirectoryRecord<L>>
  create: (draft: Draft<L>) => Promise<DirectoryRecord<L>>
  update: (input: { id: string; revision: number; change: Change<L> }) => Promise<DirectoryRecord<L>>
  remove: (input: { id: string; revision: number }) => Promise<{ id: string }>
}

/** Every change of who is who. Agencies stand with the office, where all screens read them. */
export function createDirectoryEdits(
  api: Api,
  saving: Saving,
  store: Pick<StoreApi<DirectoryLists>, 'getState' | 'setState'>,
  office: Pick<StoreApi<{ agencies: Agency[] }>, 'getState' | 'setState'>,
) {
  const noun = <L extends DirectoryList>(list: L) => api[list] as unknown as Noun<L>
  const listOf = <L extends DirectoryList>(list: L): Array<DirectoryRecord<L>> =>
    (list === 'agencies' ? office.getState().agencies : store.getState()[list as 'people']) as unknown as Array<
      DirectoryRecord<L>
    >
  const setList = <L extends DirectoryList>(list: L, records: Array<DirectoryRecord<L>>): void => {
    if (list === 'agencies') office.setState({ agencies: records as unknown as Agency[] })
    else store.setState({ [list]: records } as Partial<DirectoryLists>)
  }
  const find = <L extends DirectoryList>(list: L, id: string) => listOf(list).find((record) => record.id === id)

  async function reread(): Promise<void> {
    await Promise.all(DIRECTORY_LISTS.map(async (list) => setList(list, await noun(list).list({}))))
  }

  async function done(words: string, receipt: Receipt): Promise<void> {
    store.setState({ lastEdit: { words, receipt } })
    await reread()
  }

  return {
    /** Everything there is to compare a table with. */
    all: (): Directory =>
      Object.fromEntries(DIRECTORY_LISTS.map((list) => [list, listOf(list)])) as unknown as Directory,
    async add<L extends DirectoryList>(list: L, draft: Draft<L>): Promise<DirectoryRecord<L>> {
      const record = await saving.write(() => noun(list).create(draft))
      setList(list, [...listOf(list), record])
      return record
    },
    change: <L extends DirectoryList>(list: L, id: string, change: Change<L>): Promise<void> =>
      saving.writeRecord<DirectoryRecord<L>>({
        what: NOUNS[list].label,
        kept: { noun: list, id, change },
        current: () => find(list, id),
        send: (revision) => noun(list).update({ id, revision, change }),
        reread: () => noun(list).get({ id }),
        put: (record) =>
          setList(
            list,
            listOf(list).map((other) => (other.id === id ? record : other)),
          ),
      }),
    async remove(list: DirectoryList, id: string): Promise<void> {
      const record = find(list, id)
      if (!record) return
      await saving.write(() => noun(list).remove({ id, revision: record.revision }))
      setList(
        list,
        listOf(list).filter((other) => other.id !== id),
      )
    },
    /** A post passes to another from a day, in one piece. */
    async hand(words: string, input: Parameters<Api['posts']['hand']>[0]): Promise<void> {
      await done(words, await saving.write(() => api.posts.hand(input)))
    },
    /** The first stays; whoever named the other names it from now on. */
    async merge(list: Merged, id: string, otherId: string): Promise<void> {
      const [kept, other] = [find(list, id), find(list, otherId)]
      if (!kept || !other) return
      const pair = { id, revision: kept.revision, otherId, otherRevision: other.revision }
      await saving.write(() => api[list].merge(pair))
      await reread()
    },
    async paste(words: string, steps: Step[]): Promise<void> {
      await done(words, await saving.write(() => api.directory.apply({ steps })))
    },
    /** Takes the last paste or transfer back; answers what had to stay, because it was changed or used since. */
    async undo(): Promise<string[]> {
      const last = store.getState().lastEdit
      if (!last) return []
      const { kept } = await saving.write(() => api.directory.revert({ receipt: last.receipt }))
      store.setState({ lastEdit: null })
      await reread()
      return kept
    },
    forget: () => store.setState({ lastEdit: null }),
  }
}
