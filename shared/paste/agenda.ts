import type { AgendaItem } from '../model/meeting.ts'
import { toArabicDigits } from '../thai/digits.ts'
import { fold } from '../thai/search.ts'
import { type ListColumn, type Preview, recordsOf } from './columns.ts'

/** Items of an agenda out of a list: one title to a row, its number left off. */

type Field = 'title' | 'presenter' | 'minutes'

export const AGENDA_COLUMNS: ReadonlyArray<ListColumn<Field>> = [
  { id: 'title', label: 'เรื่อง', heading: /^(?:ชื่อ)?(?:เรื่อง|ระเบียบวาระ|วาระ|หัวข้อ|รายการ)/ },
  { id: 'presenter', label: 'ผู้เสนอ', heading: /^(?:ผู้(?:เสนอ|นำเสนอ|รายงาน|ชี้แจง|รับผิดชอบ)|เจ้าของเรื่อง|หน่วยงาน)/ },
  {
    id: 'minutes',
    label: 'เวลา (นาที)',
    heading: /^(?:เวลา|นาที|ใช้เวลา)/,
    is: (value) => /^\d{1,3}\s*(?:นาที|น\.?)?$/.test(toArabicDigits(value)),
  },
]

/** A row of an agenda; `id` is the item it changes. */
export interface PastedItem {
  id: string | null
  title: string
  presenter: string
  minutesNeeded: number
}

const N = '[\\d๐-๙]'
const NUMBERS = [
  new RegExp(`^(?:ระเบียบ)?วาระที่\\s*${N}+(?:\\.${N}+)*[.:]?\\s*`),
  // ๔.๑, ๔.๑.๒, (๑), ๑., ๑)
  new RegExp(`^(?:${N}+(?:\\.${N}+)+[.)]?\\s*|\\(?${N}+[.)]\\s*(?!${N}))`),
  new RegExp(`^${N}{1,2}\\s+(?=เรื่อง)`),
  /^[-–—•*·]\s+/,
]

/** Without the number that the program gives anew. */
export const titleOf = (text: string): string =>
  NUMBERS.reduce((title, number) => title.replace(number, ''), text.replace(/\s+/g, ' ').trim()).trim()

/** `๑๕ นาที`, `1 ชั่วโมง 30 นาที`; null when it is no time. */
function minutesOf(text: string): number | null {
  const words = toArabicDigits(text).trim()
  if (words === '') return 0
  const read = /^(?:(\d+)\s*(?:ชม\.?|ชั่วโมง))?\s*(?:(\d+)\s*(?:นาที|น\.)?)?$/.exec(words)
  if (!read || (!read[1] && !read[2])) return null
  const minutes = Number(read[1] ?? 0) * 60 + Number(read[2] ?? 0)
  return minutes <= 24 * 60 ? minutes : null
}

export type PlannedItem = Preview & { row: PastedItem | null }

/** What each row would do to the items that stand under one heading. */
export function planItems(
  rows: ReadonlyArray<readonly string[]>,
  fields: ReadonlyArray<Field | ''>,
  siblings: readonly AgendaItem[],
): PlannedItem[] {
  const seen = new Set<string>()
  return recordsOf(rows, fields).map(({ title: typed = '', presenter = '', minutes = '' }): PlannedItem => {
    const title = titleOf(typed)
    const cells = [title || typed, presenter, minutes]
    const broken = (note: string): PlannedItem => ({ state: 'unreadable', cells, note, row: null })
    if (!/\p{L}/u.test(title)) return broken('ไม่มีชื่อเรื่อง')
    if (title.length > 2_000) return broken('ชื่อเรื่องยาวเกิน 2000 ตัวอักษร')
    const minutesNeeded = minutesOf(minutes)
    if (minutesNeeded === null) return broken(`อ่านเวลา “${minutes}” ไม่ได้ พิมพ์เป็นนาที เช่น 15`)
    const known = siblings.find((one) => fold(one.title) === fold(title))
    const row = {
      id: known?.id ?? null,
      title,
      presenter: presenter || (known?.presenter ?? ''),
      minutesNeeded: minutesNeeded || (known?.minutesNeeded ?? 0),
    }
    const shown = [title, row.presenter, row.minutesNeeded ? String(row.minutesNeeded) : '']
    if (seen.has(fold(title))) return { state: 'same', cells: shown, note: 'ซ้ำกับแถวก่อนหน้า', row: null }
    seen.add(fold(title))
    if (!known) return { state: 'new', cells: shown, row }
    const same = known.presenter === row.presenter && known.minutesNeeded === row.minutesNeeded
    return same ? { state: 'same', cells: shown, row: null } : { state: 'changed', cells: shown, row }
  })
}
