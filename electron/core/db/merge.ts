import { sql } from 'kysely'
import type { ImportReport } from '../../../shared/api.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Exchange } from '../../../shared/model/exchange.ts'
import { LIST_NAMES, type ListName, NOUNS } from '../../../shared/model/nouns.ts'
import type { Ports } from '../ports.ts'
import { codecOf, type Row, tableOf } from './columns.ts'
import { heldOf } from './fileParts.ts'
import { type Db, deferReferences, type Trx } from './records.ts'

type Incoming = { id: string; created?: string; updated?: string; revision?: number }

const contentOf = ({ id: _id, created: _created, updated: _updated, revision: _revision, ...content }: Row): string =>
  JSON.stringify(Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1)))

function refuseRepeatedIds(file: Exchange): void {
  for (const list of LIST_NAMES) {
    const seen = new Set<string>()
    for (const [index, { id }] of file[list].entries()) {
      if (seen.has(id))
        throw new AppError('badInput', `ไฟล์นำเข้าไม่ถูกต้อง ที่ ${list}[${index}].id: รหัส ${id} ซ้ำกับรายการก่อนหน้า`)
      seen.add(id)
    }
  }
}

async function refuseDangling(trx: Trx): Promise<void> {
  const { rows } = await sql<{ table: string; rowid: number; parent: string }>`PRAGMA foreign_key_check`.execute(trx)
  const first = rows[0]
  if (!first) return
  const found = await trx
    .selectFrom(first.table)
    .select('id')
    .where(sql<number>`rowid`, '=', first.rowid)
    .executeTakeFirst()
  const label = (table: string): string => {
    const list = LIST_NAMES.find((name) => tableOf(name) === table)
    return list ? NOUNS[list].label : table
  }
  throw new AppError(
    'badInput',
    `ไฟล์นำเข้าไม่ครบ: ${label(first.table)} ${found?.id ?? ''} อ้างถึง${label(first.parent)}ที่ไม่มีทั้งในไฟล์และในเครื่อง ไม่มีข้อมูลใดถูกเปลี่ยน`,
  )
}

async function mergeOne(
  trx: Trx,
  list: ListName,
  record: Incoming,
  now: string,
): Promise<Exclude<keyof ImportReport, 'nameOnly'>> {
  const codec = codecOf(list)
  const row = codec.toRow(record as Record<string, unknown>)
  const stored = await trx.selectFrom(codec.table).selectAll().where('id', '=', record.id).executeTakeFirst()
  if (!stored) {
    await trx
      .insertInto(codec.table)
      .values({ created: now, updated: now, revision: 1, ...row })
      .execute()
    return 'added'
  }
  if (contentOf(stored) === contentOf(row)) return 'same'
  const revision = Number(stored.revision)
  if (record.revision !== undefined && record.revision <= revision) return 'kept'
  // An issued paper is rewritten by nothing, and so not by a file either.
  if (list === 'documents' && stored.state === 'issued') return 'kept'
  await trx
    .updateTable(codec.table)
    .set({ ...row, updated: record.updated ?? now, revision: record.revision ?? revision + 1 })
    .where('id', '=', record.id)
    .execute()
  return 'changed'
}

/** Brings an exchange file into the store: all of it or nothing. A record newer here than there stays as it is. */
export async function mergeExchange(db: Db, file: Exchange, ports: Pick<Ports, 'now'>): Promise<ImportReport> {
  refuseRepeatedIds(file)
  return db.transaction().execute(async (trx) => {
    await deferReferences(trx)
    // One instant for the whole file, so that records keep the order of their ids.
    const now = ports.now()
    const report: ImportReport = { added: 0, changed: 0, same: 0, kept: 0, nameOnly: 0 }
    for (const list of LIST_NAMES) {
      for (const record of file[list]) report[await mergeOne(trx, list, record, now)]++
    }
    await refuseDangling(trx)
    const files = file.attachments.map(({ id }) => id)
    return { ...report, nameOnly: files.length - (await heldOf(trx, files)).size }
  })
}
