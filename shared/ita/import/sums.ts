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

const inThousands = (value: number): string =>
  printed(value).replace(/^\d+/, (whole) => Number(whole).toLocaleString('en-US'))

/**
 * Sentences on rows of sums that do not agree; empty where all do. `stays` tells a row that comes in or is there already:
 * one that repeats another is in few sums, but a file may have counted it.
 */
export function sumDoubts(
  skipped: readonly Skipped[],
  rows: readonly SettledRow[],
  stays: (row: SettledRow) => boolean = () => true,
): string[] {
  const said: string[] = []
  let before = 0
  for (const { at, text, why, sums } of skipped) {
    if (why !== 'sum' || sums.length === 0 || OTHER.test(text)) continue
    for (const { year, value } of sums) {
      const own = rows.filter((row) => row.at < at && row.total !== null && (year === null || row.year === year))
      const doubt = sumDoubt(value, own, before, stays)
      if (doubt) said.push(`แถวที่ ${at} “${text}” ${sums.length > 1 ? `ปี ${year} ` : ''}${doubt}`)
    }
    before = at
  }
  return said
}

function sumDoubt(
  value: number,
  rows: readonly SettledRow[],
  before: number,
  stays: (row: SettledRow) => boolean,
): string | null {
  // A row of its own for each district sums up that district; one at the end, all of them or the province's set.
  const shares = [rows.filter(stays), rows].flatMap((above) => [
    above,
    above.filter((row) => row.at > before),
    above.filter(({ type }) => setOf(type) === 'main'),
  ])
  const [all = []] = shares.filter((some) => some.length > 0).map((some) => some.map(({ total }) => total ?? 0))
  const which = all.length < rows.length ? 'แถวที่จะใช้' : 'แถวที่อ่านได้'
  const isSum = value > HUNDRED
  const figure = (of: readonly number[]): number => (isSum ? of.reduce((up, one) => up + one, 0) : (meanOf(of) ?? 0))
  const fits = shares.some(
    (some) => some.length > 0 && Math.abs(figure(some.map(({ total }) => total ?? 0)) - value) <= roundingOf(value),
  )
  if (fits || all.length === 0) return null
  return `ของไฟล์คือ ${inThousands(value)} แต่${isSum ? 'ผลรวม' : 'ค่าเฉลี่ย'}ของ${which} ${all.length.toLocaleString('en-US')} แถวคือ ${inThousands(figure(all))}`
}
