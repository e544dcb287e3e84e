import type Database from 'better-sqlite3'
import { LIST_NAMES, type ListName } from '../../../shared/model/nouns.ts'
import { codecOf, type Row, snake, tableOf } from './columns.ts'

/** Whole lists, read in handfuls: a list of a hundred thousand is never whole in memory. */

export type Values = Readonly<Record<string, unknown>>

const AT_ONCE = 500

/** By id, as the exchange file lists them. */
export const idsOf = (sqlite: Database.Database, list: ListName): string[] =>
  (
    sqlite
      .prepare(`SELECT id FROM "${tableOf(list)}"`)
      .pluck()
      .all() as string[]
  ).sort((a, b) => (a < b ? -1 : 1))

/** What a list is put in order by: its ids with these fields alone, and when each was made. */
export function keysOf(sqlite: Database.Database, list: ListName, fields: readonly string[]): Values[] {
  const columns = ['id', 'created', ...fields].map((field) => `"${snake(field)}" AS "${field}"`)
  return sqlite.prepare(`SELECT ${columns.join(', ')} FROM "${tableOf(list)}"`).all() as Values[]
}

/** The records of these ids, in this order; fields in `without` are not read. */
export function* everyRecord(
  sqlite: Database.Database,
  list: ListName,
  ids: readonly string[],
  without: readonly string[] = [],
): Generator<Values> {
  const { table, fromRow } = codecOf(list)
  const left = new Set(without.map(snake))
  const columns = (sqlite.pragma(`table_info("${table}")`) as Array<{ name: string }>)
    .map(({ name }) => name)
    .filter((name) => !left.has(name))
    .map((name) => `"${name}"`)
  const handful = sqlite.prepare(
    `SELECT ${columns.join(', ')} FROM "${table}" WHERE id IN (SELECT value FROM json_each(?))`,
  )
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const wanted = ids.slice(from, from + AT_ONCE)
    const rows = new Map((handful.all(JSON.stringify(wanted)) as Row[]).map((row) => [String(row.id), row]))
    for (const id of wanted) {
      const row = rows.get(id)
      if (row) yield fromRow(row)
    }
  }
}

/** When anything in the store was last changed; empty in an empty store. */
export const newestChange = (sqlite: Database.Database): string =>
  LIST_NAMES.map((list) =>
    String(
      sqlite
        .prepare(`SELECT max(updated) FROM "${tableOf(list)}"`)
        .pluck()
        .get() ?? '',
    ),
  )
    .sort()
    .at(-1) ?? ''

/** How many records there are, and how many letters their attached files, issued papers and drafts have. */
export function exportCounts(sqlite: Database.Database) {
  const of = (sql: string): number => Number(sqlite.prepare(sql).pluck().get() ?? 0)
  return {
    meetings: of('SELECT count(*) FROM meeting'),
    issued: of(`SELECT count(*) FROM document WHERE state = 'issued'`),
    drafts: of(`SELECT count(*) FROM document WHERE state = 'draft'`),
    files: of('SELECT count(*) FROM attachment'),
    fileBytes: of('SELECT sum(length(data)) FROM attachment_part WHERE attachment_id IN (SELECT id FROM attachment)'),
    frozenBytes: of('SELECT sum(length(blocks)) FROM document'),
    records: LIST_NAMES.reduce((sum, list) => sum + of(`SELECT count(*) FROM "${tableOf(list)}"`), 0),
  }
}
