import { memo, useRef } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { useDigits } from '../../components/useDigits.ts'
import type { AgendaNode } from './agendaTree.ts'

interface MinutesAgendaProps {
  nodes: AgendaNode[]
  openId: string
  onOpen: (id: string) => void
  /** How much the proof-reader found in an item. */
  countOf: (id: string) => number
}

/** What the list shows of an item. */
interface Row {
  id: string
  label: string
  title: string
  depth: number
  empty: boolean
  found: number
}

/** The agenda beside the editor: which item is being written, and which are still empty. */
export function MinutesAgenda({ nodes, openId, onOpen, countOf }: MinutesAgendaProps) {
  const rows = nodes.map(({ item, label, depth, hasChildren }): Row => {
    const short = depth === 0 ? label.replace('ระเบียบวาระที่', 'วาระที่') : label
    const empty = item.minutes.length === 0 && !hasChildren
    return { id: item.id, label: short, title: item.title, depth, empty, found: countOf(item.id) }
  })
  // Every save brings new records; the list is drawn again only when it would look otherwise.
  const drawn = useRef({ rows, open: onOpen })
  if (JSON.stringify(drawn.current.rows) !== JSON.stringify(rows)) drawn.current.rows = rows
  drawn.current.open = onOpen
  const open = useRef((id: string) => drawn.current.open(id))
  return <Rows rows={drawn.current.rows} openId={openId} onOpen={open.current} />
}

interface RowsProps {
  rows: Row[]
  openId: string
  onOpen: (id: string) => void
}

const Rows = memo(function Rows({ rows, openId, onOpen }: RowsProps) {
  const digits = useDigits()
  return (
    <section className="writing-agenda" data-pane aria-label="ระเบียบวาระที่จด">
      <ListBox
        aria-label="ระเบียบวาระ"
        className="list-body"
        items={rows}
        dependencies={[digits]}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={[openId]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : keys
          if (key !== undefined && key !== openId) onOpen(String(key))
        }}
      >
        {({ label, title, depth, empty, found }) => (
          <ListBoxItem
            className="list-item agenda-item"
            textValue={`${label} ${title}`}
            style={{ '--depth': depth } as React.CSSProperties}
          >
            <span>
              <strong>{digits(label)}</strong> {digits(title)}
              {empty && <span className="small"> (ยังไม่จด)</span>}
              {found > 0 && <span className="small muted"> · {digits(`ตรวจทาน ${found}`)}</span>}
            </span>
          </ListBoxItem>
        )}
      </ListBox>
    </section>
  )
})
