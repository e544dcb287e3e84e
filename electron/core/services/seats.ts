import { type Committee, roleWords, type Seat } from '../../../shared/model/committee.ts'
import type { Person } from '../../../shared/model/directory.ts'
import { records } from '../db/records.ts'
import type { Reader } from './facts.ts'

/** A seat with who sits in it on a day. */
export interface Seated {
  seat: Seat
  person: Person | null
  /** Title of the post that the seat follows, or empty. */
  post: string
  /** As printed: ประธานอนุกรรมการ. */
  role: string
}

/** The named person, or the present holder of the post. */
async function holder({ db, ports }: Reader, seat: Seat, day: string): Promise<Person | null> {
  const people = records(db, 'people', ports)
  if (seat.personId) return people.get({ id: seat.personId })
  if (!seat.postId) return null
  const tenures = await records(db, 'tenures', ports).list({ where: { postId: seat.postId } })
  const present = tenures.filter(
    ({ since, until }) => (since === null || since <= day) && (until === null || until >= day),
  )
  const last = present.sort((a, b) => ((a.since ?? '') < (b.since ?? '') ? -1 : 1)).at(-1)
  return last ? people.get({ id: last.personId }) : null
}

/** The seats of a committee in their order, as they are held on a day. */
export async function seatedOn(reader: Reader, committee: Committee, day: string): Promise<Seated[]> {
  const seats = await records(reader.db, 'seats', reader.ports).list({ where: { committeeId: committee.id } })
  const posts = records(reader.db, 'posts', reader.ports)
  const found: Seated[] = []
  for (const seat of seats) {
    found.push({
      seat,
      person: await holder(reader, seat, day),
      post: seat.postId ? (await posts.get({ id: seat.postId })).title : '',
      role: seat.roleWords || roleWords(committee.body, seat.role),
    })
  }
  return found
}
