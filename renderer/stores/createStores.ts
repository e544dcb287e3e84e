import type { Api } from '../../shared/api.ts'
import { createArchiveStore } from './archiveStore.ts'
import { createDeskStore } from './deskStore.ts'
import { createMeetingStore } from './meetingStore.ts'
import { createMeetingsStore } from './meetingsStore.ts'
import { createOfficeStore } from './officeStore.ts'
import { createPaperStore } from './paperStore.ts'
import { createPapersStore } from './papersStore.ts'
import { createSaving } from './saving.ts'

/** All stores over one Api. A test passes a real back end; the page passes the client of its door. */
export function createStores(api: Api) {
  const saving = createSaving()
  const meetings = createMeetingsStore(api, saving)
  const papers = createPapersStore(api, saving)
  return {
    saving,
    desk: createDeskStore(),
    office: createOfficeStore(api, saving),
    archive: createArchiveStore(api, saving),
    meetings,
    meeting: createMeetingStore(api, saving, meetings.put),
    papers,
    paper: createPaperStore(api, saving, papers.put),
  }
}

export type Stores = ReturnType<typeof createStores>
