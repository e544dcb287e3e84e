import { type AgendaNode, agendaTree } from '../documents/kinds/meetingHead.ts'
import type { AgendaItem, Meeting } from '../model/meeting.ts'

/** The meeting while it sits: where it stands, how long each item takes, and what each of its verbs changes. */

export type SittingAct = 'start' | 'pause' | 'resume' | 'item' | 'adjourn'

/** The clock, as an instant and as it is read off the wall. */
export interface Clock {
  now: string
  time: string
}

export interface SittingChange {
  meeting: Partial<Pick<Meeting, 'state' | 'startedAt' | 'closedAt'>>
  items: Array<{ id: string; change: Partial<AgendaItem> }>
}

/**
 * What is dealt with one after the other. ระเบียบวาระที่ ๕ with others below it is only their heading; ๕.๑ is a matter of
 * its own, which is opened before its parts.
 */
export function sittingOrder(items: readonly AgendaItem[]): AgendaNode[] {
  const order = (nodes: readonly AgendaNode[]): AgendaNode[] =>
    nodes.flatMap((node) => [...(node.depth === 0 && node.children.length > 0 ? [] : [node]), ...order(node.children)])
  return order(agendaTree([...items]))
}

export const openItem = (items: readonly AgendaItem[]): AgendaItem | undefined => items.find(({ open }) => open)

/** What comes after the item that is open; the first item when none is. */
export function nextItem(items: readonly AgendaItem[]): AgendaNode | undefined {
  const order = sittingOrder(items)
  return order[order.findIndex(({ open }) => open) + 1]
}

/** Seconds an item has taken until an instant. */
export function secondsOf({ spent, since }: Pick<AgendaItem, 'spent' | 'since'>, now: string): number {
  if (since === null) return spent
  return spent + Math.max(0, Math.round((Date.parse(now) - Date.parse(since)) / 1000))
}

/** 754 → 12:34. */
export const timerWords = (seconds: number): string =>
  [Math.floor(seconds / 60), seconds % 60].map((part) => String(part).padStart(2, '0')).join(':')

const STARTS: ReadonlySet<Meeting['state']> = new Set(['convened', 'adjourned'])

/** Why the meeting cannot do it now; empty when it can. */
export function refusalOf(meeting: Pick<Meeting, 'state'>, act: SittingAct): string {
  if (act === 'start')
    return STARTS.has(meeting.state) ? '' : 'เริ่มประชุมได้เฉพาะการประชุมที่เชิญแล้วหรือเพิ่งเลิก ให้เชิญประชุมก่อนในหน้าการประชุม'
  return meeting.state === 'running' ? '' : 'การประชุมนี้ยังไม่เริ่มหรือเลิกแล้ว ให้กดเริ่มประชุมก่อน'
}

/** What one of the verbs changes. `itemId` names the item to go to; begun without one, no item's time runs. */
export function sittingChange(
  meeting: Pick<Meeting, 'startedAt'>,
  items: readonly AgendaItem[],
  act: SittingAct,
  itemId: string | null,
  { now, time }: Clock,
): SittingChange {
  const open = openItem(items)
  const rests = (item: AgendaItem): Partial<AgendaItem> => ({ spent: secondsOf(item, now), since: null })
  const runs = (item: AgendaItem): Partial<AgendaItem> => ({
    open: true,
    since: item.since ?? now,
    startedAt: item.startedAt ?? time,
  })
  const running = (item: AgendaItem | undefined) => (item ? [{ id: item.id, change: runs(item) }] : [])
  const resting = open?.since ? [{ id: open.id, change: rests(open) }] : []
  switch (act) {
    case 'start':
      return {
        meeting: { state: 'running', startedAt: meeting.startedAt ?? time, closedAt: null },
        items: running(open ?? items.find(({ id }) => id === itemId)),
      }
    case 'pause':
      return { meeting: {}, items: resting }
    case 'resume':
      return { meeting: {}, items: running(open) }
    case 'item': {
      const to = items.find(({ id }) => id === itemId)
      if (!to || to.id === open?.id) return { meeting: {}, items: running(open) }
      const left = open ? [{ id: open.id, change: { ...rests(open), open: false } }] : []
      return { meeting: {}, items: [...left, ...running(to)] }
    }
    case 'adjourn':
      // The place stays open, so that a meeting that goes on goes on there.
      return { meeting: { state: 'adjourned', closedAt: time }, items: resting }
  }
}
