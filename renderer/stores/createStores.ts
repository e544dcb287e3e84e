import type { Api } from '../../shared/api.ts'
import { createArchiveStore } from './archiveStore.ts'
import { createDeskStore } from './deskStore.ts'
import { createDirectoryStore } from './directoryStore.ts'
import { createMailingStore } from './mailingStore.ts'
import { createMeetingStore } from './meetingStore.ts'
import { createMeetingsStore } from './meetingsStore.ts'
import { createOfficeStore } from './officeStore.ts'
import { createPaperStore } from './paperStore.ts'
import { createPapersStore } from './papersStore.ts'
import { createProofStore } from './proofStore.ts'
import { createRecoveryStore } from './recoveryStore.ts'
import { createSaving } from './saving.ts'
import { createTemplateStore } from './templateStore.ts'
import { createTodayStore } from './todayStore.ts'

/** All stores over one Api. A test passes a real back end; the page passes the client of its door. */
export function createStores(api: Api) {
  const saving = createSaving()
  const meetings = createMeetingsStore(api, saving)
  const papers = createPapersStore(api, saving)
  const meeting = createMeetingStore(api, saving, meetings.put)
  const paper = createPaperStore(api, saving, papers.put)
  const office = createOfficeStore(api, saving)
  return {
    saving,
    desk: createDeskStore(),
    office,
    archive: createArchiveStore(api, saving),
    directory: createDirectoryStore(api, saving, office.store),
    meetings,
    meeting,
    papers,
    paper,
    mailing: createMailingStore(api, saving),
    template: createTemplateStore(api, saving),
    today: createTodayStore(api, papers),
    proof: createProofStore(api, saving),
    recovery: createRecoveryStore(api, saving, () => {
      if (meeting.store.getState().file) void meeting.reread().catch(() => undefined)
      if (paper.store.getState().paper) void paper.open(paper.store.getState().id)
    }),
  }
}

export type Stores = ReturnType<typeof createStores>
