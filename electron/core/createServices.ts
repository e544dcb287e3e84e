import type Database from 'better-sqlite3'
import type { Services } from '../../shared/api.ts'
import { LIST_NAMES } from '../../shared/model/nouns.ts'
import { type Db, records } from './db/records.ts'
import type { Ports } from './ports.ts'
import { createAgendaItems } from './services/agendaItems.ts'
import { createDocuments } from './services/documents.ts'
import { createExchange } from './services/exchange.ts'
import { createMeetings } from './services/meetings.ts'
import { createStore } from './services/store.ts'
import { createTemplates } from './services/templates.ts'

export interface Context {
  db: Db
  sqlite: Database.Database
  file: string
  ports: Ports
}

/** Every noun's five methods, and the verbs of the office laid over them. */
export function createServices(context: Context): Services {
  const { db, ports } = context
  const nouns = Object.fromEntries(LIST_NAMES.map((list) => [list, records(db, list, ports)])) as unknown as Services
  return {
    ...nouns,
    meetings: { ...nouns.meetings, ...createMeetings(context) },
    agendaItems: { ...nouns.agendaItems, ...createAgendaItems(context) },
    documents: { ...nouns.documents, ...createDocuments(context) },
    templates: createTemplates(context),
    exchange: createExchange(context),
    store: createStore(context),
  }
}
