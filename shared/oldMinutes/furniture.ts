import { cleanLine, columnsOf, plainDigits, squeezed } from './text.ts'

/** Lines of a file to rows of its text: page numbers and continuation words are no part of it. */

export interface Row {
  line: number
  text: string
  /** Columns before its first letter. */
  indent: number
  width: number
  /** A blank line stood before it. */
  apart: boolean
  /** A page was turned before it: the paragraph above may go on here. */
  turned: boolean
}

const PAGE_NUMBER =
  /^(?:[-–—~]\s*\d{1,3}\s*[-–—~]|หน้า(?:ที่)?\s*\d{1,3}(?:\s*(?:\/|จาก|ของ)\s*\d{1,3})?|\d{1,3}\s*\/\s*\d{1,3})$/
/** Rule: คำต่อ, a stroke and the first words of the next page (rulebook §2.4); scanners drop one or the other. */
const CATCHWORD = /^\/\s*\S.{0,60}$/
/** A line drawn under a heading. */
const RULE = /^[-–—_=*~]{4,}$/
const TRAILING = /(?:\.\s?){2,}$|…+\s*$/

export function rowsOf(lines: readonly string[]): Row[] {
  const rows: Row[] = []
  let apart = false
  let turned = false
  for (const [index, raw] of lines.entries()) {
    const text = cleanLine(raw)
    const words = squeezed(text)
    if (raw.includes('\f')) turned = true
    if (words === '' || RULE.test(words)) apart = true
    else if (PAGE_NUMBER.test(plainDigits(words)) || isCatchword(words, lines, index)) turned = true
    else {
      const indent = columnsOf(/^\s*/.exec(text)?.[0] ?? '')
      rows.push({ line: index + 1, text, indent, width: columnsOf(text.trimEnd()), apart: apart && !turned, turned })
      apart = false
      turned = false
    }
  }
  return rows
}

/** Dots at the end are not enough: the words must be those that follow. */
function isCatchword(words: string, lines: readonly string[], index: number): boolean {
  if (CATCHWORD.test(words) && TRAILING.test(words)) return true
  if (!TRAILING.test(words) || words.length > 60) return false
  const begun = words.replace(TRAILING, '').replace(/^[/\s]+/, '')
  const next = lines
    .slice(index + 1, index + 8)
    .map((line) => squeezed(cleanLine(line)).replace(/^[-•]\s*/, ''))
    .find((line) => line !== '' && !PAGE_NUMBER.test(plainDigits(line)))
  return begun.length >= 3 && (next?.startsWith(begun) ?? false)
}
