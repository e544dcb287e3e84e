import { createStore } from 'zustand/vanilla'
import { memoryOf } from './memory.ts'

export type Theme = 'system' | 'light' | 'dark'

interface DeskState {
  theme: Theme
  listWidth: number
  sideWidth: number
  sideOpen: boolean
  /** The list beside wide work (writing, paper studio). */
  listOpen: boolean
  /** Paper zoom in percent; 0 fits the width. */
  zoom: number
}

/** How the desk is arranged. Kept on this machine, not in the store; the same in practice. */
export function createDeskStore() {
  const { recall, remember } = memoryOf('office')
  const theme = recall<string>('theme', 'system')
  const store = createStore<DeskState>(() => ({
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    listWidth: recall('listWidth', 280),
    sideWidth: recall('sideWidth', 276),
    sideOpen: recall('sideOpen', true),
    listOpen: recall('listOpen', false),
    zoom: recall('zoom', 0),
  }))

  return {
    store,
    set<K extends keyof DeskState>(name: K, value: DeskState[K]): void {
      remember(name, value)
      store.setState({ [name]: value } as Pick<DeskState, K>)
    },
  }
}

export type DeskStore = ReturnType<typeof createDeskStore>
