import { useCallback, useEffect, useMemo, useState } from 'react'
import type { OldMinutes } from '../../../shared/oldMinutes/model.ts'
import { focusSoon } from '../../components/focusSoon.ts'

export const TABS = [
  { id: 'head', label: 'หัวรายงาน' },
  { id: 'people', label: 'รายชื่อ' },
  { id: 'body', label: 'วาระและมติ' },
  { id: 'keep', label: 'นำเข้าเป็น' },
] as const
export type TabId = (typeof TABS)[number]['id']

/** What is looked at: a thing on the right, its lines on the left; either side leads to the other. */
export interface Looked {
  tab: TabId
  /** Id of an attendee or a piece, or the name of a field of the head. */
  thing: string
  line: number
  to: number
}

export interface ReviewState {
  looked: Looked
  goTab: (tab: TabId) => void
  /** Closes the thing that is open; its lines stay in sight. */
  goNowhere: () => void
  /** Shows a thing and its lines; `focus` moves there as well. */
  show: (thing: string, focus?: boolean) => void
  /** Shows a line and what was understood of it. */
  showLine: (line: number) => void
}

/** The element of a thing on the right. */
export const thingKey = (thing: string): string => `[data-thing="${CSS.escape(thing)}"]`

function placeOf({ attendees, pieces, lines }: OldMinutes, thing: string): Looked | null {
  const person = attendees.find(({ id }) => id === thing)
  if (person) return { tab: 'people', thing, line: person.line, to: person.to }
  const piece = pieces.find(({ id }) => id === thing)
  if (piece) return { tab: 'body', thing, line: piece.line, to: piece.to }
  const line = lines[thing as keyof typeof lines]
  return line === undefined && !FIELDS.has(thing) ? null : { tab: 'head', thing, line: line ?? 0, to: line ?? 0 }
}
const FIELDS = new Set(['title', 'number', 'date', 'start', 'closedAt', 'place', 'recorder', 'checker'])

/** The thing that was read from a line: the narrowest that holds it. */
export function thingAt(minutes: OldMinutes, line: number): string {
  const holding = [...minutes.attendees, ...minutes.pieces].filter((one) => one.line <= line && line <= one.to)
  const found = holding.sort((a, b) => a.to - a.line - (b.to - b.line))[0]
  return found?.id ?? Object.entries(minutes.lines).find(([, at]) => at === line)?.[0] ?? ''
}

const scroll = (selector: string, block: ScrollLogicalPosition = 'nearest'): void => {
  // What is to be seen is only about to be drawn.
  setTimeout(() => document.querySelector(selector)?.scrollIntoView({ block }), 30)
}

export function useReview(minutes: OldMinutes): ReviewState {
  const [looked, setLooked] = useState<Looked>({ tab: 'head', thing: '', line: 0, to: 0 })

  const show = useCallback(
    (thing: string, focus = false) => {
      const place = placeOf(minutes, thing)
      if (!place) return
      setLooked(place)
      scroll(`[data-line="${place.line}"]`, 'center')
      const find = () => document.querySelector<HTMLElement>(thingKey(thing))
      if (focus) focusSoon(() => find()?.querySelector<HTMLElement>('button, input, textarea') ?? find())
      else scroll(thingKey(thing))
    },
    [minutes],
  )
  const showLine = useCallback(
    (line: number) => {
      const thing = thingAt(minutes, line)
      const place = placeOf(minutes, thing)
      setLooked((before) => (place ? { ...place, line, to: line } : { ...before, thing: '', line, to: line }))
      if (thing) scroll(thingKey(thing))
    },
    [minutes],
  )

  // The minutes may stand behind other papers of the same file.
  const [from] = useState(minutes.from)
  useEffect(() => scroll(`[data-line="${from}"]`, 'start'), [from])

  return useMemo(
    () => ({
      looked,
      show,
      showLine,
      goTab: (tab) => setLooked((before) => ({ ...before, tab })),
      goNowhere: () => setLooked((before) => ({ ...before, thing: '' })),
    }),
    [looked, show, showLine],
  )
}
