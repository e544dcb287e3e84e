/**
 * Rule: Thai digits in official papers except in URLs, e-mail addresses and Latin tokens such as COVID-19
 * (rulebook §0 digits, §8.3). Text already typed in Thai digits passes unchanged.
 */
export type DigitPolicy = 'thai' | 'arabic'

/** Tokens that keep their digits: addresses and anything glued to a Latin letter. */
const KEPT = /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+|[A-Za-z][A-Za-z0-9.]*(?:-[A-Za-z0-9]+)*|\d+[A-Za-z][A-Za-z0-9]*/g

const thai = (text: string): string => text.replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)))

export const toThaiDigits = (text: string): string => {
  let out = ''
  let from = 0
  for (const match of text.matchAll(KEPT)) {
    out += thai(text.slice(from, match.index)) + match[0]
    from = match.index + match[0].length
  }
  return out + thai(text.slice(from))
}

export const toArabicDigits = (text: string): string =>
  text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))

export const withDigits = (text: string, policy: DigitPolicy): string =>
  policy === 'thai' ? toThaiDigits(text) : toArabicDigits(text)
