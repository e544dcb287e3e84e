import { fullNameOf } from '../../shared/directory/shortNames.ts'
import type { Agency } from '../../shared/model/directory.ts'
import { toArabicDigits } from '../../shared/thai/digits.ts'
import { byThai } from '../../shared/thai/sort.ts'

/** Spaces, stops, capitals and kinds of digits make no difference when an agency is looked for. */
export const plain = (text: string): string => toArabicDigits(text).toLowerCase().replace(/[\s.]/g, '')

/** `ทสจ.แพร่` typed for an agency: its short name with the place behind, or the short name of all such agencies. */
function isShortFor({ name, shortName }: Pick<Agency, 'name' | 'shortName'>, words: string): boolean {
  if (plain(fullNameOf(words) ?? '') === plain(name)) return true
  const [typed, short] = [plain(words), plain(shortName)]
  return (
    short !== '' && typed.startsWith(short) && plain(name).endsWith(typed.slice(short.length).replace(/^จ(?=.)/, ''))
  )
}

/** An agency is already called so: another of that name would be a second record of it. */
export const isKnown = (agencies: readonly Pick<Agency, 'name' | 'shortName'>[], words: string): boolean =>
  agencies.some((agency) => plain(agency.name) === plain(words) || isShortFor(agency, words))

/**
 * Agencies whose name holds every word typed: the one that is so named first, then those that `nearness` puts first
 * (the office's own province), and among them those that begin with it.
 */
export function matchingAgencies<A extends Pick<Agency, 'name' | 'shortName'>>(
  agencies: readonly A[],
  words: string,
  nearness: (agency: A) => number = () => 0,
): A[] {
  const typed = plain(words)
  const parts = words.split(/\s+/).map(plain)
  const rank = (agency: A): number => {
    const names = [plain(agency.name), plain(agency.shortName)]
    if (names.includes(typed) || isShortFor(agency, words)) return 0
    if (names.some((one) => one.startsWith(typed))) return 1
    if (names.some((one) => one.includes(typed))) return 2
    return parts.every((part) => names.join(' ').includes(part)) ? 3 : 4
  }
  return agencies
    .map((agency) => ({ agency, rank: rank(agency) }))
    .filter((one) => one.rank < 4)
    .map((one) => ({ ...one, near: one.rank === 0 ? 0 : nearness(one.agency) + 1 }))
    .sort((a, b) => a.near - b.near || a.rank - b.rank || byThai(a.agency.name, b.agency.name))
    .map(({ agency }) => agency)
}
