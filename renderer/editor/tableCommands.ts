import type { Editor } from '@tiptap/core'
import type { Node as DocNode } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  selectedRect,
  toggleHeaderRow,
} from '@tiptap/pm/tables'

type Command = (state: EditorState, dispatch?: (tr: Transaction) => void) => boolean

const run = (editor: Editor, command: Command): boolean => {
  const done = command(editor.state, editor.view.dispatch)
  editor.commands.focus()
  return done
}

/** A column command that keeps the list of widths in step with the columns. */
function column(
  editor: Editor,
  command: Command,
  change: (widths: number[], left: number, right: number) => number[],
): boolean {
  const { left, right, table, tableStart } = selectedRect(editor.state)
  const known = table.attrs.columns as number[]
  const count = (table.firstChild as DocNode).childCount
  const widths = Array.from({ length: count }, (_, at) => known[at] ?? 10)
  return run(editor, (state, dispatch) =>
    command(state, (tr) => {
      const at = tableStart - 1
      if (tr.doc.nodeAt(at)?.type.name === 'table') tr.setNodeAttribute(at, 'columns', change(widths, left, right))
      dispatch?.(tr)
    }),
  )
}

export const tableCommands = {
  insert: (editor: Editor) => {
    const row = (type: string) => ({ type: 'tableRow', content: [{ type }, { type }, { type }] })
    const table = {
      type: 'table',
      attrs: { columns: [10, 10, 10] },
      content: [row('tableHeader'), row('tableCell'), row('tableCell')],
    }
    const { $head } = editor.state.selection
    // An empty paragraph gives its place to the table; otherwise the table follows.
    const empty = $head.parent.type.name === 'paragraph' && $head.parent.content.size === 0
    const at = empty ? $head.before(1) : $head.after(1)
    const FIRST_CELL = 3
    return editor
      .chain()
      .insertContentAt({ from: at, to: $head.after(1) }, table)
      .setTextSelection(at + FIRST_CELL)
      .focus()
      .run()
  },
  addRow: (editor: Editor) => run(editor, addRowAfter),
  removeRow: (editor: Editor) => run(editor, deleteRow),
  addColumn: (editor: Editor) =>
    column(editor, addColumnAfter, (widths, _, right) => [...widths.slice(0, right), 10, ...widths.slice(right)]),
  removeColumn: (editor: Editor) =>
    column(editor, deleteColumn, (widths, left, right) => [...widths.slice(0, left), ...widths.slice(right)]),
  header: (editor: Editor) => run(editor, toggleHeaderRow),
  remove: (editor: Editor) => run(editor, deleteTable),
}
