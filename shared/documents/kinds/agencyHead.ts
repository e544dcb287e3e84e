import type { MeetingFile } from '../../api.ts'
import { headAmong, headNamed, headOf, usualHeadOf } from '../../saraban/heads.ts'

export interface AgencyHead {
  post: string
  /** Nothing that is known tells it: the proof-reader asks to look. */
  guessed: boolean
}

/** Of a letter that names no agency yet. */
export const NOBODY: AgencyHead = { post: '', guessed: false }

type Known = Pick<MeetingFile, 'agencies' | 'ownerPosts' | 'attendances'>

/** To whom a letter to the owner of a clause goes: the post of the records, else by what the agency is called. */
export function headOfOwner(agencyId: string, { agencies, ownerPosts, attendances }: Known): AgencyHead {
  const name = agencies[agencyId] ?? ''
  const own = ownerPosts.filter((post) => post.agencyId === agencyId)
  const titles = [...ownerPosts.map(({ title }) => title), ...attendances.map(({ post }) => post)]
  const known = headAmong(own, name)?.title ?? headNamed(titles, name) ?? headOf(name)
  return known ? { post: known, guessed: false } : { post: usualHeadOf(name), guessed: true }
}
