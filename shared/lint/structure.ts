import { cm } from '../documents/page.ts'
import { textWidthOf } from '../layout/measure.ts'
import { distance } from '../thai/nearName.ts'
import { provinceNamed, provinceOfLetters } from '../thai/provinces.ts'
import { hitAt, passagesOf, scan, squeeze, whole } from './match.ts'
import type { Corpus, Hit, Passage, Role, Rule, Sheet } from './types.ts'

/** Rulebook §1, §3.1 and §9.4, first part: fields of a paper, its number, its lists. */

const NUMBER = /^ที่ {1,2}(?:[ก-ฮ]{2}(?: \([ก-๙.]+\))? \d{4,5}(?:\.\d{1,3}){0,3}\/(?:ว )?[1-9]\d*|\d+\/\d{4})$/
const LETTERS = '[ก-ฮ]{2}'

function badNumber(corpus: Corpus): Hit[] {
  const own = passagesOf(corpus, { roles: ['number'] }).flatMap((passage) => {
    const text = passage.plain.trim().replace(/\s+วันที่.*$/, '')
    // A draft has its code and no running number yet.
    if (!text.startsWith('ที่') || NUMBER.test(text) || text.endsWith('/') || text.endsWith('/ว')) return []
    return [hitAt(passage, text, { suggestion: mended(text) })]
  })
  const cited = scan(new RegExp(`ที่ +${LETTERS}\\.\\s?\\d{4}[\\d.]*\\/(?:ว ?)?\\d+`, 'g'), ([text]) => ({
    suggestion: mended(text),
  }))(corpus)
  return [...own, ...cited.filter(({ passage }) => passage?.role !== 'number')]
}

const mended = (text: string): string =>
  text
    .replace(new RegExp(`^(ที่\\s+${LETTERS})[.\\s]*(?=\\d)`), '$1 ')
    .replace(/\/\s*ว\s*(?=\d)/, '/ว ')
    .replace(/\s*\/\s*/, '/')

/** Rule: the letters of a number are those of the province that issues it (rulebook §3.3). */
const foreignLetters = (corpus: Corpus): Hit[] =>
  passagesOf(corpus, { roles: ['number'] }).flatMap((passage) => {
    const letters = new RegExp(`^ที่\\s+(${LETTERS})[\\s.]*00\\d\\d`).exec(passage.plain.trim())?.[1] ?? ''
    const seat = passage.sheet.passages.flatMap(
      ({ plain }) => /^ศาลากลางจังหวัด([ก-๎]+)$/.exec(plain.trim())?.[1] ?? [],
    )[0]
    const province = provinceNamed(seat ?? '')
    return letters && province && province.letters !== letters
      ? [
          hitAt(passage, letters, {
            suggestion: province.letters,
            facts: [province.name, provinceOfLetters(letters)?.name ?? 'หน่วยงานอื่น'],
          }),
        ]
      : []
  })

const NEEDED: Array<[Role, string]> = [
  ['number', 'ที่'],
  ['date', 'วันที่'],
  ['subject', 'เรื่อง'],
  ['salutation', 'คำขึ้นต้น'],
  ['signature', 'ชื่อผู้ลงนาม'],
]

function missingFields({ sheets }: Corpus): Hit[] {
  return sheets
    .filter(({ genre }) => genre === 'letter' || genre === 'memo')
    .flatMap((sheet) => {
      const has = (role: Role): boolean =>
        sheet.passages.some(
          (one) => one.role === role || (role === 'date' && one.role === 'number' && one.plain.includes('วันที่')),
        )
      const lead = sheet.passages[0]
      // The date of a draft is given with its running number.
      const draft = sheet.passages.some(({ role, plain }) => role === 'number' && /\/\s*ว?$/.test(plain.trim()))
      return NEEDED.flatMap(([role, label]) =>
        lead && !has(role) && !(draft && role === 'date') ? [whole(lead, { facts: [label] })] : [],
      )
    })
}

/** Rule: a memo has no closing and no reference fields; orders and announcements have no closing (rulebook §1.2–1.5). */
const wrongFields = (corpus: Corpus): Hit[] => [
  ...passagesOf(corpus, { genres: ['memo'], roles: ['closing', 'reference', 'enclosure'] }).map((one) =>
    whole(one, { facts: ['บันทึกข้อความ'] }),
  ),
  ...passagesOf(corpus, { genres: ['announcement', 'order'], roles: ['closing', 'salutation'] }).map((one) =>
    whole(one, { facts: ['ประกาศและคำสั่ง'] }),
  ),
]

const ORDER: readonly Role[] = ['subject', 'salutation', 'reference', 'enclosure']

