import type { ImportRow, KnownAgencies, ReadTable } from '../../itaApi.ts'
import type { Base } from './base.ts'
import { matcher } from './match.ts'
import { type Choices, type PlannedRow, planned, scoreKey } from './plan.ts'
import { hasInstruments, settle, tableBase } from './settle.ts'

/** One sheet on its way in: what a person must still say of it, what its rows would do, and what is sent of them. */

export interface SheetDraft {
  /** Brought in when the button is pressed. */
  used: boolean
  /** For rows that tell no year themselves. */
  year: number | null
  /** Where arithmetic does not tell. */
  base: Base | null
  /** Who a row is of, by its number in the sheet. */
  choices: Choices
}

export const isReadable = ({ problem, otherScheme, rows }: ReadTable): boolean =>
  problem === '' && otherScheme === null && rows.length > 0

export const draftOf = (table: ReadTable): SheetDraft => ({
  used: isReadable(table),
  year: table.year,
  base: null,
  choices: new Map(),
})

/** Some rows tell no year, and the sheet's title tells none either. */
export const asksYear = ({ year, rows }: ReadTable): boolean => year === null && rows.some((row) => row.year === null)

/** Scores of instruments stand there, and their totals do not tell of what they are. */
export const asksBase = ({ rows }: ReadTable): boolean => hasInstruments(rows) && tableBase(rows) === null

/** What is missing before its rows can be compared; empty when nothing is. */
export function lacking(table: ReadTable, draft: SheetDraft): Array<'year' | 'base'> {
  return [
    ...(asksYear(table) && draft.year === null ? ['year' as const] : []),
    ...(asksBase(table) && draft.base === null ? ['base' as const] : []),
  ]
}

export const yearsOf = (table: ReadTable, draft: SheetDraft): number[] => [
  ...new Set(table.rows.flatMap((row) => row.year ?? draft.year ?? [])),
]

export function plannedRows(table: ReadTable, draft: SheetDraft, known: KnownAgencies): PlannedRow[] {
  if (lacking(table, draft).length > 0) return []
  const base = tableBase(table.rows) ?? draft.base ?? 'hundred'
  return planned(
    table.rows.map((row) => settle(row, base, row.year ?? draft.year ?? 0)),
    matcher(known.names),
    new Map(known.scores.map(({ fiscalYear, score }) => [scoreKey(fiscalYear, score.agencyId), score])),
    draft.choices,
  )
}

/** Rows that change something; what is the same, unclear or unreadable stays out. */
export const isWanted = ({ state }: PlannedRow): boolean => state === 'new' || state === 'changed'

export const importRow = ({ row, match, score }: PlannedRow): ImportRow => ({
  agencyId: match.agencyId,
  name: row.name,
  type: row.type,
  district: row.district,
  total: row.total,
  ...row.instruments,
  indicators: row.indicators,
  grade: row.grade,
  rank: row.rank,
  cells: row.cells,
  revision: score?.revision ?? null,
})

/**
 * Choices for the next year of a sheet after one of its years came in: whom a person called new may be there by now
 * under the very name, and is not made twice.
 */
export function settledChoices(
  table: ReadTable,
  choices: Choices,
  before: KnownAgencies,
  after: KnownAgencies,
): Choices {
  const there = new Set(before.names.map(({ agencyId }) => agencyId))
  const find = matcher(after.names.filter(({ agencyId }) => !there.has(agencyId)))
  const rows = new Map(table.rows.map((row) => [row.at, row]))
  return new Map(
    [...choices].map(([at, choice]) => {
      const row = rows.get(at)
      const made = choice === 'new' && row ? find(row).agencyId : null
      return [at, made ?? choice]
    }),
  )
}
