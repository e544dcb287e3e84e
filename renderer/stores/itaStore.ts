import { createStore } from 'zustand/vanilla'
import type { Api } from '../../shared/api.ts'
import { type AgencyFilter, type AgencyOrder, EVERY_AGENCY } from '../../shared/ita/agencyTable.ts'
import type { AgencyFile, ResultRow, YearLine } from '../../shared/itaApi.ts'
import type { ItaImport, ItaScore, Plan } from '../../shared/model/ita.ts'
import { createItaEdits, type ItaList, type ItaLists } from './itaEdits.ts'
import { type Loaded, load, NOT_LOADED } from './load.ts'
import { asProblem } from './problem.ts'
import type { Saving } from './saving.ts'

interface YearRows {
  stamp: string
  rows: readonly ResultRow[]
}

interface ItaState extends Loaded, ItaLists {
  officeId: string
  /** The office whose years were read at least once: until then nothing is known, which is not that there is nothing. */
  readOf: string
  /** Figures of every year, the newest first. */
  lines: readonly YearLine[]
  imports: ItaImport[]
  /** The year whose items, awards and activities are read. */
  fiscalYear: number
  /** `listed`: items, awards and activities are there, the results not yet. */
  yearStatus: Loaded['status'] | 'listed'
  /** Results by fiscal year, as far as they were asked for. */
  results: Record<number, YearRows | undefined>
  agency: { id: string; file: AgencyFile | null; problem: string }
  filter: AgencyFilter
  order: AgencyOrder
  /** The year the agencies are compared with; 0 is the year before. */
  against: number
}

const NOTHING: ItaLists = {
  itaYears: [],
  itaTargets: [],
  itaWindows: [],
  itaCorrections: [],
  oitItems: [],
  awards: [],
  itaNames: [],
  plans: [],
  activities: [],
}

/** Lists whose change the figures of the years follow. */
const COUNTED: ReadonlySet<ItaList> = new Set(['itaYears', 'itaTargets', 'awards'])

