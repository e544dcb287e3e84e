import type { Inline } from '../model/prose.ts'
import { type DigitPolicy, withDigits } from '../thai/digits.ts'
import { glue } from '../thai/glue.ts'
import type { Run } from './flow.ts'

/** What cannot stand in XML or has no place on paper is dropped here, once, for every renderer. */
const UNPRINTABLE = /[\u200b\u2060\ufeff\ufffe\uffff]|(?!\t)\p{Cc}/gu

/** A key typed in one paragraph prints the others again just as they were. */
const known = { thai: new Map<string, string>(), arabic: new Map<string, string>() }
const MOST_KNOWN = 8_000

/** Text as it is printed: composed form, whole words glued, digits by the office's policy. */
export function printed(text: string, digits: DigitPolicy): string {
  const of = known[digits]
  const found = of.get(text) ?? inPrint(text, digits)
  if (of.size >= MOST_KNOWN) of.clear()
  of.set(text, found)
  return found
}

function inPrint(text: string, digits: DigitPolicy): string {
  const clean = text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\u0e4d\u0e32/g, '\u0e33')
    .replace(/\s*\n\s*/g, ' ')
    .replace(UNPRINTABLE, '')
  return glue(withDigits(clean, digits))
}

/** Marked text to runs of one size. */
export function inlineRuns(text: readonly Inline[], size: number, digits: DigitPolicy, more: Partial<Run> = {}): Run[] {
  return text.map((part) => {
    const inline = typeof part === 'string' ? { text: part } : part
    return {
      size,
      ...more,
      ...(inline.bold && { bold: true as const }),
      ...(inline.italic && { italic: true as const }),
      ...(inline.underline && { underline: 'single' as const }),
      text: printed(inline.text, digits),
    }
  })
}
