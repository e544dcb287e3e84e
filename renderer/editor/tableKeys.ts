import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { addRowAfter, goToNextCell, isInTable, selectedRect, TableMap } from '@tiptap/pm/tables'

/** Keys of a table, as a word processor has them. */

export const inTable = (editor: Editor): boolean => isInTable(editor.state)

/** The next cell; after the last one a new row. The key never leaves the editor with half a table written. */
export function nextCell(editor: Editor): boolean {
  const { dispatch } = editor.view
  if (goToNextCell(1)(editor.state, dispatch)) return true
  addRowAfter(editor.state, dispatch)
  return goToNextCell(1)(editor.state, editor.view.dispatch)
}

/** Back to the cell before; before the first there is none to go to. */
export function cellBefore(editor: Editor): boolean {
  goToNextCell(-1)(editor.state, editor.view.dispatch)
  return true
}

/** Caret in the text before or behind the table; a paragraph is made where none stands. */
function besideTable(editor: Editor, side: 1 | -1): boolean {
  const { table, tableStart } = selectedRect(editor.state)
  const { tr, doc, schema } = editor.state
  const edge = side === 1 ? tableStart - 1 + table.nodeSize : tableStart - 1
  const beside = side === 1 ? doc.nodeAt(edge) : doc.resolve(edge).nodeBefore
  const paragraph = schema.nodes.paragraph
  if (!beside?.isTextblock && paragraph) tr.insert(edge, paragraph.create())
  const made = !beside?.isTextblock
  tr.setSelection(TextSelection.create(tr.doc, side === 1 || made ? edge + 1 : edge - 1))
  editor.view.dispatch(tr.scrollIntoView())
  return true
}

/** To the paragraph behind the table. */
export const leaveTable = (editor: Editor): boolean => inTable(editor) && besideTable(editor, 1)

/**
 * The cell above or below, out of the table from its first and last row, and into it from beside. The library's own arrows know only cells
 * that hold paragraphs; in ours they would select the whole cell.
 */
export function upOrDown(editor: Editor, by: 1 | -1): boolean {
  const { selection } = editor.state
  if (!(selection instanceof TextSelection) || !selection.empty) return false
  if (!editor.view.endOfTextblock(by === 1 ? 'down' : 'up')) return false
  if (!inTable(editor)) return intoTable(editor, by)
  const { top, bottom, left, map, table, tableStart } = selectedRect(editor.state)
  const row = by === 1 ? bottom : top - 1
  if (row < 0 || row >= map.height) return besideTable(editor, by)
  const { tr } = editor.state
  tr.setSelection(TextSelection.create(tr.doc, tableStart + map.positionAt(row, left, table) + 1))
  editor.view.dispatch(tr.scrollIntoView())
  return true
}

/** From the paragraph beside a table into its nearest row. */
function intoTable(editor: Editor, by: 1 | -1): boolean {
  const { $head } = editor.state.selection
  const edge = by === 1 ? $head.after(1) : $head.before(1)
  const $edge = editor.state.doc.resolve(edge)
  const table = by === 1 ? $edge.nodeAfter : $edge.nodeBefore
  if (table?.type.name !== 'table') return false
  const tableStart = by === 1 ? edge + 1 : edge - table.nodeSize + 1
  const cell = TableMap.get(table).positionAt(by === 1 ? 0 : table.childCount - 1, 0, table)
  const { tr } = editor.state
  tr.setSelection(TextSelection.create(tr.doc, tableStart + cell + 1))
  editor.view.dispatch(tr.scrollIntoView())
  return true
}
