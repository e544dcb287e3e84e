import type { Certainty } from '../../../shared/ita/framework/certainty.ts'
import { printed } from '../../../shared/ita/words.ts'

/** How figures of an assessment are written on screens. What is not known is a dash, never 0. */

export const NONE = '–'

export const scoreText = (value: number | null | undefined): string =>
  value === null || value === undefined ? NONE : printed(value)

export const changeText = (value: number | null | undefined): string =>
  value === null || value === undefined ? NONE : value > 0 ? `+${printed(value)}` : printed(value)

export const countText = (value: number | null | undefined): string =>
  value === null || value === undefined ? NONE : value.toLocaleString('en-US')

/** ▲ and ▼ stand beside the sign: neither colour nor sign alone. */
export const turnOf = (change: number | null | undefined): 'up' | 'down' | undefined =>
  !change ? undefined : change > 0 ? 'up' : 'down'

export const CERTAINTY_WORDS: Record<Certainty, string> = {
  sourced: '',
  known: 'ยังไม่ได้ตรวจกับประกาศ',
  uncertain: 'ยังไม่ยืนยัน',
}

export const VIEWS = [
  { id: 'overview', label: 'ภาพรวม' },
  { id: 'agencies', label: 'หน่วยงาน' },
  { id: 'indicators', label: 'ตัวชี้วัด' },
  { id: 'oit', label: 'OIT' },
  { id: 'whatif', label: 'จำลอง' },
  { id: 'plan', label: 'ปฏิทินและแผน' },
  { id: 'awards', label: 'รางวัล' },
  { id: 'import', label: 'นำเข้าผล' },
] as const
export type ItaView = (typeof VIEWS)[number]['id']

export const viewNamed = (id: string | undefined): ItaView => VIEWS.find((one) => one.id === id)?.id ?? 'overview'
