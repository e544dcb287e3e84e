import * as v from 'valibot'
import { answers } from './contract.ts'
import { Id } from './model/fields.ts'

/** A part of the contract (api.ts): everything the office has, as files that need no program of ours. */

/** What an export would hold. */
export interface ExportOffer {
  meetings: number
  issued: number
  drafts: number
  files: number
  fileBytes: number
  records: number
  /** About how large the ZIP will be. */
  bytes: number
}

/** Something that is not in the export, or is in it and to be looked at. */
export interface ExportNote {
  title: string
  /** Where it is in the export; empty where it is not. */
  path: string
  left: boolean
  text: string
}

export interface ExportReport {
  papers: number
  files: number
  /** Every file in it, those made by the program too. */
  entries: number
  bytes: number
  notes: ExportNote[]
}

export interface ExportJob {
  state: 'working' | 'done' | 'failed' | 'stopped'
  /** What is being done, and how much of it is done. */
  doing: string
  done: number
  of: number
  /** Why it failed. */
  message: string
  result: (ExportReport & { fileName: string; size: number }) | null
}

export const exportMethods = {
  offer: answers<ExportOffer>()(v.optional(v.strictObject({}), {})),
  /** Begins to make one; refused while another is being made. */
  begin: answers<{ job: string }>()(v.optional(v.strictObject({}), {})),
  /** How far it is; `stop` ends it. */
  job: answers<ExportJob>()(v.strictObject({ job: Id, stop: v.optional(v.boolean(), false) })),
  /** One megabyte of the ZIP. */
  content: answers<{ base64: string; parts: number }>()(
    v.strictObject({ job: Id, part: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  ),
  /** It was taken, or nobody wants it: the ZIP goes from the disk. */
  forget: answers<{ job: string }>()(v.strictObject({ job: Id })),
}
