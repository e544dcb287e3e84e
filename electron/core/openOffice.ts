import Database from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import type { AppError } from '../../shared/errors.ts'
import type { ExportReport } from '../../shared/exportApi.ts'
import { createServices } from './createServices.ts'
import { dailyBackup } from './db/backup.ts'
import { sweepParts } from './db/fileParts.ts'
import { openJournal, pruneJournal } from './db/journal.ts'
import { lockStore } from './db/lock.ts'
import { openDatabase, storeError } from './db/openDatabase.ts'
import { preparedOnce } from './db/preparedOnce.ts'
import type { Tables } from './db/records.ts'
import { type Dispatch, makeDispatch } from './dispatch.ts'
import { createFolderSink } from './export/folderSink.ts'
import type { Progress } from './jobs.ts'
import { nodePorts, type Ports } from './ports.ts'
import { openSearch } from './searchKeeper.ts'
import { makeExport } from './services/exportMaking.ts'
import { createExportJobs } from './services/exports.ts'
import { warmIta } from './services/itaClaims.ts'
import { createPackJobs } from './services/packMaking.ts'

/** After the first screen is drawn. */
const WARM_MS = 2_500

export interface Office {
  dispatch: Dispatch
  /** The whole office as a folder. No method of the contract: a page names no place on the disk. */
  exportTo(folder: string, progress: Progress): Promise<ExportReport>
  close(): Promise<void>
}

/**
 * Composition root: every host calls it. Takes the lock, opens and migrates the store, writes today's backup.
 * Throws an AppError whose message is the sentence to show (locked, damaged, foreign, newer, readOnly, full).
 */
export async function openOffice({
  file,
  ports: given = {},
}: {
  file: string
  ports?: Partial<Ports>
}): Promise<Office> {
  const ports = { ...nodePorts, ...given }
  const inMemory = file === ':memory:'
  const unlock = inMemory ? () => {} : lockStore(file)
  let sqlite: Database.Database | undefined
  try {
    sqlite = openDatabase(file)
    const database = sqlite
    sweep(database, file, ports)
    if (!inMemory) backupToday(database, file, ports)
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: preparedOnce(database) }) })
    const journal = openJournal(database, ports)
    const search = openSearch(database, db, ports)
    const packJobs = createPackJobs(ports)
    const exportJobs = createExportJobs(ports)
    const context = { db, sqlite: database, file, ports, journal, search, packJobs, exportJobs }
    const services = createServices(context)
    let closing = false
    const warming = setTimeout(() => {
      warmIta(context).catch((cause: unknown) => {
        if (!closing) ports.log('reading results ahead failed', cause)
      })
    }, WARM_MS).unref()
    return {
      dispatch: makeDispatch(services, ports, journal, (cause) => sqliteError(file, cause)),
      exportTo: (folder, progress) => makeExport(context, () => createFolderSink(folder), progress),
      async close() {
        closing = true
        clearTimeout(warming)
        await packJobs.close()
        await exportJobs.close()
        await search.stop()
        try {
          if (database.open) database.pragma('optimize')
        } catch (cause) {
          // Housekeeping only: a full disk must not keep the store open and locked.
          ports.log('optimize failed', cause)
        }
        await db.destroy()
        database.close()
        unlock()
      },
    }
  } catch (error) {
    sqlite?.close()
    unlock()
    throw storeError(file, error)
  }
}

/** Before the copy of the day, which need not carry what nobody has; a full disk must not keep the office shut. */
function sweep(sqlite: Database.Database, file: string, ports: Ports): void {
  try {
    pruneJournal(sqlite, ports.now())
    sweepParts(sqlite)
  } catch (cause) {
    if (storeError(file, cause).code === 'damaged') throw cause
    ports.log('sweeping the store failed', cause)
  }
}

/** An office that cannot be copied today can still be worked in; only a damaged one is not opened. */
function backupToday(sqlite: Database.Database, file: string, ports: Ports): void {
  try {
    dailyBackup(sqlite, file, ports.today())
  } catch (cause) {
    if (storeError(file, cause).code === 'damaged') throw cause
    ports.log('daily backup failed', cause)
  }
}

function sqliteError(file: string, cause: unknown): AppError | null {
  if (!(cause instanceof Database.SqliteError)) return null
  const known = storeError(file, cause)
  return known.code === 'internal' ? null : known
}
