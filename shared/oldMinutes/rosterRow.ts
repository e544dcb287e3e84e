import type { PersonName } from '../model/fields.ts'
import { parseName } from '../thai/parseName.ts'
import { markOf } from './marks.ts'
import type { OldAttendee } from './model.ts'
import { squeezed } from './text.ts'

/** One row of an attendance list to a person: number, name, post, role, in columns or run together. */

const ROLE =
  /(?:ที่ปรึกษา\S*|(?:รอง|ผู้ช่วย)?ประธาน(?:ฯ|กรรมการ\S*|อนุกรรมการ\S*|คณะ\S*|ที่ประชุม)?|(?:อนุ)?กรรมการ(?:ฯ|\s?(?:และ|\/)\s?(?:ผู้ช่วย)?เลขานุการ\S*|ผู้ทรงคุณวุฒิ|โดยตำแหน่ง)?|คณะทำงาน(?:\s?และ\s?(?:ผู้ช่วย)?เลขานุการ\S*)?|(?:ผู้ช่วย)?เลขานุการ(?:ฯ|ร่วม|คณะ\S*)?|ผู้เข้าร่วมประชุม|ผู้สังเกตการณ์)$/
export const WHOLE_ROLE = new RegExp(`^(?:${ROLE.source})`)
/** What a post begins with or holds and a family name does not. */
export const POST =
  /^(?:ผู้(?!ก)|รอง|หัวหน้า|ปลัด|นายอำเภอ|นายก(?:เทศ|องค์|เหล่า)|นายแพทย์|ผอ|นัก|เจ้า(?:พนักงาน|หน้าที่)|ประธาน|กรรมการ|อนุกรรมการ|เลขานุการ|สำนักงาน|อธิการ|คณบดี|อัยการ|ประมง|\(|แทน(?:$|\s)|ที่ปรึกษา)|จังหวัด|อำเภอ|สำนักงาน|องค์การ|เทศบาล|กรม\S|มหาวิทยาลัย|ชำนาญการ|ปฏิบัติการ/
const TITLE =
  /^(?:นาย(?!ก(?:เทศ|องค์|รัฐ|สมาคม|เหล่า)|อำเภอ|ทะเบียน|ช่าง|ตรวจ|แพทย์(?:สาธารณ|ชำนาญ|เชี่ยว))|นาง|น\.?\s?ส\.|ว่าที่|พล|พัน(?!ธ)|ร้อย|จ่า|ดาบ|สิบ|หม่อม|ม\.|คุณหญิง|ท่านผู้หญิง|ดร\.|ดอกเตอร์|ศาสตราจารย์|รองศาสตราจารย์|ผู้ช่วยศาสตราจารย์|ศ\.|รศ\.|ผศ\.|พระ|แพทย์หญิง|ทันตแพทย์|เภสัชกร|สัตวแพทย์|นพ\.|พญ\.|ทพ|ภก|ภญ|[พรสจดน]\.\s?[ก-ฮ]+\.|นาวา|เรือ(?:เอก|โท|ตรี|อากาศ))/

export const startsWithPerson = (text: string): boolean => TITLE.test(text.replace(/^\(/, ''))

/** Rule: a substitute is named and for whom (rulebook §5.1); acting for someone (รักษาราชการแทน) is a post of its own. */
const STANDS_IN = /^(.*?)\s*(?:\(\s?(?:ผู้)?แทน\s?\)|(?<![ก-๙])แทน(?=\s))\s*(.*)$/

const REASON =
  /^(.*?)\s*\(?((?:เนื่องจาก)?(?:ติด(?:ราชการ|ภารกิจ|ประชุม)?|ลา(?:ป่วย|กิจ|ราชการ|พักผ่อน)?|ไปราชการ|ป่วย|ภารกิจ)[^()]*)\)?$/
const ONLINE =
  /\s*\(?(?:ผ่าน(?:ระบบ|สื่อ|ทาง)?\s?[^()]*(?:อิเล็กทรอนิกส์|[Zz]oom|ออนไลน์|Meet|Webex|VDO|วีดิทัศน์|วิดีโอ)[^()]*|[Zz]oom|ออนไลน์)\)?/

export interface RowCells {
  text: string
  cells: readonly string[]
}

type RowRead = Pick<OldAttendee, 'name' | 'post' | 'role' | 'substitute' | 'ownPost' | 'reason' | 'online'>

/** Null for a line that is no row: neither a number nor the title of a person stands before it. */
export function rosterRow({ text, cells }: RowCells, absent: boolean): RowRead | null {
  const mark = markOf(text)
  const numbered = mark !== null && mark.path.length === 1
  const alone = /^\(?[\d๐-๙]{1,3}[.)]?$/.exec(cells[0] ?? '')
  const own = alone ? cells.slice(1) : cells
  const first = numbered && !alone ? (markOf(own[0] ?? '')?.rest ?? own[0] ?? '') : (own[0] ?? '')
  const rest = [first, ...own.slice(1)].map(squeezed).filter(Boolean)
  if (!numbered && !alone && !startsWithPerson(rest[0] ?? '')) return null
  if (rest.length === 0) return null
  return detailsOf(rest.length === 1 ? partedRow(rest[0] ?? '') : partedCells(rest), absent)
}

interface Parted {
  name: PersonName | null
  /** What follows the name, a column each. */
  rest: string[]
}

/** Columns: the name may take one, two or (with its title apart) three. */
function partedCells(cells: string[]): Parted {
  const [first = '', ...rest] = cells
  if (!startsWithPerson(first)) return untitled(first, rest)
  const bare = /^(?:นาย|นาง|นางสาว|น\.ส\.)$/.test(first) || parseName(`${first} ก`)?.title === first
  const joined = bare && rest[0] ? [first + (/[.]$/.test(first) ? ' ' : '') + rest[0], ...rest.slice(1)] : cells
  const [named = '', ...others] = joined
  const name = parseName(named)
  if (!name) return { name: null, rest: joined }
  const misread = misreadRank(named, others[0] ?? '')
  if (misread) return { name: misread, rest: others.slice(1) }
  if (name.family !== '') {
    const run = partedRow(named)
    return { name: run.name, rest: [...run.rest, ...others] }
  }
  const family = others[0] ?? ''
  if (!isFamily(family)) return { name, rest: others }
  const run = partedRow(`${named} ${family}`)
  return { name: run.name, rest: [...run.rest, ...others.slice(1)] }
}

/** No title that we know: two columns that may be a name are one, and what else they say is doubted elsewhere. */
function untitled(first: string, rest: readonly string[]): Parted {
  const [family = '', ...others] = rest
  const ranked = misreadRank(first, family)
  if (ranked) return { name: ranked, rest: others }
  const named = isFamily(first) && first.length < 26 && isFamily(family) && others.length > 0
  return named ? { name: parseName(`${first} ${family}`), rest: others } : { name: null, rest: [first, ...rest] }
}

/** A rank with a letter read wrong is no rank we know: the column of the family name beside it tells. */
function misreadRank(named: string, beside: string): PersonName | null {
  const [rank = '', given = '', ...more] = named.split(' ')
  if (!/^(?:ว่า|พัน|พล|ร้อย|จ่า|สิบ|ดาบ|นาวา|เรือ|(?:[ก-ฮ]{1,2}\.){2})/.test(rank) || given === '' || more.length > 0)
    return null
  if (parseName(named)?.title !== '' || beside === '' || !isFamily(beside)) return null
  return { title: rank, given, family: beside }
}

const isFamily = (text: string): boolean =>
  text !== '' && !POST.test(text) && !WHOLE_ROLE.test(text) && text.split(' ').length <= 2

/** Run together: title and given name, family name (ณ and two words of it), and the rest is the post. */
function partedRow(text: string): Parted {
  if (!startsWithPerson(text)) return { name: null, rest: [text] }
  const name = parseName(text)
  if (!name) return { name: null, rest: [text] }
  const words = name.family.split(' ').filter(Boolean)
  if (words.length === 0 || POST.test(words[0] ?? '')) return { name: { ...name, family: '' }, rest: [words.join(' ')] }
  const taken = words[0] === 'ณ' ? 2 : words[1] === 'ณ' ? 3 : 1
  return {
    name: { ...name, family: words.slice(0, taken).join(' ') },
    rest: [words.slice(taken).join(' ')],
  }
}

function detailsOf({ name, rest }: Parted, absent: boolean): RowRead {
  let cells = rest.filter((cell) => cell !== '' && cell !== '-')
  let role = ''
  const last = cells.at(-1) ?? ''
  if (cells.length > 1 && WHOLE_ROLE.test(last)) {
    role = last
    cells = cells.slice(0, -1)
  }
  let post = cells.join(' ').replace(/^ตำแหน่ง\s*/, '')
  if (role === '') {
    const tail = ROLE.exec(post)
    const before = tail ? post.slice(0, tail.index) : ''
    // กรรมการ may end the name of a post (ผู้แทนคณะกรรมการ): a role stands apart.
    if (tail && (before === '' || /\s$/.test(before))) [role, post] = [tail[0], before.trim()]
  }
  const online = ONLINE.test(post)
  post = post.replace(ONLINE, '').trim()
  const why = absent ? REASON.exec(post) : null
  if (why) post = why[1] ?? ''
  const stands = STANDS_IN.exec(post)
  const [own = '', whose = ''] = stands ? [stands[1], stands[2]] : []
  // `X (แทน)` names the seat before the word, `(แทน) X` and `ตนเอง แทน X` after it.
  const seat = whose !== '' ? whose : own
  return {
    name,
    post: squeezed(stands ? seat : post),
    role: squeezed(role),
    substitute: stands !== null && name !== null,
    ownPost: stands && whose !== '' ? squeezed(own) : '',
    reason: squeezed((why?.[2] ?? '').replace(/^เนื่องจาก\s*/, '')),
    online,
  }
}
