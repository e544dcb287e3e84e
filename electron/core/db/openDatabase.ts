import { closeSync, existsSync, mkdirSync, openSync, readSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { AppError } from '../../../shared/errors.ts'
import { backupDays, backupTo } from './backup.ts'
import { APPLICATION_ID, migrate, refuseNewer, schemaVersion } from './migrate.ts'
import { MIGRATIONS, type Migration } from './migrations/index.ts'

const MAGIC = 'SQLite format 3\0'
const LATEST = (migrations: readonly Migration[]): number => migrations.at(-1)?.version ?? 0

const SENTENCE = {
  damaged: (file: string) => {
    const day = backupDays(file).at(-1)
    const help = day ? `มีสำเนาสำรองวันที่ ${day} ในโฟลเดอร์ backups ข้างไฟล์นี้` : 'ยังไม่มีสำเนาสำรองข้างไฟล์นี้'
    return `ไฟล์ข้อมูลเสียหาย: ${file} โปรแกรมไม่ได้แก้ไขไฟล์นี้ ${help}`
  },
  foreign: (file: string) => `ไฟล์นี้ไม่ใช่ข้อมูลของเลขา: ${file} ให้เลือกไฟล์ .lekha หรือย้ายไฟล์นี้ไปที่อื่น`,
  readOnly: (file: string) => `เขียนไฟล์ข้อมูลไม่ได้: ${file} ให้ตรวจสิทธิ์ของไฟล์และโฟลเดอร์ หรือเลือกที่เก็บอื่น`,
}

/** What kind of file lies there, by its first bytes, before SQLite is let near it. */
function refuseByHeader(file: string): void {
  if (!existsSync(file)) return
  const size = statSync(file).size
  if (size === 0) {
    if (backupDays(file).length > 0 || existsSync(`${file}-wal`)) throw new AppError('damaged', SENTENCE.damaged(file))
    return
  }
  const head = Buffer.alloc(MAGIC.length)
  const handle = openSync(file, 'r')
  try {
    readSync(handle, head, 0, MAGIC.length, 0)
  } finally {
    closeSync(handle)
  }
  if (head.toString('latin1') !== MAGIC) {
    // A store whose head was overwritten is damaged, not foreign, when we have been keeping backups of it.
    const code = backupDays(file).length > 0 ? 'damaged' : 'foreign'
    throw new AppError(code, SENTENCE[code](file))
  }
}

/** Looks without touching: a damaged, foreign or newer file is left byte for byte as it was. */
function refuseByContent(file: string, latest: number): void {
  if (!existsSync(file) || statSync(file).size === 0) return
  const db = new Database(file, { readonly: true })
  try {
    const tables = db.prepare('SELECT count(*) AS n FROM sqlite_schema').get() as { n: number }
    if (tables.n > 0 && db.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
      throw new AppError('foreign', SENTENCE.foreign(file))
    }
    refuseNewer(schemaVersion(db), latest)
    if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new AppError('damaged', SENTENCE.damaged(file))
  } finally {
    db.close()
  }
}

/** Turns SQLite's failures into the sentence for this file. */
export function storeError(file: string, cause: unknown): AppError {
  if (cause instanceof AppError) return cause
  const code = String((cause as { code?: unknown }).code ?? '')
  if (/CORRUPT|NOTADB/.test(code)) return new AppError('damaged', SENTENCE.damaged(file), { cause })
  if (/READONLY|CANTOPEN|PERM|EACCES|EROFS|ENOTDIR|EISDIR/.test(code))
    return new AppError('readOnly', SENTENCE.readOnly(file), { cause })
  if (/FULL|ENOSPC/.test(code))
    return new AppError('full', 'ดิสก์เต็ม บันทึกไม่ได้ ข้อมูลเดิมยังอยู่ครบ ให้ลบไฟล์อื่นเพื่อให้มีที่ว่างแล้วลองอีกครั้ง', { cause })
  if (/BUSY|LOCKED/.test(code)) return new AppError('locked', 'มีโปรแกรมอื่นกำลังใช้ไฟล์ข้อมูลนี้ ให้ปิดโปรแกรมนั้นก่อน', { cause })
  return new AppError('internal', `เปิดไฟล์ข้อมูลไม่ได้: ${file}`, { cause })
}

/** Opens the store for reading and writing, creating and migrating it as needed. The caller holds the lock. */
export function openDatabase(file: string, migrations: readonly Migration[] = MIGRATIONS): Database.Database {
  let db: Database.Database | undefined
  try {
    if (file !== ':memory:') {
      mkdirSync(dirname(file), { recursive: true })
      refuseByHeader(file)
      refuseByContent(file, LATEST(migrations))
    }
    const opened = new Database(file, { timeout: 5000 })
    db = opened
    opened.pragma('trusted_schema = OFF')
    opened.pragma('foreign_keys = ON')
    opened.pragma('journal_mode = WAL')
    // Said explicitly: this build's default in WAL is NORMAL, which may lose acknowledged saves at a power cut.
    opened.pragma('synchronous = FULL')
    // SQLite opens a file it may not write without a word: a write taken back tells now, not at the first save.
    opened.exec(`BEGIN IMMEDIATE; PRAGMA user_version = ${schemaVersion(opened)}; ROLLBACK`)
    migrate(opened, migrations, (from) => {
      backupTo(
        opened,
        join(
          dirname(file),
          'backups',
          `${basename(file, '.lekha')}-before-version-${LATEST(migrations)}-from-${from}.lekha`,
        ),
      )
    })
    return opened
  } catch (error) {
    db?.close()
    throw storeError(file, error)
  }
}
