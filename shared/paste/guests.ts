import { isPostTitle } from '../directory/columns.ts'
import type { PersonName } from '../model/fields.ts'
import type { Attendance } from '../model/meeting.ts'
import { fullName } from '../thai/name.ts'
import { nameProblem } from '../thai/nameProblem.ts'
import { parseName } from '../thai/parseName.ts'
import { type ListColumn, type Preview, recordsOf } from './columns.ts'

/** ผู้เข้าร่วมประชุม out of a list: name, post, agency. */

type Field = 'name' | 'post' | 'agency'

/** A title stands before the name, and it is no post that begins like one (นายอำเภอ). */
export const isPersonName = (value: string): boolean => !isPostTitle(value) && Boolean(parseName(value)?.title)

export const GUEST_COLUMNS: ReadonlyArray<ListColumn<Field>> = [
  { id: 'name', label: 'ชื่อ สกุล', heading: /^(?:ราย)?ชื่อ|^ผู้(?:เข้าร่วม|มา)ประชุม/, is: isPersonName },
  { id: 'post', label: 'ตำแหน่ง', heading: /^ตำแหน่ง/ },
  { id: 'agency', label: 'หน่วยงาน', heading: /^(?:หน่วยงาน|ส่วนราชการ|สังกัด|ต้นสังกัด|สำนักงาน)/ },
]

/** A guest as the minutes print him; `id` is the row of the roster it changes. */
export interface PastedGuest {
  id: string | null
  name: PersonName
  post: string
}

export type PlannedGuest = Preview & { row: PastedGuest | null }

/** The agency is printed behind the post unless the post says it already. */
const postWords = (post: string, agency: string): string =>
  agency === '' || post.includes(agency) ? post : [post, agency].filter(Boolean).join(' ')

export function planGuests(
  rows: ReadonlyArray<readonly string[]>,
  fields: ReadonlyArray<Field | ''>,
  roster: readonly Attendance[],
): PlannedGuest[] {
  const seen = new Set<string>()
  return recordsOf(rows, fields).map(({ name: typed = '', post = '', agency = '' }): PlannedGuest => {
    // A plain list comes with its numbers.
    const words = typed.replace(/^\(?[\d๐-๙]+[.)]\s*/, '')
    const name = isPostTitle(words) ? null : parseName(words)
    const problem = nameProblem(words)
    if (!name || problem) {
      const note = !words ? 'ไม่มีชื่อ' : !name ? 'เป็นชื่อตำแหน่ง ไม่ใช่ชื่อบุคคล' : (problem ?? '')
      return { state: 'unreadable', cells: [words, post, agency], note, row: null }
    }
    const printed = fullName(name)
    const cells = [printed, post, agency]
    if (seen.has(printed)) return { state: 'same', cells, note: 'ซ้ำกับแถวก่อนหน้า', row: null }
    seen.add(printed)
    const known = roster.find((row) => row.name && fullName(row.name) === printed)
    if (known?.list === 'member') return { state: 'same', cells, note: 'อยู่ในรายชื่อกรรมการแล้ว', row: null }
    const row = { id: known?.id ?? null, name, post: postWords(post, agency) || (known?.post ?? '') }
    if (!known) return { state: 'new', cells, row }
    return known.post === row.post ? { state: 'same', cells, row: null } : { state: 'changed', cells, row }
  })
}
