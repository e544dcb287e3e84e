import { covers, holderOf } from '../../../shared/directory/tenure.ts'
import { type Committee, roleWords, type Seat } from '../../../shared/model/committee.ts'
import type { Person, Tenure } from '../../../shared/model/directory.ts'
import { positionLines } from '../../../shared/saraban/signatory.ts'
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
  /** Lines of position under their signature: who acts in the post says so. */
  signs: string[]
}

/** The named person, or the present holder of the post with what they hold it by. */
async function holder({ db, ports }: Reader, seat: Seat, day: string): Promise<[Person | null, Tenure | null]> {
  const people = records(db, 'people', ports)
  if (seat.personId) return [await people.get({ id: seat.personId }), null]
  if (!seat.postId) return [null, null]
  const tenures = await records(db, 'tenures', ports).list({ where: { postId: seat.postId } })
  const last = holderOf(tenures, seat.postId, day)
  return last ? [await people.get({ id: last.personId }), last] : [null, null]
}

async function linesOf({ db, ports }: Reader, post: string, held: Tenure | null, day: string): Promise<string[]> {
  if (!held?.acting) return post ? [post] : []
  const theirs = await records(db, 'tenures', ports).list({ where: { personId: held.personId } })
  const own = theirs.find((one) => one.acting === null && covers(one, day))
  const title = own ? (await records(db, 'posts', ports).get({ id: own.postId })).title : ''
  return positionLines(post, held.acting, title)
}

/** The seats of a committee in their order, as they are held on a day. */
export async function seatedOn(reader: Reader, committee: Committee, day: string): Promise<Seated[]> {
  const seats = await records(reader.db, 'seats', reader.ports).list({ where: { committeeId: committee.id } })
  const posts = records(reader.db, 'posts', reader.ports)
  const found: Seated[] = []
  for (const seat of seats) {
    const [person, held] = await holder(reader, seat, day)
    const post = seat.postId ? (await posts.get({ id: seat.postId })).title : ''
    found.push({
      seat,
      person,
      post,
      role: seat.roleWords || roleWords(committee.body, seat.role),
      signs: await linesOf(reader, post, held, day),
    })
  }
  return found
}
