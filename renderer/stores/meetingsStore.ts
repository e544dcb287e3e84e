import { createStore } from 'zustand/vanilla'
import type { Api } from '../../shared/api.ts'
import type { Sitting } from '../../shared/desk/attendanceStats.ts'
import type { Committee } from '../../shared/model/committee.ts'
import type { Meeting } from '../../shared/model/meeting.ts'
import { type Loaded, load, NOT_LOADED } from './load.ts'
import type { Saving } from './saving.ts'

interface MeetingsState extends Loaded {
  meetings: Meeting[]
  committees: Committee[]
}

export type NewMeeting = Parameters<Api['meetings']['create']>[0]
export type NewCommittee = Parameters<Api['committees']['create']>[0]

/** The meetings and committees of one office. */
export function createMeetingsStore(api: Api, saving: Saving) {
  const store = createStore<MeetingsState>(() => ({ ...NOT_LOADED, meetings: [], committees: [] }))

  return {
    store,
    open: (officeId: string) =>
      load<MeetingsState>(store, async () => {
        const [meetings, committees] = await Promise.all([
          api.meetings.list({ where: { officeId } }),
          api.committees.list({ where: { officeId } }),
        ])
        return { meetings, committees }
      }),
    /** With its agenda and the matters still open, in one go. */
    async addMeeting(draft: NewMeeting, how: { agenda: boolean; carry: boolean; first?: boolean }): Promise<Meeting> {
      const { meeting } = await saving.write(() => api.meetings.follow({ draft, ...how }))
      store.setState((state) => ({ meetings: [...state.meetings, meeting] }))
      return meeting
    },
    /** One that came in by another way. */
    added: (meeting: Meeting) => store.setState((state) => ({ meetings: [...state.meetings, meeting] })),
    /** The sittings of a committee with their rosters, for its statistics. */
    sittings: (committeeId: string): Promise<Sitting[]> => api.committees.sittings({ id: committeeId }),
    async addCommittee(draft: NewCommittee): Promise<Committee> {
      const committee = await saving.write(() => api.committees.create(draft))
      store.setState((state) => ({ committees: [...state.committees, committee] }))
      return committee
    },
    changeCommittee: (id: string, change: Partial<Omit<Committee, 'id' | 'revision' | 'created' | 'updated'>>) =>
      saving.writeRecord<Committee>({
        what: 'คณะกรรมการ',
        current: () => store.getState().committees.find((committee) => committee.id === id),
        send: (revision) => api.committees.update({ id, revision, change }),
        reread: () => api.committees.get({ id }),
        put: (committee) =>
          store.setState((state) => ({
            committees: state.committees.map((other) => (other.id === id ? committee : other)),
          })),
      }),
    /** The agenda of another meeting, to begin the next one from. */
    async removeMeeting({ id, revision }: Meeting): Promise<void> {
      await saving.write(() => api.meetings.remove({ id, revision }))
      store.setState((state) => ({ meetings: state.meetings.filter((meeting) => meeting.id !== id) }))
    },
    /** Keeps the list in step with the meeting that is open. */
    put: (meeting: Meeting) =>
      store.setState((state) => ({
        meetings: state.meetings.map((other) => (other.id === meeting.id ? meeting : other)),
      })),
  }
}

export type MeetingsStore = ReturnType<typeof createMeetingsStore>
