import { useMemo } from 'react'
import { numbersOf } from '../../../shared/oldMinutes/confirm.ts'
import { wordsOf } from '../../../shared/oldMinutes/edit.ts'
import type { OldMinutes, Piece } from '../../../shared/oldMinutes/model.ts'
import { useDigits } from '../../components/useDigits.ts'
import { PieceEditor } from './PieceEditor.tsx'
import { ThingRow } from './ThingRow.tsx'
import type { ReviewState } from './useReview.ts'

/** Items, what was said, resolutions and clauses, as one list in the order of the paper. */
export function Body({ minutes, review }: { minutes: OldMinutes; review: ReviewState }) {
  const digits = useDigits()
  const numbers = useMemo(() => numbersOf(minutes.pieces), [minutes.pieces])
  const doubtful = new Set(minutes.doubts.map(({ of }) => of))
  if (minutes.pieces.length === 0)
    return <p className="muted">ไม่พบวาระและข้อความ เลือกบรรทัดในต้นฉบับ แล้วกด “เรื่อง” หรือ “ข้อความ”</p>
  return (
    <ol className="old-rows">
      {minutes.pieces.map((piece) => (
        <ThingRow
          key={piece.id}
          id={piece.id}
          review={review}
          doubtful={doubtful.has(piece.id)}
          className="old-piece"
          kind={piece.kind}
          depth={'level' in piece ? piece.level : 0}
          editor={<PieceEditor piece={piece} />}
        >
          <span className="old-lead">{digits(leadOf(piece, numbers.get(piece.id) ?? ''))}</span>
          <span className="old-words">{digits(wordsOf(piece)) || '(ไม่มีข้อความ)'}</span>
        </ThingRow>
      ))}
    </ol>
  )
}

/** What stands before the words: a number, a speaker, a label. */
function leadOf(piece: Piece, number: string): string {
  switch (piece.kind) {
    case 'item':
      return piece.level === 0 ? `วาระที่ ${number}` : number
    case 'resolution':
      return piece.label
    case 'text':
      return [piece.speaker, number].filter(Boolean).join(' ')
    case 'table':
      return 'ตาราง'
    case 'clause':
      return number
  }
}
