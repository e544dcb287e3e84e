import type { Signatory } from '../../model/fields.ts'
import type { Enclosure, Letter, Reference } from '../../model/letter.ts'
import type { Office } from '../../model/office.ts'
import { inlineText, type ProseBlock } from '../../model/prose.ts'
import { longDate } from '../../thai/date.ts'
import type { Block } from '../block.ts'
import type { Fields, Values } from '../kind.ts'
import type { Setting } from '../setting.ts'
import type { Template } from '../template.ts'

/** Parts that several kinds of paper share, each following one rule of the regulation. */

export const emblem = (
  office: Office,
  size: 'letter' | 'memo',
  urgency: string | null,
): Extract<Block, { type: 'emblem' }> => ({
  type: 'emblem',
  size,
  source: office.emblem,
  picture: office.emblemPicture,
  urgency: urgency ?? '',
})

/** Rule: several addressees stand on one line, parted by spaces, with และ before the last (rulebook §4.1). */
export function joinThai(parts: readonly string[]): string {
  const all = parts.filter((part) => part.trim() !== '')
  const last = all.at(-1) ?? ''
  return all.length < 2 ? last : `${all.slice(0, -1).join(' ')} และ${last}`
}

/** Rule: agency, urgency, ที่ number, ลงวันที่ date (rulebook §1.1 field 6, §2.7). */
export function citation(reference: Reference, letters: Record<string, Letter>): string {
  const letter = reference.letterId ? letters[reference.letterId] : undefined
  const urgency = letter ? letter.urgency : reference.urgency
  const date = letter ? letter.date : reference.date
  const number = letter ? letter.number : reference.number
  const from = reference.from || letter?.from || ''
  return [`หนังสือ${from}`, urgency, number && `ที่ ${number}`, date && `ลงวันที่ ${longDate(date)}`].filter(Boolean).join(' ')
}

export const enclosureLine = (
  { title, count, unit }: Enclosure,
  template: Template<{ enclosureLine: Setting }>,
): string => template.say('enclosureLine', { ชื่อ: title, จำนวน: String(count), หน่วย: unit })

export const signatureBlock = (signatory: Signatory | null, label?: string): Block => ({
  type: 'signature',
  rank: signatory?.rank ?? '',
  name: signatory?.name ?? '',
  position: signatory?.position ?? [],
  ...(label && { label }),
})

/** Custom, not rule: a short line under the head of an order or announcement (rulebook §11). */
export const SHORT_RULE: Block = { type: 'centered', lines: ['-'.repeat(15)] }

/** Whether a paragraph is ภาคสรุป. */
export const closes = (block: ProseBlock): boolean =>
  block.type === 'paragraph' && /^จึง(?:เรียน|กราบเรียน|นมัสการ)มา/.test(inlineText(block.text))

/** A labelled block, or nothing when there is nothing to say. */
export const labelledIf = (label: string, entries: readonly string[]): Block[] => {
  const said = entries.filter((entry) => entry.trim() !== '')
  return said.length > 0 ? [{ type: 'labelled', label, entries: said }] : []
}

/** Values of a paper whose fields are the letter's own. */
export const ownFields = <F extends Fields>(fields: F, letter: Letter): Values<F> =>
  Object.fromEntries(Object.keys(fields).map((name) => [name, letter[name as keyof Letter]])) as Values<F>
