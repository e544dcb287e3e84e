import type { Letter } from '../model/letter.ts'
import { fold } from '../thai/search.ts'

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
