import { toArabicDigits } from '../thai/digits.ts'
import { parseName } from '../thai/parseName.ts'

/** Which column of a pasted table says what: by its heading, else by what stands in it. */

export type PasteList = 'people' | 'posts' | 'agencies' | 'addresseeGroups'

interface Column {
  label: string
  /** Of a heading without spaces and stops. */
  heading: RegExp
}

const NAME = /^(?:รายชื่อ|ชื่อ(?:และ|-|–|\/)(?:ชื่อ|นาม)?สกุล|ชื่อนามสกุล|ชื่อเต็ม|ชื่อผู้|ผู้ดำรงตำแหน่ง|ชื่อสกุล)/
const AGENCY = /^(?:ชื่อ)?(?:หน่วยงาน|ส่วนราชการ|สังกัด|ต้นสังกัด|สำนักงาน)/
const PHONE = /^(?:โทร|เบอร์|หมายเลขโทร|มือถือ|tel|phone)/i

export const COLUMNS = {
  people: {
    name: { label: 'ชื่อ สกุล', heading: NAME },
    title: { label: 'คำนำหน้า', heading: /^(?:คำนำหน้า|ยศ)/ },
    given: { label: 'ชื่อ', heading: /^ชื่อ(?:ตัว|จริง)?$/ },
    family: { label: 'สกุล', heading: /^(?:นาม)?สกุล$/ },
    post: { label: 'ตำแหน่ง', heading: /^ตำแหน่ง/ },
    agency: { label: 'หน่วยงาน', heading: AGENCY },
    phone: { label: 'โทรศัพท์', heading: PHONE },
    note: { label: 'หมายเหตุ', heading: /^หมายเหตุ/ },
  },
  posts: {
    post: { label: 'ตำแหน่ง', heading: /^(?:ชื่อ)?ตำแหน่ง/ },
    agency: { label: 'หน่วยงาน', heading: AGENCY },
    name: { label: 'ผู้ดำรงตำแหน่ง', heading: /^(?:ชื่อ|รายชื่อ|ผู้ดำรง)/ },
    salutation: { label: 'คำขึ้นต้น', heading: /^คำขึ้นต้น/ },
  },
  agencies: {
    agency: { label: 'ชื่อหน่วยงาน', heading: /^(?:ชื่อ)?(?:หน่วยงาน|ส่วนราชการ|สำนักงาน)|^ชื่อ(?:เต็ม)?$/ },
    shortName: { label: 'ชื่อย่อ', heading: /^(?:ชื่อย่อ|อักษรย่อ|คำย่อ)/ },
    kind: { label: 'ประเภท', heading: /^(?:ประเภท|ชนิด)/ },
    parent: { label: 'สังกัด', heading: /^(?:ต้น)?สังกัด/ },
    phone: { label: 'โทรศัพท์', heading: PHONE },
  },
  addresseeGroups: {
    group: { label: 'กลุ่มผู้รับ', heading: /^(?:ชื่อ)?กลุ่ม|^ผู้รับ|^เรียน/ },
    post: { label: 'ตำแหน่งในกลุ่ม', heading: /^ตำแหน่ง|^สมาชิก/ },
    agency: { label: 'หน่วยงาน', heading: AGENCY },
    count: { label: 'จำนวน', heading: /^จำนวน/ },
    relay: { label: 'ข้อความให้แจ้งต่อ', heading: /^(?:ข้อความ|ให้แจ้ง|แจ้งต่อ)/ },
  },
} as const satisfies Record<PasteList, Record<string, Column>>

/** Names of what a column may say; empty for one that is passed over. */
export type Field = { [L in PasteList]: keyof (typeof COLUMNS)[L] }[PasteList] | ''

export const columnsOf = (list: PasteList): Array<[Field, Column]> =>
  Object.entries(COLUMNS[list] as Record<string, Column>) as Array<[Field, Column]>

const plain = (heading: string): string => heading.replace(/\([^)]*\)|[\s.:]/g, '')

function byHeadings(list: PasteList, cells: readonly string[]): Field[] {
  const taken = new Set<Field>()
  return cells.map((cell) => {
    const found = columnsOf(list).find(([field, { heading }]) => !taken.has(field) && heading.test(plain(cell)))
    if (found) taken.add(found[0])
    return found?.[0] ?? ''
  })
}

