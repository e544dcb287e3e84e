import { numberProse } from '../model/numbering.ts'
import { type Paragraph, type Prose, paragraph } from '../model/prose.ts'
import type { ConfirmedPiece } from './model.ts'

/** The flat list of pieces as a tree of items: what a piece belongs to follows from where it stands. */

type Of<K extends ConfirmedPiece['kind']> = Extract<ConfirmedPiece, { kind: K }>

export interface ItemNode<P extends ConfirmedPiece = ConfirmedPiece> {
  item: Extract<P, { kind: 'item' }>
  /** `3.1` */
  number: string
  /** Texts and tables as they stand, a resolution with the clauses behind it. */
  blocks: Array<Extract<P, { kind: 'text' | 'table' }> | Resolved<P>>
  children: Array<ItemNode<P>>
}
export interface Resolved<P extends ConfirmedPiece = ConfirmedPiece> {
  kind: 'decision'
  resolution: Extract<P, { kind: 'resolution' }>
  clauses: Array<Extract<P, { kind: 'clause' }>>
}

/** Pieces before the first item belong to it; without any item there is nothing to hang them on. */
export function itemTree<P extends ConfirmedPiece>(pieces: readonly P[]): Array<ItemNode<P>> {
  const roots: Array<ItemNode<P>> = []
  const path: Array<ItemNode<P>> = []
  const early: P[] = []
  const put = (node: ItemNode<P>, piece: P): void => {
    if (piece.kind === 'resolution')
      node.blocks.push({ kind: 'decision', resolution: piece as Resolved<P>['resolution'], clauses: [] })
    else if (piece.kind === 'clause') {
      const decision = node.blocks.findLast((block): block is Resolved<P> => block.kind === 'decision')
      decision?.clauses.push(piece as Resolved<P>['clauses'][number])
    } else node.blocks.push(piece as ItemNode<P>['blocks'][number])
  }
  for (const piece of pieces) {
    if (piece.kind !== 'item') {
      const last = path.at(-1)
      if (last) put(last, piece)
      else early.push(piece)
      continue
    }
    // An item two levels below the one before it stands one below: the tree has no holes.
    path.length = Math.min(piece.level, path.length)
    const parent = path.at(-1)
    const siblings = parent ? parent.children : roots
    const number = `${parent ? `${parent.number}.` : ''}${siblings.length + 1}`
    const node: ItemNode<P> = { item: piece as ItemNode<P>['item'], number, blocks: [], children: [] }
    siblings.push(node)
    path.push(node)
    for (const one of early.splice(0)) put(node, one)
  }
  return roots
}

/** Clauses that stand under no resolution of their item, and pieces under no item: they cannot be brought in. */
export function homeless(pieces: readonly ConfirmedPiece[]): number[] {
  let inItem = false
  let inResolution = false
  const lost: number[] = []
  const anyItem = pieces.some(({ kind }) => kind === 'item')
  for (const [index, { kind }] of pieces.entries()) {
    if (kind === 'item') [inItem, inResolution] = [true, false]
    else if (kind === 'resolution') inResolution = true
    else if (kind === 'clause' && !inResolution) lost.push(index)
    if (kind !== 'item' && !inItem && !anyItem) lost.push(index)
  }
  return [...new Set(lost)]
}

/** What was said, with the numbers it was printed with: a list that does not begin at 1 says so. */
export function proseOf(texts: ReadonlyArray<Of<'text'> | Of<'table'>>): Prose {
  const out: Prose = []
  for (const text of texts) {
    if (text.kind === 'table') {
      const columns = Math.max(...text.rows.map((row) => row.length))
      const rows = text.rows.map((row) => Array.from({ length: columns }, (_, at) => (row[at] ? [row[at]] : [])))
      out.push({ type: 'table', columns: Array.from({ length: columns }, () => 1), header: true, rows })
      continue
    }
    const block: Paragraph = paragraph(text.text, {
      level: text.level,
      mark: text.mark,
      speaker: text.speaker.trim() === '' ? null : text.speaker,
    })
    out.push(
      text.count !== null && text.count > 0 && !isNumbered(out, block, text.count)
        ? { ...block, start: text.count }
        : block,
    )
  }
  return out
}

function isNumbered(before: Prose, block: Paragraph, count: number): boolean {
  const number = numberProse([...before, block]).at(-1) ?? ''
  return Number(/(\d+)\D*$/.exec(number)?.[1]) === count
}
