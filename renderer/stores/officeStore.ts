import { createStore } from 'zustand/vanilla'
import type { Api } from '../../shared/api.ts'
import type { Agency } from '../../shared/model/directory.ts'
import type { Meeting } from '../../shared/model/meeting.ts'
import type { Office } from '../../shared/model/office.ts'
import { byThai } from '../../shared/thai/sort.ts'
import { asApiError } from '../api/ApiError.ts'
import { toBase64 } from './fileBytes.ts'
import { type Loaded, load, NOT_LOADED } from './load.ts'
import type { Memory } from './memory.ts'
import type { Saving } from './saving.ts'

interface OfficeState extends Loaded {
  offices: Office[]
  /** The office at work; null only while the store is empty. */
  office: Office | null
  agencies: Agency[]
  /** True when the page was not opened by the program: nothing else can be done in it. */
  shutOut: boolean
}

/** Where there is most to see, for the first time the desk is opened. */
function busiest(offices: readonly Office[], meetings: readonly Meeting[]): Office | null {
  const count = (office: Office) => meetings.filter(({ officeId }) => officeId === office.id).length
  return [...offices].sort((a, b) => count(b) - count(a))[0] ?? null
}

/** The offices of the store, which of them is at work, and the agencies they all know. */
export function createOfficeStore(api: Api, saving: Saving, memory: Memory) {
  const store = createStore<OfficeState>(() => ({
    ...NOT_LOADED,
    offices: [],
    office: null,
    agencies: [],
    shutOut: false,
  }))

  async function open(): Promise<void> {
    await load<OfficeState>(store, async () => {
      try {
        const [offices, agencies, meetings] = await Promise.all([
          api.offices.list({}),
          api.agencies.list({}),
          api.meetings.list({}),
        ])
        offices.sort((a, b) => byThai(a.name, b.name))
        const last = memory.recall('office', '')
        return { offices, agencies, office: offices.find(({ id }) => id === last) ?? busiest(offices, meetings) }
      } catch (error) {
        if (asApiError(error).code === 'no-session') store.setState({ shutOut: true })
        throw error
      }
    })
  }

  const put = (office: Office) =>
    store.setState((state) => ({
      office: state.office?.id === office.id ? office : state.office,
      offices: state.offices.map((other) => (other.id === office.id ? office : other)),
    }))

  return {
    store,
    /** Pictures of a paper in Word, for the emblem. */
    pictures: async (file: File) =>
      api.offices.pictures({ fileName: file.name, base64: toBase64(new Uint8Array(await file.arrayBuffer())) }),
    open,
    /** Records were changed behind the stores; the office at work stays. */
    async reread(): Promise<void> {
      const [offices, agencies] = await Promise.all([api.offices.list({}), api.agencies.list({})])
      offices.sort((a, b) => byThai(a.name, b.name))
      store.setState(({ office }) => ({
        offices,
        agencies,
        office: offices.find(({ id }) => id === office?.id) ?? offices[0] ?? null,
      }))
    },
    choose(id: string): void {
      if (store.getState().office?.id === id) return
      memory.remember('office', id)
      store.setState((state) => ({ office: state.offices.find((office) => office.id === id) ?? state.office }))
    },
    async trySample(): Promise<void> {
      await saving.write(() => api.store.sample({}))
      await open()
    },
    async begin(name: string, province: string): Promise<void> {
      await saving.write(() => api.store.begin({ name, province }))
      await open()
    },
    change: (change: Partial<Omit<Office, 'id' | 'revision' | 'created' | 'updated'>>): Promise<void> =>
      saving.writeRecord<Office>({
        what: 'ข้อมูลสำนักงาน',
        kept: { noun: 'offices', id: store.getState().office?.id ?? '', change },
        current: () => store.getState().office ?? undefined,
        send: (revision) => api.offices.update({ id: store.getState().office?.id ?? '', revision, change }),
        reread: (id) => api.offices.get({ id }),
        put,
      }),
    async addAgency(name: string): Promise<Agency> {
      const agency = await saving.write(() => api.agencies.create({ name }))
      store.setState((state) => ({ agencies: [...state.agencies, agency] }))
      return agency
    },
  }
}

export type OfficeStore = ReturnType<typeof createOfficeStore>
