import { shortName } from '../ita/agencyType.ts'
import { nameOf } from '../ita/facts.ts'
import { longDate } from '../thai/date.ts'
import { toArabicDigits } from '../thai/digits.ts'
import type { Facts, Kind } from './kind.ts'

/** Longest name in UTF-8 bytes: 255 is the limit of most file systems, less room for a folder number and ending. */
const MAX_BYTES = 180

const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i

/** A name that FAT, NTFS and ext4 all take, Thai kept, cut at a grapheme and never empty. */
export function safeName(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/[\p{Cc}<>:"/\\|?*\u200b-\u200f\u202a-\u202e]/gu, '-')
    .replace(/\s+/g, ' ')
  const encoder = new TextEncoder()
  let out = ''
  for (const { segment } of new Intl.Segmenter('th', { granularity: 'grapheme' }).segment(plain.trim())) {
    if (encoder.encode(out + segment).length > MAX_BYTES) break
    out += segment
  }
  out = out.replace(/[. ]+$/, '').replace(/^\.+/, '')
  return out === '' || RESERVED.test(out) ? `เอกสาร-${out}` : out
}

/** `รายงานการประชุม 4-2563`, `หนังสือภายนอก กบ 0017.5-ว 544`: digits of one kind, so that a folder sorts. */
export const fileName = (kind: Kind, facts: Facts[keyof Facts], values: Record<string, unknown>): string =>
  safeName(toArabicDigits([kind.label, detailOf(kind, facts, values)].filter(Boolean).join(' ')))

function detailOf(kind: Kind, facts: Facts[keyof Facts], values: Record<string, unknown>): string {
  const oneFor = kind.oneFor ? String(values[kind.oneFor] ?? '') : ''
  if ('meeting' in facts && facts.meeting) {
    const { number, year, date } = facts.meeting
    return [number ? `${number}-${year}` : longDate(date), oneFor].filter(Boolean).join(' ')
  }
  if ('letter' in facts) {
    const { number, date, subject } = facts.letter
    return number || (date && longDate(date)) || subject
  }
  if ('plan' in facts) return String(facts.plan.fiscalYear)
  if ('fiscalYear' in facts)
    return [facts.fiscalYear, facts.agency && shortName(nameOf(facts, facts.agency))].filter(Boolean).join(' ')
  return ''
}
