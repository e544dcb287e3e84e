import type { MeetingFile } from '../../api.ts'
import { rollOf } from '../../desk/quorum.ts'
import type { Attendance, Clause, Resolution, Section } from '../../model/meeting.ts'
import { paragraph } from '../../model/prose.ts'
import { clock } from '../../thai/date.ts'
import { givenName } from '../../thai/name.ts'
import type { Block, RosterRow } from '../block.ts'
import { defineKind, type Fields, type Values } from '../kind.ts'
import { part, words } from '../setting.ts'
import type { Template } from '../template.ts'
import { chargeOf } from './clauseWords.ts'
import { type AgendaNode, agendaTree, dateLine, itemLabel, placeLine, titled } from './meetingHead.ts'
import { signatureBlock } from './parts.ts'
import { type Passage, passages, RECORDINGS, type Recording, reasonOf, recorded, recordingOf } from './recording.ts'

/** Words of the minutes that an office may say in its own way. */
export const MINUTES_SETTINGS = {
  recording: {
    type: 'choice',
    label: 'วิธีจดรายงานการประชุม',
    value: 'full',
    choices: RECORDINGS,
    hint: 'ใช้กับการประชุมที่ไม่ได้เลือกวิธีจดไว้เอง ข้อความที่บันทึกไว้ยังอยู่ครบทุกวิธี',
  },
  title: words('ชื่อเอกสาร', 'รายงานการประชุม'),
  came: words('หัวข้อ ผู้มาประชุม', 'ผู้มาประชุม'),
  absent: words('หัวข้อ ผู้ไม่มาประชุม', 'ผู้ไม่มาประชุม'),
  guests: words('หัวข้อ ผู้เข้าร่วมประชุม', 'ผู้เข้าร่วมประชุม'),
  substitute: words('ผู้มาแทน', '(แทน) {ตำแหน่ง}'),
  online: words('ผู้ประชุมผ่านสื่อ', '(ผ่านสื่ออิเล็กทรอนิกส์)'),
  began: words('บรรทัดเริ่มประชุม', 'เริ่มประชุมเวลา {เวลา}'),
  closed: words('บรรทัดเลิกประชุม', 'เลิกประชุม เวลา {เวลา}'),
  none: words('วาระที่ไม่มีเรื่อง', '- ไม่มี -'),
  unresolved: words('เรื่องที่ไม่มีเหตุผลหรือมติให้พิมพ์', '- ไม่มีมติ -', 'เมื่อจดแต่เหตุผลกับมติ'),
  recorder: words('ใต้ชื่อผู้จด', 'ผู้จดรายงานการประชุม'),
  checker: words('ใต้ชื่อผู้ตรวจ', 'ผู้ตรวจรายงานการประชุม'),
  showAbsent: part('พิมพ์รายชื่อผู้ไม่มาประชุม'),
  showGuests: part('พิมพ์รายชื่อผู้เข้าร่วมประชุม'),
  showChecker: part('พิมพ์ลายมือชื่อผู้ตรวจ'),
  showCharge: part('ต่อท้ายข้อสั่งการด้วยผู้รับผิดชอบและกำหนด', false),
} as const
type Words = Template<typeof MINUTES_SETTINGS>

/**
 * How this meeting's minutes are taken: a field, because the meeting chooses, not the office (rulebook §5.4); the
 * office's habit is the setting that fills it.
 */
export const RECORDING_FIELD = {
  recording: {
    input: 'line',
    label: 'วิธีจด',
    hint: 'จดละเอียดทุกคำพูด = พิมพ์ทุกคำพูด ชื่อผู้พูดอยู่ซ้าย · จดย่อคำพูดที่เป็นประเด็นสำคัญ = ชื่อผู้พูดอยู่ในประโยค ไม่มีช่องชื่อ · จดแต่เหตุผลกับมติ = ไม่พิมพ์คำพูด คงสรุปเรื่อง ข้อความที่ไม่มีผู้พูด และมติ',
    optional: true,
  },
} as const satisfies Fields

export const MINUTES_FIELDS = {
  heading: { input: 'lines', label: 'หัวเรื่อง' },
  date: { input: 'line', label: 'วันและเวลา' },
  place: { input: 'line', label: 'สถานที่' },
  recorder: { input: 'signatory', label: 'ผู้จดรายงานการประชุม', optional: true },
  checker: { input: 'signatory', label: 'ผู้ตรวจรายงานการประชุม', optional: true },
  ...RECORDING_FIELD,
} as const satisfies Fields

/** What the meeting says of its minutes. */
export const minutesOf = ({ meeting }: MeetingFile, template: Words): Values<typeof MINUTES_FIELDS> => ({
  heading: titled(template.say('title'), meeting),
  date: dateLine(meeting),
  place: placeLine(meeting),
  recorder: meeting.recorder,
  checker: meeting.checker,
  recording: RECORDINGS[template.get('recording')],
})

/** Rule: รายงานการประชุม, ข้อ ๒๕, แบบที่ ๑๑ (rulebook §5.1): the fields in their order. */
export const minutes = defineKind({
  id: 'minutes',
  label: 'รายงานการประชุม',
  from: 'meeting',
  rules: { continuation: true },
  settings: MINUTES_SETTINGS,
  fields: MINUTES_FIELDS,
  choices: () => ({ recording: Object.values(RECORDINGS) }),
  prefill: minutesOf,
  compose: (values, file, template) => [
    { type: 'centered', lines: values.heading, bold: true },
    { type: 'centered', lines: [values.date, values.place], bold: true },
    ...attendance(file.attendances, template),
    ...timeLine('began', file.meeting.startedAt, template),
    ...agendaTree(file.items).flatMap((node) => {
      const way = recordingOf(values.recording, template.get('recording'))
      return itemBlocks(node, node.section, way, file, template)
    }),
    ...timeLine('closed', file.meeting.closedAt, template),
    signatureBlock(values.recorder, template.say('recorder')),
    ...(values.checker && template.get('showChecker') ? [signatureBlock(values.checker, template.say('checker'))] : []),
  ],
})

