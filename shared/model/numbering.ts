import { assertNever } from '../assertNever.ts'
import type { Mark, ProseBlock } from './prose.ts'

interface Counter {
  mark: Mark
  count: number
  /** The number without its punctuation: `3.1`. */
  path: string
}

/** Printed number (null when it has none) and how many numbered paragraphs enclose the block. */
export interface Numbered {
  number: string | null
  depth: number
}

/** The printed number of each block, or null. */
export const numberProse = (blocks: readonly ProseBlock[]): Array<string | null> =>
  outlineProse(blocks).map(({ number }) => number)

/**
 * Numbers and depths in one pass:
 * a heading ends the lists under the heading before it; a plain paragraph at level n ends lists at level n and
 * deeper; a numbered one continues the list of the same mark at its level.
 */
export function outlineProse(blocks: readonly ProseBlock[]): Numbered[] {
  const headings: number[] = []
  let lists: Array<Counter | undefined> = []
  return blocks.map((block) => {
    switch (block.type) {
      case 'heading': {
        lists = []
        if (!block.numbered) return PLAIN
        headings.length = block.level + 1
        headings[block.level] = (headings[block.level] ?? 0) + 1
        const path = Array.from(headings, (count) => count ?? 1).join('.')
        return { number: block.level === 0 ? `${path}.` : path, depth: 0 }
      }
      case 'paragraph': {
        if (!block.mark) {
          lists.length = Math.min(lists.length, block.level)
          return PLAIN
        }
        const before = lists[block.level]
        const count = block.start ?? (before?.mark === block.mark ? before.count + 1 : 1)
        lists.length = block.level
        const path = block.mark === 'outline' ? `${outlineParent(lists, headings)}${count}` : String(count)
        lists[block.level] = { mark: block.mark, count, path }
        const depth = lists.slice(0, block.level).filter((counter) => counter).length
        return { number: label(block.mark, path), depth }
      }
      case 'table':
      case 'resolution':
        return PLAIN
      default:
        return assertNever(block)
    }
  })
}

const PLAIN: Numbered = { number: null, depth: 0 }

function outlineParent(lists: ReadonlyArray<Counter | undefined>, headings: readonly number[]): string {
  const parent = lists.findLast((counter) => counter && counter.mark !== 'dash')
  const path = parent?.path ?? Array.from(headings, (count) => count ?? 1).join('.')
  return path ? `${path}.` : ''
}

function label(mark: Mark, path: string): string {
  switch (mark) {
    case 'dot':
      return `${path}.`
    case 'paren':
      return `${path})`
    case 'parens':
      return `(${path})`
    case 'dash':
      return '-'
    case 'outline':
      return path
    default:
      return assertNever(mark)
  }
}
