import { nameKey } from './agencyType.ts'

/** What an agency is called in a year, by the names it has or had and those that are only other ways of writing one. */

export interface NamedFor {
  name: string
  from: number | null
  to: number | null
  /** A slip or another way of writing it: it finds the agency and is never its name. */
  variant: boolean
}

/** The name of a year: the latest that had begun, else the one in the directory. */
export function officialName(names: readonly NamedFor[], directory: string, fiscalYear: number): string {
  const borne = names
    .filter(({ from, to, variant }) => !variant && (from ?? 0) <= fiscalYear && (to ?? 9999) >= fiscalYear)
    .toSorted((a, b) => (a.from ?? 0) - (b.from ?? 0))
  return borne.at(-1)?.name ?? directory
}

/** A name that is kept and means the same letters, or undefined. */
export const sameName = <N extends { name: string }>(names: readonly N[], name: string): N | undefined =>
  names.find((one) => nameKey(one.name) === nameKey(name))
