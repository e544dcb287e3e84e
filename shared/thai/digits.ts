/**
 * Rule: Thai digits in official papers except in URLs, e-mail addresses and Latin tokens such as COVID-19
 * (rulebook §0 digits, §8.3). Text already typed in Thai digits passes unchanged.
 */
export type DigitPolicy = 'thai' | 'arabic'

/** Tokens that keep their digits: addresses and anything glued to a Latin letter. */
const KEPT = /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+|[A-Za-z][A-Za-z0-9.]*(?:-[A-Za-z0-9]+)*|\d+[A-Za-z][A-Za-z0-9]*/g

/** Marked digits: those that stand as they are whatever the policy (private use, U+E8B0 Arabic, U+E8C0 Thai). */
const MARKED = /[\ue8b0-\ue8b9\ue8c0-\ue8c9]/g
const MARK = { arabic: 0xe8b0, thai: 0xe8c0 }

/** Text whose digits no policy changes; the marks fall off in withDigits. */
export const keptDigits = (text: string): string =>
  text.replace(/[\d๐-๙]/g, (digit) => {
    const [zero, marked] = digit > '9' ? [0x0e50, MARK.thai] : [0x30, MARK.arabic]
    return String.fromCharCode(marked + digit.charCodeAt(0) - zero)
  })

export const hasKeptDigits = (text: string): boolean => text.search(MARKED) >= 0

const unmarked = (text: string): string =>
  text.replace(MARKED, (mark) => {
    const code = mark.charCodeAt(0)
    return String.fromCharCode(code < MARK.thai ? code - MARK.arabic + 0x30 : code - MARK.thai + 0x0e50)
  })

const arabic = (text: string): string => text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))

const thai = (text: string): string => text.replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)))

export const toThaiDigits = (text: string): string => {
  // Most words have none, and looking for what keeps its digits is the slow part.
  if (!/\d/.test(text)) return text
  let out = ''
  let from = 0
  for (const match of text.matchAll(KEPT)) {
    out += thai(text.slice(from, match.index)) + match[0]
    from = match.index + match[0].length
  }
  return out + thai(text.slice(from))
}

/** For reading and comparing: every digit, marked ones too. */
export const toArabicDigits = (text: string): string => arabic(unmarked(text))

export const withDigits = (text: string, policy: DigitPolicy): string =>
  unmarked(policy === 'thai' ? toThaiDigits(text) : arabic(text))
