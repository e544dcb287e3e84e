import { createStore } from 'zustand/vanilla'
import type { Api } from '../../shared/api.ts'
import { registerNamed } from '../../shared/desk/register.ts'
import type { Document } from '../../shared/model/document.ts'
import type { Letter, NumberBlock, Register } from '../../shared/model/letter.ts'
import { yearDays } from '../../shared/thai/date.ts'
import { type Loaded, load, NOT_LOADED } from './load.ts'
import type { PapersStore } from './papersStore.ts'
import type { Saving } from './saving.ts'

type Receipt = Parameters<Api['letters']['receive']>[0]
/** What was typed into the form of receipt, as it was typed; it outlives the form, so that closing it loses nothing. */
export type ReceiptDraft = Partial<Record<Exclude<keyof Receipt, 'officeId'>, string>>
export type NewBlock = Parameters<Api['numberBlocks']['reserve']>[0]

interface RegisterState extends Loaded {
  blocks: NumberBlock[]
  /** What this machine is called. */
  machine: string
  /** The year that is open; null until one is chosen. */
  year: number | null
  receipt: ReceiptDraft
}

/** The registers of the office at work. Their letters are those of the papers; here is what numbers need besides. */
export function createRegisterStore(api: Api, saving: Saving, papers: PapersStore) {
  const store = createStore<RegisterState>(() => ({
    ...NOT_LOADED,
    blocks: [],
    machine: '',
    year: null,
    receipt: {},
  }))

  const putBlock = (block: NumberBlock) =>
    store.setState(({ blocks }) => ({ blocks: [...blocks.filter(({ id }) => id !== block.id), block] }))

  async function follow(made: Promise<{ letter: Letter | null; document: Document | null }>) {
    const { letter, document } = await made
    if (letter) papers.putLetter(letter)
    if (document) papers.putDocument(document)
    return document ? document.id : `letter-${letter?.id}`
  }

  return {
    store,
    /** Read anew each time the place is opened: papers of meetings enter the register by themselves. */
    open: (officeId: string) =>
      load<RegisterState>(store, async () => {
        const [blocks, { name: machine }] = await Promise.all([
          api.numberBlocks.list({ where: { officeId } }),
          api.numberBlocks.machine({}),
          papers.open(officeId),
        ])
        return { blocks, machine }
      }),
    showYear: (year: number) => store.setState({ year }),
    draft: (part: ReceiptDraft) => store.setState(({ receipt }) => ({ receipt: { ...receipt, ...part } })),
    async receive(receipt: Receipt): Promise<Letter> {
      const letter = await saving.write(() => api.letters.receive(receipt))
      papers.putLetter(letter)
      store.setState({ receipt: {} })
      return letter
    },
    changeLetter: (id: string, change: Partial<Letter>): Promise<void> =>
      saving.writeRecord<Letter>({
        what: 'หนังสือ',
        kept: { noun: 'letters', id, change },
        current: () => papers.store.getState().letters.find((letter) => letter.id === id),
        send: (revision) => api.letters.update({ id, revision, change }),
        reread: () => api.letters.get({ id }),
        put: papers.putLetter,
      }),
    async void({ id, revision }: Letter, reason: string): Promise<void> {
      papers.putLetter(await saving.write(() => api.letters.void({ id, revision, reason })))
    },
    /** Where the draft lies that goes out instead, or in answer. */
    replace: (id: string): Promise<string> => follow(saving.write(() => api.letters.replace({ id }))),
    answer: (id: string): Promise<string> => follow(saving.write(() => api.letters.answer({ id }))),
    async reserve(block: NewBlock): Promise<NumberBlock> {
      const made = await saving.write(() => api.numberBlocks.reserve(block))
      putBlock(made)
      return made
    },
    async hold({ id, revision }: NumberBlock, here: boolean): Promise<void> {
      putBlock(await saving.write(() => api.numberBlocks.hold({ id, revision, here })))
    },
    async giveBack({ id, revision }: NumberBlock, reason: string): Promise<void> {
      putBlock(await saving.write(() => api.numberBlocks.giveBack({ id, revision, reason })))
    },
    /** The pages of a register and year as a paper: the draft made for them before, else a new one. */
    async pages(officeId: string, register: Register, year: number): Promise<string> {
      const name = registerNamed(register).label
      const [from, to] = yearDays(year)
      const known = papers.store
        .getState()
        .documents.find(
          ({ kind, state, values }) =>
            kind === 'registerPages' && state === 'draft' && values.register === name && values.from === from,
        )
      if (known) return known.id
      const title = `${name} ปี ${year}`
      const made = await papers.add({ officeId, kind: 'registerPages', title, values: { register: name, from, to } })
      return made.id
    },
  }
}

export type RegisterStore = ReturnType<typeof createRegisterStore>
