import type { ListName } from '../model/nouns.ts'

/** What the one search looks in, in the order its results are shown, and what each is called there. */
export const SEARCHED = {
  meetings: 'การประชุม',
  resolutions: 'มติ',
  clauses: 'ข้อสั่งการ',
  agendaItems: 'เรื่องและรายงานการประชุม',
  letters: 'หนังสือ',
  documents: 'เอกสาร',
  attachments: 'เอกสารแนบ',
  people: 'บุคคล',
  agencies: 'หน่วยงาน',
  posts: 'ตำแหน่ง',
  committees: 'คณะกรรมการ',
  addresseeGroups: 'กลุ่มผู้รับ',
  progressReports: 'รายงานผล',
  amendments: 'คำขอแก้ไขรายงาน',
  attendances: 'ผู้เข้าประชุม',
} as const satisfies Partial<Record<ListName, string>>

export type SearchKind = keyof typeof SEARCHED
export const SEARCH_KINDS = Object.keys(SEARCHED) as SearchKind[]
