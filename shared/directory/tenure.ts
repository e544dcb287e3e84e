import { AppError } from '../errors.ts'
import type { Tenure } from '../model/directory.ts'
import { addDays, longDate } from '../thai/date.ts'
import { toThaiDigits } from '../thai/digits.ts'

/** Who holds which post when, and how a post passes from one to the next. */

export type Acting = NonNullable<Tenure['acting']>

export const covers = ({ since, until }: Pick<Tenure, 'since' | 'until'>, day: string): boolean =>
  (since === null || since <= day) && (until === null || until >= day)

/** Those who hold a post on a day, the one who came last at the end: who acts for another comes after them. */
export const holdersOf = (tenures: readonly Tenure[], postId: string, day: string): Tenure[] =>
  tenures
    .filter((one) => one.postId === postId && covers(one, day))
    .sort((a, b) => ((a.since ?? '') < (b.since ?? '') ? -1 : 1))

/** Who holds a post on a day: of those whose time covers it, the one who came last. */
export const holderOf = (tenures: readonly Tenure[], postId: string, day: string): Tenure | undefined =>
  holdersOf(tenures, postId, day).at(-1)

export interface Handing {
  postId: string
  /** Null when the new holder is only about to be written down. */
  personId: string | null
  /** Null where nobody is known to have held the post before: the beginning is then not known either. */
  since: string | null
  until: string | null
  acting: Acting | null
  /** Those who held it stay in it: who acts for them does so beside them. */
  beside: boolean
}

export interface HandOver {
  /** Tenures that end, the day before the new one begins. */
  ends: Tenure[]
  until: string | null
}

const refused = (sentence: string): AppError => new AppError('refused', toThaiDigits(sentence))

/**
 * Rule: a post passes on one day: who held it leaves the day before. What was true before that day stays written, so
 * a meeting or paper of an earlier day still finds the earlier holder.
 */
export function handOver(tenures: readonly Tenure[], handing: Handing): HandOver {
  const { postId, personId, since, acting, beside } = handing
  const ofPost = tenures.filter((one) => one.postId === postId)
  if (since === null) {
    if (ofPost.length > 0) throw refused('ตำแหน่งนี้มีผู้ดำรงตำแหน่งมาก่อนแล้ว ให้ระบุวันที่เริ่มดำรงตำแหน่ง')
    return { ends: [], until: handing.until }
  }
  if (handing.until !== null && handing.until < since) throw refused('วันที่สิ้นสุดต้องไม่มาก่อนวันที่เริ่ม')
  const present = holdersOf(ofPost, postId, since)
  if (present.some((one) => one.personId === personId && one.acting === acting)) {
    throw refused(`ผู้นี้ดำรงตำแหน่งนี้อยู่แล้วในวันที่ ${longDate(since)}`)
  }
  const ends = beside ? [] : present
  if (ends.some((one) => one.since === since)) {
    throw refused(`ผู้ดำรงตำแหน่งเดิมก็เริ่มวันที่ ${longDate(since)} ให้เลือกวันหลังจากนั้น หรือแก้วันที่เริ่มของผู้ดำรงตำแหน่งเดิมก่อน`)
  }
  // Someone is already written down for a later day: until then.
  const next = ofPost.flatMap((one) => (one.since !== null && one.since > since ? [one.since] : [])).sort()[0]
  const latest = next && !beside ? addDays(next, -1) : null
  return { ends, until: handing.until !== null && (!latest || handing.until < latest) ? handing.until : latest }
}
