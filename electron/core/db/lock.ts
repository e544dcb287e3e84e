import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { AppError } from '../../../shared/errors.ts'
import { storeError } from './openDatabase.ts'

/**
 * One process owns the store. The lock is an SQLite lock on a file beside it: the operating system lets go of it
 * when the process dies, however it dies, so no stale lock is ever left to clean up.
 */
export function lockStore(file: string): () => void {
  let lock: Database.Database | undefined
  try {
    mkdirSync(dirname(file), { recursive: true })
    lock = new Database(`${file}.lock`, { timeout: 0 })
    // No journal file: an office on a full disk can still be opened and read.
    lock.pragma('journal_mode = MEMORY')
    lock.exec('BEGIN EXCLUSIVE')
  } catch (cause) {
    lock?.close()
    const code = String((cause as { code?: unknown }).code ?? '')
    if (/BUSY|LOCKED/.test(code)) {
      throw new AppError('locked', 'เลขากำลังเปิดข้อมูลชุดนี้อยู่แล้ว ให้ใช้หน้าต่างที่เปิดอยู่ หรือปิดหน้าต่างนั้นก่อน', { cause })
    }
    if (/FULL|ENOSPC/.test(code)) throw storeError(file, cause)
    throw new AppError('readOnly', `เขียนลงที่เก็บข้อมูลไม่ได้: ${file} ให้ตรวจสิทธิ์ของโฟลเดอร์ หรือเลือกที่เก็บอื่น`, { cause })
  }
  return () => lock?.close()
}