/** Results of the assessment of one office, year by year, and the work of a year. */
export function createItaStore(api: Api, saving: Saving) {
  const store = createStore<ItaState>(() => ({
    ...NOT_LOADED,
    ...NOTHING,
    officeId: '',
    readOf: '',
    lines: [],
    imports: [],
    fiscalYear: 0,
    yearStatus: 'idle',
    results: {},
    agency: { id: '', file: null, problem: '' },
    filter: EVERY_AGENCY,
    order: { by: 'place', down: false },
    against: 0,
  }))

  /** What was read again and says the same stays the same object: nothing that follows of it is worked out anew. */
  function unchanged<P extends Partial<ItaState>>(part: P): P {
    const before = store.getState()
    const one = ([name, value]: [string, unknown]) => {
      const last = before[name as keyof ItaState]
      return [name, JSON.stringify(last) === JSON.stringify(value) ? last : value]
    }
    return Object.fromEntries(Object.entries(part).map(one)) as P
  }

  async function readLines(): Promise<void> {
    const { officeId } = store.getState()
    const lines = await api.ita.overview({ officeId })
    if (store.getState().officeId === officeId) store.setState(unchanged({ lines }))
  }

  async function readAgency(id: string): Promise<void> {
    const { officeId } = store.getState()
    if (store.getState().agency.id !== id) store.setState({ agency: { id, file: null, problem: '' } })
    try {
      const file = await api.ita.agency({ officeId, agencyId: id })
      if (store.getState().agency.id === id) store.setState({ agency: { id, file, problem: '' }, itaNames: file.names })
    } catch (error) {
      if (store.getState().agency.id === id) store.setState({ agency: { id, file: null, problem: asProblem(error) } })
    }
  }

  async function changed(list: ItaList): Promise<void> {
    if (COUNTED.has(list)) await readLines()
    const { agency } = store.getState()
    if (list === 'itaNames' && agency.id) await readAgency(agency.id)
  }

  async function readResults(fiscalYear: number): Promise<void> {
    const { officeId } = store.getState()
    if (fiscalYear === 0) return
    const known = store.getState().results[fiscalYear]?.stamp ?? ''
    const { stamp, rows } = await api.ita.results({ officeId, fiscalYear, known })
    if (rows && store.getState().officeId === officeId)
      store.setState(({ results }) => ({ results: { ...results, [fiscalYear]: { stamp, rows } } }))
  }

  /** Everything that does not belong to one year. */
  const open = (officeId: string) =>
    load<ItaState>(store, async () => {
      if (store.getState().officeId !== officeId)
        store.setState({
          ...NOTHING,
          officeId,
          lines: [],
          imports: [],
          results: {},
          fiscalYear: 0,
          filter: EVERY_AGENCY,
        })
      await saving.settled()
      const where = { officeId }
      const [lines, itaYears, itaTargets, itaWindows, itaCorrections, imports, plans] = await Promise.all([
        api.ita.overview({ officeId }),
        api.itaYears.list({ where }),
        api.itaTargets.list({ where }),
        api.itaWindows.list({ where }),
        api.itaCorrections.list({ where }),
        api.itaImports.list({ where }),
        api.plans.list({ where }),
      ])
      return unchanged({ readOf: officeId, lines, itaYears, itaTargets, itaWindows, itaCorrections, imports, plans })
    })

  /** The results, items, awards and activities of one year; those of another stay until these are there. */
  async function openYear(fiscalYear: number): Promise<void> {
    const { officeId } = store.getState()
    store.setState(({ fiscalYear: last }) => ({
      fiscalYear,
      yearStatus: 'loading',
      ...(last !== fiscalYear && { oitItems: [], awards: [], activities: [] }),
    }))
    try {
      const of = await api.itaYears.list({ where: { officeId, fiscalYear } })
      const plans = await api.plans.list({ where: { officeId, fiscalYear } })
      const each = async <T>(ids: ReadonlyArray<{ id: string }>, read: (id: string) => Promise<T[]>) =>
        (await Promise.all(ids.map(({ id }) => read(id)))).flat()
      const [oitItems, awards, activities] = await Promise.all([
        each(of, (itaYearId) => api.oitItems.list({ where: { itaYearId } })),
        each(of, (itaYearId) => api.awards.list({ where: { itaYearId } })),
        each(plans, (planId) => api.activities.list({ where: { planId } })),
      ])
      const isOpen = () => store.getState().officeId === officeId && store.getState().fiscalYear === fiscalYear
      if (!isOpen()) return
      store.setState(unchanged({ oitItems, awards, activities, yearStatus: 'listed' as const }))
      await Promise.all([readResults(fiscalYear), readResults(fiscalYear - 1)])
      if (isOpen()) store.setState({ yearStatus: 'ready' })
    } catch (error) {
      store.setState({ yearStatus: 'failed', problem: asProblem(error) })
    }
  }

  async function reread(): Promise<void> {
    const { officeId, fiscalYear, agency } = store.getState()
    if (!officeId) return
    store.setState({ results: {} })
    await open(officeId)
    if (fiscalYear) await openYear(fiscalYear)
    if (agency.id) await readAgency(agency.id)
  }

  return {
    store,
    open,
    openYear,
    openAgency: readAgency,
    reread,
    readResults,
    ...createItaEdits(api, saving, store, changed),
    show: (part: Partial<AgencyFilter>) => store.setState(({ filter }) => ({ filter: { ...filter, ...part } })),
    /** Again the same column turns the order round. */
    sort: (by: AgencyOrder['by']) =>
      store.setState(({ order }) => ({ order: { by, down: order.by === by ? !order.down : false } })),
    async compareWith(against: number): Promise<void> {
      store.setState({ against })
      if (!store.getState().results[against]) await readResults(against)
    },
    async correct(input: Parameters<Api['ita']['correct']>[0]): Promise<ItaScore> {
      const score = await saving.write(() => api.ita.correct(input))
      const { fiscalYear, agency } = store.getState()
      await Promise.all([readLines(), readResults(fiscalYear), agency.id ? readAgency(agency.id) : undefined])
      return score
    },
    async addYear(fiscalYear: number): Promise<void> {
      const { officeId } = store.getState()
      const made = await saving.write(() => api.itaYears.create({ officeId, fiscalYear }))
      store.setState(({ itaYears }) => ({ itaYears: [...itaYears, made] }))
      await readLines()
    },
    async beginOit(fiscalYear: number): Promise<void> {
      const { officeId } = store.getState()
      await saving.write(() => api.ita.beginOit({ officeId, fiscalYear }))
      await open(officeId)
      await openYear(fiscalYear)
    },
    async beginPlan(fiscalYear: number): Promise<Plan> {
      const { officeId } = store.getState()
      const plan = await saving.write(() => api.ita.beginPlan({ officeId, fiscalYear }))
      await open(officeId)
      await openYear(fiscalYear)
      return plan
    },
    /** Puts the framework of a year right; titles of its items follow. */
    async amend(what: string, value: string, source: string): Promise<void> {
      const { officeId, fiscalYear } = store.getState()
      await saving.write(() => api.ita.amend({ officeId, fiscalYear, what, value, source }))
      await open(officeId)
      await openYear(fiscalYear)
    },
  }
}

export type ItaStore = ReturnType<typeof createItaStore>
