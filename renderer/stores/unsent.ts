import type { DirectoryList } from '../../shared/directory/step.ts'
import { numberProse } from '../../shared/model/numbering.ts'
import type { ProseBlock } from '../../shared/model/prose.ts'
import type { ItaList } from './itaEdits.ts'
import { SPACES, type Space } from './memory.ts'

/** What was typed but has not reached the store yet. It outlives the page only where the next page has the same origin. */
export interface Unsent {
  noun:
    | 'meetings'
    | 'attendances'
    | 'agendaItems'
    | 'resolutions'
    | 'clauses'
    | 'letters'
    | 'offices'
    | 'documents'
    | 'attachments'
    | DirectoryList
    | ItaList
  id: string
  what: string
  /** The version the officer was changing. */
  revision: number
  change: Record<string, unknown>
  /** When it was typed. */
  at: string
  /** Brought back from an earlier page: it stands on no screen, so what is written there now is not its successor. */
  apart?: true
}

/** Kept in memory for copying, and beside it in the browser for the next page. */
export function createUnsent(space: Space) {
  // What was typed in practice is never offered to the real office, nor the other way round: ids may be the same.
  const prefix = `${SPACES[space]}unsent.`
  const nameOf = (one: Unsent) =>
    `${prefix}${one.noun}/${one.id}/${Object.keys(one.change).sort().join('+')}${one.apart ? '/apart' : ''}`
  const kept = new Map<string, Unsent>()
  const write = (one: Unsent) => {
    try {
      localStorage.setItem(nameOf(one), JSON.stringify(one))
    } catch {
      // A full or forbidden memory: the text still stands on this page and can be copied.
    }
  }
  const erase = (one: Unsent) => {
    try {
      localStorage.removeItem(nameOf(one))
    } catch {
      // As above.
    }
  }

  return {
    nameOf,
    isKept: (one: Unsent) => kept.get(nameOf(one)) === one,
    keep(one: Unsent): void {
      kept.set(nameOf(one), one)
      write(one)
    },
    /** It goes out against a later version, unless something newer was typed there since. */
    sentWith(one: Unsent, revision: number): void {
      if (one.revision === revision) return
      one.revision = revision
      if (kept.get(nameOf(one)) === one) write(one)
    },
    drop(one: Unsent): void {
      if (kept.get(nameOf(one)) !== one) return
      kept.delete(nameOf(one))
      erase(one)
    },
    now: (): Unsent[] => [...kept.values()],
    /** Everything that was typed over a record and has not reached it. */
    newest: (noun: Unsent['noun'], id: string): Unsent['change'] =>
      Object.assign(
        {},
        ...[...kept.values()]
          .filter((one) => one.noun === noun && one.id === id && !one.apart)
          .map((one) => one.change),
      ),
    /** What an earlier page left behind. */
    left(): Unsent[] {
      try {
        return Object.keys(localStorage)
          .filter((name) => name.startsWith(prefix))
          .map((name) => JSON.parse(localStorage.getItem(name) ?? '') as Unsent)
      } catch {
        return []
      }
    },
    forget: erase,
  }
}

/** The words of a change, as they may be pasted elsewhere. */
export function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) {
    const numbers = value.every(isBlock) ? numberProse(value) : []
    const lines = value.flatMap((part, at) => {
      const words = wordsOf(part)
      return words ? [[numbers[at], words].filter(Boolean).join(' ')] : []
    })
    // Pieces of one line of structured text stand together; blocks and lines below each other.
    const pieces = value.every((part) => typeof part === 'string' || isPiece(part)) && value.some(isPiece)
    return lines.join(pieces ? '' : '\n')
  }
  if (typeof value !== 'object' || value === null) return ''
  const { type, text, speaker, rows } = value as Record<string, unknown>
  if (Array.isArray(rows)) return rows.map((row) => (row as unknown[]).map(inline).join('\t')).join('\n')
  if (type !== undefined && text !== undefined) return [wordsOf(speaker), inline(text)].filter(Boolean).join('\t')
  if (type !== undefined) return ''
  return Object.entries(value)
    .filter(([name]) => !/^id$|Id$|^mark$|^kind$/.test(name))
    .map(([, part]) => wordsOf(part))
    .filter(Boolean)
    .join(' ')
}

const isBlock = (part: unknown): part is ProseBlock => typeof part === 'object' && part !== null && 'type' in part
const isPiece = (part: unknown) => typeof part === 'object' && part !== null && 'text' in part && !('type' in part)
const inline = (value: unknown): string => (Array.isArray(value) ? value.map(wordsOf).join('') : wordsOf(value))

export const unsentText = (all: readonly Unsent[]): string =>
  all.map((one) => `${one.what}\n${wordsOf(Object.values(one.change))}`).join('\n\n')
