import type { Letter } from '../model/letter.ts'
import { buddhistYear, daysBetween, longDate } from '../thai/date.ts'
import { toThaiDigits } from '../thai/digits.ts'
import { fold } from '../thai/search.ts'
import { registerYear } from './registerNumber.ts'

/** The days of a letter received: as it is dated, and as it came in. */
export interface ReceiptDays {
  date?: string | null | undefined
  receivedDate?: string | null | undefined
}

/** What cannot be about those days, as a sentence under each field: a letter comes in after it was written, until today. */
export function receiptErrors(
  { date, receivedDate }: ReceiptDays,
  today: string,
): Partial<Record<keyof ReceiptDays, string>> {
  if (receivedDate && receivedDate > today)
    return { receivedDate: toThaiDigits(`วันที่รับอยู่ในอนาคต (วันนี้คือ ${longDate(today)}) ตรวจวัน เดือน และปี พ.ศ.`) }
  if (date && date > today)
    return { date: toThaiDigits(`วันที่ของหนังสืออยู่ในอนาคต (วันนี้คือ ${longDate(today)}) ตรวจวัน เดือน และปี พ.ศ.`) }
  if (date && receivedDate && receivedDate < date)
    return { receivedDate: toThaiDigits(`รับก่อนวันที่หนังสือลง (${longDate(date)}) ไม่ได้ ตรวจวันที่รับหรือวันที่ของหนังสือ`) }
  return {}
}

/** Letters take days, in the country's farthest corner weeks; more than that is more often a slip of the year. */
const FAR_DAYS = 60

/** What is odd about the days and may be so, as a sentence; null when nothing is. */
export function receiptWarning({ date, receivedDate }: ReceiptDays): string | null {
  if (!date || !receivedDate || receivedDate < date) return null
  const days = daysBetween(date, receivedDate)
  return days > FAR_DAYS ? `วันที่รับห่างจากวันที่ของหนังสือ ${days} วัน ตรวจเดือนและปี พ.ศ. หากถูกแล้วลงรับได้` : null
}

/** A receipt number is of one year's register: the day of receipt stays in that year. Null when it does. */
export function otherRegister(letter: Letter, receivedDate: string | null | undefined): string | null {
  const year = registerYear(letter)
  if (receivedDate && buddhistYear(receivedDate) === year) return null
  return toThaiDigits(
    `เลขรับ ${letter.receivedNumber} เป็นของทะเบียนปี ${year} วันที่รับต้องอยู่ในปีนั้น หากผิดปีให้ยกเลิกเลขรับแล้วลงรับใหม่`,
  )
}

/** `มท ๐๘๐๙.๔/ว ๑๒` and `มท.0809.4/ว12` are one number. */
const numberKey = (number: string): string => fold(number).replace(/[^\dก-ฮa-z/]/g, '')
const nameKey = (name: string): string => fold(name).replace(/\s/g, '')

/** Letters received before that are probably this one: the same number of the same sender, however they were written. */
export function receivedBefore(
  letters: readonly Letter[],
  { from, number }: { from: string; number: string },
): Letter[] {
  const [sought, sender] = [numberKey(number), nameKey(from)]
  if (sought === '') return []
  return letters.filter((one) => {
    if (one.direction !== 'in' || one.state === 'void' || numberKey(one.number) !== sought) return false
    const other = nameKey(one.from)
    return sender === '' || other === '' || other.includes(sender) || sender.includes(other)
  })
}
