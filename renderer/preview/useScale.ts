import { useEffect, useRef, useState } from 'react'
import { useSlice } from '../stores/useStores.ts'

export const PX = 96 / 72
/** Space between two sheets, in points. */
export const BETWEEN = 18

/** How large a page of this width is drawn in what scrolls around it: as chosen, else as wide as there is room. */
export function useScale(width: number) {
  const zoom = useSlice('desk', (state) => state.zoom)
  const scroller = useRef<HTMLElement>(null)
  const [room, setRoom] = useState(0)
  useEffect(() => {
    const view = scroller.current
    if (!view) return
    const observer = new ResizeObserver(() => setRoom(view.clientWidth))
    observer.observe(view)
    return () => observer.disconnect()
  }, [])
  const scale = zoom > 0 ? zoom / 100 : Math.min(2, Math.max(0.3, (room - 32) / (width * PX)))
  return { scroller, zoom, room, scale }
}
