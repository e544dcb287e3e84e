import { distance, nearFamily, nearGiven } from '../thai/nearName.ts'
import { PROVINCE, provinceNamed } from '../thai/provinces.ts'
import { squeeze } from './match.ts'
import type { Corpus, Hit, Passage, Rule, Sheet } from './types.ts'

/** Rulebook §8.4 and §9.4: people, places, telephones and bodies that must be written one way in a set. */

const NOT_A_NAME = '(?!ก(?:รัฐมนตรี|เทศมนตรี|องค์การ|องค้การ|สมาคม|กอง|สภา)|อำเภอ|ทะเบียน|แพทย์|ทหาร|ช่าง|ทุน|จ้าง)'
const NAME = new RegExp(`(?<![ก-๎])(นาย|นางสาว|นาง)${NOT_A_NAME}([ก-ฮเ-ไ][ก-๎]+)[ \\t\\n]+((?:ณ )?[ก-ฮเ-ไ][ก-๎]+)`, 'g')

/** A set of papers names hundreds; more is no set of papers. */
const MOST_NAMES = 2_000

interface Named {
  passage: Passage
  start: number
  end: number
  given: string
  family: string
  post: string
}

const namesIn = (passages: readonly Passage[]): Named[] =>
  passages.flatMap((passage) =>
    [...passage.plain.matchAll(NAME)].map((match) => {
      const end = match.index + match[0].length
      const following = passage.plain.slice(end, end + 80).replace(/^[)\s]+/, '')
      // A signature's position may be a paragraph of its own.
      const post =
        following || (passage.role === 'signature' ? (passage.sheet.passages[passage.index + 1]?.plain ?? '') : '')
      return {
        passage,
        start: match.index + (match[1]?.length ?? 0),
        end,
        given: match[2] ?? '',
        family: match[3] ?? '',
        post: squeeze(post).slice(0, 24),
      }
    }),
  )

/**
 * Brothers and sisters share a family name and may have near given names, so a near given name counts only for the
 * same post; a near family name behind the same given name counts anywhere in the set.
 */
function near(a: Named, b: Named): boolean {
  if (a.given === b.given && a.family === b.family) return false
  if (a.given === b.given) return nearFamily(a.family, b.family)
  const kin = distance(a.family, b.family, 2) <= 2
  return nearGiven(a.given, b.given) && kin && a.post.length > 8 && a.post === b.post
}

function nearNames({ sheets }: Corpus): Hit[] {
  const names = namesIn(sheets.flatMap((sheet) => sheet.passages))
  const keyOf = ({ given, family }: Named): string => `${given} ${family}`
  const times = new Map<string, number>()
  for (const one of names) times.set(keyOf(one), (times.get(keyOf(one)) ?? 0) + 1)
  // A paper repeats its people: each name with each post is compared once.
  const different = [...new Map(names.map((one) => [`${keyOf(one)} ${one.post}`, one])).values()].slice(0, MOST_NAMES)
  const order = new Map([...times.keys()].map((key, index) => [key, index]))
  return names.flatMap((one) => {
    const [own, place] = [times.get(keyOf(one)) ?? 0, order.get(keyOf(one)) ?? 0]
    const other = different.find((candidate) => {
      const theirs = times.get(keyOf(candidate)) ?? 0
      const usual = own < theirs || (own === theirs && (order.get(keyOf(candidate)) ?? 0) < place)
      return usual && near(one, candidate)
    })
    return other ? [{ passage: one.passage, start: one.start, end: one.end, suggestion: keyOf(other) }] : []
  })
}

const ELSEWHERE = /(?:หนังสือ|จาก|กับ|ร่วมกับ|กลุ่ม|ณ|ต่าง|ศาล|เรือนจำ|ราชการ|และ|หรือ|ไปยัง|เดินทาง[^\s]*|ย้าย[^\s]*)\s*$/

/**
 * A template leaves the other province once or twice; a paper that is about it says it more often. Citations,
 * addressees, rosters and lists of several provinces are no residue.
 */
function foreignProvince({ sheets }: Corpus): Hit[] {
  const all = sheets.flatMap((sheet) => sheet.passages)
  const count = (name: string): number =>
    all.reduce((sum, { plain }) => sum + [...plain.matchAll(PROVINCE)].filter((match) => match[1] === name).length, 0)
  return sheets.flatMap((sheet) =>
    !sheet.province
      ? []
      : sheet.passages
          .filter(({ role }) => !['salutation', 'reference', 'roster', 'sender', 'urgency'].includes(role))
          .flatMap((passage) =>
            [...passage.plain.matchAll(PROVINCE)].flatMap((match) => {
              const [text, name = ''] = match
              const before = passage.plain.slice(Math.max(0, match.index - 24), match.index)
              const after = passage.plain.slice(match.index + text.length)
              const listed = /^\s*(?:และ|หรือ|จังหวัด|,)/.test(after) || /จังหวัด[ก-๎]+\s$/.test(before)
              const known = name === sheet.province || sheets.some((other) => other.province === name)
              if (known || ELSEWHERE.test(before) || listed || count(name) > 2) return []
              return [{ passage, start: match.index, end: match.index + text.length, facts: [sheet.province] }]
            }),
          ),
  )
}

const PHONE = /(?<![\d/])0[ -]?\d{4}[ -]?\d{4}(?!\d)|(?<!\d)0[ -]\d{3}[ -]\d{4}(?!\d)/g

