import type { Block } from '../documents/block.ts'
import type { PageRules } from './rules.ts'

/** Which parts of a paper a measure of the page speaks of; what is not named here touches every paper. */

const has =
  (...types: ReadonlyArray<Block['type']>) =>
  (block: Block): boolean =>
    types.includes(block.type)
const lines =
  (align: string) =>
  (block: Block): boolean =>
    block.type === 'line' && block.align === align

const USED_BY: Partial<Record<keyof PageRules, (block: Block) => boolean>> = {
  date: has('letterHead'),
  sender: has('letterHead'),
  memoDate: has('memoHead'),
  dated: lines('dated'),
  gutter: has('speech', 'item'),
  step: has('prose', 'speech', 'item'),
  axis: (block) => has('closing', 'signature')(block) || lines('axis')(block),
  gapClosing: (block) => has('closing', 'form', 'item', 'heading')(block) || lines('dated')(block),
  signatureSpace: has('signature'),
  rank: has('signature'),
  ownerSpace: has('owner'),
  emblemTop: has('emblem'),
  copyMark: (block) => block.type === 'emblem' && block.mark !== undefined,
  fit: has('letterHead'),
  leastPitch: has('letterHead'),
}

/** Whether a measure can change anything on a paper of these blocks. */
export function isUsed(rule: string, blocks: readonly Block[]): boolean {
  const used = USED_BY[rule as keyof PageRules]
  return used === undefined || blocks.some(used)
}
