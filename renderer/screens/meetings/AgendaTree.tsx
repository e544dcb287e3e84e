import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { AgendaRow, type RowFacts } from './AgendaRow.tsx'
import { type AgendaNode, type Direction, dropOf, type Move } from './agendaTree.ts'

interface AgendaTreeProps {
  nodes: AgendaNode[]
  selected: string
  renaming: string
  readOnly: boolean
  factsOf: (node: AgendaNode) => RowFacts
  onSelect: (id: string) => void
  onRenaming: (id: string) => void
  onRename: (id: string, title: string) => void
  onMove: (id: string, direction: Direction) => void
  onDrop: (id: string, to: Move) => void
  onFiles: (id: string, data: DataTransfer) => void
  onAdd: (after: AgendaNode, below: boolean) => void
  onRemove: (node: AgendaNode) => void
}

const MOVES: Record<string, Direction> = { ArrowUp: 'up', ArrowDown: 'down', ArrowRight: 'in', ArrowLeft: 'out' }

const focusItem = (tree: HTMLElement | null, id: string) =>
  tree?.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]`)?.focus()

/** The agenda as a tree walked by arrow keys, moved by keys or pointer; a title is renamed where it stands. */
export function AgendaTree(props: AgendaTreeProps) {
  const { nodes, selected, readOnly } = props
  const tree = useRef<HTMLDivElement>(null)
  const [dragged, setDragged] = useState('')
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

  const drag = {
    begin: (id: string) => {
      setDragged(id)
      props.onSelect(id)
    },
    end: () => setDragged(''),
    canDrop: (id: string, zone: Parameters<typeof dropOf>[3]) => dropOf(nodes, dragged, id, zone) !== null,
    drop: (id: string, zone: Parameters<typeof dropOf>[3]) => {
      const to = dropOf(nodes, dragged, id, zone)
      if (to) props.onDrop(dragged, to)
    },
    dropFiles: props.onFiles,
  }

  return (
    <div ref={tree} className="tree" role="tree" aria-label="ระเบียบวาระ">
      {nodes.map((node) => {
        const { id } = node.item
        return (
          <AgendaRow
            key={id}
            node={node}
            facts={props.factsOf(node)}
            renaming={id === props.renaming}
            selected={id === selected}
            entry={id === entry}
            drag={readOnly ? null : drag}
            onRename={(title) => props.onRename(id, title)}
            onCancel={() => props.onRenaming('')}
            onClick={() => props.onSelect(id)}
            onDoubleClick={() => props.onRenaming(id)}
            onKeyDown={(event) => press(event, node)}
          />
        )
      })}
    </div>
  )
}
