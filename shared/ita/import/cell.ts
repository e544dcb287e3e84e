import { toArabicDigits } from '../../thai/digits.ts'
import { plainName } from '../agencyType.ts'

/** What a single cell says. Blank, a dash and 0 are three things (ita.md §6.3). */

export type ScoreCell = { is: 'blank' } | { is: 'score'; value: number } | { is: 'unreadable' }

const BLANK = /^(?:[-–—.]*|n\/?a|ไม่มี(?:คะแนน|ข้อมูล)?|ไม่ได้เข้าร่วม.*|ไม่เข้าร่วม.*)$/i

/**
 * A score in hundredths: Thai digits, ร้อยละ, %, คะแนน and a decimal comma are taken for what they mean; anything that
 * is no number from 0 to 100 is unreadable, not 0.
 */
export function readScore(text: string): ScoreCell {
  const plain = toArabicDigits(plainName(text))
    .replace(/^(?:ร้อยละ|คะแนน)\s*/, '')
    .replace(/\s*(?:%|คะแนน|\/\s*100)\s*$/, '')
    .trim()
  if (BLANK.test(plain)) return { is: 'blank' }
  const dotted = /^\d{1,3},\d{1,2}$/.test(plain) ? plain.replace(',', '.') : plain.replace(/,(?=\d{3}(?:\.|$))/g, '')
  if (!/^\d{1,4}(?:\.\d+)?(?:e-?\d+)?$/i.test(dotted)) return { is: 'unreadable' }
  const value = hundredths(dotted)
  return value >= 0 && value <= 10_000 ? { is: 'score', value } : { is: 'unreadable' }
}

/** Half-up in decimal. A spreadsheet's 86.684999999999995 is the 86.685 somebody typed. */
function hundredths(number: string): number {
  const [whole = '0', parts = ''] = Number(Number(number).toPrecision(12)).toFixed(9).split('.')
  const thousandths = Number(whole) * 1000 + Number(parts.slice(0, 3))
  const tens = Math.floor(thousandths / 10)
  const last = thousandths % 10
  return last >= 5 ? tens + 1 : tens
}

/** A fiscal year in Buddhist era, of CE or BE, alone or within words; null when there is none. */
export function readYear(text: string): number | null {
  const found = /(?<!\d)(2[45]\d{2}|20\d{2})(?!\d)/.exec(toArabicDigits(plainName(text)))
  if (!found) return null
  const year = Number(found[1])
  return year < 2400 ? year + 543 : year
}

/** A whole number from 1: a rank or a place; null when it is none. */
export function readRank(text: string): number | null {
  const found = /^(?:#|ลำดับที่|อันดับที่|ที่)?\s*(\d{1,5})$/.exec(toArabicDigits(plainName(text)))
  return found && Number(found[1]) > 0 ? Number(found[1]) : null
}
