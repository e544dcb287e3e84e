import type { Said } from '../../../shared/api.ts'
import { meetingWords } from '../../../shared/desk/today.ts'
import type { Committee } from '../../../shared/model/committee.ts'
import type { Person } from '../../../shared/model/directory.ts'
import type { Document } from '../../../shared/model/document.ts'
import type { Letter } from '../../../shared/model/letter.ts'
import type { Attendance, Meeting } from '../../../shared/model/meeting.ts'
import { longDate, shortDate } from '../../../shared/thai/date.ts'
import { fullName } from '../../../shared/thai/name.ts'
import { fold, searching } from '../../../shared/thai/search.ts'
import { kindLabel } from '../papers/paperWords.ts'

/** Something the one search box leads to. */
export interface Found {
  id: string
  what: 'การประชุม' | 'คณะกรรมการ' | 'หนังสือ' | 'เอกสาร' | 'บุคคล' | 'ผู้เข้าประชุม' | Said['what']
  title: string
  more: string
  href: string
}

interface Known {
  meetings: readonly Meeting[]
  committees: readonly Committee[]
  letters: readonly Letter[]
  documents: readonly Document[]
  people: readonly Person[]
  attendances: readonly Attendance[]
  said: readonly Said[]
}

const MOST = 40

/** Every word stands somewhere in what is known of the thing; mid-word counts, ๔ and 4 are one. */
export function findAll(search: string, known: Known): Found[] {
  const within = searching(search)
  const fits = (...texts: Array<string | null | undefined>) => within(fold(texts.filter(Boolean).join(' ')))
  const dates = (day: string | null) => (day ? `${longDate(day)} ${shortDate(day)}` : '')
  const meetings = known.meetings
    .filter((one) => fits(meetingWords(one), one.place, dates(one.date)))
    .map(
      (one): Found => ({
        id: one.id,
        what: 'การประชุม',
        title: meetingWords(one),
        more: longDate(one.date),
        href: `/meetings/${one.id}`,
      }),
    )
  const committees = known.committees
    .filter((one) => fits(one.name, one.shortName))
    .map(
      (one): Found => ({
        id: one.id,
        what: 'คณะกรรมการ',
        title: one.name,
        more: one.shortName,
        href: `/committees/${one.id}`,
      }),
    )
  const letters = known.letters
    .filter((one) =>
      fits(
        one.subject,
        one.heading,
        one.number,
        one.receivedNumber,
        one.from,
        dates(one.date),
        ...one.addressees.map(({ text }) => text),
      ),
    )
    .map((one): Found => {
      const paper = known.documents.find(({ letterId }) => letterId === one.id)
      const more = [one.number, one.date && longDate(one.date)].filter(Boolean).join(' ')
      return {
        id: one.id,
        what: 'หนังสือ',
        title: one.subject || one.heading,
        more,
        href: one.direction === 'in' ? `/registers/received/${one.id}` : `/papers/${paper?.id ?? `letter-${one.id}`}`,
      }
    })
  const documents = known.documents
    .filter(
      (one) => one.letterId === null && fits(one.title, kindLabel(one.kind), one.number, JSON.stringify(one.values)),
    )
    .map(
      (one): Found => ({
        id: one.id,
        what: 'เอกสาร',
        title: one.title || kindLabel(one.kind),
        more: kindLabel(one.kind),
        href: `/papers/${one.id}`,
      }),
    )
  const people = known.people
    .filter((one) => fits(fullName(one), one.phone, one.note))
    .map(
      (one): Found => ({
        id: one.id,
        what: 'บุคคล',
        title: fullName(one),
        more: one.phone,
        href: `/directory/people/${one.id}`,
      }),
    )
  const held = new Map(known.meetings.map((one) => [one.id, one]))
  const came = known.attendances.flatMap((one): Found[] => {
    const meeting = held.get(one.meetingId)
    const name = one.status === 'substitute' && one.substitute ? one.substitute.name : one.name
    if (!meeting || !name || !fits(fullName(name), one.post)) return []
    const more = `${one.post} · ${meetingWords(meeting)}`
    return [{ id: one.id, what: 'ผู้เข้าประชุม', title: fullName(name), more, href: `/meetings/${meeting.id}/people` }]
  })
  const said = known.said.map(
    ({ id, what, text, meetingId, itemId }): Found => ({
      id,
      what,
      title: text,
      more: held.has(meetingId) ? meetingWords(held.get(meetingId) as Meeting) : '',
      href: `/meetings/${meetingId}/minutes/${itemId}`,
    }),
  )
  return [...meetings, ...letters, ...people, ...documents, ...committees, ...said, ...came].slice(0, MOST)
}
