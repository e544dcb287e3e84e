import { meetingYear } from '../../../shared/desk/nextMeeting.ts'
import type { Committee } from '../../../shared/model/committee.ts'
import type { Meeting } from '../../../shared/model/meeting.ts'
import { longDate, shortDate } from '../../../shared/thai/date.ts'
import { fold, searching } from '../../../shared/thai/search.ts'
import { byThai } from '../../../shared/thai/sort.ts'

export interface MeetingGroup {
  id: string
  name: string
  year: number
  meetings: Meeting[]
}

const NO_COMMITTEE = 'การประชุมอื่น'

/** Meetings by committee, then by year, the newest first. */
export function groupMeetings(meetings: readonly Meeting[], committees: readonly Committee[]): MeetingGroup[] {
  const names = new Map(committees.map((committee) => [committee.id, committee.shortName || committee.name]))
  const groups = new Map<string, MeetingGroup>()
  for (const meeting of meetings) {
    const year = meetingYear(meeting)
    const id = `${meeting.committeeId ?? 'none'}-${year}`
    const name = names.get(meeting.committeeId ?? '') ?? NO_COMMITTEE
    const group = groups.get(id) ?? { id, name, year, meetings: [] }
    group.meetings.push(meeting)
    groups.set(id, group)
  }
  for (const group of groups.values()) group.meetings.sort((a, b) => (a.date < b.date ? 1 : -1))
  return [...groups.values()].sort((a, b) => {
    if (a.name === b.name) return b.year - a.year
    if (a.name === NO_COMMITTEE) return 1
    if (b.name === NO_COMMITTEE) return -1
    return byThai(a.name, b.name)
  })
}

export interface ListGroup extends MeetingGroup {
  /** The first group of a committee leads to the committee itself. */
  committee: Committee | null
}

/** The groups of the list: each committee once, also one that has not met; while searching only what was found. */
export function listGroups(
  meetings: readonly Meeting[],
  committees: readonly Committee[],
  search: string,
): ListGroup[] {
  const led = new Set<string>()
  const groups = groupMeetings(meetings, committees).map((group): ListGroup => {
    const committee = committees.find(({ id }) => id === group.meetings[0]?.committeeId) ?? null
    if (!committee || led.has(committee.id)) return { ...group, committee: null }
    led.add(committee.id)
    return { ...group, committee }
  })
  const within = searching(search)
  const waiting = committees
    .filter((committee) => !led.has(committee.id))
    .filter(({ name, shortName }) => within(fold(`${name} ${shortName}`)))
    .sort((a, b) => byThai(a.name, b.name))
    .map((committee): ListGroup => {
      const name = committee.shortName || committee.name
      return { id: `${committee.id}-none`, name, year: 0, meetings: [], committee }
    })
  return [...groups, ...waiting]
}

/** Every word of the search stands somewhere in the name, number, place or date; ๔ and 4 are one. */
export function searchMeetings(
  meetings: readonly Meeting[],
  committees: readonly Committee[],
  search: string,
): Meeting[] {
  const within = searching(search)
  const names = new Map(committees.map((committee) => [committee.id, `${committee.name} ${committee.shortName}`]))
  return meetings.filter((meeting) => {
    const text = fold(
      [
        ...meeting.title,
        names.get(meeting.committeeId ?? '') ?? '',
        meeting.place,
        `${meeting.number ?? ''}/${meetingYear(meeting)}`,
        longDate(meeting.date),
        shortDate(meeting.date),
      ].join(' '),
    )
    return within(text)
  })
}
