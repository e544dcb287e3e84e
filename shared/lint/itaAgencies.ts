import { AGENCY_TYPES, bareKey, nameKey } from '../ita/agencyType.ts'
import type { YearClaims } from '../ita/claims.ts'
import { INDICATOR_TITLES } from '../ita/framework/framework.ts'

/** Which agency a score that stands in a sentence is told of: ป่าไร่ได้คะแนน ๘๔.๘๓, ทต.ห้วยอ้อ อ.ลอง ๘๗.๖๓ คะแนน. */

export type KnownAgency = YearClaims['agencies'][number]

interface Names {
  full: Map<string, KnownAgency[]>
  /** By what is left of a name without the kind of agency. */
  bare: Map<string, KnownAgency[]>
}
const kept = new WeakMap<YearClaims, Names>()

/** Reading the names of a whole country takes a while: once for each year, and only where a score is told. */
function namesOf(year: YearClaims): Names {
  const known = kept.get(year)
  if (known) return known
  const names = {
    full: Map.groupBy(year.agencies, ({ name }) => nameKey(name)),
    bare: Map.groupBy(year.agencies, ({ name }) => bareKey(name)),
  }
  kept.set(year, names)
  return names
}

/** A score of two digits behind the point, near the word คะแนน. */
export const SCORE = /(?<![\d.,])(\d{1,3}\.\d{1,2})(?![\d.])/dg
const REACH = 160
const NEAR = 40

/** What may stand between a name and its score. */
const BETWEEN = /(?:\s+|คะแนน|ผล|การประเมินฯ?|ประเมินฯ?|ITA|รวม|เป็น|เท่ากับ|อยู่ที่|ได้รับ|ได้|มี|จำนวน|ที่|:|\((?!ปี)[^()]*\))$/
const STEPS = 10
const DISTRICT = /[\s(]*(?:อำเภอ|อ\.)\s*([ก-๎]{2,})\)?$/
const STARTS = new RegExp(
  Object.values(AGENCY_TYPES)
    .flatMap(({ starts }) => starts)
    .toSorted((a, b) => b.length - a.length)
    .map((start) => start.replaceAll('.', '\\.'))
    .join('|'),
  'g',
)
/** A score of something else than the whole assessment. */
const OF_A_PART = new RegExp(`ตัวชี้วัด|แบบวัด|IIT|EIT|OIT|ด้าน|${INDICATOR_TITLES.join('|')}`)

/** The agencies a score may be of; null where it is told of none. Several have one name. */
export function agenciesAt(plain: string, start: number, end: number, year: YearClaims): KnownAgency[] | null {
  const before = plain.slice(Math.max(0, start - REACH), start)
  if (!/^\s*คะแนน/.test(plain.slice(end, end + NEAR)) && !before.slice(-NEAR).includes('คะแนน')) return null
  let text = before.trimEnd()
  for (let step = 0; step < STEPS; step++) {
    const found = agenciesNamed(text, year)
    if (found) return OF_A_PART.test(before.slice(-NEAR * 2)) ? null : found
    const shorter = text.replace(BETWEEN, '')
    if (shorter === text) return null
    text = shorter
  }
  return null
}

/** The agencies whose name, with or without its district, ends a text. */
function agenciesNamed(text: string, year: YearClaims): KnownAgency[] | null {
  const district = DISTRICT.exec(text)
  const within = district && named(text.slice(0, district.index), year)
  if (!within) return named(text, year)
  const there = within.filter((one) => one.district === district[1])
  // อำเภอสองได้คะแนน: what is behind the district is taken off first.
  return there.length > 0 ? there : within.length === 1 ? within : null
}

function named(text: string, year: YearClaims): KnownAgency[] | null {
  const run = /[ก-๎.]+$/.exec(text.replace(/\. +/g, '.'))?.[0] ?? ''
  if (run.length < 2) return null
  const { full, bare } = namesOf(year)
  for (const { index } of run.matchAll(STARTS)) {
    const found = full.get(nameKey(run.slice(index)))
    // The province is an agency too, but a sentence about it tells the mean of all.
    if (found) return found.some(({ name }) => /^จังหวัด|^สำนักงานจังหวัด/.test(name)) ? null : found
  }
  return bare.get(run.replace(/^ตำบล/, '')) ?? null
}
