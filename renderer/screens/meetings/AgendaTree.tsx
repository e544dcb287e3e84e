import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useDigits } from '../../components/useDigits.ts'
import type { AgendaNode, Direction } from './agendaTree.ts'

interface AgendaTreeProps {
  nodes: AgendaNode[]
  selected: string
  renaming: string
  onSelect: (id: string) => void
  onRenaming: (id: string) => void
  onRename: (id: string, title: string) => void
  onMove: (id: string, direction: Direction) => void
  onAdd: (after: AgendaNode, below: boolean) => void
  onRemove: (node: AgendaNode) => void
}

const MOVES: Record<string, Direction> = { ArrowUp: 'up', ArrowDown: 'down', ArrowRight: 'in', ArrowLeft: 'out' }

const focusItem = (tree: HTMLElement | null, id: string) =>
  tree?.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]`)?.focus()

/** The agenda as a tree walked by arrow keys; a title is renamed where it stands. */
export function AgendaTree(props: AgendaTreeProps) {
  const { nodes, selected } = props
  const digits = useDigits()
  const tree = useRef<HTMLDivElement>(null)
  const entry = nodes.some(({ item }) => item.id === selected) ? selected : (nodes[0]?.item.id ?? '')

  // After a move or a removal the focus stays with the chosen item, wherever it now stands.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the items move when the nodes change
  useEffect(() => {
    const inTree = tree.current?.contains(document.activeElement) || document.activeElement === document.body
    if (selected && inTree && props.renaming === '') focusItem(tree.current, selected)
  }, [selected, props.renaming, nodes])

  function press(event: KeyboardEvent, node: AgendaNode) {
    if (event.target !== event.currentTarget) return
    const { id } = node.item
    const direction = MOVES[event.code]
    const at = nodes.indexOf(node)
    const step = (to: AgendaNode | undefined) => {
      if (to) {
        props.onSelect(to.item.id)
        focusItem(tree.current, to.item.id)
      }
    }
    if (event.altKey && direction) props.onMove(id, direction)
    else if (event.altKey || event.ctrlKey || event.metaKey) return
    else if (event.code === 'ArrowDown') step(nodes[at + 1])
    else if (event.code === 'ArrowUp') step(nodes[at - 1])
    else if (event.code === 'Home') step(nodes[0])
    else if (event.code === 'End') step(nodes.at(-1))
    else if (event.code === 'ArrowLeft') step(nodes.find(({ item }) => item.id === node.item.parentId))
    else if (event.code === 'ArrowRight') step(node.hasChildren ? nodes[at + 1] : undefined)
    else if (event.code === 'Enter' || event.code === 'NumpadEnter' || event.code === 'F2') props.onRenaming(id)
    else if (event.code === 'Space') props.onSelect(id)
    else if (event.code === 'Insert') props.onAdd(node, event.shiftKey)
    else if (event.code === 'Delete') props.onRemove(node)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div ref={tree} className="tree" role="tree" aria-label="ระเบียบวาระ">
      {nodes.map((node) => {
        const { item, depth, label } = node
        return (
          <div
            key={item.id}
            className="tree-row"
            role="treeitem"
            aria-level={depth + 1}
            aria-posinset={node.index + 1}
            aria-setsize={node.siblings}
            aria-selected={item.id === selected}
            {...(node.hasChildren ? { 'aria-expanded': true } : {})}
            data-item={item.id}
            data-depth={depth}
            data-pane-start={item.id === entry ? '' : undefined}
            tabIndex={item.id === entry ? 0 : -1}
            style={{ '--depth': depth } as React.CSSProperties}
            onClick={() => props.onSelect(item.id)}
            onDoubleClick={() => props.onRenaming(item.id)}
            onKeyDown={(event) => press(event, node)}
          >
            <span className="item-number">{digits(label)}</span>
            {item.id === props.renaming ? (
              <Rename
                label={digits(`ชื่อ${label}`)}
                title={item.title}
                onDone={(title) => props.onRename(item.id, title)}
                onCancel={() => props.onRenaming('')}
              />
            ) : (
              <span className="item-title">
                {item.title ? digits(item.title) : <span className="muted">ยังไม่มีชื่อเรื่อง</span>}
              </span>
            )}
          </div>
        )
      })}
    </div>
  )
}

interface RenameProps {
  label: string
  title: string
  onDone: (title: string) => void
  onCancel: () => void
}

function Rename({ label, title, onDone, onCancel }: RenameProps) {
  const [text, setText] = useState(title)
  const input = useRef<HTMLTextAreaElement>(null)
  const closed = useRef(false)
  // At the end of what stands there: a key pressed by mistake must not take the whole title away.
  useEffect(() => {
    input.current?.focus()
    input.current?.setSelectionRange(title.length, title.length)
  }, [title.length])

  function close(save: boolean) {
    if (closed.current) return
    closed.current = true
    if (save) onDone(text.trim())
    else onCancel()
  }

  return (
    <textarea
      ref={input}
      className="input grow"
      rows={1}
      aria-label={label}
      value={text}
      onChange={(event) => setText(event.target.value.replace(/\s*\n\s*/g, ' '))}
      onBlur={() => close(true)}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.nativeEvent.isComposing) return
        if (event.code === 'Enter' || event.code === 'NumpadEnter') {
          event.preventDefault()
          close(true)
        }
        if (event.code === 'Escape') close(false)
      }}
    />
  )
}