const NUMBER = /^(?:ลำดับ(?:ที่)?|ที่|no|#)$/i

/** ชื่อ alone is the whole name; ชื่อสกุล beside it is the family name. */
function settleNames(fields: Field[]): Field[] {
  const has = (field: Field) => fields.includes(field)
  if (has('given') && !has('family')) {
    return has('name')
      ? fields.map((field) => (field === 'name' ? 'family' : field))
      : fields.map((field) => (field === 'given' ? 'name' : field))
  }
  return has('family') && !has('given') && !has('name')
    ? fields.map((field) => (field === 'family' ? 'name' : field))
    : fields
}

const mostly = (values: readonly string[], test: (value: string) => boolean): boolean => {
  const said = values.filter(Boolean)
  return said.length > 0 && said.filter(test).length * 5 >= said.length * 3
}
const isNumber = (value: string): boolean => /^\d+\.?$/.test(toArabicDigits(value))
const isPhone = (value: string): boolean => /^(?:โทร\S*\s*)?[\d\s()\-–,/]{6,}$/.test(toArabicDigits(value))
const isTitle = (value: string): boolean => parseName(`${value} กก`)?.title === value
/** นายอำเภอ and นายกเทศมนตรี begin like a man's name and are posts. */
export const isPostTitle = (words: string): boolean =>
  /^นาย(?:ก(?:รัฐมนตรี|เทศมนตรี|องค์การ|อบ[จต]|สมาคม|สภา|เหล่ากาชาด|เมือง)|อำเภอ|ทะเบียน|ด่าน|สถานี|ช่าง|ตรวจ|แพทย์(?:สาธารณสุข|เชี่ยวชาญ|ชำนาญ))/.test(
    words,
  )
const titled = (value: string) => {
  const name = isPostTitle(value) ? null : parseName(value)
  return name?.title ? name : null
}
const isName = (value: string): boolean => Boolean(titled(value)?.family)
const isGiven = (value: string): boolean => titled(value)?.family === ''
/** A post may name its agency at the end; an agency says what it is at the beginning. */
const isAgency = (value: string): boolean =>
  /^(?:จังหวัด|อำเภอ|ที่ว่าการ|ที่ทำการ|สำนักงาน|สำนัก|กรม|กระทรวง|กอง|ศูนย์|ศาล|เทศบาล|องค์การ|อบต|อบจ|โรงพยาบาล|โรงเรียน|มหาวิทยาลัย|วิทยาลัย|เรือนจำ|สถานี|ตำรวจภูธร|มณฑล|แขวง|โครงการ|ธนาคาร|การไฟฟ้า|การประปา|ด่าน)/.test(
    value,
  )

/** What is left over is taken in this order. */
const REST: Record<PasteList, readonly Field[]> = {
  people: ['name', 'post', 'agency', 'note'],
  posts: ['post', 'agency'],
  agencies: ['agency', 'shortName', 'parent'],
  addresseeGroups: ['group', 'post', 'relay'],
}

function byContent(list: PasteList, rows: ReadonlyArray<readonly string[]>, width: number): Field[] {
  const column = (at: number) => rows.slice(0, 50).map((row) => row[at] ?? '')
  const known = new Set(columnsOf(list).map(([field]) => field))
  const fields: Array<Field | null> = Array.from({ length: width }, () => null)
  const taken = new Set<Field>()
  const give = (at: number, field: Field) => {
    if (fields[at] !== null || !known.has(field) || taken.has(field)) return
    fields[at] = field
    taken.add(field)
  }
  for (let at = 0; at < width; at++) {
    const values = column(at)
    if (values.every((value) => value === '')) fields[at] = ''
    else if (mostly(values, isNumber)) {
      if (at === 0 && width > 1) fields[at] = ''
      else give(at, 'count')
    } else if (mostly(values, isPhone)) give(at, 'phone')
    else if (list === 'people' && mostly(values, isTitle)) give(at, 'title')
    else if (mostly(values, isName)) give(at, 'name')
    else if (list === 'people' && mostly(values, isGiven)) give(at, 'given')
    else if (list !== 'agencies' && mostly(values, isAgency)) give(at, 'agency')
  }
  const apart = (taken.has('title') || taken.has('given')) && !taken.has('name')
  const wanted = apart ? (['given', 'family', ...REST[list].filter((field) => field !== 'name')] as const) : REST[list]
  for (let at = 0; at < width; at++) {
    const next = wanted.find((field) => !taken.has(field))
    if (fields[at] === null && next) give(at, next)
  }
  return fields.map((field) => field ?? '')
}

/** What each column says, and whether the first row is one of headings. */
export function guessColumns(
  list: PasteList,
  rows: ReadonlyArray<readonly string[]>,
): { fields: Field[]; header: boolean } {
  const [first = []] = rows
  const width = Math.max(0, ...rows.map((row) => row.length))
  const named = byHeadings(list, first)
  const said = first.filter(Boolean)
  const known = first.filter((cell, at) => named[at] !== '' || NUMBER.test(plain(cell))).length
  // A heading is short; a post such as ตำแหน่งประธาน… is not mistaken for one when its row is all there is.
  const header = known * 2 >= said.length && known > 0 && said.every((cell) => cell.length <= 40) && named.some(Boolean)
  if (!header) return { fields: byContent(list, rows, width), header }
  const fields = settleNames(named)
  return { fields: Array.from({ length: width }, (_, at) => fields[at] ?? ''), header }
}
