import { createStore } from 'zustand/vanilla'
import type { Api } from '../../shared/api.ts'
import type { Meeting } from '../../shared/model/meeting.ts'
import { confirmedOf, guessCommittee } from '../../shared/oldMinutes/confirm.ts'
import type { ConfirmedMinutes, KnownAgency, OldMinutes } from '../../shared/oldMinutes/model.ts'
import { readOldMinutes } from '../../shared/oldMinutes/read.ts'
import { MOST_FILE_BYTES } from '../../shared/oldMinutesApi.ts'
import { toBase64 } from './fileBytes.ts'
import type { Memory } from './memory.ts'
import type { Saving } from './saving.ts'

/** What the officer has before them: the source, what was understood, and how it is to be kept. */
export interface Draft {
  officeId: string
  fileName: string
  lines: string[]
  minutes: OldMinutes
  committeeId: string | null
  state: ConfirmedMinutes['state']
  carriedOut: boolean
  /** Doubts that were looked at, by their words and line. */
  seen: string[]
}

interface OldMinutesState {
  draft: Draft | null
  /** What was before each change, for taking it back. */
  past: Draft[]
  future: Draft[]
  reading: boolean
}

const MOST_STEPS = 200
const KEPT = 'oldMinutes'

interface Known {
  officeId: string
  committees: ReadonlyArray<{ id: string; name: string; shortName: string }>
  agencies: readonly KnownAgency[]
}

/** Minutes of other days on their way in: nothing is written to the store before the officer says so. */
export function createOldMinutesStore(api: Api, saving: Saving, memory: Memory, added: (meeting: Meeting) => void) {
  const store = createStore<OldMinutesState>(() => ({ draft: null, past: [], future: [], reading: false }))
  /** Which reading is wanted: one that was stopped, or that another followed, is thrown away when it comes. */
  let wanted = 0
  function put(draft: Draft | null, rest: Partial<OldMinutesState> = { past: [], future: [] }): void {
    store.setState({ draft, ...rest })
    // It took an hour to put right: a page that is closed by mistake finds it again.
    memory.remember(KEPT, draft ? JSON.stringify(draft) : '')
  }

  function read(lines: string[], fileName: string, { officeId, committees, agencies }: Known): void {
    const minutes = readOldMinutes(lines, agencies)
    const committeeId = guessCommittee(committees, minutes.title)?.id ?? null
    put({ officeId, fileName, lines, minutes, committeeId, state: 'certified', carriedOut: true, seen: [] })
  }

  return {
    store,
    /** What an earlier page left unfinished for this office. */
    reopen(officeId: string): void {
      if (store.getState().draft?.officeId === officeId) return
      try {
        const kept = JSON.parse(memory.recall(KEPT, '') || 'null') as Draft | null
        store.setState({ draft: kept?.officeId === officeId ? kept : null, past: [], future: [] })
      } catch {
        store.setState({ draft: null, past: [], future: [] })
      }
    },
    async openFile(file: File, known: Known): Promise<void> {
      if (file.size > MOST_FILE_BYTES)
        throw new Error(`“${file.name}” ใหญ่เกิน ๑๕ เมกะไบต์ ให้ตัดภาพออกแล้วบันทึกใหม่ หรือคัดลอกข้อความมาวาง`)
      wanted += 1
      const own = wanted
      store.setState({ reading: true })
      try {
        const bytes = await file.arrayBuffer().catch(() => {
          throw new Error(`อ่าน “${file.name}” ไม่ได้ อาจเป็นโฟลเดอร์ หรือไฟล์ถูกย้ายหรือลบไปแล้ว ให้เลือกไฟล์ใหม่`)
        })
        const base64 = toBase64(new Uint8Array(bytes))
        if (own !== wanted) return
        const { lines } = await api.meetings.readOld({ fileName: file.name, base64 })
        if (own === wanted) read(lines, file.name, known)
      } catch (error) {
        // Nobody waits for what was stopped, nor for why it failed.
        if (own === wanted) throw error
      } finally {
        if (own === wanted) store.setState({ reading: false })
      }
    },
    /** Nothing was written yet: the way out is to forget it. */
    stopReading(): void {
      wanted += 1
      store.setState({ reading: false })
    },
    openText: (text: string, known: Known): void => read(text.split(/\r\n|\r|\n/), '', known),
    change(change: Partial<Draft>): void {
      const { draft, past } = store.getState()
      if (!draft) return
      put({ ...draft, ...change }, { past: [...past, draft].slice(-MOST_STEPS), future: [] })
    },
    edit(change: (minutes: OldMinutes) => OldMinutes): void {
      const { draft } = store.getState()
      if (draft) this.change({ minutes: change(draft.minutes) })
    },
    undo(): void {
      const { draft, past, future } = store.getState()
      const before = past.at(-1)
      if (draft && before) put(before, { past: past.slice(0, -1), future: [draft, ...future] })
    },
    redo(): void {
      const { draft, past, future } = store.getState()
      const [next, ...rest] = future
      if (draft && next) put(next, { past: [...past, draft], future: rest })
    },
    drop: () => put(null),
    /** Null while something is lacking. */
    async bringIn(): Promise<Meeting | null> {
      const { draft } = store.getState()
      const confirmed = draft && confirmedOf(draft.minutes)
      if (!confirmed) return null
      const { officeId, committeeId, state, carriedOut } = draft
      const { meeting } = await saving.write(() =>
        api.meetings.bringIn({ ...confirmed, officeId, committeeId, state, carriedOut }),
      )
      added(meeting)
      put(null)
      return meeting
    },
  }
}

export type OldMinutesStore = ReturnType<typeof createOldMinutesStore>
