import { setOf } from '../agencyType.ts'
import { meanOf, TOLERANCE } from '../score.ts'
import { printed } from '../words.ts'
import type { SettledRow } from './settle.ts'
import type { Skipped } from './skips.ts'

/** A file's own รวม and เฉลี่ย against the rows that were read of it: where they part, a row was lost or misread. */

/** These sum nothing up that is a mean. */
const OTHER = /สูงสุด|ต่ำสุด|เบี่ยงเบน/

const HUNDRED = 10_000

/** A mean that was printed with fewer decimals may be off by half of its last one. */
const roundingOf = (value: number): number => (value % 100 === 0 ? 50 : value % 10 === 0 ? 5 : TOLERANCE)

/** Sentences on rows of sums that do not agree; empty where all do. */
export function sumDoubts(skipped: readonly Skipped[], rows: readonly SettledRow[]): string[] {
  const said: string[] = []
  let before = 0
  for (const { at, text, why, value } of skipped) {
    if (why !== 'sum') continue
    if (value === null || OTHER.test(text)) continue
    const above = rows.filter((row) => row.at < at && row.total !== null)
    const group = above.filter((row) => row.at > before)
    const main = above.filter(({ type }) => setOf(type) === 'main')
    before = at
    // A row of its own for each district sums up that district; one at the end, all of them or the province's set.
    const scores = [above, group, main].filter((all) => all.length > 0).map((all) => all.map(({ total }) => total ?? 0))
    const [all = []] = scores
    const sum = (of: readonly number[]): number => of.reduce((up, one) => up + one, 0)
    const isSum = value > HUNDRED
    const fits = scores.some((of) => Math.abs((isSum ? sum(of) : (meanOf(of) ?? 0)) - value) <= roundingOf(value))
    if (fits || all.length === 0) continue
    const own = isSum ? sum(all) : (meanOf(all) ?? 0)
    said.push(
      `แถวที่ ${at} “${text}” ของไฟล์คือ ${printed(value)} แต่${isSum ? 'ผลรวม' : 'ค่าเฉลี่ย'}ของแถวที่อ่านได้ ${all.length} แถวคือ ${printed(own)}`,
    )
  }
  return said
}
