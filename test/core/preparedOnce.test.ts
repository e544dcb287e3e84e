import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { preparedOnce } from '../../electron/core/db/preparedOnce.ts'

const open = () => {
  const sqlite = new Database(':memory:')
  sqlite.exec('CREATE TABLE note (id INTEGER PRIMARY KEY, words TEXT)')
  return { sqlite, once: preparedOnce(sqlite) }
}
const WRITE = 'INSERT INTO note (words) VALUES (?)'

test('what writes is prepared once, what reads each time', () => {
  const { once } = open()
  expect(once.prepare(WRITE)).toBe(once.prepare(WRITE))
  expect(once.prepare('SELECT * FROM note')).not.toBe(once.prepare('SELECT * FROM note'))
  expect(once.prepare(`${WRITE} RETURNING id`)).not.toBe(once.prepare(`${WRITE} RETURNING id`))
})

test('a kept statement fires triggers that were made after it, and follows a changed schema', () => {
  const { sqlite, once } = open()
  once.prepare(WRITE).run(['หนึ่ง'])
  sqlite.exec('CREATE TABLE told (words TEXT)')
  sqlite.exec('CREATE TEMP TRIGGER tell AFTER INSERT ON note BEGIN INSERT INTO told VALUES (new.words); END')
  once.prepare(WRITE).run(['สอง'])
  sqlite.exec('DROP TRIGGER tell')
  sqlite.exec("ALTER TABLE note ADD COLUMN more TEXT NOT NULL DEFAULT 'ก'")
  once.prepare(WRITE).run(['สาม'])
  expect(sqlite.prepare('SELECT words FROM told').pluck().all()).toEqual(['สอง'])
  expect(sqlite.prepare('SELECT words || more FROM note').pluck().all()).toEqual(['หนึ่งก', 'สองก', 'สามก'])
})

test('the oldest of very many writings is let go', () => {
  const { once } = open()
  const first = once.prepare(WRITE)
  for (let more = 0; more < 300; more++) once.prepare(`UPDATE note SET words = ? WHERE id = ${more}`)
  expect(once.prepare(WRITE)).not.toBe(first)
})
