import { type AgendaNode, agendaTree } from '../documents/kinds/meetingHead.ts'
import type { AgendaItem } from '../model/meeting.ts'

/** When each item comes up, from the start of the meeting and the time each one needs. */

export interface AgendaTimes {
  /** By item, with all that lies below it; only where a time is set on it or below. */
  spans: Map<string, { from: string; to: string }>
  minutes: number
  end: string
}

const DAY = 24 * 60
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
const timeOf = (minutes: number): string =>
  [Math.floor(minutes / 60) % 24, minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')

export function agendaTimes(items: readonly AgendaItem[], start: string): AgendaTimes {
  const spans: AgendaTimes['spans'] = new Map()
  let at = minutesOf(start)
  const walk = (node: AgendaNode): void => {
    const from = at
    at += node.minutesNeeded
    for (const child of node.children) walk(child)
    if (at > from) spans.set(node.id, { from: timeOf(from), to: timeOf(at) })
  }
  for (const node of agendaTree([...items])) walk(node)
  return { spans, minutes: at - minutesOf(start), end: timeOf(at) }
}

/** Minutes left before the meeting is to end; negative when the agenda runs over it. */
export function minutesLeft(start: string, end: string, needed: number): number {
  // One that ends before it begins goes on past midnight.
  const room = (minutesOf(end) - minutesOf(start) + DAY) % DAY
  return room - needed
}

/** 90 → 1 ชั่วโมง 30 นาที. */
export function durationWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return [hours > 0 ? `${hours} ชั่วโมง` : '', rest > 0 || hours === 0 ? `${rest} นาที` : ''].filter(Boolean).join(' ')
}
