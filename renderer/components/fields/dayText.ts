import { dayParts, fullDate } from '../../../shared/thai/date.ts'
import { parseDeadline } from '../../../shared/thai/deadline.ts'
import { Unreadable } from '../useDraft.ts'

/** `2020-11-24` as an officer writes it in a form: 24/11/2563. */
export function dayText(day: string | null): string {
  if (!day) return ''
  const { year, month, day: date } = dayParts(day)
  return `${date}/${month}/${year + 543}`
}

const pad = (value: number) => String(value).padStart(2, '0')
export const isoDay = (date: Date) => `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`

const NEAR: Record<string, number> = { เมื่อวาน: -1, วันนี้: 0, พรุ่งนี้: 1, มะรืน: 2, มะรืนนี้: 2 }

/**
 * Reads a typed day, the words people use for the days around today, and until when something is to be done, counted
 * from the day on which it was said.
 */
export function readDay(text: string, today: Date, said = isoDay(today)): string | null {
  const near = NEAR[text.trim()]
  if (near === undefined) return parseDeadline(text, said)
  return isoDay(new Date(today.getFullYear(), today.getMonth(), today.getDate() + near))
}

export function readDayField(text: string, optional: boolean, today: Date, said?: string): string | null | Unreadable {
  if (text.trim() === '') return optional ? null : new Unreadable('ต้องกรอกวันที่')
  return readDay(text, today, said) ?? new Unreadable('อ่านวันที่ไม่ได้ พิมพ์อย่าง ๒๒/๑๑/๒๕๖๙ หรือ 22 พ.ย. 69')
}

/** The long date beneath a field while it is typed; empty when it is no day yet. */
export function dayEcho(text: string, today: Date, said?: string): string {
  const day = text.trim() === '' ? null : readDay(text, today, said)
  return day ? fullDate(day) : ''
}
