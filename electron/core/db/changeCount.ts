import { sql } from 'kysely'
import type { Db, Trx } from './records.ts'

/** How many rows this connection has changed since it was opened: what was read at the same count still stands. */
export async function changeCount(db: Db | Trx): Promise<number> {
  const { rows } = await sql<{ count: number }>`SELECT total_changes() AS count`.execute(db)
  return rows[0]?.count ?? -1
}
