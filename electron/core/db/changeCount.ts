import { sql } from 'kysely'
import type { Db, Trx } from './records.ts'

/** How many rows this connection has changed since it was opened: what was read at the same count still stands. */
export async function changeCount(db: Db | Trx): Promise<number> {
  const { rows } = await sql<{ count: number }>`SELECT total_changes() AS count`.execute(db)
  return rows[0]?.count ?? -1
}

/** What differs as soon as a result of a year, or any agency, was made, changed or removed. */
export interface ItaStamps {
  years: Map<string, string>
  agencies: string
}

export async function itaStamps(db: Db | Trx): Promise<ItaStamps> {
  const years = await sql<{ id: string; stamp: string }>`
    SELECT ita_year_id AS id, count(*) || ' ' || sum(revision) || ' ' || max(updated) AS stamp
    FROM ita_score GROUP BY ita_year_id`.execute(db)
  const agencies = await sql<{ stamp: string }>`
    SELECT count(*) || ' ' || coalesce(sum(revision), 0) || ' ' || coalesce(max(updated), '') AS stamp FROM agency`.execute(
    db,
  )
  return {
    years: new Map(years.rows.map(({ id, stamp }) => [id, stamp])),
    agencies: agencies.rows[0]?.stamp ?? '',
  }
}
