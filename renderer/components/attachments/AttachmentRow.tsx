import { type DragEvent, type KeyboardEvent, useState } from 'react'
import type { HeldAttachment } from '../../../shared/attachmentsApi.ts'
import { endingOf, sizeWords } from '../../../shared/desk/files.ts'
import { type FileOwner, ownerKey } from '../../stores/attachmentsStore.ts'
import { useStores } from '../../stores/useStores.ts'
import { Action } from '../Action.tsx'
import { LineField } from '../fields/LineField.tsx'
import { NumberLine } from '../fields/NumberLine.tsx'
import { stepOfKey } from '../rowMoves.ts'
import { useDigits } from '../useDigits.ts'

interface AttachmentRowProps {
  owner: FileOwner
  file: HeldAttachment
  index: number
  readOnly: boolean
  save: () => void
  move: (id: string, to: number) => void
  remove: () => void
}

/** Dragged rows are told from files of the system, and from rows of another list, by this type. */
const rowType = (owner: FileOwner) => `application/x-lekha-file-${ownerKey(owner).toLowerCase()}`

/** One file: its name opens it; it is named, moved and removed where it stands. */
export function AttachmentRow({ owner, file, index, readOnly, save, move, remove }: AttachmentRowProps) {
  const { attachments } = useStores()
  const digits = useDigits()
  const [editing, setEditing] = useState(false)
  const [over, setOver] = useState(false)
  const { id, title, fileName, size, pages, note, held, warning } = file
  const name = title || fileName
  const verb = editing ? 'เสร็จ' : 'แก้ชื่อ'
  const type = rowType(owner)
  const facts = [
    endingOf(fileName).toUpperCase(),
    digits(sizeWords(size)),
    pages === null ? '' : digits(`${pages} หน้า`),
    digits(note),
  ]

  function press(event: KeyboardEvent) {
    const step = stepOfKey(event)
    if (!step || readOnly) return
    event.preventDefault()
    event.stopPropagation()
    move(id, index + step)
  }
  function drop(event: DragEvent) {
    setOver(false)
    const dragged = event.dataTransfer.getData(type)
    if (!dragged) return
    event.preventDefault()
    event.stopPropagation()
    move(dragged, index)
  }

  return (
    <li
      className="file-row"
      data-key={id}
      data-over={over || undefined}
      draggable={!readOnly && !editing}
      onDragStart={(event) => {
        event.dataTransfer.setData(type, id)
        event.dataTransfer.effectAllowed = 'move'
      }}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(type)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      onKeyDownCapture={press}
    >
      <div className="file-name">
        <span>{digits(index + 1)}.</span>
        {held ? (
          <button type="button" className="file-open" aria-label={`เปิดไฟล์ ${name}`} onClick={save}>
            {digits(name)}
          </button>
        ) : (
          <span>{digits(name)}</span>
        )}
        {!held && <span className="badge attention">ไฟล์ไม่ได้มาด้วย</span>}
      </div>
      <p className="small muted">{facts.filter(Boolean).join(' · ')}</p>
      {warning && <p className="notice attention small">{digits(warning)}</p>}
      {!held && <p className="small">มีแต่ชื่อจากข้อมูลที่นำเข้า ขอไฟล์เดิมจากต้นทางแล้วแนบที่นี่ ไฟล์จะเข้าที่เดิม</p>}
      {editing && (
        <div className="file-fields">
          <LineField
            label="ชื่อเอกสาร"
            value={title}
            autoFocus
            save={(next) => attachments.change(owner, id, { title: next })}
          />
          <NumberLine
            label="จำนวนหน้า"
            value={pages}
            optional
            min={1}
            max={9999}
            save={(next) => attachments.change(owner, id, { pages: next })}
          />
          <LineField
            label="หมายเหตุ"
            value={note}
            optional
            save={(next) => attachments.change(owner, id, { note: next })}
          />
        </div>
      )}
      {!readOnly && (
        <div className="row">
          <Action
            tight
            tone="quiet"
            aria-expanded={editing}
            aria-label={`${verb} ${name}`}
            onPress={() => setEditing(!editing)}
          >
            {verb}
          </Action>
          <Action tight tone="quiet" aria-label={`ลบ ${name}`} onPress={remove}>
            ลบ
          </Action>
        </div>
      )}
    </li>
  )
}
