import * as v from 'valibot'
import { answers } from './contract.ts'
import { Id, nullable } from './model/fields.ts'
import type { Prose } from './model/prose.ts'

/** A part of the contract (api.ts): what was done, and the way back. */

export interface HistoryStep {
  id: number
  at: string
  /** What was done, as a sentence. */
  words: string
  /** Where: the meeting, when it was in one. */
  place: string
  /** `past`: undone, and something else was done since. */
  state: 'done' | 'undone' | 'past'
  /** Why it is never taken back; empty when it may be. */
  barrier: string
}

/** One field of a record, before and after; texts are empty where nobody could read them. */
export interface HistoryField {
  label: string
  before: string
  after: string
}

export interface HistoryChange {
  what: 'create' | 'update' | 'remove'
  /** The record, by its noun and name. */
  words: string
  fields: HistoryField[]
  /** Minutes that were taken back with the step, to be put in again; null for everything else. */
  taken: { itemId: string; minutes: Prose } | null
}

const StepId = v.pipe(v.number(), v.integer(), v.minValue(1))
const ofOffice = { officeId: nullable(Id) }

export const historyMethods = {
  /** What was done, the newest first: of an office and of what all offices share, or of one record. */
  list: answers<HistoryStep[]>()(
    v.strictObject({
      ...ofOffice,
      recordId: nullable(Id),
      limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)), 100),
      /** Only what was done before this step. */
      below: nullable(StepId),
    }),
  ),
  /** What one step changed, record by record; `more` counts those that are not shown. */
  read: answers<{ step: HistoryStep; changes: HistoryChange[]; more: number }>()(
    v.strictObject({ step: StepId, recordId: nullable(Id) }),
  ),
  /**
   * Takes a step back, the last one of the office when none is named. Refused when something that may not be taken
   * back came of it, or when what it changed was changed again since.
   */
  undo: answers<HistoryStep>()(v.strictObject({ ...ofOffice, step: nullable(StepId) })),
  /** Does again what was last undone, until something else is done. */
  redo: answers<HistoryStep>()(v.strictObject(ofOffice)),
}
