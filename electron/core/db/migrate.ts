import type Database from 'better-sqlite3'
import { AppError } from '../../../shared/errors.ts'
import type { Migration } from './migrations/index.ts'

/** "LEKH" in the file's header: tells our store from any other SQLite file. */
export const APPLICATION_ID = 0x4c454b48

export const schemaVersion = (db: Database.Database): number => db.pragma('user_version', { simple: true }) as number

export function refuseNewer(found: number, known: number): void {
  if (found <= known) return
  throw new AppError(
    'newer',
    `ข้อมูลนี้สร้างด้วยเลขารุ่นใหม่กว่า (รุ่นข้อมูล ${found} เครื่องนี้อ่านได้ถึง ${known}) ให้ติดตั้งเลขารุ่นล่าสุดก่อนเปิด`,
  )
}

/**
 * Brings the store to the last version: all steps in one transaction, a copy of the file first.
 * (Kysely's own migrator is not atomic on SQLite: a failing run leaves half a migration behind.)
 */
export function migrate(db: Database.Database, migrations: readonly Migration[], copy: (from: number) => void): void {
  const from = schemaVersion(db)
  const to = migrations.at(-1)?.version ?? 0
  refuseNewer(from, to)
  if (from === to) return
  if (from > 0) copy(from)
  // Rebuilding a table needs its references to dangle for a moment; the check below settles them.
  db.pragma('foreign_keys = OFF')
  try {
    db.transaction(() => {
      for (const step of migrations) if (step.version > from) db.exec(step.sql)
      const dangling = db.pragma('foreign_key_check') as unknown[]
      if (dangling.length > 0) throw new Error(`migration left ${dangling.length} dangling references`)
      db.pragma(`application_id = ${APPLICATION_ID}`)
      db.pragma(`user_version = ${to}`)
    }).exclusive()
  } finally {
    db.pragma('foreign_keys = ON')
  }
}
