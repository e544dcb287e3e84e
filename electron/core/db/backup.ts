import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { AppError } from '../../../shared/errors.ts'

/**
 * A backup is a working store: copied by SQLite itself, checked whole, flushed, and only then given its name.
 * Daily copies are thinned to 12 days, 10 weeks and 9 months.
 */
const KEEP = { days: 12, weeks: 10, months: 9 }

export const backupFolder = (file: string): string => join(dirname(file), 'backups')

const dayOf = (name: string): string | null => /-(\d{4}-\d{2}-\d{2})\.lekha$/.exec(name)?.[1] ?? null

export function backupDays(file: string): string[] {
  const folder = backupFolder(file)
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return []
  // The whole name is compared: office-2 may keep its backups in the same folder as office.
  const days = readdirSync(folder).flatMap((name) => {
    const day = dayOf(name)
    return day && name === basename(dailyFile(file, day)) ? [day] : []
  })
  return days.sort()
}

const flush = (path: string): void => {
  const handle = openSync(path, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Writes a verified copy. The target appears complete or not at all. Returns its size in bytes. */
export function backupTo(db: Database.Database, target: string): number {
  mkdirSync(dirname(target), { recursive: true })
  const draft = `${target}.${process.pid}.part`
  rmSync(draft, { force: true })
  try {
    db.prepare('VACUUM INTO ?').run(draft)
    const copy = new Database(draft, { readonly: true })
    try {
      const verdict = copy.pragma('integrity_check', { simple: true })
      if (verdict !== 'ok') throw new AppError('damaged', `สำเนาสำรองตรวจไม่ผ่าน: ${String(verdict)}`)
    } finally {
      copy.close()
    }
    flush(draft)
    renameSync(draft, target)
    return statSync(target).size
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}

/** The days to keep of a list of days: the newest ones, then one a week, then one a month. */
export function thinned(days: readonly string[]): Set<string> {
  const newest = [...days].sort().reverse()
  const keep = new Set(newest.slice(0, KEEP.days))
  const oneEach = (period: (day: string) => string, count: number): void => {
    const seen = new Set<string>()
    for (const day of newest) {
      const key = period(day)
      if (seen.size < count && !seen.has(key)) keep.add(day)
      seen.add(key)
    }
  }
  oneEach((day) => String(Math.floor((Date.parse(day) / 86_400_000 + 3) / 7)), KEEP.weeks)
  oneEach((day) => day.slice(0, 7), KEEP.months)
  return keep
}

const dailyFile = (file: string, day: string): string =>
  join(backupFolder(file), `${basename(file, '.lekha')}-${day}.lekha`)

/** Nothing is worth a copy before the first office is there. */
const isEmpty = (db: Database.Database): boolean => db.prepare('SELECT 1 FROM office LIMIT 1').get() === undefined

/** Today's backup, once, and the thinning of older ones. `today` is a calendar day. */
export function dailyBackup(db: Database.Database, file: string, today: string): void {
  const target = dailyFile(file, today)
  if (existsSync(target) || isEmpty(db)) return
  backupTo(db, target)
  const days = backupDays(file)
  // Days that a wrong clock dated ahead are thinned among themselves, so that they push out no real one.
  const keep = new Set(
    [days.filter((day) => day <= today), days.filter((day) => day > today)].flatMap((some) => [...thinned(some)]),
  )
  for (const day of days) if (!keep.has(day)) rmSync(dailyFile(file, day), { force: true })
}
