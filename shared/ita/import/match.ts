import type { AgencyType } from '../../model/ita.ts'
import { distance } from '../../thai/nearName.ts'
import { bareKey, mayBecome, nameKey, readName } from '../agencyType.ts'

/** Which agency of the office a row is of: told for sure, offered, or new. */

export interface KnownName {
  agencyId: string
  name: string
  district: string
}

export interface Match {
  /** Null where nobody is it for sure. */
  agencyId: string | null
  /** Whom it could be, the nearest first. */
  candidates: string[]
}

interface Sought {
  name: string
  type: AgencyType | null
  district: string
}

export type Matcher = (row: Sought) => Match

/** Names further apart than this share nothing but their kind; short names are others by a single letter. */
const FAR = 2
const LONG = 10
const MOST_OFFERED = 5

/** A matcher over every name an agency has or had, today's and those of other years. */
export function matcher(known: readonly KnownName[]): Matcher {
  const byKey = Map.groupBy(known, ({ name }) => nameKey(name))
  const keys = [...byKey.keys()]
  // A slip rarely changes the length by much, so only keys of like length are measured.
  const byLength = Map.groupBy(keys, (key) => key.length)
  const byBare = Map.groupBy(known, ({ name }) => bareKey(name))

  return ({ name, type, district }) => {
    const own = type ?? readName(name).type
    const key = nameKey(name)
    const same = byKey.get(key) ?? []
    // Same names stand in several districts (ita.md §6.3): a district that both tell must be the same.
    const fitting = same.filter((one) => !district || !one.district || one.district === district)
    const ids = [...new Set(fitting.map(({ agencyId }) => agencyId))]
    const exact = ids.length > 1 && district ? inDistrict(fitting, district) : ids
    if (exact.length === 1) return { agencyId: exact[0] ?? null, candidates: exact }
    if (ids.length > 1) return { agencyId: null, candidates: ids.slice(0, MOST_OFFERED) }
    const bare = bareKey(name)
    const near = Array.from({ length: 2 * FAR + 1 }, (_, at) => key.length - FAR + at)
      .flatMap((length) => byLength.get(length) ?? [])
      .map((other) => ({ other, apart: distance(key, other, FAR) }))
      .filter(({ apart }) => apart > 0 && apart <= (bare.length < LONG ? 1 : FAR))
      .toSorted((a, b) => a.apart - b.apart)
      .flatMap(({ other }) => byKey.get(other) ?? [])
    const others = [...same, ...[...(bare ? (byBare.get(bare) ?? []) : []), ...near].filter(isKin)].map(
      ({ agencyId }) => agencyId,
    )
    return { agencyId: null, candidates: [...new Set(others)].slice(0, MOST_OFFERED) }

    function isKin(one: KnownName): boolean {
      return mayBecome(own, readName(one.name).type)
    }
  }
}

const inDistrict = (names: readonly KnownName[], district: string): string[] => [
  ...new Set(names.filter((one) => one.district === district).map(({ agencyId }) => agencyId)),
]
