import { MONTHS, SHORT_MONTHS } from '../thai/date.ts'
import { fold, searching } from '../thai/search.ts'

/** A sentence ready to be put in; `{slots}` are filled where it stands. */
export interface StockPhrase {
  text: string
  /** How often this office has written it; 0 for one the program brings along. */
  uses: number
  /** The record by which it was kept on purpose; it can be forgotten again. */
  id: string | null
}

/** Sentences of minutes as the secretariats of the seeds write them (rulebook §5). */
const STOCK = [
  'รับทราบ',
  'รับทราบ และมอบหมายให้ {หน่วยงาน} ดำเนินการต่อไป',
  'เห็นชอบตามที่ฝ่ายเลขานุการเสนอ',
  'เห็นชอบในหลักการ และให้ {หน่วยงาน} รับข้อสังเกตของที่ประชุมไปดำเนินการ',
  'มอบหมายให้ {หน่วยงาน} ดำเนินการ {เรื่อง} ให้แล้วเสร็จภายในวันที่ {วันที่}',
  'มอบหมายให้ {หน่วยงาน} รายงานความก้าวหน้าให้ที่ประชุมทราบในการประชุมครั้งต่อไป',
  'ไม่เห็นชอบ เนื่องจาก {เหตุผล}',
  'ให้เลื่อนการพิจารณาเรื่องนี้ไปในการประชุมครั้งต่อไป',
  'ให้ถอนเรื่องนี้ออกจากระเบียบวาระการประชุม',
  'รับรองรายงานการประชุมโดยไม่มีการแก้ไข',
  'ไม่มีกรรมการท่านใดขอแก้ไขรายงานการประชุม',
  'จึงเรียนที่ประชุมเพื่อโปรดทราบ',
  'จึงเรียนที่ประชุมเพื่อโปรดพิจารณา',
  'กล่าวเปิดการประชุม และแจ้งให้ที่ประชุมทราบ ดังนี้',
  'ขอเชิญ {หน่วยงาน} นำเสนอ',
  'กล่าวขอบคุณผู้เข้าร่วมประชุมทุกท่าน และปิดการประชุม',
] as const

const LONGEST = 220
const SHORTEST = 6
/** A sentence written this often is one the office would write again. */
const OFTEN = 2
const MOST = 300

const MONTHS_OR_SHORT = [...MONTHS, ...SHORT_MONTHS].map((month) => month.replaceAll('.', '\\.')).join('|')
const DIGIT = '[0-9๐-๙]'
const DATE = new RegExp(`${DIGIT}{1,2}\\s*(?:${MONTHS_OR_SHORT})\\s*(?:พ\\.ศ\\.\\s*)?${DIGIT}{2,4}`, 'g')
const NUMBER = new RegExp(`${DIGIT}+(?:[.,/:]${DIGIT}+)*`, 'g')
/** So many letters beside the slots are a sentence; fewer are the row of a list. */
const FEWEST_WORDS = 16

/** A score, a day, a number is another one the next time: it becomes a slot. Empty where hardly more is left. */
function template(line: string): string {
  const sentence = line.replace(DATE, '{วันที่}').replace(NUMBER, '{ตัวเลข}')
  const left = sentence.replace(/\{[^{}]*\}/g, '').replace(/[^ก-๎A-Za-z]/g, '')
  return sentence !== line && left.length < FEWEST_WORDS ? '' : sentence
}

/** What the office wrote more than once, with agencies, days and numbers as slots, the most used first. */
export function learned(texts: readonly string[], agencies: readonly string[]): Array<[text: string, uses: number]> {
  const names = agencies.filter((name) => name.length > SHORTEST).toSorted((a, b) => b.length - a.length)
  const counts = new Map<string, number>()
  for (const text of texts) {
    const line = text.replace(/\s+/g, ' ').trim()
    if (line.length < SHORTEST || line.length > LONGEST) continue
    const name = names.find((one) => line.includes(one))
    const sentence = template(name ? line.replace(name, '{หน่วยงาน}') : line)
    if (sentence) counts.set(sentence, (counts.get(sentence) ?? 0) + 1)
  }
  return [...counts].filter(([, uses]) => uses >= OFTEN).sort((a, b) => b[1] - a[1])
}

/** All there is to offer, each sentence once: kept on purpose, then used most, then those of the program. */
export function phrasesOf(
  kept: ReadonlyArray<{ id: string; text: string }>,
  used: ReadonlyArray<readonly [text: string, uses: number]>,
): StockPhrase[] {
  const uses = new Map(used)
  const all = new Map<string, StockPhrase>()
  const put = (text: string, id: string | null) => {
    if (!all.has(fold(text))) all.set(fold(text), { text, id, uses: uses.get(text) ?? 0 })
  }
  for (const { id, text } of kept) put(text, id)
  for (const [text] of used) put(text, null)
  for (const text of STOCK) put(text, null)
  return [...all.values()].slice(0, MOST)
}

/** Those that hold every word, those that begin with them first. */
export function offered(phrases: readonly StockPhrase[], words: string): StockPhrase[] {
  const fits = searching(words)
  const start = fold(words)
  const begins = ({ text }: StockPhrase): number => Number(fold(text).startsWith(start))
  return phrases.filter(({ text }) => fits(fold(text))).sort((a, b) => begins(b) - begins(a))
}

/** Where the next slot of a text stands after a place, as offsets; null when there is none. */
export function nextSlot(text: string, from: number): [start: number, end: number] | null {
  const found = /\{[^{}]+\}/.exec(text.slice(from))
  return found ? [from + found.index, from + found.index + found[0].length] : null
}
