import type { Committee } from '../model/committee.ts'
import { numberProse } from '../model/numbering.ts'
import { paragraph } from '../model/prose.ts'
import { distance } from '../thai/nearName.ts'
import { homeless, itemTree, proseOf } from './items.ts'
import type { ConfirmedMinutes, ConfirmedPiece, OldMinutes, Piece } from './model.ts'
import { bones } from './text.ts'

/** From what was read to what is brought in: what is still lacking, the numbers it will print, the parcel itself. */

export interface Lacking {
  of: string
  what: string
}

/** What must be put right before anything can be brought in, with the thing it is about. */
export function lackingOf(minutes: OldMinutes): Lacking[] {
  const { title, date, start, place, number, year, pieces, attendees } = minutes
  const head: Array<[boolean, string, string]> = [
    [title.some((line) => line.trim() !== ''), 'title', 'ต้องมีชื่อการประชุม'],
    [date !== null, 'date', 'ต้องมีวันที่ประชุม'],
    [start !== null, 'start', 'ต้องมีเวลาเริ่มประชุม'],
    [place.trim() !== '', 'place', 'ต้องมีสถานที่ประชุม'],
    [number === null || year !== null, 'number', 'มีครั้งที่แล้วต้องมีปี พ.ศ. ด้วย'],
  ]
  return [
    ...head.filter(([there]) => !there).map(([, of, what]) => ({ of, what })),
    ...attendees
      .filter(({ name }) => name !== null && name.given.trim() === '')
      .map(({ id }) => ({ of: id, what: 'ผู้เข้าประชุมแถวนี้ไม่มีชื่อ ให้กรอกชื่อหรือลบแถว' })),
    ...homeless(pieces).map((at) => ({
      of: pieces[at]?.id ?? '',
      what:
        pieces[at]?.kind === 'clause'
          ? 'ข้อสั่งการนี้ไม่อยู่ใต้มติใด ให้เลื่อนไปไว้ใต้มติ หรือเปลี่ยนเป็นข้อความ'
          : 'ข้อความนี้ไม่อยู่ใต้วาระใด ให้เปลี่ยนบรรทัดหัวข้อเป็นเรื่องก่อน',
    })),
  ]
}

/** The committee whose name the title is nearest to; null when none is near. */
export function guessCommittee<C extends Pick<Committee, 'name' | 'shortName'>>(
  committees: readonly C[],
  title: readonly string[],
): C | null {
  const wanted = bones(title.join(''))
  const apart = committees
    .map((committee) => ({ committee, far: distance(bones(committee.name), wanted) / Math.max(1, wanted.length) }))
    .sort((a, b) => a.far - b.far)[0]
  return apart && apart.far <= 0.2 ? apart.committee : null
}

/** The number each piece will print: of items ๓.๑, of texts and clauses their own. */
export function numbersOf(pieces: readonly Piece[]): Map<string, string> {
  const out = new Map<string, string>()
  const visit = (nodes: ReturnType<typeof itemTree<Piece>>): void => {
    for (const { item, number, blocks, children } of nodes) {
      out.set(item.id, number)
      const texts = blocks.flatMap((block) => (block.kind === 'text' ? [block] : []))
      for (const [at, label] of numberProse(proseOf(texts)).entries()) if (label) out.set(texts[at]?.id ?? '', label)
      for (const block of blocks) {
        if (block.kind !== 'decision') continue
        const labels = numberProse(block.clauses.map(({ text, level, mark }) => paragraph(text, { level, mark })))
        for (const [at, label] of labels.entries()) if (label) out.set(block.clauses[at]?.id ?? '', label)
      }
      visit(children)
    }
  }
  visit(itemTree(pieces))
  return out
}

const withoutPlace = ({ id: _id, line: _line, to: _to, ...piece }: Piece): ConfirmedPiece => piece

type Read = Omit<ConfirmedMinutes, 'officeId' | 'committeeId' | 'state' | 'carriedOut'>

/** What was read, without its places in the source; null while something is lacking. */
export function confirmedOf(minutes: OldMinutes): Read | null {
  const { title, number, year, date, start, closedAt, place, mode, onlineMeans, recorder, checker } = minutes
  if (date === null || start === null || lackingOf(minutes).length > 0) return null
  return {
    title: title.map((line) => line.trim()).filter(Boolean),
    number,
    year: number === null ? null : year,
    ...{ date, start, closedAt, place: place.trim(), mode, onlineMeans, recorder, checker },
    attendees: minutes.attendees.map(({ id: _id, line: _line, to: _to, ...one }) => one),
    pieces: minutes.pieces.map(withoutPlace),
  }
}
