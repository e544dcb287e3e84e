import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'

/**
 * Everything a store says, without its bytes: schema version, and every row of every table. The index of the search is
 * made of the rest, whenever there is time.
 */
export function dumpOf(file: string): Record<string, unknown> {
  const db = new Database(file, { readonly: true })
  try {
    const tables = db
      .prepare(
        `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_%'`,
      )
      .all()
    const rows = (tables as Array<{ name: string }>).map(({ name }) => [
      name,
      db.prepare(`SELECT * FROM "${name}" ORDER BY rowid`).all(),
    ])
    return { version: db.pragma('user_version', { simple: true }), ...Object.fromEntries(rows) }
  } finally {
    db.close()
  }
}

/** The fingerprints of every file in a folder, subfolders included. */
export function bytesOf(folder: string): Record<string, string> {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return {}
  const files = readdirSync(folder, { recursive: true }).map(String).sort()
  const found = files.filter((name) => statSync(join(folder, name)).isFile())
  return Object.fromEntries(
    found.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  )
}

/** Changes a closed store by hand, as nothing in the program would. */
export function tamper(file: string, ...statements: string[]): void {
  const db = new Database(file)
  try {
    db.unsafeMode()
    db.pragma('foreign_keys = OFF')
    for (const statement of statements) db.exec(statement)
  } finally {
    db.close()
  }
}
