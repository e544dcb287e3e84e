import type { MeetingFile } from '../../api.ts'
import type { Attendance, Clause, Resolution } from '../../model/meeting.ts'
import { type Prose, type ProseBlock, paragraph } from '../../model/prose.ts'
import { clock } from '../../thai/date.ts'
import { givenName } from '../../thai/name.ts'
import type { Block, RosterRow } from '../block.ts'
import { defineKind } from '../kind.ts'
import { type AgendaNode, agendaTree, dateLine, itemLabel, placeLine, titled } from './meetingHead.ts'
import { signatureBlock } from './parts.ts'

/** Rule: รายงานการประชุม, ข้อ ๒๕, แบบที่ ๑๑ (rulebook §5.1): the fields in their order. */
export const minutes = defineKind({
  id: 'minutes',
  label: 'รายงานการประชุม',
  from: 'meeting',
  page: { continuation: true },
  fields: {
    heading: { input: 'lines', label: 'หัวเรื่อง' },
    date: { input: 'line', label: 'วันและเวลา' },
    place: { input: 'line', label: 'สถานที่' },
    recorder: { input: 'signatory', label: 'ผู้จดรายงานการประชุม', optional: true },
    checker: { input: 'signatory', label: 'ผู้ตรวจรายงานการประชุม', optional: true },
  },
  prefill: ({ meeting }) => ({
    heading: titled('รายงานการประชุม', meeting),
    date: dateLine(meeting),
    place: placeLine(meeting),
    recorder: meeting.recorder,
    checker: meeting.checker,
  }),
  compose: (values, file) => [
    { type: 'centered', lines: values.heading, bold: true },
    { type: 'centered', lines: [values.date, values.place], bold: true },
    ...attendance(file.attendances),
    ...timeLine('เริ่มประชุมเวลา', file.meeting.startedAt),
    ...agendaTree(file.items).flatMap((node) => itemBlocks(node, file)),
    ...timeLine('เลิกประชุม เวลา', file.meeting.closedAt),
    signatureBlock(values.recorder, 'ผู้จดรายงานการประชุม'),
    ...(values.checker ? [signatureBlock(values.checker, 'ผู้ตรวจรายงานการประชุม')] : []),
  ],
})

const timeLine = (words: string, time: string | null): Block[] =>
  time ? [{ type: 'line', text: `${words} ${clock(time)}`, bold: true }] : []

/** The three lists are disjoint: a row's list and status put it in exactly one of them. */
function attendance(rows: readonly Attendance[]): Block[] {
  const members = rows.filter((row) => row.list === 'member')
  const came = members.filter((row) => row.status === 'present' || row.status === 'substitute')
  const absent = members.filter((row) => row.status === 'absent')
  const guests = rows.filter((row) => row.list === 'guest' && row.status !== 'absent')
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
    ...list('ผู้มาประชุม', came, cameRow),
    ...list('ผู้ไม่มาประชุม', absent, absentRow),
    ...list('ผู้เข้าร่วมประชุม', guests, cameRow),
  ]
}

/** Rule: a substitute is named, with (แทน) before the post whose seat is kept (rulebook §5.1). */
function cameRow(row: Attendance): Omit<RosterRow, 'number'> {
  const name = row.status === 'substitute' ? (row.substitute?.name ?? null) : row.name
  const own = row.substitute?.post ? `${row.substitute.post} ` : ''
  const post = row.status === 'substitute' ? `${own}(แทน) ${row.post}` : row.post
  const online = row.online ? ' (ผ่านสื่ออิเล็กทรอนิกส์)' : ''
  return { given: name ? givenName(name) : '', family: name?.family ?? '', post: `${post}${online}`, role: row.role }
}

const absentRow = (row: Attendance): Omit<RosterRow, 'number'> => ({
  given: row.name ? givenName(row.name) : '',
  family: row.name?.family ?? '',
  post: row.reason ? `${row.post} (${row.reason})` : row.post,
  role: row.role,
})

function itemBlocks(node: AgendaNode, file: MeetingFile): Block[] {
  const resolutions = file.resolutions.filter((resolution) => resolution.itemId === node.id)
  const placed = new Set(node.minutes.flatMap((block) => (block.type === 'resolution' ? [block.resolutionId] : [])))
  const empty = node.depth === 0 && node.children.length === 0 && node.minutes.length === 0 && resolutions.length === 0
  return [
    { type: 'item', label: itemLabel(node), text: node.title, depth: node.depth },
    ...(empty ? [{ type: 'line' as const, text: '- ไม่มี -', align: 'center' as const }] : []),
    ...spoken(node.minutes, resolutions, file.clauses),
    ...node.children.flatMap((child) => itemBlocks(child, file)),
    // A resolution that stands nowhere in the text still closes its item.
    ...resolutions
      .filter((resolution) => !placed.has(resolution.id))
      .map((resolution) => resolutionBlock(resolution, file.clauses)),
  ]
}

/** Cuts the minutes of an item at each speaker and each resolution. */
function spoken(prose: Prose, resolutions: readonly Resolution[], clauses: readonly Clause[]): Block[] {
  const out: Block[] = []
  let speaker = ''
  let said: ProseBlock[] = []
  const flush = (): void => {
    if (said.length > 0) out.push({ type: 'speech', speaker, prose: said })
    speaker = ''
    said = []
  }
  for (const block of prose) {
    if (block.type === 'resolution') {
      flush()
      const resolution = resolutions.find((candidate) => candidate.id === block.resolutionId)
      if (resolution) out.push(resolutionBlock(resolution, clauses))
    } else {
      if (block.type === 'paragraph' && block.speaker) {
        flush()
        speaker = block.speaker
      }
      said.push(block)
    }
  }
  flush()
  return out
}

function resolutionBlock(resolution: Resolution, clauses: readonly Clause[]): Block {
  const own = clauses.filter((clause) => clause.resolutionId === resolution.id).sort((a, b) => a.position - b.position)
  const lead = resolution.text ? [paragraph(resolution.text)] : []
  return {
    type: 'speech',
    speaker: resolution.label,
    bold: true,
    prose: [...lead, ...own.map((clause) => paragraph(clause.text, { level: clause.level, mark: clause.mark }))],
  }
}
