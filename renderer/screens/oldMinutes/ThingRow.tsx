import type { KeyboardEvent, ReactNode } from 'react'
import { type Kind, moveThing, removeThing } from '../../../shared/oldMinutes/edit.ts'
import { focusSoon } from '../../components/focusSoon.ts'
import { stepOfKey } from '../../components/rowMoves.ts'
import { useStores } from '../../stores/useStores.ts'
import { type ReviewState, thingKey } from './useReview.ts'

interface ThingRowProps {
  id: string
  review: ReviewState
  doubtful: boolean
  className: string
  depth?: number
  /** Of a piece: what it is. */
  kind?: Kind
  /** What stands in the row. */
  children: ReactNode
  /** What opens below it. */
  editor: ReactNode
}

/** A row that opens: arrows walk the rows, Alt and an arrow moves this one, Delete takes it out. */
export function ThingRow({ id, review, doubtful, className, depth = 0, kind, children, editor }: ThingRowProps) {
  const { oldMinutes } = useStores()
  const open = review.looked.thing === id

  function press(event: KeyboardEvent<HTMLButtonElement>) {
    const step = stepOfKey(event)
    const row = event.currentTarget.closest('li')
    const beside = (next: boolean) =>
      (next ? row?.nextElementSibling : row?.previousElementSibling)?.querySelector<HTMLElement>('.old-row')
    if (step) {
      oldMinutes.edit((minutes) => moveThing(minutes, id, step))
      focusSoon(() => document.querySelector<HTMLElement>(`${thingKey(id)} .old-row`))
    } else if (event.code === 'ArrowDown' || event.code === 'ArrowUp') beside(event.code === 'ArrowDown')?.focus()
    else if (event.code === 'Delete') {
      const next = beside(true) ?? beside(false)
      oldMinutes.edit((minutes) => removeThing(minutes, id))
      if (next) focusSoon(() => next)
    } else return
    event.preventDefault()
  }

  return (
    <li
      data-thing={id}
      data-kind={kind}
      data-on={open || undefined}
      className={className}
      style={{ '--depth': depth } as object}
    >
      <button
        type="button"
        className="old-row"
        aria-expanded={open}
        data-doubt={doubtful || undefined}
        onClick={() => (open ? review.goNowhere() : review.show(id))}
        onKeyDown={press}
      >
        {children}
      </button>
      {open && <div className="old-editor">{editor}</div>}
    </li>
  )
}
