import { markOf } from './marks.ts'
import type { OldAttendee, OldMinutes, Piece } from './model.ts'
import { rosterRow } from './rosterRow.ts'
import { cleanLine, squeezed } from './text.ts'
import { decisionOf, resolutionStart } from './words.ts'

/** Putting right what was understood. Every change is a new OldMinutes; the source is never touched. */

export type Kind = Piece['kind']
/** What a line of the source can be taken for. */
export type TakenFor = Exclude<Kind, 'table'> | 'attendee'

/** A change of a piece: its kind stays, its fields are those of that kind. */
export type PieceChange = Partial<Record<'title' | 'text' | 'speaker', string>> & {
  [K in 'level' | 'section' | 'mark' | 'count' | 'label' | 'decides' | 'ownerIds']?: unknown
}

export const changePiece = (minutes: OldMinutes, id: string, change: PieceChange): OldMinutes => ({
  ...minutes,
  pieces: minutes.pieces.map((piece) => (piece.id === id ? ({ ...piece, ...change } as Piece) : piece)),
})

export const changeAttendee = (minutes: OldMinutes, id: string, change: Partial<OldAttendee>): OldMinutes => ({
  ...minutes,
  attendees: minutes.attendees.map((one) => (one.id === id ? { ...one, ...change } : one)),
})

export const removeThing = (minutes: OldMinutes, id: string): OldMinutes => ({
  ...minutes,
  pieces: minutes.pieces.filter((piece) => piece.id !== id),
  attendees: minutes.attendees.filter((one) => one.id !== id),
  doubts: minutes.doubts.filter(({ of }) => of !== id),
})

function moved<T extends { id: string }>(list: readonly T[], id: string, step: -1 | 1): T[] {
  const at = list.findIndex((one) => one.id === id)
  const other = list[at + step]
  const own = list[at]
  if (!own || !other) return [...list]
  const out = [...list]
  out[at] = other
  out[at + step] = own
  return out
}

export const moveThing = (minutes: OldMinutes, id: string, step: -1 | 1): OldMinutes => ({
  ...minutes,
  pieces: moved(minutes.pieces, id, step),
  attendees: moved(minutes.attendees, id, step),
})

/** The words of a piece, whatever it is. */
export function wordsOf(piece: Piece): string {
  if (piece.kind === 'item') return piece.title
  if (piece.kind === 'table') return piece.rows.map((row) => row.join('\t')).join('\n')
  return piece.text
}

/** The same words as another kind of piece. */
export function turnInto(minutes: OldMinutes, id: string, kind: Exclude<Kind, 'table'>): OldMinutes {
  return { ...minutes, pieces: minutes.pieces.map((piece) => (piece.id === id ? asKind(piece, kind) : piece)) }
}

function asKind(piece: Piece, kind: Exclude<Kind, 'table'>): Piece {
  if (piece.kind === kind) return piece
  const place = { id: piece.id, line: piece.line, to: piece.to }
  return madeOf(wordsOf(piece), kind, place, 'level' in piece ? piece.level : 0, 'mark' in piece ? piece.mark : null)
}

type Place = Pick<Piece, 'id' | 'line' | 'to'>

function madeOf(words: string, kind: Exclude<Kind, 'table'>, place: Place, level: number, mark: unknown): Piece {
  const text = words.trim()
  switch (kind) {
    case 'item':
      return { kind, ...place, level: Math.max(1, level), title: squeezed(text), section: null }
    case 'text':
      return { kind, ...place, speaker: '', level, mark: null, count: null, text }
    case 'resolution': {
      const start = resolutionStart(text)
      const own = start?.text || text
      return { kind, ...place, label: start?.label ?? 'ที่ประชุม', decides: decisionOf(own), text: own }
    }
    case 'clause':
      return {
        kind,
        ...place,
        level: Math.min(level, 4),
        mark: mark === null ? 'dot' : (mark as 'dot'),
        text,
        ownerIds: [],
      }
  }
}

/** A paragraph that a page or a blank line cut in two: its words go to the piece before it. */
export function joinToPrevious(minutes: OldMinutes, id: string): OldMinutes {
  const at = minutes.pieces.findIndex((piece) => piece.id === id)
  const [before, own] = [minutes.pieces[at - 1], minutes.pieces[at]]
  if (!before || !own || before.kind === 'table' || own.kind === 'table') return minutes
  const words = squeezed(`${wordsOf(before)} ${wordsOf(own)}`)
  const joined = { ...before, ...(before.kind === 'item' ? { title: words } : { text: words }), to: own.to } as Piece
  return {
    ...minutes,
    pieces: minutes.pieces.flatMap((piece, index) => (index === at - 1 ? [joined] : index === at ? [] : [piece])),
  }
}

/** A line of the source that was passed over, or understood as something else, taken for what it is. */
export function takeLine(
  minutes: OldMinutes,
  line: number,
  source: string,
  kind: TakenFor,
): { minutes: OldMinutes; id: string } {
  const text = squeezed(cleanLine(source))
  const used = [...minutes.pieces, ...minutes.attendees].map(({ id }) => Number(id.slice(1)))
  const next = Math.max(0, ...used) + 1
  const doubts = minutes.doubts.filter((doubt) => doubt.of !== '' || doubt.line !== line)
  if (kind === 'attendee') {
    const id = `a${next}`
    const cells = cleanLine(source)
      .trim()
      .split(/\t+| {2,}/)
      .map(squeezed)
      .filter(Boolean)
    const read = rosterRow({ text, cells }, false)
    const blank = { name: null, post: text, role: '', substitute: false, ownPost: '', reason: '', online: false }
    const made: OldAttendee = { ...(read ?? blank), list: 'came', id, line, to: line }
    return { minutes: { ...minutes, doubts, attendees: inOrder(minutes.attendees, made) }, id }
  }
  const id = `p${next}`
  const marked = kind === 'resolution' ? null : markOf(text)
  const piece = madeOf(
    marked?.rest ?? text,
    kind,
    { id, line, to: line },
    Math.max(0, (marked?.path.length ?? 1) - 1),
    marked?.mark ?? null,
  )
  return { minutes: { ...minutes, doubts, pieces: inOrder(minutes.pieces, piece) }, id }
}

/** Behind the last thing of an earlier line. */
function inOrder<T extends { line: number }>(list: readonly T[], made: T): T[] {
  const at = list.findLastIndex((one) => one.line <= made.line) + 1
  return [...list.slice(0, at), made, ...list.slice(at)]
}
