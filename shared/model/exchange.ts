import * as v from 'valibot'
import { Id, Instant } from './fields.ts'
import type { RecordOf, Stamps } from './noun.ts'
import { LIST_NAMES, type ListName, NOUNS, type Nouns } from './nouns.ts'

/**
 * The exchange file: one JSON of everything. `resources/exchange.schema.json` is this schema written out.
 * Stamps may be left out by whoever writes a file by hand; the import then sets them.
 */
export const EXCHANGE_VERSION = 1

const stamped = {
  id: Id,
  created: v.exactOptional(Instant),
  updated: v.exactOptional(Instant),
  revision: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
}

const lists = Object.fromEntries(
  LIST_NAMES.map((name) => [name, v.optional(v.array(v.strictObject({ ...stamped, ...NOUNS[name].fields })), [])]),
)

export const ExchangeSchema = v.strictObject({
  format: v.literal('lekha'),
  version: v.literal(EXCHANGE_VERSION),
  ...lists,
}) as unknown as v.GenericSchema<unknown, Exchange>

export type Exchange = { format: 'lekha'; version: 1 } & {
  [N in ListName]: Array<Omit<RecordOf<Nouns[N]>, 'created' | 'updated' | 'revision'> & Partial<Stamps>>
}
