import { KINDS } from '../documents/kinds/index.ts'
import { meetingName, sittingLine } from '../documents/kinds/meetingHead.ts'
import type { Meeting } from '../model/meeting.ts'
import type { ListName } from '../model/nouns.ts'
import { longDate } from '../thai/date.ts'
import { fullName } from '../thai/name.ts'

/** How a record is called where another one names it: enough to find it by in its own table. */

type Values = Readonly<Record<string, unknown>>

const LABELS: ReadonlyMap<string, string> = new Map(KINDS.map(({ id, label }) => [id, label]))
/** A kind that this program has no longer keeps its id. */
export const kindLabel = (id: string): string => LABELS.get(id) ?? id

const joined = (...parts: unknown[]): string =>
  parts
    .map((part) => String(part ?? '').trim())
    .filter(Boolean)
    .join(' ')

/** `การประชุม… ครั้งที่ 4/2563`; one without a number is known by its day. */
export const meetingWords = (meeting: Meeting): string =>
  [...meetingName(meeting), ...(meeting.number ? sittingLine(meeting) : [`วันที่ ${longDate(meeting.date)}`])].join(' ')

const NAMED: { readonly [N in ListName]?: (record: Values) => string } = {
  people: (record) => fullName(record as never),
  attendances: ({ name, post }) => (name ? fullName(name as never) : String(post)),
  meetings: (record) => meetingWords(record as unknown as Meeting),
  letters: ({ number, receivedNumber, subject, heading }) =>
    joined(number || (receivedNumber && `เลขรับ ${receivedNumber}`), subject || heading),
  documents: ({ kind, title, number }) => joined(title || kindLabel(String(kind)), number),
  itaYears: ({ fiscalYear }) => String(fiscalYear),
  itaImports: ({ file, sheet }) => joined(file, sheet),
  progressReports: ({ date, text }) => joined(longDate(String(date)), text),
}

const FIELDS = ['name', 'title', 'text', 'subject', 'fileName', 'roleWords']

export function nameIn(list: ListName, of: object): string {
  const record = of as Values
  const own = NAMED[list]?.(record)
  return own ?? String(FIELDS.map((field) => record[field]).find((value) => typeof value === 'string' && value) ?? '')
}
