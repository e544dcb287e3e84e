import type Database from 'better-sqlite3'
import type { Services } from '../../shared/api.ts'
import { LIST_NAMES } from '../../shared/model/nouns.ts'
import type { Journal } from './db/journal.ts'
import { type Db, records } from './db/records.ts'
import type { Ports } from './ports.ts'
import type { SearchKeeper } from './searchKeeper.ts'
import { createAgencyLetters } from './services/agencyLetters.ts'
import { createAgendaItems } from './services/agendaItems.ts'
import { createAgendaVersions } from './services/agendaVersions.ts'
import { createAmendments } from './services/amendments.ts'
import { createAttachments } from './services/attachments.ts'
import { createCertification } from './services/certification.ts'
import { createClauses, createOwnerLetters } from './services/clauses.ts'
import { createDesk } from './services/desk.ts'
import { createDirectory } from './services/directory.ts'
import { createDocuments } from './services/documents.ts'
import { createExchange } from './services/exchange.ts'
import { createExports, type ExportJobs } from './services/exports.ts'
import { createFollowingLetters } from './services/followingLetters.ts'
import { createHistory } from './services/history.ts'
import { createIta } from './services/ita.ts'
import { withLocks } from './services/locked.ts'
import { createMeetings } from './services/meetings.ts'
import { createNumberBlocks } from './services/numberBlocks.ts'
import { createOldMinutes } from './services/oldMinutes.ts'
import type { PackJobs } from './services/packMaking.ts'
import { createPacks } from './services/packs.ts'
import { createPasting } from './services/pasting.ts'
import { createPhrases } from './services/phrases.ts'
import { picturesIn } from './services/pictures.ts'
import { createRegisters } from './services/registers.ts'
import { createSeating } from './services/seating.ts'
import { createSendings } from './services/sendings.ts'
import { createRoll, createSitting, createSittings } from './services/sitting.ts'
import { createStore } from './services/store.ts'
import { createTemplates } from './services/templates.ts'

export interface Context {
  db: Db
  sqlite: Database.Database
  file: string
  ports: Ports
  journal: Journal
  search: SearchKeeper
  packJobs: PackJobs
  exportJobs: ExportJobs
}

/** Every noun's five methods, and the verbs of the office laid over them. */
export function createServices(context: Context): Services {
  const { db, ports } = context
  const nouns = Object.fromEntries(LIST_NAMES.map((list) => [list, records(db, list, ports)])) as unknown as Services
  const { apply, revert, hand, merge, remove, changeAgency, addTenure, changeTenure } = createDirectory(context)
  const pasting = createPasting(context)
  const { numberPaper, ...letters } = createRegisters(context)
  const documents = { ...nouns.documents, ...createDocuments(context) }
  const amendments = { ...nouns.amendments, ...createAmendments(context) }
  return {
    ...nouns,
    offices: { ...nouns.offices, pictures: picturesIn },
    agencies: { ...nouns.agencies, update: changeAgency, remove: remove.agencies, merge: merge.agencies },
    posts: { ...nouns.posts, remove: remove.posts, hand, merge: merge.posts },
    people: { ...nouns.people, remove: remove.people, merge: merge.people },
    tenures: { ...nouns.tenures, create: addTenure, update: changeTenure },
    phrases: { ...nouns.phrases, ...createPhrases(context) },
    committees: { ...nouns.committees, ...createSittings(context) },
    seats: { ...nouns.seats, ...createSeating(context) },
    directory: { apply, revert },
    meetings: {
      ...nouns.meetings,
      ...createMeetings(context),
      ...createSitting(context),
      ...createOldMinutes(context),
      ...createCertification(context, documents, amendments),
    },
    ...withLocks(
      {
        ...nouns,
        attendances: { ...nouns.attendances, ...createRoll(context), paste: pasting.guests },
        agendaItems: { ...nouns.agendaItems, ...createAgendaItems(context), paste: pasting.items },
        clauses: { ...nouns.clauses, ...createClauses(context) },
      },
      context,
    ),
    agendaVersions: { ...nouns.agendaVersions, ...createAgendaVersions(context) },
    amendments,
    attachments: { ...nouns.attachments, ...createAttachments(context) },
    letters: { ...nouns.letters, ...letters, ...createFollowingLetters(context) },
    numberBlocks: { ...nouns.numberBlocks, ...createNumberBlocks(context) },
    documents: {
      ...documents,
      ...createOwnerLetters(context),
      ...createAgencyLetters(context),
      ...createSendings(context, async (id) => (await documents.mailing({ id })).recipients),
      number: numberPaper,
    },
    packs: { ...nouns.packs, ...createPacks(context, documents.compose) },
    templates: createTemplates(context),
    desk: createDesk(context),
    ita: createIta(context),
    history: createHistory(context),
    exchange: createExchange(context),
    exports: createExports(context),
    store: createStore(context),
  }
}
