import { createStore } from 'zustand/vanilla'
import type { Applied, Verified } from '../../shared/amendmentsApi.ts'
import type { Api } from '../../shared/api.ts'
import type { Block } from '../../shared/documents/block.ts'
import type { PageSetup } from '../../shared/documents/page.ts'
import type { FindingName } from '../../shared/lint/accepted.ts'
import type { Amendment } from '../../shared/model/amendment.ts'
import type { Meeting } from '../../shared/model/meeting.ts'
import { type Drafts, keptDrafts } from './keptDrafts.ts'
import type { MeetingStore } from './meetingStore.ts'
import type { Memory } from './memory.ts'
import type { Saving } from './saving.ts'

/** What was typed into the form of a correction, as it was typed. */
export type AmendmentDraft = Partial<
  Record<'by' | 'received' | 'source' | 'letterId' | 'page' | 'line' | 'from' | 'to' | 'itemId', string>
>
export type Asked = Pick<
  Amendment,
  'by' | 'attendanceId' | 'received' | 'source' | 'letterId' | 'itemId' | 'page' | 'line' | 'from' | 'to'
>

/** The frozen minutes whose pages and lines are meant. */
export interface Issue {
  id: string
  blocks: Block[]
  page: PageSetup
}

interface AmendmentsState {
  /** By the request, or the meeting of a new one; it outlives the form and the page: closing them loses nothing. */
  drafts: Drafts<AmendmentDraft>
  issue: Issue | null
  verified: { meetingId: string; result: Verified } | null
}

/** Corrections of the minutes that are open, and the verbs that send those minutes out and certify them. */
export function createAmendmentsStore(
  api: Api,
  saving: Saving,
  meeting: MeetingStore,
  meetingChanged: (meeting: Meeting) => void,
  memory: Memory,
) {
  const kept = keptDrafts<AmendmentDraft>(memory, 'amendments')
  const store = createStore<AmendmentsState>(() => ({ drafts: kept.recall(), issue: null, verified: null }))

  /** Every verb may touch text, papers and state: the meeting is read again rather than guessed. */
  async function changed<T>(work: () => Promise<T>): Promise<T> {
    await saving.settled()
    const value = await saving.write(work)
    await meeting.reread()
    const file = meeting.store.getState().file
    if (file) meetingChanged(file.meeting)
    return value
  }
  const openMeeting = (): Meeting | undefined => meeting.store.getState().file?.meeting
  const current = (id: string): Amendment | undefined =>
    meeting.store.getState().file?.amendments.find((one) => one.id === id)
  const revisionOf = (id: string): number => current(id)?.revision ?? 1

  return {
    store,
    /** An issued paper never changes: it is read once. */
    async openIssue(id: string | null): Promise<void> {
      if (store.getState().issue?.id === id) return
      store.setState({ issue: null })
      if (!id) return
      const { blocks, page } = await api.documents.compose({ id })
      if (openMeeting()?.minutesId === id) store.setState({ issue: { id, blocks, page } })
    },
    draft: (key: string, part: AmendmentDraft) =>
      store.setState(({ drafts }) => ({ drafts: kept.put(drafts, key, { ...drafts[key], ...part }) })),
    forget: (key: string) => store.setState(({ drafts }) => ({ drafts: kept.put(drafts, key, undefined) })),
    ask: (meetingId: string, asked: Asked): Promise<Amendment> =>
      changed(() => api.amendments.create({ ...asked, meetingId })),
    mend: (id: string, asked: Asked): Promise<Amendment> =>
      changed(() => api.amendments.update({ id, revision: revisionOf(id), change: asked })),
    decide: (id: string, state: Amendment['state'], reason: string): Promise<Amendment> =>
      changed(() => api.amendments.decide({ id, revision: revisionOf(id), state, reason })),
    /** Mended in the text by hand, or not after all. */
    mark: (id: string, applied: boolean): Promise<Amendment> =>
      changed(() => api.amendments.update({ id, revision: revisionOf(id), change: { applied } })),
    remove: (id: string): Promise<unknown> => changed(() => api.amendments.remove({ id, revision: revisionOf(id) })),
    apply: (meetingId: string): Promise<Applied> => changed(() => api.amendments.apply({ meetingId })),
    async circulate(amendBy: string | null, confirmed: readonly FindingName[]): Promise<void> {
      await saving.settled()
      const { id = '', revision = 1 } = openMeeting() ?? {}
      await changed(() => api.meetings.circulate({ id, revision, amendBy, confirmed: names(confirmed) }))
    },
    async certify(day: string, atId: string | null, confirmed: readonly FindingName[]): Promise<void> {
      await saving.settled()
      const { id = '', revision = 1 } = openMeeting() ?? {}
      await changed(() => api.meetings.certify({ id, revision, day, atId, confirmed: names(confirmed) }))
      store.setState({ verified: null })
    },
    async verify(meetingId: string): Promise<void> {
      store.setState({ verified: { meetingId, result: await api.meetings.verify({ id: meetingId }) } })
    },
  }
}

const names = (confirmed: readonly FindingName[]): FindingName[] =>
  confirmed.map(({ rule, words }) => ({ rule, words }))

export type AmendmentsStore = ReturnType<typeof createAmendmentsStore>
