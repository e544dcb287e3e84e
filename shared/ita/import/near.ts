import type { KnownName } from '../../itaApi.ts'
import { distance } from '../../thai/nearName.ts'
import { bareKey, nameKey, readName } from '../agencyType.ts'
import type { FileRow } from './fileRow.ts'

/** How near a row's name is to an agency's: a slip of it, another name of it, or one it may have had before. */

export type Naming = 'known' | 'variant' | 'renamed'

/** A slip changes no more letters than this. */
const SLIP = 2

/** What a name that the agency is not known by would be: near ones of one type are written otherwise, others are new. */
export function namingOf(name: string, known: readonly KnownName[]): Naming {
  const key = nameKey(name)
  const same = known.filter((one) => nameKey(one.name) === key)
  if (same.length > 0) return same.every(({ variant }) => variant) ? 'variant' : 'known'
  const type = readName(name).type
  return known.some(
    (one) =>
      !one.variant &&
      (type === null || readName(one.name).type === type) &&
      distance(key, nameKey(one.name), SLIP) <= SLIP,
  )
    ? 'variant'
    : 'renamed'
}

/** A first import is all new names; nothing can be guessed of so many. */
const MOST_NEW = 300
const SHORTEST = 3

/**
 * Agencies that a new name may have been the name of: they are known, stand nowhere in this file, and are of the same
 * type, and one name begins the other or is two letters from it.
 */
export function formerNames(
  fresh: readonly FileRow[],
  known: readonly KnownName[],
  inFile: ReadonlySet<string>,
): (row: FileRow) => KnownName[] {
  if (fresh.length > MOST_NEW) return () => []
  const missing = Map.groupBy(
    known
      .filter(({ agencyId, variant }) => !variant && !inFile.has(agencyId))
      .map((one) => ({ one, bare: bareKey(one.name), type: readName(one.name).type })),
    ({ type }) => type,
  )
  return (row) => {
    const bare = bareKey(row.name)
    if (row.type === null || bare.length < SHORTEST) return []
    const near = (missing.get(row.type) ?? []).filter(
      ({ one, bare: other }) =>
        other.length >= SHORTEST &&
        (!row.district || !one.district || row.district === one.district) &&
        (bare.startsWith(other) || other.startsWith(bare) || distance(bare, other, SLIP) <= SLIP),
    )
    const first = new Map(near.map(({ one }) => [one.agencyId, one]))
    return [...first.values()].slice(0, 3)
  }
}

/** Names of agencies as choices show them: two of one name are told apart by district, or counted. */
export function apart(names: Readonly<Record<string, string>>, known: readonly KnownName[]): Record<string, string> {
  const districts = new Map(
    known.flatMap(({ agencyId, district }) => (district ? [[agencyId, district] as const] : [])),
  )
  const alike = Map.groupBy(Object.entries(names), ([, name]) => name)
  return Object.fromEntries(
    [...alike].flatMap(([name, all]) =>
      all.map(([id], at) => {
        if (all.length === 1) return [id, name]
        const district = districts.get(id)
        const alone = district !== undefined && all.filter(([other]) => districts.get(other) === district).length === 1
        return [id, `${name} (${alone ? `อ.${district}` : `แห่งที่ ${at + 1}/${all.length}`})`]
      }),
    ),
  )
}

/** How an agency is offered for a row: as the one it is, or as the one whose name may have changed. */
export const formerly = (former: readonly string[], id: string, name: string): string =>
  former.includes(id) ? `${name} (ชื่อเดิม)` : name
