import type { RefObject } from 'react'

export interface Suggestion {
  id: string
  name: string
  /** What tells it from another of the same name. */
  detail?: string
}

interface SuggestionListProps {
  /** Of the field; the list and its options are named after it. */
  id: string
  label: string
  found: readonly Suggestion[]
  current: Suggestion | undefined
  take: (one: Suggestion) => void
  list?: RefObject<HTMLDivElement | null>
}

/** What a field offers, under it. */
export function SuggestionList({ id, label, found, current, take, list }: SuggestionListProps) {
  return (
    <div
      id={`${id}-list`}
      ref={list}
      role="listbox"
      aria-label={label}
      className="suggestions"
      hidden={found.length === 0}
    >
      {found.map((one) => (
        <button
          key={one.id}
          id={`${id}-${one.id}`}
          type="button"
          role="option"
          tabIndex={-1}
          aria-selected={one === current}
          className="option"
          // The field keeps the focus, so its list does not close before the press has ended.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => take(one)}
        >
          {one.name}
          {one.detail && <span className="below small muted">{one.detail}</span>}
        </button>
      ))}
    </div>
  )
}
