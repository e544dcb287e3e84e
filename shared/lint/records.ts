import type { MeetingFile } from '../api.ts'
import { came, quorumOf } from '../desk/quorum.ts'
import { unresolvedSections } from '../desk/unresolved.ts'
import { agendaCite, resolved } from '../documents/kinds/clauseWords.ts'
import type { MeetingState } from '../model/meeting.ts'
import { longDate } from '../thai/date.ts'
import { fullName } from '../thai/name.ts'
import type { Corpus, Hit } from './types.ts'

/** Rulebook §5 and §9.5 asked of the records of one meeting; the table names them beside what is asked of text. */

type Asked = (file: MeetingFile) => Hit[]
const ask =
  (check: Asked) =>
  ({ file }: Corpus): Hit[] =>
    file ? check(file) : []
const at = (path: string, text: string, facts: string[] = []): Hit => ({
  passage: null,
  path,
  start: 0,
  end: text.length,
  text,
  facts,
})

/** States in which the minutes exist, so that what is missing is missing. */
const WRITTEN: readonly MeetingState[] = ['drafted', 'checked', 'circulated', 'certified', 'closed']
const SAT: readonly MeetingState[] = ['adjourned', ...WRITTEN]

export const closingTime = ask(({ meeting: { start, end, startedAt, closedAt } }) => [
  ...(end && end <= start ? [at('meeting.end', end)] : []),
  ...(startedAt && closedAt && closedAt <= startedAt ? [at('meeting.closedAt', closedAt)] : []),
])

export const scheduleOrder = ask(({ meeting }) => {
  let last = ''
  return meeting.schedule.flatMap(({ start, end }, index) => {
    const path = `meeting.schedule[${index}]`
    const early = start && start < last ? [at(`${path}.start`, start)] : []
    const short = start && end && end <= start ? [at(`${path}.end`, end)] : []
    last = start ?? last
    return [...early, ...short]
  })
})

/** Rule: half of all members unless the law of the body says otherwise (ม.๗๙). */
export const quorum = ask(({ committee, attendances, meeting }) => {
  const members = attendances.filter(({ list }) => list === 'member')
  if (!committee || members.length === 0 || !SAT.includes(meeting.state)) return []
  const needed = quorumOf(committee, members.length)
  const present = members.filter(came).length
  return present < needed
    ? [at('attendances', `${present}`, [`มาประชุม ${present} จาก ${members.length} องค์ประชุมต้องไม่น้อยกว่า ${needed}`])]
    : []
})

/** Rule: the three lists of minutes are disjoint; someone who sits for two members is counted once. */
export const twiceAttending = ask(({ attendances }) => {
  const rows = attendances.flatMap((row, index) => {
    const name = row.status === 'substitute' ? row.substitute?.name : row.name
    return name ? [{ name: fullName(name), path: `attendances[${index}]` }] : []
  })
  return rows.flatMap(({ name, path }, index) =>
    rows.findIndex((row) => row.name === name) < index ? [at(path, name, [`${name} อยู่ในรายชื่อมากกว่าหนึ่งแห่ง`])] : [],
  )
})

export const chairs = ask(({ attendances, meeting }) => {
  const members = attendances.filter(({ list }) => list === 'member')
  const chairing = members.filter(({ chair }) => chair).length
  if (members.length === 0 || !SAT.includes(meeting.state) || chairing === 1) return []
  return [at('attendances', `${chairing}`, [chairing === 0 ? 'ไม่มีประธานในรายชื่อ' : `มีประธาน ${chairing} คน`])]
})

/** Rule: role words follow the kind of body (rulebook §7). */
export const roleWordsOf = ask(({ committee, attendances }) =>
  attendances.flatMap(({ role, list }, index) => {
    const plain = /^(?:รอง)?(?:ประธาน)?กรรมการ/.test(role)
    const wrong =
      list === 'member' &&
      committee &&
      ((committee.body === 'subcommittee' && plain) ||
        (committee.body === 'committee' && /อนุกรรมการ|คณะทำงาน/.test(role)))
    return wrong ? [at(`attendances[${index}].role`, role, [`คำว่า ${role} ไม่ตรงกับชนิดของคณะ`])] : []
  }),
)

export const electronic = ask(({ meeting, attendances }) => {
  const online = attendances.findIndex((row) => row.online)
  if (meeting.mode !== 'onSite' && meeting.onlineMeans.trim() === '')
    return [at('meeting.onlineMeans', '', ['ยังไม่ได้ระบุระบบที่ใช้'])]
  return meeting.mode === 'onSite' && online >= 0
    ? [at(`attendances[${online}].online`, '', ['มีผู้เข้าประชุมทางออนไลน์ แต่การประชุมบันทึกว่าประชุม ณ สถานที่'])]
    : []
})

/** Every section of written minutes ends with a resolution somewhere below it, or has nothing in it. */
export const unresolved = ask(({ items, resolutions, meeting }) =>
  WRITTEN.includes(meeting.state)
    ? unresolvedSections(items, resolutions).map(({ id, title }) =>
        at(`items[${items.findIndex((item) => item.id === id)}]`, title),
      )
    : [],
)

/** Nothing is ordered for a day that was over when it was ordered. */
export const dueBefore = ask((file) =>
  resolved(file).flatMap(({ node, resolutions }) =>
    resolutions.flatMap(({ clauses }) =>
      clauses.flatMap(({ clause: { id, due }, cite }) => {
        if (due === null || due >= file.meeting.date) return []
        const index = file.clauses.findIndex((clause) => clause.id === id)
        const place = [agendaCite(node), cite].filter(Boolean).join(' ')
        return [at(`clauses[${index}].due`, longDate(due), [place, longDate(file.meeting.date)])]
      }),
    ),
  ),
)

export const unplaced = ask(({ meeting }) =>
  WRITTEN.includes(meeting.state) && meeting.closedAt && !meeting.recorder
    ? [at('meeting.recorder', '', ['ผู้จดรายงานการประชุม'])]
    : [],
)

/** Rule: number n follows n−1 of the year; the year of ครั้งที่ is the calendar year (rulebook §5.1–5.2). */
export const sequence = ask(({ meeting, previous }) => {
  const { number, year, date } = meeting
  if (!previous) return []
  const hits: Hit[] = []
  if (previous.date >= date) hits.push(at('meeting.previousId', previous.date, ['การประชุมครั้งก่อนไม่ได้อยู่ก่อนครั้งนี้']))
  if (number && previous.number && previous.year === year && previous.number !== number - 1)
    hits.push(at('meeting.number', String(number), [`ครั้งก่อนคือ ${previous.number}/${previous.year}`]))
  return hits
})

export const sittingYear = ask(({ meeting: { year, date } }) =>
  year && year !== Number(date.slice(0, 4)) + 543 ? [at('meeting.year', String(year))] : [],
)

export const unsignedPost = ask(({ meeting }) =>
  (['recorder', 'checker'] as const).flatMap((role) => {
    const signatory = meeting[role]
    return signatory && signatory.position.join('').trim() === ''
      ? [at(`meeting.${role}.position`, signatory.name)]
      : []
  }),
)
