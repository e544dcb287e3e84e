import { passagesOf, scan, together } from './match.ts'
import type { Corpus, Hit, Rule } from './types.ts'

/** Rulebook §9.2, second part: characters that a scanner, a web page or a font left behind. */

const MARKS = 'ัิ-ฺ็-๎'
const TAG =
  /<\/?(?:p|br|div|span|b|i|u|ul|ol|li|td|tr|th|table|strong|em|h\d)(?:\s[^<>]*)?\/?>|&(?:nbsp|amp|lt|gt|quot);/g

/** One finding a paragraph with the number of places: a scan has dozens. */
const oncePer =
  (pattern: RegExp) =>
  (corpus: Corpus): Hit[] =>
    passagesOf(corpus).flatMap((passage) => {
      const all = [...passage.text.matchAll(pattern)]
      const [first] = all
      return first
        ? [{ passage, start: first.index, end: first.index + first[0].length, facts: [String(all.length)] }]
        : []
    })

const debris = (corpus: Corpus): Hit[] =>
  corpus.sheets.flatMap((sheet) =>
    sheet.passages.flatMap((passage) => {
      const text = passage.plain.trim()
      const edge = passage.index === 0 || passage.index === sheet.passages.length - 1
      const stray =
        /^(?:Share|Tweet|แชร์|พิมพ์หน้านี้)\s*:?$/.test(text) || (passage.index === 0 && /^\d+(?:\.\d+)+$/.test(text))
      const match = stray ? text : edge ? /^\|\s|(?:^|\n)Share:?$/.exec(passage.plain)?.[0] : undefined
      const start = match ? passage.plain.indexOf(match) : 0
      return match ? [{ passage, start, end: start + match.length, facts: ['1'] }] : []
    }),
  )

const PAIRS: Array<[string, string]> = [
  ['(', ')'],
  ['“', '”'],
  ['[', ']'],
]

/** A number such as ๑) or ก) has no opening bracket of its own. */
const NUMBERED = /(?:^|[\s>])(?:\d{1,3}|[ก-ฮ])$/

function unbalanced(corpus: Corpus): Hit[] {
  return passagesOf(corpus).flatMap((passage) =>
    PAIRS.flatMap(([open, close]) => {
      const waiting: number[] = []
      for (const { 0: letter, index: at } of passage.plain.matchAll(/[()“”[\]]/g)) {
        if (letter === open) waiting.push(at)
        else if (letter === close && waiting.pop() === undefined && !NUMBERED.test(passage.plain.slice(0, at)))
          return [{ passage, start: at, end: at + 1 }]
      }
      return waiting.slice(0, 1).map((at) => ({ passage, start: at, end: at + 1 }))
    }),
  )
}

/** Rule: one form of range in a paper; only figures are asked, because - also joins words. */
const mixedDashes = ({ sheets }: Corpus): Hit[] =>
  sheets.flatMap((sheet) => {
    const ranges = sheet.passages.flatMap((passage) =>
      [...passage.plain.matchAll(/(?:\d{4}|\d\d\.\d\d) ?([-–]) ?(?:\d{4}|\d\d\.\d\d)/g)].map((match) => ({
        passage,
        match,
      })),
    )
    const other = ranges.find(({ match }) => match[1] !== ranges[0]?.match[1])
    return other
      ? [{ passage: other.passage, start: other.match.index, end: other.match.index + other.match[0].length }]
      : []
  })

export const CHARACTER_RULES: Rule[] = [
  {
    id: 'CHR-01',
    severity: 'error',
    source: '§2.9, §9.2',
    profile: 'both',
    message: '"{text}" พิมพ์สระหรือวรรณยุกต์ผิดอักขระ (ํ+า แทน ำ, เ+เ แทน แ, วรรณยุกต์ซ้ำหรือสลับที่) ค้นหาคำนี้ไม่พบ ให้พิมพ์ใหม่',
    detect: together(
      scan(/[ก-ฮ][่-๋]?\u0e4d[่-๋]?\u0e32|เเ[ก-ฮ]/g, ([text]) => ({
        suggestion: text.replace(/\u0e4d([่-๋]?)\u0e32/g, '$1\u0e33').replaceAll('เเ', 'แ'),
      })),
      scan(/[ก-๎]?(?:([่-๋])\1+|([ิ-ู็์])\2+|[่-๋][ัิ-ฺ])[ก-๎]*/g),
    ),
  },
  {
    id: 'CHR-02',
    severity: 'warning',
    source: '§2.9',
    profile: 'both',
    message: 'มีอักขระที่มองไม่เห็น {0} แห่งในย่อหน้านี้ (เว้นวรรคไม่ตัดบรรทัดหรือช่องว่างความกว้างศูนย์) ให้ลบแล้วเว้นวรรคธรรมดา',
    detect: oncePer(/\u00a0|\u200b|\u200c|\u200d|\ufeff|\u2060/g),
    suggest: (text) => (text === '\u00a0' ? ' ' : ''),
  },
  {
    id: 'CHR-03',
    severity: 'error',
    source: '§9.2',
    profile: 'both',
    message: 'มีเศษจากหน้าเว็บหรือโปรแกรมอื่น "{text}" {0} แห่งในย่อหน้านี้ ให้ลบออก',
    detect: together(oncePer(TAG), debris),
    suggest: () => '',
  },
  {
    id: 'CHR-04',
    severity: 'warning',
    source: '§9.2',
    profile: 'both',
    message: 'วงเล็บหรือเครื่องหมายคำพูด {text} ไม่มีคู่ ให้เติมคู่หรือลบออก',
    detect: unbalanced,
  },
  {
    id: 'CHR-05',
    severity: 'info',
    source: '§9.2',
    profile: 'both',
    message: 'ช่วงตัวเลขในฉบับนี้ใช้ทั้ง - และ – ให้ใช้แบบเดียว',
    detect: mixedDashes,
  },
  {
    id: 'CHR-06',
    severity: 'error',
    source: '§9.2',
    profile: 'both',
    message: '"{text}" มีอักษรอังกฤษแทรกกลางคำไทย น่าจะมาจากการสแกน ให้เทียบต้นฉบับ',
    detect: scan(/[ก-๎]{1,12}[A-Za-z]{1,2}[ก-๎]{1,12}/g),
  },
  {
    id: 'CHR-07',
    severity: 'error',
    source: '§9.2',
    profile: 'both',
    message: '"{text}" มีสระหรือวรรณยุกต์ลอยที่ไม่มีพยัญชนะรองรับ ให้เทียบต้นฉบับแล้วพิมพ์ใหม่',
    detect: scan(new RegExp(`(?<![ก-ฮฤฦ${MARKS}])[${MARKS}][ก-๎]*`, 'g')),
  },
]
