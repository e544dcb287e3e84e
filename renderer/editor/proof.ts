import { type Editor, Extension } from '@tiptap/core'
import type { Node as DocNode } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { Reviewed } from '../../shared/lint/accepted.ts'
import { inlineText, type Prose, type ProseBlock } from '../../shared/model/prose.ts'

/** A finding and the block it was found in. */
export interface Found {
  block: number
  finding: Reviewed
}

/** What the proof-reader said of the words as they stood when it read them. */
export interface Proofread {
  prose: Prose
  found: readonly Found[]
}

/** A finding where it stands now. */
export interface Mark {
  from: number
  to: number
  finding: Reviewed
}

/** What the keys of the proof-reader ask for; false where nothing answers, and the key means what it always does. */
export type ProofKey = 'next' | 'previous' | 'open' | 'mend' | 'close'

const key = new PluginKey<DecorationSet>('proof')

/** Findings underlined in the text; the marks move with the words typed around them and are never part of the text. */
export const Proof = Extension.create<{ asked: (what: ProofKey) => boolean; pressed: (mark: Mark) => void }>({
  name: 'proof',
  // Before the keys of the text: Enter and Esc belong to a finding while one is shown.
  priority: 2000,
  addOptions: () => ({ asked: () => false, pressed: () => {} }),
  addKeyboardShortcuts() {
    const ask = (what: ProofKey) => () => this.options.asked(what)
    return {
      F8: ask('next'),
      'Shift-F8': ask('previous'),
      'Alt-Enter': ask('open'),
      'Mod-.': ask('open'),
      Enter: ask('mend'),
      Escape: ask('close'),
    }
  },
  addProseMirrorPlugins() {
    const { pressed } = this.options
    return [
      new Plugin({
        key,
        state: {
          init: () => DecorationSet.empty,
          apply: (transaction, before) =>
            (transaction.getMeta(key) as DecorationSet | undefined) ?? before.map(transaction.mapping, transaction.doc),
        },
        props: {
          decorations: (state) => key.getState(state),
          handleClick: (view, pos) => {
            const mark = markAt(view.state, pos)
            if (mark) pressed(mark)
            return false
          },
        },
      }),
    ]
  },
})

const asMark = ({ from, to, spec }: Decoration): Mark => {
  // A marked line stands around its text; what is said of it stands at the place to write in.
  const [start, end] = spec.line ? [from + 1, to - 1] : [from, to]
  return { from: start, to: end, finding: spec.finding as Reviewed }
}

/** All marks in the order of the text. */
export const marksOf = (state: EditorState): Mark[] =>
  (key.getState(state)?.find() ?? []).map(asMark).sort((a, b) => a.from - b.from || a.to - b.to)

/** The narrowest mark around a place: the one that says most of it. */
export const markAt = (state: EditorState, pos: number): Mark | undefined =>
  (key.getState(state)?.find(pos, pos) ?? []).map(asMark).sort((a, b) => a.to - a.from - (b.to - b.from))[0]

/** The words under a mark may have changed since it was set; then it no longer speaks of them. */
export const stillSays = (state: EditorState, { from, to, finding }: Mark): boolean =>
  same(state.doc.textBetween(from, to, '\n', '\n'), finding.text)

/** Digits are found as the paper prints them. */
const same = (a: string, b: string): boolean => a.length === b.length && plain(a) === plain(b)
const plain = (text: string): string =>
  text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50)).replace(/[\ue8b0-\ue8c9]/g, '0')

/** Shows what was found in words that still stand as they were read; in the others the marks stay where they moved to. */
export function showProof(editor: Editor, { prose, found }: Proofread): void {
  const { doc, tr } = editor.state
  const blocks: Array<{ node: DocNode; at: number; text: string }> = []
  doc.forEach((node, at) => {
    blocks.push({ node, at, text: wordsOf(node) })
  })
  const read = new Set<string>(prose.map(textOf))
  const kept = (key.getState(editor.state)?.find() ?? []).filter(({ from }) => {
    const block = blocks[doc.resolve(from).index(0)]
    return block !== undefined && !read.has(block.text)
  })
  const marks = found.flatMap(({ block, finding }) => {
    const words = prose[block] && textOf(prose[block])
    const place = blocks[block]?.text === words ? blocks[block] : blocks.find(({ text }) => text === words)
    const range = place && rangeIn(place.node, place.at, finding)
    if (!range) return []
    const how = { class: `lint lint-${finding.severity}`, 'data-rule': finding.rule }
    // Where no word stands to be underlined, the whole line is marked.
    if (place.node.type.name !== 'table' && place.node.content.size === 0)
      return [Decoration.node(place.at, place.at + place.node.nodeSize, how, { finding, line: true })]
    return [Decoration.inline(range[0], range[1], how, { finding })]
  })
  editor.view.dispatch(tr.setMeta(key, DecorationSet.create(doc, [...kept, ...marks])).setMeta('addToHistory', false))
}

const wordsOf = (node: DocNode): string => node.textBetween(0, node.content.size, '\t', '\n')

const textOf = (block: ProseBlock): string =>
  block.type === 'table'
    ? block.rows.map((row) => row.map(inlineText).join('\t')).join('\t')
    : block.type === 'resolution'
      ? ''
      : inlineText(block.text)

/** A paragraph is read as it stands, a table row by row, its cells parted by tabs. */
function rangeIn(node: DocNode, at: number, { place: { start, end }, text }: Reviewed): [number, number] | null {
  if (node.type.name !== 'table') return widened(at + 1 + start, at + 1 + end, at + node.nodeSize - 1)
  let found: [number, number] | null = null
  node.forEach((row, rowAt) => {
    const cells: Array<{ words: string; at: number }> = []
    row.forEach((cell, cellAt) => {
      cells.push({ words: wordsOf(cell), at: at + 1 + rowAt + 1 + cellAt + 1 })
    })
    if (
      found ||
      !same(
        cells
          .map(({ words }) => words)
          .join('\t')
          .slice(start, end),
        text,
      )
    )
      return
    let before = 0
    for (const cell of cells) {
      if (start <= before + cell.words.length) {
        const from = cell.at + start - before
        found = widened(
          from,
          Math.min(cell.at + end - before, cell.at + cell.words.length),
          cell.at + cell.words.length,
        )
        return
      }
      before += cell.words.length + 1
    }
  })
  return found
}

/** What is missing stands nowhere; the letter after the place is marked instead. */
const widened = (from: number, to: number, last: number): [number, number] | null =>
  from > last
    ? null
    : [from === to ? Math.max(0, from === last ? from - 1 : from) : from, Math.min(to === from ? from + 1 : to, last)]
