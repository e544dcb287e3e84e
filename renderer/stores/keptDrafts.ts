import type { Memory } from './memory.ts'

/** What was typed into forms that are sent as a whole, by what each form is about; it outlives the page. */
export type Drafts<T> = Record<string, T | undefined>

/** More half-written forms than anybody comes back to. */
const MOST = 50

export function keptDrafts<T extends object>(memory: Memory, name: string) {
  const place = `drafts.${name}`
  return {
    recall(): Drafts<T> {
      try {
        const kept: unknown = JSON.parse(memory.recall(place, '') || '{}')
        return typeof kept === 'object' && kept !== null ? (kept as Drafts<T>) : {}
      } catch {
        return {}
      }
    },
    /** The drafts with this one changed, or gone. */
    put(drafts: Drafts<T>, key: string, draft: T | undefined): Drafts<T> {
      const { [key]: _before, ...others } = drafts
      const next = Object.entries({ ...others, ...(draft && { [key]: draft }) }).slice(-MOST)
      const kept = Object.fromEntries(next)
      memory.remember(place, JSON.stringify(kept))
      return kept
    },
  }
}
