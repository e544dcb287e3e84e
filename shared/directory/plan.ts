import { AppError } from '../errors.ts'
import type { Agency, Person, Post } from '../model/directory.ts'
import { type PersonName, Salutation } from '../model/fields.ts'
import { toArabicDigits } from '../thai/digits.ts'
import { fullName } from '../thai/name.ts'
import { nameProblem } from '../thai/nameProblem.ts'
import { nameKey, nearNames } from '../thai/nearName.ts'
import { parseName } from '../thai/parseName.ts'
import { agencyKindLabel, agencyKindOf, readAgencyKind } from './agencyKind.ts'
import { type Field, isPostTitle, type PasteList } from './columns.ts'
import type { Directory, Step } from './step.ts'
import { createWorking, isNew, type Working } from './working.ts'

/** What a pasted table would do to the directory, row by row, before any of it is done. */

export interface Detail {
  label: string
  /** Null where nothing stood before. */
  before: string | null
  after: string
}

export interface PlannedRow {
  /** Place among the pasted rows. */
  at: number
  state: 'new' | 'same' | 'changed' | 'unreadable'
  name: string
  details: Detail[]
  /** Why it cannot be read. */
  reason: string
  /** People with a name near that of someone new. */
  near: Array<{ id: string; name: string }>
}

export interface PasteOptions {
  list: PasteList
  officeId: string
  /** From when a post passes to the one the table names. */
  day: string
  /** The group rows without a group belong to. */
  group?: string
  /** Rows whose new name is someone the directory knows, and whom. */
  known: ReadonlyMap<number, string>
  leftOut: ReadonlySet<number>
}

type Cells = Partial<Record<Field, string>>

class Unreadable extends Error {}
const unreadable = (sentence: string): never => {
  throw new Unreadable(sentence)
}

const differing = (label: string, before: string, after: string | undefined): Detail[] =>
  after && after !== before ? [{ label, before: before || null, after }] : []

/** The changes as details and, in the same order, as fields to write; an empty cell changes nothing. */
function compared<R extends object>(
  record: R,
  parts: Array<[field: keyof R & string, label: string, after: string | undefined]>,
) {
  const details: Detail[] = []
  const change: Record<string, unknown> = {}
  for (const [field, label, after] of parts) {
    const found = differing(label, String(record[field] ?? ''), after)
    if (found.length > 0) change[field] = after
    details.push(...found)
  }
  return { details, change }
}

/** What could not be printed as a name is not made one. */
function refuseNoName(name: string): void {
  const problem = nameProblem(name)
  if (problem) unreadable(problem)
}

function nameIn(cells: Cells): PersonName {
  const { name, title = '', given = '', family = '' } = cells
  const read = name || !title ? parseName(name || `${given} ${family}`) : { title, given, family }
  if (!read || read.given === '') return unreadable('ไม่มีชื่อ')
  if (isPostTitle(`${read.title}${read.given}`)) unreadable('เป็นชื่อตำแหน่ง ไม่ใช่ชื่อบุคคล')
  const words = `${read.given}${read.family}`
  refuseNoName(words)
  if (/[0-9๐-๙@]/.test(words)) unreadable('ชื่อมีตัวเลขหรือเครื่องหมาย ตรวจว่าเลือกคอลัมน์ถูกหรือไม่')
  return read
}

interface Row {
  state: 'new' | 'same' | 'changed'
  name: string
  details: Detail[]
  near?: PlannedRow['near']
}

const found = (made: boolean, name: string, details: Detail[], near: PlannedRow['near'] = []): Row => ({
  state: made ? 'new' : details.length > 0 ? 'changed' : 'same',
  name,
  details,
  near,
})

/** Whether someone who holds the post of the row is also named in it by another row of the table. */
type Stays = (personId: string) => boolean

/** Seats a person in a post unless they sit there already; who had it is said beside it. */
function seating(work: Working, post: Post, personId: string, held: string, stays: Stays): Detail[] {
  if (work.holders(post.id).some((one) => one.personId === personId)) return []
  const left = work.seat(post.id, personId, stays)
  const after = left.length > 0 ? `${post.title} แทน${left.join(', ')}` : post.title
  return [{ label: 'ตำแหน่ง', before: held || null, after }]
}

const NO_POST = 'มีตำแหน่งชื่อนี้หลายหน่วยงาน ให้มีคอลัมน์หน่วยงานด้วย'

type NearOf = (name: PersonName) => Array<{ id: string; name: string }>

