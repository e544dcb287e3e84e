import type { ItaScore, ResultField } from '../model/ita.ts'
import { completed, reckonedTotal } from './completed.ts'
import { handOf } from './corrections.ts'
import { INSTRUMENTS, type Instrument, TOLERANCE } from './score.ts'

/** Where one figure of a result is from: a cell of a file, a person's hand, or the other figures. */

export type Source =
  | { is: 'cell'; cell: string; importId: string | null }
  | { is: 'hand' }
  | { is: 'indicators' }
  | { is: 'parts' }
  | { is: 'unknown' }

export function sourceOf(fiscalYear: number, score: ItaScore, field: ResultField): Source {
  // What a person typed after it was read is no cell's any more, whatever a store from before kept.
  if (handOf(score, field)) return { is: 'hand' }
  const read = score.cells.find((one) => one.field === field)
  if (read) return { is: 'cell', cell: read.cell, importId: read.importId ?? score.importId }
  const { iit, eit, oit, indicators, score: total } = score
  const whole = completed(fiscalYear, { instruments: { iit, eit, oit }, indicators })
  if (INSTRUMENTS.includes(field as Instrument) && whole.derived.includes(field as Instrument))
    return { is: 'indicators' }
  const reckoned = field === 'total' ? reckonedTotal({ instruments: whole.instruments, indicators }) : null
  if (total !== null && reckoned !== null && score.importId && Math.abs(reckoned - total) <= TOLERANCE)
    return { is: 'parts' }
  return { is: 'unknown' }
}

/** Every import that a figure of the result was read from, the first one first. */
export const importsOf = ({ importId, cells }: Pick<ItaScore, 'importId' | 'cells'>): string[] => [
  ...new Set([importId, ...cells.map((one) => one.importId)].flatMap((id) => id ?? [])),
]
