import { KINDS } from '../documents/kinds/index.ts'
import type { RecordOf } from '../model/noun.ts'
import type { Nouns } from '../model/nouns.ts'
import { inlineText, type Prose } from '../model/prose.ts'
import { longDate, shortDate } from '../thai/date.ts'
import { fullName } from '../thai/name.ts'
import { searchable } from '../thai/search.ts'
import type { SearchKind } from './searchKinds.ts'
import { meetingWords } from './today.ts'

/** A record as the search knows it: what it is called, and every other word it holds. */
export interface Entry {
  title: string
  body: string
  /** Null where all offices share it, or where its meeting's office is meant. */
  officeId: string | null
  meetingId: string | null
  /** What newer and older go by; of what belongs to a meeting the meeting's day. */
  day: string | null
}

type Words = { title: string; body: Array<string | null | undefined>; day?: string | null }
type Of<K extends SearchKind> = RecordOf<Nouns[K]>

/** Longer than any sentence of a paper: pictures and other content that nobody reads. */
const LONGEST = 20_000
/** Fields that tell a program how a part looks or what it belongs to. */
const UNSAID = /^(type|kind|align|mark|hash|src|data|font|style|.*Id|id|href)$/

const days = (day: string | null): string => (day ? `${longDate(day)} ${shortDate(day)}` : '')

const proseText = (prose: Prose): string[] =>
  prose.flatMap((block) => {
    if (block.type === 'resolution') return []
    if (block.type === 'table') return block.rows.map((row) => row.map(inlineText).join(' '))
    return [[block.type === 'paragraph' ? block.speaker : '', inlineText(block.text)].filter(Boolean).join(' ')]
  })

/** Every word inside a value whose shape is another's affair: the fields of a paper. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.length > LONGEST ? [] : [value]
  if (Array.isArray(value)) return value.flatMap(wordsIn)
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, part]) => (UNSAID.test(name) ? [] : wordsIn(part)))
}

const kindLabel = (id: string): string => KINDS.find((kind) => kind.id === id)?.label ?? ''

const READ: { [K in SearchKind]: (record: Of<K>) => Words } = {
  meetings: (one) => ({ title: meetingWords(one), body: [one.place, days(one.date), ...one.hosts], day: one.date }),
  committees: ({ name, shortName }) => ({ title: name, body: [shortName] }),
  agendaItems: ({ title, brief, presenter, minutes }) => ({ title, body: [presenter, brief, ...proseText(minutes)] }),
  resolutions: ({ text }) => ({ title: '', body: [text] }),
  clauses: ({ text }) => ({ title: '', body: [text] }),
  progressReports: ({ text, evidence, date }) => ({ title: '', body: [text, evidence], day: date }),
  amendments: ({ by, from, to, reason }) => ({ title: '', body: [by, from, to, reason] }),
  attendances: ({ name, post, role, status, substitute }) => {
    const instead = status === 'substitute' ? substitute : null
    return {
      title: name ? fullName(name) : post,
      body: [post, role, instead && fullName(instead.name), instead?.post],
    }
  },
  letters: (one) => ({
    title: one.subject || one.heading,
    body: [
      one.number,
      one.receivedNumber,
      one.heading,
      one.from,
      days(one.date),
      ...one.addressees.map(({ text }) => text),
      ...one.references.flatMap(({ number, from }) => [number, from]),
      ...one.enclosures.map(({ title }) => title),
      ...proseText(one.body),
      one.action,
      one.note,
    ],
    day: one.receivedDate ?? one.date,
  }),
  // An issued paper holds every value it was printed with; what it took from a meeting is found at the meeting.
  documents: ({ title, kind, number, date, values, issued }) => ({
    title: title || kindLabel(kind),
    body: [kindLabel(kind), number, days(date), ...wordsIn(values)],
    day: date ?? issued?.slice(0, 10) ?? null,
  }),
  attachments: ({ title, fileName, note }) => ({ title: title || fileName, body: [fileName, note] }),
  people: (one) => ({ title: fullName(one), body: [one.phone, one.note] }),
  agencies: ({ name, shortName, sections, phones }) => ({
    title: name,
    body: [shortName, ...sections.flatMap((section) => [section.name, section.phone]), ...phones],
  }),
  posts: ({ title }) => ({ title, body: [] }),
  addresseeGroups: ({ name, relay }) => ({ title: name, body: [relay] }),
}

/** `more` is what the record itself does not hold: the text of a file. */
export function entryOf<K extends SearchKind>(of: K, record: Of<K>, more: readonly string[] = []): Entry {
  const { title, body, day = null } = (READ[of] as (record: Of<K>) => Words)(record)
  const owner = record as { officeId?: string | null; meetingId?: string | null }
  return {
    title: searchable(title),
    body: searchable([...body, ...more].filter(Boolean).join(' · ')),
    officeId: owner.officeId ?? null,
    meetingId: owner.meetingId ?? null,
    day,
  }
}