function personRow(work: Working, cells: Cells, nearOf: NearOf, stays: Stays, knownId: string | undefined): Row {
  const name = nameIn(cells)
  const same = work.peopleOf(name)
  const held = (person: Person) => work.postsOf(person.id).some((post) => post.title === cells.post)
  const chosen = knownId ? (work.ids.get(knownId) as Person | undefined) : same.length > 1 ? same.find(held) : same[0]
  if (!chosen && same.length > 1) unreadable('มีชื่อนี้มากกว่าหนึ่งรายการในทำเนียบ ให้รวมรายการที่ซ้ำก่อน หรือระบุตำแหน่งปัจจุบัน')
  const post = cells.post ? work.postOf(cells.post, cells.agency ?? '', chosen?.id) : undefined
  if (post === null) unreadable(NO_POST)
  const { phone = '', note = '' } = cells
  const person = chosen ?? work.make('people', { ...name, phone, note })
  const before = work.postsOf(person.id).map(({ title }) => title)
  const { details, change } = compared(chosen ?? { title: name.title, phone: '', note: '' }, [
    ['title', 'คำนำหน้า', knownId ? '' : name.title],
    ['phone', 'โทรศัพท์', phone],
    ['note', 'หมายเหตุ', note],
  ])
  if (chosen && details.length > 0) work.change('people', chosen.id, change)
  const seated = post ? seating(work, post, person.id, before.join(', '), stays) : []
  return found(!chosen, fullName(chosen ?? name), [...seated, ...details], chosen ? [] : nearOf(name))
}

function postRow(work: Working, cells: Cells, nearOf: NearOf, stays: Stays): Row {
  const { post: title, agency = '', name: named } = cells
  if (!title) return unreadable('ไม่มีชื่อตำแหน่ง')
  refuseNoName(title)
  const salutation = Salutation.options.find((one) => one === cells.salutation)
  if (cells.salutation && !salutation) unreadable('คำขึ้นต้นต้องเป็น เรียน กราบเรียน หรือ นมัสการ')
  const name = named ? nameIn({ name: named }) : null
  const size = work.made()
  const post = work.postOf(title, agency)
  if (!post) return unreadable(NO_POST)
  const made = isNew(post.id) && work.made() > size
  const { details, change } = compared(post, [['salutation', 'คำขึ้นต้น', salutation]])
  if (details.length > 0) work.change('posts', post.id, change)
  if (!name) return found(made, title, details)
  const known = work.peopleOf(name)
  if (known.length > 1) unreadable(`มี${fullName(name)}มากกว่าหนึ่งรายการในทำเนียบ ให้รวมรายการที่ซ้ำก่อน`)
  const before = work.holders(post.id).map(({ personId }) => work.nameOf(personId))
  const person = known[0] ?? work.make('people', { ...name, phone: '', note: '' })
  const seated = seating(work, post, person.id, '', stays)
  const holder = seated.map(() => ({
    label: 'ผู้ดำรงตำแหน่ง',
    before: before.join(', ') || null,
    after: fullName(person),
  }))
  return found(made, title, [...holder, ...details], known[0] ? [] : nearOf(name))
}

function agencyRow(work: Working, cells: Cells): Row {
  const { agency: name, shortName = '', parent, phone } = cells
  if (!name) return unreadable('ไม่มีชื่อหน่วยงาน')
  refuseNoName(name)
  const kind = cells.kind ? (readAgencyKind(cells.kind) ?? unreadable(`ไม่รู้จักประเภท “${cells.kind}”`)) : undefined
  if (parent && parent.replace(/\s/g, '') === name.replace(/\s/g, '')) unreadable('หน่วยงานสังกัดตัวเองไม่ได้')
  const known = work.knownAgency(name)
  const parentId = parent ? work.agencyOf(parent).id : undefined
  if (!known) {
    const phones = phone ? [phone] : []
    work.make('agencies', {
      parentId: parentId ?? null,
      name,
      shortName,
      kind: kind ?? agencyKindOf(name),
      sections: [],
      phones,
    })
    return found(true, name, [])
  }
  const { details, change } = compared(known, [['shortName', 'ชื่อย่อ', shortName === name ? '' : shortName]])
  if (kind && kind !== known.kind) {
    details.push({ label: 'ประเภท', before: agencyKindLabel(known.kind), after: agencyKindLabel(kind) })
    change.kind = kind
  }
  if (parentId && parentId !== known.parentId) {
    const before = (work.ids.get(known.parentId ?? '') as Agency | undefined)?.name ?? null
    details.push({ label: 'สังกัด', before, after: parent ?? '' })
    change.parentId = parentId
  }
  const newPhone = differing('โทรศัพท์', known.phones.join(', '), phone)
  if (newPhone.length > 0) change.phones = [phone]
  if (Object.keys(change).length > 0) work.change('agencies', known.id, change)
  return found(false, known.name, [...details, ...newPhone])
}

