import { createStore } from 'zustand/vanilla'
import type { Api } from '../../shared/api.ts'
import {
  draftOf,
  isWanted,
  lacking,
  plannedRows,
  rowsLike,
  type SheetDraft,
  sentOf,
  settledChoices,
  yearsOf,
} from '../../shared/ita/import/draft.ts'
import type { Naming } from '../../shared/ita/import/near.ts'
import type { KnownAgencies, ReadTable } from '../../shared/itaApi.ts'
import { type Source, toBase64, Unreadable } from './fileBytes.ts'
import type { ItaStore } from './itaStore.ts'
import { createJob, type Progress } from './job.ts'
import type { Saving } from './saving.ts'

export interface Imported {
  created: number
  changed: number
  agencies: number
  /** Rows left out because nobody said whose they are, or because they could not be read. */
  left: number
  years: number[]
  /** Steps of the history, the newest last, with which all of it is taken back. */
  steps: number[]
  /** Stopped between two years. */
  stopped: boolean
  /** Some of its steps were taken back since. */
  partly: boolean
}

interface ImportState {
  /** What is being read: the file's name, or that it was pasted. */
  name: string
  hash: string
  tables: ReadTable[]
  notes: string[]
  drafts: SheetDraft[]
  known: KnownAgencies
  reading: boolean
  progress: Progress | null
  done: Imported | null
}

const NOBODY: KnownAgencies = { names: [], scores: [], years: [], imports: [], province: '', thisYear: 0 }
const PASTED = 'ตารางที่วาง'
const NOTHING: ImportState = {
  name: '',
  hash: '',
  tables: [],
  notes: [],
  drafts: [],
  known: NOBODY,
  reading: false,
  progress: null,
  done: null,
}

/** The map with these keys at one value or, for null, without them. */
function put<V>(map: ReadonlyMap<number, V>, keys: readonly number[], value: V | null): Map<number, V> {
  const next = new Map(map)
  for (const key of keys)
    if (value === null) next.delete(key)
    else next.set(key, value)
  return next
}

