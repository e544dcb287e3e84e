import type { Section } from '../model/meeting.ts'

/** Rule: the six standing items of a committee meeting (rulebook §6). */
export const STANDARD_AGENDA: ReadonlyArray<{ section: Section; title: string }> = [
  { section: 'chair', title: 'เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ' },
  { section: 'minutes', title: 'เรื่องรับรองรายงานการประชุม' },
  { section: 'followUp', title: 'เรื่องสืบเนื่องจากการประชุมครั้งที่แล้ว' },
  { section: 'information', title: 'เรื่องเพื่อทราบ' },
  { section: 'consideration', title: 'เรื่องเพื่อพิจารณา' },
  { section: 'other', title: 'เรื่องอื่น ๆ' },
]
