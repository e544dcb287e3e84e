import { createStore } from 'zustand/vanilla'
import type { Api, Paper } from '../../shared/api.ts'
import type { FindingName } from '../../shared/lint/accepted.ts'
import type { Document } from '../../shared/model/document.ts'
import type { Meeting } from '../../shared/model/meeting.ts'
import { type Loaded, load, NOT_LOADED } from './load.ts'
import type { Saving } from './saving.ts'

interface PaperState extends Loaded {
  id: string
  paper: Paper | null
  /** Grows when another version must replace what the form shows. */
  replaced: number
}

/** The paper that is open in the studio. */
export function createPaperStore(
  api: Api,
  saving: Saving,
  documentChanged: (document: Document) => void,
  meetingChanged: (meeting: Meeting) => void,
) {
  const store = createStore<PaperState>(() => ({ ...NOT_LOADED, id: '', paper: null, replaced: 0 }))

  const put = (paper: Paper) => {
    if (store.getState().id !== paper.document.id) return
    store.setState({ paper })
    documentChanged(paper.document)
  }

  return {
    store,
    async open(id: string): Promise<void> {
      // Never shown from memory: a form with old words and a new revision would cover what came in between.
      store.setState({ id, paper: null })
      await load<PaperState>(store, async () => {
        const paper = await api.documents.compose({ id })
        return store.getState().id === id ? { paper } : {}
      })
    },
    /** The record was changed from outside the form, which must take it in. */
    async reread(): Promise<void> {
      const known = JSON.stringify(store.getState().paper?.values)
      const fresh = await api.documents.compose({ id: store.getState().id })
      put(fresh)
      if (JSON.stringify(fresh.values) !== known) store.setState((state) => ({ replaced: state.replaced + 1 }))
    },
    change(values: Record<string, unknown>, settled = false): Promise<void> {
      const { id } = store.getState()
      type Row = Paper & { id: string; revision: number }
      const row = (paper: Paper): Row => ({ ...paper, id: paper.document.id, revision: paper.document.revision })
      return saving.writeRecord<Row>({
        what: 'เอกสาร',
        kept: { noun: 'documents', id, change: values },
        current: () => {
          const { paper } = store.getState()
          return paper && paper.document.id === id ? row(paper) : undefined
        },
        send: async (revision) => row(await api.documents.setValues({ id, revision, values, settled })),
        reread: async () => row(await api.documents.compose({ id })),
        values: (paper) => paper.values,
        put,
        replaced: () => store.setState((state) => ({ replaced: state.replaced + 1 })),
      })
    },
    /** Chooses one of two versions of a field; the form shows what was chosen. */
    async settle(field: string, value: unknown): Promise<void> {
      await saving.settled()
      await this.change({ [field]: value }, true)
      store.setState((state) => ({ replaced: state.replaced + 1 }))
    },
    /** `confirmed` names the errors the officer has seen and issues the paper with. */
    async issue(confirmed: readonly FindingName[]): Promise<void> {
      const document = store.getState().paper?.document
      if (!document) return
      const names = confirmed.map(({ rule, words }) => ({ rule, words }))
      await saving.write(() => api.documents.issue({ id: document.id, revision: document.revision, confirmed: names }))
      put(await api.documents.compose({ id: document.id }))
      // An invitation that goes out calls its meeting.
      if (document.meetingId) meetingChanged(await api.meetings.get({ id: document.meetingId }))
    },
    /** The next number of a register; what was typed a moment ago is saved first. */
    async number(register: Parameters<Api['documents']['number']>[0]['register']): Promise<void> {
      await saving.settled()
      const document = store.getState().paper?.document
      if (!document) return
      await saving.write(() => api.documents.number({ id: document.id, revision: document.revision, register }))
      put(await api.documents.compose({ id: document.id }))
      store.setState((state) => ({ replaced: state.replaced + 1 }))
    },
    /** The paper as a file. Waits for what was typed a moment ago, so that it is in the file. */
    async file(format: 'docx' | 'pdf'): Promise<{ fileName: string; base64: string }> {
      await saving.settled()
      return api.documents[format]({ id: store.getState().id })
    },
    async remove(): Promise<void> {
      const document = store.getState().paper?.document
      if (!document) return
      await saving.write(() => api.documents.remove({ id: document.id, revision: document.revision }))
      store.setState({ id: '', paper: null, status: 'idle' })
    },
  }
}

export type PaperStore = ReturnType<typeof createPaperStore>
