import { sql } from 'kysely'
import { LIST_NAMES, type ListName } from '../../../shared/model/nouns.ts'
import { type Row, tableOf } from './columns.ts'
import type { Journal } from './journal.ts'
import { type Db, deferReferences, type Trx } from './records.ts'

/** The journal as it is read and walked: steps, what each changed, and the way there and back. */

export interface Step {
  id: number
  at: string
  method: string
  barrier: string
  schema: number
  /** Null: it holds. Above 0: undone, the highest last. 0: undone, and written over since. */
  undone: number | null
}

export interface Change {
  list: ListName
  recordId: string
  what: 'create' | 'update' | 'remove'
  /** Columns of an update. */
  fields: string[]
}

/** Changes of one kind in one step. */
export interface Group extends Change {
  stepId: number
  count: number
}

const LIST_OF = new Map(LIST_NAMES.map((list) => [tableOf(list), list]))
const listOf = (table: unknown): ListName => LIST_OF.get(String(table)) ?? 'offices'
const words = (text: unknown): string[] => [
  ...new Set(
    String(text ?? '')
      .split(' ')
      .filter(Boolean),
  ),
]

const asStep = (row: Row): Step => row as unknown as Step
const asChange = (row: Row): Change => ({
  list: listOf(row.of),
  recordId: String(row.record_id),
  what: row.what as Change['what'],
  fields: words(row.fields),
})

/** The newest first. */
export async function stepsOf(
  db: Db | Trx,
  { limit, below, recordId }: { limit: number; below?: number | undefined; recordId?: string | undefined },
): Promise<Step[]> {
  let query = db.selectFrom('journal_step').selectAll().orderBy('id', 'desc').limit(limit)
  if (below !== undefined) query = query.where('id', '<', below)
  if (recordId !== undefined) {
    const touching = db.selectFrom('journal_change').select('step_id').where('record_id', '=', recordId)
    query = query.where('id', 'in', touching as never)
  }
  return (await query.execute()).map(asStep)
}

export async function stepOf(db: Db | Trx, id: number): Promise<Step | undefined> {
  const row = await db.selectFrom('journal_step').selectAll().where('id', '=', id).executeTakeFirst()
  return row && asStep(row)
}

export async function lastUndone(db: Db | Trx, below: number): Promise<Step | undefined> {
  const undone = db.selectFrom('journal_step').selectAll().where('undone', '>', 0).where('undone', '<', below)
  const row = await undone.orderBy('undone', 'desc').limit(1).executeTakeFirst()
  return row && asStep(row)
}

/** What steps changed, put together: list by list, without reading a single image. */
export async function groupsOf(db: Db | Trx, stepIds: readonly number[]): Promise<Group[]> {
  if (stepIds.length === 0) return []
  const { rows } = await sql<Row>`
    SELECT step_id, "of", what, count(*) AS count, group_concat(fields, ' ') AS fields, record_id,
      min(CASE WHEN what = 'remove' THEN -id ELSE id END) AS first
    FROM journal_change WHERE step_id IN (${sql.join([...stepIds])})
    GROUP BY step_id, "of", what ORDER BY step_id DESC, abs(first)`.execute(db)
  return rows.map((row) => ({ ...asChange(row), stepId: Number(row.step_id), count: Number(row.count) }))
}

export async function changesOf(db: Db | Trx, stepId: number, limit = Number.MAX_SAFE_INTEGER): Promise<Change[]> {
  const columns = ['of', 'record_id', 'what', 'fields'] as const
  const query = db
    .selectFrom('journal_change')
    .select([...columns])
    .where('step_id', '=', stepId)
    .orderBy('id')
  return (await query.limit(limit).execute()).map(asChange)
}

/** What one step keeps of one record: the values on its other side. */
export async function imageOf(db: Db | Trx, stepId: number, recordId: string): Promise<Row> {
  const { rows } = await sql<{ image: string }>`
    SELECT image FROM journal_change WHERE step_id = ${stepId} AND record_id = ${recordId} AND image IS NOT NULL
    ORDER BY id DESC`.execute(db)
  return Object.assign({}, ...rows.map(({ image }) => JSON.parse(image)))
}

