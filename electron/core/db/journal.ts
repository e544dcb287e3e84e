import { AsyncLocalStorage } from 'node:async_hooks'
import type Database from 'better-sqlite3'
import { barrierOf, continues, type Shape, shapeOf } from '../../../shared/desk/historySteps.ts'
import { AppError } from '../../../shared/errors.ts'
import { LIST_NAMES } from '../../../shared/model/nouns.ts'
import type { Ports } from '../ports.ts'
import { tableOf } from './columns.ts'
import { schemaVersion } from './migrate.ts'

/**
 * What every call of the contract changed, written by triggers within the very statement that changes it: nothing
 * bypasses it, not even a cascade, and a crash cannot part the two. Of a change only the image on the other side is
 * kept: what was there before, or, once it is undone, what was there after. The triggers are temporary, made anew at
 * each opening from the tables as they are, so that a migration never meets them.
 */

interface Call {
  /** Null until it first writes: steps stand in the order of their writing. */
  step: number | null
  at: string
  method: string
  barrier: string
  wrote: boolean
}

export interface Journal {
  /** Runs a call; what it writes is one step, or goes on with the last one. */
  run<T>(method: string, input: unknown, work: () => Promise<T>): Promise<T>
  /** Runs work whose writes are written down under a step that is there already. */
  under<T>(step: number, work: () => Promise<T>): Promise<T>
}

/** Copies and journal itself: a store that was just begun has nothing to go back to. */
const NOT_JOURNALLED: ReadonlySet<string> = new Set(['store', 'history'])

const KEEP = { steps: 5_000, days: 30, bytes: 32 * 1024 * 1024 }

/** The same throughout one statement, so that SQLite asks once. */
const PURE = { deterministic: true }

const calls = new AsyncLocalStorage<Call>()

/** A journal over an open store. The caller holds the only connection. */
export function openJournal(sqlite: Database.Database, ports: Pick<Ports, 'now'>): Journal {
  let top = (sqlite.prepare('SELECT max(id) AS id FROM journal_step').get() as { id: number | null }).id ?? 0
  let last: { shape: Shape; step: number; begun: number; ended: number } | null = null

  sqlite.function('step_id', PURE, () => {
    const call = calls.getStore()
    if (!call) return null
    call.wrote = true
    call.step ??= ++top
    return call.step
  })
  sqlite.function('step_at', PURE, () => calls.getStore()?.at ?? '')
  sqlite.function('step_method', PURE, () => calls.getStore()?.method ?? '')
  sqlite.function('step_barrier', PURE, () => calls.getStore()?.barrier ?? '')
  const schema = schemaVersion(sqlite)
  for (const list of LIST_NAMES) sqlite.exec(triggersOf(sqlite, tableOf(list), schema))

  return {
    async run(method, input, work) {
      if (NOT_JOURNALLED.has(method.split('.')[0] ?? '')) return work()
      const at = ports.now()
      const now = Date.parse(at)
      const shape = shapeOf(method, input)
      const barrier = barrierOf(method, input)
      // Only the newest step is gone on with: what came in between keeps its place in the order.
      const open = shape && !barrier && last?.step === top && continues(last, { shape, at: now }) ? last : null
      const call: Call = { step: open?.step ?? null, at, method, barrier, wrote: false }
      try {
        const value = await calls.run(call, work)
        if (call.wrote) last = shape && { shape, step: call.step ?? 0, begun: open?.begun ?? now, ended: now }
        return value
      } catch (error) {
        // What comes after a refusal may cover what another window wrote: it begins anew, and that can be had again.
        if (call.wrote || (error instanceof AppError && error.code === 'conflict')) last = null
        throw error
      }
    },
    under(step, work) {
      last = null
      return calls.run({ step, at: ports.now(), method: '', barrier: '', wrote: false }, work)
    },
  }
}

const UNTOUCHED = new Set(['id', 'created', 'updated', 'revision'])

/** Within one step the first image of a field counts; an update that changes nothing but the stamps is no step. */
function triggersOf(sqlite: Database.Database, table: string, schema: number): string {
  const columns = (sqlite.pragma(`table_info("${table}")`) as Array<{ name: string }>).map(({ name }) => name)
  // Said in full: within a cascade SQLite makes OR IGNORE an error, and EXISTS a join over all changes of the step.
  const step = `INSERT INTO journal_step ("id", "at", "method", "barrier", "schema")
        SELECT step_id(), step_at(), step_method(), step_barrier(), ${schema}
        WHERE (SELECT 1 FROM journal_change WHERE "step_id" = step_id() LIMIT 1)
          AND NOT EXISTS (SELECT 1 FROM journal_step WHERE "id" = step_id());`
  const into = 'INSERT INTO journal_change ("step_id", "of", "record_id", "what", "fields", "image")'
  const trigger = (event: string, body: string) => `
    CREATE TEMP TRIGGER "journal_${table}_${event}" AFTER ${event} ON main."${table}" WHEN step_id() IS NOT NULL BEGIN
      ${body}
      ${step}
    END;`
  const changed = columns
    .filter((name) => !UNTOUCHED.has(name))
    .map((name) => `SELECT '${name}' AS name, OLD."${name}" AS was WHERE OLD."${name}" IS NOT NEW."${name}"`)
    .join(' UNION ALL ')
  const whole = columns.map((name) => `'${name}', OLD."${name}"`).join(', ')
  return [
    trigger('INSERT', `${into} VALUES (step_id(), '${table}', NEW."id", 'create', '', NULL);`),
    trigger('DELETE', `${into} VALUES (step_id(), '${table}', OLD."id", 'remove', '', json_object(${whole}));`),
    trigger(
      'UPDATE',
      `${into}
        SELECT step_id(), '${table}', OLD."id", 'update', ' ' || group_concat(name, ' ') || ' ', json_group_object(name, was)
        FROM (${changed}) WHERE NOT EXISTS (
          SELECT 1 FROM journal_change WHERE "record_id" = OLD."id" AND "step_id" = step_id() AND "of" = '${table}'
            AND ("what" = 'create' OR instr("fields", ' ' || name || ' ') > 0))
        HAVING count(*) > 0;`,
    ),
  ].join('')
}

/** Forgets what is too old or too much to keep; the newest steps stay whatever their size. */
export function pruneJournal(sqlite: Database.Database, now: string): void {
  const oldest = new Date(Date.parse(now) - KEEP.days * 86_400_000).toISOString()
  sqlite
    .prepare(
      `DELETE FROM journal_step WHERE "at" < @oldest OR "id" <= (
         SELECT max("id") FROM (
           SELECT s."id" AS id, row_number() OVER (ORDER BY s."id" DESC) AS place,
             sum(coalesce((SELECT sum(octet_length("image")) FROM journal_change WHERE "step_id" = s."id"), 0))
               OVER (ORDER BY s."id" DESC) AS bytes
           FROM journal_step s)
         WHERE place > @steps OR (bytes > @bytes AND place > 1))`,
    )
    .run({ oldest, steps: KEEP.steps, bytes: KEEP.bytes })
}
