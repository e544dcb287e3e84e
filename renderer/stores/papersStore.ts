import { createStore } from 'zustand/vanilla'
import type { Api } from '../../shared/api.ts'
import { kindOf } from '../../shared/documents/kinds/index.ts'
import type { Committee } from '../../shared/model/committee.ts'
import type { Document } from '../../shared/model/document.ts'
import type { Plan } from '../../shared/model/ita.ts'
import type { Letter } from '../../shared/model/letter.ts'
import { type Loaded, load, NOT_LOADED } from './load.ts'
import type { Saving } from './saving.ts'

interface PapersState extends Loaded {
  documents: Document[]
  letters: Letter[]
  plans: Plan[]
}

export type NewDocument = Parameters<Api['documents']['create']>[0]
export type NewLetter = Parameters<Api['letters']['create']>[0]

/** The papers of one office: its letters, its plans and the documents made from them. */
export function createPapersStore(api: Api, saving: Saving) {
  const store = createStore<PapersState>(() => ({ ...NOT_LOADED, documents: [], letters: [], plans: [] }))

  async function add(draft: NewDocument): Promise<Document> {
    const document = await saving.write(() => api.documents.create(draft))
    store.setState((state) => ({ documents: [...state.documents, document] }))
    return document
  }

  return {
    store,
    open: (officeId: string) =>
      load<PapersState>(store, async () => {
        const where = { officeId }
        const [documents, letters, plans] = await Promise.all([
          api.documents.list({ where }),
          api.letters.list({ where }),
          api.plans.list({ where }),
        ])
        return { documents, letters, plans }
      }),
    add,
    /** A new draft of an issued paper. */
    async renew(id: string): Promise<Document> {
      const document = await saving.write(() => api.documents.renew({ id }))
      store.setState((state) => ({ documents: [...state.documents, document] }))
      return document
    },
    async addLetter(letter: NewLetter, kind: string): Promise<Document> {
      const made = await saving.write(() => api.letters.create(letter))
      store.setState((state) => ({ letters: [...state.letters, made] }))
      return add({ officeId: letter.officeId, kind, letterId: made.id })
    },
    /** The same paper of a year of the assessment for each of some agencies. */
    async addForAgencies(input: Parameters<Api['documents']['forAgencies']>[0]): Promise<number> {
      const made = await saving.write(() => api.documents.forAgencies(input))
      store.setState((state) => ({ documents: [...state.documents, ...made] }))
      return made.length
    },
    /** Named after the committee: the list holds those of several. */
    addOfCommittee: (kind: string, { id, officeId, name, shortName }: Committee): Promise<Document> =>
      add({ officeId, kind, committeeId: id, title: `${kindOf(kind).label} ${shortName || name}` }),
    async rereadLetter(id: string): Promise<void> {
      const letter = await api.letters.get({ id })
      const newer = (other: Letter) => (other.id === id && other.revision <= letter.revision ? letter : other)
      store.setState((state) => ({ letters: state.letters.map(newer) }))
    },
    /** Changed or made elsewhere on the desk. */
    putLetter: (letter: Letter) => store.setState(({ letters }) => ({ letters: putIn(letters, letter) })),
    putDocument: (document: Document) => store.setState(({ documents }) => ({ documents: putIn(documents, document) })),
    /** A letter opened by its address may be another office's. */
    officeOfLetter: async (id: string): Promise<string> => (await api.letters.get({ id })).officeId,
    put: (document: Document) =>
      store.setState((state) => ({
        documents: state.documents.map((other) => (other.id === document.id ? document : other)),
      })),
  }
}

/** In its own place, or at the end when it is new. */
const putIn = <R extends { id: string }>(all: readonly R[], one: R): R[] =>
  all.some(({ id }) => id === one.id) ? all.map((other) => (other.id === one.id ? one : other)) : [...all, one]

export type PapersStore = ReturnType<typeof createPapersStore>
