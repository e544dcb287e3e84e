import { type DragEvent, useState } from 'react'
import type { ChangeLabel } from '../../../shared/desk/agendaWords.ts'
import { clockSpan } from '../../../shared/thai/date.ts'
import { holdsFiles } from '../../components/attachments/dropped.ts'
import { useDigits } from '../../components/useDigits.ts'
import { AgendaRename } from './AgendaRename.tsx'
import { type AgendaNode, type Zone, zoneAt } from './agendaTree.ts'

/** What a row says beside its title. */
export interface RowFacts {
  owner: string
  span: { from: string; to: string } | undefined
  files: number
  /** Since the agenda was last sent out. */
  mark: Exclude<ChangeLabel, 'ตัดออก'> | undefined
}

export interface RowDrag {
  /** Dragged over a row, an item says where it would go. */
  canDrop: (id: string, zone: Zone) => boolean
  drop: (id: string, zone: Zone) => void
  dropFiles: (id: string, data: DataTransfer) => void
  begin: (id: string) => void
  end: () => void
}

interface AgendaRowProps extends React.HTMLAttributes<HTMLDivElement> {
  node: AgendaNode
  facts: RowFacts
  renaming: boolean
  selected: boolean
  entry: boolean
  drag: RowDrag | null
  onRename: (title: string) => void
  onCancel: () => void
}

const MARKS = {
  เพิ่ม: { className: 'badge attention', words: 'วาระเพิ่มเติม' },
  แก้ไข: { className: 'badge', words: 'แก้ไขหลังออก' },
  ย้าย: { className: 'badge', words: 'ย้ายหลังออก' },
} as const

/** One item of the tree: what it is, whose, when; taken by the pointer and let go on another. */
export function AgendaRow({
  node,
  facts,
  renaming,
  selected,
  entry,
  drag,
  onRename,
  onCancel,
  ...row
}: AgendaRowProps) {
  const digits = useDigits()
  const [over, setOver] = useState<Zone | 'files' | null>(null)
  const { item, depth, label } = node
  const { owner, span, files, mark } = facts

  function placeOf(event: DragEvent<HTMLElement>): Zone | 'files' | null {
    if (!drag) return null
    if (holdsFiles(event.dataTransfer)) return 'files'
    const box = event.currentTarget.getBoundingClientRect()
    const zone = zoneAt(event.clientY - box.top, box.height)
    return drag.canDrop(item.id, zone) ? zone : null
  }
  function hover(event: DragEvent<HTMLElement>) {
    const place = placeOf(event)
    setOver(place)
    if (place) event.preventDefault()
  }
  function letGo(event: DragEvent<HTMLElement>) {
    setOver(null)
    const place = placeOf(event)
    if (!drag || !place) return
    event.preventDefault()
    if (place === 'files') drag.dropFiles(item.id, event.dataTransfer)
    else drag.drop(item.id, place)
  }

  return (
    <div
      {...row}
      className="tree-row"
      role="treeitem"
      aria-level={depth + 1}
      aria-posinset={node.index + 1}
      aria-setsize={node.siblings}
      aria-selected={selected}
      {...(node.hasChildren ? { 'aria-expanded': true } : {})}
      data-item={item.id}
      data-depth={depth}
      data-drop={over ?? undefined}
      data-pane-start={entry ? '' : undefined}
      tabIndex={entry ? 0 : -1}
      style={{ '--depth': depth } as React.CSSProperties}
      draggable={drag !== null && !renaming}
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', `${label} ${item.title}`)
        event.dataTransfer.effectAllowed = 'move'
        drag?.begin(item.id)
      }}
      onDragEnd={() => drag?.end()}
      onDragOver={hover}
      onDragLeave={() => setOver(null)}
      onDrop={letGo}
    >
      <span className="item-number">{digits(label)}</span>
      {renaming ? (
        <AgendaRename label={digits(`ชื่อ${label}`)} title={item.title} onDone={onRename} onCancel={onCancel} />
      ) : (
        <span className="item-title">
          {item.title ? digits(item.title) : <span className="muted">ยังไม่มีชื่อเรื่อง</span>}
          {mark && <span className={MARKS[mark].className}>{MARKS[mark].words}</span>}
        </span>
      )}
      {(owner || span || files > 0) && (
        <span className="item-facts small">
          {span && <span>{digits(clockSpan(span.from, span.to).replace('เวลา ', ''))}</span>}
          {owner && <span>{digits(owner)}</span>}
          {files > 0 && <span>{digits(`เอกสารแนบ ${files}`)}</span>}
        </span>
      )}
    </div>
  )
}
