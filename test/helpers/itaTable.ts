import type { Api } from '../../shared/api.ts'
import { draftOf, lacking, plannedRows, type SheetDraft, sentOf, yearsOf } from '../../shared/ita/import/draft.ts'
import type { PlannedRow } from '../../shared/ita/import/plan.ts'
import { tableBase } from '../../shared/ita/import/settle.ts'

/** Reads and plans pasted text as the screen does; `said` is what a person answered. */
export async function planTable(api: Api, text: string, said: Partial<SheetDraft> = {}) {
  const { hash, tables } = await api.ita.read({ from: 'text', text })
  const table = tables[0]
  if (!table || table.problem) throw new Error(table?.problem)
  const draft = { ...draftOf(table), ...said }
  const years = yearsOf(table, draft)
  const known = await api.ita.known({ officeId: 'phrae', fiscalYears: years })
  const rows = plannedRows(table, draft, known)
  /** These rows, all of them, whatever the plan thinks of them. */
  const apply = (list: readonly PlannedRow[] = rows, file = 'วาง') =>
    bring(
      list.map((row) => ({ ...row, wanted: true })),
      file,
    )
  const bring = async (list: readonly PlannedRow[] = rows, file = 'วาง') => {
    const report = { created: 0, changed: 0, agencies: 0 }
    for (const fiscalYear of new Set(list.map(({ row }) => row.year))) {
      const sent = sentOf(list.filter(({ row }) => row.year === fiscalYear))
      if (sent.rows.length === 0 && !sent.told) continue
      const { sheet, layout } = table
      const made = await api.ita.import({ officeId: 'phrae', fiscalYear, file, sheet, hash, layout, ...sent })
      for (const key of ['created', 'changed', 'agencies'] as const) report[key] += made[key]
    }
    return report
  }
  return { base: tableBase(table.rows), rows, known, lacks: lacking(table, draft, known.thisYear), apply, bring }
}
