import type { Mark } from '../model/prose.ts'
import type { Marked } from './marks.ts'

/** Depth of numbered paragraphs from the numbers they were printed with. */

interface Open {
  mark: Mark
  last: number
  path: string
}

export interface Placed {
  level: number
  mark: Mark
  count: number | null
  /** It goes on with a list that is open, or begins one at its first number. */
  expected: boolean
}

const DEEPEST = 4

export function createLists() {
  let open: Open[] = []
  let paused = false

  /** Where a number would stand; null for an outline number whose parent is not open. */
  function where({ mark, path }: Marked): (Placed & { keep: number }) | null {
    if (mark === 'outline') {
      const count = path.at(-1) ?? 1
      const parent = path.slice(0, -1).join('.')
      const at = open.findLastIndex((one) => one.path === parent)
      if (at < 0) return null
      const sibling = open[at + 1]
      const expected = sibling?.mark === 'outline' ? count === sibling.last + 1 : count === 1
      return { level: Math.min(at + 1, DEEPEST), mark, count, expected, keep: at + 1 }
    }
    const count = path[0] ?? null
    const same = open.findLastIndex((one) => one.mark === mark)
    const sibling = open[same]
    const goesOn = sibling !== undefined && (mark === 'dash' || count === sibling.last + 1)
    const begins = count === 1 || mark === 'dash'
    // Plain words stood between: only the next number goes on with what was open before them.
    const keep = same >= 0 && (goesOn || !paused) ? same : paused ? 0 : open.length
    return { level: Math.min(keep, DEEPEST), mark, count, expected: goesOn || begins, keep }
  }

  return {
    where,
    /** Whether it goes on with what is open: the next number of a list, not a new list. */
    goesOn(marked: Marked): boolean {
      const place = where(marked)
      if (!place?.expected) return false
      return (
        marked.mark === 'outline' ||
        (place.count ?? 0) > 1 ||
        (marked.mark === 'dash' && open.some((one) => one.mark === 'dash'))
      )
    },
    put(marked: Marked): Placed | null {
      const place = where(marked)
      if (!place) return null
      const { keep, ...placed } = place
      const path =
        marked.mark === 'dash' ? '-' : marked.mark === 'outline' ? marked.path.join('.') : String(place.count)
      paused = false
      open = [...open.slice(0, keep), { mark: marked.mark, last: place.count ?? 0, path }]
      return placed
    },
    /** A plain paragraph: what comes next goes on only with the next number. */
    pause: () => {
      paused = true
    },
    isOpen: () => open.length > 0,
    close: () => {
      paused = false
      open = []
    },
  }
}