/** A file of results on its way in. It outlives the screen: what was chosen for its rows is not chosen twice. */
export function createItaImportStore(api: Api, saving: Saving, ita: ItaStore, arrived: () => Promise<unknown>) {
  const store = createStore<ImportState>(() => NOTHING)
  const job = createJob(saving, (progress) => store.setState({ progress }))
  const officeId = () => ita.store.getState().officeId
  const knownOf = (fiscalYears: number[]) =>
    api.ita.known({ officeId: officeId(), fiscalYears: [...new Set(fiscalYears)].slice(0, 50) })

  /** Years that the sheets speak of, as far as they are known. */
  function allYears(): number[] {
    const { tables, drafts } = store.getState()
    return tables.flatMap((table, at) => yearsOf(table, drafts[at] ?? draftOf(table)))
  }
  const reknow = async () => store.setState({ known: await knownOf(allYears()) })

  async function take(name: string, read: () => Promise<Awaited<ReturnType<Api['ita']['read']>>>): Promise<void> {
    store.setState({ ...NOTHING, reading: true, name })
    try {
      const { hash, tables, notes } = await read()
      store.setState({ hash, tables, notes, drafts: tables.map(draftOf) })
      await reknow()
    } catch (error) {
      store.setState(NOTHING)
      throw error
    } finally {
      store.setState({ reading: false })
    }
  }

  const setDraft = (at: number, part: Partial<SheetDraft>) =>
    store.setState(({ drafts }) => ({ drafts: drafts.map((one, index) => (index === at ? { ...one, ...part } : one)) }))

  /** One fiscal year of one sheet, compared anew: the years before it made agencies that it speaks of too. */
  async function bringYear(at: number, fiscalYear: number, done: Imported): Promise<void> {
    const { tables, drafts, name, hash, known: first } = store.getState()
    const [table, draft] = [tables[at], drafts[at]]
    if (!table || !draft) return
    const known = await knownOf([fiscalYear])
    const choices = settledChoices(table, draft.choices, first, known)
    const rows = plannedRows(table, { ...draft, choices }, known).filter(({ row }) => row.year === fiscalYear)
    const wanted = rows.filter(isWanted)
    done.left += rows.filter((one) => !isWanted(one) && one.state !== 'same').length
    if (wanted.length === 0) return
    const made = await saving.write(() =>
      api.ita.import({
        officeId: officeId(),
        fiscalYear,
        file: name,
        sheet: table.sheet,
        hash,
        layout: table.layout,
        ...sentOf(wanted),
      }),
    )
    const [step] = await api.history.list({ officeId: officeId(), limit: 1 })
    // Years that came in one after another are one step.
    if (step && !done.steps.includes(step.id)) done.steps.push(step.id)
    done.created += made.created
    done.changed += made.changed
    done.agencies += made.agencies
    done.years.push(fiscalYear)
  }

  return {
    store,
    openFile: async (file: Source): Promise<void> => {
      const bytes = await file
        .slice(0, file.size)
        .arrayBuffer()
        .catch(() => {
          throw new Unreadable(file.name)
        })
      await take(file.name, () =>
        api.ita.read({ from: 'file', name: file.name, base64: toBase64(new Uint8Array(bytes)) }),
      )
    },
    openText: (text: string): Promise<void> => take(PASTED, () => api.ita.read({ from: 'text', text })),
    async setSheet(at: number, part: Partial<Omit<SheetDraft, 'choices' | 'namings' | 'ticks'>>): Promise<void> {
      setDraft(at, part)
      if (part.year !== undefined) await reknow()
    },
    /** Whose these rows are; the answer is that of every row of the same name, whatever its table. */
    choose(at: number, rows: readonly number[], choice: string | null): void {
      const { tables, drafts } = store.getState()
      const asked = new Set(rows)
      const ones = (tables[at]?.rows ?? []).filter(({ id }) => asked.has(id))
      store.setState({
        drafts: drafts.map((draft, index) => {
          const like = rowsLike(tables[index]?.rows ?? [], ones)
          const own = index === at ? [...new Set([...rows, ...like])] : like
          // What the name is to one agency says nothing of another.
          return { ...draft, choices: put(draft.choices, own, choice), namings: put(draft.namings, own, null) }
        }),
      })
    },
    /** What an agency's name in this row is to the name it is known by. */
    name(at: number, row: number, naming: Naming): void {
      const draft = store.getState().drafts[at]
      if (draft) setDraft(at, { namings: put(draft.namings, [row], naming) })
    },
    /** Ticks rows in or out. */
    tick(at: number, rows: readonly number[], wanted: boolean): void {
      const ticks = new Map(store.getState().drafts[at]?.ticks)
      // The tick that was set last comes last: of two rows of one agency it is the one that was meant.
      for (const row of rows) {
        ticks.delete(row)
        ticks.set(row, wanted)
      }
      setDraft(at, { ticks })
    },
    /** Sheet by sheet and year by year; stopped, what came in stays and is told. */
    async bringIn(): Promise<void> {
      const { tables, drafts, known } = store.getState()
      const jobs = tables.flatMap((table, at) => {
        const draft = drafts[at]
        if (!draft?.used || lacking(table, draft, known.thisYear).length > 0) return []
        return yearsOf(table, draft).map((fiscalYear) => ({ at, fiscalYear }))
      })
      const done: Imported = {
        created: 0,
        changed: 0,
        agencies: 0,
        left: 0,
        years: [],
        steps: [],
        stopped: false,
        partly: false,
      }
      try {
        await job.run(jobs.length, async (told) => {
          for (const [index, { at, fiscalYear }] of jobs.entries()) {
            if (job.stopped()) {
              done.stopped = true
              break
            }
            await bringYear(at, fiscalYear, done)
            told(index + 1)
          }
          return done
        })
      } finally {
        store.setState({ done: { ...done, years: [...new Set(done.years)].sort((a, b) => a - b) } })
        await reknow()
        await arrived()
      }
    },
    stop: job.stop,
    /** Something was taken back or done again: what was told of an import must still be so. */
    async recheck(): Promise<void> {
      const { done } = store.getState()
      if (!done || done.steps.length === 0) return
      const steps = await api.history.list({ officeId: officeId(), limit: 100 })
      const still = done.steps.filter((id) => steps.some((step) => step.id === id && step.state === 'done'))
      if (store.getState().done !== done) return
      if (still.length === 0) store.setState(NOTHING)
      else if (still.length < done.steps.length) store.setState({ done: { ...done, steps: still, partly: true } })
    },
    forget: () => store.setState(NOTHING),
  }
}

export type ItaImportStore = ReturnType<typeof createItaImportStore>
