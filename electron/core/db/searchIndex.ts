import type Database from 'better-sqlite3'
import { entryOf } from '../../../shared/desk/searchEntry.ts'
import { SEARCH_KINDS, type SearchKind } from '../../../shared/desk/searchKinds.ts'
import { codecOf, type Row, tableOf } from './columns.ts'

/**
 * The index of the one search. A change only notes which record it met, in a table of this opening alone; its words are
 * read when somebody next searches or the program has nothing to do, so that a save never waits for the index. What an
 * earlier opening left unread is told by comparing stamps: the index may lag behind, it never lies for long.
 */

/** Grows when entries are made in another way: every record is then read anew. */
const MADE = 1

export function watchChanges(sqlite: Database.Database): void {
  sqlite.exec('CREATE TEMP TABLE search_due ("of" TEXT NOT NULL, "record_id" TEXT NOT NULL)')
  sqlite.exec('CREATE INDEX temp.search_due_of ON search_due ("of", "record_id")')
  for (const of of SEARCH_KINDS)
    for (const [event, side] of [
      ['INSERT', 'NEW'],
      ['UPDATE', 'NEW'],
      ['DELETE', 'OLD'],
    ])
      sqlite.exec(`
        CREATE TEMP TRIGGER "search_${of}_${event}" AFTER ${event} ON main."${tableOf(of)}" BEGIN
          INSERT INTO search_due SELECT '${of}', ${side}."id"
          WHERE NOT EXISTS (SELECT 1 FROM search_due WHERE "of" = '${of}' AND "record_id" = ${side}."id");
        END;`)
  noteStale(sqlite)
}

/** What was changed, made or removed while no index followed: another program version, a crash, a store of old. */
function noteStale(sqlite: Database.Database): void {
  for (const of of SEARCH_KINDS)
    sqlite.exec(`
      INSERT INTO temp.search_due
      SELECT '${of}', t."id" FROM "${tableOf(of)}" t
      LEFT JOIN search_entry e ON e."of" = '${of}' AND e."record_id" = t."id"
      WHERE e."stamp" IS NOT '${MADE} ' || t."revision" || ' ' || t."updated"
      UNION ALL
      SELECT '${of}', e."record_id" FROM search_entry e
      WHERE e."of" = '${of}' AND NOT EXISTS (SELECT 1 FROM "${tableOf(of)}" t WHERE t."id" = e."record_id")`)
}

export const dueCount = (sqlite: Database.Database): number =>
  sqlite.prepare('SELECT count(*) FROM temp.search_due').pluck().get() as number

/** The text of a file came or went: what it is attached as is read anew. */
export function noteFile(sqlite: Database.Database, hash: string): void {
  sqlite.prepare(`INSERT INTO temp.search_due SELECT 'attachments', "id" FROM attachment WHERE "hash" = ?`).run(hash)
}

/** Reads what is due for as long as it may; answers how many are left. The caller holds the connection. */
export function readDue(sqlite: Database.Database, forMs: number): number {
  const until = performance.now() + forMs
  const next = sqlite.prepare('SELECT rowid AS at, "of", "record_id" AS id FROM temp.search_due LIMIT 50')
  const done = sqlite.prepare('DELETE FROM temp.search_due WHERE rowid = ?')
  const write = writer(sqlite)
  const some = sqlite.transaction((rows: Array<{ at: number; of: SearchKind; id: string }>) => {
    for (const { at, of, id } of rows) {
      write(of, id)
      done.run(at)
    }
  })
  do {
    const rows = next.all() as Array<{ at: number; of: SearchKind; id: string }>
    if (rows.length === 0) return 0
    some(rows)
  } while (performance.now() < until)
  return dueCount(sqlite)
}

/** The meeting of what hangs on its items. */
const MEETING: Partial<Record<SearchKind, string>> = {
  resolutions: `SELECT i."meeting_id" FROM resolution r JOIN agenda_item i ON i."id" = r."item_id" WHERE r."id" = ?`,
  clauses: `SELECT i."meeting_id" FROM clause c JOIN resolution r ON r."id" = c."resolution_id"
    JOIN agenda_item i ON i."id" = r."item_id" WHERE c."id" = ?`,
  progressReports: `SELECT i."meeting_id" FROM progress p JOIN clause c ON c."id" = p."clause_id"
    JOIN resolution r ON r."id" = c."resolution_id" JOIN agenda_item i ON i."id" = r."item_id" WHERE p."id" = ?`,
  attachments: `SELECT i."meeting_id" FROM attachment a JOIN agenda_item i ON i."id" = a."item_id" WHERE a."id" = ?`,
}

function writer(sqlite: Database.Database): (of: SearchKind, id: string) => void {
  const old = sqlite.prepare('SELECT "id", "title", "body" FROM search_entry WHERE "of" = ? AND "record_id" = ?')
  const forget = sqlite.prepare('DELETE FROM search_entry WHERE "id" = ?')
  const unindex = sqlite.prepare(
    `INSERT INTO search_text (search_text, rowid, "title", "body") VALUES ('delete', ?, ?, ?)`,
  )
  const keep = sqlite.prepare(
    `INSERT INTO search_entry ("of", "record_id", "stamp", "office_id", "meeting_id", "day", "title", "body")
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const index = sqlite.prepare('INSERT INTO search_text (rowid, "title", "body") VALUES (?, ?, ?)')
  const textOf = sqlite.prepare('SELECT "text" FROM file_text WHERE "hash" = ?').pluck()

  return (of, id) => {
    const was = old.get(of, id) as { id: number; title: string; body: string } | undefined
    if (was) {
      unindex.run(was.id, was.title, was.body)
      forget.run(was.id)
    }
    const row = sqlite.prepare(`SELECT * FROM "${tableOf(of)}" WHERE "id" = ?`).get(id) as Row | undefined
    if (!row) return
    const record = codecOf(of).fromRow(row)
    const text = of === 'attachments' ? (textOf.get(record.hash) as string | undefined) : undefined
    const entry = entryOf(of, record as never, text ? [text] : [])
    const lookup = MEETING[of]
    const meetingId = lookup ? (sqlite.prepare(lookup).pluck().get(id) as string | undefined) : entry.meetingId
    const stamp = `${MADE} ${row.revision} ${row.updated}`
    const { title, body, officeId, day } = entry
    const { lastInsertRowid } = keep.run(of, id, stamp, officeId, meetingId ?? null, day, title, body)
    index.run(lastInsertRowid, title, body)
  }
}