const timeLine = (words: 'began' | 'closed', time: string | null, template: Words): Block[] =>
  time ? [{ type: 'line', text: template.say(words, { เวลา: clock(time) }), bold: true }] : []

/** The three lists are disjoint: a row's list and status put it in exactly one of them. */
function attendance(rows: readonly Attendance[], template: Words): Block[] {
  const { came, absent, guests } = rollOf(rows)
  const list = (
    heading: string,
    found: readonly Attendance[],
    toRow: (row: Attendance) => Omit<RosterRow, 'number'>,
  ): Block[] =>
    found.length === 0
      ? []
      : [
          { type: 'heading', text: heading },
          { type: 'roster', rows: found.map((row, index) => ({ number: String(index + 1), ...toRow(row) })) },
        ]
  return [
    ...list(template.say('came'), came, (row) => cameRow(row, template)),
    ...(template.get('showAbsent') ? list(template.say('absent'), absent, absentRow) : []),
    ...(template.get('showGuests') ? list(template.say('guests'), guests, (row) => cameRow(row, template)) : []),
  ]
}

/** Rule: a substitute is named, with (แทน) before the post whose seat is kept (rulebook §5.1). */
function cameRow(row: Attendance, template: Words): Omit<RosterRow, 'number'> {
  const name = row.status === 'substitute' ? (row.substitute?.name ?? null) : row.name
  const own = row.substitute?.post ? `${row.substitute.post} ` : ''
  const post = row.status === 'substitute' ? `${own}${template.say('substitute', { ตำแหน่ง: row.post })}` : row.post
  const online = row.online ? ` ${template.say('online')}` : ''
  return { given: name ? givenName(name) : '', family: name?.family ?? '', post: `${post}${online}`, role: row.role }
}

const absentRow = (row: Attendance): Omit<RosterRow, 'number'> => ({
  given: row.name ? givenName(row.name) : '',
  family: row.name?.family ?? '',
  post: row.reason ? `${row.post} (${row.reason})` : row.post,
  role: row.role,
})

function itemBlocks(
  node: AgendaNode,
  section: Section | null,
  way: Recording,
  file: MeetingFile,
  template: Words,
): Block[] {
  const resolutions = file.resolutions.filter((resolution) => resolution.itemId === node.id)
  const placed = new Set(node.minutes.flatMap((block) => (block.type === 'resolution' ? [block.resolutionId] : [])))
  const said = node.minutes.length > 0 || resolutions.length > 0
  const empty = node.depth === 0 && node.children.length === 0 && !said
  const own = [
    ...(way === 'reasons' ? reasonOf(node.brief, node.minutes) : []),
    ...spoken(node, resolutions, section, way, file, template),
  ]
  const none = (words: 'none' | 'unresolved'): Block => ({ type: 'line', text: template.say(words), align: 'center' })
  // A resolution that stands nowhere in the text still closes its item.
  const closing = resolutions.filter((resolution) => !placed.has(resolution.id))
  return [
    { type: 'item', label: itemLabel(node), text: node.title, depth: node.depth },
    ...(empty ? [none('none')] : []),
    ...own,
    // What was said is left out and nothing was resolved: a section does not stand bare; an item below may, since
    // one resolution often closes several.
    ...(said && node.depth === 0 && own.length + closing.length + node.children.length === 0
      ? [none('unresolved')]
      : []),
    ...node.children.flatMap((child) => itemBlocks(child, section, way, file, template)),
    ...closing.map((resolution) => resolutionBlock(resolution, file, template)),
  ]
}

/** The minutes of an item in the way they are taken; a place whose resolution is gone prints nothing. */
function spoken(
  node: AgendaNode,
  resolutions: readonly Resolution[],
  section: Section | null,
  way: Recording,
  file: MeetingFile,
  template: Words,
): Block[] {
  let before: Passage | null = null
  return passages(node.minutes).flatMap((one) => {
    if (typeof one === 'string') {
      const resolution = resolutions.find((candidate) => candidate.id === one)
      return resolution ? [resolutionBlock(resolution, file, template)] : []
    }
    const blocks = recorded(one, way, { section, before })
    before = one
    return blocks
  })
}

function resolutionBlock(resolution: Resolution, { clauses, agencies }: MeetingFile, template: Words): Block {
  const own = clauses.filter((clause) => clause.resolutionId === resolution.id).sort((a, b) => a.position - b.position)
  const shown = own.map((clause) => ({ clause, cite: '' }))
  const textOf = (clause: Clause): string => {
    const charge = template.get('showCharge') ? chargeOf(clause, shown, agencies) : ''
    return charge ? `${clause.text} ${charge}` : clause.text
  }
  const lead = resolution.text ? [paragraph(resolution.text)] : []
  return {
    type: 'speech',
    speaker: resolution.label,
    bold: true,
    prose: [...lead, ...own.map((clause) => paragraph(textOf(clause), { level: clause.level, mark: clause.mark }))],
  }
}
