import { inlineText } from '../model/prose.ts'
import { toArabicDigits } from '../thai/digits.ts'
import type { Block } from './block.ts'
import type { Kind } from './kind.ts'

const isEmpty = (value: unknown): boolean => {
  if (value === null || value === undefined) return true
  if (typeof value === 'string') return value.trim() === ''
  if (Array.isArray(value)) return value.every(isEmpty)
  if (typeof value !== 'object') return false
  const record = value as Record<string, unknown>
  // A signatory by its name, an addressee by its words, an enclosure by its title, a paragraph by its text.
  if ('name' in record) return isEmpty(record.name)
  if (record.type === 'paragraph' || record.type === 'heading') return inlineText(record.text as string[]).trim() === ''
  if ('text' in record) return isEmpty(record.text)
  if ('title' in record) return isEmpty(record.title)
  return false
}

/** A number has something after its code: `พร ๐๐๑๗.๕/ว` is waiting for one; the year of `๑๒๓/๒๕๖๘` is enough. */
const isUnnumbered = (value: unknown): boolean => !/\d/.test(toArabicDigits(String(value)).replace(/^.*\//, ''))

export interface Missing {
  /** The field of the form, by its name; empty for what is set elsewhere. */
  field: string
  /** In the words of the form. */
  label: string
}

/**
 * What a paper still lacks before it can be issued: an issued paper is frozen, so nothing may be left to fill in.
 * Rule: a letter goes out with its number, its date and who signs (ข้อ ๑๑–๑๘); which of them a kind has is in its fields.
 */
export function missingForIssue(kind: Kind, values: Record<string, unknown>, blocks: readonly Block[]): Missing[] {
  const fields = Object.entries(kind.fields).filter(([, field]) => !field.optional || field.atIssue)
  const lacks = (name: string) => isEmpty(values[name]) || (name === 'number' && isUnnumbered(values[name]))
  const empty = fields.filter(([name]) => lacks(name)).map(([field, { label }]) => ({ field, label }))
  const placeholder = blocks.some(
    (block) =>
      block.type === 'emblem' && block.source !== 'preprinted' && !(block.source === 'picture' && block.picture),
  )
  return placeholder ? [...empty, EMBLEM] : empty
}

const EMBLEM: Missing = { field: '', label: 'ภาพตราครุฑ (ใส่ภาพหรือเลือกกระดาษที่พิมพ์ตราไว้แล้วที่หน้า ตั้งค่า)' }
