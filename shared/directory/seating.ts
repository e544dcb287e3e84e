import type { Seat } from '../model/committee.ts'
import type { Person, Post, Tenure } from '../model/directory.ts'
import type { PersonName } from '../model/fields.ts'
import { fullName } from '../thai/name.ts'
import { nameProblem } from '../thai/nameProblem.ts'
import { holderOf } from './tenure.ts'

/** A seat as one types it: an empty post or a missing name leaves that part out. */
export interface SeatRow {
  post: string
  name: PersonName | null
  role: Seat['role']
  roleWords: string
}

export interface Seated {
  seats: readonly Seat[]
  posts: readonly Post[]
  people: readonly Person[]
  tenures: readonly Tenure[]
}

/** What a row of a pasted list would do. */
export type SeatState =
  | { state: 'new' }
  /** The committee has this seat, with this person. */
  | { state: 'same' }
  /** The post is held by another, who would leave it today. */
  | { state: 'changed'; holder: string }
  | { state: 'unreadable' }

export const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Names are known by how they are printed. */
export const personNamed = (people: readonly Person[], name: PersonName): Person | undefined =>
  people.find((person) => fullName(person) === fullName(name))

/** One row of a list of members against what the committee and the directory hold on a day. */
export function seatState(row: SeatRow, committeeId: string, known: Seated, day: string): SeatState {
  const title = squeeze(row.post)
  if (title === '' && row.name === null) return { state: 'unreadable' }
  if ((title && nameProblem(title)) || (row.name && nameProblem(fullName(row.name)))) return { state: 'unreadable' }
  const own = known.seats.filter((seat) => seat.committeeId === committeeId)
  const post = known.posts.find((one) => one.title === title)
  if (!post) {
    const person = row.name && personNamed(known.people, row.name)
    return title === '' && person && own.some(({ personId }) => personId === person.id)
      ? { state: 'same' }
      : { state: 'new' }
  }
  const holder = known.people.find(({ id }) => id === holderOf(known.tenures, post.id, day)?.personId)
  if (row.name && holder && fullName(holder) !== fullName(row.name))
    return { state: 'changed', holder: fullName(holder) }
  return own.some(({ postId }) => postId === post.id) && (!row.name || holder) ? { state: 'same' } : { state: 'new' }
}
