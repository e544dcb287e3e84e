import { inlineText, type Prose, paragraph } from '../model/prose.ts'
import type { Block } from './block.ts'
import { safeName } from './fileName.ts'
import type { Kind } from './kind.ts'
import type { Recipient } from './kinds/addresseesOf.ts'
import { closes, joinThai } from './kinds/parts.ts'

/**
 * One paper to many: each copy says one addressee where the letter says all of them. The copies are made from the
 * letter's blocks, so those of an issued letter are the letter as it was issued.
 */

/** Whom a paper addresses; empty where there is no such field or the paper itself is not sent (a copy, an envelope). */
export function addresseesIn(kind: Kind, values: Record<string, unknown>): Recipient[] {
  if (kind.derived || kind.fields.addressees?.input !== 'addressees') return []
  return (values.addressees as Recipient[] | undefined) ?? []
}

/** The line that names the addressees, or -1 where the kind prints them in some other way. */
export function addressLine(blocks: readonly Block[], addressees: readonly Recipient[]): number {
  const line = joinThai(addressees.map(({ text }) => text))
  return blocks.findIndex((one) => one.type === 'labelled' && one.entries.length === 1 && one.entries[0] === line)
}

/** `relay` is the sentence that asks this addressee's group to pass the matter on; said once. */
export function copyFor(blocks: readonly Block[], line: number, addressee: string, relay: string): Block[] {
  const said = relay === '' || blocks.some((block) => block.type === 'prose' && textOf(block.prose).includes(relay))
  const body = said ? -1 : blocks.findLastIndex((block) => block.type === 'prose')
  return blocks.map((block, index) => {
    if (index === line && block.type === 'labelled') return { ...block, entries: [addressee] }
    if (index === body && block.type === 'prose') return { ...block, prose: withRelay(block.prose, relay) }
    return block
  })
}

const textOf = (prose: Prose): string =>
  prose.map((block) => (block.type === 'paragraph' ? inlineText(block.text) : '')).join('\n')

/** Rule: who is to pass it on is said after จึงเรียนมาเพื่อ… (seed 002: สำหรับอำเภอให้แจ้ง…). */
function withRelay(prose: Prose, relay: string): Prose {
  const at = prose.findLastIndex(closes)
  if (at < 0) return [...prose, paragraph(relay)]
  return prose.map((block, index) =>
    index === at && block.type === 'paragraph' ? { ...block, text: [...block.text, ` ${relay}`] } : block,
  )
}

/** `01 นายอำเภอสอง`: in a folder the copies stand in the order of the letter. */
export const copyName = (at: number, of: number, addressee: string): string =>
  safeName(`${String(at + 1).padStart(Math.max(2, String(of).length), '0')} ${addressee}`)
