import * as v from 'valibot'
import { type ApiOf, answers, type ServicesOf } from './contract.ts'
import type { Block } from './documents/block.ts'
import type { PageSetup } from './documents/page.ts'
import type { Settings } from './documents/setting.ts'
import type { Chosen } from './documents/template.ts'
import type { Reviewed } from './lint/accepted.ts'
import type { Committee } from './model/committee.ts'
import type { Document } from './model/document.ts'
import { Id, Line, Text } from './model/fields.ts'
import type { Letter } from './model/letter.ts'
import type { AgendaItem, Attendance, Clause, Meeting, Progress, Resolution } from './model/meeting.ts'
import type { RecordOf, Stamps } from './model/noun.ts'
import { LIST_NAMES, type ListName, NOUNS, type Nouns } from './model/nouns.ts'
import type { Office } from './model/office.ts'
import type { Template } from './model/template.ts'

/** THE CONTRACT. Every door serves exactly these methods; nothing else can be called. */

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

type RecordMethods = { [N in ListName]: ReturnType<typeof records<N>> }
const recordMethods = Object.fromEntries(LIST_NAMES.map((name) => [name, records(name)])) as RecordMethods

/** Everything one meeting is made of, read in one call: the meeting screen and the composers see the same facts. */
export interface MeetingFile {
  office: Office
  committee: Committee | null
  meeting: Meeting
  previous: Meeting | null
  attendances: Attendance[]
  items: AgendaItem[]
  resolutions: Resolution[]
  clauses: Clause[]
  progress: Progress[]
  /** Letters of the register that belong to this meeting. */
  letters: Letter[]
  /** Names of agencies by id, for owners. */
  agencies: Record<string, string>
}

/** A paper ready to draw or write: blocks plus the page they stand on. */
export interface Paper {
  document: Document
  kind: string
  kindLabel: string
  /** Name for a saved file, safe on FAT and NTFS, without its ending. */
  fileName: string
  /** What the form shows: the facts with the officer's own words laid over them. */
  values: Record<string, unknown>
  /** By field, what it can be filled from. */
  choices: Record<string, string[] | undefined>
  page: PageSetup
  blocks: Block[]
}

export interface ImportReport {
  added: number
  changed: number
  same: number
  /** Records newer in the store than in the file; they were left alone. */
  kept: number
}

export interface StoreStatus {
  file: string
  empty: boolean
  schemaVersion: number
  lastBackup: string | null
  integrity: 'ok' | 'unchecked'
}

/** What an office may set about a kind of paper. */
export interface TemplateFile {
  settings: Settings
  /** What is chosen for this kind, and what is chosen for all papers below it. */
  chosen: Chosen
  below: Chosen
  versions: Template[]
}

const ofKind = v.strictObject({ officeId: Id, kind: v.optional(Line, '') })
const ChosenValues = v.record(v.string(), v.union([v.string(), v.number(), v.boolean()]))

export const contract = {
  ...recordMethods,
  meetings: {
    ...recordMethods.meetings,
    /** Everything about one meeting. */
    read: answers<MeetingFile>()(byId),
    /** Freezes the roster from the committee's seats; the meeting becomes `convened`. */
    convene: answers<MeetingFile>()(v.strictObject({ id: Id, revision: Revision })),
    /** Finds a meeting by id, by "4/2563", or by a part of its title. Refuses when several match. */
    find: answers<Meeting>()(v.strictObject({ ref: Line })),
  },
  agendaItems: {
    ...recordMethods.agendaItems,
    /** Puts an item under a parent at a place among its siblings and renumbers the rest, in one transaction. */
    move: answers<AgendaItem[]>()(
      v.strictObject({ id: Id, parentId: v.nullable(Id), position: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
    ),
  },
  documents: {
    ...recordMethods.documents,
    /** Composes a paper from the store; an issued one comes back as it was frozen. */
    compose: answers<Paper>()(byId),
    /** Sets the words an officer typed; a letter's paper writes them to the letter itself. */
    setValues: answers<Paper>()(
      v.strictObject({ id: Id, revision: Revision, values: v.record(v.string(), v.unknown()) }),
    ),
    /** The DOCX file, base64. */
    docx: answers<{ fileName: string; base64: string }>()(byId),
    /** The PDF file, base64; refused where the host has nothing that makes PDF. */
    pdf: answers<{ fileName: string; base64: string }>()(byId),
    /** What the proof-reader finds in a paper, read with the others of its meeting, in the order of its text. */
    lint: answers<Reviewed[]>()(byId),
    /** What it finds in the records of a meeting and in its papers as a set. */
    lintMeeting: answers<Reviewed[]>()(v.strictObject({ meetingId: Id })),
    /**
     * Freezes blocks, number and date; afterwards nothing rewrites the paper. Refused as `unconfirmed` while an error
     * stands that is neither accepted nor named in `confirmed`.
     */
    issue: answers<Document>()(
      v.strictObject({
        id: Id,
        revision: Revision,
        confirmed: v.optional(v.array(v.strictObject({ rule: Line, words: Text })), []),
      }),
    ),
    /** The papers of a meeting: those that exist and the kinds that could be made. */
    ofMeeting: answers<{ documents: Document[]; possible: Array<{ kind: string; label: string }> }>()(
      v.strictObject({ meetingId: Id }),
    ),
  },
  templates: {
    ...recordMethods.templates,
    /** Adds a version; refused, naming each place, when a setting is broken. */
    create: answers<Template>()(
      v.strictObject({ officeId: Id, kind: v.optional(Line, ''), chosen: ChosenValues, note: v.optional(Line, '') }),
    ),
    /** What can be set for a kind (all papers when empty), what the office chose, and every version, newest first. */
    read: answers<TemplateFile>()(ofKind),
    /** A paper of the kind as it would be with these settings; null when the office has nothing to show it on. */
    preview: answers<Pick<Paper, 'kind' | 'blocks' | 'page'> | null>()(
      v.strictObject({ ...ofKind.entries, chosen: ChosenValues }),
    ),
    /** The template in force as a file for another office or machine. */
    export: answers<{ fileName: string; json: string }>()(ofKind),
    import: answers<Template>()(v.strictObject({ officeId: Id, json: v.pipe(v.string(), v.maxLength(1_000_000)) })),
  },
  exchange: {
    export: answers<{ json: string }>()(v.optional(v.strictObject({}), {})),
    import: answers<ImportReport>()(v.strictObject({ json: v.pipe(v.string(), v.maxLength(20_000_000)) })),
  },
  store: {
    status: answers<StoreStatus>()(v.optional(v.strictObject({}), {})),
    check: answers<{ ok: boolean; findings: string[] }>()(v.optional(v.strictObject({}), {})),
    backup: answers<{ file: string; bytes: number }>()(v.optional(v.strictObject({}), {})),
    /** Fills an empty store with the two sample offices. */
    sample: answers<ImportReport>()(v.optional(v.strictObject({}), {})),
    /** Fills an empty store with one office of the given name. */
    begin: answers<Office>()(v.strictObject({ name: v.pipe(Text, v.minLength(1, 'ต้องกรอก')), province: Line })),
  },
}

export type Api = ApiOf<typeof contract>
export type Services = ServicesOf<typeof contract>
