import { toArabicDigits } from './digits.ts'

/** One spelling for looking things up: ๔ and 4, capitals, and how many spaces stand between make no difference. */
export const fold = (text: string): string => toArabicDigits(text).toLowerCase().replace(/\s+/g, ' ').trim()

/** Every word of the search stands somewhere in the text, also inside a Thai word. The text is folded already. */
export function searching(search: string): (folded: string) => boolean {
  const words = fold(search).split(' ').filter(Boolean)
  return (folded) => words.every((word) => folded.includes(word))
}
