import * as v from 'valibot'
import { amendmentMethods, minutesMethods } from './amendmentsApi.ts'
import { attachmentMethods } from './attachmentsApi.ts'
import { clauseMethods, ownerLetterMethods } from './clausesApi.ts'
import { type ApiOf, answers, type ServicesOf } from './contract.ts'
import type { Sitting } from './desk/attendanceStats.ts'
import type { MatterNow } from './desk/openMatters.ts'
import type { StockPhrase } from './desk/phrases.ts'
import type { Today } from './desk/today.ts'
import { directoryMethods, postMethods, seatMethods } from './directoryApi.ts'
import type { Block } from './documents/block.ts'
import type { TextChange } from './documents/changes.ts'
import type { Conflict } from './documents/own.ts'
import type { PageSetup } from './documents/page.ts'
import type { Settings } from './documents/setting.ts'
import type { Chosen } from './documents/template.ts'
import { exportMethods } from './exportApi.ts'
import { historyMethods } from './historyApi.ts'
import { agencyLetterMethods, itaMethods } from './itaApi.ts'
import type { Reviewed } from './lint/accepted.ts'
import type { Finding } from './lint/lint.ts'
import type { AgendaVersion } from './model/agendaVersion.ts'
import type { Amendment } from './model/amendment.ts'
import type { Attachment } from './model/attachment.ts'
import type { Committee } from './model/committee.ts'
import type { Post } from './model/directory.ts'
import type { Document } from './model/document.ts'
import { Day, Id, Line, Text, Time } from './model/fields.ts'
import type { Letter } from './model/letter.ts'
import type { AgendaItem, Attendance, Clause, Meeting, MeetingEvent, Progress, Resolution } from './model/meeting.ts'
import type { Stamps } from './model/noun.ts'
import { NOUNS, type Nouns } from './model/nouns.ts'
import type { Office } from './model/office.ts'
import type { Prose } from './model/prose.ts'
import { ProseChange } from './model/proseChange.ts'
import type { Template } from './model/template.ts'
import { officeMethods } from './officeApi.ts'
import { oldMinutesMethods } from './oldMinutesApi.ts'
import { packMethods } from './packApi.ts'
import { pasteGuests, pasteItems } from './pasteApi.ts'
import { PrintedName, recordMethods } from './recordsApi.ts'
import { blockMethods, letterMethods, Outgoing, Reason } from './registersApi.ts'
import { searchMethods } from './searchApi.ts'
import { sendingMethods } from './sendingApi.ts'

/** THE CONTRACT. Every door serves exactly these methods; nothing else can be called. */

const byId = v.strictObject({ id: Id })
const Revision = v.pipe(v.number(), v.integer(), v.minValue(1))
/** Everything one meeting is made of, read in one call: the meeting screen and the composers see the same facts. */
export interface MeetingFile {
  office: Office
  committee: Committee | null
  meeting: Meeting
  previous: Meeting | null
  /** The meeting that certified its minutes. */
  certifiedAt: Meeting | null
  attendances: Attendance[]
  items: AgendaItem[]
  /** Files of those items. */
  attachments: Attachment[]
  /** The agendas that were sent out, the first one first. */
  agendaVersions: AgendaVersion[]
  resolutions: Resolution[]
  clauses: Clause[]
  progress: Progress[]
  /** How often it was put off, called off or opened again, oldest first. */
  events: MeetingEvent[]
  /** Corrections asked for in its minutes. */
  amendments: Amendment[]
  /** Letters of the register that belong to this meeting. */
  letters: Letter[]
  /** Names of agencies by id, for owners. */
  agencies: Record<string, string>
  /** Meetings of the same committee after this one, held or to be held. */
  laterMeetings: Array<Pick<Meeting, 'committeeId' | 'date' | 'state'>>
  /** Posts of the directory that belong to the agencies of its clauses, or are called after them. */
  ownerPosts: Array<Pick<Post, 'agencyId' | 'title'>>
}

