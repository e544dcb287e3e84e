import type { MeetingFile } from '../../../shared/api.ts'
import { quorumOf } from '../../../shared/desk/quorum.ts'
import { agendaNodes } from './agendaTree.ts'
import { totals } from './attendance.ts'
import type { SectionId } from './meetingWords.ts'

export interface Finding {
  id: string
  sentence: string
  section: SectionId
  item?: string
}

const WRITTEN = new Set(['adjourned', 'drafted', 'checked', 'circulated', 'certified', 'closed'])

/** What the meeting still lacks, with the place where it is mended. */
export function findings(file: MeetingFile): Finding[] {
  const found: Finding[] = []
  const nodes = agendaNodes(file.items)
  if (nodes.length === 0) found.push({ id: 'agenda', sentence: 'ยังไม่มีระเบียบวาระ', section: 'agenda' })
  const sum = totals(file.attendances)
  if (sum.members === 0) found.push({ id: 'people', sentence: 'ยังไม่มีรายชื่อผู้เข้าประชุม', section: 'people' })

  if (WRITTEN.has(file.meeting.state)) {
    if (sum.unknown > 0) found.push({ id: 'unknown', sentence: `${sum.unknown} คนยังไม่ระบุว่ามาหรือไม่`, section: 'people' })
    if (sum.members > 0 && sum.present + sum.substitutes < quorumOf(file.committee, sum.members)) {
      found.push({ id: 'quorum', sentence: 'ผู้มาประชุมไม่ครบองค์ประชุม', section: 'people' })
    }
    for (const { item, label, hasChildren } of nodes) {
      if (!hasChildren && item.minutes.length === 0) {
        found.push({ id: `item-${item.id}`, sentence: `${label} ยังไม่มีรายงาน`, section: 'minutes', item: item.id })
      }
    }
  }
  for (const { item, label } of nodes) {
    const resolutions = new Set(file.resolutions.filter((one) => one.itemId === item.id).map(({ id }) => id))
    const ownerless = file.clauses.filter(
      (clause) => resolutions.has(clause.resolutionId) && clause.ownerIds.length === 0,
    )
    if (ownerless.length > 0) {
      found.push({
        id: `owner-${item.id}`,
        sentence: `${label} มีข้อสั่งการ ${ownerless.length} ข้อที่ยังไม่มีหน่วยงานรับผิดชอบ`,
        section: 'minutes',
        item: item.id,
      })
    }
  }
  return found
}