function labels({ sheets }: Corpus): Hit[] {
  return sheets
    .filter(({ genre }) => genre === 'letter' || genre === 'memo')
    .flatMap((sheet) => {
      let last = -1
      return sheet.passages.flatMap((passage) => {
        const colon = /^(?:เรื่อง|เรียน|อ้างถึง|สิ่งที่ส่งมาด้วย|ส่วนราชการ)\s*:/.exec(passage.plain.trim())
        const at = ORDER.indexOf(passage.role)
        const early = at >= 0 && at < last
        if (at >= 0) last = Math.max(last, at)
        const word = colon?.[0] ?? (early ? (passage.plain.trim().split(/\s/)[0] ?? '') : '')
        return word ? [hitAt(passage, word, colon ? { suggestion: word.replace(/\s*:$/, '') } : {})] : []
      })
    })
}

const urgencyWords = scan(
  /^\s*ด่วน\S*\s*$/g,
  ([text]) => (/^(?:ด่วน|ด่วนมาก|ด่วนที่สุด|ด่วนภายใน.*)$/.test(text.trim()) ? null : {}),
  { roles: ['urgency'] },
)

const subjectOf = (sheet: Sheet): Passage | undefined => sheet.passages.find(({ role }) => role === 'subject')
const subjectText = (passage: Passage): string =>
  passage.text
    .replace(/^\s*เรื่อง\s*:?\s*/, '')
    .replace(/\s*\n\s*/g, '')
    .trim()

/** An invitation and a notice of what was resolved speak of one meeting in two subjects; a memo repeats its letter's. */
const areTwoKinds = (...both: [Sheet, Sheet]): boolean =>
  both.every(({ genre, paper }) => genre === 'letter' && paper !== null) && both[0].name !== both[1].name

/** Rule: เรื่อง is the shortest gist, two lines at most (rulebook §4.4); a follow-up repeats it. */
function subjects({ sheets }: Corpus): Hit[] {
  const known = sheets
    .filter(({ genre }) => genre === 'letter' || genre === 'memo')
    .flatMap((sheet) => subjectOf(sheet) ?? [])
  const long = known.flatMap((passage) => {
    const lines = textWidthOf(subjectText(passage), 16) / cm(14.8)
    return lines > 2 ? [whole(passage, { facts: [`ยาว ${Math.ceil(lines)} บรรทัด ควรไม่เกินสองบรรทัด`] })] : []
  })
  const differing = known.flatMap((passage, index) =>
    known.slice(index + 1).flatMap((other) => {
      if (areTwoKinds(passage.sheet, other.sheet)) return []
      const [a, b] = [squeeze(subjectText(passage)), squeeze(subjectText(other))]
      const apart = a === b ? 0 : distance(a, b)
      return apart > 0 && apart * 5 < a.length
        ? [whole(other, { facts: [`ต่างเล็กน้อยจากเรื่องของอีกฉบับในชุด (${passage.sheet.name})`] })]
        : []
    }),
  )
  return [...long, ...differing]
}

export const STRUCTURE_RULES: Rule[] = [
  {
    id: 'HDR-01',
    severity: 'error',
    source: '§3.1',
    profile: 'official',
    message:
      'เลขหนังสือ "{text}" ไม่เป็นแบบ: รหัสสองตัวอักษรไม่มีจุด เว้นวรรค รหัสหน่วยงาน ทับ และหลัง ว เว้นวรรค ให้แก้เป็น "{suggestion}"',
    detect: badNumber,
  },
  {
    id: 'HDR-02',
    severity: 'warning',
    source: '§3.3',
    profile: 'official',
    message: 'รหัส {text} เป็นของ{1} แต่หนังสือออกจากจังหวัด{0} ให้ตรวจเลขหนังสือ',
    detect: foreignLetters,
  },
  {
    id: 'HDR-03',
    severity: 'error',
    source: '§1.1, §1.2',
    profile: 'official',
    message: 'ไม่พบ "{0}" ซึ่งหนังสือชนิดนี้ต้องมี ให้เติมให้ครบ',
    detect: missingFields,
  },
  {
    id: 'HDR-04',
    severity: 'error',
    source: '§1.2–1.5',
    profile: 'official',
    message: '{0}ไม่มีส่วน "{text}" ตามแบบ ให้ลบหรือเขียนไว้ในเนื้อความ',
    detect: wrongFields,
  },
  {
    id: 'HDR-05',
    severity: 'warning',
    source: '§1.1',
    profile: 'official',
    message: '"{text}": ชื่อส่วนไม่มีเครื่องหมาย : และเรียงเป็น เรื่อง เรียน อ้างถึง สิ่งที่ส่งมาด้วย',
    detect: labels,
  },
  {
    id: 'HDR-06',
    severity: 'warning',
    source: '§2.7',
    profile: 'official',
    message: '"{text}" ไม่ใช่ชั้นความเร็ว มีเพียง ด่วน ด่วนมาก ด่วนที่สุด และ ด่วนภายใน…',
    detect: urgencyWords,
  },
  {
    id: 'HDR-07',
    severity: 'warning',
    source: '§4.4',
    profile: 'official',
    message: 'ชื่อเรื่อง{0} ให้ตรวจชื่อเรื่อง',
    detect: subjects,
  },
]
