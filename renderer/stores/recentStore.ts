import { createStore } from 'zustand/vanilla'
import type { Memory } from './memory.ts'

/** A thing that was open, by its address. */
export interface Recent {
  href: string
  title: string
}

/** Where an officer was writing: the item of a meeting and the place of the caret in it. */
export interface Standing {
  itemId: string
  at: number
}

const MOST = 10
const NAME = 'recent'

function recalled({ recall }: Memory): Recent[] {
  try {
    const found: unknown = JSON.parse(recall(NAME, '[]'))
    if (!Array.isArray(found)) return []
    return found.filter((one): one is Recent => typeof one?.href === 'string' && typeof one?.title === 'string')
  } catch {
    return []
  }
}

/** The last things opened, the newest first. Kept on this machine. */
export function createRecentStore(memory: Memory) {
  const store = createStore<{ items: Recent[] }>(() => ({ items: recalled(memory).slice(0, MOST) }))
  return {
    store,
    visit(one: Recent): void {
      const others = store.getState().items.filter(({ href }) => href !== one.href)
      const items = [one, ...others].slice(0, MOST)
      store.setState({ items })
      memory.remember(NAME, JSON.stringify(items))
    },
    /** So that the next page, after a power cut too, goes on at the same letter. */
    stand: (meetingId: string, { itemId, at }: Standing) => memory.remember(`stand.${meetingId}`, `${at} ${itemId}`),
    stood(meetingId: string): Standing | null {
      const [, at, itemId] = /^(\d+) (.+)$/.exec(memory.recall(`stand.${meetingId}`, '')) ?? []
      return itemId ? { itemId, at: Number(at) } : null
    },
  }
}

export type RecentStore = ReturnType<typeof createRecentStore>
