import type { AttendeeList, Doubt, OldAttendee } from './model.ts'
import type { Para } from './paragraphs.ts'
import { rosterRow, startsWithPerson } from './rosterRow.ts'
import { agendaHeading, NOTHING, openingTime, rosterHeading } from './words.ts'

/** The attendance lists: everything from the first of their headings to where the meeting begins. */

/** A paragraph of this length is no line of a list. */
const LONGEST_ROW = 180

export function readRoster(
  paras: readonly Para[],
  from: number,
): { attendees: OldAttendee[]; doubts: Doubt[]; next: number } {
  const attendees: OldAttendee[] = []
  const doubts: Doubt[] = []
  const headings = paras.slice(from).flatMap(({ text }) => rosterHeading(text) ?? [])
  const members = headings.some(({ list, guests }) => list === 'came' && !guests)
  let list: AttendeeList | null = null
  let reason = ''
  let at = from
  for (; at < paras.length; at++) {
    const para = paras[at] as Para
    const heading = rosterHeading(para.text)
    if (heading) {
      // Where nobody else is listed, ผู้เข้าร่วมประชุม are those who came.
      list = heading.guests && !members ? 'came' : heading.list
      reason = heading.reason
      continue
    }
    if (list === null || openingTime(para.text) !== null || agendaHeading(para.text)) break
    if (NOTHING.test(para.text)) continue
    if (para.text.length > LONGEST_ROW) break
    const row = rosterRow(para, list === 'absent')
    const last = attendees.at(-1)
    // A numbered paragraph of the body has no columns.
    const tail = !row?.name && para.cells.length < 3 && para.text.length > 60 && /^[\d๐-๙]+[.)]/.test(para.text)
    if (tail || begins(para)) break
    if (row) {
      const attendee = { ...row, list, reason: row.reason || (list === 'absent' ? reason : '') }
      const id = `a${attendees.length + 1}`
      attendees.push({ ...attendee, id, line: para.line, to: para.to })
      doubts.push(...doubtsOf(attendee, para.line, id))
    } else if (last && !para.apart && last.list === list && para.text.length < 90) {
      last.post = `${last.post} ${para.text}`.trim()
      last.to = para.line
    } else if (para.text.length >= 90) break
    else doubts.push({ line: para.line, of: '', what: `“${para.text.slice(0, 40)}” อยู่ในรายชื่อ แต่ไม่ใช่ชื่อคน จึงไม่ได้นำเข้า` })
  }
  return { attendees, doubts, next: at }
}

/** Words a meeting opens with where no time stands. */
const begins = ({ text }: Para): boolean =>
  /^(?:เมื่อ(?:ที่ประชุม|กรรมการ|ถึงเวลา|ครบ)|ประธาน\S*\s*(?:กล่าว|เปิด|แจ้ง)|เริ่ม(?:การ)?ประชุม)/.test(text) &&
  !startsWithPerson(text)

function doubtsOf(row: Pick<OldAttendee, 'name' | 'post' | 'list' | 'substitute'>, line: number, of: string): Doubt[] {
  const said = (what: string): Doubt => ({ line, of, what })
  if (!row.name) return row.list === 'came' ? [said('ไม่พบชื่อคนในแถวนี้')] : []
  const found: Doubt[] = []
  if (row.name.family === '' && !/^พระ/.test(row.name.title)) found.push(said(`ไม่พบนามสกุลของ “${row.name.given}”`))
  if (row.name.title === '') found.push(said(`ไม่พบคำนำหน้าของ “${row.name.given}”`))
  if (row.substitute && row.post === '') found.push(said('มาแทน แต่ไม่พบว่าแทนตำแหน่งใด'))
  return found
}
