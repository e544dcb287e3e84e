import { meetingYear } from '../../../shared/desk/nextMeeting.ts'
import type { Meeting, MeetingState } from '../../../shared/model/meeting.ts'

/** The road of a meeting, in the words of the strip under its title. */
export const ROAD: ReadonlyArray<{ id: MeetingState; label: string }> = [
  { id: 'draft', label: 'ร่าง' },
  { id: 'scheduled', label: 'กำหนดวัน' },
  { id: 'convened', label: 'เชิญแล้ว' },
  { id: 'running', label: 'กำลังประชุม' },
  { id: 'adjourned', label: 'เลิกประชุม' },
  { id: 'drafted', label: 'ร่างรายงาน' },
  { id: 'checked', label: 'ตรวจแล้ว' },
  { id: 'circulated', label: 'แจ้งเวียน' },
  { id: 'certified', label: 'รับรอง' },
  { id: 'closed', label: 'ปิดเรื่อง' },
]
export const STATES: ReadonlyArray<{ id: MeetingState; label: string }> = [
  ...ROAD,
  { id: 'postponed', label: 'เลื่อน' },
  { id: 'cancelled', label: 'ยกเลิก' },
]

export const stateLabel = (state: MeetingState): string => STATES.find(({ id }) => id === state)?.label ?? state

/** What moves a meeting one step on; inviting is not here because it freezes the roster. */
export const NEXT: Partial<Record<MeetingState, { verb: string; state: MeetingState }>> = {
  draft: { verb: 'กำหนดวันประชุม', state: 'scheduled' },
  convened: { verb: 'เริ่มประชุม', state: 'running' },
  running: { verb: 'เลิกประชุม', state: 'adjourned' },
  adjourned: { verb: 'ทำร่างรายงานแล้ว', state: 'drafted' },
  drafted: { verb: 'ตรวจรายงานแล้ว', state: 'checked' },
  checked: { verb: 'แจ้งเวียนรายงานการประชุมแล้ว', state: 'circulated' },
  circulated: { verb: 'รับรองรายงานแล้ว', state: 'certified' },
  certified: { verb: 'ปิดเรื่อง', state: 'closed' },
}

export const SECTIONS = [
  { id: 'overview', label: 'ภาพรวม' },
  { id: 'agenda', label: 'วาระ' },
  { id: 'people', label: 'ผู้เข้าประชุม' },
  { id: 'minutes', label: 'รายงาน' },
  { id: 'papers', label: 'เอกสาร' },
] as const
export type SectionId = (typeof SECTIONS)[number]['id']

/** `ครั้งที่ 4/2563`, or the first line of its name for a meeting without a number. */
export function meetingName(meeting: Meeting): string {
  if (meeting.number !== null) return `ครั้งที่ ${meeting.number}/${meetingYear(meeting)}`
  return meeting.title.join(' ')
}

export const meetingTitle = (meeting: Meeting): string => meeting.title.join(' ')