/** A record as it is, or, when it is gone, as it went. */
export async function rowOf(db: Db | Trx, list: ListName, id: string): Promise<Row | null> {
  const live = await db.selectFrom(tableOf(list)).selectAll().where('id', '=', id).executeTakeFirst()
  if (live) return live
  const { rows } = await sql<{ image: string }>`
    SELECT image FROM journal_change WHERE record_id = ${id} AND "of" = ${tableOf(list)} AND what = 'remove'
    ORDER BY step_id DESC, id DESC LIMIT 1`.execute(db)
  return rows[0] ? JSON.parse(rows[0].image) : null
}

/** A field as the next step left it behind that holds, or as it is now. */
export async function valueAfter(db: Db | Trx, change: Change, stepId: number, field: string) {
  const next = await sql<{ image: string }>`
    SELECT c.image AS image FROM journal_change c JOIN journal_step s ON s.id = c.step_id
    WHERE c.record_id = ${change.recordId} AND c."of" = ${tableOf(change.list)} AND c.step_id > ${stepId}
      AND s.undone IS NULL AND c.image IS NOT NULL AND (c.what = 'remove' OR instr(c.fields, ${` ${field} `}) > 0)
    ORDER BY c.step_id, c.id LIMIT 1`.execute(db)
  const found = next.rows[0]
  if (found) return (JSON.parse(found.image) as Row)[field] ?? null
  return (await rowOf(db, change.list, change.recordId))?.[field] ?? null
}

/** Later changes, not undone, of the records that a step changed. */
export async function laterOf(
  db: Db | Trx,
  stepId: number,
): Promise<Array<Change & { barrier: string; mine: Change }>> {
  const { rows } = await sql<Row>`
    SELECT DISTINCT later."of" AS "of", later.record_id AS record_id, later.what AS what, later.fields AS fields,
      step.barrier AS barrier, mine.what AS my_what, mine.fields AS my_fields
    FROM journal_change mine
    JOIN journal_change later ON later.record_id = mine.record_id AND later."of" = mine."of" AND later.step_id > mine.step_id
    JOIN journal_step step ON step.id = later.step_id AND step.undone IS NULL
    WHERE mine.step_id = ${stepId}`.execute(db)
  return rows.map((row) => ({
    ...asChange(row),
    barrier: String(row.barrier),
    mine: { ...asChange(row), what: row.my_what as Change['what'], fields: words(row.my_fields) },
  }))
}

/** Another record went or was cut loose with those of the step. */
export class WentAlong extends Error {
  readonly list: ListName
  constructor(list: ListName) {
    super(`${list} would go along`)
    this.list = list
  }
}

/**
 * Turns a step round: every record to the image on its other side, the last change first. The triggers write the
 * images of the way back under the same step, which so can be turned again.
 */
export async function turn(trx: Trx, journal: Journal, step: Step, undone: number | null, now: string): Promise<void> {
  await deferReferences(trx)
  const rows = await trx
    .selectFrom('journal_change')
    .selectAll()
    .where('step_id', '=', step.id)
    .orderBy('id', 'desc')
    .execute()
  await trx.deleteFrom('journal_change').where('step_id', '=', step.id).execute()
  await journal.under(step.id, async () => {
    for (const row of rows) await turnOne(trx, row, now)
  })
  const known = new Set(rows.map((row) => `${row.of} ${row.record_id}`))
  for (const { of, record_id } of await trx
    .selectFrom('journal_change')
    .select(['of', 'record_id'])
    .where('step_id', '=', step.id)
    .execute())
    if (!known.has(`${of} ${record_id}`)) throw new WentAlong(listOf(of))
  await trx.updateTable('journal_step').set({ undone }).where('id', '=', step.id).execute()
}

async function turnOne(trx: Trx, row: Row, now: string): Promise<void> {
  const table = String(row.of)
  const id = String(row.record_id)
  const image = row.image === null ? {} : (JSON.parse(String(row.image)) as Row)
  if (row.what === 'create') await trx.deleteFrom(table).where('id', '=', id).execute()
  else if (row.what === 'remove')
    // A higher revision: a window that still shows it from before must not write over it unasked.
    await trx
      .insertInto(table)
      .values({ ...image, updated: now, revision: Number(image.revision) + 1 })
      .execute()
  else
    await trx
      .updateTable(table)
      .set((eb) => ({ ...image, updated: now, revision: eb('revision', '+', 1) }) as never)
      .where('id', '=', id)
      .execute()
}
