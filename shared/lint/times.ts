import { daysBetween, longDate } from '../thai/date.ts'
import { dateOf, WEEKDAY } from './dates.ts'
import { DATE, hitAt, looseDay, scan, together } from './match.ts'
import { closingTime, scheduleOrder } from './records.ts'
import type { Corpus, Hit, Rule, Sheet } from './types.ts'

/** Rulebook §8.2, §5.6 and §9.1: hours, their order, and notice of a meeting. */

const TIME = '(\\d{1,2})[.:](\\d{2})'
const RANGE = new RegExp(`${TIME}\\s*[-–]\\s*${TIME}\\s*น`, 'g')
const minutes = (hour = '', minute = ''): number => Number(hour) * 60 + Number(minute)

const untimely = scan(
  /เวลา\s*(\d{1,2})([.:])(\d{2})(?!\d)(?:\s*[-–]\s*(\d{1,2})([.:])(\d{2}))?(\s*น\.)?/g,
  ([, hour = '', dot, minute, hour2, dot2, minute2, unit]) => {
    const bad = dot === ':' || dot2 === ':' || !unit || hour.length < 2 || (hour2 && hour2.length < 2)
    const no =
      [hour, hour2].some((one) => Number(one ?? 0) > 24) || [minute, minute2].some((one) => Number(one ?? 0) > 59)
    if (!bad && !no) return null
    const two = (one: string): string => one.padStart(2, '0')
    return no ? {} : { suggestion: `เวลา ${two(hour)}.${minute}${hour2 ? ` - ${two(hour2)}.${minute2}` : ''} น.` }
  },
)

const backwards = scan(RANGE, ([, h1, m1, h2, m2]) => (minutes(h2, m2) <= minutes(h1, m1) ? {} : null))

function outOfOrder({ sheets }: Corpus): Hit[] {
  return sheets.flatMap((sheet) => {
    const hits: Hit[] = []
    let last = -1
    for (const passage of sheet.passages) {
      if (new RegExp(DATE.source).test(passage.plain)) last = -1
      const [text, hour, minute] =
        (sheet.genre === 'schedule' && passage.role === 'programme' && new RegExp(TIME).exec(passage.plain)) || []
      if (!text) continue
      if (minutes(hour, minute) < last) hits.push(hitAt(passage, text))
      last = minutes(hour, minute)
    }
    const [began, closed] = ['เริ่ม|เปิด', 'เลิก|ปิด'].map((word) =>
      sheet.passages.find(({ role, plain }) => role === 'time' && new RegExp(`^(?:${word})`).test(plain)),
    )
    const [from, to] = [began, closed].map((passage) => new RegExp(TIME).exec(passage?.plain ?? ''))
    if (closed && from && to && minutes(to[1], to[2]) <= minutes(from[1], from[2])) hits.push(hitAt(closed, to[0]))
    return hits
  })
}

const invites = (sheet: Sheet): boolean =>
  sheet.passages.some(({ role, plain }) => role === 'subject' && /เชิญ(?:เข้าร่วม)?ประชุม/.test(plain))

/** The day of the meeting that a letter calls to. */
const heldOn = (sheet: Sheet): string | undefined =>
  sheet.passages.flatMap(({ plain }) => {
    const match = new RegExp(`(?<!ภาย)ใน(?:วัน${WEEKDAY}|วัน)ที่\\s*${DATE.source}`).exec(plain)
    return match ? (looseDay(match[0]) ?? []) : []
  })[0]

/** Rule: three days' notice in writing unless the matter is urgent (พ.ร.บ.วิธีปฏิบัติฯ ม.๘๐; rulebook §5.6). */
function shortNotice({ sheets }: Corpus): Hit[] {
  return sheets.flatMap((sheet) => {
    const urgent = sheet.passages.some(
      ({ role, plain }) => role === 'urgency' || (role === 'title' && /ด่วน/.test(plain)) || /^ด่วน/.test(plain),
    )
    const dated = dateOf(sheet)
    const day = dated && looseDay(dated.plain)
    if (!invites(sheet) || urgent || !dated || !day) return []
    const held = heldOn(sheet)
    const days = held ? daysBetween(day, held) : 3
    const late = days < 0 ? 'หลังวันประชุม' : 'ก่อนวันประชุมไม่ถึง ๓ วัน'
    return held && days < 3 ? [{ passage: dated, start: 0, end: dated.text.length, facts: [longDate(held), late] }] : []
  })
}

/** An answer asked for by a day after the meeting it is about comes too late. */
function lateReply({ sheets }: Corpus): Hit[] {
  return sheets.flatMap((sheet) => {
    const held = invites(sheet) && heldOn(sheet)
    if (!held) return []
    return sheet.passages.flatMap((passage) =>
      [
        ...passage.plain.matchAll(
          new RegExp(`(?:ตอบ|แจ้ง|ส่ง)[^\\n]{0,120}?ภายใน(?:วัน${WEEKDAY}|วัน)ที่\\s*${DATE.source}`, 'g'),
        ),
      ].flatMap((match) => {
        const date = new RegExp(DATE.source).exec(match[0])
        const day = date && looseDay(date[0])
        if (!day || day <= held) return []
        const start = match.index + match[0].length - date[0].length
        return [{ passage, start, end: start + date[0].length, facts: [longDate(held)] }]
      }),
    )
  })
}

export const TIME_RULES: Rule[] = [
  {
    id: 'DAT-09',
    severity: 'warning',
    source: '§8.2',
    profile: 'official',
    message: '"{text}" ไม่เป็นแบบเวลาราชการ: ชั่วโมงและนาทีสองหลักคั่นด้วยจุด ตามด้วย น. เช่น เวลา ๑๓.๐๐ น.',
    detect: untimely,
  },
  {
    id: 'DAT-10',
    severity: 'error',
    source: '§8.2',
    profile: 'both',
    message: 'เวลา "{text}" ไม่เรียงตามลำดับ: เวลาสิ้นสุดหรือรายการถัดไปอยู่ก่อนเวลาก่อนหน้า ให้ตรวจเวลา',
    detect: together(backwards, outOfOrder, closingTime, scheduleOrder),
  },
  {
    id: 'DAT-11',
    severity: 'error',
    source: '§5.6',
    profile: 'official',
    message: 'หนังสือเชิญลงวันที่ {text} {1} (ประชุมวันที่ {0}) ให้เลื่อนวันหรือใส่ชั้นความเร็วพร้อมเหตุจำเป็น',
    detect: shortNotice,
  },
  {
    id: 'DAT-14',
    severity: 'error',
    source: '§5.6',
    profile: 'official',
    message: 'ขอให้ตอบภายในวันที่ {text} ซึ่งอยู่หลังวันประชุม ({0}) ให้กำหนดวันตอบก่อนวันประชุม',
    detect: lateReply,
  },
]
