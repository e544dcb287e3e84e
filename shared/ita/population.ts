import { isLocal, nameKey } from './agencyType.ts'
import { byTotal, levelledOf, levelOfResult, type Result, type YearFigures } from './figures.ts'
import { scaleOf } from './level.ts'
import { leftOutSentence, plainly, type Say } from './words.ts'

/** Whom a figure is of, and whom it leaves out: said beside every table and sentence where the two are not the same. */

export type Set = 'main' | 'local'
const NAMES: Record<Set, string> = {
  main: 'จังหวัดและองค์กรปกครองส่วนท้องถิ่น',
  local: 'องค์กรปกครองส่วนท้องถิ่น',
}

/** Those of a set among results of the province. */
export const resultsIn = (set: Set, results: readonly Result[]): readonly Result[] =>
  set === 'main' ? results : results.filter(({ type }) => isLocal(type))

/** `องค์กรปกครองส่วนท้องถิ่น มีผลคะแนน 78 จาก 79 แห่ง`, as it stands in a table's title. */
export function populationWords(set: Set, { counted, scored, units, bands }: YearFigures): string {
  const all = units || levelledOf({ bands })
  if (all === 0) return NAMES[set]
  return counted && scored < all ? `${NAMES[set]} มีผลคะแนน ${scored} จาก ${all} แห่ง` : `${NAMES[set]} ${all} แห่ง`
}

/** The same of a table of levels, which counts those whose level is known. */
export function levelPopulation(set: Set, figures: YearFigures): string {
  const known = levelledOf(figures)
  return known > 0 && known < figures.units
    ? `${NAMES[set]} ทราบระดับ ${known} จาก ${figures.units} แห่ง`
    : populationWords(set, figures)
}

/** Whose results are at hand: not those of all where the figures of the year were told without them. */
export const ofResults = (now: YearFigures, results: readonly Result[]): string =>
  now.counted || results.length === 0 || results.length >= now.units
    ? populationWords('main', now)
    : `เฉพาะที่บันทึกคะแนนไว้ ${results.length} จาก ${now.units} แห่ง`

/** So many of the whole set, whose rest is not known. */
export const ofKnown = (known: number, units: number): string =>
  known < units ? `${NAMES.main} ${known} จาก ${units} แห่ง` : `${NAMES.main} ${known} แห่ง`

/** Names as they tell agencies apart: with the district where another agency of the set has the same. */
export function distinctNames(results: readonly Result[]): (one: Pick<Result, 'name' | 'district'>) => string {
  const counts = new Map<string, number>()
  for (const { name } of results) counts.set(nameKey(name), (counts.get(nameKey(name)) ?? 0) + 1)
  return ({ name, district }) =>
    (counts.get(nameKey(name)) ?? 0) > 1 && district !== '' && !name.includes(`อำเภอ${district}`)
      ? `${name} อำเภอ${district}`
      : name
}

/** Who of a set has no total, and who has one but no level that can be told. */
export function leftOut(fiscalYear: number, results: readonly Result[]) {
  const scale = scaleOf(fiscalYear)
  return {
    unscored: results.filter(({ total }) => total === null),
    unlevelled: byTotal(results).filter((one) => levelOfResult(scale, one) === null),
  }
}

/** `ไม่ทราบระดับ 1 แห่ง ได้แก่ … ไม่มีผลคะแนน 1 แห่ง ได้แก่ …`, or null where levels are those of the whole set. */
export function leftOutWords(
  { fiscalYear, counted, scored, units, unlevelled }: YearFigures,
  results: readonly Result[],
  say: Say = plainly,
): string | null {
  if (!counted) return null
  const called = distinctNames(results)
  const who = leftOut(fiscalYear, results)
  const said = [
    leftOutSentence('unlevelled', unlevelled, who.unlevelled.map(called), say),
    leftOutSentence('unscored', units - scored, who.unscored.map(called), say),
  ].filter((one) => one !== null)
  return said.length > 0 ? said.join(' ') : null
}

/** The same of the totals alone. */
export const unscoredWords = (
  { counted, scored, units }: YearFigures,
  results: readonly Result[],
  say: Say = plainly,
): string | null =>
  counted
    ? leftOutSentence(
        'unscored',
        units - scored,
        results.filter(({ total }) => total === null).map(distinctNames(results)),
        say,
      )
    : null
