import { isDay, MONTHS, SHORT_MONTHS } from '../thai/date.ts'
import type { Corpus, Genre, Hit, Passage, Role } from './types.ts'

/** What detectors share: walking over passages, reading numbers and dates. */

export const MONTH = `(?:${MONTHS.join('|')})`
export const SHORT = `(?:${SHORT_MONTHS.map((month) => month.replaceAll('.', '\\.')).join('|')})`
/** A Thai letter that can begin a word. */
export const HEAD = '[ก-ฮเ-ไ]'

export interface Where {
  roles?: readonly Role[]
  genres?: readonly Genre[]
}

export const passagesOf = ({ sheets }: Corpus, { roles, genres }: Where = {}): Passage[] =>
  sheets
    .filter((sheet) => !genres || genres.includes(sheet.genre))
    .flatMap((sheet) => sheet.passages.filter((passage) => !roles || roles.includes(passage.role)))

type Found = Partial<Pick<Hit, 'start' | 'end' | 'suggestion' | 'facts'>>

/** A hit per match for which `judge` answers; the place is the whole match unless it says otherwise. */
export function scan(
  pattern: RegExp,
  judge: (match: RegExpExecArray, passage: Passage) => Found | null = () => ({}),
  where: Where = {},
): (corpus: Corpus) => Hit[] {
  return (corpus) =>
    passagesOf(corpus, where).flatMap((passage) =>
      [...passage.plain.matchAll(pattern)].flatMap((match) => {
        const found = judge(match, passage)
        return found ? [{ passage, start: match.index, end: match.index + match[0].length, ...found }] : []
      }),
    )
}

export const hitAt = (passage: Passage, text: string, more: Partial<Hit> = {}): Hit => {
  const at = Math.max(0, passage.plain.indexOf(text))
  return { passage, start: at, end: at + text.length, ...more }
}

export const whole = (passage: Passage, more: Partial<Hit> = {}): Hit => ({
  passage,
  start: 0,
  end: passage.text.length,
  ...more,
})

export const together =
  (...parts: Array<(corpus: Corpus) => Hit[]>) =>
  (corpus: Corpus): Hit[] =>
    parts.flatMap((part) => part(corpus))

export const number = (text: string): number => Number(text.replaceAll(',', ''))

/** Month from 1, full or short name; 0 when it is none. */
export const monthOf = (name: string): number =>
  MONTHS.findIndex((month, index) => month === name || SHORT_MONTHS[index] === name) + 1

/** `YYYY-MM-DD` of a Buddhist-era day, or null when there is no such day. */
export function dayOf(day: string | number, month: string, year: string | number): string | null {
  const text = `${Number(year) - 543}-${String(monthOf(month)).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isDay(text) ? text : null
}

export const DATE = new RegExp(`(\\d{1,3})\\s+(${MONTH})\\s+(?:พ\\.ศ\\.\\s*)?(\\d{4})`, 'g')

/** A date as something to compare, even when its day does not exist (๒๕๐ กุมภาพันธ์ is still a February). */
export function looseDay(plain: string): string | null {
  const match = new RegExp(DATE.source).exec(plain)
  if (!match) return null
  const [, day = '', month = '', year = ''] = match
  return dayOf(day, month, year) ?? dayOf(28, month, year)
}

export const squeeze = (text: string): string => text.replace(/\s+/g, '')
