import type { Person, Post, Tenure } from '../../../shared/model/directory.ts'
import type { PersonName } from '../../../shared/model/fields.ts'
import type { Attendance } from '../../../shared/model/meeting.ts'
import { signingAs } from '../../../shared/saraban/signatory.ts'
import { fullName } from '../../../shared/thai/name.ts'

/** Someone the store has met: a person of the directory, or a name on an earlier roster with the post it had there. */
export interface KnownPerson {
  id: string
  personId: string | null
  name: PersonName
  post: string
}

interface Directory {
  people: readonly Person[]
  posts: readonly Post[]
  tenures: readonly Tenure[]
  attendances: readonly Attendance[]
}

/** Everyone once, by name; the post is the one held, else the one last printed. */
export function knownPeople({ people, posts, tenures, attendances }: Directory): KnownPerson[] {
  const titles = new Map(posts.map((post) => [post.id, post.title]))
  const held = new Map(tenures.filter(({ until }) => until === null).map((one) => [one.personId, one.postId]))
  const known = new Map<string, KnownPerson>()
  const meet = (one: KnownPerson) => {
    const before = known.get(fullName(one.name))
    known.set(fullName(one.name), before ? { ...before, post: before.post || one.post } : one)
  }
  for (const { id, title, given, family } of people) {
    meet({ id, personId: id, name: { title, given, family }, post: titles.get(held.get(id) ?? '') ?? '' })
  }
  for (const row of [...attendances].reverse()) {
    if (row.name) meet({ id: row.id, personId: row.personId, name: row.name, post: row.post })
    if (row.substitute) {
      meet({ id: `${row.id}-sub`, personId: null, name: row.substitute.name, post: row.substitute.post })
    }
  }
  return [...known.values()]
}

/** Those whose name or post holds the words, names that begin with them first. */
export function matching<T extends KnownPerson>(known: readonly T[], words: string): T[] {
  const wanted = words.replace(/\s+/g, ' ').toLowerCase()
  const rank = ({ name }: KnownPerson) => {
    const text = fullName(name).toLowerCase()
    if (text === wanted) return 9
    if (text.startsWith(wanted) || name.given.startsWith(wanted)) return 0
    return text.includes(wanted) ? 1 : 9
  }
  return known
    .map((one) => ({ one, at: rank(one) }))
    .filter(({ at }) => at < 9)
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one)
}

export const knownWords = ({ name, post }: KnownPerson): string =>
  post ? `${fullName(name)} — ${post}` : fullName(name)

/** A way in which someone known may sign. */
export interface KnownSigner extends KnownPerson {
  position: string[]
}

/** Everyone by each post they hold and each they act for; who is known by an earlier roster alone, as printed there. */
export function knownSigners(directory: Directory, day: string): KnownSigner[] {
  const posts = new Map(directory.posts.map((post) => [post.id, post]))
  const held = Map.groupBy(directory.tenures, ({ personId }) => personId)
  return knownPeople(directory).flatMap((one) => {
    const signs = one.personId ? signingAs(one.personId, held.get(one.personId) ?? [], posts, day) : []
    const ways = signs.length > 0 ? signs : [one.post ? [one.post] : []]
    return ways.map((position, at) => ({ ...one, id: `${one.id}-${at}`, post: position.join(' '), position }))
  })
}
