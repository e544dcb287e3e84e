import type Database from 'better-sqlite3'
import type { SqliteDatabase } from 'kysely'

/** Different writings of one office; more are rarely in use at a time. */
const MOST = 200
/** Lists of many rows come in many lengths, and their words take room. */
const LONGEST = 20_000

/**
 * The database as Kysely asks for it, with statements that write prepared once: each preparation compiles the triggers
 * of journal and search as well, which took a third of an import. SQLite prepares a kept one anew by itself when the
 * schema has changed. Reading statements are not kept, as one may be asked again while its rows are still walked.
 */
export function preparedOnce(database: Database.Database): SqliteDatabase {
  const kept = new Map<string, Database.Statement<unknown[]>>()
  return {
    close: () => {
      kept.clear()
      database.close()
    },
    prepare: (sql) => {
      const known = kept.get(sql)
      if (known) return known
      const statement = database.prepare<unknown[]>(sql)
      if (statement.reader || sql.length > LONGEST) return statement
      const [oldest] = kept.keys()
      if (kept.size >= MOST && oldest !== undefined) kept.delete(oldest)
      kept.set(sql, statement)
      return statement
    },
  }
}
