import { MONTHS, parseDay, SHORT_MONTHS, WEEKDAYS, weekday } from '../thai/date.ts'
import type { Doubt, OldMinutes } from './model.ts'
import type { Para } from './paragraphs.ts'
import { afterWord, plainDigits, squeezed } from './text.ts'
import { agendaHeading, openingTime, rosterHeading, timeIn } from './words.ts'

/** The head: name, number, day, time and place, on lines of their own or run into each other. */

type Head = Pick<
  OldMinutes,
  'title' | 'number' | 'year' | 'date' | 'start' | 'place' | 'mode' | 'onlineMeans' | 'lines' | 'doubts'
>

/** A paper of minutes begins with its name; one that is spoken of (รายงานการประชุม ครั้งที่ ๓ มีจำนวน…) does not. */
export function minutesStart(paras: readonly Para[]): number {
  const at = paras.findIndex(({ text }, index) => {
    if (text.length > 300 || afterWord(text, 'รายงานการประชุม') < 0) return false
    const near = paras.slice(index, index + 14)
    return near.some((para) => rosterHeading(para.text) || agendaHeading(para.text) || openingTime(para.text) !== null)
  })
  return Math.max(0, at)
}

const SITTING =
  /ครั?[้่]?งท[ีิื]?[่้]?[ีิ]?\s*(\d{1,4})(?:\s*[-–(]\s*\d+\)?)?\s*(?:\/|ประจำปี|ปี|พ\.ศ\.)\s*(?:พ\.ศ\.|พุทธศักราช)?\s*(\d{4})?/
const MONTH = [...MONTHS, ...SHORT_MONTHS].map((name) => name.replaceAll('.', '\\.')).join('|')
const DATE = new RegExp(
  `(?:เมื่อ)?\\s*(?:วัน(?<weekday>[ก-๎]{3,10}?)?\\s?ที่)?\\s*(?<day>\\d{1,2})\\s*(?:เดือน)?\\s*(?<month>${MONTH})\\s*(?:พ\\.ศ\\.|พุทธศักราช)?\\s*(?<year>\\d{4})`,
)
const MEANS =
  /\s*(และ)?\s*(?:โดย)?\s*\(?(?:ผ่าน|ทาง)(?:ระบบ|สื่อ|ทาง)?\s*(?:การประชุม)?\s*(?:สื่อ)?(?:อิเล็กทรอนิกส์|ออนไลน์|ทางไกล|วีดิทัศน์\S*)?\s*\(?\s*((?:[A-Za-z][A-Za-z ]*)?)\)?\s*\)?\s*$/

export function readHead(paras: readonly Para[], from: number): Head & { next: number } {
  const head: Head = {
    ...{ title: [], number: null, year: null, date: null, start: null, place: '' },
    ...{ mode: 'onSite', onlineMeans: '', lines: {}, doubts: [] },
  }
  const lines: string[] = []
  let at = from
  for (; at < paras.length; at++) {
    const para = paras[at] as Para
    const { text } = para
    if (rosterHeading(text) || agendaHeading(text) || openingTime(text) !== null || at > from + 14) break
    if (head.place !== '' && text.length > 160) break
    readLine(text, para.line, head, lines)
  }
  head.title = titleOf(lines)
  head.lines.title = paras[from]?.line ?? 1
  return { ...head, doubts: [...head.doubts, ...missingOf(head)], next: at }
}

/** Takes what it knows out of the line; what is left before the place is a line of the name. */
function readLine(text: string, line: number, head: Head, title: string[]): void {
  const plain = plainDigits(text)
  const sitting = head.number === null ? SITTING.exec(plain) : null
  if (sitting) {
    head.number = Number(sitting[1])
    head.year = sitting[2] ? Number(sitting[2]) : null
    head.lines.number = line
  }
  const date = head.date === null ? DATE.exec(plain) : null
  if (date?.groups) {
    const { day, month, year, weekday: named = '' } = date.groups
    head.date = parseDay(`${day} ${month} ${year}`)
    head.lines.date = line
    if (head.date === null) head.doubts.push({ line, of: 'date', what: `วันที่ “${squeezed(date[0])}” ไม่มีในปฏิทิน` })
    else if (named && WEEKDAYS.some((name) => name === named) && WEEKDAYS[weekday(head.date)] !== named)
      head.doubts.push({ line, of: 'date', what: `วันที่นี้ไม่ใช่วัน${named} แต่เป็นวัน${WEEKDAYS[weekday(head.date)]}` })
    head.year ??= Number(year)
  }
  const time = head.start === null ? timeIn(text) : null
  if (time) {
    head.start = time
    head.lines.start = line
  }
  const venue = head.place === '' ? /(?:^|\s)ณ\s+(.*)$|^สถานที่\s*:?\s*(.*)$/.exec(text) : null
  const means = MEANS.exec(text)
  if (venue) {
    readPlace(squeezed(venue[1] ?? venue[2] ?? ''), line, head)
  } else if (means && /ผ่าน|ทาง/.test(text) && head.lines.date !== undefined && !sitting) {
    head.mode = head.place === '' ? 'online' : 'hybrid'
    head.onlineMeans = squeezed(means[2] ?? '')
  } else if (head.place !== '') {
    // The place goes on: its building, its district.
    if (!date && !time && !sitting) head.place = `${head.place} ${text}`
  }
  const cuts = [
    sitting?.index,
    date?.index,
    venue?.index,
    time && !date ? plain.search(/เวลา|\d{1,2}\s?[.:]\s?\d{2}/) : undefined,
  ]
  const end = Math.min(text.length, ...cuts.filter((cut): cut is number => cut !== undefined && cut >= 0))
  const name = squeezed(text.slice(0, end))
  const done = head.lines.date !== undefined && !date
  if (name !== '' && !done && head.place === '') title.push(name)
  else if (name !== '' && !done && venue) title.push(name)
}

function readPlace(text: string, line: number, head: Head): void {
  head.lines.place = line
  const means = /ผ่าน|ออนไลน์|[Zz]oom/.test(text) ? MEANS.exec(text) : null
  if (means) {
    head.place = squeezed(text.slice(0, means.index))
    head.mode = means[1] || head.place !== '' ? 'hybrid' : 'online'
    head.onlineMeans = squeezed(means[2] ?? '')
  } else head.place = text
}

/** The name without the words every one of these papers begins with. */
function titleOf(lines: readonly string[]): string[] {
  const [first = '', ...rest] = lines
  const at = afterWord(first, 'รายงานการประชุม')
  const bare = at > 0 ? first.slice(at) : first
  return [bare, ...rest].map(squeezed).filter(Boolean)
}

function missingOf(head: Head): Doubt[] {
  const line = head.lines.title ?? 1
  const asked: Array<[unknown, Doubt['of'], string]> = [
    [head.title.length > 0, 'title', 'ไม่พบชื่อการประชุม'],
    [head.number, 'number', 'ไม่พบครั้งที่ของการประชุม'],
    [head.date !== null || head.lines.date !== undefined, 'date', 'ไม่พบวันที่ประชุม'],
    [head.start, 'start', 'ไม่พบเวลาเริ่มประชุม'],
    [head.place, 'place', 'ไม่พบสถานที่ประชุม'],
  ]
  return asked.filter(([found]) => !found).map(([, of, what]) => ({ line, of, what }))
}
