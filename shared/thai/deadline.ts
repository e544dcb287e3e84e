import { addDays, addMonths, dayParts, isDay, monthNumber, parseDay, yearOf } from './date.ts'
import { toArabicDigits } from './digits.ts'

/**
 * Reads until when something is to be done, as it is said in a meeting: a day, ภายใน 20 พ.ย. 69, ภายใน 30 วัน (of the
 * day it was said), สิ้นเดือน, สิ้นเดือนธันวาคม 2569. A month without its year is the next one. Null when it is none of these.
 */
export function parseDeadline(typed: string, from: string): string | null {
  const text = toArabicDigits(typed)
    .replace(/\u00a0/g, ' ')
    .trim()
  const within = /^ภายใน\s*(.+)$/.exec(text)?.[1]
  const count = /^(\d{1,4})\s*(วัน|สัปดาห์|เดือน)$/.exec(within ?? '')
  if (count) {
    const many = Number(count[1])
    return count[2] === 'เดือน' ? addMonths(from, many) : addDays(from, count[2] === 'วัน' ? many : many * 7)
  }
  return endOfMonth(within ?? text, from) ?? parseDay(within ?? text)
}

function endOfMonth(text: string, from: string): string | null {
  const match = /^สิ้นเดือน\s*(?:(นี้|หน้า)|([ก-๎.]+?)\s*(?:(?:พ\.ศ\.)?\s*(\d{4}|\d{2}))?)?$/.exec(text)
  if (!match) return null
  const [, near, name, typedYear] = match
  const said = dayParts(from)
  const month = name ? monthNumber(name) : said.month
  const year = typedYear ? yearOf(typedYear) : said.year + (month < said.month ? 1 : 0)
  const first = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`
  return isDay(first) ? addDays(addMonths(first, near === 'หน้า' ? 2 : 1), -1) : null
}
