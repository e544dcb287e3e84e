import type { Letter, Register } from '../model/letter.ts'
import type { Office } from '../model/office.ts'
import { buddhistYear } from '../thai/date.ts'
import { toArabicDigits, withDigits } from '../thai/digits.ts'

/** What a number says: which register it is of, and the running number in it. */

const isSeries = ({ kind }: Letter): boolean => kind === 'order' || kind === 'announcement'

/** Rule: orders and announcements have registers of their own; a circular letter may (ข้อ ๓๒; rulebook §3.1). */
export function registerOf(letter: Letter): Register {
  if (letter.direction === 'in') return 'received'
  if (letter.kind === 'order' || letter.kind === 'announcement') return letter.kind
  return /\/\s*ว/.test(letter.number) ? 'circular' : 'letter'
}

/** The number that places a letter in its register: as it was given out, or given at receipt. */
export const ownNumber = (letter: Letter): string => (letter.direction === 'in' ? letter.receivedNumber : letter.number)

/** `1/2569`: the year stands behind the number of orders and announcements, and may behind one of receipt. */
const WITH_YEAR = /(\d+)\s*\/\s*(\d{4})$/

/** The running number alone: กบ ๐๐๑๗.๕/ว ๕๔๔ has 544, ๑๒๓/๒๕๖๘ of an order has 123; 0 where there is none. */
export function runningOf(letter: Letter): number {
  const plain = toArabicDigits(ownNumber(letter)).trim()
  const dated = isSeries(letter) || letter.direction === 'in' ? WITH_YEAR.exec(plain) : null
  return Number((dated ?? /(\d+)$/.exec(plain))?.[1] ?? 0)
}

/** The year a number names itself; null where it names none. */
export function yearInNumber(letter: Letter): number | null {
  if (letter.direction === 'out' && !isSeries(letter)) return null
  const found = WITH_YEAR.exec(toArabicDigits(ownNumber(letter)).trim())
  return found ? Number(found[2]) : null
}

/** The day that puts a letter into a year of its register. */
export const registerDay = (letter: Letter): string | null =>
  letter.direction === 'in' ? (letter.receivedDate ?? letter.date) : letter.date

/** The year a letter stands in: without a day, the one its number names or it was entered in. */
export function registerYear(letter: Letter): number {
  const day = registerDay(letter)
  return day ? buddhistYear(day) : (yearInNumber(letter) ?? buddhistYear(letter.created.slice(0, 10)))
}

/** The code as it stands before the stroke: what is typed behind it (พร ๐๐๒๓.๔/ว) comes with each number. */
export const letterCodeOf = (typed: string): string => typed.replace(/\s*\/\s*ว?\s*$/, '')

export function printedNumber(register: Register, running: number, year: number, office: Office): string {
  const number =
    register === 'received'
      ? String(running)
      : register === 'order' || register === 'announcement'
        ? `${running}/${year}`
        : `${office.letterCode}/${register === 'circular' ? 'ว ' : ''}${running}`
  return withDigits(number, office.digits)
}
