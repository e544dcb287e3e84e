import type { ImportRow, KnownAgencies, ReadTable } from '../../itaApi.ts'
import { nameKey } from '../agencyType.ts'
import type { Base } from './base.ts'
import type { FileRow } from './fileRow.ts'
import { matcher } from './match.ts'
import { type Choices, type PlannedRow, planned, type Said } from './plan.ts'
import { impossibleYear } from './screen.ts'
import { hasInstruments, type SettledRow, settle, tableBase } from './settle.ts'

/** One sheet on its way in: what a person must still say of it, what its rows would do, and what is sent of them. */

export interface SheetDraft extends Said {
  /** Brought in when the button is pressed. */
  used: boolean
  /** For rows that tell no year themselves. */
  year: number | null
  /** Where arithmetic does not tell. */
  base: Base | null
  /** A person said that a table which never names the assessment is of it. */
  isIta: boolean
}

export const isReadable = ({ problem, otherScheme, rows }: ReadTable): boolean =>
  problem === '' && otherScheme === null && rows.length > 0

export const draftOf = (table: ReadTable): SheetDraft => ({
  used: isReadable(table),
  year: table.year,
  base: null,
  isIta: false,
  choices: new Map(),
  namings: new Map(),
  ticks: new Map(),
  province: null,
})

/** Some rows tell no year, and the sheet's title tells none either, or one that cannot be. */
export const asksYear = ({ year, rows }: ReadTable, thisYear: number): boolean =>
  (year === null || impossibleYear(year, thisYear) !== '') && rows.some((row) => row.year === null)

/** Scores of instruments stand there, and their totals do not tell of what they are. */
export const asksBase = ({ rows }: ReadTable): boolean => hasInstruments(rows) && tableBase(rows) === null

/** A matrix has rows of the own province: what they are is asked, and can be said otherwise. */
export const asksProvince = (rows: readonly PlannedRow[]): boolean => rows.some(({ ofProvince }) => ofProvince)

/** What is missing before its rows can be compared; empty when nothing is. */
export function lacking(table: ReadTable, draft: SheetDraft, thisYear = 0): Array<'scheme' | 'year' | 'base'> {
  const noYear = draft.year === null || impossibleYear(draft.year, thisYear) !== ''
  return [
    ...(table.named || draft.isIta ? [] : ['scheme' as const]),
    ...(asksYear(table, thisYear) && noYear ? ['year' as const] : []),
    ...(asksBase(table) && draft.base === null ? ['base' as const] : []),
  ]
}

export const yearsOf = (table: ReadTable, draft: SheetDraft): number[] => [
  ...new Set(table.rows.flatMap((row) => row.year ?? draft.year ?? [])),
]

export function settledRows(table: ReadTable, draft: Pick<SheetDraft, 'year' | 'base'>): SettledRow[] {
  const base = tableBase(table.rows) ?? draft.base ?? 'hundred'
  return table.rows.map((row) => settle(row, base, row.year ?? draft.year ?? 0))
}

export function plannedRows(table: ReadTable, draft: SheetDraft, known: KnownAgencies): PlannedRow[] {
  if (lacking(table, draft, known.thisYear).length > 0) return []
  return planned(settledRows(table, draft), known, draft, {
    matrix: table.layout === 'matrix',
    provinces: table.provinces,
  })
}

/** One agency to whoever reads the file: the same name of the same type and district, in whatever row, sheet and year. */
const whoKey = ({ name, type, district, province }: FileRow): string =>
  `${nameKey(name)} ${type ?? ''} ${district} ${province}`

/** The rows of a table that are of the same agency as one of these. */
export function rowsLike(rows: readonly FileRow[], ones: readonly FileRow[]): number[] {
  const keys = new Set(ones.map(whoKey))
  return rows.flatMap((row) => (row.name !== '' && keys.has(whoKey(row)) ? [row.id] : []))
}

/** Agencies that come into the directory with these rows, each named once. */
export const newAgencies = (rows: readonly PlannedRow[]): string[] => [
  ...new Map(
    rows
      .filter(({ wanted, match, state }) => wanted && match.agencyId === null && state !== 'mean')
      .map(({ row }) => [whoKey(row), row.name]),
  ).values(),
]

/** A row that is in the office when all is done: it comes in, or is there already and says the same. */
export const stays = ({ wanted, state }: PlannedRow): boolean => wanted || state === 'same'

/** Rows that change something; what is the same, unclear, unreadable or left out by a person or a reason stays out. */
export const isWanted = ({ wanted }: PlannedRow): boolean => wanted

export const importRow = ({ row, match, score, naming }: PlannedRow): ImportRow => ({
  agencyId: match.agencyId,
  name: row.name,
  naming,
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

/** The mean of the province among the rows of one year, as it is sent. */
export function toldOf(rows: readonly PlannedRow[]) {
  const row = rows.find(({ state, wanted }) => state === 'mean' && wanted)?.row
  if (!row || row.total === null) return null
  const cell = row.cells.find(({ field }) => field === 'total')?.cell ?? ''
  return { mean: row.total, grade: row.grade, rank: row.rank, cell }
}

/** What is sent of the rows of one year. */
export const sentOf = (rows: readonly PlannedRow[]) => ({
  rows: rows.filter((one) => one.wanted && one.state !== 'mean').map(importRow),
  told: toldOf(rows),
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
  const rows = new Map(table.rows.map((row) => [row.id, row]))
  return new Map(
    [...choices].map(([id, choice]) => {
      const row = rows.get(id)
      const made = choice === 'new' && row ? find(row).agencyId : null
      return [id, made ?? choice]
    }),
  )
}
