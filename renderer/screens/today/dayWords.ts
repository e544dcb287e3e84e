import { daysBetween, shortDate } from '../../../shared/thai/date.ts'

/** How far a day is from today, as one says it. */
export function farWords(today: string, day: string): string {
  const days = daysBetween(today, day)
  if (days === 0) return 'วันนี้'
  if (days === 1) return 'พรุ่งนี้'
  if (days === -1) return 'เมื่อวาน'
  return days > 0 ? `อีก ${days} วัน` : `เลย ${-days} วัน`
}

export const dayWords = (today: string, day: string): string => `${shortDate(day)} · ${farWords(today, day)}`
