import type { DirectoryList, DirectoryRecord } from '../../../shared/directory/step.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Agency, Post, Tenure } from '../../../shared/model/directory.ts'
import type { PersonName } from '../../../shared/model/fields.ts'
import { type ListName, NOUNS } from '../../../shared/model/nouns.ts'
import { toThaiDigits } from '../../../shared/thai/digits.ts'
import { fullName } from '../../../shared/thai/name.ts'
import { snake, tableOf } from '../db/columns.ts'
import { records, type Trx } from '../db/records.ts'
import type { Ports } from '../ports.ts'

/** Who speaks of whom: every field of a record that names an agency, a post or a person. */

export type Entry = DirectoryRecord & Record<string, unknown>

/** A list whose noun is only known at run time. */
export interface Shelf {
  list(input: { where?: Record<string, string> }): Promise<Entry[]>
  get(input: { id: string }): Promise<Entry>
  create(draft: object): Promise<Entry>
  update(input: { id: string; revision: number; change: object }): Promise<Entry>
  remove(input: { id: string; revision: number }): Promise<{ id: string }>
}
export const shelfOf = (trx: Trx, list: ListName, ports: Ports): Shelf => records(trx, list, ports) as unknown as Shelf

interface Mention {
  list: ListName
  field: string
  /** The id stands somewhere inside a value of JSON instead of being the whole of the field. */
  inside?: true
}

const MENTIONS: Record<DirectoryList, readonly Mention[]> = {
  agencies: [
    { list: 'posts', field: 'agencyId' },
    { list: 'agencies', field: 'parentId' },
    { list: 'agendaItems', field: 'ownerId' },
    { list: 'clauses', field: 'ownerIds', inside: true },
    { list: 'progressReports', field: 'agencyId' },
    { list: 'activities', field: 'ownerIds', inside: true },
    { list: 'itaScores', field: 'agencyId' },
    { list: 'itaNames', field: 'agencyId' },
    { list: 'itaNames', field: 'intoId' },
    { list: 'itaTargets', field: 'agencyId' },
    { list: 'oitItems', field: 'agencyId' },
    { list: 'oitItems', field: 'ownerId' },
    { list: 'awards', field: 'agencyId' },
    { list: 'documents', field: 'values', inside: true },
    { list: 'documents', field: 'agencyId' },
  ],
  posts: [
    { list: 'tenures', field: 'postId' },
    { list: 'seats', field: 'postId' },
    { list: 'addresseeGroups', field: 'postIds', inside: true },
  ],
  people: [
    { list: 'tenures', field: 'personId' },
    { list: 'seats', field: 'personId' },
    { list: 'attendances', field: 'personId' },
    { list: 'meetings', field: 'recorder', inside: true },
    { list: 'meetings', field: 'checker', inside: true },
    { list: 'letters', field: 'signatory', inside: true },
    { list: 'documents', field: 'values', inside: true },
  ],
  tenures: [],
  // A letter keeps the words of a group that is gone.
  addresseeGroups: [],
}

const holds = (value: unknown, id: string): boolean => JSON.stringify(value).includes(`"${id}"`)

/** The records that name one; an issued paper names nobody any more, it is as it was printed. */
async function mentionsOf(trx: Trx, ports: Ports, { list, field, inside }: Mention, id: string): Promise<Entry[]> {
  const shelf = shelfOf(trx, list, ports)
  if (!inside) return shelf.list({ where: { [field]: id } })
  let query = trx.selectFrom(tableOf(list)).select('id').where(snake(field), 'like', `%"${id}"%`)
  if (list === 'documents') query = query.where('state', '=', 'draft')
  const found: Entry[] = []
  for (const row of await query.execute()) {
    const record = await shelf.get({ id: String(row.id) })
    if (holds(record[field], id)) found.push(record)
  }
  return found
}

/** Lets every record that names one name the other instead; a list that then names it twice names it once. */
export async function moveMentions(trx: Trx, ports: Ports, list: DirectoryList, from: string, to: string) {
  for (const mention of MENTIONS[list]) {
    for (const { id, revision, [mention.field]: value } of await mentionsOf(trx, ports, mention, from)) {
      const moved: unknown = mention.inside ? JSON.parse(JSON.stringify(value).replaceAll(`"${from}"`, `"${to}"`)) : to
      const change = { [mention.field]: Array.isArray(moved) ? [...new Set(moved)] : moved }
      await shelfOf(trx, mention.list, ports).update({ id, revision, change })
    }
  }
}

/** How a record is called in a sentence. */
export async function nameOf(trx: Trx, ports: Ports, list: DirectoryList, record: Entry): Promise<string> {
  if (list === 'people') return fullName(record as unknown as PersonName)
  if (list === 'posts') return (record as unknown as Post).title
  if (list !== 'tenures') return (record as unknown as Agency).name
  const { personId, postId } = record as unknown as Tenure
  const person = await records(trx, 'people', ports).get({ id: personId })
  return `${(await records(trx, 'posts', ports).get({ id: postId })).title} ของ${fullName(person)}`
}

/** How many records of which lists name one. */
export async function namedBy(trx: Trx, ports: Ports, list: DirectoryList, id: string): Promise<Map<ListName, number>> {
  const counts = new Map<ListName, number>()
  for (const mention of MENTIONS[list]) {
    const { length } = await mentionsOf(trx, ports, mention, id)
    if (length > 0) counts.set(mention.list, (counts.get(mention.list) ?? 0) + length)
  }
  return counts
}

/** Removes a record nobody names; else says who does. */
export async function removeUnreferenced(
  trx: Trx,
  ports: Ports,
  list: DirectoryList,
  { id, revision }: { id: string; revision: number },
): Promise<{ id: string }> {
  const shelf = shelfOf(trx, list, ports)
  const counts = await namedBy(trx, ports, list, id)
  if (counts.size > 0) {
    const named = await nameOf(trx, ports, list, await shelf.get({ id }))
    const who = [...counts].map(([other, count]) => `${NOUNS[other].label} ${count} รายการ`).join(', ')
    throw new AppError(
      'refused',
      toThaiDigits(
        `ลบ${NOUNS[list].label} “${named}” ไม่ได้ เพราะยังถูกอ้างถึงใน ${who} ให้แก้รายการเหล่านั้นก่อน หรือรวมกับรายการอื่น`,
      ),
    )
  }
  return shelf.remove({ id, revision })
}
