import type { AddresseeGroup, Agency, Person, Post, Tenure } from '../model/directory.ts'
import type { PersonName } from '../model/fields.ts'
import { addDays } from '../thai/date.ts'
import { fullName } from '../thai/name.ts'
import { nameKey } from '../thai/nearName.ts'
import { agencyKindOf } from './agencyKind.ts'
import {
  type Changing,
  DIRECTORY_LISTS,
  type Directory,
  type DirectoryList,
  type DirectoryRecord,
  type Making,
  type Step,
} from './step.ts'
import { handOver, holdersOf } from './tenure.ts'

export const isNew = (id: string): boolean => id.startsWith('new-')

const keyOf = (text: string): string => text.replace(/\s/g, '')

/** A shelf of lists by a key. */
function index<R>() {
  const shelf = new Map<string, R[]>()
  return {
    put(key: string, record: R): void {
      const before = shelf.get(key)
      if (before) before.push(record)
      else shelf.set(key, [record])
    },
    /** Takes the last one of a key off again. */
    drop: (key: string): void => void shelf.get(key)?.pop(),
    at: (key: string): R[] => shelf.get(key) ?? [],
  }
}

/**
 * The directory as it will be, row by row: what a row needs and does not find is made, and the next row finds it.
 * In the end it is a list of steps; several rows that change one record are one step.
 */
export function createWorking(directory: Directory, day: string) {
  let count = 0
  const makings = new Map<string, Making>()
  const changes = new Map<string, Changing>()
  const [agencies, posts, people] = [index<Agency>(), index<Post>(), index<Person>()]
  const [byPost, byPerson] = [index<Tenure>(), index<Tenure>()]
  const groups = index<AddresseeGroup>()
  const ids = new Map<string, DirectoryRecord>()
  /** How to take back what the present row did. */
  let undo: Array<() => void> = []

  /** Where a record is found again: each shelf with the key it stands under. */
  function places(
    list: DirectoryList,
    record: DirectoryRecord,
  ): Array<[{ drop(key: string): void; put(key: string, record: never): void }, string]> {
    switch (list) {
      case 'agencies': {
        const { name, shortName } = record as Agency
        return [
          [agencies, keyOf(name)],
          ...(shortName ? [[agencies, keyOf(shortName)] as [typeof agencies, string]] : []),
        ]
      }
      case 'posts':
        return [[posts, keyOf((record as Post).title)]]
      case 'people':
        return [[people, nameKey(record as Person)]]
      case 'addresseeGroups':
        return [[groups, keyOf((record as AddresseeGroup).name)]]
      case 'tenures':
        return [
          [byPost, (record as Tenure).postId],
          [byPerson, (record as Tenure).personId],
        ]
    }
  }
  const put = (list: DirectoryList, record: DirectoryRecord): void => {
    ids.set(record.id, record)
    for (const [shelf, key] of places(list, record)) shelf.put(key, record as never)
  }
  for (const [list, records] of Object.entries(directory))
    for (const record of records) put(list as DirectoryList, { ...record })

  function make<L extends DirectoryList>(list: L, draft: Record<string, unknown>): DirectoryRecord<L> {
    const as = `new-${++count}`
    makings.set(as, { list, as, draft })
    const record = { ...draft, id: as, revision: 0 } as unknown as DirectoryRecord<L>
    put(list, record)
    undo.push(() => {
      makings.delete(as)
      ids.delete(as)
      for (const [shelf, key] of places(list, record)) shelf.drop(key)
    })
    return record
  }

  function change(list: DirectoryList, id: string, part: Record<string, unknown>): void {
    const record = ids.get(id)
    if (!record) return
    const fields = record as unknown as Record<string, unknown>
    const was = Object.fromEntries(Object.keys(part).map((field) => [field, fields[field]]))
    const [making, before] = [makings.get(id), changes.get(id)]
    Object.assign(record, part)
    if (making) Object.assign(making.draft, part)
    else changes.set(id, { list, id, revision: record.revision, change: { ...before?.change, ...part } })
    undo.push(() => {
      Object.assign(record, was)
      if (making) Object.assign(making.draft, was)
      else if (before) changes.set(id, before)
      else changes.delete(id)
    })
  }

  function agencyOf(name: string): Agency {
    return (
      agencies.at(keyOf(name))[0] ??
      make('agencies', { parentId: null, name, shortName: '', kind: agencyKindOf(name), sections: [], phones: [] })
    )
  }

  /** The post of this title; with an agency the one there, or one that has none yet and gets it. Null: which of several? */
  function postOf(title: string, agency: string, heldBy = ''): Post | null {
    const known = posts.at(keyOf(title))
    if (agency === '') {
      const held = known.filter(({ id }) => holdersOf(byPost.at(id), id, day).some((one) => one.personId === heldBy))
      const [one] = held.length > 0 ? held : known
      if (held.length !== 1 && known.length > 1) return null
      return one ?? make('posts', { agencyId: null, title, salutation: 'เรียน' })
    }
    const { id: agencyId } = agencyOf(agency)
    const there = known.find((post) => post.agencyId === agencyId)
    if (there) return there
    const free = known.find((post) => post.agencyId === null)
    if (!free) return make('posts', { agencyId, title, salutation: 'เรียน' })
    change('posts', free.id, { agencyId })
    return free
  }

  const holders = (postId: string): Tenure[] => holdersOf(byPost.at(postId), postId, day)
  const nameOf = (personId: string): string => {
    const person = ids.get(personId) as Person | undefined
    return person ? fullName(person) : ''
  }

  return {
    ids,
    make,
    change,
    agencyOf,
    knownAgency: (name: string): Agency | undefined => agencies.at(keyOf(name))[0],
    postOf,
    groupOf: (name: string): AddresseeGroup | undefined => groups.at(keyOf(name))[0],
    peopleOf: (name: PersonName): Person[] => people.at(nameKey(name)),
    nameOf,
    holders,
    /** What the person holds on the day. */
    postsOf: (personId: string): Post[] =>
      byPerson
        .at(personId)
        .filter((one) => holders(one.postId).some(({ id }) => id === one.id))
        .map(({ postId }) => ids.get(postId) as Post),
    /**
     * Seats a person in a post from the day; answers whom they follow. Throws where that cannot be. One post may be
     * held by several (รองผู้ว่าราชการจังหวัด): those who stay do, and it is one who leaves or nobody.
     */
    seat(postId: string, personId: string, stays: (personId: string) => boolean): string[] {
      const all = byPost.at(postId)
      const others = all.filter((one) => !isNew(one.id) && !stays(one.personId))
      const since = all.every((one) => isNew(one.id)) ? null : day
      const beside = holdersOf(others, postId, day).length !== 1
      const { ends, until } = handOver(others, { postId, personId, since, until: null, acting: null, beside })
      for (const one of ends) change('tenures', one.id, { until: addDays(day, -1) })
      make('tenures', { postId, personId, since, until, acting: null })
      return ends.map((one) => nameOf(one.personId))
    },
    made: (): number => makings.size,
    /** One row at a time: what it did is kept, or all of it taken back. */
    attempt<T>(row: () => T): T {
      undo = []
      try {
        return row()
      } catch (error) {
        for (const back of undo.reverse()) back()
        throw error
      }
    },
    /** What others refer to is made first: a group whose later rows bring new posts stands before them on the page. */
    steps: (): Step[] => [
      ...[...makings.values()].sort((a, b) => DIRECTORY_LISTS.indexOf(a.list) - DIRECTORY_LISTS.indexOf(b.list)),
      ...changes.values(),
    ],
  }
}

export type Working = ReturnType<typeof createWorking>
