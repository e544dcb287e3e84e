import { shortDate } from '../../../shared/thai/date.ts'

const two = (value: number) => String(value).padStart(2, '0')
const isoDay = (date: Date) => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
export const clock = (date: Date) => `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`

/** `วันนี้ 08.10 น.` or `24 พ.ย. 63 08.10 น.`; of a daily backup only the day is known. */
export function when(instant: string, now: Date): string {
  const dayOnly = !instant.includes('T')
  const date = new Date(instant)
  const iso = dayOnly ? instant : isoDay(date)
  const day = iso === isoDay(now) ? 'วันนี้' : shortDate(iso)
  if (dayOnly) return day
  return `${day} ${two(date.getHours())}.${two(date.getMinutes())} น.`
}
