import { agendaTree, itemLabel } from '../../../shared/documents/kinds/meetingHead.ts'
import type { AgendaItem, Section } from '../../../shared/model/meeting.ts'

/** One item with its place: what the tree shows and what moving needs. */
export interface AgendaNode {
  item: AgendaItem
  depth: number
  /** `ระเบียบวาระที่ 3` at the top, `3.1`, `3.1.1` below: the number the papers print. */
  label: string
  index: number
  siblings: number
  hasChildren: boolean
}

/** The agenda in reading order. */
export function agendaNodes(items: readonly AgendaItem[]): AgendaNode[] {
  const byId = new Map(items.map((item) => [item.id, item]))
  type Branch = ReturnType<typeof agendaTree>
  const flat = (branch: Branch): AgendaNode[] =>
    branch.flatMap((node, index) => [
      {
        item: byId.get(node.id) ?? node,
        depth: node.depth,
        label: itemLabel(node),
        index,
        siblings: branch.length,
        hasChildren: node.children.length > 0,
      },
      ...flat(node.children),
    ])
  return flat(agendaTree([...items]))
}

/** The standing item that an item lies under, or is. */
export function sectionOf(items: readonly AgendaItem[], item: AgendaItem): Section | null {
  const seen = new Set<string>()
  let at: AgendaItem | undefined = item
  while (at?.parentId && !seen.has(at.id)) {
    seen.add(at.id)
    const { parentId }: AgendaItem = at
    at = items.find(({ id }) => id === parentId)
  }
  return at?.section ?? null
}

export interface Move {
  parentId: string | null
  position: number
}

export type Direction = 'up' | 'down' | 'in' | 'out'

/** Where an item goes when it is moved one step, or null where there is nowhere to go. */
export function moveOf(nodes: readonly AgendaNode[], id: string, direction: Direction): Move | null {
  const node = nodes.find(({ item }) => item.id === id)
  if (!node) return null
  const { item, index, siblings } = node
  const beside = nodes.filter((other) => other.item.parentId === item.parentId)
  switch (direction) {
    case 'up':
      return index > 0 ? { parentId: item.parentId, position: index - 1 } : null
    case 'down':
      return index < siblings - 1 ? { parentId: item.parentId, position: index + 1 } : null
    case 'in': {
      const before = beside[index - 1]
      if (!before) return null
      return {
        parentId: before.item.id,
        position: nodes.filter((other) => other.item.parentId === before.item.id).length,
      }
    }
    case 'out': {
      const parent = nodes.find((other) => other.item.id === item.parentId)
      return parent ? { parentId: parent.item.parentId, position: parent.index + 1 } : null
    }
  }
}

/** Where on a row something is let go: above it, on it, or below it. */
export type Zone = 'before' | 'inside' | 'after'

export const zoneAt = (from: number, height: number): Zone =>
  from < height * 0.3 ? 'before' : from > height * 0.7 ? 'after' : 'inside'

/** Where an item goes that is let go over another; null where it cannot go or already is. */
export function dropOf(nodes: readonly AgendaNode[], id: string, overId: string, zone: Zone): Move | null {
  const at = nodes.findIndex(({ item }) => item.id === id)
  const [dragged, over] = [nodes[at], nodes.find(({ item }) => item.id === overId)]
  if (!dragged || !over) return null
  // What lies below it moves along, and so cannot take it in.
  const below = nodes.slice(at + 1).findIndex(({ depth }) => depth <= dragged.depth)
  const own = nodes.slice(at, below < 0 ? undefined : at + 1 + below)
  if (own.includes(over)) return null
  const childrenOf = (parentId: string | null) =>
    nodes.filter(({ item }) => item.parentId === parentId && item.id !== id).map(({ item }) => item.id)
  const inside = zone === 'inside' || (zone === 'after' && childrenOf(overId).length > 0)
  const parentId = inside ? overId : over.item.parentId
  const beside = childrenOf(parentId)
  const position = inside
    ? zone === 'inside'
      ? beside.length
      : 0
    : beside.indexOf(overId) + (zone === 'after' ? 1 : 0)
  return parentId === dragged.item.parentId && position === dragged.index ? null : { parentId, position }
}

/** The standing item that an item lies under, or is; null when none is chosen. */
export function topOf(items: readonly AgendaItem[], id: string): string | null {
  const byId = new Map(items.map((item) => [item.id, item]))
  let at = byId.get(id)
  for (let left = items.length; at?.parentId && left > 0; left--) at = byId.get(at.parentId)
  return at?.id ?? null
}
