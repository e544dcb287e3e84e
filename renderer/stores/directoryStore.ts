import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Api } from '../../shared/api.ts'
import { type SeatRow, squeeze } from '../../shared/directory/seating.ts'
import { holderOf } from '../../shared/directory/tenure.ts'
import type { Seat } from '../../shared/model/committee.ts'
import type { Agency, Person, Post, Tenure } from '../../shared/model/directory.ts'
import type { PersonName } from '../../shared/model/fields.ts'
import type { Attendance } from '../../shared/model/meeting.ts'
import { addDays } from '../../shared/thai/date.ts'
import { fullName } from '../../shared/thai/name.ts'
import { createDirectoryEdits, type DirectoryLists } from './directoryEdits.ts'
import { type Loaded, load, NOT_LOADED } from './load.ts'
import type { Saving } from './saving.ts'

interface DirectoryState extends Loaded, DirectoryLists {
  seats: Seat[]
  /** Everyone who was ever on a roster: the names and posts an officer is likely to type again. */
  attendances: Attendance[]
}

/** A list with those that were made or changed. */
const withThose = <T extends { id: string }>(all: readonly T[], those: readonly T[]): T[] => {
  const ids = new Set(those.map(({ id }) => id))
  return [...all.filter(({ id }) => !ids.has(id)), ...those]
}

const pad = (value: number) => String(value).padStart(2, '0')
const isoDay = (date: Date) => `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`

