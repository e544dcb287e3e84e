import Database from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import type { Db, Tables } from './records.ts'

export interface Snapshot {
  db: Db
  sqlite: Database.Database
}

/**
 * The store as it stands at this moment, for work that takes a while: saves go on beside it and are not seen. A store in
 * memory has no other moment than now.
 */
export async function withSnapshot<T>(
  file: string,
  now: Snapshot,
  work: (snapshot: Snapshot) => Promise<T>,
): Promise<T> {
  if (file === ':memory:') return work(now)
  const sqlite = new Database(file, { readonly: true, fileMustExist: true, timeout: 5000 })
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: sqlite }) })
  try {
    // The moment is that of the first reading, not of BEGIN.
    sqlite.exec('BEGIN')
    sqlite.prepare('SELECT count(*) FROM office').get()
    return await work({ db, sqlite })
  } finally {
    await db.destroy()
  }
}
