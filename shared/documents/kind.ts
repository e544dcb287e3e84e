import * as v from 'valibot'
import type { MeetingFile } from '../api.ts'
import { Day, Id, Line, Lines, nullable, Salutation, Signatory, Text, Time } from '../model/fields.ts'
import type { Activity, Plan } from '../model/ita.ts'
import { Enclosure, type Letter, Reference, Urgency } from '../model/letter.ts'
import type { Office } from '../model/office.ts'
import { Prose } from '../model/prose.ts'
import type { Block } from './block.ts'
import type { PageSetup } from './page.ts'

/** Inputs a paper's form can ask for; the value each holds is the schema beside it. */
export const INPUTS = {
  line: Line,
  text: Text,
  lines: Lines,
  date: nullable(Day),
  time: nullable(Time),
  prose: Prose,
  signatory: nullable(Signatory),
  addressees: v.array(v.strictObject({ groupId: nullable(Id), text: Line })),
  references: v.array(Reference),
  enclosures: v.array(Enclosure),
  urgency: nullable(Urgency),
  salutation: Salutation,
} as const
export type InputName = keyof typeof INPUTS

export interface Field {
  input: InputName
  label: string
  hint?: string
  /** Required is the rule; the form marks what may stay empty. */
  optional?: true
  /** May stay empty in a draft, not in a paper that is issued. */
  atIssue?: true
}
export type Fields = Record<string, Field>
export type Values<F extends Fields> = { [K in keyof F]: v.InferOutput<(typeof INPUTS)[F[K]['input']]> }

/** What a composer may read: one record and what hangs on it. */
export interface Facts {
  meeting: MeetingFile
  letter: { office: Office; letter: Letter; references: Record<string, Letter> }
  plan: { office: Office; plan: Plan; activities: Activity[]; agencies: Record<string, string> }
  own: { office: Office }
}
export type Source = keyof Facts

export interface Kind<S extends Source = Source, F extends Fields = Fields> {
  id: string
  label: string
  from: S
  /** For papers of a letter: the letter kinds it prints. */
  letterKinds?: ReadonlyArray<Letter['kind']>
  /** The field that tells one paper of this kind from another of the same meeting: there may be many. */
  oneFor?: keyof F & string
  fields: F
  page?: Partial<Pick<PageSetup, 'pitch' | 'top' | 'bottom' | 'continuation'>>
  /** What the facts say before the officer says anything. */
  prefill: (facts: Facts[S]) => Values<F>
  compose: (values: Values<F>, facts: Facts[S]) => Block[]
}

/**
 * A document kind: a table of fields and two pure functions. Values are inferred from the table, so a misspelt
 * field does not compile. For a kind made from a letter the values are the letter's own fields.
 */
export function defineKind<S extends Source, F extends Fields>(kind: Kind<S, F>): Kind {
  return kind as unknown as Kind
}

/** Parses values of a kind from outside; unknown names are refused. */
export function valuesSchema(kind: Kind): v.GenericSchema<unknown, Record<string, unknown>> {
  const entries = Object.entries(kind.fields).map(([name, field]) => [name, v.exactOptional(INPUTS[field.input])])
  return v.strictObject(Object.fromEntries(entries)) as unknown as v.GenericSchema<unknown, Record<string, unknown>>
}
