import { type RefObject, useEffect } from 'react'

/** A list is laid out and measured over some frames; one that has not found its row by then has none. */
const FRAMES = 20

/**
 * Brings the row of a virtual list into sight when it was opened from elsewhere. A row far away is not drawn yet, so
 * the list is first sent near it by the height its rows are estimated at.
 */
export function useInSight(
  list: RefObject<HTMLElement | null>,
  id: string | undefined,
  at: number,
  height: number,
): void {
  useEffect(() => {
    if (!id || at < 0) return
    let left = FRAMES
    let frame = 0
    const look = () => {
      const box = list.current
      const row = box?.querySelector(`[data-key="${CSS.escape(id)}"]`)
      if (row) row.scrollIntoView({ block: 'nearest' })
      else if (left-- > 0) {
        if (box) box.scrollTop = at * height - box.clientHeight / 2
        frame = requestAnimationFrame(look)
      }
    }
    look()
    return () => cancelAnimationFrame(frame)
  }, [list, id, at, height])
}
