import { type Editor, Extension } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { Plugin, TextSelection } from '@tiptap/pm/state'
import { numberProse } from '../../shared/model/numbering.ts'
import type { Mark, ProseBlock } from '../../shared/model/prose.ts'
import { toArabicDigits } from '../../shared/thai/digits.ts'
import { shapesOf } from './numbers.ts'
import { markOf } from './pasteNumbers.ts'

const DEEPEST = 6

/** The level below each way of numbering, as official papers have it: ๑. ๑.๑ ๑.๑.๑, and (๑) below ๑). */
const BELOW: Record<Mark, Mark> = { dot: 'outline', outline: 'outline', paren: 'parens', parens: 'dash', dash: 'dash' }

type Shape = Extract<ProseBlock, { type: 'paragraph' }>

/** How the paragraphs before it are numbered at a level, when a list stands open there. */
function openList(shapes: readonly ProseBlock[], at: number, level: number): Mark | null {
  for (let index = at - 1; index >= 0; index--) {
    const block = shapes[index]
    if (block?.type === 'heading') return null
    if (block?.type !== 'paragraph' || block.level > level) continue
    return block.level === level ? block.mark : null
  }
  return null
}

/**
 * A numbered paragraph moved a level deeper or back takes the numbering of that level: what stands open there, else
 * what official papers have below the one above. A plain one keeps being plain.
 */
export function markAt(shapes: readonly ProseBlock[], at: number, level: number): Mark | null {
  const block = shapes[at] as Shape
  if (!block.mark) return null
  const open = openList(shapes, at, level)
  if (open) return open
  if (level === 0) return block.mark === 'outline' ? 'dot' : block.mark
  const above = openList(shapes, at, level - 1)
  return above ? BELOW[above] : block.mark
}

/** Moves the paragraphs or headings of the selection one level deeper or back. */
export function shiftLevel(editor: Editor, step: 1 | -1): boolean {
  return editor.commands.command(({ tr, state }) => {
    const shapes = shapesOf(state.doc)
    let moved = false
    state.doc.nodesBetween(state.selection.from, state.selection.to, (node, at, parent, index) => {
      if (parent !== state.doc || !('level' in node.attrs)) return false
      const level = Math.max(0, Math.min(DEEPEST, (node.attrs.level as number) + step))
      if (level === node.attrs.level) return false
      tr.setNodeAttribute(at, 'level', level)
      if (node.type.name === 'paragraph' && node.attrs.mark) {
        const mark = markAt(shapes, index, level)
        tr.setNodeAttribute(at, 'mark', mark)
        tr.setNodeAttribute(at, 'start', null)
        shapes[index] = { ...(shapes[index] as Shape), level, mark }
      }
      moved = true
      return false
    })
    return moved
  })
}

/** A number typed at the beginning of a paragraph and a space make it a list; Ctrl+Z leaves what was typed. */
export const TypedLists = Extension.create({
  name: 'typedLists',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleTextInput(view, from, to, text) {
          if (text !== ' ' || from !== to) return false
          const { $from } = view.state.selection
          const { parent, depth, parentOffset } = $from
          if (depth !== 1 || parent.type.name !== 'paragraph' || parent.attrs.mark) return false
          const typed = parent.textBetween(0, parentOffset, undefined, '\n')
          const found = listOf(typed)
          if (!found) return false
          const start = $from.start()
          const at = $from.before()
          view.dispatch(view.state.tr.insertText(' ', from))
          const shapes = shapesOf(view.state.doc)
          const index = $from.index(0)
          shapes[index] = { ...(shapes[index] as Shape), mark: found.mark }
          // Where the count comes to the same by itself, it goes on counting by itself.
          const own = countOf(numberProse(shapes)[index] ?? '')
          const tr = closeHistory(view.state.tr)
          tr.delete(start, start + typed.length + 1)
          tr.setNodeMarkup(at, undefined, {
            ...parent.attrs,
            mark: found.mark,
            start: own === found.count ? null : found.count,
          })
          tr.setSelection(TextSelection.create(tr.doc, start))
          view.dispatch(tr.scrollIntoView())
          // Words that follow fast are taken back on their own.
          view.dispatch(closeHistory(view.state.tr))
          return true
        },
      },
    }),
  ],
})

/** `1.` `๒)` `(3)`; no dash, which begins `- ไม่มี -` as often, and nothing that may be a date, a time or a sum. */
function listOf(typed: string): { mark: Mark; count: number } | null {
  if (!/^(?:[0-9๐-๙]{1,2}[.)]|\([0-9๐-๙]{1,2}\))$/.test(typed)) return null
  const mark = markOf(typed)
  const count = countOf(typed)
  return mark && count ? { mark, count } : null
}

function countOf(label: string): number | null {
  const digits = /\d+(?=\D*$)/.exec(toArabicDigits(label))?.[0]
  return digits ? Number(digits) : null
}
