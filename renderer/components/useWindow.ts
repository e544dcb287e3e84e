import { type RefObject, useEffect, useState } from 'react'

/** Rows drawn beyond the edge, so that a turn of the wheel meets no white. */
const BEYOND = 6

/** Which rows of equal height are in sight of a scrolling box whose head covers its first part. */
export function useWindow(box: RefObject<HTMLElement | null>, count: number, row: number, head: number) {
  const [first, setFirst] = useState(0)
  const [shown, setShown] = useState(20)
  useEffect(() => {
    const element = box.current
    if (!element) return
    const read = () => {
      setFirst(Math.floor(element.scrollTop / row))
      setShown(Math.ceil((element.clientHeight - head) / row) + 1)
    }
    read()
    const watch = new ResizeObserver(read)
    watch.observe(element)
    element.addEventListener('scroll', read, { passive: true })
    return () => {
      watch.disconnect()
      element.removeEventListener('scroll', read)
    }
  }, [box, row, head])
  const from = Math.max(0, Math.min(first, count - shown) - BEYOND)
  return {
    from,
    to: Math.min(count, from + shown + 2 * BEYOND),
    /** Whole rows that fit, for PageUp and PageDown. */
    page: Math.max(1, shown - 2),
    show(at: number): void {
      const element = box.current
      if (!element) return
      const top = at * row
      if (top < element.scrollTop) element.scrollTop = top
      else if (top + row + head > element.scrollTop + element.clientHeight)
        element.scrollTop = top + row + head - element.clientHeight
    },
  }
}
