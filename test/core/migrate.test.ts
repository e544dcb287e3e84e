import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import type * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { backupFolder } from '../../electron/core/db/backup.ts'
import { codecOf, columnKind, isNullable, snake, tableOf } from '../../electron/core/db/columns.ts'
import { MIGRATIONS, type Migration } from '../../electron/core/db/migrations/index.ts'
import { openDatabase } from '../../electron/core/db/openDatabase.ts'
import { LIST_NAMES, NOUNS } from '../../shared/model/nouns.ts'
import { dumpOf } from '../helpers/storeFile.ts'
import { tempFolder } from '../helpers/tempFolder.ts'

const SNAPSHOT = join(import.meta.dirname, 'schema.snapshot.sql')

/** A life of four versions: a table, a table that refers to it, a column with data moved, a table rebuilt. */
const LIFE: readonly Migration[] = [
  {
    version: 1,
    sql: `CREATE TABLE room (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT; INSERT INTO room VALUES ('r', 'ห้องประชุม')`,
  },
  {
    version: 2,
    sql: `CREATE TABLE chair (id TEXT PRIMARY KEY, room_id TEXT NOT NULL REFERENCES room (id)) STRICT; INSERT INTO chair VALUES ('c', 'r')`,
  },
  { version: 3, sql: `ALTER TABLE room ADD COLUMN floor TEXT NOT NULL DEFAULT ''; UPDATE room SET floor = 'ชั้น ๒'` },
  {
    version: 4,
    sql: `CREATE TABLE room_new (id TEXT PRIMARY KEY, label TEXT NOT NULL, floor TEXT NOT NULL) STRICT;
          INSERT INTO room_new SELECT id, name, floor FROM room; DROP TABLE room; ALTER TABLE room_new RENAME TO room`,
  },
]

const store = () => join(tempFolder(), 'office.lekha')
const upTo = (version: number) => LIFE.filter((step) => step.version <= version)

function open(file: string, migrations: readonly Migration[]): void {
  openDatabase(file, migrations).close()
}

describe.each([1, 2, 3])('a store of version %i', (version) => {
  test('comes to the last version with what it held, and equals a store made new', () => {
    const file = store()
    open(file, upTo(version))
    open(file, LIFE)
    const fresh = store()
    open(fresh, LIFE)
    expect(dumpOf(file)).toEqual(dumpOf(fresh))
    expect(dumpOf(file)).toMatchObject({
      version: 4,
      room: [{ id: 'r', label: 'ห้องประชุม', floor: 'ชั้น ๒' }],
      chair: [{ room_id: 'r' }],
    })
  })

  test('is copied first, as it was', () => {
    const file = store()
    open(file, upTo(version))
    const before = dumpOf(file)
    open(file, LIFE)
    const copy = join(backupFolder(file), `office-before-version-4-from-${version}.lekha`)
    expect(readdirSync(backupFolder(file))).toEqual([`office-before-version-4-from-${version}.lekha`])
    expect(dumpOf(copy)).toEqual(before)
    // The copy is a store: the older program opens it.
    open(copy, upTo(version))
  })

  test('is left as it was by a step that fails, and by one before it in the same run', () => {
    const file = store()
    open(file, upTo(version))
    const before = dumpOf(file)
    const broken = [...LIFE, { version: 5, sql: `DELETE FROM chair; INSERT INTO nowhere VALUES (1)` }]
    expect(() => open(file, broken)).toThrow(expect.objectContaining({ code: 'internal' }))
    expect(dumpOf(file)).toEqual(before)
    open(file, LIFE)
    expect(dumpOf(file)).toMatchObject({ version: 4 })
  })

  test('is left as it was by a step that leaves a reference to nothing', () => {
    const file = store()
    open(file, upTo(version))
    const before = dumpOf(file)
    expect(() => open(file, [...LIFE, { version: 5, sql: 'DELETE FROM room' }])).toThrow(
      expect.objectContaining({ code: 'internal' }),
    )
    expect(dumpOf(file)).toEqual(before)
  })
})

test('a store at the last version is neither copied nor changed', () => {
  const file = store()
  open(file, LIFE)
  const before = dumpOf(file)
  open(file, LIFE)
  expect(dumpOf(file)).toEqual(before)
  expect(existsSync(backupFolder(file))).toBe(false)
})

