import type * as v from 'valibot'
import type { ListName } from '../../../shared/model/nouns.ts'
import { NOUNS } from '../../../shared/model/nouns.ts'

/** How a field of a noun lies in its column. Read from the noun's own schema, so that there is one truth. */
export type ColumnKind = 'text' | 'integer' | 'boolean' | 'json'

type AnySchema = v.GenericSchema & { wrapped?: AnySchema }

export function columnKind(schema: v.GenericSchema): ColumnKind {
  const inner = (schema as AnySchema).wrapped
  if (inner) return columnKind(inner)
  switch (schema.type) {
    case 'string':
    case 'picklist':
      return 'text'
    case 'number':
      return 'integer'
    case 'boolean':
      return 'boolean'
    default:
      return 'json'
  }
}

export const isNullable = (schema: v.GenericSchema): boolean =>
  schema.type === 'nullable' ||
  ((schema as AnySchema).wrapped !== undefined && isNullable((schema as AnySchema).wrapped as AnySchema))

export const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
export const tableOf = (list: ListName): string => snake(NOUNS[list].name)

export type Row = Record<string, string | number | null>

export interface Codec {
  table: string
  names: readonly string[]
  ordered: boolean
  toRow(record: Record<string, unknown>): Row
  fromRow(row: Row): Record<string, unknown>
}

function makeCodec(list: ListName): Codec {
  const fields = Object.entries(NOUNS[list].fields as v.ObjectEntries).map(([name, schema]) => ({
    name,
    column: snake(name),
    kind: columnKind(schema as v.GenericSchema),
  }))
  const stampNames = ['id', 'created', 'updated', 'revision']
  return {
    table: tableOf(list),
    names: [...stampNames, ...fields.map(({ name }) => name)],
    ordered: fields.some((field) => field.name === 'position'),
    toRow(record) {
      const row: Row = {}
      for (const name of stampNames) if (record[name] !== undefined) row[name] = record[name] as string | number
      for (const { name, column, kind } of fields) {
        const value = record[name]
        if (value === undefined) continue
        row[column] =
          value === null
            ? null
            : kind === 'json'
              ? JSON.stringify(value)
              : kind === 'boolean'
                ? Number(value)
                : (value as string | number)
      }
      return row
    },
    fromRow(row) {
      const record: Record<string, unknown> = Object.fromEntries(stampNames.map((name) => [name, row[name]]))
      for (const { name, column, kind } of fields) {
        const value = row[column] ?? null
        record[name] =
          value === null ? null : kind === 'json' ? JSON.parse(String(value)) : kind === 'boolean' ? value === 1 : value
      }
      return record
    },
  }
}

const codecs = new Map<ListName, Codec>()

export function codecOf(list: ListName): Codec {
  const known = codecs.get(list)
  if (known) return known
  const made = makeCodec(list)
  codecs.set(list, made)
  return made
}
