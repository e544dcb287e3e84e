import type * as v from 'valibot'
import { Day, Hundredths, Instant, Month, Time } from '../model/fields.ts'
import { type ListName, NOUNS } from '../model/nouns.ts'
import { type Inline, inlineText } from '../model/prose.ts'
import { addDays, clock, isDay, longDate, monthSpan } from '../thai/date.ts'
import { fullName } from '../thai/name.ts'
import { choiceWords } from './choiceWords.ts'
import type { Cell } from './sheet.ts'

/** A field of a record as one reads it in a table: days of the Buddhist era, names for ids, words for choices. */

/** How another record is called. */
export type NameOf = (list: ListName, id: string) => string

/** Which list an id leads to, by the name of its field. */
const LEADS_TO: Readonly<Record<string, ListName>> = {
  officeId: 'offices',
  postId: 'posts',
  postIds: 'posts',
  personId: 'people',
  agencyId: 'agencies',
  ownerId: 'agencies',
  ownerIds: 'agencies',
  intoId: 'agencies',
  committeeId: 'committees',
  seatId: 'seats',
  meetingId: 'meetings',
  previousId: 'meetings',
  certifiedAtId: 'meetings',
  itemId: 'agendaItems',
  arrivedItemId: 'agendaItems',
  leftItemId: 'agendaItems',
  resolutionId: 'resolutions',
  clauseId: 'clauses',
  fromClauseId: 'clauses',
  progressId: 'progressReports',
  letterId: 'letters',
  replyLetterId: 'letters',
  answerId: 'letters',
  replacesId: 'letters',
  documentId: 'documents',
  minutesId: 'documents',
  attendanceId: 'attendances',
  planId: 'plans',
  itaYearId: 'itaYears',
  importId: 'itaImports',
}
/** A record stands under another of its own list. */
export const leadsTo = (list: ListName, field: string): ListName | undefined =>
  field === 'parentId' ? list : LEADS_TO[field]

type Schema = v.GenericSchema & { wrapped?: Schema; item?: Schema }
const bare = (schema: Schema): Schema => (schema.wrapped ? bare(schema.wrapped) : schema)

/** Rule: Thailand is seven hours ahead of UTC the whole year, so that every machine writes the same. */
const THAI_HOURS = 7

/** `24 พฤศจิกายน 2563 09.30 น.` */
export function instantWords(instant: string): string {
  const [day = '', time = ''] = instant.split('T')
  if (!isDay(day)) return instant
  const hour = Number(time.slice(0, 2)) + THAI_HOURS
  const there = hour < 24 ? day : addDays(day, 1)
  return `${longDate(there)} ${clock(`${String(hour % 24).padStart(2, '0')}:${time.slice(3, 5)}`)}`
}

const QUORUM: Readonly<Record<string, string>> = { half: 'ไม่น้อยกว่ากึ่งหนึ่ง', third: 'ไม่น้อยกว่าหนึ่งในสาม' }
const hundredths = (value: unknown): string => (Number(value) / 100).toFixed(2)

type Values = Readonly<Record<string, unknown>>

/** Parts that do not read as the words they hold, one after another. */
const OWN_WORDS: Readonly<Record<string, (value: Values) => string>> = {
  'committees.quorum': ({ rule, count }) => QUORUM[String(rule)] ?? `ไม่น้อยกว่า ${count} คน`,
  'itaYears.bands': ({ grade, from, to, count }) => `${grade} (${hundredths(from)}–${hundredths(to)}) ${count} หน่วยงาน`,
  'itaScores.corrections': ({ field, was, at, reason }) =>
    `${field} เดิม ${was} แก้เมื่อ ${instantWords(String(at))} เพราะ ${reason}`,
  'templates.chosen': (chosen) =>
    Object.entries(chosen)
      .map(([name, value]) => `${name} = ${value}`)
      .join('\n'),
  'packs.parts': ({ title }) => String(title),
}

function words(value: unknown, own: ((value: Values) => string) | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return isDay(value) ? longDate(value) : value
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? 'ใช่' : 'ไม่ใช่'
  if (Array.isArray(value))
    return value
      .map((one) => words(one, own))
      .filter(Boolean)
      .join('\n')
  const record = value as Values
  if (own) return own(record)
  if ('given' in record) return fullName(record as never)
  const { type: _type, text, speaker, rows, ...rest } = record
  if (Array.isArray(rows)) return rows.map((row) => (row as Inline[][]).map(inlineText).join(' | ')).join('\n')
  if (Array.isArray(text)) return [speaker, inlineText(text as Inline[])].filter(Boolean).join(': ')
  const parts = Object.entries({ text, ...rest }).filter(([name]) => !/^id$|Ids?$|^hash$/.test(name))
  return parts
    .map(([, part]) => words(part, undefined))
    .filter(Boolean)
    .join(' ')
}

/** The cell of a field; `record` is the whole of what it stands in. */
export function cellOf(list: ListName, field: string, record: Values, nameOf: NameOf): Cell {
  const value = record[field]
  if (value === null || value === undefined || value === '') return null
  const target = leadsTo(list, field)
  if (target && typeof value === 'string') return nameOf(target, value)
  if (target && Array.isArray(value)) return value.map((id) => nameOf(target, String(id))).join('\n')
  const schema = bare((NOUNS[list].fields as Record<string, Schema>)[field] as Schema)
  if (schema === Hundredths || (list === 'itaTargets' && field === 'value' && record.kind !== 'rank'))
    return { hundredths: Number(value) }
  if (schema === Day) return longDate(String(value))
  if (schema === Month) return monthSpan(String(value), String(value))
  if (schema === Time) return clock(String(value))
  if (schema === Instant) return instantWords(String(value))
  if (typeof value === 'number') return value
  if (schema.type === 'picklist') return choiceWords(list, field, String(value))
  return words(value, OWN_WORDS[`${list}.${field}`])
}

/** Numbers of a narrow column, times and days of a middling one, words of a wide one. */
export function widthOf(list: ListName, field: string): number {
  const schema = bare((NOUNS[list].fields as Record<string, Schema>)[field] as Schema)
  if (schema === Day || schema === Month || schema.type === 'picklist') return 20
  if (schema === Instant) return 28
  if (schema === Time || schema.type === 'number' || schema.type === 'boolean') return 11
  return 34
}
