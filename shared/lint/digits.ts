import { toThaiDigits } from '../thai/digits.ts'
import { bahtText } from './bahtText.ts'
import { codeOfTitle } from './ita.ts'
import { passagesOf, scan, squeeze, together } from './match.ts'
import type { Corpus, Hit, Rule } from './types.ts'

/** Rulebook §8.3 and §9.2, first part: digits, percentages in words, money. */

/** Rule: Thai digits except in addresses and Latin tokens; tables may keep Arabic ones (Cabinet ๒ พ.ค. ๒๕๔๓). */
function arabicDigits({ sheets }: Corpus): Hit[] {
  return sheets.flatMap((sheet) => {
    const passages = sheet.passages.filter(({ ownDigits }) => !ownDigits)
    const text = passages.map((passage) => passage.text).join('\n')
    // An office that prints Arabic digits throughout has decided so.
    if ((text.match(/[๐-๙]/g)?.length ?? 0) < (text.match(/[0-9]/g)?.length ?? 0)) return []
    return passages
      .filter(({ role }) => role !== 'row')
      .flatMap((passage) => {
        const thai = thaiByWord(passage.text)
        return [...passage.text.matchAll(/[0-9]+(?:[.,][0-9]+)*/g)].flatMap((match) => {
          const suggestion = thai.slice(match.index, match.index + match[0].length)
          const beside = /[๐-๙]/.test(
            `${passage.text[match.index - 1]}${passage.text[match.index - 2]}${passage.text.slice(match.index + match[0].length, match.index + match[0].length + 2)}`,
          )
          return suggestion === match[0] || beside
            ? []
            : [{ passage, start: match.index, end: match.index + match[0].length, suggestion }]
        })
      })
  })
}

/** Addresses hold no space, so words are asked one by one: a run without spaces costs its square. */
const thaiByWord = (text: string): string =>
  text.replace(/\S+/g, (word) => (word.length > 400 || !/[0-9]/.test(word) ? word : toThaiDigits(word)))

const mixedDigits = (corpus: Corpus): Hit[] =>
  passagesOf(corpus).flatMap((passage) =>
    [...passage.text.matchAll(/(?<![A-Za-z0-9๐-๙])[0-9๐-๙]+(?:[.,][0-9๐-๙]+)*(?![A-Za-z])/g)].flatMap((match) =>
      /[0-9]/.test(match[0]) && /[๐-๙]/.test(match[0])
        ? [{ passage, start: match.index, end: match.index + match[0].length }]
        : [],
    ),
  )

/** OIT items are O1 … O43; a scanner reads the letter as a zero. Only a paper that has both kinds shows it. */
function letterAsZero({ sheets }: Corpus): Hit[] {
  return sheets.flatMap((sheet) =>
    sheet.passages.some(({ plain }) => /(?<![A-Za-z])O\d{1,2}(?!\d)/.test(plain))
      ? sheet.passages.flatMap((passage) =>
          [...passage.plain.matchAll(/(?<=(?:ตัวชี้วัด|รายการ|ข้อ|OIT)\s)0\d{1,2}(?=\s|$)/g)].map((match) => {
            const end = match.index + match[0].length
            // The scanner may have taken a figure for another as well: the title behind the code decides.
            const suggestion = codeOfTitle(passage, end) ?? `O${passage.text.slice(match.index + 1, end)}`
            return { passage, start: match.index, end, suggestion }
          }),
        )
      : [],
  )
}

const UNIT = /^\s*(?:คะแนน|จุด|%|เปอร์เซ็นต์|บาท|ล้าน|พัน|เท่า|ราย|คน|แห่ง|ครั้ง|หน่วย|กิโล|เมตร|ไร่|ตัน|ลิตร|วัน|ปี|ข้อ|ฉบับ|ร้อยละ)/

