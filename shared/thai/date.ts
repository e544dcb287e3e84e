/**
 * Calendar days are `YYYY-MM-DD` strings in C.E.; the Buddhist era lives only in this folder.
 * Rule: forms of dates and times, ระเบียบงานสารบรรณ and rulebook §8.1–8.2.
 */
export const MONTHS = [
  'มกราคม',
  'กุมภาพันธ์',
  'มีนาคม',
  'เมษายน',
  'พฤษภาคม',
  'มิถุนายน',
  'กรกฎาคม',
  'สิงหาคม',
  'กันยายน',
  'ตุลาคม',
  'พฤศจิกายน',
  'ธันวาคม',
] as const
export const SHORT_MONTHS = [
  'ม.ค.',
  'ก.พ.',
  'มี.ค.',
  'เม.ย.',
  'พ.ค.',
  'มิ.ย.',
  'ก.ค.',
  'ส.ค.',
  'ก.ย.',
  'ต.ค.',
  'พ.ย.',
  'ธ.ค.',
] as const
export const WEEKDAYS = ['อาทิตย์', 'จันทร์', 'อังคาร', 'พุธ', 'พฤหัสบดี', 'ศุกร์', 'เสาร์'] as const
const ERA = 543

export interface DayParts {
  year: number
  month: number
  day: number
}

const daysInMonth = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31

/** True for a `YYYY-MM-DD` that exists in the calendar. */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return false
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number]
  return year >= 1800 && year <= 2300 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

export function dayParts(day: string): DayParts {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return { year, month, day: date }
}

export const buddhistYear = (day: string): number => dayParts(day).year + ERA
/** First and last day of a Buddhist year. */
export const yearDays = (year: number): [string, string] => [`${year - ERA}-01-01`, `${year - ERA}-12-31`]
export const monthName = (month: number): string => MONTHS[month - 1] ?? ''

/** Weekday by Sakamoto's arithmetic, so that no Date and no time zone is involved. 0 = Sunday. */
export function weekday(day: string): number {
  const parts = dayParts(day)
  const offsets = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
  const year = parts.month < 3 ? parts.year - 1 : parts.year
  const leaps = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
  return (year + leaps + (offsets[parts.month - 1] ?? 0) + parts.day) % 7
}

/** `วันอังคาร` */
export const weekdayName = (day: string): string => `วัน${WEEKDAYS[weekday(day)]}`

/** `24 พฤศจิกายน 2563` (digits are made Thai by the office's digit policy when the paper is composed). */
export function longDate(day: string): string {
  const { month, day: date } = dayParts(day)
  return `${date} ${monthName(month)} ${buddhistYear(day)}`
}

/** `20 กุมภาพันธ์ พ.ศ. 2568`: orders and announcements. */
export function eraDate(day: string): string {
  const { month, day: date } = dayParts(day)
  return `${date} ${monthName(month)} พ.ศ. ${buddhistYear(day)}`
}

/** `วันอังคารที่ 24 พฤศจิกายน 2563` */
export const fullDate = (day: string): string => `${weekdayName(day)}ที่ ${longDate(day)}`

/** `24 พ.ย. 63`: tables and news only. */
export function shortDate(day: string): string {
  const { month, day: date } = dayParts(day)
  return `${date} ${SHORT_MONTHS[month - 1]} ${String(buddhistYear(day)).slice(-2)}`
}

/** `ธันวาคม 2567`, or `กุมภาพันธ์ – พฤษภาคม 2568` for a span inside one year. */
export function monthSpan(from: string, to: string): string {
  const [fromYear, fromMonth] = from.split('-').map(Number) as [number, number]
  const [toYear, toMonth] = to.split('-').map(Number) as [number, number]
  const end = `${monthName(toMonth)} ${toYear + ERA}`
  if (from === to) return end
  return fromYear === toYear ? `${monthName(fromMonth)} – ${end}` : `${monthName(fromMonth)} ${fromYear + ERA} – ${end}`
}

/** `09.00 น.` */
export const clock = (time: string): string => `${time.replace(':', '.')} น.`

