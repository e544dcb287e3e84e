import { PROVINCE } from '../thai/provinces.ts'
import { scan, together } from './match.ts'
import type { Corpus, Hit, Rule } from './types.ts'

/** Rulebook §9.3, second part: misspellings that a list can know without taking a right word for a wrong one. */

/** Wrong (as a pattern) and right. A pattern says what must not stand beside it: กฏ is right inside ปรากฏ. */
const WORDS: Array<[string, string]> = [
  ['ปฎิ', 'ปฏิ'],
  ['องค้(?=การ|กร)', 'องค์'],
  ['ยุททศาสตร์', 'ยุทธศาสตร์'],
  ['พลาวก่อน', 'พลางก่อน'],
  ['คูฉบับ', 'คู่ฉบับ'],
  ['อนุญาติ', 'อนุญาต'],
  ['สังเกตุ', 'สังเกต'],
  ['ปรากฎ', 'ปรากฏ'],
  ['(?<!ปรา)กฏ', 'กฎ'],
  ['ลายเซ็นต์', 'ลายเซ็น'],
  ['อิเล็คทรอนิกส์', 'อิเล็กทรอนิกส์'],
  ['อีเล็กทรอนิกส์', 'อิเล็กทรอนิกส์'],
  ['อีเมล์', 'อีเมล'],
  ['เว็ปไซต์', 'เว็บไซต์'],
  ['เว็บไซด์', 'เว็บไซต์'],
  ['บุคคลากร', 'บุคลากร'],
  ['คำนวน', 'คำนวณ'],
  ['ผลลัพท์', 'ผลลัพธ์'],
  ['มาตราฐาน', 'มาตรฐาน'],
  ['ลายละเอียด', 'รายละเอียด'],
  ['สัมนา', 'สัมมนา'],
  ['โครงการณ์', 'โครงการ'],
  ['พัศดุ', 'พัสดุ'],
  ['ครุภัณท์', 'ครุภัณฑ์'],
  ['กระทันหัน', 'กะทันหัน'],
  ['หน่วยงาณ', 'หน่วยงาน'],
  ['สำนักงาณ', 'สำนักงาน'],
  ['งบประมาน', 'งบประมาณ'],
  ['(ศาสต|จัน|ศุก|เสา)ร้(?![ก-๎])', '$1ร์'],
  ['ประโยชน้', 'ประโยชน์'],
  ['สัมพันธ้', 'สัมพันธ์'],
  ['ประสงค้', 'ประสงค์'],
  ['สถานการณ้', 'สถานการณ์'],
]

/** A name of a place ends in its last syllable: one consonant more is a slip of the finger. ณ is a word of its own. */
const STRAY = '[กขคงจชดตทนบปพมยรลวสหอ](?![ก-๎])'
const strayConsonant = together(
  scan(new RegExp(`(?:${PROVINCE.source})${STRAY}`, 'g'), ([text]) => ({ suggestion: text.slice(0, -1) })),
  scan(new RegExp(`(?:ถนน|ตำบล|อำเภอ|เมือง|วัด|โรงเรียน|สวน)[ก-๎]{1,20}(?:บุรี|ธานี|นคร)${STRAY}`, 'g'), ([text]) => ({
    suggestion: text.slice(0, -1),
  })),
)

const misspelt = together(
  strayConsonant,
  ...WORDS.map(([wrong, right]) =>
    scan(new RegExp(`${wrong}[ก-๎]{0,8}(?![ะ-ฺ็-๎])`, 'g'), ([text]) => {
      const suggestion = text.replace(new RegExp(wrong), right)
      return suggestion === text ? null : { suggestion }
    }),
  ),
)

/** Real words in the wrong place: only whole terms of this work, which mean nothing the other way. */
const TERMS: Array<[RegExp, string]> = [
  [/การประชุมคุณธรรมและความโปร่งใส/g, 'การประเมินคุณธรรมและความโปร่งใส'],
  [/เจตจูงใจ(?:ทุจริต|สุจริต)?/g, 'เจตจำนงสุจริต'],
  [/เจตจำนงทุจริต/g, 'เจตจำนงสุจริต'],
  [/การป้องกันและปราบปรามการสุจริต/g, 'การป้องกันและปราบปรามการทุจริต'],
]
const confused = together(...TERMS.map(([pattern, suggestion]) => scan(pattern, () => ({ suggestion }))))

/** Four letters and more: คณะกรรมการการดำเนินงาน repeats three rightly. */
const doubled = together(
  scan(/([ก-ฮเ-ไ][ก-๎]{3,11}?)\1(?![ะ-ฺ็-๎])/g, ([, word = '']) => ({ suggestion: word })),
  scan(/(?<![ก-๎])([ก-ฮเ-ไ][ก-๎]{3,30}) \1(?![ก-๎])/g, ([, word = '']) => ({ suggestion: word })),
)

/** An English word with a capital inside, when the same paper also spells it without. */
function innerCapital({ sheets }: Corpus): Hit[] {
  return sheets.flatMap((sheet) => {
    const words = new Set(sheet.passages.flatMap(({ plain }) => plain.match(/[A-Za-z]+/g) ?? []))
    return sheet.passages.flatMap((passage) =>
      [...passage.plain.matchAll(/(?<![A-Za-z])[A-Z][a-z]+[A-Z][a-z]+(?![A-Za-z])/g)].flatMap((match) => {
        const usual = match[0][0] + match[0].slice(1).toLowerCase()
        return words.has(usual)
          ? [{ passage, start: match.index, end: match.index + match[0].length, suggestion: usual }]
          : []
      }),
    )
  })
}

/** Particles of speech. ครับ only where nothing ends in ค before รับ (ภาครับ); คะ only at the end of a word (คะแนน). */
const particles = scan(/นะ(?:คะ|ครับ)(?![ก-๎])|ค่ะ(?![ก-๎])|(?<=\s|ด้วย|แล้ว|เลย|ท่าน)(?:ครับ|คะ)(?![ก-๎])/g, () => ({}))

export const SPELLING_RULES: Rule[] = [
  {
    id: 'SPL-01',
    severity: 'error',
    source: '§9.3',
    profile: 'both',
    message: '"{text}" มีคำซ้ำกันสองครั้ง ให้ลบคำที่เกิน',
    detect: doubled,
  },
  {
    id: 'SPL-02',
    severity: 'error',
    source: '§9.3',
    profile: 'both',
    message: '"{text}" สะกดผิด ให้แก้เป็น "{suggestion}"',
    detect: misspelt,
  },
  {
    id: 'SPL-03',
    severity: 'error',
    source: '§9.3',
    profile: 'both',
    message: '"{text}" น่าจะเป็นคำอื่นที่คล้ายกัน ชื่อที่ใช้ในงานนี้คือ "{suggestion}" ให้ตรวจกับต้นเรื่อง',
    detect: confused,
  },
  {
    id: 'SPL-04',
    severity: 'info',
    source: '§9.3',
    profile: 'both',
    message: '"{text}" ใช้อักษรตัวใหญ่กลางคำ ที่อื่นในฉบับนี้เขียน "{suggestion}"',
    detect: innerCapital,
  },
  {
    id: 'SPL-05',
    severity: 'warning',
    source: '§9.3',
    profile: 'official',
    message: '"{text}" เป็นคำลงท้ายของภาษาพูด หนังสือราชการไม่ใช้ ให้ลบออก',
    detect: particles,
  },
]
