import type { MeetingFile } from '../api.ts'
import { allItems } from '../documents/kinds/clauseWords.ts'
import { type AgendaNode, itemLabel } from '../documents/kinds/meetingHead.ts'
import type { AgendaItem, Clause, Section } from '../model/meeting.ts'
import { kindNow, toApply, waiting } from './amendments.ts'
import { CORRECTIONS } from './correctionsDue.ts'
import { quorumOf, rollOf } from './quorum.ts'
import { isNothing, unresolvedSections } from './unresolved.ts'

/** What a meeting still lacks, each with the place where it is mended: read from the records, stored nowhere. */

export interface Finding {
  id: string
  sentence: string
  section: 'overview' | 'agenda' | 'people' | 'minutes' | typeof CORRECTIONS
  item?: string
}

const WRITTEN = new Set(['adjourned', 'drafted', 'checked', 'circulated', 'certified', 'closed'])
/** Items of these parts of the agenda end in a resolution. */
const RESOLVED: ReadonlySet<Section | null> = new Set(['minutes', 'followUp', 'information', 'consideration'])

/** What is lacking at any time; of people and minutes only once there is a sitting to speak of. */
export function findings(file: MeetingFile): Finding[] {
  const nodes = allItems(file)
  const found: Finding[] = []
  if (nodes.length === 0) found.push({ id: 'agenda', sentence: 'ยังไม่มีระเบียบวาระ', section: 'agenda' })
  if (!file.attendances.some(({ list }) => list === 'member'))
    found.push({ id: 'people', sentence: 'ยังไม่มีรายชื่อผู้เข้าประชุม', section: 'people' })
  // Nothing follows from a meeting that never was.
  const written = nodes.filter(({ section }) => section !== 'followUp' || file.meeting.previousId !== null)
  if (WRITTEN.has(file.meeting.state)) found.push(...ofPeople(file), ...written.flatMap(unwritten))
  return [...found, ...nodes.flatMap((node) => [...ownerless(node, file), ...dueBefore(node, file)])]
}

/** What stands between minutes and their next state: also the items that were written and came to no resolution. */
export const closingFindings = (file: MeetingFile): Finding[] => [
  ...findings(file),
  ...unresolved(file),
  ...timeless(file),
  ...unsigned(file),
  ...undecided(file),
]

/** As much as there is to say of a meeting where it stands: of one that was held, all that its minutes need. */
export const findingsNow = (file: MeetingFile): Finding[] =>
  WRITTEN.has(file.meeting.state) ? closingFindings(file) : findings(file)

function ofPeople({ attendances, committee }: MeetingFile): Finding[] {
  const members = attendances.filter(({ list }) => list === 'member')
  const { came, unmarked } = rollOf(members)
  const found: Finding[] = []
  if (unmarked.length > 0)
    found.push({ id: 'unknown', sentence: `${unmarked.length} คนยังไม่ระบุว่ามาหรือไม่`, section: 'people' })
  const nameless = came.filter(({ status, name, substitute }) => (status === 'substitute' ? !substitute : !name))
  if (nameless.length > 0) {
    const posts = nameless.slice(0, 3).map(({ post }) => post || 'ไม่มีตำแหน่ง')
    const more = nameless.length > posts.length ? ' และอื่น ๆ' : ''
    const sentence = `ผู้มาประชุม ${nameless.length} คนยังไม่มีชื่อ: ${posts.join(', ')}${more}`
    found.push({ id: 'nameless', sentence, section: 'people' })
  }
  if (members.length > 0 && came.length < quorumOf(committee, members.length))
    found.push({ id: 'quorum', sentence: 'ผู้มาประชุมไม่ครบองค์ประชุม', section: 'people' })
  return found
}

const unsigned = ({ meeting: { recorder } }: MeetingFile): Finding[] =>
  recorder?.name ? [] : [{ id: 'recorder', sentence: 'ยังไม่มีชื่อผู้จดรายงานการประชุม', section: 'minutes' }]

