import type { Document } from '../model/document.ts'
import type { Kind } from './kind.ts'
import { merged } from './merge.ts'

/** A field that the officer changed and the facts changed as well since. */
export interface Conflict {
  field: string
  label: string
  /** What the officer typed over, what was typed, and what the facts say now. */
  base: unknown
  own: unknown
  fact: unknown
}

export type Typed = Pick<Document, 'values' | 'bases'>

/** What the officer typed, with what changed since in the facts worked in where it does not touch the typed words. */
export function ownOver(
  kind: Kind,
  facts: Readonly<Record<string, unknown>>,
  { values, bases }: Typed,
): { own: Record<string, unknown>; conflicts: Conflict[] } {
  const conflicts: Conflict[] = []
  const own = Object.entries(values).map(([field, typed]) => {
    if (!Object.hasOwn(bases, field)) return [field, typed]
    const { value, conflict } = merged(bases[field], typed, facts[field])
    if (conflict) {
      const label = kind.fields[field]?.label ?? field
      conflicts.push({ field, label, base: bases[field], own: typed, fact: facts[field] })
    }
    return [field, value]
  })
  return { own: Object.fromEntries(own), conflicts }
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/**
 * What is kept when fields are typed: only what differs from the facts, each with what it was typed over, so that a
 * later change of a fact still reaches the draft or shows as a conflict. A field in conflict stays so until somebody
 * has compared the two (`settled`): a figure mended in it does not mend the words around.
 */
export function typedOver(
  facts: Readonly<Record<string, unknown>>,
  kept: Typed,
  typed: Record<string, unknown>,
  settled = false,
): Typed {
  const all = { ...kept.values, ...typed }
  const names = Object.keys(all).filter((name) => !same(facts[name], all[name]))
  const isOpen = (name: string): boolean =>
    Object.hasOwn(kept.bases, name) && merged(kept.bases[name], kept.values[name], facts[name]).conflict
  const baseOf = (name: string): unknown =>
    Object.hasOwn(typed, name) && (settled || !isOpen(name)) ? facts[name] : kept.bases[name]
  return {
    values: Object.fromEntries(names.map((name) => [name, all[name]])),
    bases: Object.fromEntries(names.map((name) => [name, baseOf(name)]).filter(([, base]) => base !== undefined)),
  }
}
