import type { Acting } from '../../../shared/directory/tenure.ts'

/** How a post is held. */
export const ACTING = [
  { id: 'holder', label: 'ดำรงตำแหน่ง' },
  { id: 'ปฏิบัติราชการแทน', label: 'ปฏิบัติราชการแทน' },
  { id: 'รักษาราชการแทน', label: 'รักษาราชการแทน' },
  { id: 'รักษาการในตำแหน่ง', label: 'รักษาการในตำแหน่ง' },
] as const

export type Holding = (typeof ACTING)[number]['id']

export const actingOf = (holding: Holding): Acting | null => (holding === 'holder' ? null : holding)
