import type { Mark } from '../model/prose.ts'
import { plainDigits } from './text.ts'

/** The number a paragraph begins with, and what follows it. */
export interface Marked {
  mark: Mark
  /** `3.1` is [3, 1]; a dash has none. */
  path: number[]
  rest: string
}

/** ๙๐.๔๘ and ๑๓.๐๐ at the head of a line are figures: parts of an outline number stay small and never begin with ๐. */
const PATH = /^((?:[1-9]|[1-9]\d)(?:\s?\.\s?(?:[1-9]|[1-9]\d)(?!\d)){1,4})\s?\.?(?=[\sก-ฮเ-ไ(“"])/
const DOT = /^(\d{1,3})\s?[.,](?=[\sก-ฮเ-ไ(“"])\s*/
const PAREN = /^(\d{1,3})\s?\)\s*/
const PARENS = /^\(\s?(\d{1,3})\s?\)\s*/
const DASH = /^[-–—•●▪*]\s*(?=\S)/

/** Null for a paragraph without one. A dash before another number is the bullet of a converter. */
export function markOf(text: string): Marked | null {
  const bullet = DASH.exec(text)
  const inner = bullet ? numberAt(text.slice(bullet[0].length)) : null
  if (inner) return inner
  if (bullet) return { mark: 'dash', path: [], rest: text.slice(bullet[0].length) }
  return numberAt(text)
}

function numberAt(text: string): Marked | null {
  const plain = plainDigits(text)
  const outline = PATH.exec(plain)
  if (outline?.[1] && !/^\s?(?:%|เปอร์เซ็นต์|คะแนน|บาท|น\.|ล้าน|ตาราง|กิโล|เมตร|ไร่)/.test(plain.slice(outline[0].length)))
    return {
      mark: 'outline',
      path: outline[1].split('.').map(Number),
      rest: text.slice(outline[0].length).trimStart(),
    }
  const forms: Array<[Mark, RegExp]> = [
    ['dot', DOT],
    ['paren', PAREN],
    ['parens', PARENS],
  ]
  for (const [mark, pattern] of forms) {
    const found = pattern.exec(plain)
    if (found) return { mark, path: [Number(found[1])], rest: text.slice(found[0].length) }
  }
  return null
}