/** Rule: minutes say when it began and when it closed (แบบที่ ๑๑); the proof-reader refuses them without. */
const timeless = ({ meeting: { startedAt, closedAt } }: MeetingFile): Finding[] => [
  ...(startedAt ? [] : [{ id: 'began', sentence: 'ยังไม่มีเวลาเริ่มประชุมจริง', section: 'overview' as const }]),
  ...(closedAt ? [] : [{ id: 'closed', sentence: 'ยังไม่มีเวลาเลิกประชุมจริง', section: 'overview' as const }]),
]

/** Of minutes that are out: corrections nobody decided, or that were accepted and are not in the text. */
function undecided({ amendments, meeting }: MeetingFile): Finding[] {
  if (kindNow(meeting.state) !== 'correction') return []
  const [open, accepted] = [waiting(amendments).length, toApply(amendments).length]
  const found: Finding[] = []
  const section = CORRECTIONS
  if (open > 0) found.push({ id: 'open', sentence: `คำขอแก้ไข ${open} รายการยังไม่ได้พิจารณา`, section })
  if (accepted > 0) found.push({ id: 'accepted', sentence: `คำขอแก้ไขที่รับ ${accepted} รายการยังไม่ได้แก้ในรายงาน`, section })
  return found
}

const unwritten = (node: AgendaNode): Finding[] =>
  node.children.length === 0 && node.minutes.length === 0
    ? [{ id: `item-${node.id}`, sentence: `${itemLabel(node)} ยังไม่มีรายงาน`, section: 'minutes', item: node.id }]
    : []

function clausesOf(node: AgendaNode, { resolutions, clauses }: MeetingFile): Clause[] {
  const own = new Set(resolutions.filter(({ itemId }) => itemId === node.id).map(({ id }) => id))
  return clauses.filter(({ resolutionId }) => own.has(resolutionId))
}

/** Nothing is ordered for a day that was over when it was ordered. */
function dueBefore(node: AgendaNode, file: MeetingFile): Finding[] {
  const count = clausesOf(node, file).filter(({ due }) => due !== null && due < file.meeting.date).length
  const sentence = `${itemLabel(node)} มีข้อสั่งการ ${count} ข้อที่กำหนดเสร็จก่อนวันประชุม ตรวจวันที่กำหนดเสร็จ`
  return count > 0 ? [{ id: `due-${node.id}`, sentence, section: 'minutes', item: node.id }] : []
}

function ownerless(node: AgendaNode, file: MeetingFile): Finding[] {
  const count = clausesOf(node, file).filter(({ ownerIds }) => ownerIds.length === 0).length
  const sentence = `${itemLabel(node)} มีข้อสั่งการ ${count} ข้อที่ยังไม่มีหน่วยงานรับผิดชอบ`
  return count > 0 ? [{ id: `owner-${node.id}`, sentence, section: 'minutes', item: node.id }] : []
}

function unresolved(file: MeetingFile): Finding[] {
  const resolved = new Set(file.resolutions.map(({ itemId }) => itemId))
  const open = new Set(unresolvedSections(file.items, file.resolutions).map(({ id }) => id))
  return allItems(file)
    .filter((node) => {
      const bare = node.children.length === 0 && node.minutes.length > 0 && !resolved.has(node.id)
      const item = bare && !isNothing(node.minutes) && RESOLVED.has(sectionOf(file.items, node))
      // A section as a whole, where none of its items is told of already.
      return item || (open.has(node.id) && !RESOLVED.has(node.section))
    })
    .map((node) => ({
      id: `outcome-${node.id}`,
      sentence: `${itemLabel(node)} จดแล้วแต่ยังไม่มีมติ`,
      section: 'minutes',
      item: node.id,
    }))
}

/** The standing item that an item lies under, or is. */
function sectionOf(items: readonly AgendaItem[], { id }: Pick<AgendaItem, 'id'>): Section | null {
  const byId = new Map(items.map((item) => [item.id, item]))
  let at = byId.get(id)
  for (let depth = 0; at?.parentId && depth < items.length; depth++) at = byId.get(at.parentId)
  return at?.section ?? null
}
