import type { MeetingState } from '../model/meeting.ts'

/**
 * What a secretariat does for one meeting, with the day it is due counted from the meeting (survey of peers §4.3;
 * lead times measured on the seeds, T-11 for the invitation). A step is done by a paper, a roster or a state.
 */
export interface Step {
  id: string
  label: string
  /** Days from the meeting; before it negative. */
  days: number
  /** Kinds of paper that do it; any of them. */
  kinds?: readonly string[]
  /** Done only when the paper has its number or is issued, not by a draft. */
  sent?: true
  /** Done once the meeting has a roster. */
  seated?: true
  /** Done once the meeting has come this far, whatever papers there are. */
  reached?: MeetingState
  /** The section of the meeting's page where it is done. */
  section: 'overview' | 'agenda' | 'people' | 'minutes' | 'papers'
}

/** Papers that call a meeting: with the first of them that is issued it is called. */
export const INVITATIONS: readonly string[] = ['invitation', 'invitationMemo']

/** Papers that tell those who were invited what became of the meeting since. */
export const TELL_CHANGES: readonly string[] = ['postponement', 'placeChange', 'cancellation']

export const STEPS: readonly Step[] = [
  { id: 'agenda', label: 'ร่างระเบียบวาระ', days: -21, kinds: ['agenda'], section: 'agenda' },
  { id: 'set', label: 'กำหนดวันและห้อง', days: -14, reached: 'scheduled', section: 'overview' },
  {
    id: 'invite',
    sent: true,
    label: 'หนังสือเชิญประชุม',
    days: -11,
    kinds: INVITATIONS,
    section: 'papers',
  },
  { id: 'convene', label: 'ตั้งรายชื่อผู้เข้าประชุม', days: -11, seated: true, section: 'people' },
  { id: 'script', label: 'ระเบียบวาระพร้อมคำกล่าวประธาน', days: -1, kinds: ['chairAgenda'], section: 'papers' },
  { id: 'room', label: 'บัญชีลายมือชื่อและป้ายชื่อ', days: -1, kinds: ['signInSheet', 'nameCards'], section: 'papers' },
  { id: 'summary', label: 'สรุปข้อสั่งการเสนอผู้บังคับบัญชา', days: 1, kinds: ['resolutionSummary'], section: 'papers' },
  { id: 'minutes', label: 'ร่างรายงานการประชุม', days: 3, kinds: ['minutes'], reached: 'drafted', section: 'minutes' },
  { id: 'notices', sent: true, label: 'แจ้งมติหน่วยงาน', days: 7, kinds: ['resolutionNotice'], section: 'papers' },
  {
    id: 'circulate',
    sent: true,
    label: 'ส่งรายงานให้ตรวจรับรอง',
    days: 10,
    kinds: ['minutesLetter'],
    reached: 'circulated',
    section: 'papers',
  },
]
