import type { PersonName } from '../model/fields.ts'

/** When two names are so alike that they may be one person's. The proof-reader and the directory ask the same. */

/** Levenshtein distance, given up above `most`. */
export function distance(a: string, b: string, most = 99): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (const [j, other] of [...b].entries()) {
      next.push(Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, (row[j] ?? 0) + (letter === other ? 0 : 1)))
    }
    // From here on it only grows.
    if (Math.min(...next) > most) return most + 1
    row = next
  }
  return row[b.length] ?? 0
}

/** Two family names that differ by a slip: at most two letters, and those no more than a quarter of it. */
export function nearFamily(a: string, b: string): boolean {
  const apart = distance(a, b, 2)
  return apart <= 2 && apart * 4 <= a.length
}

/** Two neighbours typed in the wrong order (สมหวงั) are one slip, not two. */
function swapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  const at = [...a].findIndex((letter, index) => letter !== b[index])
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}

export const nearGiven = (a: string, b: string): boolean => distance(a, b, 1) <= 1 || swapped(a, b)

type Named = Pick<PersonName, 'given' | 'family'>

/** Spaces and invisible joins apart, the same letters. */
const joined = (text: string): string => text.replace(/[\s\u200b-\u200d\ufeff]/g, '')
/** Tone marks and the mark of silence are what typing loses first. */
const bare = (text: string): string => joined(text).replace(/[\u0e48-\u0e4c]/g, '')

/** One key per name; its title is no part of it. */
export const nameKey = ({ given, family }: Named): string => `${joined(given)} ${joined(family)}`

/**
 * Looks among many for names near one: the same with another title, spacing or tone mark, a given name one letter
 * off in the same family, or a slip in the family name behind the same given name.
 */
export function nearNames<P extends Named & { id: string }>(people: readonly P[]) {
  const [byFamily, byGiven] = [new Map<string, P[]>(), new Map<string, P[]>()]
  const put = (shelf: Map<string, P[]>, key: string, person: P) => {
    const before = shelf.get(key)
    if (before) before.push(person)
    else shelf.set(key, [person])
  }
  for (const person of people) {
    put(byFamily, bare(person.family), person)
    put(byGiven, bare(person.given), person)
  }
  return (name: Named, exceptId = ''): P[] => {
    const [given, family] = [bare(name.given), bare(name.family)]
    if (given === '') return []
    // Without a family name one letter is all that tells two people apart.
    const alike = (other: string) => (family === '' ? other === given : nearGiven(other, given))
    const relatives = (byFamily.get(family) ?? []).filter((one) => alike(bare(one.given)))
    const namesakes = (byGiven.get(given) ?? []).filter(
      (one) => bare(one.family) !== family && nearFamily(bare(one.family), family),
    )
    return [...relatives, ...namesakes].filter(({ id }) => id !== exceptId)
  }
}
