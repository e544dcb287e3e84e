import { keptDrafts } from './keptDrafts.ts'
import type { Memory } from './memory.ts'

/** What was typed in a field and could not be read, with what the record said there. */
interface Unread {
  text: string
  over: string
}

/** Words that no record can take yet: they stay in their field, also when it was closed, until they are put right. */
export function createUnread(memory: Memory) {
  const kept = keptDrafts<Unread>(memory, 'unread')
  return {
    /** Null once the record says something else there. */
    recall(key: string, over: string): string | null {
      const one = kept.recall()[key]
      return one?.over === over ? one.text : null
    },
    keep: (key: string, one: Unread): void => void kept.put(kept.recall(), key, one),
    forget(key: string): void {
      const all = kept.recall()
      if (all[key]) kept.put(all, key, undefined)
    },
  }
}
