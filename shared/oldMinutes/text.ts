import { distance } from '../thai/nearName.ts'

/** Text of an old paper as it can be read: what scanning, typing programs and old fonts do to Thai letters put right. */

/** One line without what nobody sees; tabs and double spaces stay, because they part columns, even empty ones. */
export const cleanLine = (raw: string): string =>
  raw
    .normalize('NFC')
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad\f]/g, '')
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' ')
    .replace(/\u0e4d([\u0e48-\u0e4b]?)\u0e32/g, '$1ำ')
    .replaceAll('เเ', 'แ')
    .replace(/ +$/, '')

/** Thai digits to Arabic, and the letter O that a scanner reads for ๐ beside another digit. */
export const plainDigits = (text: string): string =>
  text
    .replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))
    // O๑ is the name of an indicator; ๑O and O๙.๓O are figures.
    .replace(/(?<![A-Za-z])[\dOo][\dOo.:/]*(?![A-Za-z])/g, (token) =>
      /\d/.test(token) && !/^[Oo]\d+$/.test(token) ? token.replace(/[Oo]/g, '0') : token,
    )

/** Only what stands on the line: tone marks and vowels above and below are what scanning and typing lose first. */
export const bones = (text: string): string => text.replace(/[ัิ-ฺ็-๎\s]/g, '')

/** Columns a line takes on a page of one width: marks take none, a tab goes on to the next eighth column. */
export function columnsOf(text: string): number {
  let at = 0
  for (const letter of text) {
    if (letter === '\t') at += 8 - (at % 8)
    else if (!/[ัิ-ฺ็-๎]/.test(letter)) at += 1
  }
  return at
}

/** How many slips a word of this length may hold and still be that word. */
const slips = (length: number): number => (length >= 11 ? 2 : length >= 6 ? 1 : 0)

/** Whether two words are the same but for slips. */
export function alike(text: string, word: string): boolean {
  const [a, b] = [bones(text), bones(word)]
  const most = slips(b.length)
  return distance(a, b, most) <= most
}

/**
 * Where the word ends that a line begins with, slips allowed; −1 when it begins otherwise. The first letter of what
 * follows is never taken for a slip.
 */
export function afterWord(line: string, word: string): number {
  if (line.startsWith(word) && !/^[ัิ-ฺ็-๎]/.test(line.slice(word.length, word.length + 1))) return word.length
  const wanted = bones(word)
  const most = slips(wanted.length)
  const head = line.slice(0, word.length * 2 + 4)
  if (!holdsMost(bones(head).slice(0, wanted.length + most), wanted, most)) return -1
  let best = -1
  let least = most + 1
  for (let end = 1; end <= head.length; end++) {
    if (/^[ัิ-ฺ็-๎]/.test(line.slice(end, end + 1))) continue
    const own = bones(head.slice(0, end))
    if (own.length < wanted.length - most) continue
    if (own.length > wanted.length + most) break
    const apart = distance(own, wanted, most)
    if (apart < least) [best, least] = [end, apart]
  }
  return best
}

/** Almost every line begins otherwise and is told by its letters alone, without their order. */
function holdsMost(text: string, wanted: string, most: number): boolean {
  const left = [...text]
  let missing = 0
  for (const letter of wanted) {
    const at = left.indexOf(letter)
    if (at >= 0) left.splice(at, 1)
    else if (++missing > most) return false
  }
  return true
}

/** Words of one line with single spaces. */
export const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Two ends of a wrapped line: Thai words join without a space, figures and Latin words do not. */
export const joinWrapped = (before: string, after: string): string => {
  const [left, right] = [before.trimEnd(), after.trimStart()]
  if (left === '' || right === '') return left + right
  return /[ก-ฮะ-ๅ็-๎]$/.test(left) && /^[ก-ฮเ-ไ]/.test(right) ? left + right : `${left} ${right}`
}
