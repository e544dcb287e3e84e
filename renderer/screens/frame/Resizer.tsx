import type { KeyboardEvent, PointerEvent } from 'react'

interface ResizerProps {
  label: string
  value: number
  min: number
  max: number
  /** The pane lies after the line, so dragging left widens it. */
  reverse?: boolean
  onChange: (value: number) => void
}

const STEP = 16

/** The line between two panes, moved by pointer or arrow keys. */
export function Resizer({ label, value, min, max, reverse, onChange }: ResizerProps) {
  const set = (width: number) => onChange(Math.round(Math.min(max, Math.max(min, width))))

  function drag(event: PointerEvent<HTMLDivElement>) {
    const { currentTarget: line, clientX: from, pointerId } = event
    line.setPointerCapture(pointerId)
    const move = (next: globalThis.PointerEvent) => set(value + (next.clientX - from) * (reverse ? -1 : 1))
    line.addEventListener('pointermove', move)
    line.addEventListener('lostpointercapture', () => line.removeEventListener('pointermove', move), { once: true })
  }

  function step(event: KeyboardEvent) {
    const direction = event.code === 'ArrowRight' ? 1 : event.code === 'ArrowLeft' ? -1 : 0
    if (direction === 0) return
    event.preventDefault()
    set(value + direction * STEP * (reverse ? -1 : 1))
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: an <hr> cannot be a movable window splitter
    <div
      className="resizer"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      onPointerDown={drag}
      onKeyDown={step}
    />
  )
}
