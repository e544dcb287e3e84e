import type { Piece, PieceOf } from './model.ts'
import { decisionOf } from './words.ts'

/** What only shows when a resolution stands there whole: who carries out its smaller clauses, and what it decides. */

const LEADS = /(?:ดังนี้|ดังต่อไปนี้)\s*:?$/

export function settleResolutions(pieces: readonly Piece[]): void {
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind === 'resolution') settleDecision(piece, pieces[index + 1])
    if (piece.kind === 'clause' && piece.ownerIds.length === 0) piece.ownerIds = above(pieces, index)?.ownerIds ?? []
  }
}

/** ดังต่อไปนี้ hands the whole of what follows to those it names. */
function above(pieces: readonly Piece[], index: number): PieceOf<'clause'> | undefined {
  const own = pieces[index] as PieceOf<'clause'>
  for (let at = index - 1; at >= 0; at--) {
    const before = pieces[at]
    if (before?.kind !== 'clause') return undefined
    if (before.level < own.level) return LEADS.test(before.text) ? before : undefined
  }
  return undefined
}

/** มีมติ ดังนี้ says nothing yet: its first clause does. */
function settleDecision(piece: PieceOf<'resolution'>, first: Piece | undefined): void {
  if (first?.kind !== 'clause' || !LEADS.test(piece.text)) return
  if (/รับทราบ|เห็นชอบ|อนุมัติ|รับรอง|มอบหมาย|เลื่อน/.test(piece.text)) return
  const decides = decisionOf(first.text)
  if (decides !== 'other') piece.decides = decides
}
