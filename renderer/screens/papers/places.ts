import type { MeetingFile, Paper } from '../../../shared/api.ts'
import type { Block } from '../../../shared/documents/block.ts'
import { kindOf } from '../../../shared/documents/kinds/index.ts'
import type { Reviewed } from '../../../shared/lint/accepted.ts'
import type { Origin } from './FindingRow.tsx'
import type { Sought } from './reveal.ts'

/** Where the words of a finding are written: a field, or the screen of the record they are printed from. */

const OFFICE: ReadonlyArray<Block['type']> = ['emblem', 'letterHead', 'memoHead', 'owner']
const PEOPLE: ReadonlyArray<Block['type']> = ['roster', 'cards']
const OVERVIEW: ReadonlyArray<Block['type']> = ['programme', 'line', 'centered', 'signature', 'labelled', 'closing']

/** Labels of the overview by the fact they stand for. */
const LABELS: Record<string, string> = {
  'meeting.end': 'เวลาเลิกตามกำหนด',
  'meeting.closedAt': 'เลิกประชุมจริง',
  'meeting.number': 'ครั้งที่',
  'meeting.year': 'ปี พ.ศ.',
  'meeting.previousId': 'วันที่ประชุม',
  'meeting.place': 'สถานที่',
  'meeting.title': 'ชื่อการประชุม',
  'meeting.onlineMeans': 'ระบบที่ใช้ประชุม',
  'meeting.recorder': 'ผู้จดรายงานการประชุม',
  'meeting.checker': 'ผู้ตรวจรายงานการประชุม',
}

export function soughtOf({ text, words, place }: Reviewed, nth: number): Sought {
  const field = /\.(\w+)(?:\[\d+\])?$/.exec(place.path)?.[1] ?? ''
  const fact = LABELS[/^meeting\.\w+/.exec(place.path)?.[0] ?? ''] ?? ''
  return { text, nth, field, labels: [fact, ...words.split('\n').slice(1)] }
}

/** Of words that no field of the paper holds: the record they come from. */
export function originOf({ document, kind, blocks }: Paper, { place }: Reviewed): Origin {
  const block = blocks[Number(/^blocks\[(\d+)\]/.exec(place.path)?.[1] ?? -1)]
  if (!block || OFFICE.includes(block.type)) return { words: 'คำนี้มาจากข้อมูลสำนักงาน', href: '/settings/office' }
  const { from } = kindOf(kind)
  if (from === 'plan') return { words: 'คำนี้มาจากข้อมูลแผน', href: null }
  if (from !== 'meeting' || !document.meetingId) return { words: 'คำนี้มาจากแบบของเอกสาร', href: null }
  const at = `/meetings/${document.meetingId}`
  if (PEOPLE.includes(block.type)) return { words: 'คำนี้มาจากรายชื่อผู้เข้าประชุม', href: `${at}/people` }
  if (OVERVIEW.includes(block.type)) return { words: 'คำนี้มาจากข้อมูลการประชุม', href: `${at}/overview` }
  if (block.type === 'item') return { words: 'คำนี้มาจากระเบียบวาระ', href: `${at}/agenda` }
  return { words: 'คำนี้มาจากรายงานของการประชุม', href: `${at}/minutes` }
}

/** The screen on which a finding of a meeting, or of one of its papers, is mended. */
export function placeIn(file: MeetingFile, { place: { document, path } }: Reviewed): string {
  const { meeting, items, resolutions, clauses } = file
  if (document) return `/papers/${document}`
  const [, list = '', index = ''] = /^(\w+)(?:\[(\d+)\])?/.exec(path) ?? []
  const at = Number(index)
  const resolution = list === 'clauses' ? clauses[at]?.resolutionId : resolutions[at]?.id
  const itemId = list === 'items' ? items[at]?.id : resolutions.find(({ id }) => id === resolution)?.itemId
  const screen = `/meetings/${meeting.id}`
  if (list === 'attendances') return `${screen}/people`
  if (list === 'items' && path.endsWith('.title')) return `${screen}/agenda`
  return list === 'meeting' || !itemId ? `${screen}/overview` : `${screen}/minutes/${itemId}`
}
