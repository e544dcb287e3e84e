import * as v from 'valibot'
import { Position } from './fields.ts'
import { PROSE_BLOCKS, type Prose, ProseBlock } from './prose.ts'

/** One place of a prose written anew: `removed` blocks from the one at `at` (from 0) give way to `put`. */
export const ProseChange = v.strictObject({
  at: Position,
  removed: Position,
  put: v.pipe(v.array(ProseBlock), v.maxLength(PROSE_BLOCKS)),
})
export type ProseChange = v.InferOutput<typeof ProseChange>

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

/** The shortest run of blocks that turns one prose into the other: sixty pages are not sent for a letter. */
export function proseChange(was: Prose, now: Prose): ProseChange {
  const shorter = Math.min(was.length, now.length)
  let at = 0
  while (at < shorter && same(was[at], now[at])) at++
  let tail = 0
  while (tail < shorter - at && same(was.at(-1 - tail), now.at(-1 - tail))) tail++
  return { at, removed: was.length - tail - at, put: now.slice(at, now.length - tail) }
}
