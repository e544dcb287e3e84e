import type Database from 'better-sqlite3'
import { safeParse } from 'valibot'
import { explain } from '../../../shared/model/explain.ts'
import { LIST_NAMES, NOUNS } from '../../../shared/model/nouns.ts'
import { paperHash } from '../paperHash.ts'
import { codecOf, type Row } from './columns.ts'
import { brokenFiles } from './fileParts.ts'

/** Whole check of a store: SQLite's own, references, and every record against its noun. One sentence a finding. */
export function findDamage(sqlite: Database.Database): string[] {
  const findings: string[] = []
  const pages = sqlite.pragma('integrity_check') as Array<{ integrity_check: string }>
  for (const { integrity_check: verdict } of pages) if (verdict !== 'ok') findings.push(`โครงสร้างไฟล์: ${verdict}`)
  const dangling = sqlite.pragma('foreign_key_check') as Array<{ table: string; parent: string }>
  for (const { table, parent } of dangling) findings.push(`รายการใน ${table} อ้างถึง ${parent} ที่ไม่มี`)
  for (const list of LIST_NAMES) {
    const codec = codecOf(list)
    for (const row of sqlite.prepare(`SELECT * FROM "${codec.table}"`).all() as Row[]) {
      const result = safeParse(NOUNS[list].record, codec.fromRow(row))
      if (result.success) continue
      const [path, reason] = Object.entries(explain(result.issues))[0] ?? ['', '']
      findings.push(`${NOUNS[list].label} ${row.id} ที่ ${path}: ${reason}`)
    }
  }
  const lost = sqlite
    .prepare(
      `SELECT g."name" AS name, count(*) AS count FROM addressee_group g, json_each(g."post_ids") p
       WHERE NOT EXISTS (SELECT 1 FROM post WHERE "id" = p."value") GROUP BY g."id"`,
    )
    .all() as Array<{ name: string; count: number }>
  for (const { name, count } of lost) findings.push(`กลุ่มผู้รับ ${name}: อ้างถึงตำแหน่งที่ไม่มี ${count} รายการ`)
  for (const row of sqlite.prepare(`SELECT * FROM document WHERE state = 'issued'`).all() as Row[]) {
    const paper = codecOf('documents').fromRow(row)
    if (paper.hash !== paperHash(paper as { blocks: unknown; page: unknown }))
      findings.push(`เอกสารที่ออกแล้ว ${row.id} (${row.title}): ข้อความไม่ตรงกับค่าตรวจสอบที่ตรึงไว้`)
  }
  for (const { id, fileName } of brokenFiles(sqlite)) findings.push(`เอกสารแนบ ${id} (${fileName}): เนื้อไฟล์ไม่ครบ`)
  return findings
}
