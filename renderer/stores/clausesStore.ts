import { createStore } from 'zustand/vanilla'
import type { Api } from '../../shared/api.ts'
import type { Report } from '../../shared/clausesApi.ts'
import type { ClauseLine } from '../../shared/desk/clauseLines.ts'
import type { MatterStep } from '../../shared/desk/clauseMatter.ts'
import { isOrder } from '../../shared/documents/kinds/clauseWords.ts'
import type { Clause, Progress } from '../../shared/model/meeting.ts'
import { type Drafts, keptDrafts } from './keptDrafts.ts'
import { type Loaded, load, NOT_LOADED } from './load.ts'
import type { Memory } from './memory.ts'
import type { PapersStore } from './papersStore.ts'
import type { Saving } from './saving.ts'

/** What was typed into the form of a report, as it was typed. */
export type ReportDraft = Partial<Record<keyof Report | 'state', string>>
/** What of the list is shown; empty shows all. */
export interface ClauseFilter {
  owner: string
  committee: string
  state: string
  age: string
  search: string
}

interface ClausesState extends Loaded {
  officeId: string
  date: string
  lines: ClauseLine[]
  reports: Progress[]
  filter: ClauseFilter
  /** By the clause or report it is about; it outlives the form and the page, so that closing them loses nothing. */
  drafts: Drafts<ReportDraft>
  /** The matter of the clause that is open. */
  matter: { id: string; steps: MatterStep[] }
}

const ALL: ClauseFilter = { owner: '', committee: '', state: 'open', age: '', search: '' }

/** Every clause of the office at work, and what becomes of it after its meeting. */
export function createClausesStore(api: Api, saving: Saving, papers: PapersStore, memory: Memory) {
  const kept = keptDrafts<ReportDraft>(memory, 'reports')
  const store = createStore<ClausesState>(() => ({
    ...NOT_LOADED,
    officeId: '',
    date: '',
    lines: [],
    reports: [],
    filter: ALL,
    drafts: kept.recall(),
    matter: { id: '', steps: [] },
  }))

  const put = (clause: Clause) =>
    store.setState(({ lines }) => ({
      lines: lines.map((line) => (line.clause.id === clause.id ? { ...line, clause, order: isOrder(clause) } : line)),
    }))
  const clauseOf = (id: string) => store.getState().lines.find(({ clause }) => clause.id === id)?.clause
  const setDraft = (key: string, draft: ReportDraft | undefined) =>
    store.setState(({ drafts }) => ({ drafts: kept.put(drafts, key, draft) }))

  return {
    store,
    /** Read anew each time the place is opened: meetings make clauses and change them. */
    open: (officeId: string) =>
      load<ClausesState>(store, async () => {
        // What another office was asked for names people and bodies this one does not have.
        const asked = store.getState().officeId === officeId ? {} : { filter: ALL }
        await saving.settled()
        return { officeId, ...asked, ...(await api.clauses.lines({ officeId })) }
      }),
    show: (part: Partial<ClauseFilter>) => store.setState(({ filter }) => ({ filter: { ...filter, ...part } })),
    async openMatter(id: string): Promise<void> {
      if (store.getState().matter.id !== id) store.setState({ matter: { id, steps: [] } })
      const steps = await api.clauses.matter({ id })
      if (store.getState().matter.id === id) store.setState({ matter: { id, steps } })
    },
    /** What is said of it after its meeting: its words are the meeting's. */
    change: (id: string, change: Partial<Pick<Clause, 'state' | 'due' | 'rhythm'>>): Promise<void> =>
      saving.writeRecord<Clause>({
        what: 'ข้อสั่งการ',
        kept: { noun: 'clauses', id, change },
        current: () => clauseOf(id),
        send: (revision) => api.clauses.update({ id, revision, change }),
        reread: () => api.clauses.get({ id }),
        put,
      }),
    draft: (key: string, part: ReportDraft) => setDraft(key, { ...store.getState().drafts[key], ...part }),
    async report(id: string, report: Report, state: Clause['state']): Promise<void> {
      const made = await saving.write(() => {
        // Asked within the queue: a change of the state just before has another revision by now.
        const revision = clauseOf(id)?.revision ?? 1
        return api.clauses.report({ id, revision, report, state })
      })
      put(made.clause)
      store.setState(({ reports }) => ({ reports: [...reports, made.report] }))
      setDraft(id, undefined)
    },
    async mend({ id, revision }: Progress, report: Report): Promise<void> {
      const changed = await saving.write(() => api.progressReports.update({ id, revision, change: report }))
      store.setState(({ reports }) => ({ reports: reports.map((one) => (one.id === id ? changed : one)) }))
      setDraft(id, undefined)
    },
    /** Takes it away with its files. */
    async withdraw({ id, revision }: Progress): Promise<void> {
      await saving.write(() => api.progressReports.remove({ id, revision }))
      store.setState(({ reports }) => ({ reports: reports.filter((one) => one.id !== id) }))
    },
    /** Letters to these owners of a meeting's orders, in one step. */
    async letters(input: Parameters<Api['documents']['forOwners']>[0]): Promise<number> {
      const made = await saving.write(() => api.documents.forOwners(input))
      for (const document of made) papers.putDocument(document)
      return made.length
    },
    async notify(meetingId: string): Promise<void> {
      for (const clause of await saving.write(() => api.clauses.notify({ meetingId }))) put(clause)
    },
  }
}

export type ClausesStore = ReturnType<typeof createClausesStore>
