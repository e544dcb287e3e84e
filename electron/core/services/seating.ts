import type { Services } from '../../../shared/api.ts'
import { personNamed, type SeatRow, squeeze } from '../../../shared/directory/seating.ts'
import { handOver, holderOf } from '../../../shared/directory/tenure.ts'
import type { Seat } from '../../../shared/model/committee.ts'
import type { Person, Post, Tenure } from '../../../shared/model/directory.ts'
import type { PersonName } from '../../../shared/model/fields.ts'
import { addDays } from '../../../shared/thai/date.ts'
import { fullName } from '../../../shared/thai/name.ts'
import type { Context } from '../createServices.ts'
import { records, type Trx } from '../db/records.ts'

/** Members of a committee in one go: their posts, people and who holds what are made where they are not known. */
export function createSeating({ db, ports }: Context): Pick<Services['seats'], 'addAll'> {
  async function seating(trx: Trx, committeeId: string, rows: readonly SeatRow[]) {
    await records(trx, 'committees', ports).get({ id: committeeId })
    const [posts, people, tenures, seats] = [
      records(trx, 'posts', ports),
      records(trx, 'people', ports),
      records(trx, 'tenures', ports),
      records(trx, 'seats', ports),
    ]
    const known = {
      posts: await posts.list({}),
      people: await people.list({}),
      tenures: await tenures.list({}),
      seats: await seats.list({ where: { committeeId } }),
    }
    const touched = {
      posts: new Map<string, Post>(),
      people: new Map<string, Person>(),
      tenures: new Map<string, Tenure>(),
    }
    const day = ports.today()

    async function postOf(title: string): Promise<Post> {
      const found = known.posts.find((one) => one.title === title)
      if (found) return found
      const made = await posts.create({ title, salutation: 'เรียน', agencyId: null })
      known.posts.push(made)
      touched.posts.set(made.id, made)
      return made
    }

    async function personOf(name: PersonName): Promise<Person> {
      const found = personNamed(known.people, name)
      if (found) return found
      const made = await people.create({ ...name, phone: '', note: '' })
      known.people.push(made)
      touched.people.set(made.id, made)
      return made
    }

    function keep(tenure: Tenure): void {
      known.tenures = [...known.tenures.filter(({ id }) => id !== tenure.id), tenure]
      touched.tenures.set(tenure.id, tenure)
    }

    /** What was entered today is a slip of the hand and is put right where it stands; what is older ends yesterday. */
    async function hold(postId: string, name: PersonName): Promise<void> {
      const present = holderOf(known.tenures, postId, day)
      const holder = known.people.find(({ id }) => id === present?.personId)
      if (holder && fullName(holder) === fullName(name)) return
      const { id: personId } = await personOf(name)
      const slip = present && (present.since === day || present.created.slice(0, 10) === ports.now().slice(0, 10))
      if (slip) {
        keep(await tenures.update({ id: present.id, revision: present.revision, change: { personId } }))
        return
      }
      // Where nobody held it before, the beginning is not known.
      const since = known.tenures.some((one) => one.postId === postId) ? day : null
      const over = handOver(known.tenures, { postId, personId, since, until: null, acting: null, beside: false })
      for (const { id, revision } of over.ends)
        keep(await tenures.update({ id, revision, change: { until: addDays(day, -1) } }))
      keep(await tenures.create({ postId, personId, since, until: over.until, acting: null }))
    }

    const made: Seat[] = []
    let position = Math.max(-1, ...known.seats.map((seat) => seat.position))
    for (const { post: typed, name, role, roleWords } of rows) {
      const title = squeeze(typed)
      const post = title === '' ? null : await postOf(title)
      if (post && name) await hold(post.id, name)
      const person = !post && name ? await personOf(name) : null
      const seat = { committeeId, position: ++position, postId: post?.id ?? null, personId: person?.id ?? null }
      made.push(await seats.create({ ...seat, role, roleWords }))
    }
    return {
      seats: made,
      posts: [...touched.posts.values()],
      people: [...touched.people.values()],
      tenures: [...touched.tenures.values()],
    }
  }

  return {
    addAll: ({ committeeId, rows }) => db.transaction().execute((trx) => seating(trx, committeeId, rows)),
  }
}
