import { type DigitPolicy, keptDigits, withDigits } from '../thai/digits.ts'
import type { Field, Fields, InputName } from './kind.ts'
import type { Setting, Settings } from './setting.ts'

/**
 * Digits of one field of a kind, apart from those of its paper: a web address, a code or an English name in a paper of
 * Thai digits, a Thai number in a press release. The text is marked before it is composed and the mark falls off where
 * it is printed (withDigits), so no composer knows of it.
 */

/** Inputs whose value is words of the paper's own; a date, an addressee or a signatory is printed as the paper is. */
const WORDED: ReadonlySet<InputName> = new Set(['line', 'text', 'lines', 'prose', 'enclosures'])

const idOf = (field: string): string => `digits.${field}`

/** Whether a setting is one of these; they stand in a group of their own. */
export const isFieldDigits = (id: string): boolean => id.startsWith('digits.')

const CHOICES = { paper: 'ตามเอกสาร', typed: 'ตามที่พิมพ์ไว้', thai: 'เลขไทย', arabic: 'เลขอารบิก' } as const

const settingOf = ({ label }: Field): Setting => ({
  type: 'choice',
  label: `ตัวเลขใน${label}`,
  value: 'paper',
  choices: CHOICES,
})

export const fieldDigits = (fields: Fields): Settings =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, { input }]) => WORDED.has(input))
      .map(([name, field]) => [idOf(name), settingOf(field)]),
  )

/** Every text of a value; names of records stay as they are. */
function mapped(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((one) => mapped(one, change))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, name.endsWith('Id') ? one : mapped(one, change)]),
  )
}

/** The values of a paper with the digits of those fields marked that do not go with the paper. */
export function withFieldDigits(
  values: Readonly<Record<string, unknown>>,
  chosen: (id: string) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const policy = (chosen(idOf(name)) ?? 'paper') as keyof typeof CHOICES
      if (policy === 'paper') return [name, value]
      const inPolicy = (text: string): string => (policy === 'typed' ? text : withDigits(text, policy as DigitPolicy))
      return [name, mapped(value, (text) => keptDigits(inPolicy(text)))]
    }),
  )
}
