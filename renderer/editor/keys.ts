import { type Editor, Extension } from '@tiptap/core'
import { gapCursor } from '@tiptap/pm/gapcursor'
import { history, redo, undo } from '@tiptap/pm/history'
import { tableEditing } from '@tiptap/pm/tables'
import { shiftLevel } from './listKeys.ts'
import { leaveSentence } from './sentence.ts'
import { selectSlot } from './slots.ts'
import { cellBefore, inTable, leaveTable, nextCell, upOrDown } from './tableKeys.ts'

/** Sets attributes on every block of one type that the selection touches. */
export function setBlocks(editor: Editor, type: 'paragraph' | 'heading', attrs: Record<string, unknown>): boolean {
  return editor
    .chain()
    .focus()
    .command(({ tr, state }) => {
      state.doc.nodesBetween(state.selection.from, state.selection.to, (node, at, parent) => {
        if (parent === state.doc && node.type.name === type)
          tr.setNodeMarkup(at, undefined, { ...node.attrs, ...attrs })
        return false
      })
      return true
    })
    .run()
}

export const Keys = Extension.create<{ phrases: () => boolean; find: () => boolean; resolve: () => boolean }>({
  name: 'keys',
  // Open the stock sentences and the search, put a resolution in; false where there are none.
  addOptions: () => ({ phrases: () => false, find: () => false, resolve: () => false }),
  addProseMirrorPlugins: () => [history(), gapCursor(), tableEditing()],
  addKeyboardShortcuts() {
    const { editor } = this
    const breakLine = () => editor.commands.insertContent({ type: 'lineBreak' })
    return {
      'Mod-z': () => undo(editor.state, editor.view.dispatch),
      'Mod-y': () => redo(editor.state, editor.view.dispatch),
      'Mod-Shift-z': () => redo(editor.state, editor.view.dispatch),
      // Tab is taken while something can be moved by it; with nothing left to move it leaves the field as usual.
      Tab: () =>
        selectSlot(editor) || leaveSentence(editor) || (inTable(editor) ? nextCell(editor) : shiftLevel(editor, 1)),
      'Ctrl-Space': () => this.options.phrases(),
      'Mod-f': () => this.options.find(),
      F7: () => this.options.resolve(),
      'Shift-Tab': () => (inTable(editor) ? cellBefore(editor) : shiftLevel(editor, -1)),
      ArrowDown: () => upOrDown(editor, 1),
      ArrowUp: () => upOrDown(editor, -1),
      'Mod-Enter': () => leaveTable(editor),
      'Shift-Enter': breakLine,
      Enter: () => (inTable(editor) ? breakLine() : nextParagraph(editor)),
      Backspace: () => stepBack(editor),
      Escape: () => {
        editor.commands.blur()
        return false
      },
    }
  },
})

/** A new paragraph continues the list but not the speaker, and an empty numbered one ends its list instead. */
function nextParagraph(editor: Editor): boolean {
  const { $from, empty } = editor.state.selection
  const { parent } = $from
  if (parent.type.name === 'heading' && $from.parentOffset === parent.content.size) {
    return editor.commands.insertContentAt($from.after(), { type: 'paragraph' }, { updateSelection: true })
  }
  if (parent.type.name !== 'paragraph') return false
  if (empty && parent.content.size === 0 && (parent.attrs.mark || parent.attrs.level > 0)) {
    return editor.commands.updateAttributes('paragraph', { mark: null, level: 0, start: null })
  }
  return editor
    .chain()
    .splitBlock()
    .command(({ tr }) => {
      const { $from: at } = tr.selection
      if (at.parent.type.name !== 'paragraph') return true
      tr.setNodeMarkup(at.before(), undefined, { ...at.parent.attrs, speaker: null, start: null })
      return true
    })
    .run()
}

/** Backspace at the start of a paragraph takes away its number, then its level, before it joins the one above. */
function stepBack(editor: Editor): boolean {
  const { $from, empty } = editor.state.selection
  if (!empty || $from.parentOffset > 0 || $from.parent.type.name !== 'paragraph') return false
  const { mark, level, speaker } = $from.parent.attrs
  if (mark) return editor.commands.updateAttributes('paragraph', { mark: null, start: null })
  if (level > 0) return editor.commands.updateAttributes('paragraph', { level: level - 1 })
  if (speaker) return editor.commands.updateAttributes('paragraph', { speaker: null })
  return false
}
