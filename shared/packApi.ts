import * as v from 'valibot'
import type { PaperBytes } from './api.ts'
import { answers } from './contract.ts'
import { Id, Line } from './model/fields.ts'
import { type Pack, PackSet } from './model/pack.ts'
import type { PackItem, PackPart } from './pack/parts.ts'
import type { PrintPlan } from './pack/printPlan.ts'

/** A part of the contract (api.ts): packs of papers for a meeting, made as one long job at a time. */

/** What a pack of this meeting can hold. */
export interface PackOffer {
  items: PackItem[]
  parts: PackPart[]
  /** Handed out before and not there any more. */
  withdrawn: string[]
  /** Packs handed out so far, the first one first. */
  packs: Pack[]
  /** One for each on the roster. */
  copies: number
}

/** Something about a part that the officer should know: it is not in the pack, or is to be looked at. */
export interface PackNote {
  key: string
  title: string
  left: boolean
  text: string
}

export interface PackResult {
  pages: number
  notes: PackNote[]
  plan: PrintPlan
  files: Array<{ file: PackFile; fileName: string; size: number }>
}

export const PackFile = v.picklist(['pdf', 'zip'])
export type PackFile = v.InferOutput<typeof PackFile>

export interface PackJob {
  state: 'working' | 'done' | 'failed' | 'stopped'
  /** What is being done, and how much of it is done. */
  doing: string
  done: number
  of: number
  /** Why it failed. */
  message: string
  result: PackResult | null
}

const ofJob = v.strictObject({ job: Id })

export const packMethods = {
  offer: answers<PackOffer>()(v.strictObject({ meetingId: Id })),
  /** Begins to make one; refused while another is being made. */
  begin: answers<{ job: string }>()(
    v.strictObject({
      meetingId: Id,
      set: PackSet,
      /** Keys of the parts that go in. */
      parts: v.pipe(v.array(Line), v.minLength(1, 'ยังไม่ได้เลือกเอกสาร'), v.maxLength(5_000)),
      /** A sheet before the papers of each item. */
      tabs: v.optional(v.boolean(), true),
      /** Pages of other sizes are brought to A4, lying ones to lying A4. */
      a4: v.optional(v.boolean(), true),
      copies: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999)), 1),
      duplex: v.optional(v.boolean(), true),
    }),
  ),
  /** How far it is; `stop` ends it. */
  job: answers<PackJob>()(v.strictObject({ job: Id, stop: v.optional(v.boolean(), false) })),
  /** One megabyte of what was made. */
  content: answers<{ base64: string; parts: number }>()(
    v.strictObject({ job: Id, file: PackFile, part: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  ),
  /** Writes down what was handed out, once for each job; supplements are told from it. */
  keep: answers<Pack>()(ofJob),
  /** A paper as a booklet: two pages on each side of A4 lying, to be folded in the middle. */
  booklet: answers<PaperBytes>()(v.strictObject({ documentId: Id })),
  /** A sheet that shows how far print stands off on the office's ready-printed paper. */
  testSheet: answers<PaperBytes>()(v.strictObject({ officeId: Id })),
}
