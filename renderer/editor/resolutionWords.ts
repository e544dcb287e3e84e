import type { Clause, Resolution, Section } from '../../shared/model/meeting.ts'

export const RESOLUTION_LABELS: ReadonlyArray<{ id: Resolution['label']; label: string }> = [
  { id: 'ที่ประชุม', label: 'ที่ประชุม' },
  { id: 'มติที่ประชุม', label: 'มติที่ประชุม' },
]

export const RESOLUTION_KINDS: ReadonlyArray<{ id: Resolution['kind']; label: string }> = [
  { id: 'acknowledge', label: 'รับทราบ' },
  { id: 'certify', label: 'รับรอง' },
  { id: 'approve', label: 'เห็นชอบ' },
  { id: 'assign', label: 'มอบหมาย' },
  { id: 'reject', label: 'ไม่เห็นชอบ' },
  { id: 'defer', label: 'เลื่อน' },
  { id: 'other', label: 'อื่น ๆ' },
]

/** The words offered for each kind. */
export const WORDS_OF_KIND: Record<Resolution['kind'], string> = {
  acknowledge: 'รับทราบ',
  certify: 'รับรองรายงานการประชุม',
  approve: 'เห็นชอบตามที่ฝ่ายเลขานุการเสนอ',
  assign: 'รับทราบและมอบหมายให้หน่วยงานที่เกี่ยวข้องดำเนินการ ดังนี้',
  reject: 'ไม่เห็นชอบ',
  defer: 'ให้เลื่อนไปพิจารณาในการประชุมครั้งต่อไป',
  other: '',
}

/** What is usually resolved under a standing item: the minutes of the last meeting are certified, proposals approved. */
export const resolutionKindOf = (section: Section | null): Resolution['kind'] =>
  section === 'minutes' ? 'certify' : section === 'consideration' ? 'approve' : 'acknowledge'

export const RHYTHMS: ReadonlyArray<{ id: 'once' | NonNullable<Clause['rhythm']>; label: string }> = [
  { id: 'once', label: 'ครั้งเดียว' },
  { id: 'weekly', label: 'ทุกสัปดาห์' },
  { id: 'monthly', label: 'ทุกเดือน' },
  { id: 'quarterly', label: 'ทุกไตรมาส' },
  { id: 'everyMeeting', label: 'ทุกการประชุม' },
]