function groupRow(work: Working, cells: Cells, name: string, officeId: string): Row {
  if (!name) return unreadable('ไม่มีชื่อกลุ่ม')
  refuseNoName(name)
  const count = cells.count ? Number(toArabicDigits(cells.count).replace(/[,\s]|แห่ง|ราย|คน/g, '')) : undefined
  if (count !== undefined && !(Number.isInteger(count) && count >= 0 && count <= 10_000_000)) {
    unreadable('จำนวนต้องเป็นจำนวนเต็ม')
  }
  const known = work.groupOf(name)
  const post = cells.post ? work.postOf(cells.post, cells.agency ?? '') : undefined
  if (post === null) unreadable(NO_POST)
  const added: Detail[] =
    post && !known?.postIds.includes(post.id) ? [{ label: 'ตำแหน่งในกลุ่ม', before: null, after: post.title }] : []
  if (!known) {
    const draft = {
      officeId,
      name,
      count: count ?? 0,
      relay: cells.relay ?? '',
      postIds: post ? [post.id] : [],
      position: 0,
    }
    work.make('addresseeGroups', draft)
    return found(true, name, added)
  }
  const { details, change } = compared(known, [['relay', 'ข้อความให้แจ้งต่อ', cells.relay]])
  if (count !== undefined && count !== known.count) {
    details.push({ label: 'จำนวน', before: String(known.count), after: String(count) })
    change.count = count
  }
  if (post && added.length > 0) change.postIds = [...known.postIds, post.id]
  if (Object.keys(change).length > 0) work.change('addresseeGroups', known.id, change)
  return found(false, name, [...added, ...details])
}

const postKey = ({ post = '', agency = '' }: Cells): string => `${post}|${agency}`.replace(/\s/g, '')

/** Who is named for each post: several rows of one post are several who hold it together. */
function namesByPost(rows: readonly Cells[]): Map<string, Set<string>> {
  const named = new Map<string, Set<string>>()
  for (const cells of rows) {
    if (!cells.post) continue
    const { name, title = '', given = '', family = '' } = cells
    const read = parseName(name || `${title} ${given} ${family}`)
    if (!read) continue
    named.set(postKey(cells), (named.get(postKey(cells)) ?? new Set()).add(nameKey(read)))
  }
  return named
}

/** Every row with what would become of it, and the steps of those that are not left out. */
export function planPaste(
  rows: ReadonlyArray<readonly string[]>,
  fields: readonly Field[],
  directory: Directory,
  options: PasteOptions,
): { rows: PlannedRow[]; steps: Step[] } {
  const { list, officeId, day, known, leftOut } = options
  const own = list === 'addresseeGroups' ? directory.addresseeGroups.filter((one) => one.officeId === officeId) : []
  const work = createWorking({ ...directory, addresseeGroups: own }, day)
  const find = nearNames(directory.people)
  const nearOf: NearOf = (name) => find(name).map((one) => ({ id: one.id, name: fullName(one) }))
  const read = rows.map((row): Cells => Object.fromEntries(row.map((cell, column) => [fields[column] ?? '', cell])))
  const named = namesByPost(read.filter((_, at) => !leftOut.has(at)))
  const chosen = new Set(known.values())
  const staysIn = (cells: Cells): Stays => {
    const names = named.get(postKey(cells))
    return (id) => chosen.has(id) || (names?.has(nameKey(work.ids.get(id) as Person)) ?? false)
  }
  let group = options.group ?? ''

  function readRow(cells: Cells, at: number): Row {
    switch (list) {
      case 'people':
        return personRow(work, cells, nearOf, staysIn(cells), known.get(at))
      case 'posts':
        return postRow(work, cells, nearOf, staysIn(cells))
      case 'agencies':
        return agencyRow(work, cells)
      case 'addresseeGroups':
        // The cells of a group are one merged cell: the rows under it belong to it.
        group = cells.group || group
        return groupRow(work, cells, group, officeId)
    }
  }

  const planned = read.flatMap((cells, at): PlannedRow[] => {
    if (leftOut.has(at)) return []
    try {
      return [{ at, reason: '', near: [], ...work.attempt(() => readRow(cells, at)) }]
    } catch (error) {
      if (!(error instanceof Unreadable || error instanceof AppError)) throw error
      const name = rows[at]?.filter(Boolean).join(' · ') ?? ''
      return [{ at, state: 'unreadable', name, details: [], reason: error.message, near: [] }]
    }
  })
  return { rows: planned, steps: work.steps() }
}