/** A draft, or minutes that are being written, with the figures in it that have drifted. */
export interface Drifted {
  documentId: string | null
  meetingId: string | null
  title: string
  findings: Finding[]
  /** Fields that were typed over and whose figures changed since: nobody has compared the two yet. */
  unsettled: string[]
}

/** A paper ready to draw or write: blocks plus the page they stand on. */
export interface Paper {
  document: Document
  kind: string
  kindLabel: string
  /** The fiscal year it was made of, where it was made of one. */
  fiscalYear: number | null
  /** Name for a saved file, safe on FAT and NTFS, without its ending. */
  fileName: string
  /** What the form shows: the facts with the officer's own words laid over them. */
  values: Record<string, unknown>
  /** By field, what it can be filled from. */
  choices: Record<string, string[] | undefined>
  page: PageSetup
  blocks: Block[]
  /** Of a draft: fields that both the officer and the records changed. The officer's words stand until one is chosen. */
  conflicts: Conflict[]
  /** Of a draft: what the records say against sending it out as it stands. */
  notices: string[]
  /** Of an issued paper: where it would say otherwise if it were made of the records as they stand now. */
  changes: TextChange[]
}

/** A paper as a file of its own. */
export interface PaperBytes {
  fileName: string
  base64: string
}

export interface ImportReport {
  added: number
  changed: number
  same: number
  /** Records newer in the store than in the file; they were left alone. */
  kept: number
  /** Attached files of which only the name came: a JSON file carries no contents. */
  nameOnly: number
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

const FileFormat = v.picklist(['docx', 'pdf'])
const Place = v.pipe(v.number(), v.integer(), v.minValue(0))
/** Two records of one thing: the first is kept, whoever named the other names it instead. */
const pair = v.strictObject({ id: Id, revision: Revision, otherId: Id, otherRevision: Revision })
const ofKind = v.strictObject({ officeId: Id, kind: v.optional(Line, '') })
const ChosenValues = v.record(v.string(), v.union([v.string(), v.number(), v.boolean()]))

export const contract = {
  ...recordMethods,
  offices: { ...recordMethods.offices, ...officeMethods },
  agencies: { ...recordMethods.agencies, merge: answers<{ id: string }>()(pair) },
  people: { ...recordMethods.people, merge: answers<{ id: string }>()(pair) },
  posts: {
    ...recordMethods.posts,
    merge: answers<{ id: string }>()(pair),
    ...postMethods,
  },
  phrases: {
    ...recordMethods.phrases,
    /** Sentences to put into minutes: kept on purpose, written more than once by this office, brought along. */
    offers: answers<StockPhrase[]>()(v.strictObject({ officeId: Id })),
  },
  committees: {
    ...recordMethods.committees,
    /** Its sittings, each with the roster as it stood, oldest first. */
    sittings: answers<Sitting[]>()(byId),
  },
  seats: {
    ...recordMethods.seats,
    ...seatMethods,
  },
  directory: directoryMethods,
  meetings: {
    ...recordMethods.meetings,
    /** Everything about one meeting. */
    read: answers<MeetingFile>()(byId),
    /**
     * Begins, rests, goes on to an item or ends a sitting: times of the meeting and of its items in one transaction.
     */
    sit: answers<MeetingFile>()(
      v.strictObject({
        id: Id,
        revision: Revision,
        act: v.picklist(['start', 'pause', 'resume', 'item', 'adjourn']),
        itemId: v.optional(v.nullable(Id), null),
      }),
    ),
    /** The invitation went out by another way: freezes the roster from the seats; the meeting becomes `convened`. */
    convene: answers<MeetingFile>()(v.strictObject({ id: Id, revision: Revision })),
    /** Sets the roster from the committee's seats. Who is to come is no invitation: the state stays. */
    roster: answers<MeetingFile>()(byId),
    /**
     * Makes the next meeting in one go: its agenda from the last one's headings, with the matters still open under
     * เรื่องสืบเนื่อง. Nothing is left behind when a part of it fails.
     */
    follow: answers<MeetingFile>()(
      v.strictObject({
        draft: NOUNS.meetings.draft as unknown as v.GenericSchema<
          v.InferInput<Nouns['meetings']['draft']>,
          Omit<Meeting, keyof Stamps>
        >,
        agenda: v.boolean(),
        carry: v.boolean(),
        /** The body has never met: there are no minutes to certify, and item ๒ says so. */
        first: v.optional(v.boolean(), false),
      }),
    ),
    /** Puts a meeting off, to a new day or one not yet known, or calls it off; the reason stays on record. */
    callOff: answers<MeetingFile>()(
      v.strictObject({
        id: Id,
        revision: Revision,
        what: v.picklist(['postponed', 'cancelled']),
        reason: Reason,
        date: v.optional(v.nullable(Day), null),
        start: v.optional(v.nullable(Time), null),
      }),
    ),
    /** Opens a certified, closed or called-off meeting again, with a reason. */
    reopen: answers<MeetingFile>()(v.strictObject({ id: Id, revision: Revision, reason: Reason })),
    /** Item ๒ in words, from the minutes to certify and the letter that sent them; empty without a last meeting. */
    certification: answers<Prose>()(byId),
    /** What this meeting resolves under item ๒, with or without corrections; empty without a last meeting. */
    certifyWords: answers<{ text: string }>()(byId),
    /** An item that came back from an earlier meeting, as its orders stand now; null where they are no more. */
    matter: answers<MatterNow | null>()(v.strictObject({ itemId: Id })),
    ...minutesMethods,
    ...oldMinutesMethods,
    /** Finds a meeting by id, by "4/2563", or by a part of its title. Refuses when several match. */
    find: answers<Meeting>()(v.strictObject({ ref: Line })),
  },
  attendances: {
    ...recordMethods.attendances,
    /** Members of whom nothing is written down did not come; answers the whole roster. */
    absentRest: answers<Attendance[]>()(v.strictObject({ meetingId: Id })),
    /** Whoever answered that they would come, or send somebody by name, is there now; answers the whole roster. */
    answeredCame: answers<Attendance[]>()(v.strictObject({ meetingId: Id })),
    paste: pasteGuests,
  },
  agendaItems: {
    ...recordMethods.agendaItems,
    /** Writes a run of blocks of the minutes anew; the others stay as the revision that is named has them. */
    write: answers<Stamps>()(v.strictObject({ id: Id, revision: Revision, minutes: ProseChange })),
    /** Puts an item under a parent at a place among its siblings and renumbers the rest, in one transaction. */
    move: answers<AgendaItem[]>()(
      v.strictObject({ id: Id, parentId: v.nullable(Id), position: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
    ),
    paste: pasteItems,
  },
  agendaVersions: {
    ...recordMethods.agendaVersions,
    /** Freezes the agenda as it stands; refused when nothing changed since it was last sent out. */
    issue: answers<AgendaVersion>()(v.strictObject({ meetingId: Id, note: v.optional(Line, '') })),
  },
  amendments: { ...recordMethods.amendments, ...amendmentMethods },
  attachments: { ...recordMethods.attachments, ...attachmentMethods },
  clauses: { ...recordMethods.clauses, ...clauseMethods },
  letters: {
    ...recordMethods.letters,
    ...letterMethods,
  },
  numberBlocks: { ...recordMethods.numberBlocks, ...blockMethods },
  documents: {
    ...recordMethods.documents,
    ...ownerLetterMethods,
    ...agencyLetterMethods,
    ...sendingMethods,
    /** Composes a paper from the store; an issued one comes back as it was frozen. */
    compose: answers<Paper>()(byId),
    /** Sets the words an officer typed; a letter's paper writes them to the letter itself. */
    setValues: answers<Paper>()(
      v.strictObject({
        id: Id,
        revision: Revision,
        values: v.record(v.string(), v.unknown()),
        /** They were chosen with what the facts say now beside them. */
        settled: v.optional(v.boolean(), false),
      }),
    ),
    /** The DOCX file, base64. */
    docx: answers<PaperBytes>()(byId),
    /** The PDF file, base64; refused where the host has nothing that makes PDF. */
    pdf: answers<PaperBytes>()(byId),
    /** Whom a paper addresses, one by one, each with the group it was named by. */
    mailing: answers<{ recipients: Array<{ text: string; group: string }> }>()(byId),
    /** The copy of one of them, by its place in that list. */
    mailingCopy: answers<PaperBytes>()(v.strictObject({ id: Id, at: Place, format: FileFormat })),
    /** All their copies in one file for the printer; `job` names the work for as long as it takes. */
    mailingPrint: answers<PaperBytes>()(
      v.strictObject({ id: Id, at: v.pipe(v.array(Place), v.minLength(1)), format: FileFormat, job: Id }),
    ),
    /** How many copies of a job are laid out; `stop` ends it, and what was asked for is then refused. */
    mailingJob: answers<{ done: number }>()(v.strictObject({ job: Id, stop: v.optional(v.boolean(), false) })),
    /** Gives a paper the next number; one of a meeting is entered in the register as the letter it is. */
    number: answers<Document>()(v.strictObject({ id: Id, revision: Revision, register: Outgoing })),
    /** What the proof-reader finds in a paper, read with the others of its meeting, in the order of its text. */
    lint: answers<Reviewed[]>()(byId),
    /** What it finds in the records of a meeting and in its papers as a set. */
    lintMeeting: answers<Reviewed[]>()(v.strictObject({ meetingId: Id })),
    /** Drafts and minutes whose figures of the assessment are no longer those of the records. */
    drifted: answers<Drifted[]>()(v.strictObject({ officeId: Id })),
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
    /** A new draft of an issued paper: the officer's own words of then over the records as they stand now. */
    renew: answers<Document>()(byId),
    /**
     * The papers of a meeting, those that the records have left behind since by id, and the kinds that could be made.
     */
    ofMeeting: answers<{
      documents: Document[]
      behind: string[]
      possible: Array<{ kind: string; label: string }>
    }>()(v.strictObject({ meetingId: Id })),
  },
  packs: { ...recordMethods.packs, ...packMethods },
  sendings: recordMethods.sendings,
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
  desk: {
    /** What is due, and the steps of the next meeting; read from the records, stored nowhere. */
    today: answers<Today & { date: string }>()(v.strictObject({ officeId: Id })),
    ...searchMethods,
  },
  ita: itaMethods,
  history: historyMethods,
  exchange: {
    export: answers<{ json: string }>()(v.optional(v.strictObject({}), {})),
    /** Ten years of one office are 20 million letters; the door of a browser takes 64 MB, the command line all of it. */
    import: answers<ImportReport>()(v.strictObject({ json: v.pipe(v.string(), v.maxLength(200_000_000)) })),
  },
  exports: exportMethods,
  store: {
    status: answers<StoreStatus>()(v.optional(v.strictObject({}), {})),
    check: answers<{ ok: boolean; findings: string[] }>()(v.optional(v.strictObject({}), {})),
    backup: answers<{ file: string; bytes: number }>()(v.optional(v.strictObject({}), {})),
    /** Fills an empty store with the two sample offices. */
    sample: answers<ImportReport>()(v.optional(v.strictObject({}), {})),
    /** Fills an empty store with one office of the given name. */
    begin: answers<Office>()(v.strictObject({ name: PrintedName, province: PrintedName })),
  },
}

export type Api = ApiOf<typeof contract>
export type Services = ServicesOf<typeof contract>
