import { registerOf } from '../../../shared/desk/registerNumber.ts'
import { SEARCH_KINDS, SEARCHED, type SearchKind } from '../../../shared/desk/searchKinds.ts'
import { meetingWords } from '../../../shared/desk/today.ts'
import type { Letter } from '../../../shared/model/letter.ts'
import type { Meeting } from '../../../shared/model/meeting.ts'
import type { Hit, SearchAnswer } from '../../../shared/searchApi.ts'
import { shortDate } from '../../../shared/thai/date.ts'

/** What a search found as the screens show it. */

export interface Known {
  meetings: readonly Meeting[]
  letters: readonly Letter[]
}

export interface HitGroup {
  of: SearchKind
  label: string
  many: number
  hits: Hit[]
}

/** By kind, in the order of the list of kinds. */
export const hitGroups = ({ hits, many }: Pick<SearchAnswer, 'hits' | 'many'>): HitGroup[] =>
  SEARCH_KINDS.map((of) => ({
    of,
    label: SEARCHED[of],
    many: many[of] ?? 0,
    hits: hits.filter((hit) => hit.of === of),
  })).filter((group) => group.hits.length > 0)

/** Where it is opened. */
export function hrefOf(hit: Hit, { letters }: Pick<Known, 'letters'>): string {
  const { of, id, meetingId, itemId, clauseId, letterId, paperId, incoming } = hit
  const toLetter = () => {
    const letter = letters.find((one) => one.id === letterId)
    return `/registers/${letter ? registerOf(letter) : incoming ? 'received' : 'letter'}/${letterId}`
  }
  switch (of) {
    case 'meetings':
      return `/meetings/${id}`
    case 'agendaItems':
    case 'resolutions':
      return `/meetings/${meetingId}/minutes/${itemId}`
    case 'clauses':
    case 'progressReports':
      return `/resolutions/${clauseId}`
    case 'letters':
      return incoming ? toLetter() : `/papers/${paperId ?? `letter-${letterId}`}`
    case 'documents':
      return `/papers/${paperId}`
    case 'attachments':
      if (clauseId) return `/resolutions/${clauseId}`
      return letterId ? toLetter() : `/meetings/${meetingId}/agenda/${itemId}`
    case 'committees':
      return `/committees/${id}`
    case 'amendments':
      return `/meetings/${meetingId}/minutes/corrections`
    case 'attendances':
      return `/meetings/${meetingId}/people`
    case 'addresseeGroups':
      return `/directory/groups/${id}`
    default:
      return `/directory/${of}/${id}`
  }
}

/** The meeting or the day it belongs to. */
export function belongs(hit: Hit, { meetings }: Pick<Known, 'meetings'>): string {
  const meeting = hit.of === 'meetings' ? undefined : meetings.find(({ id }) => id === hit.meetingId)
  const sitting =
    meeting &&
    (meeting.number
      ? `การประชุม${meetingWords({ ...meeting, committeeId: null, title: [''] })}`
      : meeting.title.join(' '))
  return [sitting, hit.day && shortDate(hit.day)].filter(Boolean).join(' · ')
}