export const DIGIT_RULES: Rule[] = [
  {
    id: 'NUM-01',
    severity: 'warning',
    source: '§8.3',
    profile: 'official',
    message: '"{text}" เป็นเลขอารบิก หนังสือราชการใช้เลขไทย (ยกเว้นที่อยู่เว็บ อีเมล ชื่อภาษาอังกฤษ และตารางตัวเลข)',
    detect: arabicDigits,
  },
  {
    id: 'NUM-02',
    severity: 'error',
    source: '§8.3',
    profile: 'both',
    message: '"{text}" มีเลขไทยปนเลขอารบิกในจำนวนเดียวกัน ให้ตรวจตัวเลขแล้วพิมพ์ใหม่แบบเดียว',
    detect: mixedDigits,
    suggest: toThaiDigits,
  },
  {
    id: 'NUM-03',
    severity: 'error',
    source: '§8.3',
    profile: 'both',
    message: '"{text}" ขึ้นต้นด้วยเลขศูนย์ รายการอื่นในฉบับนี้ขึ้นต้นด้วยตัวอักษร O ให้ตรวจรหัสแล้วใช้แบบเดียวกัน',
    detect: letterAsZero,
  },
  {
    id: 'NUM-04',
    severity: 'warning',
    source: '§8.3',
    profile: 'both',
    message: '"{text}": ร้อยละกับ % ซ้ำกัน คะแนนไม่ใช้ % และคำเต็มคือ ร้อยละ ให้ใช้อย่างใดอย่างหนึ่ง',
    detect: together(
      scan(/ร้อยละ\s*\d[\d.,]*\s*%/g, ([text]) => ({ suggestion: text.replace(/\s*%$/, '') })),
      scan(/คิดเป็นร้อย\s*\d[\d.,]*/g, ([text]) => ({ suggestion: text.replace('ร้อย', 'ร้อยละ') })),
      scan(/คะแนน\s*\d[\d.,]*\s*%/g, ([text]) => ({
        suggestion: text.replace(/\s*%$/, '').replace(/^คะแนน\s*/, 'คะแนน '),
      })),
    ),
  },
  {
    id: 'NUM-10',
    severity: 'warning',
    source: '§8.3',
    profile: 'both',
    message: '"{text}" ไม่มีหน่วยของส่วนที่เปลี่ยนไป ให้เติมว่าเป็นร้อยละ คะแนน หรือหน่วยใด',
    detect: scan(
      /(?:สูงขึ้น|เพิ่มขึ้น|ลดลง|ต่ำลง)([ก-๎\s]{0,30}?)(\d+\.\d+)(?![\d.])/g,
      ({ 0: text, 1: between = '', index }, passage) => {
        const after = passage.plain.slice(index + text.length)
        return /ร้อยละ|เวลา|เป็น/.test(between) || UNIT.test(after) ? null : {}
      },
    ),
  },
  {
    id: 'NUM-11',
    severity: 'warning',
    source: '§9.2',
    profile: 'both',
    message: '"{text}" ขัดกันเอง: มากกว่า ไม่รวมจำนวนนั้น แต่ ขึ้นไป รวม ให้ใช้ ตั้งแต่ … ขึ้นไป หรือ มากกว่า …',
    detect: scan(
      /(?:มากกว่า|เกินกว่า|สูงกว่า)\s*(\d[\d.,]*\s*[ก-ฮ][ก-๎]{0,12}?)\s*ขึ้นไป|(?:น้อยกว่า|ต่ำกว่า)\s*\d[\d.,]*\s*[ก-ฮ][ก-๎]{0,12}?\s*ลงมา/g,
      ({ 0: text, index }, passage) => {
        // ไม่น้อยกว่า … and ไม่ต่ำกว่า … ขึ้นไป are another matter.
        if (passage.plain.slice(0, index).endsWith('ไม่')) return null
        return text.endsWith('ขึ้นไป') ? { suggestion: text.replace(/^(?:มากกว่า|เกินกว่า|สูงกว่า)/, 'ตั้งแต่') } : {}
      },
    ),
  },
  {
    id: 'NUM-12',
    severity: 'error',
    source: '§8.3',
    profile: 'both',
    message: 'จำนวนเงินกับตัวอักษรไม่ตรงกัน: ตัวเลขอ่านว่า {0} ให้ตรวจจำนวนที่ถูก',
    detect: scan(
      /(\d[\d,]*(?:\.\d{1,2})?)\s*บาท\s*\(([ก-๎\s]+(?:บาท|สตางค์)[ก-๎\s]*)\)/g,
      ([, figure = '', said = '']) => {
        const right = bahtText(figure)
        return squeeze(said) === right ? null : { facts: [right] }
      },
    ),
  },
]
