import * as v from 'valibot'
import type { MeetingFile } from '../api.ts'
import type { Sitting } from '../desk/attendanceStats.ts'
import type { ItaFacts } from '../ita/facts.ts'
import type { PageRules } from '../layout/rules.ts'
import type { Committee } from '../model/committee.ts'
import { Day, Id, Line, Lines, nullable, type PersonName, Salutation, Signatory, Text, Time } from '../model/fields.ts'
import type { Activity, Plan } from '../model/ita.ts'
import { Enclosure, type Letter, type NumberBlock, Reference, Secrecy, Urgency } from '../model/letter.ts'
import type { Meeting } from '../model/meeting.ts'
import type { Office } from '../model/office.ts'
import { Prose } from '../model/prose.ts'
import type { Block } from './block.ts'
import type { Settings } from './setting.ts'
import type { Template } from './template.ts'

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
  secrecy: nullable(Secrecy),
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

/** A seat of a committee as an order prints it. */
export interface SeatFact {
  post: string
  name: PersonName | null
  /** As printed: ประธานอนุกรรมการ. */
  role: string
  /** Lines of position under a signature. */
  signs: string[]
}

/** What a composer may read: one record and what hangs on it. */
export interface Facts {
  meeting: MeetingFile
  letter: {
    office: Office
    letter: Letter
    references: Record<string, Letter>
    /** Groups among the addressees, by id, with the posts they stand for. */
    groups: Record<string, { name: string; relay: string; members: string[] }>
  }
  committee: { office: Office; committee: Committee; seats: SeatFact[]; sittings: Sitting[] }
  /** The registers: every letter of the office, and the numbers it set apart. */
  register: { office: Office; letters: Letter[]; blocks: NumberBlock[]; today: string }
  plan: { office: Office; plan: Plan; activities: Activity[]; agencies: Record<string, string> }
  /** The meetings of the office, short names of its committees by id, and the day it is. */
  calendar: { office: Office; meetings: Meeting[]; committees: Record<string, string>; today: string }
  own: { office: Office }
  /** One year of the Integrity and Transparency Assessment, and one agency of it. */
  ita: ItaFacts
}
export type Source = keyof Facts

export interface Kind<S extends Source = Source, F extends Fields = Fields, T extends Settings = Settings> {
  id: string
  label: string
  from: S
  /** For papers of a meeting: when they are made; after it where nothing is said. */
  stage?: 'before' | 'day'
  /** For papers of a letter: the letter kinds it prints. */
  letterKinds?: ReadonlyArray<Letter['kind']>
  /** Goes with a letter that has a paper already (its copy, envelope, labels): none begins with it. */
  derived?: true
  /** The field that tells one paper of this kind from another of the same meeting: there may be many. */
  oneFor?: keyof F & string
  fields: F
  /** What a field can be filled from: agencies with a clause, items of the agenda. */
  choices?: (facts: Facts[S]) => Partial<Record<keyof F & string, string[]>>
  /** Where this kind's page differs from every other. */
  rules?: Partial<PageRules>
  /** Words and parts that an office may set for itself. */
  settings?: T
  /** For papers that only some meetings need: whether it is offered. */
  wanted?: (facts: Facts[S]) => boolean
  /** What a person should know before a draft goes out, because the facts are no longer those it is written for. */
  notices?: (facts: Facts[S]) => string[]
  /** What the facts say before the officer says anything. */
  prefill: (facts: Facts[S], template: Template<T>) => Values<F>
  compose: (values: Values<F>, facts: Facts[S], template: Template<T>) => Block[]
}

/**
 * A document kind: a table of fields and two pure functions. Values are inferred from the table, so a misspelt
 * field does not compile. For a kind made from a letter the values are the letter's own fields.
 */
export function defineKind<S extends Source, F extends Fields, T extends Settings = Record<never, never>>(
  kind: Kind<S, F, T>,
): Kind {
  return kind as unknown as Kind
}

/** Parses values of a kind from outside; unknown names are refused. */
export function valuesSchema(kind: Kind): v.GenericSchema<unknown, Record<string, unknown>> {
  const entries = Object.entries(kind.fields).map(([name, field]) => [name, v.exactOptional(INPUTS[field.input])])
  return v.strictObject(Object.fromEntries(entries)) as unknown as v.GenericSchema<unknown, Record<string, unknown>>
}
