import type { Resolution, Section } from '../model/meeting.ts'
import { afterWord, alike, plainDigits, squeezed } from './text.ts'

/** The fixed words of minutes (rulebook §5.1–5.3), as offices really write them. */

/** Where the rest begins after the first of these words that the line begins with, −1 when with none. */
const after = (line: string, words: readonly string[]): number =>
  words.map((word) => afterWord(line, word)).find((at) => at > 0) ?? -1

export type RosterHeading = { list: 'came' | 'absent' | 'guest'; reason: string; guests: boolean }
/** `(ไม่)` decides; who asks for the rest gets what stands in brackets. */
const ROSTER =
  /^(?:(?:ราย(?:ชื่อ|นาม)\s*)?(?:คณะ\S{0,30}?|(?:อนุ)?กรรมการ|คณะทำงาน)?\s*(?:ผู้|ที่)?\s*)(ไม่\s*(?:ได้\s*|สามารถ\s*)?)?((?:เข้า)?ร่วม|เข้า|มา(?:เข้า)?(?:ร่วม)?|ลา|ขาด)\s*(?:การ)?ประชุม(.*)$/

export function rosterHeading(line: string): RosterHeading | null {
  const words = squeezed(line).replace(/^[\d๐-๙]{1,2}[.)]\s*/, '')
  if (words.length > 110) return null
  const found = ROSTER.exec(words)
  if (found) {
    const [, not = '', how = '', rest = ''] = found
    if (!/^\s*(?:$|[:(]|จำนวน|ประกอบด้วย|ดังนี้|\(?แทน|คือ|ผ่าน|-)/.test(rest)) return null
    const reason = /\((?:เนื่องจาก)?\s*([^()]*(?:ติด|ลา|ภารกิจ|ป่วย)[^()]*)\)/.exec(rest)?.[1] ?? ''
    const absent = not !== '' || how === 'ลา' || how === 'ขาด'
    // Rule: ผู้เข้าร่วมประชุม are those who are no members, where the paper has a list of members as well.
    const guests = !absent && /ร่วม/.test(how) && !/กรรมการ|คณะ/.test(words)
    return { list: absent ? 'absent' : guests ? 'guest' : 'came', reason: squeezed(reason), guests }
  }
  if (alike(words, 'ผู้มาประชุม')) return { list: 'came', reason: '', guests: false }
  if (alike(words, 'ผู้ไม่มาประชุม')) return { list: 'absent', reason: '', guests: false }
  if (alike(words, 'ผู้เข้าร่วมประชุม')) return { list: 'guest', reason: '', guests: true }
  return null
}

export const NOTHING = /^[-–—\s]*(?:ไม่มี|ไม่มีเรื่อง\S{0,30})[-–—\s.]*$/

/** The agenda heading's number and title. */
export function agendaHeading(line: string): { number: number; title: string } | null {
  const at = after(line, ['ระเบียบวาระการประชุมที่', 'ระเบียบวาระที่', 'วาระการประชุมที่', 'วาระที่'])
  if (at < 0) return null
  const found = /^\s*(\d{1,2})(?![\d.]\d)\s*[.:]?\s*/.exec(plainDigits(line.slice(at)))
  if (!found) return null
  return { number: Number(found[1]), title: squeezed(line.slice(at + found[0].length)) }
}

const TIME = /(?:เวลา)?\s*(?:ประมาณ\s*)?(\d{1,2})\s?[.:]\s?(\d{2})\s*(?:น|$)/
/** The first time of day in a text. */
export function timeIn(text: string): string | null {
  const found = TIME.exec(plainDigits(text))
  if (!found) return null
  const [hour, minute] = [Number(found[1]), Number(found[2])]
  if (hour > 23 || minute > 59) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

const OPENS = ['เริ่มประชุม', 'เปิดประชุม', 'เริ่มการประชุม', 'เปิดการประชุม']
const CLOSES = ['เลิกประชุม', 'ปิดประชุม', 'เลิกการประชุม', 'ปิดการประชุม']
const timeLine = (line: string, words: readonly string[]): string | null =>
  squeezed(line).length < 60 && after(line, words) > 0 ? timeIn(line) : null
export const openingTime = (line: string): string | null => timeLine(line, OPENS)
/** เปิด and ปิด are one letter apart. */
export const closingTime = (line: string): string | null =>
  /^\s*(?:เปิด|เริ่ม)/.test(line) ? null : timeLine(line, CLOSES)

/** What a decision begins with or holds. */
const DECIDES =
  /รับทราบ|รับรอง|เห็นชอบ|เห็นควร|อนุมัติ|มีมติ|มอบหมาย|มอบให้|เลื่อน|รับหลักการ|อนุญาต|ทบทวน|กำหนดให้|มติ(?:และ|เป็น|ด้วย|ให้)|^ไม่มี(?:ข้อ|ผู้)|^ทราบ|ให้\S*ดำเนินการ|^ให้|^กำหนด|^แต่งตั้ง/
const LABELS = ['มติของที่ประชุม', 'สรุปมติที่ประชุม', 'มติที่ประชุม', 'มติคณะกรรมการ', 'มติ']

export interface ResolutionStart {
  label: Resolution['label']
  text: string
  /** Nothing but the label stands there. */
  bare: boolean
}

/** ที่ประชุม is a label only where a decision follows: ที่ประชุมได้ซักถาม is what was said. */
export function resolutionStart(line: string): ResolutionStart | null {
  const at = after(line, LABELS)
  if (at > 0 && /^(?:\s|[:：]|$)/.test(line.slice(at))) {
    const text = squeezed(line.slice(at).replace(/^[\s:：–-]+/, ''))
    return { label: 'มติที่ประชุม', text, bare: text === '' }
  }
  const glued = /^(?:ข้อสั่งการ(?:ของ)?(?:ประธาน|ที่ประชุม|ผู้ว่าราชการจังหวัด)?)\s*[:：]?\s*/.exec(line)
  if (glued && squeezed(line).length < 40) return { label: 'มติที่ประชุม', text: squeezed(line), bare: false }
  const sat = afterWord(line, 'ที่ประชุม')
  if (sat < 0) return null
  const rest = line.slice(sat)
  const text = squeezed(rest.replace(/^[\s:：]+/, ''))
  if (text === '') return { label: 'ที่ประชุม', text, bare: true }
  const head = text.slice(0, 160)
  const decides = /^(?:จึง|ได้|พิจารณา|แล้ว|โดย)/.test(head)
    ? /มติ|เห็นชอบ|รับทราบ|รับรอง|อนุมัติ|มอบหมาย/.test(head)
    : DECIDES.test(head)
  return decides ? { label: 'ที่ประชุม', text, bare: false } : null
}

const KINDS: Array<[Resolution['kind'], RegExp]> = [
  ['reject', /ไม่เห็นชอบ|ไม่อนุมัติ|ไม่รับรอง|ไม่รับหลักการ/],
  ['certify', /รับรองรายงาน|^รับรอง|มติรับรอง/],
  ['defer', /เลื่อน(?:การพิจารณา|ไป|วาระ|เรื่อง)|ทบทวน\S*เสนอ|ถอนเรื่อง|ครั้งต่อไป$/],
  ['approve', /เห็นชอบ|อนุมัติ|รับหลักการ|เห็นควร|อนุญาต/],
  ['acknowledge', /^(?:มีมติ)?รับทราบ|^ทราบ/],
  ['assign', /มอบหมาย|มอบให้|^ให้|ให้\S*ดำเนินการ|กำหนดให้|ข้อสั่งการ/],
]
export const decisionOf = (text: string): Resolution['kind'] =>
  KINDS.find(([, pattern]) => pattern.test(text))?.[0] ?? (text === '' ? 'acknowledge' : 'other')

const SECTIONS: Array<[Section, RegExp]> = [
  ['minutes', /รับรอง/],
  ['followUp', /สืบเนื่อง|ติดตาม/],
  ['chair', /ประธาน|แจ้งให้ที่ประชุม/],
  ['consideration', /พิจารณา/],
  ['information', /ทราบ/],
  ['other', /อื่น/],
]
/** Which of the six a heading is, by its words. */
export const sectionOf = (title: string): Section | null =>
  SECTIONS.find(([, pattern]) => pattern.test(title.slice(0, 90)))?.[0] ?? null

/** A matter is put before the meeting: what comes next is what it resolved. */
export const PUTS_FORWARD = /^(?:ดังนั้น\s*)?จึง\s?(?:ขอ)?(?:นำ)?\s?(?:เรียน|เสนอ)\S*\s?\S*เพื่อ(?:โปรด)?(พิจารณา|ทราบ)/
