import * as v from 'valibot'
import type { Exchange } from '../../shared/model/exchange.ts'
import { parse } from '../../shared/model/explain.ts'
import { Lines, type PersonName, type Signatory } from '../../shared/model/fields.ts'
import { numberProse } from '../../shared/model/numbering.ts'
import { inlineText, Prose, type ProseBlock } from '../../shared/model/prose.ts'
import { clock, clockSpan, eraDate, fullDate, longDate, monthSpan } from '../../shared/thai/date.ts'
import { toThaiDigits } from '../../shared/thai/digits.ts'
import { givenName } from '../../shared/thai/name.ts'

/** A plain dump of the records in the order their papers print them, one line each: no composer, only the data. */

type Row<List extends keyof Exchange> = Exchange[List] extends Array<infer R> ? R : never
type Letter = Row<'letters'>
type Meeting = Row<'meetings'>

export function find<R extends { id: string }>(list: readonly R[], id: string | null): R {
  const record = list.find((candidate) => candidate.id === id)
  if (!record) throw new Error(`no record ${id}`)
  return record
}

const byPosition = <R extends { position: number }>(rows: readonly R[]): R[] =>
  [...rows].sort((a, b) => a.position - b.position)

export function proseLines(blocks: readonly ProseBlock[]): string[] {
  const numbers = numberProse(blocks)
  return blocks.flatMap((block, index) => {
    if (block.type !== 'paragraph' && block.type !== 'heading') throw new Error(`no dump of ${block.type}`)
    const number = numbers[index] ? `${toThaiDigits(numbers[index])} ` : ''
    const speaker = block.type === 'paragraph' && block.speaker ? block.speaker.split('\n') : []
    return [...speaker, number + inlineText(block.text)]
  })
}

const signature = (signatory: Signatory | null): string[] =>
  signatory ? [`(${signatory.name})`, ...signatory.position] : []

const addressees = ({ salutation, addressees: list }: Letter): string => {
  const names = list.map(({ text }) => text)
  const last = names.length > 1 ? ` และ${names.pop()}` : ''
  return `${salutation} ${names.join(' ')}${last}`
}

function letterLines(exchange: Exchange, letter: Letter): string[] {
  const office = find(exchange.offices, letter.officeId)
  const many = letter.enclosures.length > 1
  const enclosures = letter.enclosures.map(({ title, count, unit }, index) =>
    toThaiDigits(`${many ? `${index + 1}. ` : ''}${title} จำนวน ${count} ${unit}`),
  )
  const owner = letter.owner.length > 0 ? letter.owner : office.owner
  return [
    letter.urgency ?? '',
    `ที่ ${letter.number}`,
    office.place,
    ...office.address,
    toThaiDigits(longDate(letter.date ?? '')),
    `เรื่อง ${letter.subject}`,
    addressees(letter),
    ...enclosures.map((line, index) => (index === 0 ? `สิ่งที่ส่งมาด้วย ${line}` : line)),
    ...proseLines(letter.body),
    letter.closing,
    ...signature(letter.signatory),
    ...owner,
  ]
}

function memoLines(exchange: Exchange, letter: Letter): string[] {
  return [
    letter.urgency ?? '',
    'บันทึกข้อความ',
    `ส่วนราชการ ${find(exchange.offices, letter.officeId).memoFrom}`,
    `ที่ ${letter.number}`,
    `วันที่ ${toThaiDigits(longDate(letter.date ?? ''))}`,
    `เรื่อง ${letter.subject}`,
    addressees(letter),
    ...proseLines(letter.body),
    letter.closing,
    ...signature(letter.signatory),
  ]
}

function announcementLines(letter: Letter): string[] {
  return [
    letter.heading,
    ...`เรื่อง ${letter.subject}`.split('\n'),
    ...proseLines(letter.body),
    `ประกาศ ณ วันที่ ${toThaiDigits(eraDate(letter.date ?? ''))}`,
    ...signature(letter.signatory),
  ]
}

const when = (meeting: Meeting): string => {
  const { date, start, end } = meeting
  return toThaiDigits(`${fullDate(date)} ${clockSpan(start, end)}`)
}

function scheduleLines(meeting: Meeting): string[] {
  return [
    'กำหนดการ',
    ...meeting.title,
    `โดย${meeting.hosts.join(' และ')}`,
    when(meeting),
    `ณ ${meeting.place}`,
    ...meeting.schedule.flatMap(({ start, title, by }) => [
      start ? `- เวลา ${toThaiDigits(clock(start))} - ${title}` : `- ${title}`,
      ...by,
    ]),
    `หมายเหตุ ${meeting.scheduleNote}`,
  ]
}

