import type { AttachmentsStore } from './attachmentsStore.ts'
import type { ClausesStore } from './clausesStore.ts'
import type { DirectoryStore } from './directoryStore.ts'
import type { ItaStore } from './itaStore.ts'
import type { MeetingStore } from './meetingStore.ts'
import type { MeetingsStore } from './meetingsStore.ts'
import type { OfficeStore } from './officeStore.ts'
import type { PaperStore } from './paperStore.ts'
import type { RegisterStore } from './registerStore.ts'
import type { SendingStore } from './sendingStore.ts'
import type { TodayStore } from './todayStore.ts'

export interface Reading {
  office: OfficeStore
  meetings: MeetingsStore
  meeting: MeetingStore
  paper: PaperStore
  directory: DirectoryStore
  register: RegisterStore
  clauses: ClausesStore
  attachments: AttachmentsStore
  today: TodayStore
  ita: ItaStore
  sendings: SendingStore
}

/** Reads again whatever some screen shows: after a step back no store may know better than the record. */
export async function rereadAll(stores: Reading): Promise<void> {
  await stores.office.reread()
  const officeId = stores.office.store.getState().office?.id
  if (!officeId) return
  const { meeting, paper, directory, clauses, today, ita, sendings } = stores
  const jobs: Array<Promise<unknown>> = [
    stores.meetings.open(officeId),
    // Reads the papers with it.
    stores.register.open(officeId),
    stores.attachments.reread(),
  ]
  const { id: meetingId, file } = meeting.store.getState()
  // What is gone says so in its place.
  if (file) jobs.push(meeting.reread().catch(() => meeting.open(meetingId)))
  const { id: paperId, paper: shown } = paper.store.getState()
  if (shown) jobs.push(paper.reread().catch(() => paper.open(paperId)))
  if (directory.store.getState().status !== 'idle') jobs.push(directory.open())
  if (clauses.store.getState().status !== 'idle') jobs.push(clauses.open(officeId))
  if (today.store.getState().status !== 'idle') jobs.push(today.open(officeId))
  if (ita.store.getState().status !== 'idle') jobs.push(ita.reread())
  if (sendings.store.getState().status !== 'idle') jobs.push(sendings.reread())
  await Promise.allSettled(jobs)
}
