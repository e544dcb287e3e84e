import { toArabicDigits } from '../thai/digits.ts'
import { mostNamed, PROVINCES, provinceOfLetters } from '../thai/provinces.ts'
import { MONTH } from './match.ts'
import type { Corpus, Genre, Passage, Role, Sheet } from './types.ts'

/** Text from elsewhere to sheets: which lines belong together, what each paragraph is, where a new paper begins. */

/** Character for character as long as the text, so that places stay true. */
export const plainOf = (text: string): string => toArabicDigits(text).replace(/[\u00a0\u2007\u202f]/g, ' ')

const TITLES = 'นาย|นาง|พล|พัน|ร้อย|ว่าที่|จ่า|ดาบ|สิบ|หม่อม|คุณหญิง|ท่านผู้หญิง|ศาสตราจารย์|รองศาสตราจารย์|ผู้ช่วยศาสตราจารย์|พระ'
const SHAPES: Array<[Role, RegExp]> = [
  ['urgency', /^(?:ด่วน|ลับ)\S*$/],
  ['number', /^ที่\s+(?:[ก-ฮ]{2}(?:\s\([ก-๙.]+\))?[\s.]*\d{4}|\d+\/\d{4}$)/],
  ['from', /^ส่วนราชการ\s/],
  ['subject', /^เรื่อง\s*:?\s+(?!อื่น)/],
  ['salutation', /^(?:กราบเรียน|เรียน|นมัสการ|กราบทูล|ขอประทานกราบทูล)\s*:?\s+/],
  ['reference', /^อ้างถึง\s*:?\s/],
  ['enclosure', /^สิ่งที่ส่งมาด้วย\s*:?\s(?!\d+$)/],
  ['closing', /^(?:ขอแสดงความนับถือ|ขอนมัสการด้วย|ควรมิควรแล้วแต่)\S*$/],
  ['signature', new RegExp(`^\\(\\s*(?:${TITLES})[^()]+\\)$`)],
  ['date', new RegExp(`^(?:วันที่\\s+)?\\d{1,3}\\s+${MONTH}\\s+(?:พ\\.ศ\\.\\s*)?\\d{4}$`)],
  ['agenda', /^(?:ระเบียบ)?วาระที่\s*\d+/],
  ['time', /^(?:เริ่ม|เปิด|เลิก|ปิด)(?:การ)?ประชุม\s*(?:เมื่อ)?เวลา/],
  ['resolution', /^(?:มติที่ประชุม|ที่ประชุม|มติ)(?=\s|$)/],
  ['heading', /^(?:ผู้มาประชุม|ผู้ไม่มาประชุม|ผู้เข้าร่วมประชุม|กรรมการผู้(?:ไม่)?มาประชุม)/],
  ['programme', /^-?\s*เวลา\s*\d/],
  ['owner', /^(?:โทร|โทรสาร|โทรศัพท์|ไปรษณีย์อิเล็กทรอนิกส์|www\.)/],
  ['sender', /^(?:ศาลากลางจังหวัด|ที่ว่าการอำเภอ)\S+$/],
]
const ALONE: readonly Role[] = ['urgency', 'number', 'date', 'closing', 'time', 'heading', 'sender', 'row']
/** ๙๐.๔๘ and ๑๓.๐๐ at the head of a wrapped line are figures, so parts of an outline number stay small. */
const MARK = /^(?:-\s*)?(\d{1,3}\.|(?:(?:[1-9]|1\d|20)\.){1,4}(?:[1-9]|1\d|20)|\(\d{1,3}\)|\d{1,3}\))(?=[\sก-ฮเ-ไ(“"])/
/** Longer lines are whole paragraphs; shorter ones may be cut by a scanner or a mail program. */
const WRAPPED = 150

const shapeOf = (plain: string): Role | null => SHAPES.find(([, pattern]) => pattern.test(plain))?.[0] ?? null

interface Draft {
  text: string
  line: number
  role: Role
  mark: string
  /** A blank line stood before it. */
  apart: boolean
}

export function draftsOf(lines: readonly string[], wrapped: boolean): Draft[] {
  const drafts: Draft[] = []
  let apart = true
  // A letter's number and its sender stand on one line; they are two things.
  const cells = lines.flatMap((raw, index) => {
    const head = /^(\s*ที่\s+[ก-ฮ]{2}.*?[\d๐-๙])(?:\t+| {2,})(?!วันที่)(\S.*)$/.exec(raw)
    return head
      ? [
          { raw: head[1] ?? '', index },
          { raw: head[2] ?? '', index },
        ]
      : [{ raw, index }]
  })
  for (const { raw, index } of cells) {
    const plain = plainOf(raw).trim()
    if (plain === '') {
      apart = true
      continue
    }
    const last = drafts.at(-1)
    const row = /\t/.test(raw.trim())
    const shape = row ? 'row' : shapeOf(plain)
    const mark =
      (row
        ? /^(\d{1,3}\.?)(?=\s)/.exec(plain)?.[1]
        : (/^สิ่งที่ส่งมาด้วย\s*:?\s*(\d{1,2}\.)/.exec(plain) ?? MARK.exec(plain))?.[1]) ?? ''
    const own = shape || mark || /^[/-]/.test(plain) || raw.trim().length > WRAPPED
    const closed = !last || ALONE.includes(last.role) || (last.text.split('\n').at(-1) ?? '').length > WRAPPED
    if (wrapped && last && !apart && !own && !closed) last.text += `\n${raw}`
    else drafts.push({ text: raw, line: index + 1, role: shape ?? 'body', mark, apart })
    apart = false
  }
  return drafts
}

const STARTS: Array<[Genre, RegExp]> = [
  ['memo', /^(?:ด่วน\S*\s+)?บันทึกข้อความ$/],
  ['schedule', /^กำหนดการ(?:ประชุม\S*)?(?:$|\n)/],
  ['minutes', /^รายงานการประชุม[^\n]{0,100}(?:$|\n)/],
  ['agenda', /^ระเบียบวาระการประชุม/],
  ['announcement', /^(?:\(?(?:สำเนา|ร่าง)\)?\s*)?ประกาศ[ก-๎]+(?:$|\n)/],
  ['order', /^คำสั่ง[ก-๎]+(?:$|\n)/],
]

/** The genre that begins at a draft, or null when the paper goes on. */
function beginning(drafts: readonly Draft[], at: number, open: { genre: Genre; from: number } | null): Genre | null {
  const draft = drafts[at]
  if (!draft) return null
  const plain = plainOf(draft.text).trim()
  const next = drafts[at + 1]
  const named = STARTS.find(([, pattern]) => pattern.test(plain))?.[0]
  if (named && (draft.apart || named === 'memo') && draft.role !== 'resolution') return named
  const numbered = draft.role === 'urgency' ? next : draft
  const headed = open && !['other', 'memo', 'letter'].includes(open.genre)
  const seen = open && drafts.slice(open.from, at).some(({ role }) => role === 'number' || role === 'signature')
  if (numbered?.role === 'number' && !plainOf(numbered.text).includes('วันที่') && (seen || !open || headed)) {
    return /^ที่\s+\d/.test(plainOf(numbered.text)) ? null : 'letter'
  }
  if (plain.startsWith('แผน') && next?.role === 'row') return 'plan'
  const before = drafts[at - 1]
  const signed = before?.role === 'signature'
  return open?.genre === 'announcement' && draft.apart && signed && draft.role === 'body' ? 'annex' : null
}

/** Shorter text is a passage somebody wants read, not a whole piece of news. */
const NEWS_LENGTH = 300

/** Words of an official paper; without any, a longer text in Arabic digits is news. */
function guessed(drafts: readonly Draft[]): Genre {
  const text = drafts.map((draft) => draft.text).join('\n')
  if (drafts.some(({ role }) => role === 'number') && drafts.some(({ role }) => role === 'salutation')) return 'letter'
  const formal = drafts.some(({ role }) => role === 'salutation' || role === 'agenda' || role === 'closing')
  const arabic = text.match(/[0-9]/g)?.length ?? 0
  const thai = text.match(/[๐-๙]/g)?.length ?? 0
  return !formal && arabic > thai && text.length >= NEWS_LENGTH ? 'news' : 'other'
}

export function sheetOf(
  name: string,
  genre: Genre,
  passages: ReadonlyArray<Omit<Passage, 'sheet' | 'index' | 'plain'>>,
  paper: Sheet['paper'] = null,
  fiscalYear: number | null = null,
): Sheet {
  const sheet: Sheet = {
    ...{ name, paper, page: paper?.page ?? null, genre, fiscalYear },
    ...{ province: '', passages: [], blanks: [] },
  }
  const read = (all: typeof passages) =>
    all.map((passage, index) => ({ ...passage, plain: plainOf(passage.text), sheet, index }))
  sheet.passages = read(passages.filter(({ text }) => text !== ''))
  sheet.blanks = read(passages.filter(({ text }) => text === ''))
  return sheet
}

/** Lines of a file, or paragraphs of a DOCX (`wrapped: false`), to the papers in it. */
export function readLines(lines: readonly string[], { name = 'ข้อความ', wrapped = true } = {}): Sheet[] {
  const drafts = draftsOf(lines, wrapped)
  const parts: Array<{ genre: Genre; from: number }> = []
  for (const at of drafts.keys()) {
    const genre = beginning(drafts, at, parts.at(-1) ?? null)
    if (genre) parts.push({ genre, from: at })
    else if (at === 0) parts.push({ genre: 'other', from: 0 })
  }
  return parts.map(({ genre, from }, index) => {
    const own = drafts.slice(from, parts[index + 1]?.from)
    const known = genre === 'other' ? guessed(own) : genre
    const roled = own.map((draft, at) => ({ ...draft, role: roleIn(known, own, at), path: '' }))
    return sheetOf(parts.length > 1 ? `${name} ${index + 1}` : name, known, roled)
  })
}

/** The first lines of a headed paper are its title; rows with a name in minutes are its roster. */
function roleIn(genre: Genre, drafts: readonly Draft[], at: number): Role {
  const draft = drafts[at]
  if (!draft) return 'body'
  const plain = plainOf(draft.text).trim()
  if (genre === 'minutes' && /^\d+\.\s*(?:นาย|นาง|พ|ร|ว่าที่|ดร\.)[^\n]{3,}/.test(plain) && /\t| {2}/.test(draft.text))
    return 'roster'
  const headed = ['minutes', 'schedule', 'announcement', 'order', 'agenda', 'plan', 'annex'].includes(genre)
  const firstRole = drafts.findIndex(({ role, mark }, index) => index > 0 && (role !== 'body' || mark !== ''))
  if (headed && draft.role === 'body' && draft.text.length < 260) {
    if (at === 0 || (at < 4 && at < firstRole && plain.length < 160 && !/^(?:ตาม|ด้วย)/.test(plain))) return 'title'
  }
  return draft.role
}

/** Sets the province of each sheet: its own head, else that of the set when it is named here, else the most named. */
export function placeSheets(corpus: Corpus, given = ''): Corpus {
  const headOf = (sheet: Sheet): string => {
    const text = sheet.passages.map(({ plain }) => plain).join('\n')
    const letters = sheet.passages.find(({ role }) => role === 'number')
    const code = /^(?:ที่\s+)?([ก-ฮ]{2})[\s.]*\d{4}/.exec(letters?.plain.trim() ?? '')?.[1] ?? ''
    const seat = /(?:^|\n)ศาลากลางจังหวัด([ก-๎]+)/.exec(text)?.[1] ?? ''
    return PROVINCES.find(({ name }) => name === seat)?.name ?? provinceOfLetters(code)?.name ?? ''
  }
  const heads = corpus.sheets.map(headOf)
  const common =
    heads.find(Boolean) ?? mostNamed(corpus.sheets.flatMap((s) => s.passages.map((p) => p.plain)).join('\n'))
  for (const [index, sheet] of corpus.sheets.entries()) {
    const text = sheet.passages.map(({ plain }) => plain).join('\n')
    const named = common && text.includes(`จังหวัด${common}`) ? common : mostNamed(text)
    sheet.province = given || heads[index] || named
  }
  return corpus
}
