import type { Committee } from '../model/committee.ts'
import type { Meeting } from '../model/meeting.ts'

interface Known {
  meetings: readonly Pick<Meeting, 'id' | 'date'>[]
  committees: readonly Pick<Committee, 'id'>[]
}

/** Where the screen of a card is in this office. Before there is a meeting, the place where one is made. */
export function addressOf(href: string, { meetings, committees }: Known): string {
  const latest = [...meetings].sort((a, b) => b.date.localeCompare(a.date))[0]
  const [committee] = committees
  if (href.includes(':meeting')) return latest ? href.replace(':meeting', latest.id) : '/meetings'
  if (href.includes(':committee')) return committee ? href.replace(':committee', committee.id) : '/meetings'
  return href
}