/** Neighbouring lines differ in their last two digits; a difference before those is a slip. */
function phones({ sheets }: Corpus): Hit[] {
  const found = sheets.flatMap((sheet) =>
    sheet.passages.flatMap((passage) =>
      [...passage.plain.matchAll(PHONE)].map((match) => ({
        passage,
        start: match.index,
        end: match.index + match[0].length,
        digits: match[0].replace(/\D/g, ''),
      })),
    ),
  )
  const areaOf = (one: Passage): string => provinceNamed(one.sheet.province)?.area ?? ''
  return found.flatMap(({ passage, start, end, digits }) => {
    const area = areaOf(passage)
    const other = found.find(
      (one) =>
        one.digits !== digits &&
        one.digits.length === digits.length &&
        one.digits.slice(7) === digits.slice(7) &&
        distance(one.digits, digits, 1) === 1,
    )
    const owner = ['owner', 'from', 'sender'].includes(passage.role)
    const local = !area || digits.startsWith(area) || /^0[689]/.test(digits)
    const foreign = owner && digits.length === 9 && !local
    // Of two that differ the one of the province's own area is taken for right.
    if (
      other &&
      (!local || !areaOf(other.passage) || other.digits.startsWith(areaOf(other.passage))) &&
      !(area && digits.startsWith(area))
    )
      return [{ passage, start, end, facts: [`หมายเลขอื่นในชุดคือ ${other.digits}`] }]
    return foreign ? [{ passage, start, end, facts: [`รหัสทางไกลของจังหวัด${passage.sheet.province}คือ ${area}`] }] : []
  })
}

/** One body called คณะกรรมการ in one place and คณะอนุกรรมการ in another, with the same words behind. */
function bodyNames({ sheets }: Corpus): Hit[] {
  const found = sheets.flatMap((sheet) =>
    sheet.passages.flatMap((passage) =>
      [...passage.plain.matchAll(/คณะ(อนุ)?กรรมการ(?=\s?(การ[ก-๎]{22,}))/g)].map((match) => ({
        passage,
        start: match.index,
        end: match.index + match[0].length,
        sub: Boolean(match[1]),
        tail: squeeze(match[2] ?? '').slice(0, 22),
      })),
    ),
  )
  return found.flatMap(({ passage, start, end, sub, tail }) => {
    const same = found.filter((one) => one.tail === tail)
    const others = same.filter((one) => one.sub !== sub)
    const fewer = others.length > same.length - others.length
    return fewer ? [{ passage, start, end, facts: [sub ? 'คณะกรรมการ' : 'คณะอนุกรรมการ'] }] : []
  })
}

const first = (sheet: Sheet, pattern: RegExp): { passage: Passage; start: number; end: number } | null => {
  for (const passage of sheet.passages) {
    const match = pattern.exec(passage.plain)
    if (match) return { passage, start: match.index, end: match.index + match[0].length }
  }
  return null
}

function uneven({ sheets }: Corpus): Hit[] {
  return sheets.flatMap((sheet) => {
    const pairs: Array<[RegExp, RegExp]> = [
      [/(?:^|\s)\(แทน\)\s?[ก-๎]{4}/, /[ก-๎]{4}\s?\(แทน\)(?!\s*[ก-๎])/],
      [/อยู่ในลำดับ/, /อยู่ในอันดับ/],
    ]
    return pairs.flatMap(([one, other]) => {
      const [a, b] = [first(sheet, one), first(sheet, other)]
      return a && b ? [b] : []
    })
  })
}

export const PEOPLE_RULES: Rule[] = [
  {
    id: 'NAM-01',
    severity: 'error',
    source: '§8.4',
    profile: 'both',
    message: 'ชื่อ "{text}" ต่างจาก "{suggestion}" ในชุดเดียวกันเพียงเล็กน้อย น่าจะเป็นคนเดียวกัน ให้ตรวจการสะกดแล้วใช้ให้ตรงกัน',
    detect: nearNames,
  },
  {
    id: 'NAM-02',
    severity: 'error',
    source: '§9.4',
    profile: 'official',
    message: 'พบ{text}ในเอกสารของจังหวัด{0} อาจติดมาจากต้นแบบของจังหวัดอื่น ให้ตรวจชื่อจังหวัด',
    detect: foreignProvince,
  },
  {
    id: 'NAM-03',
    severity: 'error',
    source: '§8.3',
    profile: 'both',
    message: 'หมายเลขโทรศัพท์ {text} น่าสงสัย: {0} ให้ตรวจหมายเลข',
    detect: phones,
  },
  {
    id: 'NAM-04',
    severity: 'warning',
    source: '§9.4',
    profile: 'official',
    message: 'คณะเดียวกันเขียนว่า {text} ที่นี่ และ {0} ในที่อื่นของชุด ให้ใช้ชื่อตามคำสั่งแต่งตั้ง',
    detect: bodyNames,
  },
  {
    id: 'NAM-05',
    severity: 'warning',
    source: '§5.1, §9.4',
    profile: 'official',
    message: '"{text}" เขียนไม่เหมือนที่อื่นในฉบับเดียวกัน ((แทน) หน้าหรือหลังตำแหน่ง, ลำดับหรืออันดับ) ให้ใช้แบบเดียว',
    detect: uneven,
  },
]
