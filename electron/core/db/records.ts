import { type Kysely, sql, type Transaction } from 'kysely'
import { AppError } from '../../../shared/errors.ts'
import type { RecordOf } from '../../../shared/model/noun.ts'
import { type ListName, NOUNS, type Nouns } from '../../../shared/model/nouns.ts'
import type { Ports } from '../ports.ts'
import { codecOf, type Row, snake } from './columns.ts'

export type Tables = Record<string, Row>
export type Db = Kysely<Tables>
export type Trx = Transaction<Tables>

export interface Records<N extends ListName> {
  list(input: { where?: Record<string, string | number | boolean | null> }): Promise<Array<RecordOf<Nouns[N]>>>
  get(input: { id: string }): Promise<RecordOf<Nouns[N]>>
  /** Some fields alone: what was written over sixty pages is not read to learn whose it is. */
  pick<K extends keyof RecordOf<Nouns[N]>>(
    input: { id: string },
    names: readonly (K & string)[],
  ): Promise<Pick<RecordOf<Nouns[N]>, K>>
  create(draft: object): Promise<RecordOf<Nouns[N]>>
  update(input: { id: string; revision: number; change: object }): Promise<RecordOf<Nouns[N]>>
  remove(input: { id: string; revision: number }): Promise<{ id: string }>
}

function refusal(cause: unknown, label: string): unknown {
  const text = String((cause as { code?: unknown }).code ?? '')
  // SQLite keeps ON DELETE RESTRICT by a trigger of its own and names the failure after that.
  if (!/FOREIGNKEY|TRIGGER/.test(text)) return cause
  return new AppError('refused', `ทำรายการ${label}นี้ไม่ได้ เพราะมีข้อมูลอื่นผูกอยู่หรืออ้างถึงข้อมูลที่ไม่มีแล้ว ให้แก้ข้อมูลที่ผูกกันก่อน`, {
    cause,
  })
}

/** The five methods of one noun over its table. Takes a transaction as well as the database. */
export function records<N extends ListName>(db: Db | Trx, list: N, ports: Pick<Ports, 'now' | 'newId'>): Records<N> {
  type R = RecordOf<Nouns[N]>
  const codec = codecOf(list)
  const { label } = NOUNS[list]

  const found = <T>(row: T | undefined): T => {
    if (!row) throw new AppError('notFound', `ไม่พบ${label}ที่ขอ อาจถูกลบไปแล้ว`)
    return row
  }

  async function get({ id }: { id: string }): Promise<R> {
    const row = await db.selectFrom(codec.table).selectAll().where('id', '=', id).executeTakeFirst()
    return codec.fromRow(found(row)) as R
  }

  async function pick({ id }: { id: string }, names: readonly string[]): Promise<R> {
    const row = await db.selectFrom(codec.table).select(names.map(snake)).where('id', '=', id).executeTakeFirst()
    return codec.fromRow(found(row)) as R
  }

  return {
    get,
    pick,
    async list({ where = {} }) {
      let query = db.selectFrom(codec.table).selectAll()
      for (const [name, value] of Object.entries(where)) {
        const column = snake(name)
        query =
          value === null
            ? query.where(column, 'is', null)
            : query.where(column, '=', typeof value === 'boolean' ? Number(value) : value)
      }
      if (codec.ordered) query = query.orderBy('position')
      const rows = await query.orderBy('created').orderBy('id').execute()
      return rows.map((row) => codec.fromRow(row) as R)
    },
    async create(draft) {
      const now = ports.now()
      const record = { ...draft, id: ports.newId(), created: now, updated: now, revision: 1 }
      try {
        await db.insertInto(codec.table).values(codec.toRow(record)).execute()
      } catch (error) {
        throw refusal(error, label)
      }
      return get(record)
    },
    async update({ id, revision, change }) {
      const set = { ...codec.toRow(change as Record<string, unknown>), updated: ports.now(), revision: revision + 1 }
      try {
        const result = await db
          .updateTable(codec.table)
          .set(set)
          .where('id', '=', id)
          .where('revision', '=', revision)
          .executeTakeFirst()
        if (result.numUpdatedRows === 0n) await conflict(await get({ id }), revision, label)
      } catch (error) {
        throw refusal(error, label)
      }
      // What was just written is not read back: sixty pages of minutes are saved once a second.
      const written = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
      const others = codec.names.filter((name) => !Object.hasOwn(written, name))
      return { ...(await pick({ id }, others)), ...written }
    },
    async remove({ id, revision }) {
      try {
        const result = await db
          .deleteFrom(codec.table)
          .where('id', '=', id)
          .where('revision', '=', revision)
          .executeTakeFirst()
        if (result.numDeletedRows === 0n) await conflict(await get({ id }), revision, label)
      } catch (error) {
        throw refusal(error, label)
      }
      return { id }
    },
  }
}

async function conflict(stored: { revision: number }, revision: number, label: string): Promise<never> {
  throw new AppError(
    'conflict',
    `${label}นี้ถูกแก้ไขไปแล้วจากที่อื่น (ฉบับที่ ${stored.revision} ท่านเปิดฉบับที่ ${revision}) ให้เปิดฉบับล่าสุดแล้วแก้อีกครั้ง`,
  )
}

/** Lets references dangle until the transaction ends: an import writes records in any order. */
export const deferReferences = async (trx: Trx): Promise<void> => {
  await sql`PRAGMA defer_foreign_keys = ON`.execute(trx)
}
