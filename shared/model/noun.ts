import * as v from 'valibot'
import { Id, Instant } from './fields.ts'

/**
 * A noun is a record type of the office: its Thai label and its fields, once. The store's columns, the
 * exchange file, the forms and the contract are all read from here.
 */
export interface Noun<Name extends string = string, Fields extends v.ObjectEntries = v.ObjectEntries> {
  name: Name
  label: string
  fields: Fields
  /** What a new record needs: every field without a default. */
  draft: v.StrictObjectSchema<Fields, undefined>
  /** A partial change. */
  patch: v.GenericSchema<unknown, Partial<v.InferOutput<v.StrictObjectSchema<Fields, undefined>>>>
  /** The whole record with its stamps. */
  record: v.GenericSchema<unknown, Stamps & v.InferOutput<v.StrictObjectSchema<Fields, undefined>>>
}

/** What every record carries. `revision` starts at 1 and grows by one with each change. */
export interface Stamps {
  id: string
  created: string
  updated: string
  revision: number
}

export const stamps = {
  id: Id,
  created: Instant,
  updated: Instant,
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
}

/** Strips defaults, so that a patch holds only what was sent. */
function withoutDefault(schema: v.GenericSchema): v.GenericSchema {
  const wrapped = (schema as { wrapped?: v.GenericSchema }).wrapped
  return schema.type === 'optional' && wrapped ? withoutDefault(wrapped) : schema
}

export function noun<const Name extends string, Fields extends v.ObjectEntries>(
  name: Name,
  label: string,
  fields: Fields,
): Noun<Name, Fields> {
  const optional = Object.fromEntries(
    Object.entries(fields).map(([key, schema]) => [key, v.exactOptional(withoutDefault(schema as v.GenericSchema))]),
  )
  return {
    name,
    label,
    fields,
    draft: v.strictObject(fields),
    patch: v.strictObject(optional) as unknown as Noun<Name, Fields>['patch'],
    record: v.strictObject({ ...stamps, ...fields }) as unknown as Noun<Name, Fields>['record'],
  }
}

export type RecordOf<N> =
  N extends Noun<string, infer F> ? Stamps & v.InferOutput<v.StrictObjectSchema<F, undefined>> : never
export type DraftOf<N> = N extends Noun<string, infer F> ? v.InferInput<v.StrictObjectSchema<F, undefined>> : never