function attendanceLines(exchange: Exchange, meeting: Meeting): string[] {
  const rows = byPosition(exchange.attendances.filter(({ meetingId }) => meetingId === meeting.id))
  return rows.flatMap((row, index) => {
    const name: PersonName | null = row.status === 'substitute' ? (row.substitute?.name ?? null) : row.name
    if (!name) throw new Error(`${row.id}: nobody came`)
    const post = row.status === 'substitute' ? `(แทน) ${row.substitute?.post || row.post}` : row.post
    return [toThaiDigits(`${index + 1}. ${givenName(name)}`), name.family, post, row.role]
  })
}

function resolutionLines(exchange: Exchange, itemId: string): string[] {
  const resolutions = byPosition(exchange.resolutions.filter((resolution) => resolution.itemId === itemId))
  return resolutions.flatMap(({ id, label, text }) => {
    const clauses = byPosition(exchange.clauses.filter(({ resolutionId }) => resolutionId === id))
    const blocks = clauses.map(
      (clause): ProseBlock => ({
        type: 'paragraph',
        level: clause.level,
        mark: clause.mark,
        speaker: null,
        text: [clause.text],
      }),
    )
    return [label, text, ...proseLines(blocks)]
  })
}

function itemLines(exchange: Exchange, meeting: Meeting, parentId: string | null, path: string): string[] {
  const items = exchange.agendaItems.filter((item) => item.meetingId === meeting.id && item.parentId === parentId)
  return byPosition(items).flatMap((item, index) => {
    const number = `${path}${index + 1}`
    const inside = [
      ...proseLines(item.minutes),
      ...itemLines(exchange, meeting, item.id, `${number}.`),
      ...resolutionLines(exchange, item.id),
    ]
    return [
      `${parentId ? '' : 'ระเบียบวาระที่ '}${toThaiDigits(number)} ${item.title}`,
      ...(inside.length > 0 ? inside : ['- ไม่มี -']),
    ]
  })
}

function minutesLines(exchange: Exchange, meeting: Meeting): string[] {
  return [
    ...`รายงานการประชุม${meeting.title.join('\n')}`.split('\n'),
    toThaiDigits(`ครั้งที่ ${meeting.number}/${meeting.year}`),
    when(meeting),
    `ณ ${meeting.place}`,
    'ผู้มาประชุม',
    ...attendanceLines(exchange, meeting),
    `เริ่มประชุมเวลา ${toThaiDigits(clock(meeting.startedAt ?? ''))}`,
    ...itemLines(exchange, meeting, null, ''),
    `เลิกประชุม เวลา ${toThaiDigits(clock(meeting.closedAt ?? ''))}`,
    ...signature(meeting.recorder),
    'ผู้จดรายงานการประชุม',
    ...signature(meeting.checker),
    'ผู้ตรวจรายงานการประชุม',
  ]
}

function planLines(exchange: Exchange, planId: string): string[] {
  const activities = byPosition(exchange.activities.filter((activity) => activity.planId === planId))
  return [
    find(exchange.plans, planId).title,
    ...['ลำดับ', 'กิจกรรม/การดำเนินงาน', 'ระยะเวลา', 'หน่วยงานผู้รับผิดชอบ'],
    ...activities.flatMap(({ title, steps, from, to, ownerIds, ownerWords }, index) => [
      toThaiDigits(String(index + 1)),
      title,
      ...steps.map((step, at) => `${toThaiDigits(String(at + 1))}. ${step}`),
      toThaiDigits(monthSpan(from, to)),
      ...ownerIds.map((id) => `- ${find(exchange.agencies, id).name}`),
      ...ownerWords.map((words) => `- ${words}`),
    ]),
  ]
}

/** The printed lines of one of the sample's papers. */
export function paperLines(exchange: Exchange, documentId: string): string[] {
  const document = find(exchange.documents, documentId)
  const letter = () => find(exchange.letters, document.letterId)
  const meeting = () => find(exchange.meetings, document.meetingId)
  const lines = (): string[] => {
    switch (document.kind) {
      case 'letter':
        return letterLines(exchange, letter())
      case 'memo':
        return memoLines(exchange, letter())
      case 'announcement':
        return announcementLines(letter())
      case 'schedule':
        return scheduleLines(meeting())
      case 'minutes':
        return minutesLines(exchange, meeting())
      case 'plan':
        return planLines(exchange, document.planId ?? '')
      case 'annex': {
        const { title, body } = parse(v.strictObject({ title: Lines, body: Prose }), document.values)
        return [...title, ...proseLines(body)]
      }
      default:
        throw new Error(`no dump of ${document.kind}`)
    }
  }
  return lines().filter((line) => line !== '')
}
