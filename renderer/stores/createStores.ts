import type { Api } from '../../shared/api.ts'
import { createAllPapersStore } from './allPapersStore.ts'
import { createAmendmentsStore } from './amendmentsStore.ts'
import { createArchiveStore } from './archiveStore.ts'
import { createAttachmentsStore } from './attachmentsStore.ts'
import { createClausesStore } from './clausesStore.ts'
import { createDeskStore } from './deskStore.ts'
import { createDirectoryStore } from './directoryStore.ts'
import { createExportStore } from './exportStore.ts'
import { createGuideStore } from './guideStore.ts'
import { createHistoryStore } from './historyStore.ts'
import { createItaImportStore } from './itaImportStore.ts'
import { createItaStore } from './itaStore.ts'
import { createMailingStore } from './mailingStore.ts'
import { createMeetingStore } from './meetingStore.ts'
import { createMeetingsStore } from './meetingsStore.ts'
import { memoryOf } from './memory.ts'
import { createOfficeStore } from './officeStore.ts'
import { createOldMinutesStore } from './oldMinutesStore.ts'
import { createPackStore } from './packStore.ts'
import { createPaperStore } from './paperStore.ts'
import { createPapersStore } from './papersStore.ts'
import { createPhrasesStore } from './phrasesStore.ts'
import { createPracticeStore, type Sitting } from './practiceStore.ts'
import { createProofStore } from './proofStore.ts'
import { createRecentStore } from './recentStore.ts'
import { createRecoveryStore } from './recoveryStore.ts'
import { createRegisterStore } from './registerStore.ts'
import { tellingOfRemovals } from './removals.ts'
import { rereadAll } from './reread.ts'
import { createSaving } from './saving.ts'
import { createSearchStore } from './searchStore.ts'
import { createSendingStore } from './sendingStore.ts'
import { createTemplateStore } from './templateStore.ts'
import { createTodayStore } from './todayStore.ts'

/** A page that knows of no other office. */
const ALONE: Sitting = {
  space: 'office',
  sit: () => undefined,
  reset: async () => ({ ok: false, error: { code: 'notFound', message: 'หน้านี้ไม่มีสำนักงานฝึกหัด' } }),
}

/** All stores over one Api. A test passes a real back end; the page passes the client of its door. */
export function createStores(door: Api, sitting: Sitting = ALONE) {
  const memory = memoryOf(sitting.space)
  // Attachments offer their own way back, beside the place they were removed from.
  const api = tellingOfRemovals(door, (domain) => {
    if (domain !== 'attachments') void history.offer()
  })
  const saving = createSaving(sitting.space)
  const meetings = createMeetingsStore(api, saving)
  const papers = createPapersStore(api, saving)
  const meeting = createMeetingStore(api, saving, meetings.put)
  const paper = createPaperStore(api, saving, papers.put, meetings.put)
  const office = createOfficeStore(api, saving, memory)
  const directory = createDirectoryStore(api, saving, office.store)
  const register = createRegisterStore(api, saving, papers)
  const clauses = createClausesStore(api, saving, papers, memory)
  const attachments = createAttachmentsStore(api, saving, meeting.filesChanged)
  const today = createTodayStore(api, papers)
  const ita = createItaStore(api, saving)
  const sendings = createSendingStore(api, saving, papers)
  // New agencies stand in every list of agencies.
  const itaImport = createItaImportStore(api, saving, ita, () => Promise.all([ita.reread(), office.reread()]))
  const history = createHistoryStore(
    api,
    saving,
    () => office.store.getState().office?.id ?? null,
    async () => {
      directory.forget()
      await itaImport.recheck()
      return rereadAll({
        office,
        meetings,
        meeting,
        paper,
        directory,
        register,
        clauses,
        attachments,
        today,
        ita,
        sendings,
      })
    },
  )
  return {
    saving,
    desk: createDeskStore(),
    office,
    allPapers: createAllPapersStore(api, saving),
    amendments: createAmendmentsStore(api, saving, meeting, meetings.put, memory),
    archive: createArchiveStore(api, saving),
    directory,
    exports: createExportStore(api, saving),
    guide: createGuideStore(api, memory),
    history,
    ita,
    itaImport,
    recent: createRecentStore(memory),
    meetings,
    meeting,
    oldMinutes: createOldMinutesStore(api, saving, memory, meetings.added),
    packs: createPackStore(api, saving),
    papers,
    paper,
    mailing: createMailingStore(api, saving),
    attachments,
    template: createTemplateStore(api, saving, memory),
    register,
    clauses,
    sendings,
    search: createSearchStore(api, saving),
    today,
    practice: createPracticeStore(sitting, saving, attachments.busy),
    phrases: createPhrasesStore(api, saving),
    proof: createProofStore(api, saving),
    recovery: createRecoveryStore(api, saving, async () => {
      // What is not on the screen is read when it is opened.
      if (meeting.store.getState().id) await meeting.reread().catch(() => undefined)
      if (paper.store.getState().paper) await paper.open(paper.store.getState().id)
    }),
  }
}

export type Stores = ReturnType<typeof createStores>
