import type { Section } from '../../../shared/model/meeting.ts'
import type { Mark } from '../../../shared/model/prose.ts'

export const MARKS: ReadonlyArray<{ id: Mark; label: string }> = [
  { id: 'dot', label: '๑.' },
  { id: 'outline', label: '๑.๑' },
  { id: 'paren', label: '๑)' },
  { id: 'parens', label: '(๑)' },
  { id: 'dash', label: '-' },
]
export const LEVELS: ReadonlyArray<{ id: string; label: string }> = [
  { id: '0', label: 'ชั้นนอก' },
  { id: '1', label: 'ย่อยหนึ่งชั้น' },
  { id: '2', label: 'ย่อยสองชั้น' },
  { id: '3', label: 'ย่อยสามชั้น' },
  { id: '4', label: 'ย่อยสี่ชั้น' },
]
export const SECTION_NAMES: ReadonlyArray<{ id: Section; label: string }> = [
  { id: 'chair', label: 'ประธานแจ้งให้ทราบ' },
  { id: 'minutes', label: 'รับรองรายงานการประชุม' },
  { id: 'followUp', label: 'เรื่องสืบเนื่อง' },
  { id: 'information', label: 'เรื่องเพื่อทราบ' },
  { id: 'consideration', label: 'เรื่องเพื่อพิจารณา' },
  { id: 'other', label: 'เรื่องอื่น ๆ' },
]