/** `เวลา 13.00 - 16.30 น.`, or `เวลา 09.00 น.` without an end. */
export const clockSpan = (start: string, end: string | null): string =>
  end ? `เวลา ${start.replace(':', '.')} - ${clock(end)}` : `เวลา ${clock(start)}`

const ARABIC = (text: string): string => text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))

/**
 * Reads what an officer types: ๒๒/๑๑/๒๕๖๙, 22-11-69, 22 พ.ย. 69, 22 พฤศจิกายน พ.ศ. 2569, 2026-11-22.
 * Two-digit years are B.E. of the 2500s; four-digit years from 2400 are B.E. Returns null when it is no day.
 */
export function parseDay(typed: string): string | null {
  const text = ARABIC(typed)
    .replace(/\u00a0/g, ' ')
    .replace(/^วัน\S*?ที่\s*|^วันที่\s*/, '')
    .trim()
  if (isDay(text)) return text
  const numeric = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{2}|\d{4})$/.exec(text)
  const named = /^(\d{1,2})\s*([ก-๎.]+?)\s*(?:พ\.ศ\.)?\s*(\d{2}|\d{4})$/.exec(text)
  const match = numeric ?? named
  if (!match) return null
  const month = numeric ? Number(match[2]) : monthNumber(match[2] ?? '')
  const year = yearOf(match[3] ?? '')
  const day = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${(match[1] ?? '').padStart(2, '0')}`
  return isDay(day) ? day : null
}

/** A typed year as C.E. */
export function yearOf(typed: string): number {
  const year = Number(typed)
  return year < 100 ? year + 2500 - ERA : year >= 2400 ? year - ERA : year
}

/** 1 to 12 of a month's name, whole or short; 0 when it is none. */
export function monthNumber(name: string): number {
  const bare = name.replaceAll('.', '')
  const index = MONTHS.findIndex((month, at) => month === bare || SHORT_MONTHS[at]?.replaceAll('.', '') === bare)
  return index + 1
}

/** Reads 09.00, ๙:๓๐, 0900, 9 น. Returns `HH:mm` or null. */
export function parseTime(typed: string): string | null {
  const text = ARABIC(typed)
    .replace(/\s*น\.?\s*$/, '')
    .trim()
  const match = /^(\d{1,2})(?:[.:](\d{2}))?$/.exec(text) ?? /^(\d{2})(\d{2})$/.exec(text)
  if (!match) return null
  const hour = Number(match[1])
  const minute = Number(match[2] ?? 0)
  if (hour > 23 || minute > 59) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** Days from one day to another; negative when the other is earlier. Julian day numbers, so no Date and no time zone. */
export const daysBetween = (from: string, to: string): number => julian(to) - julian(from)

function julian(day: string): number {
  const { year, month, day: date } = dayParts(day)
  const late = month < 3 ? 1 : 0
  const [y, m] = [year + 4800 - late, month + 12 * late - 3]
  const leaps = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400)
  return date + Math.floor((153 * m + 2) / 5) + 365 * y + leaps - 32_045
}

/** `พฤศจิกายน 2563` */
export const monthOf = (day: string): string => `${monthName(dayParts(day).month)} ${buddhistYear(day)}`

/** A day some days later; earlier when the count is negative. */
export function addDays(day: string, count: number): string {
  let { year, month, day: date } = dayParts(day)
  date += count
  while (date < 1) {
    month--
    if (month < 1) {
      month = 12
      year--
    }
    date += daysInMonth(year, month)
  }
  while (date > daysInMonth(year, month)) {
    date -= daysInMonth(year, month)
    month++
    if (month > 12) {
      month = 1
      year++
    }
  }
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-')
}

/** The same day some months later; the last of the month where it has no such day (31 มกราคม → 28 กุมภาพันธ์). */
export function addMonths(day: string, count: number): string {
  const { year, month, day: date } = dayParts(day)
  const months = year * 12 + month - 1 + count
  const [y, m] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1]
  return [
    String(y).padStart(4, '0'),
    String(m).padStart(2, '0'),
    String(Math.min(date, daysInMonth(y, m))).padStart(2, '0'),
  ].join('-')
}
