import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Services } from '../../../shared/api.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Exchange } from '../../../shared/model/exchange.ts'
import { parse } from '../../../shared/model/explain.ts'
import { LIST_NAMES } from '../../../shared/model/nouns.ts'
import { Office } from '../../../shared/model/office.ts'
import type { Context } from '../createServices.ts'
import { backupDays, backupFolder, backupTo } from '../db/backup.ts'
import { findDamage } from '../db/check.ts'
import { mergeExchange } from '../db/merge.ts'
import { schemaVersion } from '../db/migrate.ts'
import { records } from '../db/records.ts'
import { resourceFile } from '../resources.ts'
import { parseExchange } from './exchange.ts'

const SAMPLES = ['phrae.json', 'krabi.json']

/** The two sample offices as one exchange file. */
export function sampleOffices(): Exchange {
  const files = SAMPLES.map((name) => parseExchange(readFileSync(resourceFile('sample', name), 'utf8')))
  const lists = LIST_NAMES.map((list) => [list, files.flatMap((file) => file[list] as unknown[])])
  return { format: 'lekha', version: 1, ...Object.fromEntries(lists) } as Exchange
}

export function createStore({ db, sqlite, file, ports }: Context): Services['store'] {
  const offices = records(db, 'offices', ports)
  const refuseUnlessEmpty = async (): Promise<void> => {
    if ((await offices.list({})).length > 0) {
      throw new AppError('refused', 'ที่เก็บข้อมูลนี้มีสำนักงานอยู่แล้ว จึงไม่ได้เพิ่มอะไร')
    }
  }
  return {
    async status() {
      return {
        file,
        empty: (await offices.list({})).length === 0,
        schemaVersion: schemaVersion(sqlite),
        lastBackup: backupDays(file).at(-1) ?? null,
        integrity: 'ok',
      }
    },
    // Both wait for the one connection: in the middle of an import they would see half of it, or be refused.
    check: () =>
      db.connection().execute(async () => {
        const findings = findDamage(sqlite)
        return { ok: findings.length === 0, findings }
      }),
    backup: () =>
      db.connection().execute(async () => {
        const stamp = ports.now().replace(/[-:]/g, '').slice(0, 15)
        const target = join(backupFolder(file), `${basename(file, '.lekha')}-manual-${stamp}.lekha`)
        return { file: target, bytes: backupTo(sqlite, target) }
      }),
    async sample() {
      await refuseUnlessEmpty()
      return mergeExchange(db, sampleOffices(), ports)
    },
    async begin({ name, province }) {
      await refuseUnlessEmpty()
      return offices.create(parse(Office.draft, { name, province }))
    },
  }
}
