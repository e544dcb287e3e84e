import { assertNever } from '../assertNever.ts'
import type { Mark, ProseBlock } from './prose.ts'

interface Counter {
  mark: Mark
  count: number
  /** The number without its punctuation: `3.1`. */
  path: string
}

/**
 * The printed number of each block, or null. One pass:
 * a heading ends the lists under the heading before it; a plain paragraph at level n ends lists at level n and
 * deeper; a numbered one continues the list of the same mark at its level.
 */
export function numberProse(blocks: readonly ProseBlock[]): Array<string | null> {
  const headings: number[] = []
  let lists: Array<Counter | undefined> = []
  return blocks.map((block) => {
    switch (block.type) {
      case 'heading': {
        lists = []
        if (!block.numbered) return null
        headings.length = block.level + 1
        headings[block.level] = (headings[block.level] ?? 0) + 1
        const path = Array.from(headings, (count) => count ?? 1).join('.')
        return block.level === 0 ? `${path}.` : path
      }
      case 'paragraph': {
        if (!block.mark) {
          lists.length = Math.min(lists.length, block.level)
          return null
        }
        const before = lists[block.level]
        const count = block.start ?? (before?.mark === block.mark ? before.count + 1 : 1)
        lists.length = block.level
        const path = block.mark === 'outline' ? `${outlineParent(lists, headings)}${count}` : String(count)
        lists[block.level] = { mark: block.mark, count, path }
        return label(block.mark, path)
      }
      case 'table':
      case 'resolution':
        return null
      default:
        return assertNever(block)
    }
  })
}

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
