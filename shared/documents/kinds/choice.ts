import { toArabicDigits } from '../../thai/digits.ts'

/** Something of the meeting that an officer names in words: an agency, an item. */
export interface Choice<T> {
  value: T
  /** Whole number that chooses it, as printed: `2`, `4.1`. */
  number: string
  name: string
}

const bare = (text: string): string =>
  toArabicDigits(text)
    .normalize('NFC')
    .replace(/[\s\u00a0]/g, '')

/** By number (ระเบียบวาระที่ ๔.๑, ๔.๑, 4.1), by the whole name, or by a part that only one of them has. */
export function choose<T>(choices: readonly Choice<T>[], typed: string): Choice<T> | undefined {
  const wanted = bare(typed)
  if (wanted === '') return undefined
  const number = wanted.replace(/^(?:ระเบียบ)?วาระ(?:ที่)?|^ที่|^ลำดับ(?:ที่)?/, '')
  const exact = choices.find(
    ({ name, number: own }) => bare(name) === wanted || own === number || bare(`${own}${name}`) === wanted,
  )
  if (exact) return exact
  const parts = choices.filter((choice) => bare(choice.name).includes(wanted))
  return parts.length === 1 ? parts[0] : undefined
}
