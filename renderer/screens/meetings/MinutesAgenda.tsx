import { ListBox, ListBoxItem } from 'react-aria-components'
import { useDigits } from '../../components/useDigits.ts'
import type { AgendaNode } from './agendaTree.ts'

interface MinutesAgendaProps {
  nodes: AgendaNode[]
  openId: string
  onOpen: (id: string) => void
}

/** The agenda beside the editor: which item is being written, and which are still empty. */
export function MinutesAgenda({ nodes, openId, onOpen }: MinutesAgendaProps) {
  const digits = useDigits()
  return (
    <section className="writing-agenda" data-pane aria-label="ระเบียบวาระที่จด">
      <ListBox
        aria-label="ระเบียบวาระ"
        className="list-body"
        items={nodes.map((node) => ({ id: node.item.id, node }))}
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
        {({ node: { item, label, depth, hasChildren } }) => (
          <ListBoxItem
            className="list-item agenda-item"
            textValue={`${label} ${item.title}`}
            style={{ '--depth': depth } as React.CSSProperties}
          >
            <span>
              <strong>{digits(depth === 0 ? label.replace('ระเบียบวาระที่', 'วาระที่') : label)}</strong>{' '}
              {digits(item.title)}
              {item.minutes.length === 0 && !hasChildren && <span className="small"> (ยังไม่จด)</span>}
            </span>
          </ListBoxItem>
        )}
      </ListBox>
    </section>
  )
}
