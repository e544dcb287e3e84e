import { toArabicDigits } from '../thai/digits.ts'
import { hitAt, scan, together, whole } from './match.ts'
import type { Corpus, Hit, Rule } from './types.ts'

/** Rulebook §9.4: numbered lists, tables that run over pages, blanks that were not filled. */

/** The last numeral of a mark and what stands before it: ๓.๒ is the second under ๓. */
function markParts(mark: string): { form: string; count: number } | null {
  const match = /^(\(?)((?:\d+\.)*?)(\d+)([.)]?)$/.exec(mark)
  return match ? { form: `${match[1]}${match[2]}N${match[4]}`, count: Number(match[3]) } : null
}

/**
 * Rule: numbers of a list follow one another; a new list begins at 1, and an outer list of the same form may go on
 * after it. A jump is a lost page; a jump that keeps the last digit (๑๘ for ๘) is a slip, and the count goes on.
 */
function brokenLists({ sheets }: Corpus): Hit[] {
  return sheets.flatMap((sheet) => {
    const open = new Map<string, number[]>()
    return sheet.passages.flatMap((passage) => {
      if (passage.role === 'agenda' || passage.role === 'time') {
        open.clear()
        return []
      }
      const parts = markParts(toArabicDigits(passage.mark))
      if (!parts) return []
      const { count } = parts
      const form = `${passage.role === 'row' || passage.role === 'roster' ? passage.role : 'text'} ${parts.form}`
      const counts = open.get(form) ?? []
      open.set(form, counts)
      if (count === 1) {
        counts.push(1)
        return []
      }
      const resumed = counts.lastIndexOf(count - 1)
      if (resumed >= 0) {
        counts.length = resumed
        counts.push(count)
        return []
      }
      const before = counts.pop() ?? 0
      counts.push(count % 10 === (before + 1) % 10 ? before + 1 : count)
      return [hitAt(passage, passage.mark, { facts: [before ? String(before) : 'ไม่มี', String(before + 1)] })]
    })
  })
}

/** A heading row that is printed again must say the same. */
const headerRows = ({ sheets }: Corpus): Hit[] =>
  sheets.flatMap((sheet) => {
    const heads = sheet.passages.filter(({ role, plain }) => role === 'row' && /^(?:ลำดับ|ที่)(?:ที่)?\t/.test(plain))
    const [lead] = heads
    return heads.flatMap((head) =>
      lead && head.plain.split('\t').length === lead.plain.split('\t').length && head.plain !== lead.plain
        ? [whole(head)]
        : [],
    )
  })

/** Rule: a number stands before words; one that was opened and left would be printed bare. */
const bareNumbers = (corpus: Corpus): Hit[] => [
  ...corpus.sheets.flatMap(({ blanks }) => blanks.map((blank) => whole(blank, { facts: [blank.mark] }))),
  ...scan(/^\s*(\(?\d{1,2}[.)])\s*$/g, ({ 1: mark = '' }, { mark: own }) => (own ? null : { facts: [mark] }), {
    roles: ['body'],
  })(corpus),
]

/** Blanks to be filled by hand, and the year of a law that is still a bill. */
const FORM = /(?:พ\.ศ\.|\(|ชื่อ|สกุล|ตำแหน่ง|หน่วยงาน|สังกัด|วันที่|เดือน|โทร\.|โทรศัพท์|ที่|เนื่องจาก)\s*$/

export const LIST_RULES: Rule[] = [
  {
    id: 'LST-01',
    severity: 'error',
    source: '§9.4',
    profile: 'both',
    message: 'ข้อ {text} ไม่ต่อกับข้อก่อนหน้า (ก่อนหน้า {0} ควรเป็น {1}) อาจพิมพ์เลขผิดหรือข้อความหาย',
    detect: brokenLists,
  },
  {
    id: 'LST-02',
    severity: 'warning',
    source: '§9.4',
    profile: 'both',
    message: '"{text}": จำนวนต่อหน่วยเขียนว่า แห่งละ … หรือ หน่วยงานละ …',
    detect: scan(/แต่ละ\s+\d+\s*(?:คน|ราย|ท่าน|แห่ง|ฉบับ|ชุด|บาท)/g),
  },
  {
    id: 'LST-03',
    severity: 'warning',
    source: '§9.4',
    profile: 'both',
    message: 'หัวตารางที่พิมพ์ซ้ำ "{text}" ไม่ตรงกับหัวตารางแรก ให้ใช้คำเดียวกัน',
    detect: headerRows,
  },
  {
    id: 'LST-04',
    severity: 'warning',
    source: '§9.4',
    profile: 'both',
    message: 'ข้อ {0} ไม่มีข้อความ จะพิมพ์เป็นเลขข้อเปล่า ให้เติมข้อความหรือลบข้อนี้',
    detect: bareNumbers,
  },
  {
    id: 'PHL-01',
    severity: 'info',
    source: '§9.4',
    profile: 'official',
    message: '"{text}" ดูเหมือนช่องที่ยังไม่ได้เติม ให้เติมหรือลบ',
    detect: together(
      scan(/(?<!พ\.ศ\. ?)(?:\.{5,}|…{2,}|_{3,})|x{3,}|\(ระบุ[^()]*\)/gi, ({ 0: text, index }, passage) =>
        FORM.test(passage.plain.slice(0, index)) ? null : { facts: [text] },
      ),
    ),
  },
]