/** The people, posts and seats every office of the store knows. */
export function createDirectoryStore(
  api: Api,
  saving: Saving,
  office: Pick<StoreApi<{ agencies: Agency[] }>, 'getState' | 'setState'>,
  now: () => Date = () => new Date(),
) {
  const store = createStore<DirectoryState>(() => ({
    ...NOT_LOADED,
    people: [],
    posts: [],
    tenures: [],
    addresseeGroups: [],
    seats: [],
    attendances: [],
    lastEdit: null,
  }))
  const edits = createDirectoryEdits(api, saving, store, office)
  const today = () => isoDay(now())
  const seatsOf = (committeeId: string): Seat[] =>
    store
      .getState()
      .seats.filter((seat) => seat.committeeId === committeeId)
      .sort((a, b) => a.position - b.position)
  const putSeat = (seat: Seat) =>
    store.setState(({ seats }) => ({ seats: seats.map((other) => (other.id === seat.id ? seat : other)) }))
  const putTenure = (tenure: Tenure) =>
    store.setState(({ tenures }) => ({
      tenures: tenures.some(({ id }) => id === tenure.id)
        ? tenures.map((other) => (other.id === tenure.id ? tenure : other))
        : [...tenures, tenure],
    }))

  /** The post of exactly this title, made when there is none. */
  async function postOf(title: string): Promise<Post> {
    const wanted = squeeze(title)
    const known = store.getState().posts.find((post) => post.title === wanted)
    if (known) return known
    const post = await saving.write(() => api.posts.create({ title: wanted }))
    store.setState(({ posts }) => ({ posts: [...posts, post] }))
    return post
  }

  /** The person of exactly this name, made when there is none. */
  async function personOf(name: PersonName): Promise<Person> {
    const known = store.getState().people.find((person) => fullName(person) === fullName(name))
    if (known) return known
    const person = await saving.write(() => api.people.create({ ...name }))
    store.setState(({ people }) => ({ people: [...people, person] }))
    return person
  }

  /**
   * Says who holds a post from today. What was entered today is a slip of the hand and is put right where it stands;
   * what is older stays true for its own time and ends yesterday.
   */
  async function setHolder(postId: string, name: PersonName | null): Promise<void> {
    const { tenures, people } = store.getState()
    const present = holderOf(tenures, postId, today())
    const holder = people.find(({ id }) => id === present?.personId)
    if (present && holder && name && fullName(holder) === fullName(name)) return
    if (!present && !name) return
    const slip = present && isoDay(new Date(present.created)) === today()
    if (present && slip) {
      if (name) {
        const { id: personId } = await personOf(name)
        putTenure(
          await saving.write(() =>
            api.tenures.update({ id: present.id, revision: present.revision, change: { personId } }),
          ),
        )
      } else {
        await saving.write(() => api.tenures.remove({ id: present.id, revision: present.revision }))
        store.setState((state) => ({ tenures: state.tenures.filter(({ id }) => id !== present.id) }))
      }
      return
    }
    if (name) {
      const known = people.find((person) => fullName(person) === fullName(name))
      // Where nobody held it before, the beginning is not known.
      const since = tenures.some((one) => one.postId === postId) ? today() : null
      const holder = known ? { personId: known.id, name: null } : { personId: null, name }
      await edits.hand(`เปลี่ยนผู้ดำรงตำแหน่งเป็น${fullName(name)}`, { postId, since, until: null, acting: null, ...holder })
    } else if (present) {
      const until = addDays(today(), -1)
      putTenure(
        await saving.write(() => api.tenures.update({ id: present.id, revision: present.revision, change: { until } })),
      )
    }
  }

  const changeSeat = (id: string, change: Partial<Omit<Seat, 'id' | 'revision' | 'created' | 'updated'>>) =>
    saving.writeRecord<Seat>({
      what: 'ตำแหน่งในคณะ',
      current: () => store.getState().seats.find((seat) => seat.id === id),
      send: (revision) => api.seats.update({ id, revision, change }),
      reread: () => api.seats.get({ id }),
      put: putSeat,
    })

  return {
    store,
    ...edits,
    open: () =>
      load<DirectoryState>(store, async () => {
        const [people, posts, tenures, addresseeGroups, seats, attendances] = await Promise.all([
          api.people.list({}),
          api.posts.list({}),
          api.tenures.list({}),
          api.addresseeGroups.list({}),
          api.seats.list({}),
          api.attendances.list({}),
        ])
        return { people, posts, tenures, addresseeGroups, seats, attendances }
      }),
    today,
    seatsOf,
    setHolder,
    changeSeat,
    /** With a post a seat follows its holder, who is noted as such; without one it is the person's own. All or none. */
    async addSeats(committeeId: string, rows: SeatRow[]): Promise<void> {
      const made = await saving.write(() => api.seats.addAll({ committeeId, rows }))
      store.setState((state) => ({
        posts: withThose(state.posts, made.posts),
        people: withThose(state.people, made.people),
        tenures: withThose(state.tenures, made.tenures),
        seats: [...state.seats, ...made.seats],
      }))
    },
    async setPost(seat: Seat, title: string): Promise<void> {
      const postId = squeeze(title) ? (await postOf(title)).id : null
      if (postId === seat.postId) return
      // A seat that loses its post stays with the one who sits there.
      const holder = seat.postId ? holderOf(store.getState().tenures, seat.postId, today()) : undefined
      await changeSeat(seat.id, postId || seat.personId ? { postId } : { postId, personId: holder?.personId ?? null })
    },
    /** The name beside a seat: the holder of its post, or the person the seat was given to. */
    async setName(seat: Seat, name: PersonName | null): Promise<void> {
      if (seat.postId && !seat.personId) await setHolder(seat.postId, name)
      else await changeSeat(seat.id, { personId: name ? (await personOf(name)).id : null })
    },
    async removeSeat(id: string): Promise<void> {
      const seat = store.getState().seats.find((one) => one.id === id)
      if (!seat) return
      await saving.write(() => api.seats.remove({ id, revision: seat.revision }))
      store.setState(({ seats }) => ({ seats: seats.filter((other) => other.id !== id) }))
    },
    /** One step up or down among the seats of its committee. */
    async moveSeat(id: string, step: -1 | 1): Promise<void> {
      const seat = store.getState().seats.find((one) => one.id === id)
      if (!seat) return
      const order = seatsOf(seat.committeeId)
      const at = order.findIndex((one) => one.id === id)
      if (at + step < 0 || at + step >= order.length) return
      order.splice(at + step, 0, ...order.splice(at, 1))
      for (const [position, one] of order.entries())
        if (one.position !== position) await changeSeat(one.id, { position })
    },
  }
}

export type DirectoryStore = ReturnType<typeof createDirectoryStore>
