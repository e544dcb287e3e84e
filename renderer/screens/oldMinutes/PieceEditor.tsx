import {
  changePiece,
  joinToPrevious,
  type Kind,
  moveThing,
  type PieceChange,
  removeThing,
  turnInto,
} from '../../../shared/oldMinutes/edit.ts'
import type { Piece, PieceOf } from '../../../shared/oldMinutes/model.ts'
import { Action } from '../../components/Action.tsx'
import { Choice } from '../../components/fields/Choice.tsx'
import { LineField, TextBlockField } from '../../components/fields/LineField.tsx'
import { NumberLine } from '../../components/fields/NumberLine.tsx'
import { Segments } from '../../components/fields/Segments.tsx'
import { Owners } from '../../editor/Owners.tsx'
import { RESOLUTION_KINDS, RESOLUTION_LABELS } from '../../editor/resolutionWords.ts'
import { useStores } from '../../stores/useStores.ts'
import { LEVELS, MARKS, SECTION_NAMES } from './pieceWords.ts'

const KINDS: ReadonlyArray<{ id: Exclude<Kind, 'table'>; label: string }> = [
  { id: 'item', label: 'เรื่อง' },
  { id: 'text', label: 'ข้อความ' },
  { id: 'resolution', label: 'มติ' },
  { id: 'clause', label: 'ข้อสั่งการ' },
]

type Put = (change: PieceChange) => void

/** Everything of one piece, and what else it may be. */
export function PieceEditor({ piece }: { piece: Piece }) {
  const { oldMinutes } = useStores()
  const put: Put = (change) => oldMinutes.edit((minutes) => changePiece(minutes, piece.id, change))
  return (
    <>
      {piece.kind !== 'table' && (
        <Segments
          label="เป็น"
          value={piece.kind}
          options={KINDS}
          save={(kind) => oldMinutes.edit((minutes) => turnInto(minutes, piece.id, kind))}
        />
      )}
      {piece.kind === 'item' && <ItemFields piece={piece} put={put} />}
      {piece.kind === 'text' && <TextFields piece={piece} put={put} />}
      {piece.kind === 'resolution' && <ResolutionFields piece={piece} put={put} />}
      {piece.kind === 'clause' && <ClauseFields piece={piece} put={put} />}
      <div className="row">
        <Action tight onPress={() => oldMinutes.edit((minutes) => moveThing(minutes, piece.id, -1))}>
          ↑ ขึ้น
        </Action>
        <Action tight onPress={() => oldMinutes.edit((minutes) => moveThing(minutes, piece.id, 1))}>
          ↓ ลง
        </Action>
        {piece.kind !== 'table' && (
          <Action tight onPress={() => oldMinutes.edit((minutes) => joinToPrevious(minutes, piece.id))}>
            ต่อกับรายการก่อน
          </Action>
        )}
        <span className="push" />
        <Action tight tone="quiet" onPress={() => oldMinutes.edit((minutes) => removeThing(minutes, piece.id))}>
          นำออก
        </Action>
      </div>
    </>
  )
}

const Level = ({ label, level, put }: { label: string; level: number; put: Put }) => (
  <Choice label={label} value={String(level)} options={LEVELS} save={(value) => put({ level: Number(value) })} />
)

function ItemFields({ piece, put }: { piece: PieceOf<'item'>; put: Put }) {
  return (
    <>
      <LineField label="ชื่อเรื่อง" optional unmarked value={piece.title} save={(title) => put({ title })} />
      <div className="form-grid">
        <Choice
          label="ระดับ"
          value={String(piece.level)}
          options={[
            { id: '0', label: 'ระเบียบวาระที่' },
            { id: '1', label: 'เรื่องในวาระ (๓.๑)' },
            { id: '2', label: 'เรื่องย่อย (๓.๑.๑)' },
            { id: '3', label: 'เรื่องย่อยลงไป' },
          ]}
          save={(level) => put({ level: Number(level), section: level === '0' ? (piece.section ?? 'other') : null })}
        />
        {piece.level === 0 && (
          <Choice
            label="วาระเรื่อง"
            value={piece.section ?? 'other'}
            options={SECTION_NAMES}
            save={(section) => put({ section })}
          />
        )}
      </div>
    </>
  )
}

function TextFields({ piece, put }: { piece: PieceOf<'text'>; put: Put }) {
  return (
    <>
      <TextBlockField label="ข้อความ" optional unmarked value={piece.text} save={(text) => put({ text })} />
      <div className="form-grid">
        <LineField
          label="ผู้พูด"
          optional
          value={piece.speaker.replaceAll('\n', ' ')}
          save={(speaker) => put({ speaker })}
        />
        <Choice
          label="เลขข้อ"
          value={piece.mark ?? 'none'}
          options={[{ id: 'none', label: 'ไม่มี' }, ...MARKS]}
          save={(mark) => put(mark === 'none' ? { mark: null, count: null } : { mark })}
        />
        {piece.mark && piece.mark !== 'dash' && (
          <NumberLine label="เลขที่" optional min={1} max={999} value={piece.count} save={(count) => put({ count })} />
        )}
        {piece.mark && <Level label="ชั้น" level={piece.level} put={put} />}
      </div>
    </>
  )
}

function ResolutionFields({ piece, put }: { piece: PieceOf<'resolution'>; put: Put }) {
  return (
    <>
      <TextBlockField label="มติ" optional unmarked value={piece.text} save={(text) => put({ text })} />
      <div className="form-grid">
        <Choice label="คำนำมติ" value={piece.label} options={RESOLUTION_LABELS} save={(label) => put({ label })} />
        <Choice
          label="ชนิดของมติ"
          value={piece.decides}
          options={RESOLUTION_KINDS}
          save={(decides) => put({ decides })}
        />
      </div>
    </>
  )
}

function ClauseFields({ piece, put }: { piece: PieceOf<'clause'>; put: Put }) {
  return (
    <>
      <TextBlockField label="ข้อสั่งการ" optional unmarked value={piece.text} save={(text) => put({ text })} />
      <div className="form-grid">
        <Level label="ชั้น" level={piece.level} put={put} />
        <Choice label="เลขข้อ" value={piece.mark} options={MARKS} save={(mark) => put({ mark })} />
      </div>
      <Owners ownerIds={piece.ownerIds} readOnly={false} save={async (ownerIds) => put({ ownerIds })} />
    </>
  )
}
