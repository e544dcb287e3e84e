import { plainName } from '../agencyType.ts'
import type { Grid } from './grid.ts'

/** Other assessments that are called ITA too, and are none of the NACC's (ita.md §0.8). */
const OTHERS: ReadonlyArray<[RegExp, string]> = [
  [/ITA\s*Online|สพฐ|เขตพื้นที่การศึกษา|สถานศึกษา|โรงเรียน/i, 'ITA Online ของสถานศึกษา (สพฐ.)'],
  [/สอศ|วิทยาลัย(?:เทคนิค|อาชีว|สารพัดช่าง|การอาชีพ)/, 'การประเมินของสถานศึกษาอาชีวศึกษา (สอศ.)'],
  [/MOIT|MOPH\s*ITA|กระทรวงสาธารณสุข|โรงพยาบาล/i, 'MOPH ITA ของหน่วยงานสาธารณสุข'],
]

/** A table of several lines speaks of another scheme in this share of them. */
const SHARE = 0.3

/** The name of another scheme this table belongs to, or null. One school among agencies is no scheme. */
export function lookAlike({ rows, sheet }: Grid, from: number): string | null {
  const titles = [sheet, ...rows.slice(0, from).flat()].map(plainName).join(' ')
  const body = rows.slice(from, from + 300).map((row) => plainName(row.join(' ')))
  for (const [pattern, name] of OTHERS) {
    if (pattern.test(titles)) return name
    if (body.length > 0 && body.filter((line) => pattern.test(line)).length / body.length > SHARE) return name
  }
  return null
}
