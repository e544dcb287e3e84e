import { toArabicDigits } from '../../thai/digits.ts'
import { plainName } from '../agencyType.ts'

/** What a single cell says. Blank, a dash and 0 are three things (ita.md §6.3). */

export type ScoreCell = { is: 'blank' } | { is: 'score'; value: number } | { is: 'unreadable' }

const BLANK =
  /^(?:[-–—.]*|n\/?a|ไม่มี(?:คะแนน|ข้อมูล|ผล.*)?|(?:ยัง)?ไม่(?:ได้)?(?:ถูก|เข้าร่วม|เข้ารับ|เข้า|รับ)?(?:การ)?ประเมิน.*|ไม่(?:ได้)?เข้าร่วม.*|งดประเมิน|ยกเว้น(?:การ)?ประเมิน)$/i

/**
 * A score in hundredths: Thai digits, ร้อยละ, %, คะแนน and a decimal comma are taken for what they mean; anything that
 * is no number from 0 to 100 is unreadable, not 0.
 */
export function readScore(text: string): ScoreCell {
  if (BLANK.test(plainNumber(text))) return { is: 'blank' }
  const value = readNumber(text)
  return value !== null && value <= 10_000 ? { is: 'score', value } : { is: 'unreadable' }
}

/** Any number from 0 in hundredths, such as a sum of scores; null where none stands there. */
export function readNumber(text: string): number | null {
  const plain = plainNumber(text)
  const dotted = /^\d{1,3},\d{1,2}$/.test(plain) ? plain.replace(',', '.') : plain.replace(/,(?=\d{3}(?:,|\.|$))/g, '')
  return /^\d{1,7}(?:\.\d+)?(?:e-?\d+)?$/i.test(dotted) ? hundredths(dotted) : null
}

const plainNumber = (text: string): string =>
  toArabicDigits(plainName(text))
    .replace(/^(?:ร้อยละ|คะแนน)\s*/, '')
    .replace(/\s*(?:%|คะแนน|\/\s*100)\s*$/, '')
    .trim()

/** Half-up in decimal. A spreadsheet's 86.684999999999995 is the 86.685 somebody typed. */
function hundredths(number: string): number {
  const [whole = '0', parts = ''] = Number(Number(number).toPrecision(12)).toFixed(9).split('.')
  const thousandths = Number(whole) * 1000 + Number(parts.slice(0, 3))
  const tens = Math.floor(thousandths / 10)
  const last = thousandths % 10
  return last >= 5 ? tens + 1 : tens
}

/** A fiscal year in Buddhist era, alone or within words; null when there is none. */
export const readYear = (text: string): number | null => readEra(text)?.year ?? null

export interface ReadYear {
  year: number
  /** The year as it stood there, where it was of the common era: a reader is told what became of it. */
  ce: number | null
}

/** The same with the era it was written in. */
export function readEra(text: string): ReadYear | null {
  const found = /(?<!\d)(2[45]\d{2}|20\d{2})(?!\d)/.exec(toArabicDigits(plainName(text)))
  if (!found) return null
  const year = Number(found[1])
  return year < 2400 ? { year: year + 543, ce: year } : { year, ce: null }
}

/** “๒๐๒๔” is read as 2567: said wherever it happened. */
export const saidEra = ({ year, ce }: ReadYear): string[] => (ce === null ? [] : [`ปี ค.ศ. ${ce} อ่านเป็น พ.ศ. ${year}`])

/** A whole number from 1: a rank or a place; null when it is none. */
export function readRank(text: string): number | null {
  const found = /^(?:#|ลำดับที่|อันดับที่|ที่)?\s*(\d{1,5})$/.exec(toArabicDigits(plainName(text)))
  return found && Number(found[1]) > 0 ? Number(found[1]) : null
}
