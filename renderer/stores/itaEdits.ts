import type { StoreApi } from 'zustand/vanilla'
import type { Api } from '../../shared/api.ts'
import type { RecordOf, Stamps } from '../../shared/model/noun.ts'
import { NOUNS, type Nouns } from '../../shared/model/nouns.ts'
import type { Saving } from './saving.ts'

/** Nouns of an assessment that its screens change one by one. */
export const ITA_LISTS = [
  'itaYears',
  'itaTargets',
  'itaWindows',
  'itaCorrections',
  'oitItems',
  'awards',
  'itaNames',
  'plans',
  'activities',
] as const
export type ItaList = (typeof ITA_LISTS)[number]
export type ItaRecord<L extends ItaList> = RecordOf<Nouns[L]>
export type ItaLists = { [L in ItaList]: Array<ItaRecord<L>> }

type Change<L extends ItaList> = Partial<Omit<ItaRecord<L>, keyof Stamps>>
type Draft<L extends ItaList> = Parameters<Api[L]['create']>[0]

/** The methods of a noun, seen as one shape. */
interface Noun<L extends ItaList> {
  get: (input: { id: string }) => Promise<ItaRecord<L>>
  create: (draft: Draft<L>) => Promise<ItaRecord<L>>
  update: (input: { id: string; revision: number; change: Change<L> }) => Promise<ItaRecord<L>>
  remove: (input: { id: string; revision: number }) => Promise<{ id: string }>
}

/** Every change of one record of an assessment; `changed` follows with what is counted from it. */
export function createItaEdits(
  api: Api,
  saving: Saving,
  store: Pick<StoreApi<ItaLists>, 'getState' | 'setState'>,
  changed: (list: ItaList) => Promise<void>,
) {
  const noun = <L extends ItaList>(list: L) => api[list] as unknown as Noun<L>
  const listOf = <L extends ItaList>(list: L) => store.getState()[list] as Array<ItaRecord<L>>
  const setList = <L extends ItaList>(list: L, records: Array<ItaRecord<L>>) =>
    store.setState({ [list]: records } as Partial<ItaLists>)

  return {
    async add<L extends ItaList>(list: L, draft: Draft<L>): Promise<ItaRecord<L>> {
      const record = await saving.write(() => noun(list).create(draft))
      setList(list, [...listOf(list), record])
      await changed(list)
      return record
    },
    async change<L extends ItaList>(list: L, id: string, change: Change<L>): Promise<void> {
      await saving.writeRecord<ItaRecord<L>>({
        what: NOUNS[list].label,
        kept: { noun: list, id, change: change as Record<string, unknown> },
        current: () => listOf(list).find((record) => record.id === id),
        send: (revision) => noun(list).update({ id, revision, change }),
        reread: () => noun(list).get({ id }),
        put: (record) =>
          setList(
            list,
            listOf(list).map((other) => (other.id === id ? record : other)),
          ),
      })
      await changed(list)
    },
    async remove(list: ItaList, id: string): Promise<void> {
      const record = listOf(list).find((one) => one.id === id)
      if (!record) return
      await saving.write(() => noun(list).remove({ id, revision: record.revision }))
      setList(
        list,
        listOf(list).filter((other) => other.id !== id),
      )
      await changed(list)
    },
  }
}
