import * as v from 'valibot'
import { answers } from './contract.ts'
import { Id, Required } from './model/fields.ts'
import type { RecordOf, Stamps } from './model/noun.ts'
import { LIST_NAMES, type ListName, NOUNS, type Nouns } from './model/nouns.ts'
import { nameProblem } from './thai/nameProblem.ts'

/** A part of the contract (api.ts): the methods every noun has, and what may be a name in them. */

const byId = v.strictObject({ id: Id })
const Revision = v.pipe(v.number(), v.integer(), v.minValue(1))
const scalar = v.union([v.string(), v.number(), v.boolean(), v.null()])

/** The five methods every noun has. `update` names the revision it read and is refused when another came between. */
function records<N extends ListName>(name: N) {
  type R = RecordOf<Nouns[N]>
  const noun = NOUNS[name]
  const names = Object.keys(noun.fields)
  return {
    /** Records whose fields equal `where`, in the order they stand (position) or were made. */
    list: answers<R[]>()(
      v.optional(
        v.strictObject({
          where: v.optional(
            v.pipe(
              v.record(v.string(), scalar),
              v.check((where) => Object.keys(where).every((key) => names.includes(key)), 'มีชื่อช่องที่ไม่รู้จัก'),
            ),
            {},
          ),
        }),
        {},
      ),
    ),
    get: answers<R>()(byId),
    create: answers<R>()(
      noun.draft as unknown as v.GenericSchema<v.InferInput<Nouns[N]['draft']>, Omit<R, keyof Stamps>>,
    ),
    update: answers<R>()(
      v.strictObject({
        id: Id,
        revision: Revision,
        change: noun.patch as unknown as v.GenericSchema<Partial<Omit<R, keyof Stamps>>>,
      }),
    ),
    remove: answers<{ id: string }>()(v.strictObject({ id: Id, revision: Revision })),
  }
}

/** Words that are printed as a name. */
export const PrintedName = v.pipe(
  Required,
  v.rawCheck(({ dataset, addIssue }) => {
    const message = dataset.typed ? nameProblem(dataset.value) : null
    if (message) addIssue({ message })
  }),
)

/** A name that is printed is one; others of its record are not asked. */
function printable<S extends v.GenericSchema>(schema: S, field: string) {
  return v.pipe(
    schema,
    v.rawCheck(({ dataset, addIssue }) => {
      const input = dataset.typed ? (dataset.value as Record<string, unknown>) : {}
      const value = input[field]
      const message = typeof value === 'string' ? nameProblem(value) : null
      if (message) addIssue({ message, path: [{ type: 'object', origin: 'value', input, key: field, value }] })
    }),
  ) as unknown as S
}

/** The five methods of a noun whose field is a name. What an exchange file brings is taken as it was. */
function named<N extends ListName>(name: N, field: string): ReturnType<typeof records<N>> {
  const methods = records(name)
  const { id, revision, change } = methods.update.input.entries
  return {
    ...methods,
    create: { input: printable(methods.create.input, field) },
    update: { input: v.strictObject({ id, revision, change: printable(change, field) }) },
  }
}

type RecordMethods = { [N in ListName]: ReturnType<typeof records<N>> }
export const recordMethods = {
  ...(Object.fromEntries(LIST_NAMES.map((name) => [name, records(name)])) as RecordMethods),
  offices: named('offices', 'name'),
  committees: named('committees', 'name'),
  agencies: named('agencies', 'name'),
  posts: named('posts', 'title'),
  people: named('people', 'given'),
  addresseeGroups: named('addresseeGroups', 'name'),
}
