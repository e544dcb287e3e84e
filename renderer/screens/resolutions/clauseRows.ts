import { type Wait, waitOf } from '../../../shared/desk/clauseAge.ts'
import type { ClauseLine } from '../../../shared/desk/clauseLines.ts'
import { STATE_WORDS } from '../../../shared/documents/kinds/clauseWords.ts'
import { isOpen } from '../../../shared/documents/kinds/progressWords.ts'
import type { Meeting, Progress } from '../../../shared/model/meeting.ts'
import { shortDate } from '../../../shared/thai/date.ts'
import { fold, searching } from '../../../shared/thai/search.ts'
import { RHYTHMS } from '../../editor/resolutionWords.ts'
import type { ClauseFilter } from '../../stores/clausesStore.ts'
import { farWords } from '../today/dayWords.ts'

/** A clause as a row of the table, with the words it shows, and all of them folded for the search. */
export interface ClauseRow {
  id: string
  line: ClauseLine
  meeting: Meeting
  /** The earliest first. */
  reports: Progress[]
  wait: Wait
  /** Still to be carried out by somebody. */
  open: boolean
  tone: '' | 'settled'
  cells: Record<'text' | 'meeting' | 'owners' | 'due' | 'state' | 'age' | 'last', string>
  folded: string
}

export interface RowFacts {
  date: string
  lines: readonly ClauseLine[]
  reports: readonly Progress[]
  meetings: readonly Meeting[]
  /** Short names of committees and names of agencies, by id. */
  committees: Readonly<Record<string, string>>
  agencies: Readonly<Record<string, string>>
}

export const rhythmWords = (rhythm: ClauseLine['clause']['rhythm']): string =>
  rhythm ? (RHYTHMS.find(({ id }) => id === rhythm)?.label ?? '') : ''

export const ownerNames = (line: ClauseLine, agencies: RowFacts['agencies']): string[] =>
  line.ownerIds.map((id) => agencies[id] ?? 'หน่วยงานที่ถูกลบ')

const reportWords = ({ date, percent, text }: Progress): string =>
  [shortDate(date), percent !== null && `(ร้อยละ ${percent})`, text].filter(Boolean).join(' ')

/** What tells one from another first: in a narrow column the name of the body may be cut off. */
function placeWords({ agenda, cite }: ClauseLine, meeting: Meeting, committees: RowFacts['committees']): string {
  const { number, year, committeeId, title } = meeting
  const body = committees[committeeId ?? ''] || title.join(' ')
  return [number && `ครั้งที่ ${number}/${year}`, agenda.replace('ระเบียบ', ''), cite, body].filter(Boolean).join(' ')
}

function ageWords({ day, age }: Wait, today: string): string {
  if (day === null) return age > 0 ? `ค้าง ${age} วัน` : 'วันนี้'
  return farWords(today, day)
}

/** What is to be asked after first stands first: the late, then by day, then by age; what is settled stands last. */
export function clauseRows({ date, lines, reports, meetings, committees, agencies }: RowFacts): ClauseRow[] {
  const meetingOf = new Map(meetings.map((meeting) => [meeting.id, meeting]))
  const heardOf = Map.groupBy(reports, ({ clauseId }) => clauseId)
  const rows = lines.flatMap((line): ClauseRow[] => {
    const { clause, title } = line
    const meeting = meetingOf.get(line.meetingId)
    if (!meeting) return []
    const heard = (heardOf.get(clause.id) ?? []).sort((a, b) => (a.date < b.date ? -1 : 1))
    const last = heard.at(-1)
    const wait = waitOf(clause, { meeting, meetings, heard: last?.date ?? null }, date)
    const open = line.order && isOpen(clause)
    const cells = {
      text: clause.text,
      meeting: placeWords(line, meeting, committees),
      owners: ownerNames(line, agencies).join(' · '),
      due: [wait.day && shortDate(wait.day), rhythmWords(clause.rhythm)].filter(Boolean).join(' '),
      state: line.order ? STATE_WORDS[clause.state] : 'ไม่ต้องติดตาม',
      age: open ? ageWords(wait, date) : '',
      last: last ? reportWords(last) : open ? 'ยังไม่มีรายงาน' : '',
    }
    const folded = fold([...Object.values(cells), title].join(' '))
    return [{ id: clause.id, line, meeting, reports: heard, wait, open, tone: open ? '' : 'settled', cells, folded }]
  })
  return rows.sort(byNeed)
}

function byNeed(a: ClauseRow, b: ClauseRow): number {
  if (a.open !== b.open) return a.open ? -1 : 1
  if (!a.open) return a.meeting.date < b.meeting.date ? 1 : -1
  const [one, other] = [a.wait, b.wait]
  if (one.late !== other.late) return one.late ? -1 : 1
  if (one.day !== null && other.day !== null) return one.day < other.day ? -1 : 1
  if ((one.day === null) !== (other.day === null)) return one.day === null ? 1 : -1
  return other.age - one.age
}

/** `late`, or an age in days that is reached. */
const isOfAge = ({ open, wait }: ClauseRow, age: string): boolean =>
  age === '' || (open && (age === 'late' ? wait.late : wait.age >= Number(age)))

const isOfState = ({ open, line }: ClauseRow, state: string): boolean =>
  state === '' || (state === 'open' ? open : line.order && line.clause.state === state)

/** Of the rows that the other filters leave, those of an age: the counts beside the ages come from here too. */
export const ofAge = (rows: readonly ClauseRow[], age: string): ClauseRow[] => rows.filter((row) => isOfAge(row, age))

export function matchingRows(rows: readonly ClauseRow[], filter: Omit<ClauseFilter, 'age'>): ClauseRow[] {
  const within = searching(filter.search)
  return rows.filter(
    (row) =>
      isOfState(row, filter.state) &&
      (filter.owner === '' || row.line.ownerIds.includes(filter.owner)) &&
      (filter.committee === '' || row.meeting.committeeId === filter.committee) &&
      within(row.folded),
  )
}

const COPIED: ReadonlyArray<[keyof ClauseRow['cells'], string]> = [
  ['meeting', 'การประชุม'],
  ['text', 'มติ/ข้อสั่งการ'],
  ['owners', 'ผู้รับผิดชอบ'],
  ['due', 'กำหนด'],
  ['age', 'ค้าง'],
  ['state', 'สถานะ'],
  ['last', 'รายงานล่าสุด'],
]

/** Rows as a spreadsheet or a table of Word takes them from the clipboard. */
export const tableText = (rows: readonly ClauseRow[]): string =>
  [COPIED.map(([, label]) => label), ...rows.map(({ cells }) => COPIED.map(([id]) => cells[id].replace(/\s+/g, ' ')))]
    .map((cells) => cells.join('\t'))
    .join('\n')
