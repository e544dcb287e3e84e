import * as v from 'valibot'
import { Id } from '../model/fields.ts'
import type { RecordOf } from '../model/noun.ts'
import { NOUNS, type Nouns } from '../model/nouns.ts'

/** Many changes of the directory as one: what a paste or a transfer is made of, and what takes it back. */

export const DIRECTORY_LISTS = ['agencies', 'posts', 'people', 'tenures', 'addresseeGroups'] as const
export type DirectoryList = (typeof DIRECTORY_LISTS)[number]
export type DirectoryRecord<L extends DirectoryList = DirectoryList> = RecordOf<Nouns[L]>
/** Everything the directory holds. */
export type Directory = { [L in DirectoryList]: Array<DirectoryRecord<L>> }

const Revision = v.pipe(v.number(), v.integer(), v.minValue(1))
const MOST = 20_000

/** A record to make. `as` is its name within the steps: others may stand it in for an id that is not given yet. */
const making = <L extends DirectoryList>(list: L) =>
  v.strictObject({ list: v.literal(list), as: Id, draft: NOUNS[list].draft })
const changing = <L extends DirectoryList>(list: L) =>
  v.strictObject({ list: v.literal(list), id: Id, revision: Revision, change: NOUNS[list].patch })
const made = v.strictObject({ list: v.picklist(DIRECTORY_LISTS), id: Id, revision: Revision })
const changed = <L extends DirectoryList>(list: L) =>
  v.strictObject({ list: v.literal(list), id: Id, revision: Revision, before: NOUNS[list].patch })

const each = <S extends v.GenericSchema>(schema: <L extends DirectoryList>(list: L) => S) =>
  v.union(DIRECTORY_LISTS.map((list) => schema(list)) as [S, ...S[]])

export interface Making {
  list: DirectoryList
  as: string
  draft: Record<string, unknown>
}
export interface Changing {
  list: DirectoryList
  id: string
  revision: number
  change: Record<string, unknown>
}
export type Step = Making | Changing

/** What steps did, with all that is needed to take it back. */
export interface Receipt {
  made: Array<{ list: DirectoryList; id: string; revision: number }>
  changed: Array<{ list: DirectoryList; id: string; revision: number; before: Record<string, unknown> }>
}

type SchemaOf<T> = v.GenericSchema<T, T>

export const Steps = v.pipe(
  v.array(v.union([each(making as never), each(changing as never)])),
  v.minLength(1, 'ไม่มีอะไรให้ทำ'),
  v.maxLength(MOST, `ทำได้คราวละไม่เกิน ${MOST} รายการ`),
) as unknown as SchemaOf<Step[]>

export const ReceiptSchema = v.strictObject({
  made: v.pipe(v.array(made), v.maxLength(MOST)),
  changed: v.pipe(v.array(each(changed as never)), v.maxLength(MOST)),
}) as unknown as SchemaOf<Receipt>
