import type { Letter } from '../../../shared/model/letter.ts'
import { longDate } from '../../../shared/thai/date.ts'

/** A letter of the registers as it is looked for: by number, sender, day, subject; a received one by its receipt too. */
export function letterOption(letter: Letter, office: string): { id: string; name: string } {
  const { id, direction, number, receivedNumber, from, date, subject, heading } = letter
  const name = [
    number ? `ที่ ${number}` : 'ไม่มีเลขที่',
    from || (direction === 'out' ? office : ''),
    date && `ลงวันที่ ${longDate(date)}`,
    (subject || heading).replaceAll('\n', ' '),
    direction === 'in' && receivedNumber && `(เลขรับ ${receivedNumber})`,
  ]
  return { id, name: name.filter(Boolean).join(' ') }
}

/** What can be referred to: sent or received, not a draft and not what was voided; the newest first. */
export const referable = (letters: readonly Letter[]): Letter[] =>
  letters
    .filter(({ number, receivedNumber, state }) => (number !== '' || receivedNumber !== '') && state !== 'void')
    .sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1))