test('references hold again after a migration', () => {
  const file = store()
  open(file, upTo(1))
  const db = openDatabase(file, LIFE)
  expect(() => db.prepare(`INSERT INTO chair VALUES ('d', 'gone')`).run()).toThrow('FOREIGN KEY')
  db.close()
})

test('a migration that cannot be copied first is not begun', async () => {
  const { writeFileSync } = await import('node:fs')
  const file = store()
  open(file, upTo(1))
  const before = dumpOf(file)
  writeFileSync(join(dirname(file), 'backups'), 'a file in the way')
  expect(() => open(file, LIFE)).toThrow()
  expect(dumpOf(file)).toEqual(before)
})

test('the list of migrations counts up from 1 without a gap', () => {
  expect(MIGRATIONS.map((step) => step.version)).toEqual(MIGRATIONS.map((_step, index) => index + 1))
})

test('a fresh store has the committed schema (LEKHA_SNAPSHOT=1 writes it anew)', async () => {
  const file = store()
  open(file, MIGRATIONS)
  const db = new Database(file, { readonly: true })
  const rows = db.prepare(`SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type DESC, name`).all()
  db.close()
  const schema = `${(rows as Array<{ sql: string }>).map(({ sql }) => `${sql};`).join('\n\n')}\n`
  if (process.env.LEKHA_SNAPSHOT) (await import('node:fs')).writeFileSync(SNAPSHOT, schema)
  // Only the words count: how the migration is broken into lines is nobody's schema.
  const words = (sql: string) => sql.replace(/\s+/g, ' ')
  expect(words(schema)).toBe(words(readFileSync(SNAPSHOT, 'utf8')))
})

describe('the columns of a table are the fields of its noun', () => {
  const file = () => {
    const path = store()
    open(path, MIGRATIONS)
    return new Database(path, { readonly: true })
  }
  const STAMPS = [
    { name: 'id', type: 'TEXT', empty: false },
    { name: 'created', type: 'TEXT', empty: false },
    { name: 'updated', type: 'TEXT', empty: false },
    { name: 'revision', type: 'INTEGER', empty: false },
  ]

  test.each(LIST_NAMES)('%s', (list) => {
    const db = file()
    const columns = db.pragma(`table_info("${tableOf(list)}")`) as Array<{
      name: string
      type: string
      notnull: number
      pk: number
    }>
    db.close()
    const fields = Object.entries(NOUNS[list].fields as v.ObjectEntries).map(([name, schema]) => {
      const kind = columnKind(schema as v.GenericSchema)
      const type = kind === 'integer' || kind === 'boolean' ? 'INTEGER' : 'TEXT'
      return { name: snake(name), type, empty: isNullable(schema as v.GenericSchema) }
    })
    const found = columns.map(({ name, type, notnull, pk }) => ({ name, type, empty: notnull === 0 && pk === 0 }))
    expect(found).toEqual([...STAMPS, ...fields])
  })

  /** Bytes, not records: the content of attached files. */
  const BYTES = ['attachment_part']
  /** What was changed; never a part of an exchange file. */
  const JOURNAL = ['journal_step', 'journal_change']
  /** Made of the rest: the index of the search, and the text of files. */
  const SEARCH = [
    'search_entry',
    'search_text',
    'file_text',
    ...['config', 'data', 'docsize', 'idx'].map((part) => `search_text_${part}`),
  ]

  test('and there is no table without a noun', () => {
    const db = file()
    const names = db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all()
    db.close()
    expect(names.toSorted()).toEqual(
      [...LIST_NAMES.map((list) => codecOf(list).table), ...BYTES, ...JOURNAL, ...SEARCH].toSorted(),
    )
  })

  test.each(LIST_NAMES)(
    'every field of %s that names another record by id is a reference the store holds to',
    (list) => {
      const db = file()
      const held = db.pragma(`foreign_key_list("${tableOf(list)}")`) as Array<{ from: string }>
      const indexed = (db.pragma(`index_list("${tableOf(list)}")`) as Array<{ name: string }>).map(({ name }) => name)
      db.close()
      const named = Object.keys(NOUNS[list].fields).filter((name) => /Id$/.test(name))
      expect(held.map(({ from }) => from).sort()).toEqual(named.map(snake).sort())
      for (const name of named) expect(indexed).toContain(`${tableOf(list)}_${snake(name)}`)
    },
  )
})
