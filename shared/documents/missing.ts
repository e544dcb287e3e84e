import { inlineText } from '../model/prose.ts'
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

/**
 * What a paper still lacks before it can be issued: an issued paper is frozen, so nothing may be left to fill in.
 * Each entry is the label of a field, in the words of the form.
 */
export function missingForIssue(kind: Kind, values: Record<string, unknown>, blocks: readonly Block[]): string[] {
  const fields = Object.entries(kind.fields).filter(([, field]) => !field.optional || field.atIssue)
  const empty = fields.filter(([name]) => isEmpty(values[name])).map(([, field]) => field.label)
  const placeholder = blocks.some(
    (block) =>
      block.type === 'emblem' && block.source !== 'preprinted' && !(block.source === 'picture' && block.picture),
  )
  return placeholder ? [...empty, 'ภาพตราครุฑ (ใส่ภาพหรือเลือกกระดาษที่พิมพ์ตราไว้แล้วที่หน้า ตั้งค่า)'] : empty
}
