import type Database from 'better-sqlite3'
import { sql } from 'kysely'
import type { Db, Trx } from './records.ts'

/**
 * Content of attached files in parts. A part is tied to its attachment by id alone: an upload has no attachment yet,
 * and a removed one may come back. What belongs to none is swept when the store is next opened.
 */

export async function putPart(db: Db, id: string, part: number, data: Uint8Array): Promise<void> {
  await sql`INSERT INTO attachment_part (attachment_id, part, data) VALUES (${id}, ${part}, ${data})`.execute(db)
}

export async function readPart(db: Db | Trx, id: string, part: number): Promise<Buffer | null> {
  const { rows } = await sql<{ data: Buffer }>`
    SELECT data FROM attachment_part WHERE attachment_id = ${id} AND part = ${part}`.execute(db)
  return rows[0]?.data ?? null
}

export async function dropParts(db: Db | Trx, id: string): Promise<void> {
  await sql`DELETE FROM attachment_part WHERE attachment_id = ${id}`.execute(db)
}

/** The content of an upload becomes that of an attachment whose own did not come along. */
export async function giveParts(db: Db | Trx, from: string, to: string): Promise<void> {
  await sql`UPDATE attachment_part SET attachment_id = ${to} WHERE attachment_id = ${from}`.execute(db)
}

/** Which of these have their content here. */
export async function heldOf(db: Db | Trx, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`
    SELECT DISTINCT attachment_id AS id FROM attachment_part WHERE attachment_id IN (${sql.join([...ids])})`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

/** The first bytes of those whose content is here. */
export async function headsOf(db: Db | Trx, ids: readonly string[], bytes: number): Promise<Map<string, Buffer>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; head: Buffer }>`
    SELECT attachment_id AS id, substr(data, 1, ${bytes}) AS head FROM attachment_part
    WHERE part = 0 AND attachment_id IN (${sql.join([...ids])})`.execute(db)
  return new Map(rows.map(({ id, head }) => [id, head]))
}

/** Uploads that were never finished, and files that were removed so long ago that no step back leads to them. */
export function sweepParts(sqlite: Database.Database): void {
  sqlite
    .prepare(
      `DELETE FROM attachment_part WHERE attachment_id NOT IN (SELECT id FROM attachment)
       AND attachment_id NOT IN (SELECT record_id FROM journal_change WHERE "of" = 'attachment')`,
    )
    .run()
  sqlite.prepare('DELETE FROM file_text WHERE hash NOT IN (SELECT hash FROM attachment)').run()
}

/** Attachments whose content is not as long as it was; one without any content came from an exchange file. */
export const brokenFiles = (sqlite: Database.Database): Array<{ id: string; fileName: string }> =>
  sqlite
    .prepare(
      `SELECT a.id AS id, a.file_name AS fileName FROM attachment a JOIN attachment_part p ON p.attachment_id = a.id
       GROUP BY a.id HAVING sum(length(p.data)) <> a.size`,
    )
    .all() as Array<{ id: string; fileName: string }>

/** Attached files whose content is here and whose text was not looked for yet, each content once. */
export const unreadFiles = (
  sqlite: Database.Database,
): Array<{ id: string; hash: string; fileName: string; size: number }> =>
  sqlite
    .prepare(
      `SELECT min(a.id) AS id, a.hash AS hash, a.file_name AS fileName, a.size AS size FROM attachment a
       WHERE NOT EXISTS (SELECT 1 FROM file_text f WHERE f.hash = a.hash)
         AND EXISTS (SELECT 1 FROM attachment_part p WHERE p.attachment_id = a.id)
       GROUP BY a.hash`,
    )
    .all() as Array<{ id: string; hash: string; fileName: string; size: number }>

export const wholeFile = (sqlite: Database.Database, id: string): Buffer =>
  Buffer.concat(
    sqlite
      .prepare('SELECT data FROM attachment_part WHERE attachment_id = ? ORDER BY part')
      .pluck()
      .all(id) as Buffer[],
  )

export function keepFileText(
  sqlite: Database.Database,
  hash: string,
  { text, note }: { text: string; note: string },
): void {
  sqlite.prepare('INSERT OR REPLACE INTO file_text (hash, text, note) VALUES (?, ?, ?)').run(hash, text, note)
}

/** What their reading left to say, by the hash of the content; of one that was not read yet nothing. */
export async function fileNotes(db: Db | Trx, hashes: readonly string[]): Promise<Map<string, string>> {
  if (hashes.length === 0) return new Map()
  const { rows } = await sql<{ hash: string; note: string }>`
    SELECT hash, note FROM file_text WHERE hash IN (${sql.join([...hashes])})`.execute(db)
  return new Map(rows.map(({ hash, note }) => [hash, note]))
}
