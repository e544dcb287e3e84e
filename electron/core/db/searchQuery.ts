import type Database from 'better-sqlite3'
import type { SearchKind } from '../../../shared/desk/searchKinds.ts'

/** Asking the index. Three letters and more are looked up; shorter words are looked for in what is left, or in all. */

export interface FoundEntry {
  of: SearchKind
  id: string
  title: string
  body: string
  day: string | null
  meetingId: string | null
  /** How many of its kind there are. */
  many: number
}

export interface Asked {
  officeId: string
  words: readonly string[]
  /** One kind alone, or all of them. */
  of: SearchKind | null
  /** Of each kind. */
  most: number
}

const LOOKED_UP = 3
const letters = (word: string): number => [...word].length
const like = (word: string): string => `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`

const quoted = (word: string): string => `"${word.replaceAll('"', '""')}"`

/** A sum is typed without the commas it is written with. */
const phrase = (word: string): string =>
  /^\d{4,15}$/.test(word) ? `(${quoted(word)} OR ${quoted(word.replace(/\d(?=(?:\d{3})+$)/g, '$&,'))})` : quoted(word)

export function findEntries(sqlite: Database.Database, { officeId, words, of, most }: Asked): FoundEntry[] {
  const long = words.filter((word) => letters(word) >= LOOKED_UP)
  const short = words.filter((word) => letters(word) < LOOKED_UP)
  const values: unknown[] = []
  const where: string[] = []
  const also = (sql: string, ...more: unknown[]): void => {
    where.push(sql)
    values.push(...more)
  }
  if (long.length > 0) also('search_text MATCH ?', long.map(phrase).join(' AND '))
  for (const word of short) {
    // A single letter stands in nearly every text: it is looked for in names alone, unless another word narrows.
    const narrow = long.length === 0 && letters(word) === 1
    also(
      narrow ? `e."title" LIKE ? ESCAPE '\\'` : `(e."title" LIKE ? ESCAPE '\\' OR e."body" LIKE ? ESCAPE '\\')`,
      ...(narrow ? [like(word)] : [like(word), like(word)]),
    )
  }
  if (of) also('e."of" = ?', of)
  also('(coalesce(m."office_id", e."office_id") IS NULL OR coalesce(m."office_id", e."office_id") = ?)', officeId)
  const from = long.length > 0 ? 'search_text JOIN search_entry e ON e."id" = search_text.rowid' : 'search_entry e'
  // Whatever is called so comes before what only says so; then the newest.
  const named = words.map(() => `instr(lower(e."title"), ?) > 0`).join(' AND ')
  const sql = `
    WITH hit AS (
      SELECT e."id" AS at, coalesce(m."date", e."day") AS day, count(*) OVER (PARTITION BY e."of") AS many,
        row_number() OVER (PARTITION BY e."of" ORDER BY ${named} DESC, coalesce(m."date", e."day") DESC, e."id") AS place
      FROM ${from} LEFT JOIN meeting m ON m."id" = e."meeting_id"
      WHERE ${where.join(' AND ')})
    SELECT e."of", e."record_id" AS id, e."title", e."body", hit.day, e."meeting_id" AS meetingId, hit.many
    FROM hit JOIN search_entry e ON e."id" = hit.at WHERE hit.place <= ? ORDER BY hit.place`
  return sqlite.prepare(sql).all(...words, ...values, most) as FoundEntry[]
}

export interface EntryPlace {
  itemId: string | null
  clauseId: string | null
  letterId: string | null
  paperId: string | null
  incoming: boolean
  note: string
}

const NOWHERE: EntryPlace = { itemId: null, clauseId: null, letterId: null, paperId: null, incoming: false, note: '' }

const PLACES: Partial<Record<SearchKind, string>> = {
  agendaItems: 'SELECT ? AS itemId',
  resolutions: 'SELECT "item_id" AS itemId FROM resolution WHERE "id" = ?',
  clauses: `SELECT r."item_id" AS itemId, c."id" AS clauseId
    FROM clause c JOIN resolution r ON r."id" = c."resolution_id" WHERE c."id" = ?`,
  progressReports: 'SELECT "clause_id" AS clauseId FROM progress WHERE "id" = ?',
  letters: `SELECT l."id" AS letterId, l."direction" = 'in' AS incoming, d."id" AS paperId
    FROM letter l LEFT JOIN document d ON d."letter_id" = l."id" WHERE l."id" = ? LIMIT 1`,
  documents: 'SELECT ? AS paperId',
  attachments: `SELECT a."item_id" AS itemId, a."letter_id" AS letterId, p."clause_id" AS clauseId,
      coalesce(l."direction", '') = 'in' AS incoming, coalesce(f."note", '') AS note
    FROM attachment a LEFT JOIN progress p ON p."id" = a."progress_id" LEFT JOIN letter l ON l."id" = a."letter_id"
    LEFT JOIN file_text f ON f."hash" = a."hash" WHERE a."id" = ?`,
}

/** Where a thing found is opened. */
export function placeOf(sqlite: Database.Database, of: SearchKind, id: string): EntryPlace {
  const sql = PLACES[of]
  const row = (sql ? sqlite.prepare(sql).get(id) : undefined) as Partial<EntryPlace> | undefined
  return { ...NOWHERE, ...row, incoming: Boolean(row?.incoming) }
}
