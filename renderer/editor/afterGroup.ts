import type { Node as DocNode } from '@tiptap/pm/model'
import type { EditorState } from '@tiptap/pm/state'

const isParagraph = (node: DocNode | null): node is DocNode => node?.type.name === 'paragraph'
/** One of a list, or what is said under one of it. */
const isListed = (node: DocNode): boolean => node.attrs.mark !== null || node.attrs.level > 0

/**
 * Behind everything the paragraph at the caret belongs to: a list is never torn, nor parted from the words that lead
 * to it. An empty plain paragraph was made to write in, and belongs to nothing.
 */
export function afterGroup({ doc, selection }: Pick<EditorState, 'doc' | 'selection'>): number {
  let index = selection.$head.index(0)
  const start = doc.maybeChild(index)
  const alone = isParagraph(start) && !isListed(start) && start.content.size === 0
  if (isParagraph(start) && !alone) {
    for (let next = doc.maybeChild(index + 1); isParagraph(next) && isListed(next); next = doc.maybeChild(index + 1))
      index++
  }
  let at = 0
  for (let before = 0; before <= index && before < doc.childCount; before++) at += doc.child(before).nodeSize
  return at
}
