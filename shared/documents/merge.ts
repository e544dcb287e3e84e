import { alignment } from '../thai/alignment.ts'

/**
 * Three versions of one value: what the officer typed over (`base`), what was typed (`own`), what the facts say now
 * (`fact`). Nothing typed is ever written over: where both changed the same place, the officer's stands and it is a
 * conflict for a person to settle.
 */
export interface Merged {
  value: unknown
  conflict: boolean
}

const key = (value: unknown): string => JSON.stringify(value) ?? ''

export function merged(base: unknown, own: unknown, fact: unknown): Merged {
  const [keyBase, keyOwn, keyFact] = [key(base), key(own), key(fact)]
  if (keyOwn === keyFact || keyBase === keyFact) return { value: own, conflict: false }
  if (keyBase === keyOwn) return { value: fact, conflict: false }
  if (Array.isArray(base) && Array.isArray(own) && Array.isArray(fact)) {
    const parts = mergedLists(base, own, fact)
    if (parts) return { value: parts, conflict: false }
  }
  return { value: own, conflict: true }
}

/** Lists part by part (lines, blocks of prose, enclosures), or null when both changed one stretch differently. */
function mergedLists(base: readonly unknown[], own: readonly unknown[], fact: readonly unknown[]): unknown[] | null {
  const keys = [base.map(key), own.map(key), fact.map(key)] as const
  const [inOwn, inFact] = [alignment(keys[0], keys[1]), alignment(keys[0], keys[2])]
  const out: unknown[] = []
  let [b, o, f] = [0, 0, 0]
  // Up to each part that all three have, then the stretch behind the last.
  for (let next = 0; next <= base.length; next++) {
    const [toOwn, toFact] = next < base.length ? [inOwn[next] ?? -1, inFact[next] ?? -1] : [own.length, fact.length]
    if (toOwn < 0 || toFact < 0) continue
    const stretch = merged3(keys, [b, next], [o, toOwn], [f, toFact])
    if (stretch === null) return null
    out.push(...(stretch === 'own' ? own.slice(o, toOwn) : fact.slice(f, toFact)))
    if (next < base.length) out.push(own[toOwn])
    ;[b, o, f] = [next + 1, toOwn + 1, toFact + 1]
  }
  return out
}

type Span = readonly [from: number, to: number]

/** Whose stretch stands; null when each changed it in its own way. */
function merged3(keys: readonly [string[], string[], string[]], b: Span, o: Span, f: Span): 'own' | 'fact' | null {
  const part = (list: readonly string[], [from, to]: Span): string => list.slice(from, to).join('\n')
  const [base, own, fact] = [part(keys[0], b), part(keys[1], o), part(keys[2], f)]
  const count = ([from, to]: Span): number => to - from
  const same = (x: string, y: string, a: Span, c: Span): boolean => x === y && count(a) === count(c)
  if (same(base, fact, b, f) || same(own, fact, o, f)) return 'own'
  return same(base, own, b, o) ? 'fact' : null
}
