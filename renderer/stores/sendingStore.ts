import { createStore } from 'zustand/vanilla'
import type { Api } from '../../shared/api.ts'
import type { SendingChange, SentCopy } from '../../shared/sendingApi.ts'
import { type Loaded, load, NOT_LOADED } from './load.ts'
import type { PapersStore } from './papersStore.ts'
import type { Saving } from './saving.ts'

interface SendingState extends Loaded {
  /** The paper whose copies these are. */
  id: string
  copies: SentCopy[]
  /** Whose paper it is. */
  officeId: string
}

/** What became of each copy of a letter to many. */
export function createSendingStore(api: Api, saving: Saving, papers: PapersStore) {
  const store = createStore<SendingState>(() => ({ ...NOT_LOADED, id: '', copies: [], officeId: '' }))

  async function open(id: string): Promise<void> {
    if (store.getState().id !== id) store.setState({ id, copies: [] })
    await saving.settled()
    await load<SendingState>(store, async () => {
      const [copies, { officeId }] = await Promise.all([api.documents.copies({ id }), api.documents.get({ id })])
      return store.getState().id === id ? { copies, officeId } : {}
    })
  }

  return {
    store,
    open,
    copyOf: (recipient: string) => store.getState().copies.find((one) => one.recipient === recipient),
    reread: () => open(store.getState().id),
    async tick(recipients: readonly string[], change: SendingChange): Promise<void> {
      const { id } = store.getState()
      const copies = await saving.write(() => api.documents.tick({ id, recipients: [...recipients], change }))
      if (store.getState().id === id) store.setState({ copies })
      // The register may know now that all of them are sent.
      const letterId = papers.store.getState().documents.find((one) => one.id === id)?.letterId
      if (letterId) papers.putLetter(await api.letters.get({ id: letterId }))
    },
    /** A draft that asks them again; answers the paper to open. */
    async chase(recipients: readonly string[], answerBy: string | null): Promise<string> {
      const { id } = store.getState()
      const made = await saving.write(() => api.documents.chase({ id, recipients: [...recipients], answerBy }))
      papers.putLetter(made.letter)
      papers.putDocument(made.document)
      return made.document.id
    },
  }
}

export type SendingStore = ReturnType<typeof createSendingStore>
