import type { ItaScore, ResultField } from '../model/ita.ts'

/** Which figures of a result a person put right, told apart from those that a later file brought. */

type Correction = ItaScore['corrections'][number]

/** How the reason of a correction begins that a file made. */
export const BROUGHT_ANEW = 'นำเข้าใหม่จาก '

/** Corrections kept before the import was named in them are told by their reason. */
export const isByHand = ({ importId, reason }: Correction): boolean => !importId && !reason.startsWith(BROUGHT_ANEW)

/** The correction by hand that a figure stands by, or null: what a later file brought covers it. */
export function handOf({ corrections }: Pick<ItaScore, 'corrections'>, field: ResultField): Correction | null {
  const last = corrections.findLast((one) => one.field === field)
  return last && isByHand(last) ? last : null
}
