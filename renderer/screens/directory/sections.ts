import { agencyKindLabel } from '../../../shared/directory/agencyKind.ts'
import type { PasteList } from '../../../shared/directory/columns.ts'
import { covers } from '../../../shared/directory/tenure.ts'
import type { AddresseeGroup, Agency, Person, Post, Tenure } from '../../../shared/model/directory.ts'
import { fullName } from '../../../shared/thai/name.ts'
import { fold } from '../../../shared/thai/search.ts'
import { byThai } from '../../../shared/thai/sort.ts'

/** The four lists of the directory, each with its words. */
export const SECTIONS = [
  { id: 'people', list: 'people', label: 'บุคคล', add: 'เพิ่มบุคคล' },
  { id: 'posts', list: 'posts', label: 'ตำแหน่ง', add: 'เพิ่มตำแหน่ง' },
  { id: 'agencies', list: 'agencies', label: 'หน่วยงาน', add: 'เพิ่มหน่วยงาน' },
  { id: 'groups', list: 'addresseeGroups', label: 'กลุ่มผู้รับ', add: 'เพิ่มกลุ่มผู้รับ' },
] as const satisfies ReadonlyArray<{ id: string; list: PasteList; label: string; add: string }>

export type Section = (typeof SECTIONS)[number]
export type SectionId = Section['id']

export const placeOf = (section: SectionId, id: string): string => `/directory/${section}/${id}`

export interface Row {
  id: string
  name: string
  about: string
  /** What the search looks in. */
  folded: string
}

export interface Known {
  people: readonly Person[]
  posts: readonly Post[]
  tenures: readonly Tenure[]
  agencies: readonly Agency[]
  groups: readonly AddresseeGroup[]
  today: string
  /** Titles a person holds today, and holders a post has today. */
  titles: ReadonlyMap<string, string[]>
  holders: ReadonlyMap<string, string[]>
  /** People of nearly this name. */
  near: (name: Pick<Person, 'given' | 'family'>, exceptId?: string) => Person[]
}

const row = (id: string, name: string, about: string, more = ''): Row => ({
  id,
  name,
  about,
  folded: fold(`${name} ${about} ${more}`),
})

const byId = <R extends { id: string }>(records: readonly R[]) => new Map(records.map((record) => [record.id, record]))

/** How many a group stands for: its posts, else what was typed. */
export const sizeOf = ({ postIds, count }: Pick<AddresseeGroup, 'postIds' | 'count'>): number =>
  postIds.length > 0 ? postIds.length : count

/** Who holds what today, by person and by post. */
export function presentTenures({
  people,
  posts,
  tenures,
  today,
}: Pick<Known, 'people' | 'posts' | 'tenures' | 'today'>): Pick<Known, 'titles' | 'holders'> {
  const [person, post] = [byId(people), byId(posts)]
  const [titles, holders] = [new Map<string, string[]>(), new Map<string, string[]>()]
  const put = (shelf: Map<string, string[]>, id: string, words: string) =>
    shelf.set(id, [...(shelf.get(id) ?? []), words])
  for (const one of tenures) {
    const [holder, held] = [person.get(one.personId), post.get(one.postId)]
    if (!holder || !held || !covers(one, today)) continue
    put(titles, holder.id, one.acting ? `${one.acting} ${held.title}` : held.title)
    put(holders, held.id, one.acting ? `${fullName(holder)} (${one.acting})` : fullName(holder))
  }
  return { titles, holders }
}

/** A section as rows in Thai order: people by their given names, groups as the office put them. */
export function rowsOf(section: SectionId, known: Known): Row[] {
  const { people, posts, agencies, groups, titles, holders } = known
  switch (section) {
    case 'people':
      return [...people]
        .sort((a, b) => byThai(a.given, b.given) || byThai(a.family, b.family))
        .map((one) => row(one.id, fullName(one), titles.get(one.id)?.join(' · ') ?? '', `${one.phone} ${one.note}`))
    case 'posts': {
      const agency = byId(agencies)
      return [...posts]
        .sort((a, b) => byThai(a.title, b.title))
        .map(({ id, title, agencyId }) => {
          const at = agency.get(agencyId ?? '')
          return row(id, title, holders.get(id)?.join(' · ') ?? 'ว่าง', `${at?.name ?? ''} ${at?.shortName ?? ''}`)
        })
    }
    case 'agencies': {
      const parent = byId(agencies)
      return [...agencies]
        .sort((a, b) => byThai(a.name, b.name))
        .map(({ id, name, shortName, kind, parentId }) => {
          const above = parent.get(parentId ?? '')?.name
          return row(id, name, [shortName, agencyKindLabel(kind), above && `สังกัด${above}`].filter(Boolean).join(' · '))
        })
    }
    case 'groups':
      return [...groups]
        .sort((a, b) => a.position - b.position || byThai(a.name, b.name))
        .map((one) => row(one.id, one.name, sizeOf(one) > 0 ? `${sizeOf(one)} ราย` : 'ยังไม่รู้จำนวน', one.relay))
  }
}

/** Names to choose from; of two posts with one title each says where it is. */
export function postChoices(posts: readonly Post[], agencies: readonly Agency[]): Array<{ id: string; name: string }> {
  const times = new Map<string, number>()
  for (const { title } of posts) times.set(title, (times.get(title) ?? 0) + 1)
  const names = new Map(agencies.map(({ id, name }) => [id, name]))
  return posts.map(({ id, title, agencyId }) => ({
    id,
    name: (times.get(title) ?? 0) > 1 ? `${title} — ${names.get(agencyId ?? '') ?? 'ไม่ระบุหน่วยงาน'}` : title,
  }))
}
