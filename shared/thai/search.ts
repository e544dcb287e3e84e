import { toArabicDigits } from './digits.ts'

/** One spelling for looking things up: ๔ and 4, capitals, and how many spaces stand between make no difference. */
export const fold = (text: string): string => toArabicDigits(text).toLowerCase().replace(/\s+/g, ' ').trim()

/** Every word of the search stands somewhere in the text, also inside a Thai word. The text is folded already. */
export function searching(search: string): (folded: string) => boolean {
  const words = fold(search).split(' ').filter(Boolean)
  return (folded) => words.every((word) => folded.includes(word))
}

/**
 * A text as it is kept for the search: one space between words, Arabic digits, and one way to write what looks alike
 * (นิคหิต with อา for ำ, two เ for แ, letters of no width). Capitals stay, for it is shown as well.
 */
export const searchable = (text: string): string =>
  toArabicDigits(text)
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
    .replaceAll('\u0e4d\u0e32', '\u0e33')
    .replaceAll('เเ', 'แ')
    .replace(/\s+/g, ' ')
    .trim()

/** The words of a search, each once. */
export const searchWords = (search: string): string[] => [
  ...new Set(searchable(search).toLowerCase().split(' ').filter(Boolean)),
]

/** Where the words stand in a text, from and to, in its order and without overlap. */
export function placesOf(text: string, words: readonly string[]): Array<[from: number, to: number]> {
  const low = text.toLowerCase()
  const found: Array<[number, number]> = []
  for (const word of words)
    for (let at = low.indexOf(word); at >= 0; at = low.indexOf(word, at + word.length))
      found.push([at, at + word.length])
  found.sort((a, b) => a[0] - b[0] || b[1] - a[1])
  const whole: Array<[number, number]> = []
  for (const [from, to] of found) {
    const last = whole.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else whole.push([from, to])
  }
  return whole
}
