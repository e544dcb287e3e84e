import type { Kind } from '../../../shared/documents/kind.ts'
import { KINDS } from '../../../shared/documents/kinds/index.ts'
import type { Document } from '../../../shared/model/document.ts'
import type { Letter } from '../../../shared/model/letter.ts'
import type { Meeting } from '../../../shared/model/meeting.ts'
import { meetingName } from '../meetings/meetingWords.ts'

/** When a paper of a meeting is made. */
export const stageOf = (id: string): Kind['stage'] => KINDS.find((kind) => kind.id === id)?.stage

export const kindLabel = (id: string): string =>
  KINDS.find((kind) => kind.id === id)?.label ?? 'เอกสารชนิดที่โปรแกรมนี้ไม่รู้จัก'

/** Kinds a paper here can begin as: a letter, or a paper of a plan, a committee, the registers or the office alone. */
export const LOOSE_KINDS: readonly Kind[] = KINDS.filter((kind) => kind.from !== 'meeting' && !kind.derived)

export const kindsOfLetter = (letter: Letter): Kind[] =>
  KINDS.filter((kind) => kind.from === 'letter' && (kind.letterKinds?.includes(letter.kind) ?? true))

/** One row of the list: a paper, or a letter that has none yet. */
export interface PaperRow {
  id: string
  title: string
  kind: string
  number: string
  date: string | null
  issued: boolean
  /** The letter to make a paper of, when there is none. */
  letter: Letter | null
}

export interface PaperGroup {
  id: string
  name: string
  rows: PaperRow[]
}

const LETTER_KIND: Record<Letter['kind'], string> = {
  external: 'หนังสือภายนอก',
  memo: 'บันทึกข้อความ',
  announcement: 'ประกาศ',
  order: 'คำสั่ง',
  stamped: 'หนังสือประทับตรา',
  other: 'หนังสืออื่น',
}

const newest = (a: PaperRow, b: PaperRow) => ((a.date ?? '9999') < (b.date ?? '9999') ? 1 : -1)

/** Letters with their papers, and papers that belong to no meeting; those of meetings last, for a search alone. */
export function paperGroups(
  documents: readonly Document[],
  letters: readonly Letter[],
  meetings: readonly Meeting[] = [],
): PaperGroup[] {
  const byId = new Map(letters.map((letter) => [letter.id, letter]))
  const written = new Set(documents.flatMap((document) => (document.letterId ? [document.letterId] : [])))
  const rowOf = (document: Document): PaperRow => {
    const letter = byId.get(document.letterId ?? '')
    const label = kindLabel(document.kind)
    return {
      id: document.id,
      title: letter ? letter.subject || letter.heading || label : document.title || label,
      kind: label,
      number: letter?.number ?? document.number,
      date: letter?.date ?? document.date,
      issued: document.state === 'issued',
      letter: null,
    }
  }
  const bare = (letter: Letter): PaperRow => ({
    id: `letter-${letter.id}`,
    title: letter.subject || letter.heading || LETTER_KIND[letter.kind],
    kind: LETTER_KIND[letter.kind],
    number: letter.number,
    date: letter.direction === 'in' ? (letter.receivedDate ?? letter.date) : letter.date,
    issued: false,
    letter,
  })
  const outgoing = [
    ...documents.filter((document) => document.letterId !== null).map(rowOf),
    ...letters.filter((letter) => letter.direction === 'out' && !written.has(letter.id)).map(bare),
  ]
  const others = documents.filter((document) => document.letterId === null && document.meetingId === null).map(rowOf)
  const incoming = letters.filter((letter) => letter.direction === 'in' && !written.has(letter.id)).map(bare)
  const sittings = new Map(meetings.map((meeting) => [meeting.id, meeting]))
  const ofMeetings = documents.flatMap((document): PaperRow[] => {
    const meeting = document.letterId === null ? sittings.get(document.meetingId ?? '') : undefined
    if (!meeting) return []
    const row = rowOf(document)
    return [{ ...row, kind: `${row.kind} ${meetingName(meeting)}`, date: row.date ?? meeting.date }]
  })
  return [
    { id: 'out', name: 'หนังสือส่ง', rows: outgoing.sort(newest) },
    { id: 'other', name: 'เอกสารอื่น', rows: others.sort(newest) },
    { id: 'in', name: 'หนังสือรับ', rows: incoming.sort(newest) },
    { id: 'meeting', name: 'เอกสารของการประชุม', rows: ofMeetings.sort(newest) },
  ].filter((group) => group.rows.length > 0)
}
