import { createStore } from 'zustand/vanilla'
import type { Api, Paper, TemplateFile } from '../../shared/api.ts'
import type { SettingValue } from '../../shared/documents/setting.ts'
import { type Chosen, problemsOf } from '../../shared/documents/template.ts'
import { type Loaded, load, NOT_LOADED } from './load.ts'
import type { Memory } from './memory.ts'
import { asProblem } from './problem.ts'
import type { Saving } from './saving.ts'

interface TemplateState extends Loaded {
  officeId: string
  /** Empty: all papers. */
  kind: string
  file: TemplateFile | null
  /** What the officer is trying; saved as a version only when asked. */
  trying: Chosen
  /** Null while there is nothing to show it on. */
  preview: Pick<Paper, 'kind' | 'blocks' | 'page'> | null
  previewProblem: string
}

const nameOf = ({ officeId, kind }: Pick<TemplateState, 'officeId' | 'kind'>) => `template.${officeId}.${kind}`

/** What was being tried when the window closed; words typed here are not lost either. */
function triedBefore({ recall }: Memory, state: Pick<TemplateState, 'officeId' | 'kind'>, saved: Chosen): Chosen {
  try {
    const kept = recall(nameOf(state), '')
    return kept ? (JSON.parse(kept) as Chosen) : saved
  } catch {
    return saved
  }
}

/** The template that is open: what it can set, what is tried, and a paper as it would be. */
export function createTemplateStore(api: Api, saving: Saving, memory: Memory) {
  const store = createStore<TemplateState>(() => ({
    ...NOT_LOADED,
    officeId: '',
    kind: '',
    file: null,
    trying: {},
    preview: null,
    previewProblem: '',
  }))
  const of = () => ({ officeId: store.getState().officeId, kind: store.getState().kind })

  async function show(): Promise<void> {
    const asked = store.getState()
    if (!asked.file || problemsOf(asked.file.settings, asked.trying).length > 0) return
    try {
      const preview = await api.templates.preview({ ...of(), chosen: asked.trying })
      if (store.getState().trying === asked.trying) store.setState({ preview, previewProblem: '' })
    } catch (error) {
      store.setState({ previewProblem: asProblem(error) })
    }
  }

  function attempt(trying: Chosen): void {
    store.setState({ trying })
    const same = JSON.stringify(trying) === JSON.stringify(store.getState().file?.chosen)
    memory.remember(nameOf(of()), same ? '' : JSON.stringify(trying))
    void show()
  }

  async function reload(): Promise<void> {
    await load<TemplateState>(store, async () => {
      const file = await api.templates.read(of())
      return { file, trying: triedBefore(memory, of(), file.chosen) }
    })
    await show()
  }

  return {
    store,
    async open(officeId: string, kind: string): Promise<void> {
      store.setState({ officeId, kind, file: null, preview: null, trying: {} })
      await reload()
    },
    set(id: string, value: SettingValue): void {
      attempt({ ...store.getState().trying, [id]: value })
    },
    /** Back to what the program or the office's own general template says. */
    clear(id: string): void {
      const { [id]: _gone, ...rest } = store.getState().trying
      attempt(rest)
    },
    /** All settings of the kind as they came, or as an older version had them. */
    replace(chosen: Chosen): void {
      attempt({ ...chosen })
    },
    async save(note: string): Promise<void> {
      const { trying } = store.getState()
      await saving.write(() => api.templates.create({ ...of(), chosen: { ...trying }, note }))
      memory.remember(nameOf(of()), '')
      await reload()
    },
    exportFile: () => api.templates.export(of()),
    /** Returns the kind that the file was for. */
    async importFile(json: string): Promise<string> {
      const { officeId } = store.getState()
      const made = await saving.write(() => api.templates.import({ officeId, json }))
      memory.remember(nameOf({ officeId, kind: made.kind }), '')
      return made.kind
    },
  }
}

export type TemplateStore = ReturnType<typeof createTemplateStore>
