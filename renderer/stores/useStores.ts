import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { Stores } from './createStores.ts'

const StoresContext = createContext<Stores | null>(null)
export const StoresProvider = StoresContext.Provider

export function useStores(): Stores {
  const stores = useContext(StoresContext)
  if (!stores) throw new Error('StoresProvider is missing')
  return stores
}

type StateOf<K extends keyof Stores> = ReturnType<Stores[K]['store']['getState']>

/** `useSlice('meeting', (state) => state.file)` */
export function useSlice<K extends keyof Stores, T>(name: K, pick: (state: StateOf<K>) => T): T {
  const { store } = useStores()[name]
  return useStore(store as never, pick as (state: unknown) => T)
}
