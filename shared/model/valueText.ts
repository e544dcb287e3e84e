import { isDay, longDate } from '../thai/date.ts'
import { type Inline, inlineText } from './prose.ts'

/** A value as lines of text, for reading side by side; empty when it is nothing one reads. */
export function valueText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return isDay(value) ? longDate(value) : value
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? 'ใช่' : 'ไม่ใช่'
  if (Array.isArray(value)) return value.map(valueText).filter(Boolean).join('\n')
  const { type, text, speaker, rows, ...rest } = value as Record<string, unknown>
  if (Array.isArray(rows)) return rows.map((row) => (row as Inline[][]).map(inlineText).join(' | ')).join('\n')
  if (Array.isArray(text)) return [speaker, inlineText(text as Inline[])].filter(Boolean).join(': ')
  const parts = [
    text,
    ...Object.entries(rest)
      .filter(([name]) => !/^id$|Ids?$/.test(name))
      .map(([, part]) => part),
  ]
  return parts.map(valueText).filter(Boolean).join(' ')
}
